"""Somebody at a browser without a screen: keeps cookies, sends forms, and looks at a watch."""

import gzip
import http.client
import re
import time
from dataclasses import dataclass, field
from html import unescape
from statistics import median
from urllib.parse import urlencode
from uuid import uuid4

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')


class NotAnswered(Exception):
    """The server gave another answer than the one that was to be measured."""


@dataclass
class Answered:
    """One answer: how long it took, and what it was."""

    ms: float
    status: int
    body: str
    kb: float  # compressed, as it went over the line


@dataclass
class Visitor:
    """One person's browser."""

    port: int
    cookies: dict[str, str] = field(default_factory=lambda: {"klang_lang": "th"})
    _line: http.client.HTTPConnection | None = None

    def get(self, path: str) -> Answered:
        """Open a page."""
        return self._ask("GET", path, None)

    def post(self, path: str, **given: object) -> Answered:
        """Send a form with a token of its own."""
        token = {"csrfmiddlewaretoken": self.cookies.get("__Host-csrf", ""), "once": str(uuid4())}
        return self._ask("POST", path, urlencode({**token, **given}, doseq=True))

    def comes_in(self, handle: str, passphrase: str) -> float:
        """Sign in; how long the answer took."""
        self.get("/sign-in")
        answer = self.post("/sign-in", name=handle, secret=passphrase)
        if answer.status != 302 or "__Host-unlock" not in self.cookies:
            raise NotAnswered(f"sign-in: {answer.status}")
        return answer.ms

    def _ask(self, method: str, path: str, body: str | None) -> Answered:
        line = self._line = self._line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers["Accept-Encoding"] = "gzip"
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        line.request(method, path, body, headers)
        answer = line.getresponse()
        read = answer.read()
        took = 1000 * (time.perf_counter() - began)
        self._keep(answer.headers)
        text = gzip.decompress(read) if answer.headers.get("Content-Encoding") == "gzip" else read
        return Answered(took, answer.status, text.decode(errors="replace"), round(len(read) / 1024, 1))

    def _keep(self, headers: http.client.HTTPMessage) -> None:
        for line in headers.get_all("Set-Cookie") or []:
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of a page's forms."""
    return {name: unescape(value) for name, value in _HIDDEN.findall(page)}


def took(times: list[float]) -> float:
    """The median of some times."""
    return round(median(times), 1)
