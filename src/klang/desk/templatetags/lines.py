"""The lines of Today, of the list of files and of a timeline: a page has many, so each is written in one go."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from klang.desk.homes import ShownEntry
from klang.desk.reads import Row, Task
from klang.lang.said import Said
from klang.web.addresses import address
from klang.web.templatetags.words import called, day, joined, on_one_line, quoted
from klang.web.writing import written, written_all

register = template.Library()

_FILE: Final = '<li><div><a class="t" href="{}">{}</a>\n{}\n{}\n{}</div></li>'
_TASK: Final = '<li><div><a class="t" href="{}">{}</a>{} · {}{}</div>\n{}</li>'
_ENDED: Final = '<span class="tag n">{}</span>'
_LATE: Final = ' <span class="tag w2">{}</span>'
_SILENT: Final = '<span class="m">{}</span>'
_LINK: Final = '<a href="{}{}">{}</a>'
_TOLD: Final = "<li><b>{}</b> · <bdi>{}</bdi>{}{}{}{}{}{}</li>"
_TOLD_IN_HER_WORDS: Final = _TOLD.replace("<li>", '<li class="v">')
_VIEW: Final = ' <span class="tag n">{}</span>'
_WHY: Final = '<br><span class="m" dir="auto">{}</span>'
_SAID: Final = "<br>{}{}{}"
_BESIDE: Final = '<br><span dir="auto">“{}”</span>'
_INTERPRETED: Final = " <small>{}</small>"
_TEXT: Final = '<br><span dir="auto">{}</span>'
_PRESS: Final = (
    '<form method="post" autocomplete="off" action="{}">{}<button class="btn q">{}</button></form>'
)


@register.simple_tag
def file_lines(rows: Iterable[Row], sought: str = "") -> SafeString:
    """Files in a list: what she is called, what falls due, and for how long nobody talked to her."""
    spoken, ended = get_language() or "en", written(_ENDED, _("Help has ended"))
    return written_all(_FILE, (_file(row, sought, ended, spoken) for row in rows))


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
    return written_all(_TASK, (_task(task, spoken, "" if quiet else _button(task, token)) for task in tasks))


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
        return written(_LINK, address("meetings:lines", task.case, task.about), "", task.label)
    if task.of_meeting:
        return written(_LINK, address("meetings:of_case", task.case), f"#r-{task.about}", task.label)
    if task.of_clock:
        return written(_LINK, address("desk:case", task.case), "#periods", task.label)
    return task.label


def _button(task: Task, token: str) -> str:
    if task.of_keys:
        return written(_PRESS, address("casework:keys", task.case), token, _("Change the keys"))
    if task.by_hand:
        return written(_PRESS, address("desk:done", task.case, task.due), token, _("Done"))
    return ""


@lru_cache(maxsize=4096)
def _late(days: int, spoken: str) -> SafeString:  # noqa: ARG001 - said in another language, it is another sentence
    return written(_LATE, ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days})


@lru_cache(maxsize=4096)
def _silent(days: int, spoken: str) -> SafeString:  # noqa: ARG001 - the same
    said = ngettext("Not talked to for %(n)s day", "Not talked to for %(n)s days", days)
    return written(_SILENT, said % {"n": days})


@register.simple_tag(takes_context=True)
def timeline_lines(context: template.Context, told: Iterable[ShownEntry], quiet: bool = False) -> SafeString:
    """What was said and done: when, by whom, what she thinks of it, the words; and a way to take them out again."""
    token = CsrfTokenNode().render(context)
    return written_all("{}", ((_told(one, "" if quiet else _out(one, token)),) for one in told))


def _told(shown: ShownEntry, out: str) -> SafeString:
    entry = shown.entry
    return written(
        _TOLD_IN_HER_WORDS if entry.said else _TOLD,
        day(entry.at),
        shown.who,
        f" · {entry.title}" if entry.title else "",
        written(_VIEW, joined(entry.view)) if entry.view else "",
        written_all(_WHY, ((line,) for line in entry.why)),
        _said(entry.said) if entry.said else "",
        written(_TEXT, entry.text) if entry.text else "",
        out,
    )


def _said(said: Said) -> SafeString:
    """Her words, what is written beside them, and who interpreted."""
    return written(
        _SAID,
        quoted(said),
        written(_BESIDE, said.beside) if said.beside else "",
        written(_INTERPRETED, _("interpreted by %(who)s") % {"who": said.interpreter})
        if said.interpreter
        else "",
    )


def _out(shown: ShownEntry, token: str) -> str:
    return written(_PRESS, shown.out, token, _("Written by mistake: take it out")) if shown.out else ""
