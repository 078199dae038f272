"""Django's own `i18n` tags; but a plain sentence on a page is looked up once in each language, and not each time."""

from functools import partial
from typing import Any

from django import template
from django.template.base import FilterExpression, Parser, Token, Variable
from django.templatetags import i18n
from django.templatetags.i18n import TranslateNode
from django.utils.translation import get_language

register = template.Library()
register.filters = dict(i18n.register.filters)
register.tags = dict(i18n.register.tags)


class Sentence(TranslateNode):
    """A sentence that is always the same in one language."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._said: dict[tuple[str | None, bool], str] = {}

    def render(self, context: template.Context) -> str:
        """The sentence in the language of the page."""
        spoken = context.get("LANGUAGE_CODE") or get_language(), context.autoescape
        if spoken not in self._said:
            self._said[spoken] = super().render(context)
        return self._said[spoken]


def translate(read: Any, parser: Parser, token: Token) -> TranslateNode:
    """A sentence of a template: kept, where nothing of the page stands in it."""
    node: TranslateNode = read(parser, token)
    if node.asvar or not _is_plain(node.filter_expression) or not _is_plain(node.message_context):
        return node
    return Sentence(node.filter_expression, node.noop, node.asvar, node.message_context)


def _is_plain(said: FilterExpression | None) -> bool:
    """Whether this is text between quotation marks and nothing else."""
    if said is None:
        return True
    var: Any = said.var
    return not said.filters and (
        isinstance(var, str) or (isinstance(var, Variable) and var.literal is not None)
    )


for _name in ("translate", "trans"):
    register.tag(_name, partial(translate, i18n.register.tags[_name]))
