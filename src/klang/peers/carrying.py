"""Words a person carries from her group to her worker, as a code on a slip: laid down here, and taken out once."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from klang.peers.models import Carried
from klang.peers.terms import DAYS_ON_THE_WAY
from klang.people.here import directory_agency, installation
from klang.people.host import Host
from klang.vault.encoding import Broken
from klang.vault.records.carrying import Code
from klang.voices.slips import letters

T = TypeVar("T")


class NothingThere(Exception):
    """Nothing lies under this code, or no longer."""


def code_of(host: Host, typed: str) -> Code:
    """The code as somebody typed it: in small letters, without spaces."""
    return Code(letters(typed), installation().pk, host.pepper)


def lay_down(code: Code, words: Any, today: date) -> None:
    """Seal words under a code; what nobody fetched in time is gone."""
    Carried.objects.filter(put_on__lt=today - timedelta(days=DAYS_ON_THE_WAY)).delete()
    row = Carried(mac=code.mac, put_on=today)
    row.sealed = code.close(directory_agency().owner, row.pk, words)
    row.save(force_insert=True)


def take_out(code: Code, today: date, holds: type[T]) -> T:
    """What lies under this code, which then lies there no more; NothingThere for anything else."""
    since = today - timedelta(days=DAYS_ON_THE_WAY)
    row = Carried.objects.select_for_update().filter(mac=code.mac, put_on__gte=since).first()
    if row is None:
        raise NothingThere
    try:
        words = code.open(directory_agency().owner, row.pk, bytes(row.sealed), holds)
    except Broken:
        raise NothingThere from None
    row.delete()
    return words


def lies_there(codes: Iterable[Code]) -> bool:
    """Whether something lies under one of these codes."""
    return Carried.objects.filter(mac__in=[one.mac for one in codes]).exists()
