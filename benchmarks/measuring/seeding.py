"""Filling a house once: `python -m benchmarks.measuring.seeding crowd|thin N`; it is kept and copied for each run.

It runs in a process of its own, because settings belong to one house.
"""

import json
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django

django.setup()

from klang.access.actor import Actor  # noqa: E402
from klang.casework.models import BasisWords, Note, NoteWords  # noqa: E402
from klang.casework.team import Place, end_of  # noqa: E402
from klang.casework.terms import Ground  # noqa: E402
from klang.config import places  # noqa: E402
from klang.config.crowd.laying import lay_all  # noqa: E402
from klang.config.crowd.persons import invent  # noqa: E402
from klang.config.crowd.sheets import Sheet  # noqa: E402
from klang.config.crowd.telling import Crowd, Team, told_of  # noqa: E402
from klang.config.demo.people import Office, found  # noqa: E402
from klang.config.folders import settle  # noqa: E402
from klang.config.run_folder import make_volatile_tables  # noqa: E402
from klang.config.tables import bring_up_to_date  # noqa: E402
from klang.consent.models import Answer, AnswerWords  # noqa: E402
from klang.consent.terms import Purpose  # noqa: E402
from klang.consent.terms import Said as Answered  # noqa: E402
from klang.lang.said import Said  # noqa: E402
from klang.needs.models import Need, NeedWords  # noqa: E402
from klang.people import actions, joining  # noqa: E402
from klang.people.keys import Ways  # noqa: E402
from klang.people.models import NameWords  # noqa: E402
from klang.people.published import passphrase  # noqa: E402
from klang.people.sessions import new_boot_key  # noqa: E402
from klang.survivors.models import Person, PersonWords  # noqa: E402
from klang.vault.registers import CASE_DRAWERS, Drawer, Right  # noqa: E402

TODAY, LIST = 40, 50  # how many cases the one worker has, and the other
CONSENTS = {60: 6, 200: 14}  # records of a big case: so often a consent in it can be taken back
SEARCHED = {"kaew": 40, "fon": 2_000, "pui": 20_000}
SIGNER = "klang"  # whose passphrase costs what every real one costs
_SEVEN = (*CASE_DRAWERS[:6], CASE_DRAWERS[7])


def found_office(now: datetime) -> Office:
    """The demo's office, and one more colleague whose passphrase is as slow to guess as any real one."""
    host = settle()
    new_boot_key(places.run())
    bring_up_to_date()
    make_volatile_tables()
    office = found(host.folder, now)
    officer = office.actor("pui", now)
    card = NameWords("คุณกลาง", ("th",))
    newcomer = actions.Newcomer(SIGNER, card, office.house, ("OTHER",), officer.account_id)
    slip = actions.enrol(officer, office.house, newcomer=newcomer, host=host)
    ways = Ways(passphrase(SIGNER), bytes(20), host.pepper)
    joining.make_keys(host, SIGNER, slip.code, now, ways=ways)
    actions.certify_card(office.actor("pui", now), office.house, account=slip.account)
    return office


