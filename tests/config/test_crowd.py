"""The crowd: invented cases written many at once, which behave as any case does."""

import shutil
import unicodedata
from collections import Counter
from dataclasses import replace

import pytest

from klang.audit import journal
from klang.audit.heads import lines_of
from klang.audit.leaves import Leaf
from klang.audit.log import LogWitness
from klang.audit.models import Trace
from klang.casework.models import Case, Grant, Step
from klang.casework.reads import looks_of_case
from klang.config.crowd.laying import AT_ONCE, DEED
from klang.config.crowd.persons import invent
from klang.config.crowd.telling import Crowd, Team, told_of
from klang.config.demo import many
from klang.config.verifying import verify
from klang.consent.actions import withdraw_consent
from klang.consent.reads import requests_of_case
from klang.desk.reads import case_home, caseload, search
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.reads import needs_of_case
from klang.people.host import Host
from klang.survivors.reads import facts_of_case
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger
from klang.vault.records.holding import Altered, holding
from klang.vault.registers import CASE_DRAWERS
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

AGREED = 0  # every third person agreed that the inspector reads what concerns wages


@pytest.fixture
def crowd(cast):
    team = Team(fresh(cast.lena), fresh(cast.mali), fresh(cast.nok), cast.labour.pk)
    return Crowd(cast.house, (team,), cast.lena.at)


@pytest.fixture
def one(crowd):
    crowd.add(range(AGREED, AGREED + 1))
    return Case.objects.get()


def drawers_held(by, case):
    inside = replace(by, ledger=Ledger(LogWitness(by.keyring)))
    return holding(inside, case).drawers


def drawn_persons():
    return [invent(2569, number) for number in range(2000)]


def test_a_crowd_case_opens_for_its_lead_as_a_story_case_does(cast, crowd, one):
    who = invent(crowd.seed, AGREED)

    home = case_home(fresh(cast.lena), one, office=cast.house)

    assert home.portrait.person.words.call_name == who.called
    assert home.drawers == tuple(CASE_DRAWERS)
    assert [member.account for member in home.team if member.manages] != []
    assert len(home.team) == 3
    assert home.state == who.journey[-1]
    assert facts_of_case(fresh(cast.lena), one).words.facts == who.facts


def test_every_drawer_holds_something(crowd):
    sheet = told_of(crowd, crowd.teams[0], invent(crowd.seed, AGREED))

    assert {record.drawer for record in sheet.records} == {str(drawer) for drawer in CASE_DRAWERS}


def test_each_of_the_team_opens_from_the_grant_alone_what_the_basis_names(cast, one):
    one.rings.all().delete()

    assert set(drawers_held(fresh(cast.lena), one)) == set(CASE_DRAWERS)
    assert set(drawers_held(fresh(cast.mali), one)) == set(CASE_DRAWERS)
    assert drawers_held(fresh(cast.nok), one) == ("legal",)
    assert drawers_held(fresh(cast.stranger), one) == ()


def test_names_stand_in_the_list_before_anybody_looked(cast, crowd, one):
    who = invent(crowd.seed, AGREED)

    assert [row.name for row in caseload(fresh(cast.lena), cast.house).rows] == [who.called]
    assert [row.name for row in search(fresh(cast.mali), cast.house, sought=who.called)] == [who.called]


def test_a_need_can_be_noted_and_the_inspector_hears_of_wages_only(cast, one):
    note_need(fresh(cast.lena), one, area="WAGES", said=Said("ค่าจ้างเดือนมีนาคม"))
    note_need(fresh(cast.lena), one, area="HOPES", said=Said("อยากเปิดร้าน"))

    heard = [need.words.said.first for need in needs_of_case(fresh(cast.nok), one)]

    assert "ค่าจ้างเดือนมีนาคม" in heard
    assert "อยากเปิดร้าน" not in heard


def test_a_consent_taken_back_locks_the_inspector_out_at_once(cast, one):
    [request] = requests_of_case(fresh(cast.lena), one)

    withdrawn = withdraw_consent(fresh(cast.lena), one, answer=request.record.row)

    assert withdrawn.accounts == (cast.nok.account_id,)
    assert not Case.objects.of(fresh(cast.nok)).exists()
    assert drawers_held(fresh(cast.nok), one) == ()
    assert len(needs_of_case(fresh(cast.mali), one)) == 3


def test_each_case_has_one_signed_line_in_an_unbroken_log(cast, crowd):
    before = Trace.objects.order_by("-seq").first()

    crowd.add(range(3))

    told = list(Trace.objects.filter(seq__gt=before.seq).order_by("seq"))
    assert [bytes(trace.previous) for trace in told] == [
        bytes(trace.leaf_hash) for trace in (before, *told[:-1])
    ]
    for trace in told:
        leaf = Leaf.read(bytes(trace.page))
        leaf.check(cast.lena.keyring.card, bytes(trace.signature))
        assert leaf.deed == DEED == "demo.case_told"
        assert {line.owner.id for line in lines_of(trace, leaf)} == {trace.owner_id}


