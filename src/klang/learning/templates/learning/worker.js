{% load static %}// The handbook without a line: this one page and what it looks like, and no other page of the house.
const KEPT = "handbook";
const TEXT = "{% url 'learning:offline_text' %}";
const LOOK = [
  "{% static 'web/house.css' %}",
  "{% static 'web/icon.svg' %}",
  "{% static 'web/vendor/noto-sans-thai-looped-400.woff2' %}",
  "{% static 'web/vendor/noto-sans-thai-looped-700.woff2' %}",
];

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== "GET") return;
  if (path === TEXT) event.respondWith(fresh(event.request));
  else if (LOOK.includes(path)) event.respondWith(caches.match(path).then((kept) => kept ?? fetch(event.request)));
});

async function keep() {
  const place = await caches.open(KEPT);
  await place.addAll(LOOK);
  const text = await fetch(TEXT, { redirect: "error" });
  if (!text.ok) throw new Error(text.status);
  await place.put(TEXT, text);
}

// With a line the newest; without one, what was kept. Nothing else that is answered is kept.
async function fresh(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await (await caches.open(KEPT)).put(TEXT, answer.clone());
    return answer;
  } catch {
    return (await caches.match(TEXT)) ?? Response.error();
  }
}
