"""The invented office at work: everybody's pages in one browser, one sign-in for each person."""

from contextlib import contextmanager

from django.urls import Resolver404, resolve

from klang.people.published import passphrase
from tests.pages.browser import chromium
from tests.pages.checks import AXE
from tests.pages.table import IN_HER_HANDS, NEW_HOUSE, SIGNED_OUT, TABLE, names
from tests.stories.handbook import brings_in
from tests.stories.person import Person
from tests.stories.registering import opens_registration, registers_for_it
from tests.stories.working import address, agrees, registers, takes_back

CASE, IN_TOUCH = "มะทันดา", "น้ำ"


class Office:
    """A running demo, and a way to open any of its pages as anybody, in either language."""

    def __init__(self, house, new_house):
        self._house, self._new_house = house, new_house
        self._cookies, self._people, self._paths = {}, {}, {}
        self._cases = {}
        self.said = {}  # by page: what it said in Thai when it was looked at

    def close(self):
        """End every window."""
        for person in self._people.values():
            person.context.close()

    def person(self, who, language="th", *, scripts=True):
        """Somebody at their own browser; nothing complained about yet."""
        key = (who, language, scripts)
        if key not in self._people:
            self._people[key] = self._at_a_browser(*key)
            if scripts:  # with the page, axe comes in half the time
                self._people[key].context.add_init_script(path=AXE)
        self._people[key].complaints.clear()
        return self._people[key]

    def _at_a_browser(self, who, language, scripts):
        house = self._new_house if who == NEW_HOUSE else self._house
        person = Person(chromium(), house, lang=language, scripts=scripts)
        if who not in {SIGNED_OUT, NEW_HOUSE}:
            person.context.add_cookies(self._keys_of(who))
        return person

    def _keys_of(self, who):
        if who not in self._cookies:
            with self.another() as person:
                handle = who.partition(",")[0]
                person.signs_in(handle, passphrase(handle))
                person.is_at("")
                self._cookies[who] = [one for one in person.context.cookies() if one["name"] != "klang_lang"]
        return self._cookies[who]

    @contextmanager
    def another(self, who=SIGNED_OUT, *, scripts=True):
        """Somebody at a browser that is thrown away afterwards."""
        person = self._at_a_browser(who, "th", scripts)
        try:
            yield person
        finally:
            person.context.close()

    def path(self, name):
        """Where this page is: its own address, or the link to it on the page before it."""
        if name not in self._paths:
            before = getattr(self, f"before_{name.replace(':', '_')}", None)
            self._paths[name] = (before() if before else None) or self._found(name)
        return self._paths[name]

    def _found(self, name):
        where, row = names()[name], TABLE[name]
        if "<" not in where:
            return where
        if row.via == "desk:caseload":
            return where.replace("<uuid:case_id>", self.case())
        return self._linked(row, name)

    def _linked(self, row, name):
        person = self.person(row.by)
        person.opens(self.path(row.via))
        return self._linked_from(person, name)

    @staticmethod
    def _linked_from(person, name):
        links = person.page.eval_on_selector_all("a[href]", "found => found.map(one => one.pathname)")
        found = next((link for link in links if leads_to(link) == name), None)
        assert found, f"No link on {person.page.url} leads to {name}"
        return found

    def case(self, called=CASE):
        """The file whose pages are looked at."""
        if called not in self._cases:
            kaew = self.person("kaew")
            kaew.opens("cases/")
            link = kaew.page.locator("main a", has_text=called).first.get_attribute("href")
            self._cases[called] = link.strip("/").split("/")[-1]
        return self._cases[called]

    def before_survivors_change_contact(self):
        """Another file, in which a safe way to reach her is written down."""
        kaew = self.person("kaew")
        kaew.opens(f"cases/{self.case(IN_TOUCH)}/person/")
        return self._linked_from(kaew, "survivors:change_contact")

    def before_consent_stopped(self):
        """Somebody agreed, and took it back."""
        kaew = self.person("kaew")
        case = registers(kaew, "ใหม่")
        agrees(kaew, case, "น้องใหม่")
        takes_back(kaew, case)
        return "/" + address(kaew)

    def before_learning_review(self):
        """A page of the handbook was brought in, and waits to be looked over."""
        pui = self.person("pui")
        brings_in(pui)
        return "/" + address(pui)

    def before_learning_contents(self):
        """Another was looked over and kept."""
        pui = self.person("pui")
        brings_in(pui)
        pui.presses("main form[action$='/keep/'] button")
        return "/" + address(pui)

    def before_learning_registering(self):
        """Whoever leads the workshop lets people register for it."""
        kaew = self.person("kaew")
        kaew.opens(self.path("learning:participants"))
        found = self._linked_from(kaew, "learning:registering")
        opens_registration(self.person("pui"), found)
        return found

    def before_learning_register(self):
        """The address on its poster."""
        kaew = self.person("kaew")
        kaew.opens(self.path("learning:poster"))
        return self._linked_from(kaew, "learning:register")

    def before_learning_registered(self):
        """Somebody registered, under a name that is in the list already, and waits."""
        with self.another() as somebody:
            somebody.opens(self.path("learning:register"))
            registers_for_it(somebody, "คุณมะลิ (ตัวอย่าง)")

    def before_voices_decide(self):
        """A theme about which nothing is decided yet."""
        return self._of_a_theme("voices:decide")

    def before_voices_activity(self):
        """A theme for which something may be begun."""
        return self._of_a_theme("voices:activity")

    def before_voices_result(self):
        """A theme for which something is under way."""
        return self._of_a_theme("voices:result")

    def before_voices_report(self):
        """A theme of which something has come."""
        return self._of_a_theme("voices:report")

    def _of_a_theme(self, name):
        """This page of the first theme that leads to it."""
        fon = self.person("fon")
        fon.opens("voices/themes/")
        links = fon.page.eval_on_selector_all("main a", "found => found.map(one => one.pathname)")
        for theme in [one for one in links if leads_to(one) == "voices:theme"]:
            fon.opens(theme)
            for link in fon.page.eval_on_selector_all("main a", "found => found.map(one => one.pathname)"):
                if leads_to(link) == name:
                    return link
        raise AssertionError(f"No theme leads to {name}")

    def before_desk_hers(self):
        """The phone is in the survivor's hands."""
        kaew = self.person(IN_HER_HANDS)
        kaew.opens(f"cases/{self.case()}/hand-over/")
        kaew.fills(pin="2569")
        kaew.presses()

    def before_desk_take_back(self):
        """It still is."""
        self.path("desk:hers")

    def before_people_unlock(self):
        """Her screen is locked."""
        mon = self.person("mon")
        mon.opens("")
        mon.presses(".top form[action='/lock'] button")

    def before_people_held(self):
        """She sent a form from a screen that was locked meanwhile, and unlocked it."""
        fon = self.person("fon")
        fon.opens("cases/new/")
        fon.fills(call_name="เดือน", may_write="YES")
        with self.another("fon") as elsewhere:
            elsewhere.opens("people/")
            elsewhere.presses(".top form[action='/lock'] button")
        fon.presses()
        fon.fills(secret=passphrase("fon"))
        fon.presses()
        return fon.page.url.removeprefix(self._house.url.rstrip("/"))

    def before_people_certify(self):
        """Somebody new has made keys, and waits to be vouched for."""
        pui = self.person("pui")
        pui.opens("people/add")
        pui.presses("main summary")
        pui.fills(name="คุณน้อย", handle="noi", disciplines="SOCIAL_WORK", languages="th")
        pui.presses()
        code = pui.big()[1]
        with self.another() as noi:
            noi.opens("join")
            noi.fills(name="noi", slip=code)
            noi.presses()


def leads_to(link):
    """The name of the page behind this link, if it is one of the house."""
    try:
        return resolve(link).view_name
    except Resolver404:
        return ""
