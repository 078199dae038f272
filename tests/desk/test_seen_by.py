"""Seeing what the other side sees: the very records somebody else opens, and not one of another part."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from klang.audit.log import LogWitness
from klang.casework.actions import offer_second
from klang.casework.models import BasisWords, CaseRecord
from klang.casework.terms import Ground
from klang.consent.actions import record_answer, record_other_basis, withdraw_consent
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Said
from klang.desk import homes
from klang.desk.eyes import with_eyes_of
from klang.desk.reads import case_home, search, seen_by
from klang.meetings.models import AgendaItem
from klang.meetings.reads import minutes
from klang.survivors.actions import set_facts
from klang.survivors.terms.facts import Facts
from klang.survivors.terms.facts_industry import Industry
from klang.vault.ledger import Ledger
from klang.vault.records.holding import holding
from klang.vault.records.turning import seat_lines
from klang.vault.registers import CASE_DRAWERS, Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import parts_opened, stays_shut, without_keys
from tests.remembered import NO_SEAT, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

NOBODY_THERE = "has no seat in this file today"
TOLD_OTHERWISE = {"note", "known"}  # in the timeline, and as her name
ELSEWHERE = ("ดาว", "ประตูที่ล็อกได้", "ยิ้มเมื่อเห็นสวน", "ทอผ้าเป็น", "ปวดฟัน", "โทรตอนเย็น")


@pytest.fixture
def eyes(cast, file):
    """The file as one person opens it, seen by another."""
    return lambda who, whose: seen_by(fresh(who), file, account=whose.account_id, office=cast.house)


@pytest.fixture
def really(cast, file):
    """What somebody really opens of the file: with their own keys, on their own pages."""

    def opened(who):
        items = AgendaItem.objects.filter(case=file, version=1)
        papers = [minutes(fresh(who), item) for item in items]
        return rows(case_home(fresh(who), file, office=cast.house), papers)

    return opened


def rows(home, papers):
    """Every record of a home and of minutes, by what no two of them share."""
    portrait = home.portrait
    found = [*home.needs, *home.strengths, *(one.record for one in home.requests)]
    found += [*portrait.names, *portrait.papers, *portrait.contacts]
    found += [one for one in (home.next, portrait.person) if one]
    for paper in papers:
        found += [*paper.lines, *paper.statements, *(one.record for one in paper.decisions)]
        found += [one for one in (paper.message, paper.item) if one]
    told = {(entry.at, entry.by, entry.kind, entry.title, entry.text) for entry in home.timeline}
    return {(one.place, one.version, one.drawer, one.content) for one in found} | told


def lying(case, drawer):
    """Whatever lies in one part of a file, of whichever room."""
    rooms = [one for one in apps.get_models() if issubclass(one, CaseRecord)]
    return {row.place for one in rooms for row in one.objects.filter(case=case, drawer=drawer)}


def shown(seen):
    return rows(seen.home, seen.minutes)


def test_the_records_shown_are_the_records_the_other_really_opens(lena, nok, item, eyes, really):
    seen = eyes(lena, nok)

    assert shown(seen) == really(nok) != set()
    assert seen.home.drawers == (Drawer.LEGAL,)
    assert seen.home.portrait.name == "น้องเอ"
    assert [one.words.said.first for one in seen.home.needs] == ["ยังไม่ได้ค่าจ้าง"]
    assert [one.record.words.text for one in seen.minutes[0].decisions] == ["ยื่นคำร้องค่าจ้าง"]


def test_nothing_that_lies_in_those_parts_is_left_out(lena, nok, item, eyes):
    seen = eyes(lena, nok)

    records = {one[0] for one in shown(seen) if len(one) == 4}
    kinds = {one[2] for one in shown(seen) if len(one) == 5}
    assert kinds == {"need", "note", "decision"}
    assert {one for one in lying(item.case, Drawer.LEGAL) if one.type not in TOLD_OTHERWISE} == records


def test_figures_are_shown_to_who_holds_their_part_alone(lena, mali, nok, filled, eyes):
    set_facts(fresh(lena), filled, facts=Facts(industry=Industry.CONSTRUCTION))
    joins(lena, filled, mali, Drawer.FACTS)

    assert (eyes(lena, mali).facts.industry, eyes(lena, nok).facts) == (Industry.CONSTRUCTION, Facts())


def test_when_one_of_two_consents_is_taken_back_what_is_left_is_shown(
    cast, lena, nok, item, wages, agreed, eyes, really
):
    health = AnswerWords(
        cast.labour.pk,
        Purpose.HEALTH,
        (Drawer.HEALTH,),
        Said.AGREES,
        lena.today + timedelta(days=90),
        (nok.account_id,),
        known_as="น้องเอ",
    )
    record_answer(fresh(lena), item.case, words=health)
    both = eyes(lena, nok)
    assert shown(both) == really(nok)

    withdraw_consent(fresh(lena), item.case, answer=agreed.row)

    left = eyes(lena, nok)
    assert shown(left) == really(nok)
    assert (both.home.drawers, left.home.drawers) == ((Drawer.HEALTH, Drawer.LEGAL), (Drawer.HEALTH,))
    assert [one.basis.purpose for one in left.places] == [Purpose.HEALTH]


def test_when_the_only_consent_is_taken_back_there_is_nothing_to_see(lena, nok, filled, agreed, eyes, really):
    withdraw_consent(fresh(lena), filled, answer=agreed.row)

    with refuses("desk.looked_as", NOBODY_THERE):
        eyes(lena, nok)
    with refuses("desk.case_opened", NO_SEAT):
        really(nok)


def test_on_the_day_after_a_consent_has_ended_there_is_nothing_to_see(cast, lena, nok, filled, eyes, later):
    assert eyes(later(lena, 30), nok)

    with refuses("desk.looked_as", NOBODY_THERE):
        seen_by(later(lena, 31), filled, account=nok.account_id, office=cast.house)


@pytest.mark.parametrize("drawer", CASE_DRAWERS)
def test_for_each_part_it_is_what_a_colleague_with_that_part_opens(lena, mali, item, eyes, really, drawer):
    mali = joins(lena, item.case, mali, drawer, right=Right.WRITE)

    assert shown(eyes(lena, mali)) == really(mali)


def test_somebody_who_shares_responsibility_sees_all_of_it(lena, mali, item, eyes, really):
    offer_second(fresh(lena), item.case, account=mali.account_id)

    seen = eyes(lena, mali)

    assert shown(seen) == really(mali) == really(lena)
    assert (seen.home.drawers, seen.home.portrait.name) == (tuple(CASE_DRAWERS), "ดาว")


def test_it_says_on_which_basis_and_until_when(lena, nok, agreed, wages, eyes):
    [place] = eyes(lena, nok).places

    assert (place.basis.ground, place.basis.purpose) == (Ground.CONSENT, Purpose.WAGES)
    assert (place.account, place.drawers) == (nok.account_id, (Drawer.LEGAL,))
    assert (
        place.until.isoformat() == f"{wages.until}T17:00:00+00:00"
    )  # midnight in Thailand, after the last day


def test_another_legal_basis_says_its_section(lena, nok, file, eyes):
    until = lena.today + timedelta(days=7)
    words = BasisWords(Ground.LAW, "มาตรา 33", "ศาลสั่ง", drawers=(Drawer.LEGAL,), until=until)
    record_other_basis(fresh(lena), file, workers=(nok.account_id,), words=words, known_as="ดาว")

    [place] = eyes(lena, nok).places

    assert (place.basis.ground, place.basis.section) == (Ground.LAW, "มาตรา 33")


def test_who_looks_with_fewer_keys_is_told_what_stays_shut_and_sees_none_of_it(lena, mali, item, eyes):
    mali = joins(lena, item.case, mali, Drawer.PLAN)

    seen = eyes(mali, lena)

    assert seen.home.drawers == (Drawer.PLAN,)
    assert seen.shut == tuple(one for one in CASE_DRAWERS if one != Drawer.PLAN)
    assert {one.drawer for one in seen.home.needs} == {Drawer.PLAN}


def test_two_who_share_no_part_see_nothing_of_each_other(lena, mali, nok, item, eyes):
    mali = joins(lena, item.case, mali, Drawer.HEALTH)

    seen = eyes(nok, mali)

    assert (shown(seen), seen.home.drawers, seen.shut) == (set(), (), (Drawer.HEALTH,))
    assert (
        seen.places[0].basis is None
    )  # why Mali sits there lies in the plan, which an inspector does not hold


def test_the_own_name_for_her_is_not_lost_to_the_others(cast, lena, nok, filled, eyes):
    eyes(lena, nok)

    assert [row.name for row in search(fresh(lena), cast.house, sought="ดาว")] == ["ดาว"]


def test_it_leaves_one_trace_that_tells_which_parts_were_opened(lena, nok, filled, eyes):
    with leaves("desk.looked_as"):
        eyes(lena, nok)

    assert parts_opened() == {Drawer.LEGAL, Drawer.PLAN}  # the plan for the basis, which says why


def test_no_other_key_is_in_hand_meanwhile(lena, nok, filled):
    by = fresh(lena)
    by = replace(by, ledger=Ledger(LogWitness(by.keyring)))
    lines = [one for one in seat_lines(by, filled) if one.drawers == (Drawer.LEGAL,)]

    with with_eyes_of(lines, by, filled) as other:
        assert set(holding(other, filled).keys) == {Drawer.LEGAL}
    assert set(holding(by, filled).keys) == set(CASE_DRAWERS)


def test_who_has_no_seat_sees_with_nobodys_eyes(stranger, nok, filled, eyes):
    with refuses("desk.looked_as", NO_SEAT):
        eyes(stranger, nok)


def test_nothing_is_open_to_who_never_had_a_seat(lena, stranger, filled, eyes):
    with refuses("desk.looked_as", NOBODY_THERE):
        eyes(lena, stranger)


def test_whose_keys_are_put_away_sees_nothing(cast, lena, nok, filled):
    with stays_shut():
        seen_by(without_keys(lena), filled, account=nok.account_id, office=cast.house)


def test_the_page_holds_the_words_of_that_part_and_no_word_of_another(lena, nok, item):
    address = reverse("desk:seen_by", args=[item.case_id, nok.account_id])

    page = client_of(fresh(lena)).get(address).content.decode()

    there = ("ยังไม่ได้ค่าจ้าง", "นัดแรงงานจังหวัดแล้ว", "น้องเอ", "ค้างจ่าย 3 เดือน", "ยื่นคำร้องค่าจ้าง")
    assert [word for word in there if word not in page] == []
    assert [word for word in (*ELSEWHERE, "นัดหมอฟัน") if word in page] == []


def test_the_home_of_a_file_leads_whoever_is_responsible_to_it(lena, nok, mali, filled):
    mali = joins(lena, filled, mali, Drawer.PLAN)
    address = reverse("desk:seen_by", args=[filled.pk, nok.account_id])
    home = reverse("desk:case", args=[filled.pk])

    pages = [client_of(fresh(who)).get(home).content.decode() for who in (lena, mali)]

    assert [address in page for page in pages] == [True, False]
    assert reverse("desk:seen_by", args=[filled.pk, lena.account_id]) not in pages[0]


def test_for_who_has_no_seat_the_page_is_not_there_and_for_nobodys_eyes_it_says_so(
    lena, nok, stranger, filled
):
    address = reverse("desk:seen_by", args=[filled.pk, nok.account_id])
    nobody = reverse("desk:seen_by", args=[filled.pk, stranger.account_id])

    assert client_of(fresh(stranger)).get(address).status_code == 404
    assert client_of(fresh(lena)).get(nobody).status_code == 403
    assert Client().get(address)["Location"].startswith(reverse("people:sign_in"))


def test_what_one_may_do_there_is_judged_by_ones_own_seats(lena, nok, file, agreed, eyes):
    shown = homes.seen_by(fresh(lena), file, nok.account_id, eyes(lena, nok))

    assert shown["manages"]
