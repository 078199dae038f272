"""What a group can count of its own work, with its own key. Nothing of it leaves before the group chooses to show it."""

from collections import Counter
from datetime import date
from typing import Any, Final

from klang.access.actor import Actor
from klang.peers.belonging import members
from klang.peers.models import Gathering, Group, Released, Support, SupportWords, Talk, newest_released
from klang.peers.terms import Figure, Home, Kind, Sex, Where
from klang.vault.records.holding import Altered

_OF_HER: Final[dict[str, Figure]] = {
    Sex.WOMAN: Figure.WOMEN,
    Sex.MAN: Figure.MEN,
    Home.HERE: Figure.HERE,
    Home.ELSEWHERE: Figure.ELSEWHERE,
}


def count(by: Actor, group: Group, since: date, until: date) -> dict[str, int]:
    """Every figure of these days; of members, who belongs today."""
    met, supports, talks = (
        [one.words for one in table.objects.whole(by, group) if since <= one.words.on <= until]
        for table in _COUNTED
    )
    counted = Counter(figure for told in supports for figure in _of(told))
    counted[Figure.MEMBERS] = len(members(by, group))
    counted[Figure.MET] = len(met)
    counted[Figure.TALKS] = len(talks)
    counted[Figure.SCHOOLS] = sum(one.where == Where.SCHOOL for one in talks)
    counted[Figure.LISTENERS] = sum(one.listeners for one in talks)
    return {str(figure): counted[figure] for figure in Figure}


_COUNTED: Final[tuple[Any, ...]] = (Gathering, Support, Talk)


def _of(told: SupportWords) -> list[Figure]:
    """For what one time counts; a person counts the first time."""
    again = [Figure.STOOD_BY, *([Figure.TOLD] if told.kind == Kind.TOLD else [])]
    of_her = [_OF_HER[one] for one in (told.sex, told.home) if one in _OF_HER]
    return [*again, *([Figure.PEOPLE, *of_her] if told.first else [])]


def all_released(by: Actor, **which: Any) -> list[Released]:
    """What was ever released, also what was taken down; Altered if it is not as the log tells."""
    found = newest_released(**which)
    if any(one.altered(by) for one in found):
        raise Altered
    return found
