"""A case over time: people join, are withdrawn, expire and leave, and old keys open nothing new."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from klang.vault.box import DrawerKey, Place
from klang.vault.encoding import Broken
from klang.vault.grants import take
from klang.vault.registers import Reason, Right
from klang.vault.rosters import DrawerLine, check_first, check_next
from tests.vault import kept
from tests.vault.lawful import lawful
from tests.vault.office import (
    DRAWERS,
    HOUSE,
    INSTALLATION,
    LABOUR,
    LENA,
    MALI,
    NOK,
    OFFICERS,
    basis,
    found,
    id_of,
    person,
    root_of,
    seat,
    signed,
)

ROOT = root_of()
TEAM = (LENA, MALI, NOK, person("anong"), person("dao"))
PLACE = Place("note", id_of("a note"))
colleagues = st.sampled_from(TEAM[1:])
some_drawers = st.lists(st.sampled_from(DRAWERS), min_size=1, unique=True)


class CaseOverTime(RuleBasedStateMachine):
    """Everyone keeps every key ever opened, and the thief keeps every grant."""

    @initialize()
    def open_a_case(self):
        self.now, self.file, self.made = 0, found(), 0
        self.known = {one.card.digest: set() for one in TEAM}
        check_first(self.file.page, signed(self.file.page, LENA), LENA.card, ROOT)
        self.notes = {drawer: key.seal(b"{}", PLACE) for drawer, key in self.file.keys.items()}
        self._hand_out(self.file.page.seats)

    def _hand_out(self, lines):
        page = self.file.page
        for line in lines:
            who = next(one for one in TEAM if one.card.digest == line.card)
            if line.lives(self.now):
                given = take(self.file.grant(LENA, who, line), who.keys, LENA.card, page)
                assert {key.drawer for key in given} == set(line.drawers)
                self.known[line.card] |= {(key.drawer, key.epoch, key.secret) for key in given}

    def _turn(self, seats, reason, also=()):
        """The signer is any manager who holds what is turned; Lena always does."""
        old, before = dict(self.file.keys), self.file.page
        page = self.file.turned(self.file.next_page(seats, reason, LENA), also)
        managers = [one for one in TEAM if lawful_by(before, page, one)]
        signer = managers[self.made % len(managers)]
        page = replace(page, signer=signer.card.digest)
        check_next(before, page, signed(page, signer), signer.card, ROOT)
        for drawer, key in self.file.keys.items():
            if key is not old[drawer]:
                opened = old[drawer].open(self.notes[drawer].envelope, PLACE)
                self.notes[drawer] = key.seal(opened.body, PLACE, salt=opened.salt)
                assert self.notes[drawer].content == opened.content
        self.file.pages.append(page)
        self._hand_out(page.seats)

    @rule(who=colleagues, drawers=some_drawers, right=st.sampled_from(Right), days=st.integers(0, 3))
    def join(self, who, drawers, right, days):
        self.made += 1
        line = seat(who, drawers, right, on=str(self.made), until=self.now + days if days else None)
        self._turn([*self.file.page.seats, line], Reason.JOIN)

    @precondition(lambda self: len(self.file.page.seats) > 1)
    @rule(which=st.integers(0), reason=st.sampled_from([Reason.WITHDRAW, Reason.LEAVE]))
    def take_away(self, which, reason):
        lines = [line for line in self.file.page.seats if line.card != LENA.card.digest]
        gone = lines[which % len(lines)]
        everything = reason is Reason.LEAVE
        stay = [x for x in self.file.page.seats if not (x == gone or (everything and x.card == gone.card))]
        self._turn(stay, reason)

    @rule(days=st.integers(1, 3))
    def time_passes(self, days):
        self.now += days
        stay = [line for line in self.file.page.seats if line.lives(self.now)]
        if len(stay) < len(self.file.page.seats):
            self._turn(stay, Reason.EXPIRE)

    @rule(drawers=some_drawers)
    def rotate(self, drawers):
        self._turn(self.file.page.seats, Reason.LEAVE, drawers)

    @rule()
    def a_thief_puts_every_old_page_back(self):
        page, signatures = self.file.page, signed(self.file.page, LENA)
        for old in self.file.pages:
            assert kept.refuses(check_next, page, old, signatures, LENA.card, ROOT)
            assert kept.refuses(check_next, page, old, signed(old, LENA), LENA.card, ROOT)

    @rule()
    def a_thief_puts_every_old_grant_back(self):
        page = self.file.page
        for grant in self.file.grants[-12:]:
            for who in TEAM:
                self._gives_only_what_stands(grant, who, page)

    def _gives_only_what_stands(self, grant, who, page):
        try:
            given = take(grant, who.keys, LENA.card, page)
        except Broken:
            return
        own = {drawer for line in page.seats if line.card == who.card.digest for drawer in line.drawers}
        assert {key.drawer for key in given} <= own
        assert all(page.drawer(key.drawer).kid == key.kid for key in given)

    @invariant()
    def keys_follow_seats(self):
        page = self.file.page
        for who in TEAM:
            lines = [line for line in page.seats if line.card == who.card.digest]
            has = {drawer for line in lines for drawer in line.drawers}
            living = {drawer for line in lines if line.lives(self.now) for drawer in line.drawers}
            current = {(drawer, key.epoch, key.secret) for drawer, key in self.file.keys.items()}
            knows = {drawer for drawer, _, _ in self.known[who.card.digest] & current}
            assert living <= knows <= has

    @invariant()
    def old_keys_open_nothing_new(self):
        for secrets in self.known.values():
            for drawer, epoch, secret in secrets:
                line = self.file.page.drawer(drawer)
                if epoch < line.epoch:
                    old = DrawerKey.of(INSTALLATION, self.file.owner, drawer, line.epoch, secret)
                    assert kept.refuses(old.open, self.notes[drawer].envelope, PLACE)


def lawful_by(before, page, signer):
    page = replace(page, signer=signer.card.digest)
    return lawful(before, page, signed(page, signer), signer)


TestCaseOverTime = CaseOverTime.TestCase
TestCaseOverTime.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


def grown():
    """A case of three pages: Lena manages all, Mali manages plan, Nok reads legal."""
    file = found()
    mali, nok = seat(MALI, ["plan"], Right.MANAGE), seat(NOK, ["legal", "plan"], Right.READ)
    file.pages.append(file.next_page([*file.page.seats, mali, nok], Reason.JOIN, LENA))
    return file


def _line(page, at):
    return page.drawers[at % len(page.drawers)]


def _with_line(page, at, **changes):
    old = _line(page, at)
    new = replace(old, **changes)
    return replace(page, drawers=tuple(new if line is old else line for line in page.drawers))


def _with_seat(page, at, **changes):
    seats = list(page.seats)
    if seats:
        seats[at % len(seats)] = replace(seats[at % len(seats)], **changes)
    return replace(page, seats=tuple(seats))


def writable(page):
    """A list with one line twice is nothing that could be kept."""
    lists = (page.drawers, page.seats, page.escrow)
    return all(len(set(lines)) == len(lines) for lines in lists)


EXTRA = seat(person("anong"), ["health"], Right.READ)
CHANGES = [
    lambda page, at: replace(page, revision=page.revision + 1),
    lambda page, at: replace(page, previous=basis("elsewhere")),
    lambda page, at: replace(page, installation=id_of("elsewhere")),
    lambda page, at: replace(page, owner=replace(page.owner, id=id_of("another case"))),
    lambda page, at: replace(page, agency=LABOUR),
    lambda page, at: replace(page, reason=list(Reason)[at % 7]),
    lambda page, at: replace(page, signer=b""),
    lambda page, at: replace(page, signer=TEAM[at % 3].card.digest),
    lambda page, at: replace(page, escrow=(basis("escrow"),)),
    lambda page, at: replace(page, drawers=page.drawers[1:]),
    lambda page, at: replace(page, drawers=(*page.drawers, DrawerLine("story", 1 + at % 2, basis("kid")))),
    lambda page, at: replace(page, drawers=(*page.drawers, replace(_line(page, at), kid=basis("twice")))),
    lambda page, at: _with_line(page, at, epoch=_line(page, at).epoch + 1),
    lambda page, at: _with_line(page, at, epoch=_line(page, at).epoch + 2, kid=basis("two on")),
    lambda page, at: _with_line(page, at, kid=basis("another kid")),
    lambda page, at: _with_line(page, at, epoch=_line(page, at).epoch + 1, kid=basis("turned")),
    lambda page, at: replace(page, seats=page.seats[:-1]),
    lambda page, at: replace(page, seats=page.seats[1:]),
    lambda page, at: replace(page, seats=(*page.seats, EXTRA)),
    lambda page, at: replace(page, seats=(*page.seats, replace(EXTRA, seat=page.seats[0].seat))),
    lambda page, at: replace(page, seats=(*page.seats, replace(page.seats[at % len(page.seats)], until=at))),
    lambda page, at: _with_seat(page, at, card=TEAM[4].card.digest),
    lambda page, at: _with_seat(page, at, drawers=("plan",)),
    lambda page, at: _with_seat(page, at, drawers=("story",)),
    lambda page, at: _with_seat(page, at, right=list(Right)[at % 3]),
    lambda page, at: _with_seat(page, at, until=at),
    lambda page, at: _with_seat(page, at, basis=basis("another ground")),
]
GROWN = grown()
SIGNERS = st.sampled_from([*TEAM[:3], TEAM[3]])


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(range(len(CHANGES))), st.integers(0, 8)), max_size=3),
    SIGNERS,
    st.sampled_from([(), OFFICERS[:1], OFFICERS[:2], OFFICERS]),
    st.booleans(),
)
def test_a_next_page_is_taken_exactly_if_it_is_lawful(changes, signer, officers, honest):
    before = GROWN.page
    page = GROWN.next_page(before.seats, Reason.JOIN, signer)
    for which, at in changes:
        if page.seats and page.drawers:
            page = CHANGES[which](page, at)
    assume(writable(page))
    if honest:
        page = replace(page, signer=b"" if officers else signer.card.digest)
    signatures = signed(page, *(officers or (signer,)))
    given_card = None if officers else signer.card

    taken = not kept.refuses(check_next, before, page, signatures, given_card, ROOT)

    assert taken == lawful(before, page, signatures, None if officers else signer)


def test_each_change_alone_is_judged_as_the_page_says():
    """So that no rule is met only by chance: every change, every signer."""
    before, taken = GROWN.page, 0
    for which in range(len(CHANGES)):
        for at in range(9):
            for signer in TEAM[:4]:
                page = GROWN.next_page(before.seats, Reason.JOIN, signer)
                page = CHANGES[which](page, at)
                signatures = signed(page, signer)
                verdict = not kept.refuses(check_next, before, page, signatures, signer.card, ROOT)
                assert verdict == lawful(before, page, signatures, signer), (which, at, signer.card.principal)
                taken += verdict

    assert taken > 50
    assert before.agency == HOUSE
