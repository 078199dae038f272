// voices/static/voices/clears.js — a screen open to all begins anew when nobody touches it (data-clears-after, in
// seconds), and a page that was left holds nothing any more for the way back.
const screenOf = () => document.querySelector("[data-clears-to]");
let timer = 0;

function wait() {
  clearTimeout(timer);
  for (const told of document.querySelectorAll("[data-clears-told]")) told.hidden = false;
  const patience = Number(screenOf()?.dataset.clearsAfter ?? 0);
  if (patience) timer = setTimeout(begin, patience * 1_000);
}

function begin() {
  document.querySelector("main").hidden = true;
  location.replace(screenOf().dataset.clearsTo);
}

for (const sign of ["pointerdown", "keydown", "input", "scroll"])
  addEventListener(sign, wait, { capture: true, passive: true });
addEventListener("klang:shown", wait);
addEventListener("klang:speaks", wait);
addEventListener("pageshow", ({ persisted }) => persisted && screenOf() && begin());
wait();
