"""What people of the stories do at their telephones, in words: register, write, ask, sit at a table."""

import re

from playwright.sync_api import expect

from klang.people.published import passphrase
from tests.stories.person import Person, settled


def comes_to_work(chromium, office, name, scripts=True):
    person = Person(chromium, office, scripts=scripts)
    person.signs_in(name, passphrase(name))
    person.is_at("")
    person.shows(f"today-{name}")
    return person


def registers(person, name):
    person.opens("cases/new/")
    person.fills(call_name=name, may_write="YES")
    person.shows("register")
    person.presses()
    expect(person.page).to_have_url(re.compile(r"/cases/[0-9a-f-]{36}/$"))
    assert name in person.reads()
    assert name not in person.page.title()
    return address(person)


def address(person):
    """Where she is, without the host."""
    return re.sub(r"^https?://[^/]+/", "", person.page.url)


def says(person, case, area, original, translation):
    person.opens(f"{case}needs/new/")
    person.fills(area=area, said_heard="INTERPRETED", said_language="my", source="INTERPRETER")
    person.fills(said_original=original, said_translation=translation, said_interpreter="คุณมล")
    person.shows(f"need-{area.lower()}")
    person.presses()
    person.is_at(case)


def agrees(person, case, name):
    person.opens(f"{case}consent/ask/?read=my")
    person.page.get_by_label("สำนักงานแรงงานสายธาร (ตัวอย่าง)", exact=True).check()
    person.page.get_by_label(re.compile("คุณนก")).check()
    person.fills(purpose="WAGES", drawers="legal", said="AGREES", language="my", told="READ_ALOUD")
    person.fills(known_as=name, interpreter="คุณมล")
    if person.page.locator("main [name=grown]").count():  # asked where no date of birth is known
        person.fills(grown="YES")
    person.shows("consent")
    person.presses()
    person.is_at(f"{case}consent/")
    person.shows("consents")


def takes_back(person, case):
    person.opens(f"{case}consent/")
    person.page.locator("main a[href*='/stop/']").first.click()
    person.shows("stop")
    person.presses()
    expect(person.page.locator("main")).to_contain_text("คุณนก")
    person.shows("stopped")


def cannot_see(person, path):
    answer = person.page.goto(person.house.at(path))
    assert answer.status == 404


def shares_with(person, case, name):
    """A colleague of the office writes in the plan with her."""
    person.opens(f"{case}seat/")
    person.page.get_by_label(re.compile(name)).check()
    person.fills(drawers="plan", right="write")
    person.presses()
    person.is_at(case)


def follows(person, end):
    """Press the link whose address ends so."""
    person.page.locator(f"main a[href$='{end}']").first.click()
    expect(person.page).to_have_url(re.compile(f"{re.escape(end)}$"))
    settled(person.page, scripts=person.scripts)


def on_day(name, day):
    """A day, in its three boxes."""
    return {f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year + 543)}


def calls_a_meeting(person, case, day):
    """Call a meeting about one person; where her item is."""
    person.opens("meetings/new/")
    person.fills(**on_day("on", day), cases=case.rstrip("/").split("/")[-1])
    person.shows("call")
    person.presses()
    expect(person.page).to_have_url(re.compile(r"/meetings/[0-9a-f-]{36}/$"))
    person.shows("agenda")
    person.page.locator(
        f"main a[href^='/{case}meetings/']:not([href$='/lines/'], [href$='/minutes/'])"
    ).click()
    expect(person.page.locator(".pinned")).to_be_visible()
    return address(person)
