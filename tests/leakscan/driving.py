"""Walk through the whole house as its people do, and write the marker into every field of every form."""

import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Locator, Page

from tests.leakscan.disguises import Marker
from tests.stories.person import settled

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
_NEVER = ("sign-out", "out", "language/", "lock", "static", "sign-in", "join", "new-way", "start")
# What ends something comes when everything else is done; what ends most comes last.
_LATE = ("stop/", "end/", "step/", "decline/", "disable", "close/")
# Pages of one kind that are looked at, where one is not enough: not every file has a consent to take back.
_ENOUGH = {"cases/<uuid>/": 4, "cases/<uuid>/consent/": 4}
_VALID = {"day": "3", "month": "4", "year": "2569", "born": "2540", "days": "14"}
_WRITTEN = "input:not([type=hidden],[type=radio],[type=checkbox],[type=submit],[type=file]), textarea"
# Not the ways out: the quick exit, signing out, the lock.
_FORM = "main form[method=post]:not([data-exit], [action*='/sign-out'], [action*='/lock'])"
_OPEN_ALL = """() => {
  for (const one of document.querySelectorAll("main details")) one.open = true;
  for (const one of document.forms) one.noValidate = true;
}"""


Planted = defaultdict[str, set[str]]  # address -> names of the fields that took the marker


def kind_of(path: str) -> str:
    """An address without the ids in it."""
    return _ID.sub("<uuid>", path)


@dataclass
class Drive:
    """Somebody who goes to every page she is led to and fills in whatever is asked there."""

    context: BrowserContext
    url: str
    marker: Marker
    planted: Planted
    written: int = 0

    def __post_init__(self) -> None:
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(3000)
        self.page.set_default_navigation_timeout(30_000)  # a page that comes late is still walked through

    def sign_in(self, name: str, secret: str) -> None:
        """Come in."""
        self._go("sign-in")
        self.page.fill("main [name=name]", name)
        self.page.fill("main [name=secret]", secret)
        self._press(self.page.locator(_FORM).first)
        self.page.wait_for_url(self.url, timeout=30_000)

    def walk(self, *starts: str) -> None:
        """Every page these lead to, and every form on them."""
        waiting, met = list(starts), set(starts)
        while waiting:
            path = min(waiting, key=_lateness)
            waiting.remove(path)
            for found in sorted(self._visit(path) - met):
                if sum(kind_of(one) == kind_of(found) for one in met) < _ENOUGH.get(kind_of(found), 1):
                    waiting.append(found)
                    met.add(found)

    def _visit(self, path: str) -> set[str]:
        self._go(path)
        found = self._links()
        for number in range(self.page.locator(_FORM).count()):
            self._go(path)
            found |= self._fill_in(path, number)
        return found

    def _fill_in(self, path: str, number: int) -> set[str]:
        """Once with the marker in everything, and where that is refused, once more with what is asked."""
        if not self._form(number).count():
            return set()
        self._write(path, self._form(number))
        self.page.wait_for_timeout(300)  # what is kept while she types
        self._press(self._form(number))
        if self.page.locator("main [aria-invalid=true]").count() and self._form(number).count():
            self._correct(self._form(number))
            self._press(self._form(number))
        return self._links()

    def _form(self, number: int) -> Locator:
        return self.page.locator(_FORM).nth(number)

    def _write(self, path: str, form: Locator) -> None:
        self.page.evaluate(_OPEN_ALL)
        for box in form.locator(_WRITTEN).all():
            with suppress(Error):  # a box of numbers or days takes no words
                box.fill(self.marker.said(self.written), timeout=500)
                self.planted[kind_of(path)].add(box.get_attribute("name") or "")
                self.written += 1
        self._choose(form)

    def _choose(self, form: Locator) -> None:
        for name in _names(form, "[type=radio]"):
            with suppress(Error):
                form.locator(f"[type=radio][name='{name}']").first.check(timeout=500)
        for box in form.locator("[type=checkbox]").all():
            with suppress(Error):
                box.check(timeout=500)
        for menu in form.locator("select").all():
            with suppress(Error):
                menu.select_option(index=min(1, menu.locator("option").count() - 1), timeout=500)

    def _correct(self, form: Locator) -> None:
        self.page.evaluate(_OPEN_ALL)
        for box in form.locator("[aria-invalid=true]").all():
            name = (box.get_attribute("name") or "").rsplit("_", 1)[-1]
            with suppress(Error):
                box.fill(_VALID.get(name, "1"), timeout=500)

    def _press(self, form: Locator) -> None:
        button = form.locator("button:not([type=button]), [type=submit]")
        if button.count():
            with suppress(Error):
                button.first.click()
                settled(self.page)

    def _go(self, path: str) -> None:
        with suppress(Error):  # a page may lead on while it is opened
            self.page.goto(self.url + path)

    def _links(self) -> set[str]:
        try:
            there = self.page.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
        except Error:  # an address that only takes a post answers with no page at all
            return set()
        ours = {urlsplit(one).path.lstrip("/") for one in [*there, self.page.url] if one.startswith(self.url)}
        return {path for path in ours if not path.startswith(_NEVER)}


def _lateness(path: str) -> tuple[int, str]:
    return next((n + 1 for n, late in enumerate(_LATE) if late in path), 0), path


def _names(form: Locator, kind: str) -> list[str]:
    return list(dict.fromkeys(form.locator(kind).evaluate_all("all => all.map(one => one.name)")))
