"""Consent over time: whatever is given, taken back, forgotten or ended, nobody reads without a living basis."""

from contextlib import ExitStack
from datetime import timedelta

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from klang.access.predicates import Refused
from klang.casework import actions
from klang.casework.journey_terms import State, View
from klang.casework.models import BasisWords, Case
from klang.casework.team import Place
from klang.casework.terms import Ground
from klang.consent.actions import record_answer, record_other_basis, withdraw_consent
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Said
from klang.vault.registers import CASE_DRAWERS, Right
from tests.consent.overtime import PARTS, Basis, File

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

UNDONE = ("default", "journal")  # what the host remembers is undone with what was written
EVERYONE = ("lena", "mali", "stranger", "nok")
some_parts = st.frozensets(st.sampled_from(PARTS), min_size=1)
some_days = st.sampled_from([0, 1, 5])
some_purpose = st.sampled_from([Purpose.WAGES, Purpose.FUND])
a_colleague = st.sampled_from(["mali", "stranger"])
which = st.integers(0, 50)


class ConsentOverTime(RuleBasedStateMachine):
    """Everyone keeps every key ever in hand, and after every step everyone tries."""

    cast = None

    def __init__(self):
        super().__init__()
        self.undone = ExitStack()
        for database in UNDONE:
            self.undone.enter_context(transaction.atomic(using=database))
        case = actions.open_case(self.cast.fresh(self.cast.lena), self.cast.house)
        self.file = file = File(self.cast, case)
        seat = case.seats.get().id
        file.bases.append(Basis("lena", frozenset(CASE_DRAWERS), seat=seat, manages=True))
        self.step(State.NOTICE)
        self.something_is_written()

    def teardown(self):
        for database in UNDONE:
            transaction.set_rollback(True, using=database)
        self.undone.close()

    @property
    def ended(self):
        return Case.objects.get(pk=self.file.case.pk).closed_month is not None

    def step(self, state, reason=""):
        why = {"view": View.COULD_NOT_BE_ASKED, "why": "-", "reason": reason}
        actions.take_step(self.file.lead(), self.file.case, to=state, **why)

    def given(self, deed, *bases):
        """Do what gives keys; in a file in which help has ended it is refused, and nothing is given."""
        if self.ended:
            with pytest.raises(Refused, match="ended"):
                deed()
            return None
        done = deed()
        self.file.bases.extend(bases)
        return done

    def chosen(self, number, *kinds):
        found = [one for one in self.file.bases if one.who in kinds]
        return found[number % len(found)] if found else None

    @rule(drawers=some_parts, days=some_days, purpose=some_purpose)
    def she_agrees(self, drawers, days, purpose):
        basis = Basis("nok", drawers, self.file.in_days(days), purpose=purpose)
        kept = self.given(lambda: self.answer(basis, Said.AGREES), basis)
        basis.answer = kept and kept.row

    def answer(self, basis, said, answer=None):
        yes = said == Said.AGREES
        words = AnswerWords(
            self.cast.labour.pk,
            basis.purpose,
            tuple(sorted(basis.drawers)),
            said,
            basis.until if yes else None,
            (self.cast.nok.account_id,) if yes else (),
        )
        return record_answer(self.file.lead(), self.file.case, words=words, answer=answer)

    @rule(drawers=some_parts, purpose=some_purpose)
    def she_says_no(self, drawers, purpose):
        touched = [one for one in self.file.bases if one.purpose == purpose and one.drawers & drawers]
        if not self.ended:
            self.file.forget(touched)
        self.given(lambda: self.answer(Basis("nok", drawers, purpose=purpose), Said.DOES_NOT_AGREE))

    @rule(drawers=some_parts, purpose=some_purpose)
    def she_lets_herself_think(self, drawers, purpose):
        self.given(lambda: self.answer(Basis("nok", drawers, purpose=purpose), Said.THINKS))

    @rule(number=which, said=st.sampled_from(Said), drawers=some_parts)
    def she_answers_the_same_again(self, number, said, drawers):
        before = self.chosen(number, "nok")
        if before is None or before.answer is None or self.ended:
            return
        again = Basis("nok", drawers, self.file.in_days(2), answer=before.answer, purpose=before.purpose)
        no = said == Said.DOES_NOT_AGREE
        also = [
            one for one in self.file.bases if no and one.purpose == again.purpose and one.drawers & drawers
        ]
        self.file.forget([before, *also])
        self.given(lambda: self.answer(again, said, before.answer), *([again] if said == Said.AGREES else ()))

    @rule(number=which)
    def she_takes_it_back(self, number):
        basis = self.chosen(number, "nok")
        if basis is not None and basis.answer is not None:
            withdraw_consent(self.file.lead(), self.file.case, answer=basis.answer)
            self.file.forget([basis])

    @rule(drawers=some_parts, days=some_days)
    def the_law_says_so(self, drawers, days):
        until = self.file.in_days(days)
        words = BasisWords(Ground.LAW, "s.33", "-", drawers=tuple(sorted(drawers)), until=until)
        people = {"workers": (self.cast.nok.account_id,), "known_as": "-"}
        self.given(
            lambda: record_other_basis(self.file.lead(), self.file.case, words=words, **people),
            Basis("nok", drawers, until),
        )

    @rule(
        who=a_colleague,
        drawers=some_parts,
        days=st.none() | some_days,
        right=st.sampled_from(list(Right)[:2]),
    )
    def a_colleague_comes(self, who, drawers, days, right):
        until = None if days is None else self.file.in_days(days)
        place = Place(tuple(sorted(drawers)), right, until)
        account = getattr(self.cast, who).account_id
        basis = Basis(who, drawers, until)
        basis.seat = self.given(
            lambda: actions.add_to_team(self.file.lead(), self.file.case, account=account, place=place), basis
        )

    @rule(who=a_colleague)
    def a_second_is_asked(self, who):
        if any(one.who == who and one.manages for one in self.file.bases):
            return
        account = getattr(self.cast, who).account_id
        basis = Basis(who, frozenset(CASE_DRAWERS), manages=True, accepted=False)
        basis.seat = self.given(
            lambda: actions.offer_second(self.file.lead(), self.file.case, account=account), basis
        )

    @rule(yes=st.booleans())
    def the_second_answers(self, yes):
        asked = next((one for one in self.file.bases if not one.accepted), None)
        if asked is not None:
            actions.answer_offer(self.file.me(asked.who), self.file.case, accepts=yes)
            asked.accepted = True
            self.file.forget([] if yes else [asked])

    @rule(number=which)
    def somebody_leaves(self, number):
        basis = self.chosen(number, *EVERYONE)
        others = [one for one in self.file.bases if one.manages and one.accepted and one is not basis]
        if basis.seat is None:
            return
        if others:
            actions.end_seat(self.file.me(others[0].who), self.file.case, seat=basis.seat)
            self.file.forget([basis])
        elif basis.manages and basis.accepted:
            with pytest.raises(Refused, match="responsible"):
                actions.end_seat(self.file.lead(), self.file.case, seat=basis.seat)

    @rule(hours=st.sampled_from([8, 18, 24, 72]))
    def time_passes(self, hours):
        self.file.at += timedelta(hours=hours)

    @rule()
    def ended_keys_are_changed(self):
        over = [one for one in self.file.bases if not one.lives(self.file.today)]
        assert actions.change_expired_keys(self.file.lead(), self.file.case) == len(over)
        self.file.forget(over)

    @precondition(lambda self: not self.ended)
    @rule()
    def something_is_written(self):
        for drawer in PARTS:
            actions.note(self.file.lead(), self.file.case, text="ยิ้มเมื่อเห็นสวน", drawer=drawer)

    @rule()
    def help_ends_or_begins_again(self):
        if self.ended:
            self.step(State.ASSESS, "CAME_BACK")
            self.closed_once = True
        elif not getattr(self, "closed_once", False):
            self.step(State.CLOSED, "NO_FURTHER")

    @invariant()
    def whoever_opens_a_part_has_a_living_basis_and_whoever_has_one_opens_it(self):
        for who in EVERYONE:
            ought = self.file.may_open(who)
            assert self.file.opens(who) == ought, who
            assert self.file.opens_without_asking(who) == ought, who

    @invariant()
    def what_was_taken_back_opens_with_no_key_of_before(self):
        for who in EVERYONE:
            assert self.file.opens_with_every_old_key(who) <= self.file.sits_in(who), who

    @invariant()
    def somebody_always_answers_for_the_file(self):
        assert self.file.may_open(self.file.lead_name()) == set(PARTS)


def test_never_a_reader_without_a_live_basis(cast):
    machine = type("Here", (ConsentOverTime,), {"cast": cast})
    walks = 6 if connection.vendor == "sqlite" else 2  # of the same ones, where each takes longer

    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=walks,
            stateful_step_count=16,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
