"""What is done with needs and strengths: writing them down, and writing them down better."""

from uuid import UUID

from django.http import Http404

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.calendar import touch
from klang.casework.models import Case
from klang.casework.undoing import take_back
from klang.lang.said import Said
from klang.needs import rules
from klang.needs.models import Need, NeedWords, Strength
from klang.needs.terms import Source


@use_case("needs.noted", may=rules.may_note)
def note_need(
    by: Actor, case: Case, *, area: str, said: Said, source: str = Source.HERSELF, drawer: str = ""
) -> Need:
    """Write down what the survivor says would help, in her own words."""
    touch(by, case)
    words = NeedWords(area, said, source)
    need: Need = Need.objects.seal(by, case, words, drawer=rules.drawer_of(area, drawer))
    return need


@use_case("needs.strength_noted", may=rules.may_note)
def note_strength(
    by: Actor, case: Case, *, area: str, said: Said, source: str = Source.HERSELF, drawer: str = ""
) -> Strength:
    """Write down what the survivor can build on, in her own words."""
    touch(by, case)
    words = NeedWords(area, said, source)
    strength: Strength = Strength.objects.seal(by, case, words, drawer=rules.drawer_of(area, drawer))
    return strength


@use_case("needs.reworded", may=rules.may_note)
def reword_need(by: Actor, case: Case, *, need: UUID, said: Said, version: int = 0) -> Need:
    """Add a later version of a need; the earlier words stay."""
    touch(by, case)
    before = Need.objects.one(by, case, need)
    if before is None:
        raise Http404
    words = NeedWords(before.words.area, said, before.words.source, before.words.urgent)
    later: Need = Need.objects.seal(by, case, words, drawer=before.drawer, row=need, seen=version)
    return later


@use_case("needs.taken_back", may=rules.may_note)
def take_back_need(by: Actor, case: Case, *, need: UUID) -> Need:
    """Take out a need one wrote down by mistake, within a day."""
    gone: Need = take_back(by, case, Need, need)
    return gone


@use_case("needs.strength_taken_back", may=rules.may_note)
def take_back_strength(by: Actor, case: Case, *, strength: UUID) -> Strength:
    """Take out a strength one wrote down by mistake, within a day."""
    gone: Strength = take_back(by, case, Strength, strength)
    return gone
