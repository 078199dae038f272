"""What is done from the desk."""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.casework.actions import note
from klang.casework.models import Case, Due, Note
from klang.casework.terms import SUPERVISED
from klang.consent.actions import keep_introduction
from klang.consent.models import Introduction, IntroductionWords
from klang.consent.reads import introductions_of_case
from klang.desk import rules
from klang.meetings.models import Meeting
from klang.peers.carrying import NothingThere, code_of, take_out
from klang.peers.knocking import knock, shown_groups, take_knock_back
from klang.peers.models import CarriedWords, KnockWords, ReplyWords
from klang.people.here import directory_agency
from klang.people.host import Host
from klang.people.models import Agency
from klang.vault.records.carrying import Code
from klang.voices.actions import put
from klang.voices.models import ArrivedWords, Team
from klang.voices.terms import Source


@use_case("desk.difference_noted", may=rules.may_look_at_own_desk)
def note_difference(by: Actor, office: Agency, *, due: UUID) -> Agency:
    """Say that one knows of it: a resolution that differs, or a period that ends, in a file one does not sit in."""
    mine = Due.objects.filter(pk=due, account=by.account_id, code__in=SUPERVISED, done_on=None)
    mine.update(done_on=by.today)
    return office


@use_case("desk.handed_over", may=rules.may_turn_to_her)
def hand_over(by: Actor, case: Case) -> Case:  # noqa: ARG001  all there is to it is its line in the log
    """Hand the phone over, so that one person sees her own page and nothing else."""
    return case


@use_case("desk.barrier_told", may=rules.may_tell_barrier)
def tell_barrier(by: Actor, meeting: Meeting, *, text: str) -> Meeting:
    """Tell those who hear what stood in the way, word for word as the meeting releases it; no file goes along."""
    team = Team.of(directory_agency())
    if team is None:
        raise Http404
    put(by, team, words=ArrivedWords(text, source=Source.MEETING))
    return meeting


class NoSuchSlip(Refused):
    """Nothing lies under this code, or no longer."""

    def __init__(self) -> None:
        super().__init__(_("There is no slip with this code, or it was used already. Look at it once more."))


@use_case("desk.words_taken_in", may=rules.may_add_to_it)
def take_words_in(by: Actor, case: Case, *, code: Code) -> Note:
    """Take in, once, what she gave on a slip: her words as a peer wrote them down and she approved each of them."""
    try:
        words = take_out(code, by.today, CarriedWords)
    except NothingThere:
        raise NoSuchSlip from None
    return note(by, case, text=words.said.first, drawer=words.part, her_words=True, handed_on=True)


@use_case("desk.introduced", may=rules.may_add_to_it)
def introduce(by: Actor, case: Case, *, words: IntroductionWords) -> Introduction:
    """Announce her to a peer group that welcomes people, in the words to each of which she said yes; no file goes along."""
    found = next((one for one in shown_groups(by) if one.group_id == words.group and one.welcomes), None)
    if found is None:
        raise Http404
    if rules.tray_is_full(found.group.tray.count()):
        raise Refused(_("Many wait for an answer of this group. Ask again in a few days."))
    told = KnockWords(words.called, words.said.first_language, words.said, words.code)
    item = knock(by, found.group, told)
    kept = replace(words, called_group=found.name, item=item, asked_on=by.today)
    return keep_introduction(by, case, words=kept)


@use_case("desk.introduction_taken_back", may=rules.may_add_to_it)
def take_introduction_back(by: Actor, case: Case, *, introduction: UUID) -> Introduction:
    """She changed her mind: what still waits for the group's answer is gone, and the file says so."""
    known = Introduction.objects.one(by, case, introduction)
    if known is None or not known.words.waits or known.words.item is None:
        raise Http404
    take_knock_back(known.words.item)
    return keep_introduction(by, case, words=replace(known.words, taken_back_on=by.today), row=introduction)


@use_case("desk.answers_taken_in", may=rules.may_add_to_it)
def take_answers_in(by: Actor, case: Case, *, host: Host) -> Case:
    """Take in what peer groups answered to her."""
    for known in introductions_of_case(by, case):
        words = known.words
        with suppress(NothingThere):
            if words.waits:
                reply = take_out(code_of(host, words.code), by.today, ReplyWords)
                answered = replace(words, reply=reply.says, reply_text=reply.text, replied_on=by.today)
                keep_introduction(by, case, words=answered, row=known.row)
    return case
