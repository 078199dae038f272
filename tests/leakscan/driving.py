"""Walk through the whole house as its people do, and write the marker into every field of every form."""

import re
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Locator, Page

from tests.leakscan.answering import WRITTEN, answer, choose_first, correct, leave_out, opened
from tests.leakscan.codes import Chosen, rarest
from tests.leakscan.disguises import Marker
from tests.leakscan.looking import Look, called, chosen, content, look, names
from tests.stories.person import settled

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
# Days, certificates, times of asking: one page each.
_ONE_OF = re.compile(r"(?<=/)(\d+|PRE|POST|THREE|SIX)(?=/)")
_PASSAGE = re.compile(r"^(guide|handbook/principles)/[^/]+/")  # published, the same for everybody
_NEVER = ("sign-out", "out", "language/", "lock", "static", "sign-in", "join", "new-way", "start")
# What is announced to everybody lies in the open: the marker would be found where it belongs.
_NEVER += ("workshops/new", "workshops/series", "workshops/anew")
_NEVER += ("certificates/print",)  # no page, but a file to be kept on purpose
_NEVER += ("voices/screen/set-up",)  # whoever leaves a screen to all is signed out on it
# What ends something comes when everything else is done; what ends most comes last.
_LATE = (
    "stop/",
    "end/",
    "step/",
    "decline/",
    "disable",
    "close/",
    "leave/",
    "hand-over/",
    "hers/back/",
)
# Pages of one kind that are looked at, where one is not enough: not every file has a consent to take back.
_ENOUGH = dict.fromkeys(
    (
        *("cases/<uuid>/", "cases/<uuid>/consent/", "cases/<uuid>/meetings/<uuid>/", "meetings/<uuid>/"),
        # Who lies on every open agenda is asked nothing there.
        *("cases/<uuid>/meetings/new/", "voices/themes/<uuid>/", "voices/themes/<uuid>/release/"),
    ),
    4,
)
# Not the ways out: the quick exit, signing out, the lock.
_FORM = "main form[method=post]:not([data-exit], [action*='/sign-out'], [action*='/lock'])"
_REFUSED = "main .wrong, main [aria-invalid=true]"


def kind_of(path: str) -> str:
    """An address without the ids in it."""
    return _PASSAGE.sub(r"\1/<passage>/", _ONE_OF.sub("<one>", _ID.sub("<uuid>", path)))


@dataclass
class Driven:
    """What was written and chosen so far: by form the names of the fields that were sent with the marker, and codes."""

    met: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    chosen: set[Chosen] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)  # forms that were taken as they stood
    shown: set[str] = field(default_factory=set)  # pages of this kind were opened


