"""What the newest line of the log tells of the files it is about, and somebody who is not signed in."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from klang.audit.heads import lines_of
from klang.audit.leaves import Leaf
from klang.audit.models import Trace
from klang.casework.models import Case
from klang.vault.records.holding import NoKey
from tests.cast import fresh
from tests.remembered import leaves


def opened():
    """The files of which the newest line says that something of them was opened."""
    trace = Trace.objects.order_by("-seq").first()
    lines = lines_of(trace, Leaf.read(bytes(trace.page)))
    return {line.owner.id for line in lines if line.what == "opened" and line.owner.kind == Case.KIND}


def parts_opened():
    """The parts of files of which the newest line says so."""
    trace = Trace.objects.order_by("-seq").first()
    lines = lines_of(trace, Leaf.read(bytes(trace.page)))
    return {line.drawer for line in lines if line.what == "opened" and line.owner.kind == Case.KIND}


def without_keys(who):
    """The same person, whose screen is locked: no key is in hand."""
    return replace(fresh(who), keyring=None)


@contextmanager
def stays_shut():
    """Without keys nothing opens; nor is there one to sign a line with, so the log gains none."""
    with leaves(), pytest.raises(NoKey, match="only for those who hold its key"):
        yield
