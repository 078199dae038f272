"""`klang handbook import`: with an office and without one."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from klang.learning.models import Edition
from klang.learning.reads import shelf
from klang.people.models import Installation
from tests.cast import fresh
from tests.people.told import deeds, leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SEED = Path(__file__).parent / "data" / "handbook-preface.txt"
TOLD = {"title": "หลักการ", "source": "กคม.", "rights": "ใช้ในทีม"}


def imports(file=SEED, **told):
    said = StringIO()
    call_command("handbook", "import", file, page=2, stdout=said, **told)
    return said.getvalue()


def test_the_server_signs_what_is_brought_in_at_the_command_line(cast):
    said = imports(**TOLD)

    assert "26 จาก 26" in said
    assert "น ้า → น้ำ" in said
    [text] = shelf(fresh(cast.lena), cast.house)
    assert (text.edition.title, text.edition.pages.get().number, text.altered) == ("หลักการ", "2", False)
    assert deeds()[-3:-1] == ["learning.text_brought_in", "learning.text_kept"]
    assert {leaf.actor for leaf in leaves()[-3:-1]} == {cast.host.server().account}


def test_without_an_office_it_repairs_and_says_that_nothing_was_kept(cast, monkeypatch):
    monkeypatch.setattr(Installation.objects, "exists", lambda: False, raising=False)

    said = imports()

    assert "26 จาก 26" in said
    assert "Nothing was kept" in said
    assert not Edition.objects.exists()


def test_whose_text_it_is_has_to_be_said(cast):
    with pytest.raises(CommandError, match="--source, --rights"):
        imports(title="หลักการ")

    assert not Edition.objects.exists()


def test_what_could_not_be_repaired_is_counted(cast, tmp_path):
    (tmp_path / "a.txt").write_text("ค ำ \ufffd", encoding="utf-8")

    said = imports(tmp_path / "a.txt", **TOLD)

    assert "1 จาก 2" in said


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [("a.png", b"\x89PNG", "no file that can be read"), ("a.txt", b"", "nothing in this file")],
)
def test_a_file_that_cannot_be_read_says_why(cast, tmp_path, name, data, why):
    (tmp_path / name).write_bytes(data)

    with pytest.raises(CommandError, match=why):
        imports(tmp_path / name, **TOLD)


def test_a_file_that_is_not_there_says_so(cast, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        imports(tmp_path / "none.txt", **TOLD)
