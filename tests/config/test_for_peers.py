"""Somebody of a peer group tries every address and every deed of the house: what is not for her is not there."""

import re
from dataclasses import replace
from importlib import import_module
from uuid import uuid4

import pytest
from django.urls import resolve, reverse

from klang.access.predicates import Refused
from klang.access.use_cases import REGISTER
from klang.audit.leaves import Leaf
from klang.audit.models import Trace
from klang.casework.actions import add_to_team, offer_second
from klang.casework.team import Place as InTeam
from klang.config.management.commands.deeds import deeds_page
from klang.learning.actions import announce_workshop, give_place
from klang.peers import actions
from klang.people.models import Account
from klang.people.reads import directory
from klang.vault.encoding import Broken
from klang.vault.grants import Giver, give
from klang.vault.records.holding import NoKey, holding
from klang.vault.registers import Drawer, Right
from klang.vault.rosters import SeatLine
from klang.voices import actions as voices
from tests.audit.insider import in_a_deed
from tests.browser_free import client_of
from tests.cast import fresh
from tests.learning.held import TOLD
from tests.pages.table import names
from tests.peers.told import again, begun, inside, let_in
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

GROUP = "agreement beside gatherings group groups knocks let_in leave note offer rest show support talk vouch"
GROUP_TOO = "welcome words figures figures_down hand_on answer put_aside hide"
HANDBOOK = "contents letters offline offline_text offline_worker page principle principles search shelf whole"
HERS = {"people:held", "people:new_way", "web:more", "web:passage"}
OPEN_TO_ALL = {
    *("web:guide", "web:language", "learning:check", "learning:register", "voices:answer", "voices:done"),
    *("voices:say", "voices:screen", "voices:screen_say", "people:join", "people:lock"),
    *("people:note", "people:out", "people:sign_in", "people:sign_out", "people:start", "people:unlock"),
}
FOUND = {
    *(f"peers:{name}" for name in (GROUP + " " + GROUP_TOO).split()),
    *(f"learning:{name}" for name in HANDBOOK.split()),
    *HERS,
    *OPEN_TO_ALL,
}
MAY = {
    *("people.locked", "people.signed_in", "people.signed_out", "people.unlocked", "people.way_renewed"),
    *("learning.contents_read", "learning.page_read", "learning.reasons_read", "learning.searched"),
    *("learning.shelf_read", "learning.texts_taken_along", "learning.whole_text_read", "voices.arrived"),
    *("peers.agreed", "peers.ask_handed_on", "peers.figures_read", "peers.gatherings_read"),
    *("peers.knock_answered", "peers.knock_put_aside", "peers.knocks_read", "peers.let_in"),
    *(
        "peers.member_left",
        "peers.met",
        "peers.notes_let_go",
        "peers.offer_read",
        "peers.offered",
        "peers.read",
    ),
    *("peers.figures_released", "peers.figures_taken_down"),
    *("peers.rest_noted", "peers.shown", "peers.shown_no_more", "peers.support_noted", "peers.supports_read"),
    *("peers.talk_noted", "peers.vouched", "peers.welcomed", "peers.words_given"),
}
SHUT = ("refused: access.looked_for", "agency")
FILLED = {"uuid": lambda: str(uuid4()), "int": lambda: "1", "slug": lambda: "peers", "str": lambda: "peers"}


def filled(address, **known):
    """An address with something in each of its places."""
    return re.sub(r"<(\w+):(\w+)>", lambda place: str(known.get(place[2]) or FILLED[place[1]]()), address)


def told_since(before):
    """What the log gained: each deed, and the kind of what it was about."""
    gained = [Leaf.read(bytes(one.page)) for one in Trace.objects.order_by("seq")[before:]]
    return [(leaf.deed, leaf.touched.owner.kind) for leaf in gained]


@pytest.fixture
def group(cast, fah):
    """She coordinates beside Lena, so that every page of a group is hers."""
    alone = begun(fresh(cast.lena), cast)
    return let_in(alone, cast.lena, fah, "ฟ้า", right=Right.MANAGE)


@pytest.fixture
def known(cast, case, group):
    """What really is there, and whose pages are tried too."""
    return {"case_id": case.pk, "group_id": group.pk, "account_id": cast.lena.account_id}


def test_every_address_of_the_house_is_shut_to_her_but_for_a_closed_list(fah, known):
    for name, address in names().items():
        path = filled(address, **known)
        for way in ("get", "post"):
            client = client_of(fah)  # some of what is open to all ends a session
            before, answer = Trace.objects.count(), getattr(client, way)(path)
            shut = answer.status_code == 404 and told_since(before) == [SHUT]
            if name == "desk:today":
                assert (answer.status_code, answer["Location"]) == (302, reverse("peers:groups"))
            else:
                assert shut is (name not in FOUND), name


def test_what_she_finds_is_nothing_that_is_not_there(fah):
    assert set(names()) >= FOUND


@pytest.mark.parametrize("name", GROUP.split())
def test_every_page_of_her_own_group_opens_and_leads_nowhere_that_is_shut(cast, fah, group, name):
    mek = cast.stranger
    actions.vouch(fresh(cast.lena), group, account=mek.account_id, pseudonym="เมฆ")
    actions.vouch(fresh(fah), group, account=mek.account_id, pseudonym="เมฆ")
    path = filled(names()[f"peers:{name}"], group_id=group.pk, account=mek.account_id)

    shown = client_of(fah).get(path)

    assert shown.status_code == 200
    assert led_astray(shown.content.decode()) == []


