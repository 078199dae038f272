// web/static/web/exit.js — quick exit: at once, and with nothing of this page left for the Back button.
// Without a script the same form ends the session and leads to the same page.
for (const form of document.querySelectorAll("form[data-exit]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = form.dataset.exitTitle ?? "";
    navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
    location.replace(form.dataset.exit || "about:blank");
  });
