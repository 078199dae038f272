"""She is announced to a peer group with her yes to every word; her worker finds the answer, and neither finds the other."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from klang.audit.models import Manifest, Trace
from klang.consent.models import HowGiven, IntroductionWords
from klang.consent.reads import introductions_of_case
from klang.desk import actions, rules
from klang.lang.said import Said
from klang.peers import actions as peers
from klang.peers.models import Arrived, Carried, ReplyWords
from klang.peers.reads import knocking
from klang.peers.terms import Answer
from klang.survivors.terms.person import Grown
from klang.voices.slips import new_code
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import begun, let_in
from tests.remembered import NO_SEAT, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SHOWN = peers.ShownWords("กลุ่มริมน้ำ", "ทำกับข้าวด้วยกัน", ("th",), True)
WISH = "อยากคุยกับคนที่เคยกลับบ้าน"


@pytest.fixture
def group(cast, mali, nok):
    """A group that welcomes people, in which nobody works on Dao's file."""
    group = let_in(begun(mali, cast), mali, nok, "น้องฟ้า")
    peers.show(fresh(mali), group, words=SHOWN)
    return group


def asking(group, **given):
    how = HowGiven(grown=Grown.YES)
    return replace(IntroductionWords(group.pk, "", "น้ำ", Said(WISH), new_code(), how), **given)


@pytest.fixture
def announced(group, lena, file):
    """Dao wished it, and was announced."""
    return actions.introduce(fresh(lena), file, words=asking(group))


def answers(cast, who, group, reply):
    peers.answer_knock(fresh(who), group, item=Arrived.objects.get().pk, reply=reply, host=cast.host)


def known(lena, file):
    [one] = introductions_of_case(fresh(lena), file)
    return one.words


def test_the_group_reads_her_words_and_nothing_of_the_file(cast, group, lena, mali, file):
    with leaves("desk.introduced"):
        actions.introduce(fresh(lena), file, words=asking(group))

    [one] = knocking(fresh(mali), group).waiting
    assert (one.words.called, one.words.wish.first, one.words.language) == ("น้ำ", WISH, "th")
    assert set(vars(one.words)) == {"called", "language", "wish", "code"}
    said = str(vars(one.words)) + str(vars(one.words.wish))
    assert not any(str(pk) in said for pk in (file.pk, lena.account_id, cast.house.pk))
    assert (known(lena, file).called_group, known(lena, file).asked_on) == (SHOWN.name, NOW.date())


def test_no_line_of_the_log_leads_from_the_file_to_the_group(group, lena, announced):
    line = Trace.objects.order_by("-seq").first()
    told = bytes(line.page) + b"".join(bytes(one.lines) for one in Manifest.objects.filter(trace=line))

    assert group.pk.bytes not in told
    assert Arrived.objects.get().pk.bytes not in told
    assert {field.name for field in Arrived._meta.fields} == {
        *("id", "inbox", "pack", "arrived_on", "sealed", "group")
    }


def test_who_announced_her_opens_nothing_of_the_group(group, lena, announced):
    client = client_of(fresh(lena))

    assert client.get(reverse("peers:knocks", args=[group.pk])).status_code == 404


def test_a_group_that_does_not_welcome_is_asked_nothing(group, lena, mali, file):
    with pytest.raises(Http404):
        actions.introduce(fresh(lena), file, words=replace(asking(group), group=uuid4()))
    peers.show(fresh(mali), group, words=replace(SHOWN, welcomes=False))
    with pytest.raises(Http404):
        actions.introduce(fresh(lena), file, words=asking(group))
    assert not Arrived.objects.exists()


def test_whoever_does_not_work_on_the_file_announces_nobody(cast, group, lena, stranger, file, announced):
    for trace, deed in {
        "desk.introduced": lambda by: actions.introduce(by, file, words=asking(group)),
        "desk.introduction_taken_back": lambda by: actions.take_introduction_back(
            by, file, introduction=announced.row
        ),
        "desk.answers_taken_in": lambda by: actions.take_answers_in(by, file, host=cast.host),
    }.items():
        with refuses(trace, NO_SEAT):
            deed(fresh(stranger))
    assert Arrived.objects.count() == 1


REFUSED = ["desk.introduced", "desk.introduction_taken_back", "desk.answers_taken_in"]


@pytest.mark.parametrize("trace", REFUSED)
def test_who_only_reads_announces_nobody(cast, group, lena, stranger, file, announced, trace):
    reader = joins(lena, file, stranger)
    deeds = {
        "desk.introduced": lambda: actions.introduce(reader, file, words=asking(group)),
        "desk.introduction_taken_back": lambda: actions.take_introduction_back(
            reader, file, introduction=announced.row
        ),
        "desk.answers_taken_in": lambda: actions.take_answers_in(reader, file, host=cast.host),
    }

    with refuses(trace, "not write"):
        deeds[trace]()


