"""A new account, and the paper slip with which whoever is to have it makes keys of their own."""

import os
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from klang.access.actor import Actor
from klang.people.book import first_root
from klang.people.here import office_of
from klang.people.host import Host
from klang.people.models import Account, Enrolment
from klang.vault.records.holding import keyring_of
from klang.vault.slots import handle_mac, paper_text


@dataclass(frozen=True, repr=False)
class Slip:
    """What is printed for a newcomer: the code that lets them make their own keys, for seven days."""

    account: UUID
    code: str
    root: bytes  # of the newcomer's office; its figures stand on the slip


class NameTaken(Exception):
    """Somebody signs in by this name already."""


def new_account_name() -> str:
    """An account name that says nothing: nine figures, which every telephone can type."""
    return f"{secrets.randbelow(10**9):09d}"


def begin_account(by: Actor, handle: str, host: Host, kind: str) -> Account:
    """An account of this kind, without keys; NameTaken if somebody has the name already."""
    mac = handle_mac(keyring_of(by).installation, handle, host.pepper)
    if Account.objects.filter(handle_mac=mac).exists():
        raise NameTaken
    return Account.objects.create(handle_mac=mac, kind=kind)


def write_slip(by: Actor, account: Account, name: bytes, host: Host) -> Slip:
    """A slip for this account; `name` is the digest of the name card that goes with it, or nothing."""
    code = os.urandom(20)
    Enrolment.objects.create(
        account=account,
        code_mac=handle_mac(keyring_of(by).installation, code.hex(), host.pepper),
        name_content=name,
        until=by.at + timedelta(days=7),
    )
    return Slip(account.pk, paper_text(code), first_root(keyring_of(by).book, office_of(account.pk).pk))
