"""Files from outside are read in a process that holds nothing of ours, and that may fail alone."""

import os
import subprocess
import sys
from dataclasses import astuple

import pytest
from django.utils.translation import override

from klang.learning import apart
from klang.learning.importers.files import read_file
from klang.learning.importers.pages import Unreadable
from klang.learning.importers.tables import read_table
from klang.learning.paper import Frame
from klang.learning.terms import LARGEST, Why
from tests.learning.test_importers import BAD, GOOD, as_bytes

KINDS = ("a page of text", "chapters of Markdown", "a packed flip-book", "a book", "a PDF")
WRONG = ("a book that unpacks without end", "a PDF with a password", "half a PDF", "nothing")
READERS = ("openpyxl", "pypdfium2", "typst", "markdown_it")


@pytest.fixture
def answers_with(monkeypatch, tmp_path):
    def stand_in(script):
        program = tmp_path / "reader"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(program))

    return stand_in


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_read_as_it_would_be_here(name):
    called, data = GOOD[name][0], as_bytes(GOOD[name][1])

    pages = apart.pages_of(called, data, 3)

    assert [astuple(one) for one in pages] == [astuple(one) for one in read_file(called, data, 3)]


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_a_file_is_said_in_the_language_of_the_page(name):
    called, data = BAD[name][0], as_bytes(BAD[name][1])
    with pytest.raises(Unreadable) as here:
        read_file(called, data)

    with pytest.raises(Unreadable) as no:
        apart.pages_of(called, data)

    assert no.value.why is here.value.why
    with override("th"):
        assert str(no.value) == str(no.value.why.label)


def test_a_list_is_read_as_it_would_be_here():
    data = "ชื่อ,หน่วยงาน\nคุณดาว,บ้านอุ่น\n".encode()

    assert apart.rows_of(data) == read_table(data) == (("ชื่อ", "หน่วยงาน"), ("คุณดาว", "บ้านอุ่น"))


def test_a_reader_that_breaks_down_breaks_nothing_else(answers_with):
    answers_with("kill -SEGV $$")

    with pytest.raises(Unreadable) as no:
        apart.pages_of("a.txt", "ดี".encode())

    assert no.value.why is Why.NOT_WHOLE


def test_a_reader_that_comes_to_no_end_is_ended(answers_with, monkeypatch):
    answers_with("exec sleep 60")
    monkeypatch.setattr(apart, "_LONGEST", 0.2)

    with pytest.raises(Unreadable) as no:
        apart.pages_of("a.txt", "ดี".encode())

    assert no.value.why is Why.TOO_MUCH


def test_paper_that_does_not_come_tells_nothing_of_what_was_to_stand_on_it(answers_with):
    answers_with("cat; exit 1")

    with pytest.raises(apart.BrokeDown) as no:
        apart.print_certificates(Frame("th", "คำที่ไม่ควรเห็น", "", "", "", "", "", "", ""), [])

    assert no.value.__context__ is None or no.value.__suppress_context__
    assert "คำที่ไม่ควรเห็น" not in f"{no.value} {vars(no.value)}"


def test_a_reader_learns_no_folder_of_ours(answers_with, monkeypatch):
    monkeypatch.setenv("KLANG_HOME", "/somewhere")
    answers_with("""printf '{"found": [["%s"]]}' "$(env | grep -c -e KLANG -e DJANGO)" """)

    assert apart.rows_of(b"x") == (("0",),)


def test_too_large_a_file_goes_nowhere(answers_with):
    answers_with("exit 1")

    with pytest.raises(Unreadable) as no:
        apart.pages_of("a.txt", bytes(LARGEST + 1))

    assert no.value.why is Why.TOO_LARGE


def test_a_reader_writes_no_file(tmp_path):
    asked = (
        "from klang.learning.importers import __main__ as reader; reader._keep_small();"
        "open('told', 'wb', 0).write(b'x')"
    )

    done = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, check=False)

    assert b"OSError" in done.stderr
    assert not (tmp_path / "told").read_bytes()


def test_the_server_holds_no_reader_of_files():
    asked = (
        "import django, sys; django.setup(); import klang.config.urls;"
        f"print([name for name in {READERS} if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "klang.config.settings"},
        capture_output=True,
        check=True,
        text=True,
    )

    assert done.stdout.strip() == "[]"
