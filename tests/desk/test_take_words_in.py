"""What she gives on a slip stands in her file word for word, and nothing leads from there to a group."""

from uuid import uuid4

import pytest
from django.urls import reverse

from klang.audit.models import Manifest, Trace
from klang.casework.models import Note
from klang.desk import actions
from klang.desk.reads import case_home
from klang.lang.said import Said
from klang.peers.actions import give_words
from klang.peers.carrying import code_of
from klang.peers.models import Carried, CarriedWords
from klang.peers.terms import Into, ReadBack
from klang.people.models import Delay
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from klang.voices.slips import new_code
from tests.browser_free import client_of
from tests.cast import fresh
from tests.peers.told import begun, let_in
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
TEXT = "อยากเรียนต่อ ขอเริ่มเดือนหน้า"


@pytest.fixture
def group(cast, mali, nok):
    """A group in which nobody works on Dao's file."""
    return let_in(begun(mali, cast), mali, nok, "น้องฟ้า")


@pytest.fixture
def slip(cast, group, nok):
    """The code on a slip for this part of the file."""

    def of(part=Into.PLAN):
        typed = new_code()
        words = CarriedWords(Said(TEXT), part, ReadBack.ALOUD)
        give_words(fresh(nok), group, words=words, code=code_of(cast.host, typed))
        return typed

    return of


def taken(who, cast, file, typed):
    return actions.take_words_in(fresh(who), file, code=code_of(cast.host, typed))


def told_in(cast, who, file):
    lines = case_home(fresh(who), file, office=cast.house).timeline
    return next(one for one in lines if one.text == TEXT)


def test_her_words_stand_in_the_part_she_chose_word_for_word(cast, lena, file, slip):
    typed = slip(Into.LEGAL)

    with leaves("desk.words_taken_in"):
        taken(lena, cast, file, typed)

    line = told_in(cast, lena, file)
    assert (line.text, line.kind, line.drawer) == (TEXT, "words", Drawer.LEGAL)
    assert "peer group" in line.title
    assert not Carried.objects.exists()


def test_a_slip_works_once(cast, lena, file, slip):
    typed = slip()
    taken(lena, cast, file, typed)

    with refuses("desk.words_taken_in", "no slip with this code"):
        taken(lena, cast, file, typed)
    assert Note.objects.of(file).count() == 1


def test_a_wrong_code_gives_nothing_and_is_remembered(cast, lena, file, slip):
    slip()

    with refuses("desk.words_taken_in", "no slip with this code"):
        taken(lena, cast, file, new_code())
    assert Carried.objects.count() == 1


def test_whoever_does_not_work_on_the_file_takes_nothing_in(cast, stranger, lena, file, slip):
    typed, closed_file = slip(), ended(file)

    with refuses("desk.words_taken_in", NO_SEAT):
        taken(stranger, cast, file, typed)
    with refuses("desk.words_taken_in", ENDED):
        taken(lena, cast, closed_file, typed)
    assert Carried.objects.count() == 1


def test_who_cannot_write_in_that_part_takes_nothing_away(cast, lena, stranger, file, slip):
    joins(lena, file, stranger, Drawer.PLAN, right=Right.WRITE)
    typed = slip(Into.HEALTH)

    with leaves("refused: desk.words_taken_in"), pytest.raises(NoKey):
        taken(stranger, cast, file, typed)
    taken(lena, cast, file, typed)
    assert told_in(cast, lena, file).drawer == Drawer.HEALTH


def test_the_database_leads_from_the_file_to_no_group_and_back(cast, lena, nok, mali, group, file, slip):
    taken(lena, cast, file, slip())

    line = Trace.objects.order_by("-seq").first()
    manifests = Manifest.objects.filter(trace=line)
    of_the_file = b"".join([bytes(line.page), *(bytes(one.lines) for one in manifests)])
    assert not any(one.bytes in of_the_file for one in (group.pk, nok.account_id, mali.account_id))
    of_the_group = b"".join(bytes(one.page) for one in Trace.objects.filter(owner_id=group.pk))
    assert not any(one.bytes in of_the_group for one in (file.pk, lena.account_id))


def test_the_worker_reads_nothing_of_the_group_by_it(cast, lena, group, file, slip):
    taken(lena, cast, file, slip())

    assert client_of(fresh(lena)).get(reverse("peers:group", args=[group.pk])).status_code == 404


def page_of(file):
    return reverse("desk:words", args=[file.pk])


def test_it_is_typed_in_on_a_page_of_the_file(cast, lena, file, slip):
    client, typed = client_of(lena), slip()
    assert page_of(file) in client.get(reverse("desk:case", args=[file.pk])).content.decode()

    answer = client.post(page_of(file), {"slip": typed.lower()}, follow=True)

    assert TEXT in answer.content.decode()
    assert "ฝากมาจากกลุ่มเพื่อนช่วยเพื่อน" in answer.content.decode()
    assert typed not in answer.request["PATH_INFO"] + answer.request["QUERY_STRING"]


def test_wrong_codes_have_to_wait_and_a_right_one_begins_anew(lena, file, slip):
    client, typed = client_of(lena), slip()
    for _ in range(5):
        wrong = client.post(page_of(file), {"slip": new_code()})
        assert "ใช้ไปแล้ว" in str(wrong.context["form"].errors)
    held = client.post(page_of(file), {"slip": typed})
    assert (held.status_code, Carried.objects.count()) == (422, 1)
    assert "รออีก" in str(held.context["form"].errors)

    Delay.objects.update(until=0)
    client.post(page_of(file), {"slip": typed})

    assert not Delay.objects.exists()


def test_on_the_page_whoever_cannot_write_in_that_part_reads_whom_to_ask(cast, lena, stranger, file, slip):
    joins(lena, file, stranger, Drawer.PLAN, right=Right.WRITE)

    answer = client_of(fresh(stranger)).post(page_of(file), {"slip": slip(Into.HEALTH)})

    assert "ขอให้เพื่อนร่วมงาน" in str(answer.context["form"].errors)


def test_the_page_is_not_there_for_others_and_says_why_to_who_only_reads(cast, lena, stranger, file):
    assert client_of(fresh(stranger)).get(page_of(file)).status_code == 404
    joins(lena, file, stranger)
    assert client_of(fresh(stranger)).get(page_of(file)).status_code == 403


def test_no_page_of_a_file_that_is_not_there(lena):
    assert client_of(lena).get(reverse("desk:words", args=[uuid4()])).status_code == 404
