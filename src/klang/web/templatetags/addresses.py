"""Addresses in a template, each put together once."""

from functools import lru_cache
from typing import Any

from django import template
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read_url
from django.utils.html import escape

from klang.web.addresses import address

register = template.Library()


class Address(URLNode):
    """An address in a template, as Django's own `url` reads it."""

    def render(self, context: template.Context) -> str:
        """The address, remembered where it is named in the plain way."""
        if self.kwargs:
            return super().render(context)
        named = (self.view_name.resolve(context), *[place.resolve(context) for place in self.args])
        if not self.asvar:
            return _escaped(*named)
        context[self.asvar] = address(*named)
        return ""


@lru_cache(maxsize=8192)
def _escaped(name: str, *places: Any) -> str:
    return escape(address(name, *places))


@register.tag
def url(parser: Parser, token: Token) -> Address:
    """An address by its name and what stands in it."""
    node = read_url(parser, token)
    return Address(node.view_name, node.args, node.kwargs, node.asvar)
