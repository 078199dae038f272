"""She carries words from her group to her worker, and is announced to a group that answers; only she goes across."""

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.person import Person
from tests.stories.working import address

pytestmark = pytest.mark.browser

WORDS, WISH, REPLY = "อยากให้ช่วยถามเรื่องเรียนเย็บผ้า", "อยากคุยกับคนที่เคยเรียนเย็บผ้า", "ดีใจที่จะได้รู้จัก พบกันที่ร้านขนม"
SHE = "น้ำ"


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, beside which a peer group has a room of its own."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


def at_work(chromium, office, name):
    """Somebody at their own telephone."""
    person = Person(chromium, office)
    person.signs_in(name, passphrase(name))
    person.is_at("")
    return person


def opens_the_group(member):
    """The page of her group; where it is."""
    member.opens("peers/")
    member.page.locator("main ul a").first.click()
    member.finds_in_order()
    member.shows("group")
    return address(member)


def opens_her_file(kaew):
    """The file of somebody; where it is."""
    kaew.opens("cases/")
    kaew.page.locator("main a", has_text=SHE).first.click()
    expect(kaew.page.locator("main h1")).to_contain_text(SHE)
    return address(kaew)


def writes_with_her(member, group):
    """Write down what she approves; the code on her slip."""
    member.opens(f"{group}words/")
    member.fills(text=WORDS, part="plan", told="ALOUD")
    member.page.locator("main [name=approves]").check()
    member.finds_in_order()
    member.shows("words")
    member.presses()
    [code] = member.big()
    member.finds_in_order()
    member.shows("slip")
    return code


def takes_in(kaew, file, code):
    """Her worker types in what stands on the slip."""
    kaew.opens(f"{file}words/")
    kaew.fills(slip=code.lower())
    kaew.shows("taken-in")
    kaew.presses()


def announces(kaew, file):
    """Write with her what the group will read, look at it together, and send it with her yes."""
    kaew.opens(f"{file}peers/new/")
    kaew.page.locator("main [name=group]").first.check()
    kaew.fills(called="น้องบี", text=WISH, language="th", told="READ_ALOUD", grown="YES")
    kaew.finds_in_order()
    kaew.shows("introduce")
    kaew.presses()
    assert WISH in kaew.reads()
    kaew.finds_in_order()
    kaew.shows("introduction-look")
    kaew.presses("main [name=sure][value=yes]")
    kaew.is_at(f"{file}peers/")


def answers(on, group):
    """The coordinator reads her wish, and answers it."""
    on.opens(f"{group}come/")
    assert WISH in on.reads()
    on.finds_in_order()
    on.shows("knocks")
    on.page.locator("main .voice", has_text=WISH).locator("a").click()
    on.fills(says="YES", text=REPLY)
    on.page.locator("main [name=topics]").first.check()
    on.finds_in_order()
    on.shows("answer")
    on.presses()
    on.is_at(f"{group}come/")


def test_what_she_approved_reaches_her_worker_on_a_slip_that_opens_once(chromium, office):
    thong, kaew = at_work(chromium, office, "thong"), at_work(chromium, office, "kaew")
    code = writes_with_her(thong, opens_the_group(thong))
    file = opens_her_file(kaew)
    assert WORDS not in kaew.reads()

    takes_in(kaew, file, code)

    kaew.is_at(file)
    assert WORDS in kaew.reads()
    kaew.finds_in_order()
    takes_in(kaew, file, code)
    expect(kaew.page.locator("main [role=alert]")).to_be_visible()
    kaew.is_at(f"{file}words/")
    assert thong.complaints == kaew.complaints == []


def test_her_worker_announces_her_and_reads_what_the_group_answers(chromium, office):
    on, kaew = at_work(chromium, office, "on"), at_work(chromium, office, "kaew")
    file, group = opens_her_file(kaew), opens_the_group(on)

    announces(kaew, file)
    assert REPLY not in kaew.reads()
    answers(on, group)
    assert SHE not in on.reads()

    kaew.opens(f"{file}peers/")
    assert REPLY in kaew.reads()
    kaew.finds_in_order()
    kaew.shows("answered")
    assert on.complaints == kaew.complaints == []
