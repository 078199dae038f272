"""Finding somebody by name: a part of it, a slip, any script; and only who is found is told in the log."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from klang.casework.models.ring_names import names_to_find_by
from klang.desk import rules
from klang.desk.reads import case_home, search
from klang.lang.names import Kind, each
from klang.survivors.actions import add_name, describe, register, take_back_name
from klang.survivors.models import AliasWords, PersonWords
from klang.vault.records.holding import read_ring
from klang.vault.registers import Drawer
from klang.web.templatetags.words import called
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import opened, stays_shut, without_keys
from tests.remembered import ended, joins, leaves
from tests.standing import standing

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

NAMES = ("มะทันดา", "ดาว", "น้ำฝน ใจดี", "မသန္တာ", "Nguyễn Thị Mai", "ສົມພອນ")


@standing
def people(cast, lena):
    """Six people whose names are written in four scripts."""
    return {name: register(fresh(lena), cast.house, call_name=name) for name in NAMES}


@pytest.fixture
def found(cast):
    """Who is found by this."""
    return lambda who, sought: [row.name for row in search(fresh(who), cast.house, sought=sought)]


@pytest.mark.parametrize(
    ("sought", "name"),
    [
        ("มะทันดา", "มะทันดา"),
        ("ทันดา", "มะทันดา"),  # a part of it
        ("มะธันดา", "มะทันดา"),  # letters that sound alike
        ("มะทันตา", "มะทันดา"),  # a slip
        ("มะ ทัน ดา", "มะทันดา"),  # spaces are forgiven
        ("น้ำฝนใจดี", "น้ำฝน ใจดี"),  # also where they are missing
        ("นำฝน", "น้ำฝน ใจดี"),  # a tone that was left out
        ("သန္တာ", "မသန္တာ"),
        ("မ သန္တာ", "မသန္တာ"),
        ("nguyen thi mai", "Nguyễn Thị Mai"),  # without accents and capitals
        ("NGUYEN", "Nguyễn Thị Mai"),
        ("ສົມ", "ສົມພອນ"),
        ("  ดาว\u200b ", "ดาว"),
    ],
)
def test_somebody_is_found_by_what_was_heard(lena, people, found, sought, name):
    assert found(lena, sought) == [name]


@pytest.mark.parametrize("sought", ["", "   ", "\u200b", "สุริยา", "xyz"])
def test_nobody_is_found_by_nothing_and_by_a_name_nobody_has(lena, people, found, sought):
    assert found(lena, sought) == []


def test_whoever_is_called_exactly_so_stands_first(cast, lena, people, found):
    register(fresh(lena), cast.house, call_name="ดาวเรือง")
    register(fresh(lena), cast.house, call_name="น้องดาว")

    assert found(lena, "ดาว") == ["ดาว", "ดาวเรือง", "น้องดาว"]


def test_two_people_of_one_name_are_both_found(cast, lena, people, found):
    register(fresh(lena), cast.house, call_name="ดาว")

    assert found(lena, "ดาว") == ["ดาว", "ดาว"]


def test_somebody_is_found_by_a_new_name_and_no_longer_by_the_old_one(lena, people, found):
    describe(fresh(lena), people["ดาว"], words=PersonWords(call_name="เมฆ"))

    assert (found(lena, "เมฆ"), found(lena, "ดาว")) == (["เมฆ"], [])


def test_a_file_in_which_help_has_ended_is_found_and_says_so(cast, lena, people):
    ended(people["ดาว"])

    [row] = search(fresh(lena), cast.house, sought="ดาว")

    assert (row.case, row.open) == (people["ดาว"].pk, False)


def test_twenty_are_shown_at_most(cast, lena):
    for number in range(25):
        register(fresh(lena), cast.house, call_name=f"ดาว {number}")

    assert len(search(fresh(lena), cast.house, sought="ดาว")) == 20


def test_who_has_no_seat_finds_nobody(stranger, people, found):
    assert found(stranger, "ดาว") == []


def test_when_a_seat_has_ended_nobody_is_found_any_more(cast, lena, mali, people, later):
    mali = joins(lena, people["ดาว"], mali, until=lena.today)
    case_home(mali, people["ดาว"], office=cast.house)

    assert search(later(mali, 1), cast.house, sought="ดาว") == []


def test_an_inspector_finds_her_by_the_name_known_there_and_not_by_hers(cast, nok, file, agreed, found):
    case_home(fresh(nok), file, office=cast.house)

    assert (found(nok, "น้องเอ"), found(nok, "ดาว")) == (["น้องเอ"], [])


@standing
def thandar(lena, people):
    """The person called มะทันดา, with the name in Latin letters and the one of every day written down."""
    add_name(fresh(lena), people["มะทันดา"], words=AliasWords(as_spoken="မသန္တာ ဝင်း", romanised="Thandar Win"))
    add_name(fresh(lena), people["มะทันดา"], words=AliasWords(as_spoken="นางฟ้า", kind=Kind.NICKNAME))
    return people["มะทันดา"]


@pytest.mark.parametrize(
    "sought", ["Thandar", "thandar win", "tandar", "မသန္တာဝင်း", "မသန္တာ၀င်း", "นางฟ้า", "ฟ้า", "ทันดา"]
)
def test_somebody_is_found_by_a_nickname_and_in_latin_letters_and_shown_by_the_name_they_want(
    lena, thandar, found, sought
):
    assert found(lena, sought) == ["มะทันดา"]


def test_somebody_found_by_two_names_stands_there_once(lena, people, found):
    add_name(fresh(lena), people["ดาว"], words=AliasWords(as_spoken="ดาวเรือง", kind=Kind.NICKNAME))

    assert found(lena, "ดาว") == ["ดาว"]


def test_another_name_to_be_called_leaves_the_others(lena, thandar, found):
    describe(fresh(lena), thandar, words=PersonWords(call_name="เมฆ"))

    assert (found(lena, "thandar"), found(lena, "ทันดา")) == (["เมฆ"], [])


def test_a_name_taken_out_again_finds_nobody(lena, people, found):
    written = add_name(fresh(lena), people["ดาว"], words=AliasWords(as_spoken="สุริยา"))
    assert found(lena, "สุริยา") == ["ดาว"]

    take_back_name(fresh(lena), people["ดาว"], name=written.row)

    assert (found(lena, "สุริยา"), found(lena, "ดาว")) == ([], ["ดาว"])


def test_a_colleague_who_reads_her_identity_finds_her_by_each_name_once_the_file_was_opened(
    cast, lena, mali, thandar, found
):
    mali = joins(lena, thandar, mali, Drawer.IDENTITY)

    before = found(mali, "thandar")
    case_home(mali, thandar, office=cast.house)

    assert (before, found(mali, "thandar")) == ([], ["มะทันดา"])


def test_an_inspector_finds_her_by_no_other_name_of_hers(cast, lena, nok, file, agreed, found):
    add_name(fresh(lena), file, words=AliasWords(as_spoken="สุดารัตน์", romanised="Sudarat", kind=Kind.FULL))
    case_home(fresh(nok), file, office=cast.house)

    assert [found(nok, sought) for sought in ("น้องเอ", "สุดารัตน์", "Sudarat")] == [["น้องเอ"], [], []]
    assert names_to_find_by(fresh(nok)) == {file.pk: ("น้องเอ",)}


def test_who_reads_her_identity_no_longer_finds_her_by_the_name_known_alone(cast, lena, mali, thandar, found):
    joins(lena, thandar, mali, Drawer.IDENTITY, until=lena.today)
    joins(lena, thandar, mali, Drawer.PLAN)
    case_home(fresh(mali), thandar, office=cast.house)

    tomorrow = cast.at(fresh(mali), mali.at + timedelta(days=1))

    assert (found(fresh(mali), "thandar"), search(tomorrow, cast.house, sought="thandar")) == (["มะทันดา"], [])
    case_home(tomorrow, thandar, office=cast.house)
    assert each(read_ring(tomorrow, thandar).name) == ()


def test_searching_leaves_one_trace_in_which_only_those_shown_are_told(cast, lena, people):
    with leaves("desk.searched"):
        search(fresh(lena), cast.house, sought="ดาว")

    assert opened() == {people["ดาว"].pk}


def test_where_nobody_is_found_no_file_is_told(cast, lena, people):
    with leaves("desk.searched"):
        search(fresh(lena), cast.house, sought="สุริยา")

    assert opened() == set()


def test_whose_keys_are_put_away_finds_nobody(cast, lena, people):
    with stays_shut():
        search(without_keys(lena), cast.house, sought="ดาว")

    assert rules.may_look_at_own_desk.refusal(without_keys(lena), cast.house) == "Sign in first."


def test_who_is_not_signed_in_is_led_to_the_door():
    answer = Client().post(reverse("desk:search"), {"sought": "ดาว"})

    assert answer["Location"].startswith(reverse("people:sign_in"))


def test_what_is_looked_for_never_stands_in_an_address(lena, people):
    answer = client_of(fresh(lena)).get(reverse("desk:search"), {"sought": "ดาว"})

    assert answer.status_code == 405


def test_the_page_shows_who_was_found_and_nobody_else(lena, people):
    answer = client_of(fresh(lena)).post(reverse("desk:search"), {"sought": "ทันดา"})

    page = answer.content.decode()
    assert "มะ<mark>ทันดา</mark>" in page
    assert "น้ำฝน" not in page
    assert answer["Cache-Control"] == "no-store"


def test_what_was_looked_for_is_marked_and_whatever_is_typed_stays_text():
    def marked(name, sought):
        return called(name, sought).removeprefix('<bdi class="name">').removesuffix("</bdi>")

    assert marked("Nguyễn <b>", "nguyen") == "<mark>Nguyễn</mark> &lt;b&gt;"
    assert marked("ดาว ดาว", "ดาว") == "<mark>ดาว</mark> <mark>ดาว</mark>"
    assert marked("<i>", "ฟ้า") == marked("<i>", "") == "&lt;i&gt;"
