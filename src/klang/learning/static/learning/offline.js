// learning/static/learning/offline.js — keeps the handbook, and nothing else, on this phone: [data-offline] names the
// worker that does it, and [data-within] where it may work.
const place = document.querySelector("[data-offline]");
const worker = place?.dataset.offline;

// The one address of a script that this page lets through (ADR 29).
if (place && self.trustedTypes) {
  trustedTypes.createPolicy("default", { createScriptURL: (address) => (address === worker ? address : null) });
}

place?.querySelector("[data-offline-keep]").addEventListener("submit", (event) => settle(event, keep, "kept"));
place?.querySelector("[data-offline-drop]").addEventListener("submit", (event) => settle(event, drop, "gone"));

async function settle(event, deed, sentence) {
  event.preventDefault();
  const said = document.querySelector("[data-offline-said]");
  said.textContent = await deed().then(() => place.dataset[sentence], () => place.dataset.not);
}

async function keep() {
  const kept = await navigator.serviceWorker.register(worker, { scope: place.dataset.within });
  await new Promise((done, failed) => {
    const new_one = kept.installing ?? kept.waiting;
    if (!new_one) return done();
    new_one.addEventListener("statechange", () => {
      if (new_one.state === "activated") done();
      if (new_one.state === "redundant") failed();
    });
  });
}

async function drop() {
  const kept = await navigator.serviceWorker.getRegistration(place.dataset.within);
  await kept?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
