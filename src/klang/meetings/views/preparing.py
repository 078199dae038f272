"""What is said before the meeting and about its minutes: lines of each discipline, and the survivor's words."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.lang.said import Said
from klang.meetings import actions, forms, reads, rules
from klang.meetings.models import AgendaItem
from klang.meetings.team import opens_by
from klang.meetings.views.finding import done, item_or_404, names_of, places
from klang.survivors.models import PersonWords
from klang.survivors.reads import portrait
from klang.web.forms import say_wish
from klang.web.pages import page


def message(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """What the survivor wants the meeting to know, word for word, and how they take part."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_write_message, item, "meetings.message_written")
    where = places(request, item.case, names_of(request))
    before, hers = reads.minutes(request.actor, item), _hers(request, item)
    form = forms.Message(request.POST or None, parts=where.every, initial=_part(hers, before))
    say_wish(form, hers.interpreter_wish)
    if form.is_valid() and done(form, lambda: actions.write_message(request.actor, item, **form.deed())):
        return redirect("meetings:table", case_id, item_id)
    shown = {"case": item.case, "item": item, "form": form, "before": before.message}
    return page(request, "meetings/message.html", shown)


def _part(hers: PersonWords, before: reads.Minutes) -> dict[str, Any]:
    known = _in_her_language(hers)
    if before.heard_in:
        known["drawers"] = sorted(before.heard_in)
    if before.item:
        known |= {"takes_part": before.item.words.takes_part, "spokesperson": before.item.words.spokesperson}
        known["version"] = before.item.version
    return known


def _hers(request: Request, item: AgendaItem) -> PersonWords:
    person = portrait(request.actor, item.case).person
    return person.words if person else PersonWords()


def _in_her_language(hers: PersonWords) -> dict[str, Any]:
    return {"said": Said(language=hers.languages[0] if hers.languages else "th")}


def lines(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """Three lines of one discipline: one's own, or those a colleague told whoever writes the plan."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_give_line, item, "meetings.line_given")
    names = names_of(request)
    others = rules.may_resolve(request.actor, item)
    own = [request.actor.account_id]
    team = [*own, *(one for one in opens_by(item.case, request.actor.today) if one not in own)]
    people = [names.colleagues[one] for one in (team if others else own) if one in names.colleagues]
    where = places(request, item.case, names).writable
    form = forms.GiveLines(
        request.POST or None, people=people, parts=where, initial={"account": request.actor.account_id}
    )
    if form.is_valid():
        actions.give_line(request.actor, item, **form.deed())
        return redirect("meetings:table", case_id, item_id)
    return page(request, "meetings/lines.html", {"case": item.case, "item": item, "form": form})


def statement(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """What the survivor says about the minutes; nothing of them is written over."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_add_statement, item, "meetings.statement_added")
    where = places(request, item.case, names_of(request))
    hers = _hers(request, item)
    form = forms.Statement(request.POST or None, parts=where.every, initial=_in_her_language(hers))
    say_wish(form, hers.interpreter_wish)
    if form.is_valid():
        actions.add_statement(request.actor, item, **form.deed())
        return redirect("meetings:minutes", case_id, item_id)
    return page(request, "meetings/statement.html", {"case": item.case, "item": item, "form": form})
