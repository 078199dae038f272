import pytest
from django.utils import translation

from klang.access.predicates import Refused
from klang.people import actions, entering, joining
from klang.people.models import Agency, NameWords, OfficeWords
from klang.people.reads import directory
from tests.cast import NOW, fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
CLINIC = OfficeWords("คลินิกสายลม", "Breeze Clinic")


def test_another_office_is_known_by_its_name_and_its_people_come_in(cast, officer, ways):
    clinic = actions.add_office(officer, cast.house, kind="NGO", words=CLINIC, province="57")
    newcomer = actions.Newcomer("dao", NameWords("ดาว"), clinic, ("HEALTH",))
    slip = actions.enrol(fresh(officer), cast.house, newcomer=newcomer, host=cast.host)
    joined = joining.make_keys(cast.host, "dao", slip.code, NOW, ways=ways)
    actions.certify_card(fresh(officer), cast.house, account=slip.account, figures=joined.figures)

    entering.come_in(cast.host, "dao", "dao words here", NOW)

    with translation.override("th"):
        assert directory(fresh(cast.lena), cast.house).office_of(slip.account) == "คลินิกสายลม"
    with translation.override("en"):
        assert directory(fresh(cast.lena), cast.house).office_of(slip.account) == "Breeze Clinic"


def test_an_office_without_a_latin_name_keeps_its_own_on_every_page():
    assert OfficeWords("คลินิกสายลม").called("en") == "คลินิกสายลม"


def test_another_office_is_remembered(cast, officer):
    actions.add_office(officer, cast.house, kind="NGO", words=CLINIC)

    assert deeds()[-1] == "people.office_added"


def test_only_a_key_officer_adds_one(cast, lena):
    with pytest.raises(Refused, match="key officer"):
        actions.add_office(lena, cast.house, kind="NGO", words=CLINIC)

    assert Agency.objects.count() == 2
    assert deeds()[-1] == "refused: people.office_added"


def test_an_office_abroad_stands_in_its_country(cast, officer):
    office = actions.add_office(officer, cast.house, kind="COUNTERPART", words=CLINIC, country="LA")

    assert Agency.objects.get(pk=office.pk).country == "LA"


def test_on_the_page_it_is_chosen_and_then_seen_by_all(cast, pui):
    given = {"office": "ศูนย์แม่โขง", "kind": "COUNTERPART", "country": "LA", "province": ""}

    assert pui.post("/people/office", given)["Location"] == "/people/"

    page = pui.get("/people/").content.decode().replace("\u2060", "")
    assert 'ศูนย์แม่โขง</bdi> <span class="m">ลาว</span>' in page
    assert "กรุงเทพมหานคร" in page


def test_where_no_country_was_chosen_it_is_thailand(cast, pui):
    pui.post("/people/office", {"office": "คลินิกสายลม", "kind": "NGO", "province": "57"})

    assert Agency.objects.filter(country="TH", province="57").count() == 1


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"kind": "NGO", "country": "LA", "province": "57"}, "province"),
        ({"kind": "COUNTERPART", "country": "TH"}, "country"),
        ({"kind": "NGO", "country": "XX"}, "country"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_added(cast, pui, given, place):
    answer = pui.post("/people/office", {"office": "คลินิกสายลม", **given})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [place])
    assert "คลินิกสายลม" in answer.content.decode()
    assert Agency.objects.count() == 2
