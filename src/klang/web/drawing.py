"""Templates as Django reads them, drawn the short way: most of what a page names is a plain attribute or plain text.

Whatever is not that is left to Django, so that a page says the same as without this; only sooner (ADR 20).
"""

import html
from collections.abc import Iterable
from typing import Any

from django.template import Context, Engine, Template
from django.template.base import (
    FilterExpression,
    Lexer,
    Node,
    NodeList,
    Origin,
    Parser,
    Token,
    Variable,
    VariableDoesNotExist,
    VariableNode,
)
from django.template.loaders import app_directories
from django.utils.safestring import SafeString

_plain: set[type] = (
    set()
)  # kinds of things that have neither keys nor anything to call: attributes are all they have


class Named(Variable):
    """Something a page names, as `entry.said`."""

    def resolve(self, context: Any) -> Any:
        """What it is; where it is no attribute of something plain, Django says what it is."""
        first, *further = self.lookups or ()
        try:
            value = context[first]
            for name in further:
                if type(value) is dict:
                    value = value[name]
                elif type(value) in _plain or _is_plain(value):
                    value = getattr(value, name)
                else:
                    return super().resolve(context)
        except (AttributeError, KeyError, TypeError):
            return self._missing(context, first)
        return super().resolve(context) if callable(value) else value

    def _missing(self, context: Any, first: str) -> Any:
        """What a page does not name at all, as many a page does not say `quiet`, need not be looked for further."""
        if first in context or hasattr(context, first):
            return super().resolve(context)
        raise VariableDoesNotExist("Failed lookup for key [%s]", (first,))


def _is_plain(value: Any) -> bool:
    if hasattr(type(value), "__getitem__") or callable(value):
        return False
    _plain.add(type(value))
    return True


class Told(VariableNode):
    """What stands between two braces."""

    def render(self, context: Context) -> str:
        """Plain text is escaped; whatever is not plain text Django tells."""
        told = self.filter_expression.resolve(context)
        if type(told) is str and context.autoescape:
            return html.escape(told)
        return told if type(told) is SafeString else super().render(context)


class Pieces(NodeList):
    """Pieces of a page, one after the other."""

    def __init__(self, pieces: Iterable[Node]) -> None:
        super().__init__(pieces)
        self._of: dict[type[Node], list[Node]] = {}

    def get_nodes_by_type(self, nodetype: type[Node]) -> list[Node]:
        """Those of one kind: a page asks its frame for all its blocks whenever it is drawn, and they stay the same."""
        if nodetype not in self._of:
            self._of[nodetype] = super().get_nodes_by_type(nodetype)
        return self._of[nodetype]


class _Reader(Parser):
    def parse(self, parse_until: Iterable[str] | None = None) -> NodeList:
        return Pieces(super().parse(parse_until))

    def compile_filter(self, token: str) -> FilterExpression:
        found = FilterExpression(token, self)
        if isinstance(found.var, Variable) and found.var.lookups and not found.var.translate:
            found.var = Named(found.var.var)
        return found

    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        if type(node) is VariableNode:
            node = Told(node.filter_expression)
        super().extend_nodelist(nodelist, node, token)


class Drawn(Template):
    """One template."""

    def compile_nodelist(self) -> NodeList:
        """Read it as Django does."""
        tokens = Lexer(self.source).tokenize()
        reader = _Reader(tokens, self.engine.template_libraries, self.engine.template_builtins, self.origin)
        nodelist = reader.parse()
        self.extra_data = reader.extra_data
        return nodelist


class Loader(app_directories.Loader):
    """Finds the rooms' templates, and reads each once."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._read: dict[str, Drawn] = {}

    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        """The template of this name; none of ours goes on in another of the same name."""
        if template_name not in self._read:
            found = super().get_template(template_name, skip)
            self._read[template_name] = Drawn(found.source, found.origin, found.name, found.engine)
        return self._read[template_name]
