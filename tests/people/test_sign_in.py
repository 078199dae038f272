import time
from datetime import timedelta

import pytest

from klang.audit.models import Trace
from klang.people import actions, doors, entering, sessions
from klang.people.book import pins
from klang.people.doors import NotOpened, Wait, open_slot
from klang.people.heads import check_head
from klang.people.keys import LEAST, Ways, make_pass_slot
from klang.people.models import Account, Bundle, Delay, Session, Slot
from klang.vault.bodies import Head
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from klang.vault.slots import paper_text
from tests.cast import NOW
from tests.people.told import checked, deeds, leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
# How often somebody tried lies in memory, which is SQLite on both engines.
IN_MEMORY = pytest.mark.once


def test_name_and_passphrase_open_a_session(cast, lena):
    came = entering.come_in(cast.host, "Lena ", "lena  WORDS here", NOW)

    present = sessions.present(came.cookie, NOW)
    assert present.account == lena.account_id
    assert present.keyring.card == lena.keyring.card


def test_coming_in_is_signed_by_the_one_who_comes(cast, lena):
    entering.come_in(cast.host, "lena", "lena words here", NOW)

    newest = leaves()[-1]
    assert (newest.deed, newest.actor) == ("people.signed_in", lena.account_id)
    checked(lena, cast.house)


def test_the_paper_code_opens_alone_and_is_never_kept_waiting(cast, dao, ways):
    for _ in range(9):
        with pytest.raises((NotOpened, Wait)):
            open_slot(cast.host, "dao", "some other words", NOW)

    came = entering.come_in(cast.host, "dao", paper_text(ways.paper), NOW)

    assert came.way == "paper"


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("lena", "mali words here"),
        ("nobody", "lena words here"),
        ("lena", ""),
        ("", ""),
        ("lena", "0000-0000-0000-0000-0000-0000-0000-0000-0000"),
        ("nobody", "0000-0000-0000-0000-0000-0000-0000-0000-0000"),
    ],
)
def test_every_failure_says_the_same_and_is_remembered_by_the_server(cast, lena, name, secret):
    with pytest.raises(NotOpened):
        entering.come_in(cast.host, name, secret, NOW)

    newest = leaves()[-1]
    assert newest.deed == "refused: people.signed_in"
    assert newest.actor == cast.host.server().account
    checked(lena, cast.house)


@IN_MEMORY
def test_a_failure_answers_after_the_same_time_whatever_was_wrong(cast, monkeypatch):
    monkeypatch.setattr(doors, "_EVEN", 0.8)
    monkeypatch.setattr(doors, "Cost", lambda: LEAST)
    paper = "0000-0000-0000-0000-0000-0000-0000-0000-0000"

    took = []
    for name, secret in (("lena", "other"), ("nobody", "other"), ("lena", paper), ("nobody", paper)):
        began = time.monotonic()
        with pytest.raises(NotOpened):
            open_slot(cast.host, name, secret, NOW)
        took.append(time.monotonic() - began)

    assert min(took) >= 0.8
    assert max(took) - min(took) < 0.4


@IN_MEMORY
def test_after_many_tries_one_waits_longer_each_time_and_never_for_ever(cast):
    at, waits = NOW, []
    for _ in range(20):
        with pytest.raises((NotOpened, Wait)) as no:
            open_slot(cast.host, "lena", "wrong", at)
        if no.type is Wait:
            waits.append(no.value.seconds)
            at += timedelta(seconds=no.value.seconds)

    assert waits[:3] == [10, 20, 40]
    assert max(waits) == 900


@IN_MEMORY
def test_a_right_passphrase_forgets_the_wrong_ones(cast):
    for _ in range(3):
        with pytest.raises(NotOpened):
            open_slot(cast.host, "lena", "wrong", NOW)

    open_slot(cast.host, "lena", "lena words here", NOW)

    for _ in range(4):
        with pytest.raises(NotOpened):
            open_slot(cast.host, "lena", "wrong", NOW)


@IN_MEMORY
def test_wrong_paper_codes_keep_nobody_from_her_passphrase(cast):
    for _ in range(8):
        with pytest.raises(NotOpened):
            open_slot(cast.host, "lena", "-".join(["0000"] * 9), NOW)

    assert open_slot(cast.host, "lena", "lena words here", NOW)


