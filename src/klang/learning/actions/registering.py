"""Registering for a workshop: opened, closed, put in without a key, taken in or put aside by those who work on it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.actions.people import add_participants
from klang.learning.codes import SHORT, new_code
from klang.learning.models import (
    Arrived,
    Participant,
    ParticipantWords,
    RegisteredWords,
    Registration,
    Workshop,
)
from klang.learning.terms import PACK, PEOPLE
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered, holding, keyring_of, ledger_of
from klang.vault.records.inboxes import Opened, open_inboxes, put_in
from klang.vault.records.sealing import hold_still
from klang.vault.records.wording import message_of, read_message
from klang.vault.registers import Right


class Closed(Exception):
    """Nobody can register here: it is closed, or not as it was opened."""


class NoPlace(Exception):
    """As many as there are places have registered."""


@use_case("learning.registration_opened", may=rules.may_lead)
def open_registration(by: Actor, workshop: Workshop, *, closes_on: date, most: int) -> None:
    """Let people register without signing in, until a day and for so many places; the code stays the same."""
    hold_still(by, workshop)
    found = _registration(by, workshop)
    if found is None:
        found = Registration(workshop=workshop, agency=workshop.agency, number=0, code=new_code(SHORT))
    found.closes_on, found.most = closes_on, most
    _told(by, found)


@use_case("learning.registration_closed", may=rules.may_lead)
def close_registration(by: Actor, workshop: Workshop) -> None:
    """Let nobody register any more; whoever did so already stays."""
    hold_still(by, workshop)
    if found := _registration(by, workshop):
        found.closes_on = None
        _told(by, found)


def _registration(by: Actor, workshop: Workshop) -> Registration | None:
    found = Registration.objects.select_related("workshop").filter(workshop=workshop).first()
    if found is not None and found.altered(by):
        raise Altered
    return found


def _told(by: Actor, registration: Registration) -> None:
    registration.number += 1
    registration.save()
    ledger_of(by).note(registration.line)


@use_case("learning.registered", may=rules.may_check)
def register(by: Actor, workshop: Workshop, *, words: RegisteredWords) -> Arrived:
    """Put in that somebody would like to come: sealed to those who work on it; not even this server opens it."""
    hold_still(by, workshop)
    found = _registration(by, workshop)
    if found is None or workshop.altered(by) or not rules.is_open(found.closes_on, by.today):
        raise Closed
    if workshop.tray.count() + Participant.objects.of(workshop).newest().count() >= found.most:
        raise NoPlace
    witness, thing = ledger_of(by).witness, (PACK, message_of(words))
    arrived: Arrived = put_in(
        keyring_of(by), witness, workshop, drawer=PEOPLE, thing=thing, arrived_on=by.today
    )
    return arrived


@use_case("learning.registered_taken_in", may=rules.may_work_on)
def take_in(by: Actor, workshop: Workshop, *, items: Sequence[UUID]) -> None:
    """Take these in who registered: from now on they stand in the list of those who come."""
    hold_still(by, workshop)
    chosen = list(workshop.tray.filter(pk__in=items).order_by("arrived_on", "pk"))
    inboxes = open_inboxes(by, workshop, PEOPLE)
    add_participants(by, workshop, people=[_participant(inboxes, one) for one in chosen])
    workshop.tray.filter(pk__in=[one.pk for one in chosen]).delete()


def _participant(inboxes: Opened, item: Arrived) -> ParticipantWords:
    try:
        words = read_message(inboxes.take(item, PACK), RegisteredWords)
    except Broken:
        raise Refused(_("This cannot be opened: it was not put in here like this. Put it aside.")) from None
    return ParticipantWords(0, **vars(words))


@use_case("learning.registered_put_aside", may=rules.may_work_on)
def put_aside(by: Actor, workshop: Workshop, *, item: UUID) -> None:
    """Put aside somebody who registered and does not come: what they wrote is gone."""
    hold_still(by, workshop)
    holding(by, workshop).key(PEOPLE, Right.WRITE)
    gone, _kinds = workshop.tray.filter(pk=item).delete()
    if not gone:
        raise Http404
