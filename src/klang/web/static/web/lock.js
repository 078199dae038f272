// web/static/web/lock.js — covers a page nobody touches and goes to the lock; a minute before, it says so.
// A page handed over (data-lock-blank) is also blank while it is not in front: the list of open apps shows pages.
const MINUTE = 60_000;
const others = new BroadcastChannel("klang-touched"); // other windows of the same session; it carries no word
const TOUCHED = "touched";
const COVERED = "covered"; // and whoever locks one window locks them all

for (const lock of document.querySelectorAll("[data-lock-minutes]")) watch(lock);

function watch(lock) {
  const soon = lock.querySelector("[data-lock-soon]");
  const cover = lock.querySelector("[data-lock-cover]");
  const form = lock.querySelector("[data-lock-form]");
  const patience = lock.dataset.lockMinutes * MINUTE;
  const notice = Math.min(MINUTE, patience / 2);
  let touched = Date.now();
  let told = 0;
  let timer = 0;
  let over = false;

  function look() {
    clearTimeout(timer);
    if (over) return;
    const left = touched + patience - Date.now();
    if (left <= 0) return shut();
    soon.hidden = left > notice;
    timer = setTimeout(look, left > notice ? left - notice : left);
  }

  function touch({ target }) {
    const now = Date.now();
    if (over) return;
    if (now >= touched + patience) return look(); // the machine slept; it is too late to touch anything
    touched = now;
    if (target !== others && now - told > 5_000) {
      others.postMessage(TOUCHED);
      told = now;
    }
    if (!soon.hidden) look();
  }

  async function shut(leaving = form) {
    if (!over) others.postMessage(COVERED);
    over = true;
    cover.hidden = false;
    const waiting = [];
    dispatchEvent(new CustomEvent("klang:cover", { detail: waiting })); // what is typed goes before the keys do
    await Promise.race([Promise.allSettled(waiting), new Promise((done) => setTimeout(done, 3_000))]);
    leaving.submit();
  }

  for (const other of document.forms)
    if (other !== form && other.action === form.action)
      other.addEventListener("submit", (event) => {
        event.preventDefault();
        shut(other);
      });

  for (const sign of ["pointerdown", "keydown", "input", "scroll"])
    addEventListener(sign, touch, { capture: true, passive: true });
  others.addEventListener("message", (event) => (event.data === COVERED && !over ? shut() : touch(event)));
  document.addEventListener("visibilitychange", () => {
    if ("lockBlank" in lock.dataset) cover.hidden = !document.hidden && !over;
    look();
  });
  look();
}
