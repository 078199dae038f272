"""Somebody wrote into the tables of a file, or took something out: nothing is believed that the log does not tell."""

from dataclasses import replace
from uuid import uuid4

import pytest

from klang.access.use_cases import subject_line
from klang.audit import journal
from klang.audit.log import leave_trace
from klang.casework import drafts
from klang.casework.models import Case, Draft
from klang.casework.models.file import Grant, Roster
from klang.lang.said import Said
from klang.needs.actions import note_need, reword_need
from klang.needs.models import Need, NeedWords
from klang.needs.terms import Area
from klang.vault.box import DrawerKey, Edition, Place
from klang.vault.grants import Giver, give
from klang.vault.records.asking import NotItsValues, written_once
from klang.vault.records.holding import Altered, NoKey, holding, read_ring, save_ring
from klang.vault.records.pages import page_told
from klang.vault.records.resealing import _reseal_row
from klang.vault.records.turning import turn
from klang.vault.records.wording import body_of
from klang.vault.registers import Drawer, Reason, Right
from tests.audit.insider import in_a_deed
from tests.cast import fresh
from tests.remembered import joins

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = Said("ประตูที่ล็อกได้")


@pytest.fixture
def need(lena, case):
    return note_need(fresh(lena), case, area=Area.HOUSING, said=WORDS)


def changes_ring(who, case, change):
    """Her own keys of this file, kept anew with something changed."""
    by = in_a_deed(who)
    ring = read_ring(by, case)
    save_ring(by, case, change(ring))
    return ring


def as_kept(row):
    """All that a row holds, and what Django knows of where it lies."""
    return vars(row) | {"_state": (row._state.adding, row._state.db)}


def without_keys(case):
    case.grants.all().delete()
    case.rings.all().delete()


def test_a_file_without_a_page_gives_nobody_a_key(lena, case):
    case.rosters.all().delete()

    with pytest.raises(NoKey):
        holding(in_a_deed(lena), case)


@pytest.mark.parametrize(
    "change",
    [lambda ring: replace(ring, revision=ring.revision + 1), lambda ring: replace(ring, digest=bytes(32))],
    ids=["an older page", "another page"],
)
def test_a_page_that_is_not_the_one_she_knew_is_not_believed(lena, case, change):
    changes_ring(lena, case, change)

    with pytest.raises(Altered):
        holding(in_a_deed(lena), case)


def test_a_newer_page_must_go_on_from_the_one_she_knew(lena, mali, case):
    joins(lena, case, mali)
    changes_ring(lena, case, lambda ring: replace(ring, revision=1, digest=bytes(32)))

    with pytest.raises(Altered):
        holding(in_a_deed(lena), case)


def test_keys_sealed_for_an_earlier_card_are_given_anew(lena, case):
    held = set(holding(in_a_deed(lena), case).drawers)
    case.rings.update(card=bytes(32))

    assert set(holding(in_a_deed(lena), case).drawers) == held != set()


def test_a_key_of_another_epoch_is_none(lena, case):
    def older(ring):
        return replace(ring, keys={**ring.keys, "plan": (7, ring.keys["plan"][1])})

    ring = changes_ring(lena, case, older)

    assert set(holding(in_a_deed(lena), case).drawers) == set(ring.keys) - {"plan"}


def test_what_somebody_hands_over_who_is_not_responsible_gives_nothing(lena, mali, stranger, case):
    joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    joins(lena, case, stranger, Drawer.PLAN)
    [line] = holding(in_a_deed(stranger), case).lines
    key = holding(in_a_deed(mali), case).key(Drawer.PLAN)
    grant = give(Giver(mali.keyring.card, mali.keyring.keys), stranger.keyring.card, line, [key])
    case.rings.filter(user=stranger.account_id).delete()
    theirs = Grant.objects.filter(grantee=stranger.keyring.card.digest)

    theirs.update(info=grant.info, sealed=grant.sealed, signature=grant.signature)

    assert set(holding(in_a_deed(stranger), case).drawers) == set()


