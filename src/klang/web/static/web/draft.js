// web/static/web/draft.js — keeps what is typed: a form with a [data-draft-line] is sent to its own page, as it
// stands and marked "keep", at most every five seconds, and when a field or the page is left. On a page without
// a file ([data-draft-at-lock]) it waits in memory until it is saved or a quarter of an hour has passed: it is sent
// once a minute, so that typing counts as being there, and before the page is covered.
const EVERY = 5_000;
const SELDOM = 60_000;
const SMALL = 50_000; // what a browser still carries for a page that is going away

const bound = new WeakSet();

function bind() {
  for (const line of document.querySelectorAll("[data-draft-line]")) {
    const form = line.closest("form");
    if (form && !form.hasAttribute("action") && !bound.has(form)) keep(form, line); // a search has no page of its own
  }
}

bind();
addEventListener("klang:shown", bind); // web/post.js put another page in the place of this one

function keep(form, line) {
  bound.add(form);
  const onlyAtLock = "draftAtLock" in line.dataset;
  const every = onlyAtLock ? SELDOM : EVERY;
  let changed = "draftChanged" in line.dataset;
  let sending = null;
  let timer = 0;

  function typed() {
    changed = true;
    timer ||= setTimeout(save, every);
  }

  function save() {
    clearTimeout(timer);
    timer = 0;
    if (changed && !sending && form.isConnected) sending = carry().finally(() => (sending = null));
    return sending;
  }

  async function carry() {
    changed = false;
    const answer = await send(form);
    const kept = answer === 204 || answer === 202;
    const again = !kept && !(answer >= 400 && answer < 500);
    changed ||= !kept;
    if (changed && (kept || again)) timer ||= setTimeout(save, every);
    if (!onlyAtLock) say(line, line.dataset[kept ? "kept" : again ? "again" : "unkept"]);
  }

  form.addEventListener("input", typed);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    changed = false;
    timer = setTimeout(() => ((changed = true), save()), 2 * EVERY); // still here: the line dropped
  });
  addEventListener("klang:cover", ({ detail: waiting }) => waiting.push(Promise.resolve(save()).then(save)));
  if (changed) typed();
  if (onlyAtLock) return;
  form.addEventListener("focusout", save);
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
}

async function send(form) {
  const words = new URLSearchParams(new FormData(form));
  words.set("keep", "now");
  const keepalive = words.toString().length < SMALL;
  try {
    const answer = await fetch(location.href, { method: "POST", body: words, keepalive, redirect: "error" });
    return answer.status;
  } catch {
    return 0;
  }
}

function say(line, words) {
  if (line.textContent !== words) line.textContent = words;
}