@dataclass
class Drive:
    """Somebody who goes to every page she is led to and fills in whatever is asked there."""

    context: BrowserContext
    url: str
    marker: Marker
    driven: Driven
    written: int = 0

    def __post_init__(self) -> None:
        self._blank: Page = self.context.new_page()
        self.page: Page = self.context.new_page()
        self._before = frozenset(self.driven.taken)  # by whoever walked here earlier; once is enough
        self._sent: set[tuple[str, str]] = set()  # forms that she sent, each on pages of one kind
        self._doors: set[str] = set()  # but whoever comes begins a file of her own
        self.page.set_default_timeout(3000)
        self.page.set_default_navigation_timeout(30_000)  # a page that comes late is still walked through

    def sign_in(self, name: str, secret: str) -> None:
        """Come in."""
        self._go("sign-in")
        self.page.fill("main [name=name]", name)
        self.page.fill("main [name=secret]", secret)
        self._press(self.page.locator(_FORM).first)
        self.page.wait_for_url(self.url, timeout=30_000)

    def walk(self, *starts: str, within: str = "") -> None:
        """Every page these lead to, or only those of one room; of pages of one kind, as many as are enough."""
        self._doors = set(starts)
        waiting, met, seen = list(starts), set(starts), Counter[str]()
        while waiting:
            path = min(waiting, key=_lateness)  # in the order in which they were found
            waiting.remove(path)
            if path not in starts and seen[kind_of(path)] >= _ENOUGH.get(kind_of(path), 1):
                continue
            links = self._met(path)
            if links is not None:
                seen[kind_of(path)] += 1
                found = [one for one in links if one.startswith(within) and one not in met]
                waiting += found
                met |= set(found)

    def _met(self, path: str) -> list[str] | None:
        """Where a page leads, None if there is none; it is shown where one of its kind was not, or it asks anew."""
        if kind_of(path) in self.driven.shown:
            seen = look(self._blank, self.url + path, _FORM)
            if not seen.there:
                return None
            if not self._asks_anew(path, seen):
                return self._ours(seen.links)
        if not self._go(path):
            return None
        self.driven.shown.add(kind_of(path))
        return self._visit(path)

    def _asks_anew(self, path: str, seen: Look) -> bool:
        """Whether there is a form that nobody filled in before her."""
        return path in self._doors or any((one or kind_of(path)) not in self._before for one in seen.asked)

    def visit(self, path: str) -> None:
        """This page alone."""
        self._go(path)
        self._visit(path)

    def again(self, path: str) -> None:
        """This page alone, also where its form was taken before."""
        self._doors = {path}
        self.visit(path)

    def leads(self, path: str, kind: str) -> list[str]:
        """Where this page leads, of one kind."""
        self._go(path)
        return [one for one in dict.fromkeys(self._links()) if kind_of(one) == kind]

    def sends(self, **given: str) -> None:
        """Send the form in front of her, with something in it that only she knows."""
        for name, value in given.items():
            self._form(0).locator(f"[name={name}]").fill(value)
        self._press(self._form(0))

    def reads(self, path: str) -> str:
        """What stands on a page."""
        self._go(path)
        return self.page.locator("main").inner_text()

    def lock(self) -> None:
        """Cover the page, as somebody does who goes for tea."""
        self._go("")
        self._press(self.page.locator("form[action*='/lock']").first)

    def _visit(self, path: str) -> list[str]:
        found = self._links()
        for number in range(self._count(_FORM)):
            if not self._stands_open(path):  # after the form before, another page may be there, or a refusal
                self._go(path)
            found += self._fill_in(path, number)
        return list(dict.fromkeys(found))

    def _stands_open(self, path: str) -> bool:
        return self.page.url == self.url + path and not self._count(_REFUSED)

    def _count(self, what: str) -> int:
        """How many of these stand on the page: asked of the page itself, which is less work than to look for them."""
        return int(self.page.evaluate("what => document.querySelectorAll(what).length", what))

    def _fill_in(self, path: str, number: int) -> list[str]:
        """With the marker in everything and rare codes; where that is refused, with what is asked, others, or without."""
        if not self._form(number).count():
            return []
        kind = kind_of(path)
        name = called(self._form(number)) or kind
        if path not in self._doors and (name in self._before or (name, kind) in self._sent):
            return self._links()
        typed = self._write(self._form(number))
        if typed:
            self.page.wait_for_timeout(300)  # what is kept while she types
        taken = self._taken(name, self._form(number), typed)
        for mend in (correct, choose_first, leave_out):
            if taken or not self._form(number).count():
                break
            before = content(self._form(number))
            mend(self._form(number))
            if content(self._form(number)) != before:  # else it would be refused in the same words
                taken = self._taken(name, self._form(number), typed)
        if taken and name != kind:  # a form without a name may be another one each time
            self._sent.add((name, kind))
        return self._links()

    def _taken(self, name: str, form: Locator, typed: set[str]) -> bool:
        """Send it; what was typed is remembered then, and what was chosen where it is taken as it stands."""
        codes = chosen(form)
        if not self._press(form):
            return False
        if typed:
            self.driven.met[name] |= typed
        if self._count(_REFUSED):
            return False
        self.driven.chosen |= {Chosen(name, one, code) for one, code in codes}
        self.driven.taken.add(name)
        return True

    def _form(self, number: int) -> Locator:
        return self.page.locator(_FORM).nth(number)

    def _write(self, form: Locator) -> set[str]:
        """The marker into everything that takes words, by name; and rare codes."""
        boxes, typed = opened(form).locator(WRITTEN), set()
        for number, name in enumerate(names(boxes)):
            with suppress(Error):  # a box of numbers or days takes no words
                boxes.nth(number).fill(self.marker.said(self.written), timeout=500)
                typed.add(name)
                self.written += 1
        form.locator("[type=checkbox]:not(:checked)").evaluate_all("all => all.forEach(one => one.click())")
        answer(form, rarest)
        return typed

    def _press(self, form: Locator) -> bool:
        """Send it, by the button a person would press: not the unseen one, nor the one that only keeps a draft."""
        button = form.locator("button:not([type=button], .vh, [name=keep]), [type=submit]")
        try:
            button.first.click()
        except Error:
            return False
        with suppress(Error):  # it is sent, even where its answer comes late
            settled(self.page)
        return True

    def _go(self, path: str) -> bool:
        """Open a page; whether it is there."""
        with suppress(Error):  # a page may lead on while it is opened
            answer = self.page.goto(self.url + path)
            return answer is None or answer.ok
        return True

    def _links(self) -> list[str]:
        try:
            there = self.page.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.href)")
        except Error:  # an address that only takes a post answers with no page at all
            return []
        return self._ours([*there, self.page.url])

    def _ours(self, links: list[str]) -> list[str]:
        ours = [urlsplit(one).path.lstrip("/") for one in links if one.startswith(self.url)]
        return [path for path in ours if not path.startswith(_NEVER)]


def _lateness(path: str) -> int:
    return next((n + 1 for n, late in enumerate(_LATE) if late in path), 0)
