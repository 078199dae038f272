// learning/static/learning/find.js — searches while somebody types: a form with [data-find] is sent when the typing
// rests, and only the part with [data-found] is put in the place of the one before. Without it the button searches.
const RESTS = 500;

function bind() {
  for (const form of document.querySelectorAll("form[data-find]:not([data-bound])")) {
    form.dataset.bound = "";
    watch(form);
  }
}

bind();
addEventListener("klang:shown", bind);

function watch(form) {
  let timer = 0;
  let newest = null;
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(() => (newest = search(form, newest)), RESTS);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    newest?.abort();
  });
}

// Not `fetch`: only this way is a page read by the browser itself, and no string of ours becomes HTML.
function search(form, before) {
  before?.abort();
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "document";
  request.onload = () => {
    const found = request.response?.querySelector("[data-found]");
    if (found) document.querySelector("[data-found]")?.replaceWith(found);
  };
  request.send(new URLSearchParams(new FormData(form)));
  return request;
}
