"""Something is said aloud: heard by those who hear, written down, and gone; and what is no recording is not taken."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from klang.lang.said import Heard, Said
from klang.people.models import Delay
from klang.voices import actions
from klang.voices.models import Arrived, ArrivedWords, Voice
from klang.voices.reads import recording, tray, voices
from klang.voices.sounds import as_text, kind_of, of_text
from klang.voices.terms import LARGEST_SOUND, MOST_RECORDINGS, RECORDING, Source, Way
from klang.web.middleware import HEADERS, RECORDS
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.people.told import deeds
from tests.remembered import leaves, refuses
from tests.voices.test_arriving import forged

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MARK = b"marker-of-a-voice"
SOUND = b"OggS" + MARK * 600
WORDS = ArrivedWords("ฟังเสียงนะคะ", reach="โทรหลังหกโมง", sound=as_text(SOUND))
SAID = Said("อยากมีห้องเงียบ", "th")


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


@pytest.fixture
def item(server, team):
    """A recording that arrived."""
    return actions.put(server, team, words=WORDS)


def at(name, *places):
    return reverse(f"voices:{name}", args=places)


def sends(client, data, **given):
    """Somebody sends a file from the public page."""
    told = {"language": "th", "sound": SimpleUploadedFile("voice", data)} | given
    return client.post(at("say"), told)


def cells():
    """Every value of every table, as it lies there."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                yield from (bytes(one) if isinstance(one, memoryview) else str(one).encode() for one in row)


def lies_in_clear():
    """Whether the sound, or how it is written as text, can be found in the database."""
    marks = (MARK, as_text(SOUND)[40:100].encode(), MARK.hex().encode(), str(MARK)[2:-1].encode())
    return any(mark in cell for cell in cells() for mark in marks)


def waiting_recordings(team, inbox, number):
    told = {"team": team, "inbox": inbox, "pack": RECORDING, "arrived_on": NOW.date(), "sealed": b"x"}
    Arrived.objects.bulk_create(Arrived(id=uuid4(), **told) for _ in range(number))


def test_what_is_said_aloud_is_sealed_to_those_who_hear(server, lena, team):
    with leaves("voices.arrived"):
        item = actions.put(server, team, words=WORDS)

    [waiting] = tray(lena, team)
    assert waiting.words == replace(WORDS, sound="")
    assert (waiting.is_recording, waiting.recorded) == (True, 10)
    with leaves("voices.heard"):
        assert recording(fresh(lena), team, item=item.pk) == SOUND
    assert not lies_in_clear()


def test_whoever_was_not_chosen_hears_nothing(stranger, team, item):
    with refuses("voices.heard", "chosen to hear"):
        recording(stranger, team, item=item.pk)
    assert client_of(fresh(stranger)).get(at("sound", item.pk)).status_code == 403


def test_what_is_no_recording_is_not_heard(server, lena, team):
    words = actions.put(server, team, words=ArrivedWords("ห้องเงียบ"))
    no_sound = forged(team, b'{"text":"x","sound":"no text of a sound"}', pack=RECORDING)
    broken = forged(team, b"no object", pack=RECORDING)

    for pk in (words.pk, no_sound.pk, broken.pk, uuid4()):
        assert client_of(fresh(lena)).get(at("sound", pk)).status_code == 404


def test_written_down_it_is_a_voice_and_the_sound_is_gone(lena, team, item):
    with leaves("voices.accepted"):
        actions.accept(lena, team, item=item.pk, source=Source.SURVIVOR, said=SAID)

    [voice] = voices(fresh(lena), team)
    assert (voice.words.said.original, voice.words.said.heard) == (SAID.original, Heard.SPOKEN)
    assert (voice.words.way, voice.words.reach) == (Way.SPOKEN, WORDS.reach)
    assert not Arrived.objects.exists()
    assert not lies_in_clear()
    assert max(map(len, cells())) < len(SOUND)  # nor does anything lie there that could hold it


def test_a_sound_that_lay_in_clear_would_be_found(item):
    assert max(map(len, cells())) > len(SOUND)
    for left in (SOUND, as_text(SOUND).encode()):
        Arrived.objects.update(sealed=left)
        assert lies_in_clear()


@pytest.mark.parametrize("said", [None, Said(" ")])
def test_it_is_not_taken_in_without_words(lena, team, item, said):
    with refuses("voices.accepted", "write down what was said"):
        actions.accept(lena, team, item=item.pk, source=Source.SURVIVOR, said=said)
    assert Arrived.objects.exists()


def test_put_aside_it_is_gone(lena, team, item):
    actions.put_aside(lena, team, item=item.pk)

    assert not Arrived.objects.exists()
    assert not Voice.objects.exists()


def test_of_what_was_typed_the_words_stay_as_they_were(server, lena, team):
    item = actions.put(server, team, words=ArrivedWords("ห้องเงียบ"))

    actions.accept(lena, team, item=item.pk, source=Source.SURVIVOR, said=SAID)

    assert [one.words.said.original for one in voices(fresh(lena), team)] == ["ห้องเงียบ"]


def test_only_so_many_recordings_wait_and_words_are_still_taken(server, team, item):
    waiting_recordings(team, item.inbox, MOST_RECORDINGS - 2)
    actions.put(server, team, words=WORDS)

    with pytest.raises(actions.ManyRecordings):
        actions.put(server, team, words=WORDS)
    actions.put(server, team, words=ArrivedWords("ห้องเงียบ"))

    assert Arrived.objects.count() == MOST_RECORDINGS + 1


