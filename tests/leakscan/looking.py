"""What is read of a page and of its forms: where it leads, what it asks, what is chosen in it, what was refused."""

from typing import NamedTuple

from playwright.sync_api import Locator, Page

_READ = """([text, address, forms]) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const links = [...page.querySelectorAll("a[href]")].map(one => new URL(one.getAttribute("href"), address).href);
  const asked = [...page.querySelectorAll(forms)].map(one => one.querySelector("[name=form_name]")?.value ?? "");
  return [[...links, address], asked];
}"""
# What the page calls the form: its class where it says so, else its address.
_CALLED = "form => form.elements.form_name?.value ?? ''"
_CHOICES = """form => [...form.querySelectorAll("[type=radio], select")].map(one =>
  [one.name, one.matches("select") ? [...one.options].map(option => option.value) : [one.value]])"""
_CHOSEN = """form => [...form.querySelectorAll("[type=radio]:checked, [type=checkbox]:checked, select")].map(one =>
  [one.name, one.value])"""
_CHOOSE = """(form, answers) => {
  for (const [name, code] of Object.entries(answers)) {
    const menu = form.querySelector(`select[name="${name}"]:not(:disabled)`);
    const tile = [...form.querySelectorAll("[type=radio]")].find(one => one.name === name && one.value === code);
    if (menu) menu.value = code;
    menu?.dispatchEvent(new Event("change", {bubbles: true}));
    tile?.click();
  }
}"""
_CONTENT = "form => new URLSearchParams(new FormData(form)).toString()"
# Of what is still refused: in a menu, an option under the heading that the refusal names, or none.
_AS_TOLD = """form => {
  for (const menu of form.querySelectorAll(".wrong select")) {
    const told = menu.closest(".wrong").textContent.replaceAll("\u2060", "");
    const part = [...menu.querySelectorAll("optgroup")].find(one => told.includes(one.label.replaceAll("\u2060", "")));
    menu.value = part ? part.querySelector("option").value : "";
  }
}"""
# Where something was ticked in two places and may stand in one: the refused place keeps its last, the others lose that.
_IN_ONE_PLACE = """form => {
  const ticks = [...form.querySelectorAll("[type=checkbox]")];
  for (const name of new Set(ticks.filter(one => one.closest(".wrong")).map(one => one.name))) {
    const refused = ticks.filter(one => one.name === name);
    if (refused.length < 2) continue;
    for (const one of refused) one.checked = one === refused.at(-1);
    for (const one of ticks) if (one.name !== name && one.value === refused.at(-1).value) one.checked = false;
  }
}"""


class Look(NamedTuple):
    """What can be known of a page without showing it."""

    there: bool
    links: list[str]
    asked: list[str]  # what its forms are called


def look(blank: Page, address: str, forms: str) -> Look:
    """Ask for it with the same cookies, beside the browser: a browser that only looked remembers otherwise.

    It is read in a blank page: ours let nobody make a page out of a text.
    """
    answer = blank.context.request.get(address)
    kind = answer.headers.get("content-type", "")
    text = answer.text() if kind.startswith("text/html") else ""
    return Look(answer.ok, *blank.evaluate(_READ, [text, answer.url, forms]))


def called(form: Locator) -> str:
    """What the page calls this form, if it does."""
    name: str = form.evaluate(_CALLED)
    return name


def chosen(form: Locator) -> list[tuple[str, str]]:
    """Each question with a code that is chosen now."""
    found: list[tuple[str, str]] = form.evaluate(_CHOSEN)
    return found


def content(form: Locator) -> str:
    """What would be sent with this form."""
    return str(form.evaluate(_CONTENT))


def offered(form: Locator) -> dict[str, list[str]]:
    """The codes one can choose among, by the name of the question."""
    found: dict[str, list[str]] = {}
    for name, codes in form.evaluate(_CHOICES):
        found.setdefault(name, []).extend(codes)
    return found


def choose(form: Locator, answers: dict[str, str]) -> None:
    """Choose for each question this code, in its menu or among its tiles."""
    form.evaluate(_CHOOSE, answers)


def names(boxes: Locator) -> list[str]:
    """What each of these boxes is called."""
    found: list[str] = boxes.evaluate_all("all => all.map(one => one.name)")
    return found


def as_told(form: Locator) -> None:
    """Choose in each refused menu what the refusal names."""
    form.evaluate(_AS_TOLD)


def in_one_place(form: Locator) -> None:
    """Leave each tick in one place only."""
    form.evaluate(_IN_ONE_PLACE)