def test_all_of_it_is_as_it_was_written_by_whoever_could_write_it(cast, crowd, tmp_path):
    crowd.add(range(3))

    found = verify(Host(shutil.copytree(cast.host.folder, tmp_path / "host")), full=True)

    assert found.signatures == Trace.objects.count()


def test_who_looked_tells_of_the_day_it_was_written(cast, one):
    [look] = looks_of_case(fresh(cast.lena), one)

    assert (look.account, look.deed) == (cast.lena.account_id, DEED)


def test_a_record_exchanged_from_outside_is_noticed(cast, one):
    step = Step.objects.of(one).first()
    envelope = bytes(step.envelope)
    Step.objects.filter(pk=step.pk).update(envelope=envelope[:-1] + bytes([envelope[-1] ^ 1]))

    with pytest.raises(Broken):
        case_home(fresh(cast.lena), one, office=cast.house)


def test_a_grant_exchanged_from_outside_gives_nothing(cast, one):
    one.rings.all().delete()
    mine = Grant.objects.get(case=one, grantee=cast.mali.keyring.card.digest)
    Grant.objects.filter(pk=mine.pk).update(sealed=bytes(len(mine.sealed)))

    assert drawers_held(fresh(cast.mali), one) == ()


def test_a_line_of_the_log_left_out_is_noticed(cast, one):
    journal.forget()  # the log alone must tell
    trace = Trace.objects.get(owner_id=one.pk)
    type(trace.manifest).objects.filter(pk=trace.pk).update(lines=b"")

    with pytest.raises(Altered):
        drawers_held(fresh(cast.lena), one)


def test_a_crowd_case_can_end_and_then_nobody_writes_in_it(cast, crowd):
    number = next(n for n in range(200) if invent(crowd.seed, n).closed)

    crowd.add(range(number, number + 1))

    [case] = Case.objects.all()
    assert case.closed_month is not None
    assert case_home(fresh(cast.lena), case, office=cast.house).state == "CLOSED"


def test_more_than_one_chunk_is_laid_down_in_order(crowd, monkeypatch):
    monkeypatch.setattr("klang.config.crowd.laying.AT_ONCE", 4)

    assert crowd.add(range(10)) == 10
    assert Case.objects.count() == 10
    assert AT_ONCE == 1000


def test_the_same_seed_invents_the_same_persons():
    assert [vars(invent(1, n)) for n in range(50)] == [vars(invent(1, n)) for n in range(50)]
    assert [invent(1, n).name for n in range(50)] != [invent(2, n).name for n in range(50)]


def test_names_are_written_in_six_scripts():
    scripts = {
        unicodedata.name(letter).split()[0]
        for who in drawn_persons()
        for letter in who.name
        if letter.isalpha()
    }

    assert scripts == {"THAI", "LAO", "MYANMAR", "KHMER", "LATIN", "CJK"}


def test_facts_stand_in_the_published_proportions():
    drawn = drawn_persons()

    sexes = Counter(who.facts.sex_gender for who in drawn)
    thai = sum(who.facts.nationality == "THAI" for who in drawn)
    children = sum(who.facts.age_band in {"UNDER_15", "FROM_15_TO_17"} for who in drawn)
    labour = sum(who.facts.form == "FORCED_LABOUR" for who in drawn)

    assert sexes["FEMALE"] / len(drawn) == pytest.approx(279 / 444, abs=0.03)
    assert thai / len(drawn) == pytest.approx(344 / 444, abs=0.03)
    assert children / len(drawn) == pytest.approx(72 / 414, abs=0.03)
    assert labour / len(drawn) == pytest.approx(233 / 414, abs=0.03)


def test_the_demo_brings_the_crowd_up_to_the_number_asked_for(cast, monkeypatch):
    people = {"kaew": cast.lena, "fon": cast.mali, "nok": cast.nok}
    office = StandIn(cast, people)
    monkeypatch.setattr(many, "LEADS", ("kaew", "fon"))
    monkeypatch.setattr(many, "READERS", ("nok",))
    monkeypatch.setattr(many, "STORIES", 0)

    assert many.add_many(office, 5, cast.lena.at) == 5
    assert many.add_many(office, 7, cast.lena.at) == 2
    assert many.add_many(office, 3, cast.lena.at) == 0
    assert Case.objects.count() == 7


class StandIn:
    """The demo office played by the cast: making eight people's keys takes seconds."""

    def __init__(self, cast, people):
        self.house, self.labour, self._people = cast.house, cast.labour, people

    def actor(self, handle, at):
        return fresh(self._people[handle])
