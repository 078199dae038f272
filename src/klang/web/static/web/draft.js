// web/static/web/draft.js — keeps what is typed: a form[data-draft] is sent, as it stands, to its draft address
// at most every five seconds, and when the field or the page is left. What it says stands in the template.
const EVERY = 5_000;
const SMALL = 50_000; // what a browser still carries for a page that is going away

for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

function keep(form) {
  const line = form.querySelector("[data-draft-line]");
  let changed = false;
  let sending = false;
  let timer = 0;

  function typed() {
    changed = true;
    timer ||= setTimeout(save, EVERY);
  }

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (!changed || sending) return;
    [changed, sending] = [false, true];
    const kept = await send(form);
    sending = false;
    changed ||= !kept;
    if (changed) timer ||= setTimeout(save, EVERY);
    say(line, kept ? line.dataset.kept : line.dataset.unkept);
  }

  form.addEventListener("input", typed);
  form.addEventListener("focusout", save);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    changed = false;
  });
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
}

async function send(form) {
  const words = new URLSearchParams(new FormData(form));
  const keepalive = words.toString().length < SMALL;
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: words, keepalive, redirect: "error" });
    return answer.ok;
  } catch {
    return false;
  }
}

function say(line, words) {
  if (line && line.textContent !== words) line.textContent = words;
}
