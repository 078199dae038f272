"""Fetches pip where Python came without it: from the index pip's settings name, by a hash we keep."""

import base64
import hashlib
import re
import ssl
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPSHandler, ProxyHandler, Request, build_opener

from tooling.pip_settings import Settings, indexes, settings
from tooling.running import Trouble

LOCK: Final = Path(__file__).with_name("requirements-pip.txt")
_SPEAKS: Final = {"Accept": "text/html", "User-Agent": "klang-setup"}


def fetch(into: Path) -> Path:
    """The locked pip wheel in this folder, from the first index that has it."""
    version, hashes = _locked(LOCK.read_text())
    name, told, tried = f"pip-{version}-py3-none-any.whl", settings(), []
    for index in indexes(told):
        try:
            wheel = _from_index(index, name, _Line(told))
        except (OSError, ValueError) as no:
            tried.append(f"  {_bare(index)}: {no}")
            continue
        if hashlib.sha256(wheel).hexdigest() not in hashes:
            raise Trouble(f"{name} from {_bare(index)} is not the file we locked. Nothing was installed.")
        (into / name).write_bytes(wheel)
        return into / name
    raise Trouble("\n".join(["pip could not be fetched. Is this machine connected?", *tried]))


def _locked(lines: str) -> tuple[str, set[str]]:
    version = re.search(r"^pip==(\S+)", lines, re.MULTILINE)
    if version is None:
        raise Trouble(f"{LOCK.name} names no pip.")
    return version[1], set(re.findall(r"sha256:([0-9a-f]{64})", lines))


@dataclass(frozen=True)
class _Line:
    """The way out to the index: through the proxy and with the certificates that pip's settings name."""

    told: Settings

    def get(self, address: str) -> bytes:
        """What lies at this address."""
        try:
            return self._ask(address, ssl.create_default_context(cafile=self.told.get("cert")))
        except URLError as no:
            if not isinstance(no.reason, ssl.SSLCertVerificationError) or _password(address):
                raise
        # A bare machine knows no certificate authority yet. Nothing secret is sent; the hash we keep decides.
        return self._ask(address, ssl._create_unverified_context())  # noqa: S323

    def _ask(self, address: str, context: ssl.SSLContext) -> bytes:
        proxy = self.told.get("proxy")
        through = [ProxyHandler({"http": proxy, "https": proxy})] if proxy else []
        request = Request(_bare(address), headers=_SPEAKS | _password(address))  # noqa: S310 - their own index
        with build_opener(HTTPSHandler(context=context), *through).open(request, timeout=60) as answer:
            return bytes(answer.read())


class _Links(HTMLParser):
    """The addresses on an index page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where each link leads."""
        self.found += [href for name, href in attrs if (tag, name) == ("a", "href") and href]


def _from_index(index: str, name: str, line: _Line) -> bytes:
    page = index.rstrip("/") + "/pip/" + ("index.html" if index.startswith("file:") else "")
    links = _Links()
    links.feed(line.get(page).decode())
    for link in links.found:
        address = urldefrag(urljoin(page, link)).url
        if unquote(urlsplit(address).path).endswith("/" + name):
            return line.get(address)
    raise ValueError(f"no {name} there")


def _bare(address: str) -> str:
    """The address without the name and password in it."""
    told = urlsplit(address)
    return urlunsplit(told._replace(netloc=told.netloc.rpartition("@")[2]))


def _password(address: str) -> dict[str, str]:
    told = urlsplit(address)
    if not told.username:
        return {}
    pair = f"{unquote(told.username)}:{unquote(told.password or '')}"
    return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
