import pytest

from klang.access.predicates import Refused
from klang.audit.models import Trace
from klang.people import actions
from klang.people.models import NameCard, NameWords
from klang.people.reads import directory
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
LENA = NameWords("เลนา", ("th", "my"), "WOMAN")


def corrects(by, cast, account, **more):
    actions.correct_card(fresh(by), cast.house, account=account, words=LENA, **more)


def test_colleagues_see_what_was_corrected_and_the_card_before_stays(cast):
    corrects(
        cast.officer, cast, cast.lena.account_id, disciplines=("LAW",), supervisor=cast.officer.account_id
    )

    lena = directory(fresh(cast.nok), cast.house).colleagues[cast.lena.account_id]
    assert (lena.name, lena.disciplines, lena.languages) == ("เลนา", ("LAW",), ("th", "my"))
    assert (lena.sex, lena.supervisor) == ("WOMAN", cast.officer.account_id)
    assert NameCard.objects.filter(row=cast.lena.account_id).count() == 2


def test_whose_card_was_corrected_works_on_with_the_same_keys(cast, at_work):
    corrects(cast.officer, cast, cast.lena.account_id)

    assert "เลนา" in at_work("lena").get("/people/").content.decode()


def test_an_officer_corrects_their_own_card_too(cast):
    corrects(cast.officer, cast, cast.officer.account_id)

    assert directory(fresh(cast.mali), cast.house).name(cast.officer.account_id) == "เลนา"


def test_a_correction_is_remembered_once(cast):
    before = Trace.objects.count()

    corrects(cast.officer, cast, cast.lena.account_id)

    assert Trace.objects.count() == before + 1
    assert deeds()[-1] == "people.card_corrected"


def test_only_a_key_officer_corrects_a_card(cast):
    with pytest.raises(Refused, match="key officer"):
        corrects(cast.lena, cast, cast.lena.account_id)

    assert directory(fresh(cast.mali), cast.house).name(cast.lena.account_id) == "Lena"
    assert deeds()[-2:] == ["refused: people.card_corrected", "people.directory_read"]


def test_a_card_nobody_vouches_for_yet_stays_as_it_is_and_can_be_vouched_for(cast, officer, joined):
    with pytest.raises(Refused, match="Compare the figures"):
        corrects(officer, cast, joined.account)

    actions.certify_card(fresh(officer), cast.house, account=joined.account, figures=joined.figures)
    assert deeds()[-2:] == ["refused: people.card_corrected", "people.certified"]


def test_the_page_shows_the_card_as_it_is_and_keeps_what_is_corrected(cast, pui):
    path = f"/people/{cast.lena.account_id}/correct"
    assert 'value="Lena"' in pui.get(path).content.decode()

    answer = pui.post(path, {"name": "เลนา", "languages": ["my"], "sex": "WOMAN", "disciplines": ["LAW"]})

    assert answer["Location"] == "/people/"
    page = pui.get("/people/").content.decode().replace("\u2060", "")
    assert path in page
    assert "หญิง · ภาษาพม่า" in page


def test_an_empty_name_is_no_name(cast, pui):
    answer = pui.post(f"/people/{cast.lena.account_id}/correct", {"name": " ", "languages": ["my"]})

    assert answer.status_code == 422
    assert directory(fresh(cast.mali), cast.house).name(cast.lena.account_id) == "Lena"


def test_who_is_no_officer_is_not_led_there(cast, at_work):
    assert "/correct" not in at_work("lena").get("/people/").content.decode()


def test_who_still_comes_is_corrected_when_the_figures_were_compared(cast, pui, joined):
    assert f"{joined.account}/correct" not in pui.get("/people/").content.decode()


def test_whose_way_in_is_closed_has_no_card_to_correct(cast, pui, officer):
    actions.disable(officer, cast.house, account=cast.mali.account_id)

    assert pui.get(f"/people/{cast.mali.account_id}/correct").status_code == 404
