"""A slip: a code for whoever spoke without a name, and the answer it reads."""

import pytest

from klang.voices import actions
from klang.voices.models import ArrivedWords, Release, Slip, Voice
from klang.voices.public import answer_to
from klang.voices.slips import mac_of, new_code
from klang.voices.terms import ENOUGH, Source
from tests.cast import fresh
from tests.voices.told import DO_IT, TOLD, joined, says

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = ArrivedWords("ห้องเงียบ")


def test_a_code_is_kept_as_a_digest_and_found_however_it_is_typed(cast, server, team):
    code = new_code()
    mac = mac_of(cast.host, code)
    actions.put(server, team, words=WORDS, slip=mac)

    slip = Slip.objects.get()
    assert (bytes(slip.mac), str(slip)) == (mac, "slip")
    assert code.replace(" ", "").encode() not in bytes(slip.mac)
    assert mac_of(cast.host, code.lower().replace(" ", "-")) == mac
    assert mac_of(cast.host, code.replace("O", "0").replace("I", "1").replace("B", "8")) == mac
    assert len(new_code().replace(" ", "")) == 16


@pytest.fixture
def spoken(cast, server, lena, team):
    """Somebody with a slip spoke, and was heard; the digest of the code and the voice."""
    mac = mac_of(cast.host, new_code())
    arrived = actions.put(server, team, words=WORDS, slip=mac)
    return mac, actions.accept(fresh(lena), team, item=arrived.pk, source=Source.SURVIVOR).row


def answer(cast, mac):
    return answer_to(cast.host.server(), mac)


def test_a_slip_reads_the_answer_when_the_theme_is_released(cast, lena, team, spoken):
    mac, voice = spoken
    others = [says(lena, team) for _ in range(ENOUGH - 1)]
    theme = actions.join(fresh(lena), team, title="ห้องเงียบ", voices=[voice, *others]).row
    actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT)
    assert answer(cast, mac) == (True, None)

    actions.release(fresh(lena), team, theme=theme, told=TOLD)

    assert answer(cast, mac) == (True, Release.objects.get())
    assert answer(cast, bytes(32)) == (False, None)
    actions.take_down(fresh(lena), team, theme=theme)
    assert answer(cast, mac) == (True, None)


def test_a_slip_of_a_later_voice_reads_what_everybody_reads_already(cast, lena, team, spoken):
    mac, voice = spoken
    theme = joined(lena, team, ENOUGH)
    actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT)
    actions.release(fresh(lena), team, theme=theme, told=TOLD)

    actions.add(fresh(lena), team, theme=theme, voices=[voice])

    assert answer(cast, mac) == (True, Release.objects.get())


def test_a_slip_leads_to_no_voice(cast, team, spoken):
    assert [field.name for field in Slip._meta.fields] == ["mac", "release"]
    assert bytes(Slip.objects.get().mac) not in bytes(Voice.objects.get().envelope)
