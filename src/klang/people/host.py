"""The host's own folder: what must be neither in the database nor in its backup (decisions 2.7)."""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from klang.people.book import Book, pins
from klang.people.models import Card as CardRow
from klang.vault.cards import Card, CardKeys
from klang.vault.keyring import Keyring

PEPPER = 1  # the number of the pepper in force


class HostMissing(Exception):
    """The host's folder is not there, so nothing may be opened or signed."""


@dataclass(frozen=True)
class Host:
    """The folder with root digests, pepper and server key: 0700, its files 0600."""

    folder: Path
    credentials: Path | None = None

    @classmethod
    def at(cls, folder: Path) -> "Host":
        """The host folder here, with systemd's credentials before it where there are any."""
        given = os.environ.get("CREDENTIALS_DIRECTORY")
        return cls(folder, Path(given) if given else None)

    def read(self, name: str) -> bytes:
        """One file of the host."""
        for folder in (self.credentials, self.folder):
            if folder is not None and (folder / name).exists():
                return (folder / name).read_bytes()
        raise HostMissing(name)

    def has(self, name: str) -> bool:
        """Whether this file is there."""
        return any((folder / name).exists() for folder in (self.credentials, self.folder) if folder)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else founds an installation meanwhile."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        finally:
            os.close(file)

    def write(self, name: str, data: bytes) -> None:
        """Write one file whole or not at all, for the server's own user only."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self.folder / f".{name}.new"
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.folder / name)

    @property
    def pepper(self) -> bytes:
        """What a stolen database lacks to begin guessing."""
        return self.read(f"pepper.{PEPPER}")

    @property
    def roots(self) -> Mapping[UUID, bytes]:
        """The pinned first roots of our agencies."""
        return pins(self.read("roots").decode())

    def server(self) -> Keyring:
        """The server's own keys: they sign what no person does, and checkpoints."""
        keys = CardKeys(self.read("server.seed"))
        row = CardRow.objects.filter(principal=UUID(bytes=self.read("server.id"))).order_by("-serial").first()
        if row is None:
            raise HostMissing("server card")
        card = Card.read(bytes(row.page))
        return Keyring.of(card, keys, Book(card.agency, self.roots[card.agency]))


def this_host() -> Host:
    """The host folder of this installation."""
    return Host.at(Path(settings.KLANG_HOST))


def reserved(home: Path) -> UUID:
    """The id this home's installation has, or will have once it is founded: it names the host folder."""
    named = home / "installation"
    if not named.exists():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        named.write_text(f"{uuid4()}\n")
    return UUID(named.read_text().strip())
