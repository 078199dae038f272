"""What a machine can say of a page besides `checks`: its weight, its languages, its title, what a thumb can hit."""

import re
from functools import cache
from pathlib import Path

import polib

from klang.config.demo.people import HOUSE, LABOUR, PEOPLE

CATALOGUE = Path(__file__).parents[2] / "src" / "klang" / "locale" / "th" / "LC_MESSAGES" / "django.po"
STORIES = ("มะทันดา", "น้ำ", "แสง", "ดาว")
NAMES = (HOUSE.name, LABOUR.name, *(person.name for person in PEOPLE), "คุณน้อย", *STORIES)
_THAI, _ENGLISH = re.compile("[ก-๛]"), re.compile("[A-Za-z]{2,}[ ,]+[a-z]{2,}")
PAGE, FIRST_LOAD, WITH_BURMESE, REQUESTS = 15_000, 60_000, 100_000, 6

_WEIGHT = """() => {
  const [page] = performance.getEntriesByType("navigation");
  // A browser also reports fonts it remembers from the page before; those that no letter here needs are no load.
  const burmese = /[\\u1000-\\u109f]/.test(document.body.innerText);
  const rest = performance.getEntriesByType("resource").filter((one) => burmese || !one.name.includes("padauk"));
  return {page: page.encodedBodySize, all: rest.reduce((sum, one) => sum + one.encodedBodySize, page.encodedBodySize),
    names: rest.map((one) => one.name), here: location.origin, burmese};
}"""

_SMALL = """() => {
  const things = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const within = (one) => one.closest("label.r") ?? one;
  const inSentence = (one) => one.tagName === "A" && getComputedStyle(one).display === "inline" &&
    one.parentElement.textContent.trim().length > one.textContent.trim().length;
  return [...document.querySelectorAll(things)].flatMap((one) => {
    if (one.closest(".skip, .vh, [hidden]") || one.matches(".skip, .vh") || inSentence(one)) return [];
    const {width, height} = within(one).getBoundingClientRect();
    return width && (height < 43.9 || width < 43.9)
      ? [`${one.tagName} ${Math.round(width)}x${Math.round(height)} ${one.textContent.trim().slice(0, 30)}`] : [];
  });
}"""

# Words of people stand in q, .name, dir=auto or a language of their own; everything else is the house's.
_OURS = """(language) => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT), found = [];
  const theirs = 'q, bdi, .name, .said, [dir="auto"], textarea, script, style, noscript, .big';
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
    if (text && !box.closest(theirs) && box.closest("[lang]").lang === language) found.push(text);
  }
  for (const one of document.querySelectorAll("[placeholder], [aria-label], [title]"))
    if (one.closest("[lang]").lang === language && !one.closest(theirs))
      found.push(one.getAttribute("placeholder") ?? one.getAttribute("aria-label") ?? one.title);
  return found;
}"""


# What a script shows on its own (a button to print, to show what is typed), or for
# want of one (a button to keep a text by hand), is no part of what the page says.
_SAYS = """() => {
  const alone = "[data-print], [data-show], [data-voice], [data-voice-told], noscript";
  for (const one of document.querySelectorAll(alone)) one.hidden = true;
  return document.querySelector("main").innerText;
}"""

_DEAD = """() => [...document.querySelectorAll("button")].filter((one) =>
  one.offsetParent && (one.type !== "submit" || !one.form)).map((one) => one.outerHTML)"""

_TITLE = """() => {
  const said = [...document.querySelectorAll("main q, main bdi, main .name, main [dir=auto]")];
  const words = said.map((one) => one.textContent.trim()).filter((text) => text.length > 2);
  const seen = document.title + decodeURI(location.href);
  return words.filter((text) => seen.includes(text)).concat(location.search ? [location.search] : []);
}"""


def says(page):
    """What the page says, whether scripts run or not."""
    return page.evaluate(_SAYS)


def dead_buttons(page):
    """Buttons that do nothing where no script runs."""
    return page.evaluate(_DEAD)


def personal(page):
    """Words of a person, or of a search, in the title or the address."""
    return page.evaluate(_TITLE)


def weight(page):
    """What is over the budget."""
    found = page.evaluate(_WEIGHT)
    burmese = any("padauk" in name for name in found["names"])
    allowed = WITH_BURMESE if found["burmese"] else FIRST_LOAD
    wrong = [f"elsewhere: {name}" for name in found["names"] if not name.startswith(found["here"] + "/")]
    wrong += [f"page of {found['page']} bytes"] if found["page"] > PAGE else []
    wrong += [f"first load of {found['all']} bytes"] if found["all"] > allowed else []
    asked = 1 + len(found["names"]) - burmese
    return wrong + ([f"{asked} requests: {found['names']}"] if asked > REQUESTS else [])


def too_small(page):
    """What a thumb may miss."""
    return page.evaluate(_SMALL)


def foreign(page, language):
    """Sentences of ours that are in the other language."""
    said = [_without_names(" ".join(text.split())) for text in page.evaluate(_OURS, language)]
    if language == "en":
        return [text for text in said if _THAI.search(text)]
    return [text for text in said if _sentences().get(text, text) != text or _ENGLISH.search(text)]


def _without_names(text):
    """What stands there besides the invented people and offices, whose names nobody translates."""
    for name in NAMES:
        text = text.replace(name, "")
    return text


@cache
def _sentences():
    return {" ".join(one.msgid.split()): one.msgstr for one in polib.pofile(str(CATALOGUE))}
