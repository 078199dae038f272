"""A piece of a page that is the same for everybody: the tabs, the help that belongs to a page."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class Same(template.Node):
    """What is always the same, but for the language and a few codes, and never of any person."""

    def __init__(self, nodelist: NodeList, codes: list[FilterExpression]) -> None:
        self.nodelist, self._codes = nodelist, codes
        self._written: dict[tuple[Any, ...], SafeString] = {}

    def render(self, context: template.Context) -> SafeString:
        """The piece, written the first time that these codes stand so."""
        stand = get_language(), *(code.resolve(context, ignore_failures=True) for code in self._codes)
        if stand not in self._written:
            self._written[stand] = self.nodelist.render(context)
        return self._written[stand]


@register.tag
def same(parser: Parser, token: Token) -> Same:
    """From here to `endsame` all is the same wherever the page's language and these codes are: `same for here`.

    Without a code, `same` alone, it is so everywhere.
    """
    codes = token.split_contents()[2:]
    nodelist = parser.parse(("endsame",))
    parser.delete_first_token()
    return Same(nodelist, [parser.compile_filter(code) for code in codes])
