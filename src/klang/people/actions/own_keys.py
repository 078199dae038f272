"""What somebody does with her own keys: takes them out, puts them away, makes another way in.

Each time the bundle remembers how far the log goes, so that a rewritten log is found at the next sign-in.
"""

from dataclasses import replace

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.people import rules
from klang.people.heads import check_head, check_newest, newest_head
from klang.people.here import office_of
from klang.people.keys import MadeSlot, keep_bundle, keep_slot
from klang.people.models import Account, Agency, Bundle
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import bundle_context
from klang.vault.box import BoxKey
from klang.vault.records.holding import keyring_of, ledger_of


@use_case("people.signed_in", may=rules.may_work, peers=True)
def sign_in(by: Actor, office: Agency, *, key: bytes) -> BundleBody:
    """Begin a day's work, after looking whether the log goes on from where it was last seen."""
    return _move_head(by, office, key)


@use_case("people.unlocked", may=rules.may_work, peers=True)
def come_back(by: Actor, office: Agency, *, key: bytes) -> BundleBody:
    """Take the keys out again after the screen was locked."""
    return _move_head(by, office, key)


@use_case("people.locked", may=rules.may_work, peers=True)
def put_away(by: Actor, office: Agency, *, key: bytes) -> BundleBody:
    """Put the keys away until the passphrase is given again."""
    return _move_head(by, office, key)


@use_case("people.signed_out", may=rules.may_work, peers=True)
def go(by: Actor, office: Agency, *, key: bytes) -> BundleBody:
    """End a day's work."""
    return _move_head(by, office, key)


@use_case("people.way_renewed", may=rules.may_work, peers=True)
def renew_way(by: Actor, office: Agency, *, made: MadeSlot) -> None:
    """Make another passphrase or another paper code; the one before opens nothing from then on."""
    keep_slot(_account(by, office), keyring_of(by).card.agency, made, ledger_of(by))


def _account(by: Actor, office: Agency) -> Account:
    """Her own account, in her own office: the trace stands there."""
    if office_of(by.account_id) != office:
        raise Account.DoesNotExist
    return Account.objects.select_for_update(no_key=True).get(pk=by.account_id)


def _move_head(by: Actor, office: Agency, key: bytes) -> BundleBody:
    account, card = _account(by, office), keyring_of(by).card
    row = Bundle.objects.get(account=account)
    check_newest(keyring_of(by), office.pk, ("=bundle", row.pk), bytes(row.envelope))
    context = bundle_context(card.installation, row.pk, row.generation, row.version)
    bundle = BundleBody.read(BoxKey.of(key).open(context, bytes(row.envelope))[1])
    check_head(bundle.head)
    bundle = replace(bundle, head=newest_head())
    keep_bundle(account, card, bundle, (key, row.version + 1), ledger_of(by))
    return bundle
