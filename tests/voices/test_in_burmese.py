"""Whoever reads neither Thai nor English says something and finds the answer in Burmese, on pages that are whole."""

import re
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from klang.people.models import Delay
from klang.voices import actions
from klang.voices.models import Arrived
from klang.voices.reads import tray
from klang.voices.terms import ENOUGH, FREE, LARGEST_SOUND, MOST_RECORDINGS, MOST_WAITING, Source
from klang.web.tongues import UNCHECKED
from tests.browser_free import client_of
from tests.cast import fresh
from tests.voices.test_recordings import SOUND, waiting_recordings
from tests.voices.told import DO_IT, TOLD
from tests.voices.told import says as another_says

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "တံခါးသော့ခတ်လို့ရတဲ့ အခန်း"
UNCHECKED_TOLD = "မစစ်ရသေး"
OTHERS = re.compile(r"[A-Za-z]{2,}|[ก-๛]")
SHOWN = {"placeholder", "aria-label", "title", "data-dropped", "data-recording", "data-there", "data-refused"}


class Said(HTMLParser):
    """What a page says in its own language: its text, and what is read aloud or shown by a script."""

    def __init__(self, text):
        super().__init__()
        self.within, self.said = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        apart = (
            tag in {"style", "script", "textarea"} or told.get("lang", "my") != "my" or "translate" in told
        )
        self.said += [value for name, value in attrs if name in SHOWN]
        if tag not in {"input", "meta", "link", "br", "path", "circle", "wbr"}:
            self.within.append(apart)

    def handle_endtag(self, tag):
        if self.within:
            self.within.pop()

    def handle_data(self, data):
        if data.strip() and not any(self.within):
            self.said.append(data.strip())


def foreign(answer):
    """What stands on a page in another language."""
    return [one for one in Said(answer.content.decode()).said if OTHERS.search(one)]


def at(name):
    return reverse(f"voices:{name}")


def says(client, name="say", **given):
    return client.post(at(name), {"language": "my", "text": WORDS} | given)


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


@pytest.fixture
def reader(client, team):
    """Somebody who chose Burmese."""
    chosen = client.post(reverse("web:language"), {"language": "my", "back": at("say")})
    assert chosen.headers["Location"] == at("say")
    return client


@pytest.mark.parametrize("name", ["say", "answer", "screen", "screen_say"])
def test_a_page_is_whole_and_says_that_nobody_has_checked_it(reader, name):
    shown = reader.get(at(name))

    assert shown.headers["Content-Language"] == "my"
    assert '<html lang="my">' in shown.content.decode()
    assert foreign(shown) == []
    assert (UNCHECKED_TOLD in shown.content.decode()) is ("my" in UNCHECKED)


def test_what_is_said_arrives_in_its_language_and_the_code_finds_that_there_is_no_answer_yet(
    reader, lena, team
):
    slip = says(reader)
    assert foreign(slip) == []
    assert [one.words.language for one in tray(lena, team)] == ["my"]

    answered = reader.post(at("answer"), {"slip": slip.context["code"]})

    assert foreign(answered) == []
    assert answered.context["found"] is None


def test_the_answer_is_shown_as_it_was_written_and_said_to_be_in_thai(reader, lena, team):
    code = says(reader).context["code"]
    item = Arrived.objects.get()
    mine = actions.accept(fresh(lena), team, item=item.pk, source=Source.SURVIVOR).row
    others = [another_says(lena, team) for _ in range(ENOUGH - 1)]
    theme = actions.join(fresh(lena), team, title="รถตอนเย็น", voices=[mine, *others]).row
    actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT)
    actions.release(fresh(lena), team, theme=theme, told=TOLD)

    shown = reader.post(at("answer"), {"slip": code})

    assert foreign(shown) == []
    assert f'lang="th">{TOLD.did}' in shown.content.decode()
    assert "ထိုင်းလို" in shown.content.decode()


def sound(data):
    return SimpleUploadedFile("voice", data)


@pytest.mark.parametrize(
    "given",
    [
        {"text": ""},
        {"text": "\0"},
        {"text": "x" * 4001},
        {"text": "081 234 5678", "reach": "x" * 3000},
        {"language": "xx"},
        {"sound": sound(b"no sound")},
        {"sound": sound(SOUND.ljust(LARGEST_SOUND + 1, b"x"))},
        {"sound": sound(SOUND), "complaint": "on"},
    ],
    ids=["empty", "nul", "long", "names", "language", "no sound", "too large", "complaint"],
)
def test_what_is_to_be_looked_at_again_is_told_in_burmese(reader, cast, officer, given):
    actions.begin_handling(fresh(officer), cast.house)

    told = says(reader, **given)

    assert told.status_code == 422
    assert foreign(told) == []


@pytest.mark.parametrize("slip", ["", "AAAA BBBB CCCC DDDD", "x" * 50])
def test_a_code_that_is_none_is_told_in_burmese(reader, slip):
    told = reader.post(at("answer"), {"slip": slip})

    assert told.status_code == 422
    assert foreign(told) == []


def test_that_it_has_to_wait_is_told_in_burmese(reader, team):
    for _ in range(FREE + 1):
        says(reader)
    assert foreign(says(reader)) == []
    Delay.objects.all().delete()
    item = Arrived.objects.first()
    waiting_recordings(team, item.inbox, MOST_RECORDINGS)
    assert foreign(says(reader, sound=sound(SOUND))) == []
    waiting_recordings(team, item.inbox, MOST_WAITING)
    full = says(reader)

    assert full.status_code == 422
    assert foreign(full) == []


def test_a_complaint_is_taken_in_burmese(reader, cast, officer):
    actions.begin_handling(fresh(officer), cast.house)

    told = says(reader, complaint="on")

    assert (told.status_code, told.context["code"]) == (200, "")
    assert foreign(told) == []


def test_no_question_with_a_face_is_asked_that_nobody_has_checked(reader):
    assert 'type="radio"' not in reader.get(at("say")).content.decode()
    says(reader, HOURS="YES")

    assert Arrived.objects.count() == 1


def test_a_page_without_these_sentences_speaks_as_the_house_does(reader):
    assert reader.get(at("done")).headers["Content-Language"] == "th"


def test_whoever_is_signed_in_reads_the_house_s_own_languages(lena, team):
    colleague = client_of(lena)
    colleague.post(reverse("web:language"), {"language": "my", "back": "/"})

    assert colleague.get(at("say")).headers["Content-Language"] == "th"


def test_a_foreign_word_would_be_found():
    class Page:
        content = (
            '<html lang="my"><p>ok <b lang="th">ไทย</b></p><i aria-label="Leave now"></i><p>ไทย</p>'.encode()
        )

    assert foreign(Page) == ["ok", "Leave now", "ไทย"]
