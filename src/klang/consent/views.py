"""The pages of consent."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.consent import actions, forms, reads
from klang.consent.cards import Card, card, card_text
from klang.consent.spoken import languages, spoken
from klang.consent.telling import named, told
from klang.people.here import directory_agency
from klang.people.reads import directory
from klang.survivors.ages import age_known
from klang.survivors.reads import portrait
from klang.web.forms import say_wish
from klang.web.pages import page


def of_case(request: Request, case_id: UUID) -> HttpResponse:
    """Every request and her answer, and on which other bases somebody looks."""
    case = or_404(request.actor, Case, case_id)
    requests = reads.requests_of_case(request.actor, case)
    names = directory(request.actor, directory_agency())
    asked = [told(one, names) for one in requests]
    others = [named(one, names) for one in reads.other_bases_of_case(request.actor, case)]
    return render(request, "consent/of_case.html", {"case": case, "asked": asked, "others": others})


def ask(request: Request, case_id: UUID) -> HttpResponse:
    """Ask for one thing, for one agency, show her the card of it, and write down her answer."""
    case = or_404(request.actor, Case, case_id)
    form = _ask_form(request, case)
    if "card" in request.POST:
        return _asking(request, case, form, form.card())
    if form.is_valid():
        actions.record_answer(request.actor, case, words=form.words())
        return redirect("consent:of_case", case.pk)
    return _asking(request, case, form)


def _ask_form(request: Request, case: Case) -> forms.Ask:
    today = request.actor.today
    names = directory(request.actor, directory_agency())
    seen = portrait(request.actor, case)
    words = seen.person.words if seen.person else None
    hers = words.languages[0] if words and words.languages else "th"
    shown = _on_the_page(request, hers)
    known = {"known_as": seen.name, "language": hers if "read" not in request.GET else shown.read}
    about: dict[str, Any] = {
        "names": names,
        "own": case.agency_id,
        "age": age_known(words.born if words else None, today),
        "today": today,
        "shown": shown,
    }
    form = forms.Ask(request.POST or None, initial=known, **about)
    say_wish(form, words.interpreter_wish if words else "")
    return form


def _on_the_page(request: Request, hers: str) -> forms.OnThePage:
    """The text that was read: the one the form was sent with, the one asked for, or that of her language."""
    asked = request.POST.get("read") or request.GET.get("read", "")
    card = request.POST.get("carded", "")
    return forms.OnThePage(
        asked if asked in languages() else spoken(hers).language, card if card in languages() else ""
    )


def _asking(request: Request, case: Case, form: forms.Ask, card: Card | None = None) -> HttpResponse:
    carded = card.text.language if card else form.shown.card
    shown = {"case": case, "form": form, "text": spoken(form.shown.read), "card": card, "carded": carded}
    # A card is only shown: nothing is saved yet, and what was typed stays a draft.
    return page(request, "consent/ask.html", shown)


def other(request: Request, case_id: UUID) -> HttpResponse:
    """Let somebody look on another legal basis, with its section of law and the reason."""
    case = or_404(request.actor, Case, case_id)
    names = directory(request.actor, directory_agency())
    seen = portrait(request.actor, case)
    about = {"names": names, "own": case.agency_id, "today": request.actor.today}
    form = forms.OtherBasis(request.POST or None, initial={"known_as": seen.name}, **about)
    say_wish(form, seen.person.words.interpreter_wish if seen.person else "")
    if form.is_valid():
        actions.record_other_basis(request.actor, case, **form.deed())
        return redirect("consent:of_case", case.pk)
    return page(request, "consent/other.html", {"case": case, "form": form})


def stop(request: Request, case_id: UUID, answer_id: UUID) -> HttpResponse:
    """Take a consent back; the page shows who already knew."""
    case = or_404(request.actor, Case, case_id)
    form = forms.Withdraw(request.POST or None)
    if form.is_valid():
        actions.withdraw_consent(request.actor, case, answer=answer_id, how=form.cleaned_data["how"])
        return redirect("consent:stopped", case.pk, answer_id)
    return page(request, "consent/stop.html", {"case": case, "form": form})


def stopped(request: Request, case_id: UUID, answer_id: UUID) -> HttpResponse:
    """Who already saw what was shared: they are to be told to stop using it."""
    case = or_404(request.actor, Case, case_id)
    asked = _asked(request, case, answer_id)
    names = directory(request.actor, directory_agency())
    looked = reads.who_saw(request.actor, case, accounts=asked.words.workers)
    people = [(names.colleagues.get(one), looked.get(one)) for one in asked.words.workers]
    return render(
        request, "consent/stopped.html", {"case": case, "one": told(asked, names), "people": people}
    )


def _asked(request: Request, case: Case, answer: UUID) -> reads.Request:
    found = [one for one in reads.requests_of_case(request.actor, case) if one.record.row == answer]
    if not found:
        raise Http404
    return found[0]


def slip(request: Request, case_id: UUID, answer_id: UUID) -> HttpResponse:
    """A paper with what she agreed to, and how to take it back: in her language, and in that of the page."""
    case = or_404(request.actor, Case, case_id)
    asked = _asked(request, case, answer_id)
    office, words = told(asked, directory(request.actor, directory_agency())).office, asked.words
    spoken_in = dict.fromkeys(card_text(one).language for one in (words.how.language, get_language() or "en"))
    request_of = (office, words.purpose, words.drawers, words.until, words.excluded)
    cards = [card(language, *request_of) for language in spoken_in]
    return render(request, "consent/slip.html", {"case": case, "cards": cards})
