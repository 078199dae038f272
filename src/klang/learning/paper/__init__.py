"""Certificates on paper: what is said on them. They are printed in a process of its own (`apart.py`)."""

from dataclasses import dataclass


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
