"""A line of the log is one, in its own place, or it is nothing."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from klang.audit.heads import checked
from klang.audit.leaves import Leaf, read_manifest
from klang.audit.log import LogWitness
from klang.audit.models import Manifest, Trace
from klang.audit.standing import Standing
from klang.audit.telling import told_of
from klang.vault.box import Owner
from klang.vault.encoding import Broken, lp
from klang.vault.ledger import manifest_of
from klang.vault.records.holding import Altered

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def trace(case):
    """The line of the day on which the file was opened."""
    return Trace.objects.select_related("manifest").get(leaf_hash=newest(case).leaf_hash)


def newest(case):
    return Trace.objects.filter(owner_id=case.pk).order_by("-seq").first()


def test_nobody_writes_a_line_again(trace):
    with pytest.raises(TypeError, match="never rewritten"):
        trace.save()


def test_a_line_in_another_lines_place_is_not_believed(lena, trace):
    trace.seq += 1

    with pytest.raises(Altered):
        checked(trace, lena.keyring.book)


@pytest.mark.parametrize("about", [None, "row"], ids=["all of it", "about one row"])
def test_what_a_line_touched_is_believed_only_as_its_actor_signed_it(lena, trace, about):
    told = read_manifest(bytes(trace.manifest.lines))
    trace.manifest.lines = manifest_of(told[1:])

    with pytest.raises(Altered):
        checked(trace, lena.keyring.book, about and told[-1].row)


def test_a_line_about_an_owner_of_no_kind_is_broken(trace):
    page = bytes(trace.page)
    assert Leaf.read(page).touched.owner.kind == "case"

    with pytest.raises(Broken):
        Leaf.read(page.replace(lp("case"), lp("cave")))


def test_where_no_line_tells_of_a_version_there_is_none(lena, case, trace):
    witness = LogWitness(lena.keyring)

    assert witness.earlier(case.owner, uuid4(), 1, trace.seq) is None
    assert witness.earlier(case.owner, case.pk, 1, trace.seq + 1000) is None


def test_lines_read_ahead_are_asked_for_once_however_many_and_tell_the_same(lena, case, trace):
    told = next(line for line in read_manifest(bytes(trace.manifest.lines)) if line.what == "wrote")
    one, several = LogWitness(lena.keyring), LogWitness(lena.keyring)
    with CaptureQueriesContext(connection) as asked:
        several.ahead([])
        several.ahead([trace.seq, trace.seq - 1, trace.seq])
        found = several.earlier(case.owner, told.row, told.version, trace.seq)

    assert sum("audit_" in one["sql"] for one in asked) == 2
    assert found == one.earlier(case.owner, told.row, told.version, trace.seq)
    assert found.content == told.content


def test_what_lies_in_no_drawer_is_an_offices_to_tell(lena, case, trace):
    leaf = Leaf.read(bytes(trace.page))
    standing = Standing(lena.keyring.book)

    assert not standing._speaks_for(case.owner, leaf)
    assert not standing._speaks_for(Owner("agency", lena.keyring.card.agency), leaf)


def test_a_line_that_is_named_and_gone_is_missed(lena, case, trace):
    Manifest.objects.filter(trace=trace).delete()
    Trace.objects.filter(seq=trace.seq).delete()

    with pytest.raises(Altered):
        list(told_of(case.owner, lena.keyring.book))