@dataclass(frozen=True)
class Filling:
    """One house being filled."""

    office: Office
    now: datetime

    def who(self, handle: str) -> Actor:
        """Somebody of the office, with keys in hand."""
        return self.office.actor(handle, self.now)

    def crowd(self, lead: str, second: str) -> Crowd:
        """A crowd whose cases all have this lead and second."""
        team = Team(self.who(lead), self.who(second), self.who("nok"), self.office.labour.pk)
        return Crowd(self.office.house, (team,), self.now)

    def fill(self, cases: int) -> dict[str, Any]:
        """Forty cases for one, fifty for another, the rest for others, and two big ones."""
        self.crowd("kaew", "mon").add(range(TODAY))
        self.crowd("on", "mon").add(range(TODAY, TODAY + LIST))
        self.crowd("nueng", "mon").add(range(TODAY + LIST, cases))
        big, bigger = self.big(60), self.big(200)
        lay_all(sheet for sheet, _ in (big, bigger))
        return {
            "open": str(big[0].case.pk),
            "open_answers": big[1],
            "withdraw": str(bigger[0].case.pk),
            "withdraw_answers": bigger[1],
        }

    def big(self, records: int) -> tuple[Sheet, list[str]]:
        """A case of so many records in all, in seven drawers, with consents that can be taken back."""
        crowd = self.crowd("fon", "mon")
        team = Team(crowd.teams[0].lead, crowd.teams[0].second)
        sheet = told_of(crowd, team, invent(crowd.seed, next(n for n in range(99) if _open(crowd.seed, n))))
        sheet.records = [one for one in sheet.records if one.drawer != Drawer.ALLEGED]
        kept = {one.row for one in sheet.records}
        sheet.lines = [line for line in sheet.lines if line.row in kept]
        consents = CONSENTS[records]
        for at in range(records - len(sheet.records) - 2 * consents):  # each is an answer and a basis
            self._more(sheet, at, Drawer.LEGAL if records > 60 else _SEVEN[at % len(_SEVEN)])
        return sheet, [self._agreed(sheet) for _ in range(consents)]

    def _more(self, sheet: Sheet, at: int, drawer: str) -> None:
        """One record more: a need where needs lie, else a note."""
        moment = self.now - timedelta(days=at % 20)
        if at % 2 and drawer in {Drawer.PLAN, Drawer.HEALTH, Drawer.LEGAL}:
            words = NeedWords("WAGES", Said(f"อยากได้ค่าจ้างเดือนที่ {at}"), "HERSELF")
            sheet.write(Need, words, drawer, moment)
        else:
            sheet.write(Note, NoteWords(f"คุยกันครั้งที่ {at} ขอพักตอนบ่าย"), drawer, moment)

    def _agreed(self, sheet: Sheet) -> str:
        until, drawers = (self.now + timedelta(days=60)).date(), (Drawer.LEGAL,)
        house, reader = self.office.labour.pk, self.who_reads
        words = BasisWords(Ground.CONSENT, agency=house, purpose=Purpose.WAGES, drawers=drawers, until=until)
        basis = sheet.basis(words, self.now)
        sheet.seat(reader, Place(drawers, Right.READ), basis, "สมมติ", end_of(until))
        answer = AnswerWords(house, Purpose.WAGES, drawers, Answered.AGREES, until, (reader.account_id,))
        answer = AnswerWords(**{**vars(answer), "basis": basis.hex(), "answered_on": self.now.date()})
        made = sheet.write(Answer, answer, Drawer.PLAN, self.now, agency_id=house, expires_on=until)
        return str(made.row)

    @property
    def who_reads(self) -> Actor:
        """The inspector."""
        return self.who("thong")

    def thin(self, cases: int) -> dict[str, Any]:
        """Three caseloads of cases that have a roster, a ring and a name, and little else."""
        for (_handle, share), lead in zip(SEARCHED.items(), map(self.who, SEARCHED), strict=True):
            number_of = share * cases // sum(SEARCHED.values())
            lay_all(self._thin(lead, number) for number in range(number_of))
        return {}

    def _thin(self, lead: Actor, number: int) -> Sheet:
        who, today = invent(7, number), self.now.date()
        sheet = Sheet.begin(lead, self.office.house, today, today)
        everything = Place(tuple(CASE_DRAWERS), Right.MANAGE)
        sheet.seat(lead, everything, sheet.basis(BasisWords(Ground.OPENING), self.now), who.name)
        sheet.write(Person, PersonWords(who.name), Drawer.IDENTITY, self.now)
        return sheet


def _open(seed: int, number: int) -> bool:
    """Whether this invented person's journey is still under way."""
    return len(invent(seed, number).journey) == 5


def main() -> None:
    """Fill the house that KLANG_HOME names."""
    kind, cases, told = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    now = datetime.now(UTC)
    filling = Filling(found_office(now), now)
    found_there = filling.thin(cases) if kind == "thin" else filling.fill(cases)
    told.write_text(json.dumps(found_there))


if __name__ == "__main__":
    os.umask(0o077)
    main()
