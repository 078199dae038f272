"""Her yes to be announced to a peer group is kept with how it was said; a child is not asked alone."""

from uuid import uuid4

import pytest

from klang.consent import actions
from klang.consent.models import HowGiven, IntroductionWords
from klang.consent.reads import introductions_of_case
from klang.consent.terms import GivenBy
from klang.lang.said import Said
from klang.survivors.actions import register
from klang.survivors.terms.person import Grown
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db
WORDS = IntroductionWords(
    uuid4(), "กลุ่มริมน้ำ", "น้ำ", Said("อยากคุยกับคนที่เคยกลับบ้าน"), "CODE", HowGiven(grown=Grown.YES)
)


@pytest.fixture
def file(cast, lena):
    """A file in which no date of birth is known."""
    return register(lena, cast.house, call_name="ดาว")


def test_it_is_kept_word_for_word_and_what_became_of_it_beside_it(cast, file, lena):
    with leaves("consent.introduction_kept"):
        kept = actions.keep_introduction(fresh(lena), file, words=WORDS)
    actions.keep_introduction(fresh(lena), file, words=WORDS, row=kept.row)

    with leaves("consent.introductions_read"):
        [one] = introductions_of_case(fresh(lena), file)
    assert (one.words, one.version) == (WORDS, 2)
    assert one.words.waits


def test_somebody_who_may_be_under_18_says_yes_together_with_another(file, lena):
    for grown in (Grown.NO, Grown.UNSURE):
        alone = IntroductionWords(uuid4(), "", "น้ำ", Said("…"), "C", HowGiven(grown=grown))
        with pytest.raises(actions.AskTogether):
            actions.keep_introduction(fresh(lena), file, words=alone)
    how = HowGiven(grown=Grown.NO, given_by=GivenBy.WITH_GUARDIAN, with_whom="ป้าเพ็ญ")
    together = IntroductionWords(uuid4(), "", "น้ำ", Said("…"), "C", how)

    actions.keep_introduction(fresh(lena), file, words=together)


def test_without_a_seat_or_after_help_has_ended_nothing_is_kept(file, lena, stranger):
    with refuses("consent.introduction_kept", NO_SEAT):
        actions.keep_introduction(stranger, file, words=WORDS)
    with refuses("consent.introductions_read", NO_SEAT):
        introductions_of_case(fresh(stranger), file)
    done = ended(file)
    with refuses("consent.introduction_kept", ENDED):
        actions.keep_introduction(fresh(lena), done, words=WORDS)


def test_who_reads_alone_writes_no_yes(file, lena, stranger):
    reader = joins(lena, file, stranger)
    with refuses("consent.introduction_kept", "not write"):
        actions.keep_introduction(reader, file, words=WORDS)
