"""Certificates on paper: what is said on them goes in as values, and a PDF comes out. Nothing touches the disk."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import typst

_HERE: Final = Path(__file__).parent


@dataclass(frozen=True, repr=False)
class OnPaper:
    """One certificate: whose, its number, its day, and the code by which anyone can check it."""

    name: str
    number: str
    on: str
    code: str


@dataclass(frozen=True, repr=False)
class Frame:
    """What stands on all certificates of a workshop, in one language."""

    language: str
    heading: str
    given: str
    attended: str
    title: str
    days: str
    venues: str
    check: str
    address: str


def pdf_of(frame: Frame, certificates: Sequence[OnPaper]) -> bytes:
    """These certificates as one PDF, a page for each."""
    told: dict[str, Any] = asdict(frame) | {"certificates": [asdict(one) for one in certificates]}
    made = typst.compile(
        str(_HERE / "certificate.typ"),
        root=str(_HERE),
        font_paths=[str(_HERE / "vendor")],
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
    )
    return bytes(made)
