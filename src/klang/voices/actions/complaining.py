"""Complaints: they go to those who handle them and never to whom they are about, and have a clock."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.lang.said import Heard, Said
from klang.people.models import Agency
from klang.vault.encoding import Broken
from klang.vault.records.holding import keyring_of, ledger_of
from klang.vault.records.inboxes import open_inboxes, put_in
from klang.vault.records.sealing import hold_still
from klang.vault.records.wording import message_of, read_message
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.actions.arriving import TrayFull
from klang.voices.handling import handlers_of, handlers_without, is_handler
from klang.voices.models import Arrived, Complaint, ComplaintArrived, ComplaintWords, Team
from klang.voices.terms import COMPLAINT


@use_case("voices.complained", may=rules.may_put_in)
def complain(by: Actor, agency: Agency, *, words: ComplaintArrived) -> Team:
    """Send a complaint to a team that handles them and of which nobody it is about is one."""
    about = UUID(words.about) if words.about else None
    team = handlers_without(by, agency, about)
    if team is None:
        raise Refused(
            _("Nobody here handles complaints without this colleague. Ask a key officer to begin a team.")
        )
    _put(by, team, message_of(words))
    return team


@use_case("voices.complaint_taken_in", may=rules.may_hear)
def take_in(by: Actor, team: Team, *, item: UUID, about: UUID | None) -> Complaint:
    """Take in a complaint that arrived: its clock runs since the day it came."""
    hold_still(by, team)
    waiting = _waiting(team, item)
    words = _opened(by, team, waiting)
    _check_not_here(by, team, about)
    said = Said(words.text, words.language, heard=Heard.WRITTEN)
    kept = ComplaintWords(
        said, waiting.arrived_on, about, wish=words.wish, urgent=words.urgent, reach=words.reach
    )
    complaint: Complaint = Complaint.objects.seal(by, team, kept, drawer=Drawer.TALK)
    waiting.delete()
    return complaint


@use_case("voices.complaint_handed_on", may=rules.may_hear)
def hand_on(by: Actor, team: Team, *, item: UUID, to: UUID) -> Team:
    """Hand a complaint that arrived here on to another team that handles them, because it is about one of us."""
    hold_still(by, team)
    waiting = _waiting(team, item)
    words = _opened(by, team, waiting)
    other = next((one for one in Team.handlers(team.agency) if one.pk == to and one != team), None)
    if other is None:
        raise Http404
    if words.about in handlers_of(by, other):
        raise Refused(_("This complaint is about somebody of that team. Choose another one."))
    _put(by, other, message_of(words), arrived_on=waiting.arrived_on)
    waiting.delete()
    return team


@use_case("voices.complaint_answered", may=rules.may_hear)
def answer_complaint(by: Actor, team: Team, *, complaint: UUID, text: str, seen: int = 0) -> Complaint:
    """Write down the first answer, or a further one; the clock stops with the first."""
    words = _complaint(by, team, complaint)
    first = words.answered_on or by.today
    return _next(by, team, complaint, seen, replace(words, answer=text, answered_on=first))


@use_case("voices.complaint_settled", may=rules.may_hear)
def settle_complaint(by: Actor, team: Team, *, complaint: UUID, text: str, seen: int = 0) -> Complaint:
    """Write down how it was settled; somebody was answered before."""
    words = _complaint(by, team, complaint)
    if words.answered_on is None:
        raise Refused(_("Answer first: nobody reads that it is settled before they were answered."))
    return _next(by, team, complaint, seen, replace(words, outcome=text, settled_on=by.today))


def _put(by: Actor, team: Team, message: bytes, **told: Any) -> None:
    if rules.tray_is_full(team.tray.count()):
        raise TrayFull
    day = {"arrived_on": by.today} | told
    put_in(keyring_of(by), ledger_of(by).witness, team, drawer=Drawer.TALK, thing=(COMPLAINT, message), **day)


def _waiting(team: Team, item: UUID) -> Arrived:
    found: Arrived | None = team.tray.filter(pk=item).first()
    if found is None:
        raise Http404
    return found


def _opened(by: Actor, team: Team, waiting: Arrived) -> ComplaintArrived:
    try:
        message = open_inboxes(by, team, Drawer.TALK).take(waiting, COMPLAINT)
        return read_message(message, ComplaintArrived)
    except Broken:
        raise Refused(_("This cannot be opened: it was not put in here like this. Put it aside.")) from None


def _check_not_here(by: Actor, team: Team, about: UUID | None) -> None:
    if about is not None and is_handler(by, team, about):
        raise Refused(
            _("This complaint is about somebody who handles complaints here. Hand it on to another team.")
        )


def _complaint(by: Actor, team: Team, complaint: UUID) -> ComplaintWords:
    found = Complaint.objects.one(by, team, complaint)
    if found is None:
        raise Http404
    words: ComplaintWords = found.words
    return words


def _next(by: Actor, team: Team, row: UUID, seen: int, words: ComplaintWords) -> Complaint:
    later: Complaint = Complaint.objects.seal(by, team, words, drawer=Drawer.TALK, row=row, seen=seen)
    return later