def test_where_many_wait_nobody_more_is_announced(group, lena, file):
    lies = {"group": group, "inbox": uuid4(), "pack": "knock", "arrived_on": NOW.date(), "sealed": b"x"}
    Arrived.objects.bulk_create(Arrived(id=uuid4(), **lies) for _ in range(rules.MOST_WAITING))

    with refuses("desk.introduced", "Many wait"):
        actions.introduce(fresh(lena), file, words=asking(group))
    assert introductions_of_case(fresh(lena), file) == []


def test_an_answer_is_taken_in_once_and_stands_in_the_file(cast, group, lena, mali, file, announced):
    actions.take_answers_in(fresh(lena), file, host=cast.host)
    assert known(lena, file).waits
    answers(cast, mali, group, ReplyWords(Answer.YES, "รอวันอาทิตย์"))

    with leaves("desk.answers_taken_in"):
        actions.take_answers_in(fresh(lena), file, host=cast.host)

    words = known(lena, file)
    assert (words.reply, words.reply_text, words.replied_on) == (Answer.YES, "รอวันอาทิตย์", NOW.date())
    assert not Carried.objects.exists()
    actions.take_answers_in(fresh(lena), file, host=cast.host)
    assert known(lena, file) == words


def test_what_she_takes_back_the_group_never_reads(group, lena, mali, file, announced):
    with leaves("desk.introduction_taken_back"):
        actions.take_introduction_back(fresh(lena), file, introduction=announced.row)

    assert knocking(fresh(mali), group).waiting == []
    assert known(lena, file).taken_back_on == NOW.date()
    for row in (announced.row, uuid4()):
        with pytest.raises(Http404):
            actions.take_introduction_back(fresh(lena), file, introduction=row)


def test_what_was_never_put_in_cannot_be_taken_back(cast, group, lena, file, announced):
    from_elsewhere = asking(group)
    kept = actions.keep_introduction(fresh(lena), file, words=from_elsewhere)

    with pytest.raises(Http404):
        actions.take_introduction_back(fresh(lena), file, introduction=kept.row)


def page(name, file, *more):
    return reverse(f"desk:{name}", args=[file.pk, *more])


SENT = {
    "called": "น้ำ",
    "text": WISH,
    "language": "th",
    "told": "READ_ALOUD",
    "grown": "YES",
    "given_by": "HERSELF",
    "alone": "True",
}


def test_it_is_looked_at_with_her_before_anything_is_sent(cast, group, lena, mali, file):
    client, sent = client_of(fresh(lena)), SENT | {"group": str(group.pk)}
    assert page("introductions", file) in client.get(reverse("desk:case", args=[file.pk])).content.decode()
    assert page("introduce", file) in client.get(page("introductions", file)).content.decode()
    assert SHOWN.about in client.get(page("introduce", file)).content.decode()

    assert WISH in client.post(page("introduce", file), sent).content.decode()
    assert client.post(page("introduce", file), sent | {"sure": "change"}).status_code == 422
    assert not Arrived.objects.exists()
    client.post(page("introduce", file), sent | {"sure": "yes"})

    assert Arrived.objects.count() == 1
    assert known(lena, file).how.alone is True
    answers(cast, mali, group, ReplyWords(Answer.NOT_NOW, "เดือนหน้า"))
    shown = client.get(page("introductions", file)).content.decode()
    assert "ยังไม่สะดวกตอนนี้" in shown
    assert "เดือนหน้า" in shown


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"grown": "NO"}, "given_by"),
        ({"given_by": "WITH_GUARDIAN"}, "with_whom"),
        ({"group": str(uuid4())}, "group"),
    ],
)
def test_what_is_missing_is_asked_for(group, lena, file, given, asked):
    sent = SENT | {"group": str(group.pk), "sure": "yes"} | given

    answer = client_of(fresh(lena)).post(page("introduce", file), sent)

    assert list(answer.context["form"].errors) == [asked]
    assert not Arrived.objects.exists()


def test_she_takes_it_back_on_the_page(group, lena, mali, file, announced):
    client, back = client_of(fresh(lena)), page("take_introduction_back", file, announced.row)
    assert back in client.get(page("introductions", file)).content.decode()

    client.post(back)

    assert not Arrived.objects.exists()
    assert back not in client.get(page("introductions", file)).content.decode()


def test_who_only_reads_sees_it_and_no_way_to_change_it(cast, group, lena, mali, stranger, file, announced):
    reader = joins(lena, file, stranger)
    answers(cast, mali, group, ReplyWords(Answer.YES))

    shown = client_of(reader).get(page("introductions", file)).content.decode()

    assert WISH in shown
    assert page("introduce", file) not in shown
    assert Carried.objects.count() == 1
    assert client_of(reader).get(page("introduce", file)).status_code == 403


def test_where_no_group_welcomes_the_page_says_so(lena, file):
    shown = client_of(fresh(lena)).get(page("introduce", file)).content.decode()

    assert "ยังไม่มีกลุ่ม" in shown


def test_an_answer_that_waited_too_long_is_gone(cast, group, lena, mali, file, announced):
    answers(cast, mali, group, ReplyWords(Answer.YES))
    later = cast.at(fresh(lena), NOW + timedelta(days=40))

    actions.take_answers_in(later, file, host=cast.host)

    assert known(lena, file).waits
