// web/static/web/trust.js — the one Trusted Types policy of the house: it gives HTML, and never a script.
// htmx puts the server's own pages into this page; script text and script addresses have no way through.
if (self.trustedTypes) trustedTypes.createPolicy("default", { createHTML: (html) => html });
