"""Addresses on a page, each put together once: the pages of a file name the same places again and again."""

from functools import lru_cache
from typing import Any

from django import template
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read_url
from django.urls import reverse
from django.utils.html import escape

register = template.Library()


@lru_cache(maxsize=8192)
def _address(name: str, *places: Any) -> str:
    return escape(reverse(name, args=places))


class Address(URLNode):
    """An address in a template, as Django's own `url` reads it."""

    def render(self, context: template.Context) -> str:
        """The address, remembered where it is named in the plain way."""
        if self.kwargs or self.asvar:
            return super().render(context)
        return _address(self.view_name.resolve(context), *[place.resolve(context) for place in self.args])


@register.tag
def url(parser: Parser, token: Token) -> Address:
    """An address by its name and what stands in it."""
    node = read_url(parser, token)
    return Address(node.view_name, node.args, node.kwargs, node.asvar)
