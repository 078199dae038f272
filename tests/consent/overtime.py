"""A file over months, and beside it what ought to be so: who sits on which basis, until which day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied

from klang.audit.log import LogWitness
from klang.casework.models import Note
from klang.casework.reads import notes_of_case
from klang.vault.box import DrawerKey, Edition
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger
from klang.vault.records.holding import NoKey, holding
from klang.vault.registers import Drawer

PARTS = (Drawer.PLAN, Drawer.LEGAL, Drawer.HEALTH)


@dataclass
class Basis:
    """Why somebody may open something, as the test remembers it."""

    who: str
    drawers: frozenset[str]
    until: date | None = None
    seat: object = None
    answer: object = None
    purpose: str = ""
    manages: bool = False
    accepted: bool = True

    def lives(self, today):
        return self.until is None or today <= self.until


class File:
    """One file, the people round it, the day it is, and every key anybody ever had in hand."""

    def __init__(self, cast, case):
        self.cast, self.case = cast, case
        self.at = cast.lena.at
        self.bases, self.keys = [], {}

    @property
    def today(self):
        return self.me("lena").today

    def me(self, who):
        """This person in a new request, on this day."""
        return self.cast.at(self.cast.fresh(getattr(self.cast, who)), self.at)

    def lead(self):
        """Whoever answers for the file."""
        return self.me(self.lead_name())

    def lead_name(self):
        """The first of those who answer for the file."""
        return next(one.who for one in self.bases if one.manages and one.accepted)

    def may_open(self, who):
        """What this person ought to open today."""
        living = [one for one in self.bases if one.who == who and one.lives(self.today)]
        return {drawer for one in living for drawer in one.drawers if drawer in PARTS}

    def opens(self, who):
        """What this person really opens today, by the door."""
        try:
            return {str(note.drawer) for note in notes_of_case(self.me(who), self.case)}
        except PermissionDenied:
            return set()

    def opens_without_asking(self, who):
        """What this person's own keyring opens today when no rule is asked; every key is remembered."""
        by = self.me(who)
        by = replace(by, ledger=Ledger(LogWitness(by.keyring)))
        try:
            held = holding(by, self.case)
        except NoKey:
            return set()
        self.keys.setdefault(who, {}).update({(d, key.epoch): key.secret for d, key in held.keys.items()})
        return {str(drawer) for drawer in held.drawers if drawer in PARTS}

    def opens_with_every_old_key(self, who):
        """What somebody opens who noted each key on the way and comes back with a copy of the database."""
        return {row.drawer for row in Note.objects.of(self.case) if any(self._tried(who, row))}

    def _tried(self, who, row):
        installation, owner = self.cast.lena.keyring.installation, self.case.owner
        for (drawer, epoch), secret in self.keys.get(who, {}).items():
            if drawer != row.drawer:
                continue
            key = DrawerKey.of(installation, owner, drawer, epoch, secret)
            yield _opened(key, row)

    def sits_in(self, who):
        """The parts this person has a seat in, also one whose day is over and whose key still waits."""
        return {drawer for one in self.bases if one.who == who for drawer in one.drawers if drawer in PARTS}

    def forget(self, gone):
        """These bases are over, and their keys are changed."""
        self.bases = [one for one in self.bases if one not in gone]

    def in_days(self, days):
        return self.today + timedelta(days=days)


def _opened(key, row):
    try:
        return bool(key.open(bytes(row.envelope), row.place, Edition(row.version, row.schema)))
    except Broken:
        return False
