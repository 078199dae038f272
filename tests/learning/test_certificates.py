from dataclasses import replace
from uuid import uuid4

import pytest

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.config.verifying import verify
from klang.learning import actions, codes
from klang.learning.models import ParticipantWords, Proof, Workshop
from klang.learning.reads import certificates, check_certificate, participants
from tests.cast import NOW, fresh
from tests.learning.held import ONLY_PEOPLE, TOLD
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def rows(helper, workshop):
    people = [ParticipantWords(0, "คุณมะลิ"), ParticipantWords(0, "คุณบัว")]
    actions.add_participants(fresh(helper), workshop, people=people)
    return [one.record.row for one in participants(fresh(helper), workshop).people]


@pytest.fixture
def issued(helper, workshop, rows):
    actions.issue_certificates(fresh(helper), workshop, people=rows[:1])
    [one] = [one.certificate for one in certificates(fresh(helper), workshop) if one.certificate]
    return one


@pytest.fixture
def server(cast):
    keyring = cast.host.server()
    return Actor(keyring.account, NOW, keyring=keyring)


def checks(server, workshop, code, name=""):
    return check_certificate(replace(server, ledger=None), workshop, code=code, name=name)


def test_each_gets_one_with_a_number_a_day_and_a_code_and_keeps_it(helper, workshop, rows):
    with leaves("learning.certificates_issued"):
        actions.issue_certificates(fresh(helper), workshop, people=rows[:1])
    actions.issue_certificates(fresh(helper), workshop, people=rows)

    with leaves("learning.certificates_read"):
        first, second = certificates(fresh(helper), workshop)

    assert (first.certificate.words.number, first.certificate.words.name) == (1, "คุณมะลิ")
    assert first.certificate.words.on == helper.today
    assert len({one.certificate.words.code for one in (first, second)}) == 2
    assert Proof.objects.count() == 2


def test_whoever_is_left_out_gets_none(helper, workshop, rows):
    gone = replace(participants(fresh(helper), workshop).people[0].words, left_out=True)
    actions.correct_participant(fresh(helper), workshop, words=gone, participant=rows[0])

    actions.issue_certificates(fresh(helper), workshop, people=rows[:1])

    assert not Proof.objects.exists()


def test_whoever_holds_the_code_learns_that_it_counts_and_whether_the_name_is_right(server, workshop, issued):
    with leaves("learning.certificate_checked"):
        found = checks(server, workshop, issued.words.code, "คุณ มะลิ")

    assert (found.title, found.begins_on, found.ends_on) == (TOLD.title_en, TOLD.begins_on, TOLD.ends_on)
    assert found.named
    assert not checks(server, workshop, issued.words.code, "คุณบัว").named
    assert not checks(server, workshop, issued.words.code).named


def test_neither_code_nor_name_lies_in_the_open(issued):
    [row] = Proof.objects.values()

    assert issued.words.code not in str(row)
    assert row["code_digest"] == codes.digest_of_code(issued.words.code)
    assert row["name_digest"] != codes.digests("0" * 16, "คุณมะลิ").name


def test_another_code_is_of_no_certificate(server, workshop, issued):
    assert checks(server, workshop, codes.new_code()) is None


def test_one_that_was_taken_back_counts_no_more_and_another_can_be_given(
    helper, server, workshop, rows, issued
):
    with leaves("learning.certificate_taken_back"):
        actions.take_certificate_back(fresh(helper), workshop, certificate=issued.row)
    actions.take_certificate_back(fresh(helper), workshop, certificate=issued.row)
    actions.take_certificate_back(fresh(helper), workshop, certificate=uuid4())

    assert checks(server, workshop, issued.words.code) is None
    actions.issue_certificates(fresh(helper), workshop, people=rows[:1])
    again = certificates(fresh(helper), workshop)[0].certificate
    assert again.words.code != issued.words.code
    assert checks(server, workshop, again.words.code)
    assert Proof.objects.count() == 3


@pytest.mark.parametrize("column", ["code_digest", "name_digest", "row"])
def test_one_that_somebody_made_up_in_the_database_does_not_count(server, workshop, issued, column):
    made_up = codes.digests(codes.new_code(), "คุณคนอื่น")
    code = issued.words.code
    changed = {"code_digest": made_up.code, "name_digest": made_up.name, "row": made_up.row}[column]
    Proof.objects.update(**{column: changed})

    if column == "row":
        assert checks(server, workshop, code) is not None  # its digests still lead to the line of the log
    else:
        assert checks(server, workshop, code) is None


def test_a_row_that_the_log_does_not_know_does_not_count(server, workshop, issued):
    [row] = Proof.objects.all()
    code = codes.new_code()
    told = codes.digests(code, "คุณคนอื่น")
    row.pk, row.row, row.code_digest, row.name_digest = None, told.row, told.code, told.name
    row.save(force_insert=True)

    assert checks(server, workshop, code, "คุณคนอื่น") is None


def test_of_a_workshop_changed_from_outside_nothing_is_said(server, workshop, issued):
    Workshop._default_manager.update(title="อย่างอื่น")

    assert checks(server, Workshop._default_manager.select_related("agency").get(), issued.words.code) is None


def test_only_the_server_looks_up_a_code(helper, lena, workshop, issued):
    for somebody in (fresh(helper), fresh(lena)):
        with refuses("learning.certificate_checked", "Only this server"):
            check_certificate(somebody, workshop, code=issued.words.code, name="")
    with pytest.raises(Refused):
        check_certificate(replace(fresh(helper)), workshop, code="", name="")


def test_who_does_not_work_on_it_neither_reads_nor_gives(lena, workshop, issued):
    with refuses("learning.certificates_read", ONLY_PEOPLE):
        certificates(fresh(lena), workshop)
    with refuses("learning.certificates_issued", ONLY_PEOPLE):
        actions.issue_certificates(fresh(lena), workshop, people=[])
    with refuses("learning.certificate_taken_back", ONLY_PEOPLE):
        actions.take_certificate_back(fresh(lena), workshop, certificate=issued.row)


def test_the_whole_house_is_as_it_was_written(cast, issued):
    assert verify(cast.host, full=True).rows


def test_a_code_is_read_as_people_type_it():
    code = codes.new_code()

    assert codes.typed(codes.shown(code)) == codes.typed(f" {code.lower()} ") == code
    assert codes.typed("OIL0-1234-5678-9ABC") == "0110123456789ABC"
    assert codes.typed("๐๑๒๓-4567-89AB-CDEF") == "0123456789ABCDEF"
    assert codes.typed("U" * 16) == codes.typed("A" * 15) == codes.typed("") == ""
    assert codes.shown("0123456789ABCDEF") == "0123-4567-89AB-CDEF"