def test_somebody_says_it_aloud_and_it_is_heard_and_written_down_on_a_page(client, lena, team):
    assert sends(client, SOUND).status_code == 200
    item, hearer = Arrived.objects.get().pk, client_of(lena)

    assert "10 กิโลไบต์" in hearer.get(at("tray")).content.decode()
    shown = hearer.get(at("arrived", item))
    heard = hearer.get(at("sound", item))
    nothing = hearer.post(at("arrived", item), {"source": "SURVIVOR", "text": ""})
    hearer.post(at("arrived", item), {"source": "SURVIVOR", "text": "อยากมีห้องเงียบ"})

    assert f'src="{at("sound", item)}"' in shown.content.decode()
    assert (heard.content, heard.headers["Content-Type"]) == (SOUND, "audio/ogg")
    assert heard.headers["Content-Disposition"] == "inline"
    assert "voices.heard" in deeds()
    assert {name: heard.headers[name] for name in HEADERS} == HEADERS
    assert nothing.status_code == 422
    assert [one.words.said.original for one in voices(fresh(lena), team)] == ["อยากมีห้องเงียบ"]
    assert hearer.get(at("sound", item)).status_code == 404


def test_what_cannot_be_opened_is_only_put_aside(lena, team, item):
    Arrived.objects.update(sealed=b"x")

    shown = client_of(lena).get(at("arrived", item.pk)).content.decode()

    assert "<audio" not in shown
    assert "source" not in shown


@pytest.mark.parametrize(
    "data",
    [b"", b"O", b"%PDF-1.7", b"RIFF1234AVI ", b"\xff\xd8\xff\xe0", SOUND.ljust(LARGEST_SOUND + 1, b"x")],
    ids=["empty", "short", "pdf", "film", "picture", "too large"],
)
def test_a_bad_file_is_told_and_the_words_stay(client, team, data):
    told = sends(client, data, text="อยากมีห้องเงียบ")

    assert told.status_code == 422
    assert list(told.context["form"].errors) == ["sound"]
    assert "อยากมีห้องเงียบ" in told.content.decode()
    assert not Arrived.objects.exists()


def test_of_a_recording_that_is_too_large_its_size_is_told_and_not_its_kind(client, team):
    told = sends(client, SOUND.ljust(LARGEST_SOUND + 1, b"x"))

    assert "600 KB" in str(told.context["form"].errors["sound"])


def test_the_largest_is_taken_and_kept_with_the_words(client, lena, team):
    whole = SOUND.ljust(LARGEST_SOUND, b"x")

    assert sends(client, whole, text="ฟังนะคะ").status_code == 200

    assert tray(lena, team)[0].words.text == "ฟังนะคะ"
    assert recording(fresh(lena), team, item=Arrived.objects.get().pk) == whole


def test_neither_words_nor_a_recording_is_told(client, team):
    told = client.post(at("say"), {"language": "th", "text": ""})

    assert list(told.context["form"].errors) == ["text"]


def test_a_complaint_comes_in_words(cast, client, officer, lena, team):
    actions.begin_handling(fresh(officer), cast.house)

    told = sends(client, SOUND, complaint="on")

    assert list(told.context["form"].errors) == ["complaint"]
    assert not Arrived.objects.exists()


def test_a_tray_full_of_recordings_says_so(client, team, item):
    waiting_recordings(team, item.inbox, MOST_RECORDINGS - 1)

    assert sends(client, SOUND, text="ห้องเงียบ").status_code == 422
    assert client.post(at("say"), {"text": "ห้องเงียบ", "language": "th"}).status_code == 200


def test_only_one_file_is_taken_and_of_a_page_that_asks_for_none_nothing(client, team):
    several = [SimpleUploadedFile("voice", SOUND), SimpleUploadedFile("voice", b"OggS another")]
    assert client.post(at("say"), {"language": "th", "sound": several}).status_code == 200

    told = client.post(at("answer"), {"slip": "AAAA", "sound": SimpleUploadedFile("voice", SOUND)})

    assert not told.wsgi_request.FILES
    assert Arrived.objects.count() == 1


def test_a_few_questions_go_along_with_the_recording(client, lena, team):
    sends(client, SOUND, SAFE="YES")

    [waiting] = tray(lena, team)
    assert (waiting.is_recording, waiting.words.answers) == (True, {"SAFE": "YES"})


@pytest.mark.parametrize("name", ["say", "screen_say"])
def test_only_there_may_the_microphone_be_used(client, team, name):
    shown = client.get(at(name))

    assert {one: shown.headers[one] for one in HEADERS} == HEADERS | RECORDS
    assert "microphone=(self)" in RECORDS["Permissions-Policy"]
    assert client.get(at("answer")).headers["Permissions-Policy"] == HEADERS["Permissions-Policy"]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"\x1aE\xdf\xa3", "audio/webm"),
        (b"OggS", "audio/ogg"),
        (b"\0\0\0\x20ftypM4A ", "audio/mp4"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90", "audio/mpeg"),
        (b"RIFF1234WAVE", "audio/wav"),
        (b"\xff", ""),
        (b"<html>", ""),
    ],
)
def test_a_sound_is_known_by_its_first_bytes(first, kind):
    assert kind_of(first) == kind


def test_a_sound_lies_as_text_and_comes_back():
    assert of_text(as_text(SOUND)) == SOUND
    assert of_text("?") == b""
