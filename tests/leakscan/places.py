"""Every place to which a running Klang, its database and a browser in front of it write anything."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

Cell = tuple[str, str, Any]  # table, column, value


@dataclass
class Places:
    """Named places, each a folder, a file, or bytes that were kept while they could be seen."""

    folders: dict[str, list[Path]] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)

    def names(self) -> list[str]:
        """Every place that is searched."""
        return [*self.folders, *self.kept]

    def contents(self) -> Iterator[tuple[str, str, bytes]]:
        """Place, name and bytes of everything that lies there."""
        for place, roots in self.folders.items():
            for path in (path for root in roots for path in _files(root)):
                with suppress(FileNotFoundError):  # a browser or server put it away meanwhile
                    yield place, path.name, path.read_bytes()
        for place, content in self.kept.items():
            yield place, place, content


def _files(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    return sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())


def of_process(pid: int) -> bytes:
    """What everybody on the machine may see of a process and its children: words of command, surroundings."""
    told = b""
    for one in [pid, *_children(pid)]:
        for name in ("cmdline", "environ"):
            with suppress(OSError):
                told += (Path("/proc") / str(one) / name).read_bytes() + b"\n"
    return told


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        direct = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        return [*direct, *(child for one in direct for child in _children(one))]
    return []


def sqlite_cells(path: Path) -> Iterator[Cell]:
    """Every value of every row, put together again from the pages it is spread over."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
        for (name,) in tables:
            yield from _of_table(name, database.execute(f'SELECT * FROM "{name}"'))  # the schema's own name


def postgresql_cells(address: str) -> Iterator[Cell]:
    """Every value of every row, put together again and unpacked by the server."""
    with psycopg.connect(address) as database:
        tables = database.execute("SELECT tablename FROM pg_tables WHERE schemaname='public'").fetchall()
        for (name,) in tables:
            yield from _of_table(name, database.execute(f'SELECT * FROM "{name}"'))


def _of_table(name: str, rows: Any) -> Iterator[Cell]:
    columns = [one[0] for one in rows.description]
    yield from ((name, column, value) for row in rows for column, value in zip(columns, row, strict=True))


def values(cells: Iterable[Cell]) -> bytes:
    """What stands in these cells, one after another."""
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for *_, value in cells)


def sqlite_backup(path: Path, to: Path) -> Path:
    """A copy of the database, as a backup makes it."""
    with closing(sqlite3.connect(path)) as database, closing(sqlite3.connect(to)) as copy:
        database.backup(copy)
    return to
