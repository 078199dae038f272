"""Our words and those of the Human Trafficking Case Data Standard 2.0 side by side, read both ways.

`columns_of` is what an export writes, `code_from` what an import reads. A word the standard lacks goes out as
its `Other` and, in a column of ours beside it (`x_...`), as itself; IOM's lists are never lengthened.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from klang.exchange.htcds import exploitation, finding, industry, person, recruitment, support
from klang.exchange.htcds.code_lists import CodeList

LISTS: Final[tuple[CodeList, ...]] = (
    *person.LISTS,
    *exploitation.LISTS,
    *industry.LISTS,
    *recruitment.LISTS,
    *finding.LISTS,
    *support.LISTS,
)

# Column names misspelt in IOM's own form and spreadsheet: they are in the wild, so an import reads them.
MISSPELT: Final = MappingProxyType(
    {
        "vic_Methods_of_Control": "vic_MethodsOfControl",
        "vic_TraffickinStatusDecisionMakingOrg": "vic_TraffickingStatusDecisionMakingOrg",
    }
)


class NotInTheTable(LookupError):
    """Neither we nor the standard have this; the message never repeats what was read."""


# Column -> our code -> the word there; every code of ours stands in exactly one of a list's two columns.
TABLE: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {each.column: each.theirs for each in LISTS}
    | {each.local_column: each.local for each in LISTS if each.local}
)
INWARD: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {column: {word: str(code) for code, word in words.items()} for column, words in TABLE.items()}
)
BY_COLUMN: Final[Mapping[str, CodeList]] = MappingProxyType({each.column: each for each in LISTS})


def to_htcds(field: str, code: str) -> str:
    """The word of one column for one code of ours."""
    if field not in TABLE:
        raise NotInTheTable("The standard has no such column.")
    if code not in TABLE[field]:
        raise NotInTheTable("This column has no word for this code.")
    return TABLE[field][code]


def from_htcds(field: str, value: str) -> str:
    """Our code for one word of one column, as the standard or its own toolkit spells it."""
    column = MISSPELT.get(field, field)
    if column not in INWARD:
        raise NotInTheTable("The standard has no such column.")
    # The standard's field table itself writes one value with a space after it.
    word = value.strip()
    if word not in INWARD[column]:
        raise NotInTheTable("This column has no such word.")
    return INWARD[column][word]


def columns_of(field: str, code: str) -> dict[str, str]:
    """All that an export writes for one code: the standard's column, and ours where it lacks the word."""
    if field not in BY_COLUMN:
        raise NotInTheTable("The standard has no such column.")
    words = BY_COLUMN[field]
    if code not in words.local:
        return {field: to_htcds(field, code)}
    beside = {words.local_column: words.local[code]}
    return {field: words.catch_all} | beside if words.catch_all else beside


def code_from(field: str, columns: Mapping[str, str]) -> str:
    """Our code for what an import read; the column of ours says more than the standard's `Other`."""
    column = MISSPELT.get(field, field)
    words = BY_COLUMN.get(column)
    own = columns.get(words.local_column, "") if words and words.local else ""
    said = columns.get(field, "")
    if not words or not own:
        return from_htcds(column, said)
    if said.strip() not in ("", words.catch_all):
        raise NotInTheTable("The two columns say different things.")
    return from_htcds(words.local_column, own)
