import shutil
from datetime import timedelta

import pytest

from klang.config.verifying import verify
from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose
from klang.consent.terms import Said as Answered
from klang.lang.said import Said
from klang.needs.actions import note_need, reword_need
from klang.needs.terms import Area
from klang.people.host import Host
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.standing import standing


@pytest.fixture
def host(cast, tmp_path):
    """A host folder of this test's own, so that its note lasts no longer than the test's log."""
    return Host(shutil.copytree(cast.host.folder, tmp_path / "host"))


@standing
def need(lena, case):
    """A need that was said, and said again in other words."""
    first = note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"))
    return reword_need(fresh(lena), case, need=first.row, said=Said("ประตูที่ล็อกได้จากข้างใน"))


@pytest.fixture
def noted(host, need):
    """A house in which everything is as it was written, and the host has noted it."""
    verify(host)
    return host


@standing
def agreed(cast, lena, nok, case):
    """Wages, which the inspector may know of."""
    note_need(fresh(lena), case, area=Area.WAGES, said=Said("ยังไม่ได้ค่าจ้าง", "th"))
    until, who = lena.today + timedelta(days=30), (nok.account_id,)
    words = AnswerWords(
        cast.labour.pk, Purpose.WAGES, (Drawer.LEGAL,), Answered.AGREES, until, who, known_as="น้องเอ"
    )
    return record_answer(fresh(lena), case, words=words)
