"""The lines of Today and of the list of files: a page has many of them, so each is written in one go."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from klang.desk.reads import Row, Task
from klang.web.addresses import address
from klang.web.templatetags.words import called, on_one_line

register = template.Library()

_FILE: Final = '<li><div><a class="t" href="{}">{}</a>\n{}\n{}\n{}</div></li>'
_TASK: Final = '<li><div><a class="t" href="{}">{}</a>{} · {}{}</div>\n{}</li>'
_ENDED: Final = '<span class="tag n">{}</span>'
_LATE: Final = ' <span class="tag w2">{}</span>'
_SILENT: Final = '<span class="m">{}</span>'
_LINK: Final = '<a href="{}{}">{}</a>'
_PRESS: Final = (
    '<form method="post" autocomplete="off" action="{}">{}<button class="btn q">{}</button></form>'
)


@register.simple_tag
def file_lines(rows: Iterable[Row], sought: str = "") -> SafeString:
    """Files in a list: what she is called, what falls due, and for how long nobody talked to her."""
    spoken, ended = get_language() or "en", format_html(_ENDED, _("Help has ended"))
    return format_html_join("", _FILE, (_file(row, sought, ended, spoken) for row in rows))


def _file(row: Row, sought: str, ended: SafeString, spoken: str) -> tuple[str, ...]:
    due = on_one_line(row.next_on, spoken) if row.next_on else ""
    return (
        address("desk:case", row.case),
        called(row.name, sought),
        "" if row.open else ended,
        _late(row.late, spoken) if row.late else due,
        _silent(row.silent_days, spoken) if row.silent_days else "",
    )


@register.simple_tag(takes_context=True)
def task_lines(context: template.Context, tasks: Iterable[Task], quiet: bool = False) -> SafeString:
    """What falls due: about whom, where it is done, on which day; with a button where saying so is enough."""
    spoken, token = get_language() or "en", CsrfTokenNode().render(context)
    return format_html_join(
        "", _TASK, (_task(task, spoken, "" if quiet else _button(task, token)) for task in tasks)
    )


def _task(task: Task, spoken: str, button: str) -> tuple[str, ...]:
    return (
        address("desk:case", task.case),
        called(task.name),
        _what(task),
        on_one_line(task.on, spoken),
        _late(task.late, spoken) if task.late else "",
        button,
    )


def _what(task: Task) -> str:
    """What is to be done, as a link where a page of its own does it."""
    if task.of_meeting == "lines":
        return format_html(_LINK, address("meetings:lines", task.case, task.about), "", task.label)
    if task.of_meeting:
        return format_html(_LINK, address("meetings:of_case", task.case), f"#r-{task.about}", task.label)
    if task.of_clock:
        return format_html(_LINK, address("desk:case", task.case), "#periods", task.label)
    return task.label


def _button(task: Task, token: str) -> str:
    if task.of_keys:
        return format_html(_PRESS, address("casework:keys", task.case), token, _("Change the keys"))
    if task.by_hand:
        return format_html(_PRESS, address("desk:done", task.case, task.due), token, _("Done"))
    return ""


@lru_cache(maxsize=4096)
def _late(days: int, spoken: str) -> SafeString:  # noqa: ARG001 - said in another language, it is another sentence
    return format_html(_LATE, ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days})


@lru_cache(maxsize=4096)
def _silent(days: int, spoken: str) -> SafeString:  # noqa: ARG001 - the same
    said = ngettext("Not talked to for %(n)s day", "Not talked to for %(n)s days", days)
    return format_html(_SILENT, said % {"n": days})
