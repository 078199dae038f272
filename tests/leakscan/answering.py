"""How a form is answered: with rare codes, and where that was refused with what is asked, other codes, or not at all."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from playwright.sync_api import Error, Locator

from tests.leakscan.looking import as_told, choose, in_one_place, offered

_VALID = {"day": "3", "month": "4", "year": "2569", "born": "2540", "days": "14", "pin": "2569"}
_SOON = date.today() + timedelta(days=60)
_TO_COME = {
    f"{name}_{part}": str(value)
    for name in ("on", "due", "review_on", "closes_on")
    for part, value in (("day", _SOON.day), ("month", _SOON.month), ("year", _SOON.year + 543))
}
WRITTEN = "input:not([type=hidden],[type=radio],[type=checkbox],[type=submit],[type=file]), textarea"
# Ticked beside an answer, these make it none: "about then", and what stands in the place of an answer.
_BESIDE = ".wrong :is([name$=_about], [name$=_instead]):checked"
_OPEN_ALL = """() => {
  for (const one of document.querySelectorAll("main details")) one.open = true;
  for (const one of document.forms) one.noValidate = true;
}"""


def opened(form: Locator) -> Locator:
    """The form, with everything in it open and nothing held back by the browser."""
    form.page.evaluate(_OPEN_ALL)
    return form


def answer(form: Locator, which: Callable[[list[str]], str]) -> None:
    """Choose one of the codes of each question."""
    answers = offered(form).items()
    choose(form, {name: which([one for one in codes if one] or codes) for name, codes in answers})


def choose_first(form: Locator) -> None:
    """The first code of each question."""
    answer(opened(form), lambda codes: codes[0])


def leave_out(form: Locator) -> None:
    """Nothing where something was refused."""
    as_told(opened(form))
    for box in form.locator(f".wrong :is({WRITTEN})").all():
        with suppress(Error):
            box.fill("", timeout=500)


def correct(form: Locator) -> None:
    """What is asked for, where something was refused."""
    opened(form).locator(_BESIDE).evaluate_all("all => all.forEach(one => one.click())")
    in_one_place(form)
    for box in form.locator(f":is({WRITTEN}, select)[aria-invalid=true]").all():
        name = box.get_attribute("name") or ""
        valid = _TO_COME.get(name, _VALID.get(name.rsplit("_", 1)[-1], "1"))
        with suppress(Error):
            if not box.evaluate("one => one.matches('select')"):
                box.fill(valid, timeout=500)
            elif box.locator(f"option[value='{valid}']").count():
                box.select_option(valid, timeout=500)
