import pytest
from django.utils.timezone import now

from klang.people import entering, sessions
from klang.people.models import Agency, Enrolment, Installation
from klang.people.reads import directory
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_where_nothing_is_founded_every_page_leads_to_the_first_day(cast, client, monkeypatch):
    monkeypatch.setattr(Installation.objects, "exists", lambda: False)

    for path in ("/", "/people/", "/sign-in", "/join"):
        assert client.get(path)["Location"] == "/start"
    assert client.get("/start").status_code == 200


def test_the_first_day_begins_at_the_machine_itself(cast, client, monkeypatch):
    monkeypatch.setattr(Installation.objects, "exists", lambda: False)

    assert client.get("/start", REMOTE_ADDR="192.0.2.7").status_code == 403
    assert client.get("/start", HTTP_X_FORWARDED_FOR="192.0.2.7").status_code == 403
    assert client.post("/start", {"office": "x"}, REMOTE_ADDR="192.0.2.7").status_code == 403


def test_there_is_one_first_day(cast, client):
    assert client.get("/start")["Location"] == "/sign-in"
    assert client.post("/start", {"office": "x"})["Location"] == "/sign-in"
    assert Installation.objects.count() == 1


def test_an_officer_brings_somebody_in_and_the_newcomer_makes_keys(cast, pui, client):
    given = {"name": "ดาว", "handle": "dao", "agency": cast.house.pk, "languages": ["th", "lo"]}

    slip = pui.post("/people/add", given)
    code = slip.context["slip"].code
    joined = client.post("/join", {"name": "dao", "slip": code})

    assert joined.context["joined"].root_figures == slip.context["root_figures"]
    again = client.post("/join", {"name": "dao", "slip": code})
    assert again.status_code == 422
    assert deeds()[-1] == "refused: people.keys_made"


def test_an_officer_compares_and_vouches(cast, pui, joined):
    page = pui.get(f"/people/{joined.account}/certify")
    assert page.context["newcomer"].figures == joined.figures

    answer = pui.post(f"/people/{joined.account}/certify", {"figures": joined.figures})

    assert answer["Location"] == "/people/"
    assert directory(fresh(cast.lena), cast.house).name(joined.account) == "ดาว"
    assert pui.get(f"/people/{joined.account}/certify").status_code == 404


def test_figures_that_were_not_compared_certify_nothing(cast, pui, joined):
    assert pui.post(f"/people/{joined.account}/certify", {"figures": "0000"}).status_code == 409
    assert pui.post(f"/people/{joined.account}/certify").status_code == 409


def test_a_slip_without_keys_has_no_figures_to_compare(cast, pui, slip):
    assert pui.get(f"/people/{slip.account}/certify").status_code == 404


def test_another_slip_is_made_and_shown_once(cast, pui, slip):
    answer = pui.post(f"/people/{slip.account}/slip")

    assert answer.context["slip"].code != slip.code
    assert Enrolment.objects.count() == 1


def test_a_taken_name_is_said_and_nothing_typed_is_lost(cast, pui):
    answer = pui.post("/people/add", {"name": "มาลี", "handle": "lena", "agency": cast.house.pk})

    assert answer.status_code == 422
    assert "มาลี" in answer.content.decode()
    assert not Enrolment.objects.exists()


def test_the_same_form_sent_twice_makes_one_office(cast, pui):
    once = "0f2f7a3e-5f0f-4a53-9a0e-0d4f9d1c7c11"
    for _ in range(2):
        pui.post("/people/office", {"office": "คลินิกสายลม", "kind": "NGO", "once": once})

    assert Agency.objects.count() == 3


def test_the_same_form_sent_twice_makes_one_slip(cast, pui):
    given = {"name": "ดาว", "handle": "dao", "agency": cast.house.pk}
    once = "0f2f7a3e-5f0f-4a53-9a0e-0d4f9d1c7c12"

    assert pui.post("/people/add", {**given, "once": once}).status_code == 200
    assert pui.post("/people/add", {**given, "once": once})["Location"] == "/people/"
    assert Enrolment.objects.count() == 1


def test_an_officer_closes_a_way_in_after_reading_what_it_means(cast, pui):
    path = f"/people/{cast.mali.account_id}/disable"

    assert "Mali" in pui.get(path).content.decode()
    assert pui.post(path)["Location"] == "/people/"
    assert pui.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/people/add", "/people/office", "/people/{}/disable", "/people/{}/certify"]
)
def test_who_is_no_officer_reads_why_not_and_it_is_remembered(cast, at_work, path):
    answer = at_work("lena").get(path.format(cast.mali.account_id))

    assert answer.status_code == 403
    assert deeds()[-1].startswith("refused: people.")


def test_colleagues_see_each_other_and_no_officers_buttons(cast, at_work, slip):
    page = at_work("nok").get("/people/").content.decode()

    assert "Lena" in page
    assert "/people/add" not in page
    assert "/certify" not in page


def test_another_way_in_is_shown_once(cast, dao, client):
    came = entering.come_in(cast.host, "dao", "dao words here", now())
    client.cookies[sessions.COOKIE] = came.cookie

    wrong = client.post("/new-way", {"kind": "paper", "secret": "wrong"})
    answer = client.post("/new-way", {"kind": "paper", "secret": "dao words here"})

    assert wrong.status_code == 422
    assert len(answer.context["fresh"]) == 44
    assert client.get("/new-way").status_code == 200


def test_no_page_of_this_room_is_kept_by_the_browser(cast, client):
    for path in ("/sign-in", "/join", "/note"):
        assert client.get(path)["Cache-Control"] == "no-store"
