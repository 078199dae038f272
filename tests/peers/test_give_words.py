"""Words somebody gives her worker: laid down by a member, found and opened by the code on her slip alone."""

from dataclasses import fields, replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from klang.lang.said import Heard, Said
from klang.peers import actions
from klang.peers.carrying import NothingThere, code_of, take_out
from klang.peers.models import Carried, CarriedWords, Seat
from klang.peers.terms import DAYS_ON_THE_WAY, Into, ReadBack
from klang.vault.records.holding import NoKey
from klang.voices.slips import new_code
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import MEMBERS_ONLY
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = CarriedWords(Said("อยากเรียนต่อ ขอเริ่มเดือนหน้า"), Into.PLAN, ReadBack.ALOUD)
TODAY = NOW.date()


@pytest.fixture
def code(cast):
    """The code on her slip."""
    return code_of(cast.host, new_code())


@pytest.fixture
def given(group, mali, code):
    """Mali wrote the words down with her."""
    actions.give_words(fresh(mali), group, words=WORDS, code=code)
    return code


def test_a_member_lays_down_words_and_one_line_tells_of_it(group, mali, code):
    with leaves("peers.words_given"):
        actions.give_words(mali, group, words=WORDS, code=code)

    assert take_out(code, TODAY, CarriedWords) == WORDS


def test_nobody_else_lays_down_words(cast, group, code):
    for who in (cast.officer, cast.stranger):
        with refuses("peers.words_given", MEMBERS_ONLY):
            actions.give_words(fresh(who), group, words=WORDS, code=code)


def test_a_row_in_the_index_lays_down_nothing(group, stranger, code):
    Seat.objects.create(id=uuid4(), group=group, account=stranger.account_id, right="manage")

    with leaves("refused: peers.words_given"), pytest.raises(NoKey):
        actions.give_words(fresh(stranger), group, words=WORDS, code=code)
    assert not Carried.objects.exists()


def test_a_code_works_once(given):
    take_out(given, TODAY, CarriedWords)

    with pytest.raises(NothingThere):
        take_out(given, TODAY, CarriedWords)
    assert not Carried.objects.exists()


def test_another_code_finds_nothing_and_takes_nothing_away(cast, given):
    with pytest.raises(NothingThere):
        take_out(code_of(cast.host, new_code()), TODAY, CarriedWords)
    assert take_out(given, TODAY, CarriedWords) == WORDS


def test_it_is_the_same_code_in_small_letters_and_without_spaces(cast, group, mali):
    typed = new_code()
    actions.give_words(mali, group, words=WORDS, code=code_of(cast.host, typed))

    assert take_out(code_of(cast.host, typed.replace(" ", "").lower()), TODAY, CarriedWords) == WORDS


def test_a_changed_word_does_not_open(given):
    row = Carried.objects.get()
    sealed = bytearray(row.sealed)
    sealed[-1] ^= 1
    Carried.objects.update(sealed=bytes(sealed))

    with pytest.raises(NothingThere):
        take_out(given, TODAY, CarriedWords)


def test_words_moved_to_another_slip_do_not_open(cast, group, mali, given):
    other = code_of(cast.host, new_code())
    actions.give_words(fresh(mali), group, words=replace(WORDS, part=Into.LEGAL), code=other)
    first, second = Carried.objects.get(mac=given.mac), Carried.objects.get(mac=other.mac)
    Carried.objects.filter(pk=first.pk).update(sealed=bytes(second.sealed))

    with pytest.raises(NothingThere):
        take_out(given, TODAY, CarriedWords)


def test_a_row_that_takes_over_a_code_does_not_open(cast, group, mali, given):
    other = code_of(cast.host, new_code())
    actions.give_words(fresh(mali), group, words=WORDS, code=other)
    Carried.objects.filter(mac=given.mac).delete()
    Carried.objects.filter(mac=other.mac).update(mac=given.mac)

    with pytest.raises(NothingThere):
        take_out(given, TODAY, CarriedWords)


def test_without_the_hosts_own_secret_a_stolen_database_cannot_even_try_a_code(given):
    stolen = replace(given, pepper=bytes(32))

    with pytest.raises(NothingThere):
        take_out(stolen, TODAY, CarriedWords)
    Carried.objects.update(mac=stolen.mac)
    with pytest.raises(NothingThere):
        take_out(stolen, TODAY, CarriedWords)


def test_what_lies_in_the_open_names_no_group_no_file_and_nobody(group, mali, given):
    row = Carried.objects.get()
    told = {field.name for field in Carried._meta.concrete_fields}
    lies = b"".join(bytes(getattr(row, name)) for name in ("mac", "sealed"))

    assert told == {"id", "mac", "put_on", "sealed"}
    assert WORDS.said.original.encode() not in lies
    assert not any(one.bytes in lies + row.pk.bytes for one in (group.pk, mali.account_id))
    assert "sealed" in repr(row) + str(row)


def test_what_nobody_fetched_in_time_is_gone(group, mali, cast, given):
    late = TODAY + timedelta(days=DAYS_ON_THE_WAY + 1)
    with pytest.raises(NothingThere):
        take_out(given, late, CarriedWords)

    later = cast.at(fresh(mali), NOW + timedelta(days=DAYS_ON_THE_WAY + 1))
    actions.give_words(later, group, words=WORDS, code=code_of(cast.host, new_code()))

    assert Carried.objects.count() == 1
    assert not Carried.objects.filter(mac=given.mac).exists()


def test_nothing_that_opens_prints_itself(given):
    assert given.typed not in repr(given)
    assert WORDS.said.original not in repr(WORDS)
    assert {one.name for one in fields(CarriedWords)} == {"said", "part", "told"}


PAGE = {"text": WORDS.said.original, "language": "th", "part": Into.PLAN, "told": ReadBack.WROTE}


def test_on_the_page_she_says_yes_first_and_gets_a_code_that_is_shown_once(cast, group, mali):
    client, page = client_of(mali), reverse("peers:words", args=[group.pk])
    assert page in client.get(reverse("peers:beside", args=[group.pk])).content.decode()

    asked = client.post(page, PAGE)
    assert (asked.status_code, list(asked.context["form"].errors)) == (422, ["approves"])
    shown = client.post(page, PAGE | {"approves": "on"})

    code = shown.context["code"]
    assert code in shown.content.decode()
    words = take_out(code_of(cast.host, code), TODAY, CarriedWords)
    assert (words.said.original, words.said.heard) == (WORDS.said.original, Heard.WRITTEN)
    assert code not in client.get(page).content.decode()


def test_a_name_of_a_member_is_asked_about_before_it_travels(group, mali):
    asked = client_of(mali).post(
        reverse("peers:words", args=[group.pk]),
        PAGE | {"approves": "on", "text": "พี่สา ช่วยไว้", "told": ReadBack.ALOUD},
    )

    assert list(asked.context["form"].errors) == ["stays"]
    assert not Carried.objects.exists()


def test_the_page_is_not_there_for_staff(cast, group):
    assert client_of(fresh(cast.officer)).get(reverse("peers:words", args=[group.pk])).status_code == 404
