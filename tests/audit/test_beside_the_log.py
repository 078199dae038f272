"""`klang verify` looks at what lies beside the log too: grants, certificates, and the signatures under pages."""

from uuid import UUID

import pytest

from klang.audit.verifying import Fault
from klang.casework.models import Grant, Roster
from klang.config.verifying import verify
from klang.people.models import Certificate, Root
from klang.people.models import Roster as DirectoryPage
from klang.vault.records.tables import write_signatures
from tests.audit.insider import named

NOBODYS = write_signatures([(UUID(int=1), bytes(64))])

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_what_the_log_names_beside_records_is_missed_too(lena, nok, case, agreed, host):
    verify(host)
    grant = Grant.objects.get(case=case, grantee=nok.keyring.card.digest)
    word = Certificate.objects.get(card__digest=nok.keyring.card.digest)
    for table, row, name in ((Grant, grant, "grant"), (Certificate, word, "certificate")):
        table.objects.filter(pk=row.pk).delete()
        assert named(host, full=False)[0] is Fault.MISSING_ROW
        assert named(host, full=False)[1].startswith(f"={name}/")
        row.save(force_insert=True)
    assert verify(host, full=True)


@pytest.mark.parametrize(
    ("table", "which", "change", "kind"),
    [
        (Roster, {"revision": 1}, {"signatures": NOBODYS}, "=roster"),
        (Roster, {"revision": 1}, {"signatures": b""}, "=roster"),
        (DirectoryPage, {"revision": 2}, {"signatures": NOBODYS}, "=roster"),
        (Grant, {}, {"signature": bytes(64)}, "=grant"),
    ],
)
def test_a_signature_taken_away_is_named(case, host, table, which, change, kind):
    verify(host)
    table.objects.filter(**which).update(**change)

    fault, where = named(host)

    assert (fault, where.partition("/")[0]) == (Fault.SIGNATURE, kind)


def test_so_is_one_under_a_root_or_a_card_by_which_nothing_was_signed_yet(cast, stranger, host):
    verify(host)
    root, card = Root.objects.get(agency=cast.labour), stranger.keyring.card
    changed = Root.objects.filter(pk=root.pk)
    changed.update(signatures=b"")
    assert named(host) == (Fault.SIGNATURE, f"=root/{cast.labour.pk}")
    changed.update(signatures=root.signatures)

    Certificate.objects.filter(card__digest=card.digest).update(signature=bytes(64))
    assert named(host) == (Fault.SIGNATURE, f"=certificate/{card.principal}")


def test_a_signature_is_checked_once_and_then_with_all_the_others(case, host):
    """As those of the log are: what came since is looked at each time, what was looked at before by --full."""
    Grant.objects.update(signature=bytes(64))
    assert named(host, full=False)[0] is Fault.SIGNATURE