def test_an_older_version_is_not_taken_for_the_newest(lena, case, need):
    reword_need(fresh(lena), case, need=need.row, said=Said("ใกล้ตลาด"))
    Need.objects.filter(row=need.row, version=2).delete()

    with pytest.raises(Altered):
        Need.objects.one(in_a_deed(lena), case, need.row)


def test_a_record_that_the_log_does_not_know_does_not_open(lena, case, need):
    by, kept = in_a_deed(lena), Need.objects.get(row=need.row)
    [known] = Need.objects.of(case).open(by, case)
    body = body_of(by=by.account_id, at=by.at, opened=known.open, words=known.words)
    kept.pk, kept.row = None, uuid4()
    sealed = holding(by, case).key("plan").seal(body, Place("need", kept.row), Edition(1, kept.schema))
    kept.envelope = sealed.envelope
    kept.save(force_insert=True)

    with pytest.raises(Altered):
        kept.open(in_a_deed(lena), case)


def test_who_holds_no_key_keeps_no_draft(lena, case):
    without_keys(case)

    with pytest.raises(NoKey):
        drafts.keep(fresh(lena), case, typed=typed(lena), drawer="plan")
    assert not Draft.objects.exists()


def test_a_draft_whose_key_is_gone_is_passed_over(lena, case):
    drafts.keep(fresh(lena), case, typed=typed(lena), drawer="plan")
    without_keys(case)

    assert drafts.found(fresh(lena), case, page="casework:note").texts == ()


def typed(by):
    return drafts.Typed(uuid4(), "casework:note", "WriteNote", (("text", ("ประตู",)),), by.at)


def test_only_who_is_responsible_turns_a_page(lena, mali, case):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)

    with pytest.raises(NoKey):
        turn(in_a_deed(mali), case, seats=(), reason=Reason.LEAVE)


def test_sealed_anew_it_must_be_what_it_was(lena, case, need):
    by, row = in_a_deed(lena), Need.objects.get(row=need.row)
    old = holding(by, case).key("plan")
    elsewhere = DrawerKey.new(old.installation, old.owner, "health", 2)

    with pytest.raises(Altered):
        _reseal_row(by, case, row, (old, elsewhere))


def test_a_page_that_cannot_be_read_is_none(lena, case):
    assert page_told(case.owner, 1) is not None
    Roster.objects.filter(case=case).update(page=b"no page")

    assert page_told(case.owner, 1) is None


def test_a_question_that_has_a_value_of_its_own_is_not_written_once():
    @written_once
    def ours(cases, office):
        return cases.objects.filter(pk=uuid4(), agency=office)

    with pytest.raises(NotItsValues):
        ours(Case, uuid4())


def test_a_row_asked_for_in_words_written_once_is_the_row_that_django_makes(lena, case, need):
    @written_once
    def all_of(rows):
        return rows.objects.order_by("pk")

    for table in (Need, Case, Roster, Grant):
        found, kept = all_of(table), list(table.objects.order_by("pk"))

        assert [as_kept(row) for row in found] == [as_kept(row) for row in kept]


def test_a_row_asked_for_in_words_written_once_can_be_saved_and_knows_its_owner(lena, case, need):
    @written_once
    def those_of(rows, owner):
        return rows.objects.filter(case=owner)

    [row] = those_of(Need, case.pk)
    row.trace_seq = 77
    row.save()

    assert (row.case.pk, Need.objects.get(pk=row.pk).trace_seq) == (case.pk, 77)


def test_an_earlier_version_in_a_part_that_is_shut_stays_sealed(lena, mali, case, need):
    by, words = in_a_deed(lena), NeedWords("HOUSING", WORDS, "HERSELF")
    first = Need.objects.seal(by, case, words, drawer=Drawer.HEALTH)
    Need.objects.seal(by, case, words, drawer=Drawer.PLAN, row=first.row)
    journal.remember(leave_trace(by, "needs.noted", subject_line(case)))
    mali = in_a_deed(joins(lena, case, mali, Drawer.PLAN))

    newest = Need.objects.whole(mali, case)

    assert {one.row: one.version for one in newest} == {need.row: 1, first.row: 2}
    assert Need.objects.before(mali, case, newest) == []
