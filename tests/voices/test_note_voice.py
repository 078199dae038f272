"""What was said is kept as it was said, and opens for those who hear."""

import pytest
from django.urls import reverse

from klang.lang.said import Heard, Said
from klang.vault.records.holding import NoKey
from klang.voices import actions
from klang.voices.models import Seat, Voice
from klang.voices.reads import voices
from klang.voices.terms import Source, Way
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

TOLD = {"said": Said("စကားပြန် လိုချင်ပါတယ်", "my"), "source": Source.SURVIVOR, "way": Way.SPOKEN}
SENT = {"text": "อยากให้มีรถตอนเย็น", "language": "th", "source": "WORKSHOP", "way": "PAPER"}


def test_words_are_kept_as_they_were_said_and_the_newest_stand_first(lena, team):
    with leaves("voices.noted"):
        actions.note_voice(lena, team, **TOLD)
    actions.note_voice(fresh(lena), team, **TOLD | {"source": Source.PEERS})

    with leaves("voices.read"):
        newest, first = voices(fresh(lena), team)
    assert (first.words.said, first.words.source, first.words.way) == tuple(TOLD.values())
    assert newest.words.source == Source.PEERS
    assert "စကားပြန်" not in repr(first)


def test_whoever_was_not_chosen_neither_writes_nor_reads(stranger, team):
    with refuses("voices.noted", "chosen to hear"):
        actions.note_voice(stranger, team, **TOLD)
    with refuses("voices.read", "chosen to hear"):
        voices(fresh(stranger), team)


def test_a_row_in_the_index_opens_no_word(lena, stranger, team):
    actions.note_voice(lena, team, **TOLD)
    Seat.objects.filter(account=lena.account_id).update(account=stranger.account_id)

    with leaves("refused: voices.read"), pytest.raises(NoKey):
        voices(fresh(stranger), team)


def test_what_was_said_is_read_after_somebody_left(cast, lena, team):
    actions.note_voice(lena, team, **TOLD)
    actions.end_hearing(fresh(cast.officer), team, account=lena.account_id)

    assert [one.words.said for one in voices(fresh(cast.officer), team)] == [TOLD["said"]]
    assert Voice.objects.get().epoch == 2
    with pytest.raises(NoKey):
        voices(_who_still_stands_in_the_index(lena, team), team)


def _who_still_stands_in_the_index(lena, team):
    Seat.objects.create(id=team.pk, team=team, account=lena.account_id, right="write")
    return fresh(lena)


def test_it_is_written_down_on_a_page(lena, team):
    client = client_of(lena)

    shown = client.post(reverse("voices:note"), SENT, follow=True).content.decode()

    assert '<q lang="th" dir="auto">อยากให้มีรถตอนเย็น</q>' in shown
    [voice] = voices(fresh(lena), team)
    assert (voice.words.said.heard, voice.words.way) == (Heard.WRITTEN, Way.PAPER)


def test_spoken_words_are_spoken(lena, team):
    client_of(lena).post(reverse("voices:note"), SENT | {"way": "SPOKEN", "language": ""})

    assert voices(fresh(lena), team)[0].words.said == Said("อยากให้มีรถตอนเย็น", "th", heard=Heard.SPOKEN)


@pytest.mark.parametrize("words", ["ขอให้คุณสมใจ มาอีก", "โทร 081-234-5678", "I liked how Mali listened"])
def test_a_name_that_slipped_in_is_asked_about_and_what_was_typed_is_kept(cast, lena, team, words):
    client = client_of(lena)

    asked = client.post(reverse("voices:note"), SENT | {"text": words})
    [told] = asked.context["form"].fields["stays"].choices

    assert asked.status_code == 422
    assert words in asked.content.decode()
    assert not Voice.objects.exists()
    client.post(reverse("voices:note"), SENT | {"text": words, "stays": told[0]})
    assert voices(fresh(lena), team)[0].words.said.original == words


def test_each_name_is_asked_about_for_itself(lena, team):
    given = SENT | {"text": "คุณสมใจ กับ นาย สมหมาย", "stays": "คุณสมใจ"}

    assert client_of(lena).post(reverse("voices:note"), given).status_code == 422
    assert not Voice.objects.exists()


def test_whoever_was_not_chosen_reads_why_before_writing(stranger, team):
    with leaves("refused: voices.noted"):
        assert client_of(stranger).get(reverse("voices:note")).status_code == 403
