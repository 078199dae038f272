// web/static/web/exit.js — quick exit: at once, and with nothing of this page left for the Back button.
// Without a script the same form ends the session and leads to the same page.
// Heard at the document, because a form may come with another page in the place of this one.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-exit]")) return;
  event.preventDefault();
  document.documentElement.hidden = true;
  document.title = form.dataset.exitTitle ?? "";
  navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
  location.replace(form.dataset.exit || "about:blank");
});
