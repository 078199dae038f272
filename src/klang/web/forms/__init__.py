"""Forms as the house asks: the browser remembers nothing, what was typed is kept, no answer is forced."""

from klang.web.forms.answers import answered
from klang.web.forms.choices import Choice, Choices
from klang.web.forms.dates import PartialDateField
from klang.web.forms.page import PageForm, Renderer
from klang.web.forms.text import LongTextField, TextField
from klang.web.forms.words import WordsField, say_wish

__all__ = [
    "Choice",
    "Choices",
    "LongTextField",
    "PageForm",
    "PartialDateField",
    "Renderer",
    "TextField",
    "WordsField",
    "answered",
    "say_wish",
]
