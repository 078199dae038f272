"""What an officer and her colleague do about a workshop, page by page."""

import re
from io import BytesIO

import pypdfium2
from openpyxl import Workbook
from playwright.sync_api import expect

from klang.lang.joining import parted
from tests.stories.working import address

TITLE = "การทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง"
SERIES = "การประชุมเชิงปฏิบัติการไทย-ญี่ปุ่น"


def announces_series(officer):
    """A series, for everybody who works here to read."""
    officer.opens("workshops/series/")
    officer.fills(title=SERIES, title_en="Thailand-Japan Workshop")
    officer.presses()


def announces(officer, venue, first, last):
    """A workshop of the series in July 2560; where its pages begin."""
    officer.opens("workshops/new/")
    officer.page.locator("main [name=series]").select_option(
        label=officer.page.locator("main [name=series] option").last.inner_text()
    )
    officer.fills(title=TITLE, venues=venue, for_whom="รัฐและเอกชน", origin="ผู้เข้าร่วมการประชุมไทย-ญี่ปุ่นขอให้จัด")
    for name, day in (("begins_on", first), ("ends_on", last)):
        officer.fills(**{f"{name}_day": str(day), f"{name}_month": "7", f"{name}_year": "2560"})
    officer.presses()
    expect(officer.page).to_have_url(re.compile("/workshops/[0-9a-f-]{36}/$"))
    assert TITLE in parted(officer.page.locator("main h1").inner_text())
    return address(officer)


def gives_a_place(officer, workshop, colleague):
    """Her colleague works on it from now on."""
    officer.opens(f"{workshop}places/")
    choice = officer.page.locator("main [name=account] option", has_text=colleague).first
    officer.page.locator("main [name=account]").select_option(choice.get_attribute("value"))
    officer.presses("main form:has([name=account]) button")


def writes_programme(person, workshop, trainers, sessions):
    """Who teaches, and what on which day."""
    for name in trainers:
        person.opens(f"{workshop}trainers/new/")
        person.fills(name=name, organisation="Empowerment Kansai")
        person.presses()
    for number, (day, kind, title) in enumerate(sessions, start=1):
        person.opens(f"{workshop}sessions/new/")
        person.fills(on=day, number=str(number), title=title, kind=kind, minutes="90")
        person.page.locator("main label.r", has_text=trainers[0]).locator("input").check()
        person.presses()


def list_of(people):
    """A list as an office sends it, as XLSX."""
    book, file = Workbook(), BytesIO()
    book.active.append(["ลำดับ", "ชื่อ-สกุล", "หน่วยงาน", "ตำแหน่ง", "จังหวัด", "ถ่ายภาพ"])
    for number, row in enumerate(people, start=1):
        book.active.append([number, *row])
    book.save(file)
    return {"name": "list.xlsx", "mimeType": "application/octet-stream", "buffer": file.getvalue()}


def brings_in(person, workshop, people, corrected):
    """The list is sent, looked over, kept, and what could not be kept is corrected."""
    person.opens(f"{workshop}people/list/")
    person.page.locator("main [name=file]").set_input_files(list_of(people))
    person.presses()
    person.shows("look-over-list")
    person.presses()
    person.fills(bad=corrected)
    person.presses()
    expect(person.page).to_have_url(re.compile("/people/$"))


def notes_half_days(person, workshop, number, absent):
    """Half-day after half-day: everybody was there but these."""
    person.opens(f"{workshop}attendance/1/")
    for _ in range(number):
        for name in absent:
            person.page.locator("main label.r", has_text=name).locator("input").check()
        person.presses()


def asks(person, workshop, when, points):
    """Everybody's points, from the first in the list to the last."""
    person.opens(f"{workshop}scores/{when}/1/")
    boxes = person.page.locator("main form[method=post] input[name^=points_]")
    assert boxes.count() == len(points)
    for box, given in zip(boxes.all(), points, strict=True):
        box.fill(given)
    person.presses()
    expect(person.page).to_have_url(re.compile("/results/$"))


def prints(person, workshop):
    """All certificates as one file, a text for each page."""
    part = person.page.locator("main a[href*='/certificates/print/']").first.get_attribute("href")
    answer = person.context.request.get(person.house.at(part))
    assert answer.ok
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(answer.body())]
