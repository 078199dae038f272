// web/static/web/post.js — sends a form without leaving its page. What is posted by leaving, and answered with a
// page, a browser writes into its own files, where whoever finds the phone can read it (ADR 16).
// And where the line drops, or the answer only says why nothing was done (data-why), the page stays, with everything
// that was typed.
const OURS = "main form[method=post]:not([data-exit])";
const HOLDS_WORDS = "textarea, select, input:not([type=hidden])";

addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches(OURS)) return;
  event.preventDefault();
  if (!("sending" in document.documentElement.dataset)) send(form, event.submitter);
});

async function send(form, button) {
  const line = document.querySelector("[data-dropped]");
  document.documentElement.dataset.sending = "";
  line.hidden = true;
  try {
    const answer = await posted((button ?? form).getAttribute("formaction") ?? form.getAttribute("action") ?? "", written(form, button));
    const to = answer.getResponseHeader("Klang-To");
    if (to) return go(to);
    const why = form.querySelector(HOLDS_WORDS) && onlyWhy(answer.response);
    await (why ? stay(line, why) : show(answer.response));
  } catch {
    stay(line, line.dataset.dropped);
  }
  delete document.documentElement.dataset.sending;
}

// A file goes along only where a form asks for one.
function written(form, button) {
  const words = new FormData(form, button);
  return form.enctype === "multipart/form-data" ? words : new URLSearchParams(words);
}

// Not `fetch`: only this way is a page read by the browser itself, and no string of ours becomes HTML.
function posted(to, words) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", to || location.href);
    request.responseType = "document";
    request.setRequestHeader("Klang-Post", "1");
    request.onload = () => done(request);
    request.onerror = failed;
    request.send(words);
  });
}

function go(to) {
  const same = new URL(to, location).href.split("#")[0] === location.href.split("#")[0];
  location.assign(to);
  if (same) location.reload();
}

// Only `main` differs from page to page; whatever binds itself to a form hears that there are others now.
async function show(page) {
  const scripts = [...page.querySelectorAll("main script[src]")].map((one) => one.getAttribute("src"));
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  dispatchEvent(new Event("klang:shown"));
  scrollTo(0, 0);
  (document.querySelector("main [autofocus]") ?? document.querySelector("main")).focus();
  await Promise.all(scripts.map((one) => import(new URL(one, location).href)));
}

// What the page says, where nothing of what was written stands on it.
function onlyWhy(page) {
  const why = page.querySelector("main [data-why]");
  if (!why || page.querySelector("main form[method=post], main textarea")) return "";
  return why.dataset.why || why.textContent;
}

function stay(line, words) {
  line.textContent = words;
  line.hidden = false;
  line.focus();
}
