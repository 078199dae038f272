"""`klang demo --lang en`: who has not chosen a language is spoken to in this one."""

from urllib.request import Request, urlopen

from tests.stories.server import running


def test_the_demo_speaks_the_language_it_was_started_in_until_somebody_chooses(tmp_path):
    with running(tmp_path, "demo", "--lang", "en") as house:
        unchosen = urlopen(house.at("sign-in")).read().decode()
        chosen = urlopen(Request(house.at("sign-in"), headers={"Cookie": "klang_lang=th"})).read().decode()

    assert '<html lang="en">' in unchosen
    assert '<html lang="th">' in chosen
