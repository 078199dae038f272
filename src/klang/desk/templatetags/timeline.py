"""The lines of a timeline: a page has many of them, so each is written in one go."""

from collections.abc import Iterable
from typing import Any, Final

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from klang.desk.homes import ShownEntry
from klang.desk.timeline import Entry
from klang.lang.said import Said
from klang.web.templatetags.words import day, joined, quoted

register = template.Library()

_LINE: Final = "<li{}><b>{}</b> · <bdi>{}</bdi>{}{}{}</li>"
_HERS: Final = SafeString(' class="v"')
_VIEW: Final = ' <span class="tag n">{}</span>'
_OUT: Final = '<form method="post" autocomplete="off" action="{}">{}<button class="btn q">{}</button></form>'


@register.simple_tag(takes_context=True)
def timeline_lines(context: template.Context, told: Iterable[ShownEntry], quiet: Any = False) -> SafeString:
    """What happened, one line each: when, by whom, what she thinks of it, her words; and the way to take it out."""
    token = CsrfTokenNode().render(context)
    return format_html_join("", _LINE, (_line(one, "" if quiet or not one.out else token) for one in told))


def _line(one: ShownEntry, token: str) -> tuple[str, ...]:
    entry = one.entry
    title = format_html(" · {}", entry.title) if entry.title else ""
    view = format_html(_VIEW, joined(entry.view)) if entry.view else ""
    out = format_html(_OUT, one.out, token, _("Written by mistake: take it out")) if token else ""
    return (
        _HERS if entry.said else "",
        day(entry.at),
        one.who,
        format_html("{}{}", title, view),
        _words(entry),
        out,
    )


def _words(entry: Entry) -> SafeString:
    why = format_html_join("", '<br><span class="m" dir="auto">{}</span>', ((one,) for one in entry.why))
    text = format_html('<br><span dir="auto">{}</span>', entry.text) if entry.text else SafeString()
    return why + (_said(entry.said) if entry.said else SafeString()) + text


def _said(said: Said) -> SafeString:
    beside = format_html('<br><span dir="auto">“{}”</span>', said.beside) if said.beside else ""
    return format_html("<br>{}{}{}", quoted(said), beside, _carried(said.interpreter))


def _carried(interpreter: str) -> str:
    if not interpreter:
        return ""
    return format_html(" <small>{}</small>", _("interpreted by %(who)s") % {"who": interpreter})
