// people/static/people/print.js — a button that prints, where the browser can.
function bind() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

bind();
addEventListener("klang:shown", bind);
