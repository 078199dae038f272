"""Certificates as a PDF: what is said on them goes in as values. Nothing touches the disk."""

import json
from pathlib import Path
from typing import Any, Final

import typst

_HERE: Final = Path(__file__).parent


def typeset(told: dict[str, Any]) -> bytes:
    """These certificates as one PDF, a page for each."""
    made = typst.compile(
        str(_HERE / "certificate.typ"),
        root=str(_HERE),
        font_paths=[str(_HERE / "vendor")],
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
    )
    return bytes(made)