@pytest.mark.parametrize(
    "page",
    ["learning:shelf", "learning:principles", "learning:offline", "web:more", "web:guide", "people:new_way"],
)
def test_what_else_is_hers_opens_and_leads_nowhere_that_is_shut(fah, page):
    shown = client_of(fah).get(reverse(page))

    assert shown.status_code == 200
    assert led_astray(shown.content.decode()) == []


def led_astray(page):
    """The links and forms of a page that lead somewhere that is shut to her."""
    told = re.findall(r'(?:href|action)="(/[^"#?]*)', page)
    found = {resolve(one).view_name for one in told if not one.startswith("/static/")}
    return sorted(found - FOUND - {"desk:today"})


def test_her_menu_names_only_what_she_finds(fah, group, lena):
    hers, anothers, hers_again = [_menu(who) for who in (fah, lena, fah)]

    assert hers == hers_again == ["/peers/", "/handbook/", "/more/"]
    assert len(anothers) == 5


@pytest.mark.parametrize(("who", "back"), [("fah", "กลุ่ม"), ("lena", "วันนี้")])
def test_what_is_not_there_leads_back_to_what_she_calls_her_first_page(request, group, who, back):
    shown = client_of(request.getfixturevalue(who)).get(f"/cases/{uuid4()}/")

    assert shown.status_code == 404
    assert f'<a href="/">{back}</a>' in shown.content.decode()


def _menu(who):
    """Where the menu leads on one and the same page, which others looked at before."""
    page = client_of(who).get(reverse("peers:groups")).content.decode()
    return re.findall('href="([^"]+)"', page[page.index('<nav class="tabs"') :])


def test_her_groups_page_shows_her_own_and_asks_for_nothing(cast, fah, group, lena):
    told = actions.ShownWords("กลุ่มริมน้ำ", "พบกัน", ("th",), True)
    actions.show(fresh(lena), again(group), words=told)

    shown = client_of(fah).get(reverse("peers:groups")).content.decode()

    assert "กลุ่มวันอาทิตย์" in shown
    assert "กลุ่มริมน้ำ" not in shown
    assert reverse("peers:ask") not in shown
    assert "data-exit" in shown


def test_another_group_is_not_there_for_her(cast, fah, group):
    other = begun(fresh(cast.mali), cast)

    assert client_of(fah).get(reverse("peers:group", args=[other.pk])).status_code == 404


def test_what_a_peer_may_do_is_a_closed_list_that_stands_in_the_docs():
    told = deeds_page()

    assert {trace for trace, deed in REGISTER.items() if deed.peers} == MAY
    assert all(f"- `{trace}`\n" in told for trace in MAY)


@pytest.mark.once  # one refusal that reads the same card each time: the reading itself is asked on both below
def test_every_other_deed_refuses_her_before_it_asks_anything(cast, fah):
    deeds_page()
    for trace in sorted(set(REGISTER) - MAY):
        done = REGISTER[trace].do
        deed = getattr(import_module(done.__module__), done.__name__)
        with refuses(trace, "for those who work here"):
            deed(fresh(fah), cast.house)


def test_inside_another_deed_she_is_refused_as_well(cast, fah):
    with pytest.raises(Refused, match="for those who work here"):
        directory(inside(fah), cast.house)


def test_what_says_who_she_is_is_her_card_and_no_column(cast, fah):
    Account.objects.update(kind="worker")

    with refuses("people.directory_read", "for those who work here"):
        directory(fresh(fah), cast.house)


NO_SEAT = "no seat among those who work here"


def test_she_is_given_no_seat_in_a_file_a_team_or_a_workshop(cast, case, fah):
    lena, officer = cast.lena, cast.officer
    with refuses("casework.seated", NO_SEAT):
        add_to_team(fresh(lena), case, account=fah.account_id, place=InTeam((Drawer.PLAN,)))
    with refuses("casework.second_offered", NO_SEAT):
        offer_second(fresh(lena), case, account=fah.account_id)
    team = voices.begin(fresh(officer), cast.house)
    with refuses("voices.hearer_chosen", NO_SEAT):
        voices.choose(fresh(officer), team, account=fah.account_id)
    workshop = announce_workshop(fresh(officer), cast.house, told=TOLD)
    with refuses("learning.place_given", NO_SEAT):
        give_place(fresh(officer), workshop, account=fah.account_id)


def test_no_key_is_sealed_to_her_but_a_groups_and_she_opens_no_other(cast, case, fah, lena):
    held = holding(in_a_deed(fresh(lena)), case).key(Drawer.PLAN)
    line = SeatLine(uuid4(), fah.keyring.card.digest, Right.READ, (Drawer.PLAN,), bytes(32))
    giver = Giver(lena.keyring.card, lena.keyring.keys)

    with pytest.raises(Broken):
        give(giver, fah.keyring.card, line, [held])
    for owner in (case, cast.house):
        with pytest.raises(NoKey):
            holding(in_a_deed(fresh(fah)), owner)


def test_a_worker_is_refused_nothing_by_all_this(cast, case, lena):
    with leaves("people.directory_read"):
        directory(fresh(lena), cast.house)
    assert client_of(lena).get(reverse("desk:case", args=[case.pk])).status_code == 200
    assert replace(lena, keyring=None).of_a_group is False