@IN_MEMORY
def test_a_try_counts_before_its_work_is_done(cast, monkeypatch):
    counted = []

    def works(*_):
        counted.append(Delay.objects.get().tries)
        raise Broken

    monkeypatch.setattr(doors, "_opened", works)
    with pytest.raises(NotOpened):
        open_slot(cast.host, "lena", "wrong", NOW)

    assert counted == [1]


@IN_MEMORY
def test_a_flood_of_strangers_does_not_fill_the_log(cast, monkeypatch):
    monkeypatch.setattr(doors, "_LINES_AN_HOUR", 3)
    before = Trace.objects.count()

    for number in range(6):
        with pytest.raises(NotOpened):
            open_slot(cast.host, f"stranger{number}", "wrong", NOW)
    assert Trace.objects.count() == before + 3

    with pytest.raises(NotOpened):
        open_slot(cast.host, "stranger", "wrong", NOW + timedelta(hours=1))
    assert Trace.objects.count() == before + 4


@IN_MEMORY
def test_nobody_waits_for_what_was_tried_long_ago(cast):
    for _ in range(5):
        with pytest.raises(NotOpened):
            open_slot(cast.host, "lena", "wrong", NOW)

    with pytest.raises(NotOpened):
        open_slot(cast.host, "mali", "wrong", NOW + timedelta(days=2))

    assert max(Delay.objects.values_list("tries", flat=True)) == 1


def test_a_closed_account_is_like_an_unknown_name(cast, lena):
    Account.objects.filter(pk=lena.account_id).update(disabled_on=NOW.date())

    with pytest.raises(NotOpened):
        open_slot(cast.host, "lena", "lena words here", NOW)


def test_nobody_comes_in_before_the_officer_has_compared_the_figures(cast, lena, joined):
    with pytest.raises(entering.NotVouchedFor) as no:
        entering.come_in(cast.host, "dao", "dao words here", NOW)

    assert no.value.figures == joined.figures
    assert leaves()[-1].actor == cast.host.server().account
    assert not Session.objects.exists()
    checked(lena, cast.house)


def test_the_bundle_remembers_how_far_the_log_went(cast, lena):
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    before = Trace.objects.count()

    inside = open_slot(cast.host, "lena", "lena words here", NOW)

    assert inside.bundle.head.size == before - 1


def test_a_log_rewritten_since_the_last_sign_in_meets_a_red_page(cast, lena):
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    head = open_slot(cast.host, "lena", "lena words here", NOW).bundle.head
    Trace.objects.filter(seq=head.size - 1).update(signature=b"\0" * 64)

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)


def test_a_log_cut_short_meets_a_red_page(cast, lena):
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    newest = Trace.objects.order_by("-seq")[:2]
    for trace in newest:
        trace.manifest.delete() if hasattr(trace, "manifest") else None
        trace.delete()

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)


@pytest.mark.parametrize("table", [Slot, Bundle])
def test_an_old_slot_or_bundle_put_back_meets_a_red_page(cast, lena, table):
    kept = {"kind": "pass"} if table is Slot else {}
    row = table.objects.get(account=lena.account_id, **kept)
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    if table is Slot:
        inside = open_slot(cast.host, "lena", "lena words here", NOW)
        _renew(cast, lena, inside, row)

    row.save()

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)


def _renew(cast, lena, inside, row):
    ways = Ways("quite other words", bytes(20), cast.host.pepper, LEAST)
    made = make_pass_slot(lena.keyring.installation, lena.account_id, ways, inside.root_key, instead_of=row)
    actions.renew_way(lena, cast.house, made=made)


def test_a_bundle_that_trusts_another_root_than_the_host_meets_a_red_page(cast, monkeypatch):
    pinned = cast.host.read("roots").decode().split()
    text = f"{pinned[0]} {'00' * 32}\n".encode()
    monkeypatch.setattr(type(cast.host), "roots", property(lambda _: _pins(text)))

    with pytest.raises(ValueError, match="does not open"):
        entering.come_in(cast.host, "lena", "lena words here", NOW)


def _pins(text):
    return pins(text.decode())


def test_a_head_of_an_empty_log_is_no_ground_for_alarm():
    check_head(Head())

    assert deeds() != []
