"""The page on which another name is written down, and what follows from it."""

import pytest

from klang.survivors.actions import register
from tests.browser_free import client_of
from tests.cast import fresh
from tests.survivors.test_pages import page, seen, sees

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_burmese_name_stays_in_one_piece_and_a_certain_title_is_kept_apart(lena, dao):
    client = client_of(lena)

    client.post(page("add_name", dao), {"as_spoken": "Ma Thandar", "kind": "FULL"})
    client.post(page("add_name", dao), {"as_spoken": "น.ส. ดาวเรือง ริมน้ำ", "since_year": "2565"})

    names = [(one.words.title, one.words.as_spoken) for one in seen(lena, dao).names]
    assert names == [("", "Ma Thandar"), ("น.ส.", "ดาวเรือง ริมน้ำ")]
    assert "ตั้งแต่ พ.ศ. 2565" in sees(lena, dao)


def test_the_order_of_a_name_is_kept_as_it_was_told_or_as_its_script_tells(lena, dao):
    client = client_of(lena)

    for typed in (
        {"as_spoken": "Nguyễn Thị Hương", "family_first": "on"},
        {"as_spoken": "សុខ សុភា"},
        {"as_spoken": "ดาว"},
    ):
        client.post(page("add_name", dao), {**typed, "kind": "FULL"})

    assert [one.words.family_first for one in seen(lena, dao).names] == [True, True, False]


def test_where_no_name_to_be_called_was_written_one_of_the_names_is_offered(cast, lena):
    dao = register(fresh(lena), cast.house)
    client = client_of(lena)
    client.post(page("add_name", dao), {"as_spoken": "น.ส. ดาวเรือง ริมน้ำ", "kind": "FULL"})
    client.post(page("add_name", dao), {"as_spoken": "นก", "kind": "FORMER"})

    offered = client.get(page("describe", dao)).context["form"].initial["call_name"]

    assert (offered, seen(lena, dao).name) == ("ดาวเรือง", "")


@pytest.mark.parametrize("typed", ["", "ไม่ทราบชื่อ"])
def test_a_word_for_not_knowing_is_not_kept_as_a_name(lena, dao, typed):
    given = {"as_spoken": typed, "romanised": "Thandar"}

    answer = client_of(lena).post(page("add_name", dao), given)

    assert answer.status_code == 422
    assert "Thandar" in answer.content.decode()
    assert seen(lena, dao).names == []
