"""What is done about who someone is to us: registering with almost nothing, and adding when she is ready."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.actions import open_case
from klang.casework.calendar import remind, touch
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.casework.undoing import standing, take_back
from klang.lang.names import kept, renamed, shown
from klang.people.models import Agency
from klang.survivors import rules
from klang.survivors.models import (
    Alias,
    AliasWords,
    Contact,
    ContactWords,
    Fact,
    FactWords,
    KnownAs,
    KnownWords,
    Paper,
    PaperWords,
    Person,
    PersonWords,
)
from klang.survivors.naming import remember
from klang.survivors.terms.facts import Facts
from klang.survivors.terms.person import MayWrite
from klang.vault.records.holding import holding
from klang.vault.registers import Drawer


@use_case("survivors.registered", may=rules.may_register)
def register(by: Actor, agency: Agency, *, call_name: str = "", may_write: str = MayWrite.YES) -> Case:
    """Begin with a name to be called, or none; nothing else is needed."""
    case = open_case(by, agency)
    words = PersonWords(call_name=call_name, may_write=may_write)
    Person.objects.seal(by, case, words, drawer=Drawer.IDENTITY)
    remember(by, case, kept(call_name))
    if may_write == MayWrite.LATER:
        remind(case, by.account_id, by.today + timedelta(days=7), DueCode.ASK_AGAIN)
    return case


@use_case("survivors.registered_several", may=rules.may_register)
def register_several(by: Actor, agency: Agency, *, names: Sequence[str]) -> list[UUID]:
    """Begin a file for each of these names at once, as on the first day of using Klang."""
    return [register(by, agency, call_name=name).pk for name in names]


@use_case("survivors.described", may=rules.may_change)
def describe(by: Actor, case: Case, *, words: PersonWords, version: int = 0) -> Person:
    """Write down anew what she wants to be called, which languages she speaks and reads."""
    touch(by, case)
    case.key(by, Drawer.IDENTITY)  # who does not hold it is refused, and learns nothing of what lies there
    [before] = Person.objects.whole(by, case)
    remember(by, case, renamed(holding(by, case).ring.name, words.call_name))
    person: Person = Person.objects.seal(
        by, case, words, drawer=Drawer.IDENTITY, row=before.row, seen=version
    )
    return person


@use_case("survivors.name_added", may=rules.may_change)
def add_name(by: Actor, case: Case, *, words: AliasWords) -> Alias:
    """Write down another name of hers, as it is spoken or as it stands on a paper."""
    touch(by, case)
    alias: Alias = Alias.objects.seal(by, case, words, drawer=Drawer.IDENTITY)
    remember(by, case, holding(by, case).ring.name + kept("", [words]))
    return alias


@use_case("survivors.paper_added", may=rules.may_change)
def add_paper(by: Actor, case: Case, *, words: PaperWords) -> Paper:
    """Write down an identity document; a number that looks unusual is kept as written."""
    touch(by, case)
    paper: Paper = Paper.objects.seal(by, case, words, drawer=Drawer.IDENTITY)
    return paper


@use_case("survivors.name_taken_back", may=rules.may_change)
def take_back_name(by: Actor, case: Case, *, name: UUID) -> Alias:
    """Take out a name one wrote down by mistake, within a day."""
    gone: Alias = take_back(by, case, Alias, name)
    left = standing(Alias.objects.whole(by, case))
    remember(by, case, kept(shown(holding(by, case).ring.name), (one.words for one in left)))
    return gone


@use_case("survivors.paper_taken_back", may=rules.may_change)
def take_back_paper(by: Actor, case: Case, *, paper: UUID) -> Paper:
    """Take out a paper one wrote down by mistake, within a day."""
    gone: Paper = take_back(by, case, Paper, paper)
    return gone


@use_case("survivors.contact_set", may=rules.may_change)
def set_contact(
    by: Actor, case: Case, *, words: ContactWords, contact: UUID | None = None, version: int = 0
) -> Contact:
    """Write down how she can be reached safely, and what must never be done."""
    touch(by, case)
    kept: Contact = Contact.objects.seal(
        by, case, words, drawer=Drawer.WHEREABOUTS, row=contact, seen=version
    )
    return kept


@use_case("survivors.known_as_set", may=rules.may_change)
def let_be_known(by: Actor, case: Case, *, drawer: str, words: KnownWords) -> KnownAs:
    """Say by which name those of an agency who hold one drawer know her; another agency's name stays."""
    known = KnownAs.objects.whole(by, case, among=[drawer])
    row = next((one.row for one in known if one.words.agency == words.agency), None)
    kept: KnownAs = KnownAs.objects.seal(by, case, words, drawer=drawer, row=row)
    return kept


@use_case("survivors.counted", may=rules.may_change)
def set_facts(by: Actor, case: Case, *, facts: Facts, version: int = 0) -> Fact:
    """Write down what may be counted about her: six coarse facts, each of which may be missing."""
    before = Fact.objects.of(case).newest().first()
    row = before.row if before else None
    fact: Fact = Fact.objects.seal(by, case, FactWords(facts), drawer=Drawer.FACTS, row=row, seen=version)
    return fact
