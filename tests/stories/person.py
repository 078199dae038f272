"""Somebody with a telephone in their hand: a browser of their own, 360 px wide."""

import os
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.pages import checks
from tests.stories.server import House

_SETTLED = "() => document.readyState === 'complete' && !('sending' in document.documentElement.dataset)"


def settled(page: Page, *, scripts: bool = True) -> None:
    """Wait until the page has been answered: a form is sent without leaving its page where scripts may run."""
    page.wait_for_load_state("load")
    if scripts:
        page.wait_for_function(_SETTLED)


class Person:
    """One person at her own browser. What she does is said in words; what she sees is asked of the page."""

    def __init__(self, browser: Browser, house: House, *, lang: str = "th", scripts: bool = True) -> None:
        self.context = browser.new_context(
            viewport={"width": 360, "height": 740},
            java_script_enabled=scripts,
            base_url=house.url,
            reduced_motion="reduce",  # else each press waits until the page has slowly rolled to its button
        )
        self.house, self.scripts, self.lang = house, scripts, lang
        self.context.add_cookies([{"name": "klang_lang", "value": lang, "url": house.url}])
        self.complaints: list[str] = []
        self.page = self.new_page()
        self._shots = 0

    def new_page(self) -> Page:
        """Another window of the same browser."""
        page = self.context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _heard(self, said: ConsoleMessage) -> None:
        """What the browser complains about; an answer that is itself a refusal is none."""
        static = "/static/" in said.location.get("url", "")
        if said.type == "error" and (static or "Failed to load resource" not in said.text):
            self.complaints.append(said.text)

    def opens(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.house.at(path))

    def fills(self, **given: str) -> None:
        """Write into fields, by their names."""
        for name, value in given.items():
            field = self.page.locator(f"main [name={name}]:not([type=hidden])")
            kind = field.first.get_attribute("type")
            if kind in {"radio", "checkbox"}:
                self.page.locator(f"main [name={name}][value='{value}']").check()
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def answers_instead(self, name: str, why: str) -> None:
        """One of the four answers that stand in the place of an answer."""
        tile = self.page.locator(f"main [name={name}_instead][value='{why}']")
        if not tile.is_visible():
            self.page.locator("main details", has=tile).locator("summary").click()
        tile.check()

    def presses(self, selector: str = "main form[method=post] .btns button") -> None:
        """Press the page's own button, or another one."""
        self.page.locator(selector).first.click()
        settled(self.page, scripts=self.scripts)

    def signs_in(self, name: str, secret: str) -> None:
        """Sign in from the sign-in page."""
        self.opens("sign-in")
        self.fills(name=name, secret=secret)
        self.presses()

    def is_at(self, path: str) -> None:
        """The address in front of her."""
        expect(self.page).to_have_url(self.house.at(path))

    def reads(self) -> str:
        """Everything on the page."""
        return self.page.locator("main").inner_text()

    def big(self) -> list[str]:
        """What stands in large letters, in order: it is copied or read aloud."""
        return [text.strip() for text in self.page.locator("main .big").all_inner_texts()]

    def finds_in_order(self) -> None:
        """The page in front of her is right, as far as a machine can see it; without scripts it cannot."""
        if self.scripts:
            assert checks.all_of_them(self.page) == {}

    def shows(self, name: str) -> None:
        """Keep a picture of the page, where somebody wants to look at it (KLANG_SHOTS)."""
        if folder := os.environ.get("KLANG_SHOTS"):
            self._shots += 1
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{self.lang}-{name}.png", full_page=True)
