"""The pages of the desk."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import first_may, or_404, remember_refusal
from klang.casework.actions import add_to_team, offer_second, settle_due, take_step
from klang.casework.actions.journey import NotHere, ReasonMissing, ViewMissing
from klang.casework.journey import NoSuchStep
from klang.casework.models import Case
from klang.casework.one_press import one_press
from klang.casework.reads import Look, looks_of_case
from klang.casework.rules import works_where_it_is_led
from klang.casework.seating import ChooseColleague, GiveSeat, others
from klang.casework.stepping import TakeStep, ways_from
from klang.consent.actions import AskTogether
from klang.consent.reads import introductions_of_case
from klang.desk import actions, forms, homes, reads, rules
from klang.desk.looks import AT_ONCE, earlier, grouped
from klang.meetings.models import Meeting
from klang.meetings.reads import agenda
from klang.peers.carrying import code_of, lies_there
from klang.peers.reads import shown as peers_shown
from klang.people import handing
from klang.people.doors import Wait, slow_after_wrong
from klang.people.doors_pages import Asked
from klang.people.here import directory_agency, own_agency
from klang.people.host import this_host
from klang.people.reads import Directory, directory
from klang.survivors.reads import wish_about_interpreters
from klang.vault.records.holding import NoKey
from klang.voices.slips import new_code
from klang.web.forms import say_wish
from klang.web.pages import page


def today(request: Request) -> HttpResponse:
    """What falls due today."""
    seen = reads.today(request.actor, directory_agency())
    return render(request, "desk/today.html", {"seen": seen, "day": request.actor.today})


def caseload(request: Request) -> HttpResponse:
    """The files one works in."""
    order, part = request.GET.get("order", "due"), max(_number(request, "page") or 1, 1)
    seen = reads.caseload(request.actor, directory_agency(), order=order, page=part)
    shown = {"rows": seen.rows, "total": seen.total, "further": seen.further}
    return render(
        request, "desk/caseload.html", {**shown, "order": order, "form": forms.Search(), "sought": ""}
    )


@require_POST
def search(request: Asked) -> HttpResponse:
    """Find somebody among the files one works in; what is looked for never stands in an address."""
    form = forms.Search(request.POST)
    form.is_valid()
    sought = form.cleaned_data.get("sought", "")
    session = bytes(request.present.row.id) if request.present else b""
    rows = reads.search(request.actor, directory_agency(), sought=sought, session=session)
    shown = {"rows": rows, "total": len(rows), "order": "", "form": form, "sought": sought}
    return render(request, "desk/caseload.html", shown)


def case(request: Request, case_id: UUID) -> HttpResponse:
    """The home of a case."""
    found = or_404(request.actor, Case, case_id)
    lines = None if "all" in request.GET else homes.NEWEST
    home = reads.case_home(request.actor, found, office=directory_agency(), lines=lines)
    shown = homes.shown(request.actor, found, home, lines=lines)
    request.stands_at = home.state or ""
    return render(request, "desk/case.html", {"case": found, **shown})


def step(request: Request, case_id: UUID) -> HttpResponse:
    """Take the next step of the journey; to decline is one press of a button that brings its answers along."""
    found = or_404(request.actor, Case, case_id)
    seen = reads.before_step(request.actor, found)
    form = TakeStep(request.POST or None, now=seen.now, ways=ways_from(seen.been))
    say_wish(form, seen.wish)
    if form.is_valid() and _stepped(request, found, form):
        return redirect("desk:case", found.pk)
    shown = {"case": found, "form": form, "now": seen.now.label if seen.now else ""}
    request.stands_at = seen.now or ""
    return page(request, "desk/step.html", shown)


def _stepped(request: Request, case: Case, form: TakeStep) -> bool:
    try:
        take_step(request.actor, case, **form.deed())
    except ViewMissing as missing:
        form.add_error("view", str(missing))
    except (NotHere, NoSuchStep, ReasonMissing) as missing:
        form.add_error("to", str(missing))
    return not form.errors


def seat(request: Request, case_id: UUID) -> HttpResponse:
    """Bring a colleague of the office into the team."""
    found = or_404(request.actor, Case, case_id)
    form = GiveSeat(request.POST or None, people=others(request.actor, found))
    say_wish(form, wish_about_interpreters(request.actor, found))
    if form.is_valid():
        account, reason = UUID(form.cleaned_data["account"]), form.cleaned_data["reason"]
        place = form.place(request.actor.today)
        add_to_team(request.actor, found, account=account, place=place, reason=reason)
        return redirect("desk:case", found.pk)
    return page(request, "desk/seat.html", {"case": found, "form": form})


def second(request: Request, case_id: UUID) -> HttpResponse:
    """Ask a colleague to share responsibility."""
    found = or_404(request.actor, Case, case_id)
    form = ChooseColleague(request.POST or None, people=others(request.actor, found))
    say_wish(form, wish_about_interpreters(request.actor, found))
    if form.is_valid():
        offer_second(request.actor, found, account=UUID(form.cleaned_data["account"]))
        return redirect("desk:case", found.pk)
    return page(request, "desk/seat.html", {"case": found, "form": form})


@require_POST
def done(request: Request, case_id: UUID, due_id: UUID) -> HttpResponse:
    """Something that fell due is done."""
    settle_due(request.actor, or_404(request.actor, Case, case_id), due=due_id)
    return redirect("desk:today")


@require_POST
def noted(request: Request, due_id: UUID) -> HttpResponse:
    """A resolution that differs from what was wished is known."""
    actions.note_difference(request.actor, directory_agency(), due=due_id)
    return redirect("desk:today")


def seen_by(request: Request, case_id: UUID, account_id: UUID) -> HttpResponse:
    """The file as somebody else of the team opens it today."""
    found, office = or_404(request.actor, Case, case_id), directory_agency()
    seen = reads.seen_by(request.actor, found, account=account_id, office=office)
    shown = homes.seen_by(request.actor, found, account_id, seen)
    return render(request, "desk/seen_by.html", {"case": found, **shown})


def who_looked(request: Request, case_id: UUID) -> HttpResponse:
    """Who looked at this file, and who wrote in it."""
    found = or_404(request.actor, Case, case_id)
    looks = looks_of_case(request.actor, found, before=_number(request, "before"), limit=AT_ONCE)
    names = directory(request.actor, directory_agency())
    shown = {"case": found, "leads": works_where_it_is_led(request.actor, found), **_looks(looks, names)}
    return render(request, "desk/who_looked.html", shown)


def hand_over(request: Asked, case_id: UUID) -> HttpResponse:
    """Give the phone into her hands: a PIN for this once, and then her own page alone."""
    found = or_404(request.actor, Case, case_id)
    form = forms.HandOver(request.POST or None)
    if form.is_valid() and request.present:
        actions.hand_over(request.actor, found)
        handing.hand_over(request.present, found.pk, form.cleaned_data["pin"])
        return redirect("desk:hers")
    status = 422 if request.POST else 200
    return render(request, "desk/hand_over.html", {"case": found, "form": form}, status=status)


def hers(request: Asked) -> HttpResponse:
    """Her own page; no id of hers stands in its address."""
    case = handing.handed(request.present)
    if case is None:
        return redirect("desk:today")
    found = or_404(request.actor, Case, case)
    hers = reads.turned_to_her(request.actor, found, before=_number(request, "before"))
    names = directory(request.actor, directory_agency())
    agreed = [(one, names.office(one.record.words.agency)) for one in hers.agreed]
    return render(request, "desk/hers.html", {"hers": hers, "agreed": agreed, **_looks(hers.looks, names)})


def take_back(request: Asked) -> HttpResponse:
    """The worker takes the phone back with the PIN."""
    case = handing.handed(request.present)
    if case is None or request.present is None:
        return redirect("desk:today")
    form = forms.TakeBack(request.POST or None)
    if form.is_valid():
        try:
            handing.take_back(request.present, handing.pin_of(form.cleaned_data["pin"]), request.actor.at)
            return redirect("desk:case", case)
        except (handing.WrongPin, handing.TooEarly) as no:
            form.add_error("pin", forms.why_not(no))
    return render(request, "desk/take_back.html", {"form": form}, status=422 if request.POST else 200)


def words(request: Request, case_id: UUID) -> HttpResponse:
    """Take in what she gave on a slip; the code stands in no address, and wrong ones have to wait."""
    found = or_404(request.actor, Case, case_id)
    first_may(request.actor, rules.may_add_to_it, found, "desk.words_taken_in")
    form = forms.TakeWordsIn(request.POST or None)
    if form.is_valid() and _taken_in(request, found, form):
        return redirect("desk:case", found.pk)
    return page(request, "desk/words.html", {"case": found, "form": form})


def _taken_in(request: Request, case: Case, form: forms.TakeWordsIn) -> bool:
    try:
        with slow_after_wrong(request.actor, "slip"):
            code = code_of(this_host(), form.cleaned_data["slip"])
            actions.take_words_in(request.actor, case, code=code)
    except (Wait, actions.NoSuchSlip, NoKey) as no:
        form.add_error("slip", forms.why_no_words(no))
    return not form.errors


def introductions(request: Request, case_id: UUID) -> HttpResponse:
    """To which peer groups she was announced; what they answered is taken in on the way."""
    found = or_404(request.actor, Case, case_id)
    known = introductions_of_case(request.actor, found)
    host, may = this_host(), rules.may_add_to_it(request.actor, found)
    if may and lies_there(code_of(host, one.words.code) for one in known if one.words.waits):
        actions.take_answers_in(request.actor, found, host=host)
        known = introductions_of_case(request.actor, found)
    return render(request, "desk/introductions.html", {"case": found, "known": known, "may": may})


def introduce(request: Request, case_id: UUID) -> HttpResponse:
    """Write with her what a peer group will read; look at it together; announce her."""
    found = or_404(request.actor, Case, case_id)
    first_may(request.actor, rules.may_add_to_it, found, "desk.introduced")
    groups = [one for one in peers_shown(request.actor, directory_agency()) if one.welcomes]
    form = forms.Introduce(request.POST or None, shown=[(one.group_id, one.name) for one in groups])
    shown = {"case": found, "form": form, "groups": groups}
    sure = request.POST.get("sure", "")
    if form.is_valid() and sure == "yes" and _introduced(request, found, form):
        return redirect("desk:introductions", found.pk)
    if form.is_valid() and sure != "change":
        return render(request, "desk/introduction_look.html", shown)
    return page(request, "desk/introduce.html", shown)


def _introduced(request: Request, case: Case, form: forms.Introduce) -> bool:
    try:
        actions.introduce(request.actor, case, words=form.words(new_code()))
    except AskTogether:
        form.add_error("given_by", _("She may be under 18: ask a guardian or an officer with her."))
    return not form.errors


take_introduction_back = one_press(actions.take_introduction_back, to="desk:introductions")


def barrier(request: Request, meeting_id: UUID) -> HttpResponse:
    """Tell those who hear what stood in the way of a meeting, without any file."""
    meeting = Meeting.objects.of(request.actor).select_related("agency").filter(pk=meeting_id).first()
    if meeting is None:
        remember_refusal(request.actor, "access.looked_for", own_agency(request.actor).owner)
        raise Http404
    form = forms.TellBarrier(request.POST or None, names=_called(request, meeting))
    if form.is_valid():
        actions.tell_barrier(request.actor, meeting, **form.deed())
        return redirect("meetings:agenda", meeting.pk)
    return page(request, "desk/barrier.html", {"meeting": meeting, "form": form})


def _called(request: Request, meeting: Meeting) -> list[str]:
    """What colleagues and those on the agenda are called, to be noticed in what was sent."""
    if request.method != "POST":
        return []
    colleagues = directory(request.actor, directory_agency()).colleagues.values()
    talked_of = [one.name for one in agenda(request.actor, meeting)]
    return [*(one.name for one in colleagues), *talked_of]


def _number(request: HttpRequest, name: str) -> int | None:
    """A number of the address: which page, before which line of the log."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 16 else None


def _looks(looks: list[Look], names: Directory) -> dict[str, object]:
    told = [(look, names.colleagues.get(look.account)) for look in grouped(looks)]
    return {"looks": told, "earlier": earlier(looks)}
