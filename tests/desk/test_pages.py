import pytest
from django.urls import reverse

from klang.casework.models import Case
from tests.browser_free import client_of

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_need_can_be_written_down_and_read_again(cast, lena):
    client = client_of(lena)

    answer = client.post(reverse("survivors:register"), {"call_name": "ดาว", "may_write": "YES"}, follow=True)

    case = Case.objects.get()
    assert "ดาว" in answer.content.decode()
    words = {
        "area": "WAGES",
        "said_heard": "INTERPRETED",
        "said_language": "my",
        "said_original": "လစာမရသေးပါ",
        "said_translation": "ยังไม่ได้ค่าจ้าง",
        "source": "INTERPRETER",
        "said_interpreter": "มล",
    }
    answer = client.post(reverse("needs:note", args=[case.pk]), words, follow=True)
    assert answer.status_code == 200
    assert "လစာမရသေးပါ" in answer.content.decode()


@pytest.mark.parametrize("name", ["desk:today", "desk:caseload", "survivors:register", "survivors:several"])
def test_pages_of_the_desk_open(cast, lena, case, name):
    assert client_of(lena).get(reverse(name)).status_code == 200


PAGES = [
    "desk:case",
    "desk:who_looked",
    "needs:note",
    "needs:of_case",
    "needs:strength",
    "consent:ask",
    "consent:of_case",
    "desk:second",
    "desk:seat",
    "desk:step",
    "casework:note",
    "casework:next",
    "survivors:person",
    "survivors:describe",
    "survivors:add_name",
    "survivors:add_paper",
    "survivors:contact",
    "survivors:facts",
]


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_a_case_open(cast, lena, name):
    client = client_of(lena)
    client.post(reverse("survivors:register"), {"call_name": "ดาว", "may_write": "YES"})
    case = Case.objects.get()

    assert client.get(reverse(name, args=[case.pk])).status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_for_a_stranger_a_case_is_not_there(cast, lena, stranger, case, name):
    assert client_of(stranger).get(reverse(name, args=[case.pk])).status_code == 404


def test_the_home_of_a_file_keeps_its_order(lena, filled):
    said = client_of(lena).get(reverse("desk:case", args=[filled.pk])).content.decode()
    note = reverse("needs:note", args=[filled.pk])

    marks = ("โทรตอนเย็น", 'id="her"', "ประตูที่ล็อกได้", f'href="{note}"', 'id="team"', 'id="time"')

    assert all(said.count(mark) for mark in marks)
    assert [said.index(mark) for mark in marks] == sorted(said.index(mark) for mark in marks)
