"""`klang verify` names the first thing that is not as it was written; and a host does not open a rewritten log."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from klang.audit import journal
from klang.audit.models import Checkpoint, Trace
from klang.audit.verifying import Fault, NotAsWritten
from klang.config.folders import NotHere
from klang.config.serving import make_ready
from klang.config.verifying import verify
from klang.needs.models import Need
from klang.people import entering
from klang.people.watch import check_log, kept_note, note_log, note_when_due
from klang.vault.records.holding import Altered
from tests.audit.changes import (
    CUT,
    REWRITTEN,
    SINCE,
    a_card_is_swapped,
    a_line_is_added_without_a_key,
    a_record_is_gone,
    the_last_line_is_taken_out,
    the_log_is_rewritten_whole,
    what_came_last_is_taken_out,
)
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_all_is_as_it_was_written(host, need):
    found = verify(host)

    assert found.lines == found.signatures == Trace.objects.count()
    assert found.rows > Need.objects.count() == 2


def test_only_signatures_since_the_last_time_are_checked_unless_all_are_asked_for(noted, need):
    a_line = Trace.objects.count()

    assert verify(noted).signatures == 0
    assert verify(noted, full=True).signatures == a_line


@pytest.mark.parametrize("attack", REWRITTEN | CUT, ids=lambda one: one.__name__)
def test_a_log_that_is_not_as_the_host_noted_it_is_not_opened_and_its_first_wrong_line_is_named(
    noted, need, attack
):
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(noted)
    assert (found.value.fault, found.value.where) == (REWRITTEN | CUT)[attack]
    with pytest.raises(Altered):
        check_log(noted)
    with pytest.raises(NotHere, match="rewrote it"):
        make_ready(noted)


@pytest.mark.parametrize("attack", REWRITTEN, ids=lambda one: one.__name__)
def test_without_note_and_journal_the_log_itself_still_tells(host, need, attack):
    journal.forget()
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(host)
    assert (found.value.fault, found.value.where) == REWRITTEN[attack]


def test_without_note_and_journal_lines_cut_off_the_end_are_missed_by_the_index(host, need):
    journal.forget()
    the_last_line_is_taken_out(need)

    with pytest.raises(NotAsWritten) as found:
        verify(host)
    assert found.value.fault is Fault.INDEX


@pytest.mark.parametrize("attack", SINCE, ids=lambda one: one.__name__)
def test_what_is_changed_after_the_note_is_named(noted, need, attack):
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(noted)

    assert found.value.fault is SINCE[attack]
    assert "ประตู" not in str(found.value)


def test_a_card_nobody_vouches_for_signs_nothing(noted, lena):
    a_card_is_swapped(lena)

    with pytest.raises(NotAsWritten) as found:
        verify(noted, full=True)

    assert found.value.fault is Fault.SIGNATURE


def test_a_note_that_was_changed_is_no_note(noted):
    noted.write("note", kept_note(noted).replace("\n\n", "\n1\n").encode())

    with pytest.raises(NotAsWritten) as found:
        verify(noted)

    assert (found.value.fault, found.value.where) == (Fault.NOTE, "the note itself")


def test_the_log_is_noted_again_only_where_it_goes_on(noted, lena, case):
    before = kept_note(noted)
    assert note_log(noted) == before

    Checkpoint.objects.update(frontier=b"")  # what lies in the database is not believed
    a_line_is_added_without_a_key(case)

    assert note_log(noted) != before
    assert Checkpoint.objects.count() == 2


def test_it_is_noted_after_a_hundred_lines(host, need, monkeypatch):
    note_when_due(host, NOW)
    assert kept_note(host) == ""

    for _ in range(100):
        a_line_is_added_without_a_key(need)
    note_when_due(host, NOW)

    assert kept_note(host).splitlines()[1] == str(Trace.objects.count())


@pytest.mark.parametrize(("after", "again"), [(59, False), (60, True)])
def test_it_is_noted_after_an_hour_in_which_something_was_done(noted, case, after, again):
    before = kept_note(noted)
    note_when_due(noted, NOW + timedelta(minutes=90))
    assert kept_note(noted) == before  # nothing was done since

    a_line_is_added_without_a_key(case)
    note_when_due(noted, NOW + timedelta(minutes=after))

    assert (kept_note(noted) != before) is again


@pytest.mark.parametrize("attack", [what_came_last_is_taken_out, the_log_is_rewritten_whole])
def test_whoever_signs_in_next_meets_the_red_page(cast, client, lena, need, attack):
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    attack(need)

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)
    answer = client.post("/sign-in", {"name": "lena", "secret": "lena words here"})

    assert answer.status_code == 409
    assert not answer.cookies.get("__Host-klang")


def test_the_command_says_it_in_both_languages(noted, need, settings, capsys):
    settings.KLANG_HOST = noted.folder
    call_command("verify")
    said = capsys.readouterr().out
    assert "ทุกอย่างตรงกับบันทึก" in said
    assert "All is as it was written" in said

    a_record_is_gone(need)

    with pytest.raises(CommandError, match=r"ข้อมูลนี้หายไป · This was written and is gone: need/"):
        call_command("verify", full=True)


def test_the_command_says_when_the_hosts_folder_is_not_whole(noted, settings):
    settings.KLANG_HOST = noted.folder
    (noted.folder / "server.seed").unlink()

    with pytest.raises(CommandError, match="not whole"):
        call_command("verify")
