// Quick exit: nothing of this page may be left for the Back button.
for (const form of document.querySelectorAll("form[data-exit]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    navigator.sendBeacon(form.action, new FormData(form));
    location.replace("https://www.tmd.go.th/");
  });
