// people/static/people/show.js — shows or hides what is typed into a passphrase field.
function bind() {
  for (const button of document.querySelectorAll("[data-show]")) {
    const field = document.getElementById(button.dataset.show);
    button.hidden = false;
    button.addEventListener("click", () => {
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      button.setAttribute("aria-pressed", String(hidden));
    });
  }
}

bind();
addEventListener("klang:shown", bind);
