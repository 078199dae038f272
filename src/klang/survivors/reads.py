"""What people look at of who someone is to us."""

from dataclasses import dataclass

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.casework.undoing import standing
from klang.lang.names import kept
from klang.survivors import rules
from klang.survivors.models import (
    Alias,
    AliasWords,
    Contact,
    ContactWords,
    Fact,
    FactWords,
    Paper,
    PaperWords,
    Person,
    PersonWords,
)
from klang.survivors.naming import name_of, remember
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Portrait:
    """Who she is to us, as far as this person may read it."""

    name: str
    person: Record[PersonWords] | None
    names: list[Record[AliasWords]]
    papers: list[Record[PaperWords]]
    contacts: list[Record[ContactWords]]


@use_case("survivors.read", may=rules.may_see)
def portrait(by: Actor, case: Case) -> Portrait:
    """Read who she is to us: names, languages, papers, and how to reach her safely."""
    people, names = Person.objects.whole(by, case), standing(Alias.objects.whole(by, case))
    if people:
        remember(by, case, kept(people[0].words.call_name, (name.words for name in names)))
    return Portrait(
        people[0].words.call_name if people else name_of(by, case),
        people[0] if people else None,
        names,
        standing(Paper.objects.whole(by, case)),
        Contact.objects.whole(by, case),
    )


@use_case("survivors.interpreting_read", may=rules.may_see)
def wish_about_interpreters(by: Actor, case: Case) -> str:
    """Read what she asked for about interpreters, where somebody is about to name one."""
    people = Person.objects.whole(by, case)
    return people[0].words.interpreter_wish if people else ""


@use_case("survivors.contacts_read", may=rules.may_see)
def contacts_of_case(by: Actor, case: Case) -> list[Record[ContactWords]]:
    """Read how to reach her safely; shown wherever a way to reach her is shown."""
    return Contact.objects.whole(by, case)


@use_case("survivors.facts_read", may=rules.may_see)
def facts_of_case(by: Actor, case: Case) -> Record[FactWords] | None:
    """Read what may be counted about her, where anything was written down."""
    found = Fact.objects.whole(by, case)
    return found[0] if found else None
