"""What every page must pass: nothing axe finds, no word broken inside, nothing wider than the window."""

from functools import cache
from pathlib import Path

AXE = Path(__file__).parents[1] / "web" / "vendor" / "axe.min.js"
WIDTHS = (320, 360, 1024)

# Whatever lies under a bar that stays in the window just now can be scrolled out from under it.
_BARS = """how => document.querySelectorAll("nav.tabs, .top, .soon")
  .forEach(bar => bar.style.setProperty("position", how))"""
_RUN_AXE = """colours => axe.run(document, {resultTypes: ["violations"], rules: {"color-contrast": {enabled: colours}},
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
  .then(({violations}) => violations.flatMap(({id, help, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`)))"""

_BROKEN_WORDS = """() => {
  const segmenter = new Intl.Segmenter("th", {granularity: "word"});
  const skipped = "script, style, textarea, select, option, title, svg, [hidden]";
  const blockOf = (node) => {
    let box = node.parentElement;
    while (getComputedStyle(box).display === "inline") box = box.parentElement;
    return box;
  };
  const textNodes = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const blocks = new Map();
  const endsOf = (box) => {
    if (!blocks.has(box)) {
      const starts = new Map();
      let text = "";
      for (const node of textNodes(box)) { starts.set(node, text.length); text += node.data; }
      const ends = new Set([...segmenter.segment(text)].map(({index}) => index));
      blocks.set(box, {starts, ends});
    }
    return blocks.get(box);
  };
  const broken = [];
  for (const node of textNodes(document.body)) {
    const text = node.data;
    if (!text.trim() || node.parentElement.closest(skipped)) continue;
    const {starts, ends} = endsOf(blockOf(node));
    const range = document.createRange();
    range.selectNodeContents(node);
    const tops = [...range.getClientRects()].filter(({height}) => height).map(({top}) => top);
    if (Math.max(...tops) - Math.min(...tops) <= 4) continue;  // one line: nothing is broken
    let before = null;
    for (let at = 0; at < text.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (!box || !box.height) continue;
      const wrapped = before !== null && box.top > before + 4;
      before = box.top;
      if (!wrapped || /[\\s\\u200b/\\u2013-]/.test(text[at - 1]) || /\\s/.test(text[at])) continue;
      if (!ends.has(starts.get(node) + at)) broken.push(`${text.slice(0, at).slice(-12)}|${text.slice(at, at + 12)}`);
      if (/[\\u2060\\u00a0]/.test(text[at - 1] + text[at])) broken.push(`joined: ${text.slice(at - 8, at + 8)}`);
      if (/[ๆฯ)”]/.test(text[at])) broken.push(`line begins with ${text[at]}: ${text.slice(at - 12, at + 4)}`);
    }
  }
  return broken;
}"""

_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const outside = [...document.querySelectorAll("body *")].filter((one) => {
    const box = one.getBoundingClientRect();
    const spilt = getComputedStyle(one).display !== "inline" && one.scrollWidth > one.clientWidth + 1;
    const out = box.right > width + 1 || box.left < -1 || spilt;
    return box.width && out && !one.closest(".scroll, .skip, .vh, select, input");
  });
  if (document.documentElement.scrollWidth <= width && !outside.length) return [];
  return outside.map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
}"""


@cache
def _axe_itself():
    return AXE.read_text(encoding="utf-8")


def axe(page, *, colours=True):
    """What axe finds against this page, one line each; colours are a third of its work."""
    if not page.evaluate("'axe' in window"):  # seen in another width, it is there already
        page.evaluate(_axe_itself() + "; 0")
    page.evaluate(_BARS, "static")
    found = page.evaluate(_RUN_AXE, colours)
    page.evaluate(_BARS, "")
    return found


def midword(page):
    """Where a line of this page ends inside a word, or begins with a sign that must not begin one."""
    return page.evaluate(_BROKEN_WORDS)


def overflow(page):
    """What stands outside the window, or makes the page scroll sideways."""
    return page.evaluate(_TOO_WIDE)


def all_of_them(page):
    """Everything above, by name; an empty dictionary is a good page."""
    found = {"axe": axe(page), "midword": midword(page), "overflow": overflow(page)}
    return {name: lines for name, lines in found.items() if lines}
