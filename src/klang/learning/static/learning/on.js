// learning/static/learning/on.js — a form with [data-on] is sent again and again, until the page has no such form any
// more. The bar and the words beside it follow each time; where the line drops, it waits and goes on from where it was,
// for what is done stays done. It ends when somebody goes elsewhere. Without it the button is pressed each time.
const WAITS = 3_000;
const AGAIN = "form[data-on]";

addEventListener("submit", (event) => {
  if (event.defaultPrevented || !event.target.matches(AGAIN)) return;
  event.preventDefault();
  if (!("sending" in document.documentElement.dataset)) goOn(event.target);
});

async function goOn(form) {
  document.documentElement.dataset.sending = "";
  for (let page = document; form.isConnected && page.querySelector(AGAIN); ) {
    try {
      page = await once(form);
    } catch {
      tell((told) => told.dataset.dropped);
      await new Promise((done) => setTimeout(done, WAITS));
      continue;
    }
    follow(page);
  }
  delete document.documentElement.dataset.sending;
}

// Sent, and looked at again; an answer that is a page already says why nothing was done.
async function once(form) {
  const sent = await asked("POST", new URLSearchParams(new FormData(form)));
  return sent.status === 204 ? (await asked("GET")).response : sent.response;
}

// Not `fetch`: only this way is a page read by the browser itself, and no string of ours becomes HTML.
function asked(how, words) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(how, location.href);
    request.responseType = "document";
    if (how === "POST") request.setRequestHeader("Klang-Post", "1");
    request.onload = () => (elsewhere(request) ? location.assign(elsewhere(request)) : done(request));
    request.onerror = failed;
    request.send(words);
  });
}

// Where the answer leads away from this page, such as to the door; she goes there, and nothing goes on here.
function elsewhere(request) {
  const to = new URL(request.getResponseHeader("Klang-To") || request.responseURL, location);
  return to.pathname === location.pathname ? "" : to.href;
}

function follow(page) {
  const newer = page.querySelector("[data-on-bar]");
  if (!newer) return show(page);
  document.querySelector("[data-on-bar]").value = newer.value;
  tell(() => page.querySelector("[data-on-told]").textContent);
}

function tell(words) {
  for (const told of document.querySelectorAll("[data-on-told]")) told.textContent = words(told);
}

function show(page) {
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  dispatchEvent(new Event("klang:shown"));
  scrollTo(0, 0);
  document.querySelector("main").focus();
}
