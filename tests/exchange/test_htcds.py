"""Our words and the standard's: total, two-way, and only here."""

import csv
import importlib
import re
from collections import Counter
from pathlib import Path

import pytest
from django.db.models import TextChoices

import klang
from klang import exchange
from klang.exchange import htcds
from klang.exchange.htcds import NotInTheTable, code_from, columns_of, from_htcds, to_htcds
from klang.survivors import terms
from klang.survivors.terms.facts import ANSWERS, WORDS_OF

HOUSE = Path(klang.__file__).parent
OFFICIAL = Path(exchange.__file__).parent / "data" / "htcds_v2_codelists.csv"


def official() -> list[tuple[str, str]]:
    with OFFICIAL.open(encoding="utf-8", newline="") as lines:
        return [(row["field"], row["name"]) for row in csv.DictReader(lines)]


def ours() -> set[type[TextChoices]]:
    names = [path.stem for path in Path(terms.__file__).parent.glob("facts_*.py")]
    modules = [importlib.import_module(f"{terms.__name__}.{name}") for name in names]
    return {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, TextChoices) and each.__module__ == module.__name__
    }


def every_code() -> list[tuple[str, str]]:
    return [(each.column, code) for each in htcds.LISTS for code in each.ours.values]


def test_the_official_lists_are_whole():
    rows = official()

    assert len(rows) == len(set(rows)) == 182
    assert len({field for field, _ in rows}) == 21


@pytest.mark.parametrize(("field", "value"), official())
def test_every_official_value_is_reached_and_comes_back_as_itself(field, value):
    assert to_htcds(field, from_htcds(field, value)) == value


def test_the_table_adds_nothing_to_the_official_lists():
    fields = {field for field, _ in official()}

    said = {
        (each.column, word) for each in htcds.LISTS if each.column in fields for word in each.theirs.values()
    }

    assert said == set(official())


@pytest.mark.parametrize(("field", "code"), every_code())
def test_every_code_of_ours_goes_out_and_comes_back_as_itself(field, code):
    assert code_from(field, columns_of(field, code)) == code


@pytest.mark.parametrize("words", htcds.LISTS, ids=lambda words: words.column)
def test_each_code_of_a_list_has_exactly_one_word(words):
    mapped = Counter([*words.theirs, *words.local])

    assert mapped == Counter(words.ours.values)
    assert len(set(words.theirs.values())) == len(words.theirs)
    assert len(set(words.local.values())) == len(words.local)


def test_no_column_stands_in_the_table_twice():
    columns = [each.column for each in htcds.LISTS] + [
        each.local_column for each in htcds.LISTS if each.local
    ]

    assert len(set(columns)) == len(columns) == len(htcds.TABLE)


def test_every_word_for_counting_can_be_exchanged():
    assert ours() == {each.ours for each in htcds.LISTS}
    assert set(WORDS_OF.values()) <= ours()


def test_what_the_standard_lacks_goes_out_as_other_and_beside_it_as_itself():
    scam = columns_of("vic_TypeOfExploitation", "FORCED_CRIMINALITY")
    locked = columns_of("vic_MethodsOfControl", "RESTRICTS_MOVEMENT")

    assert scam == {"vic_TypeOfExploitation": "Other", "x_TypeOfExploitation": "ForcedCriminality"}
    assert locked == {"vic_MethodsOfControl": "Other", "x_MethodsOfControl": "RestrictsMovement"}


def test_our_own_words_stand_only_in_columns_of_our_own():
    official_values = set(official())

    for each in htcds.LISTS:
        for code in each.local:
            written = columns_of(each.column, code)
            assert written.pop(each.local_column) == each.local[code]
            assert set(written.items()) <= official_values
            with pytest.raises(NotInTheTable):
                to_htcds(each.column, code)


def test_a_plain_other_stays_other():
    assert code_from("vic_TypeOfExploitation", {"vic_TypeOfExploitation": "Other"}) == "OTHER"
    assert columns_of("vic_TypeOfExploitation", "OTHER") == {"vic_TypeOfExploitation": "Other"}


def test_a_group_of_countries_never_poses_as_a_country():
    assert columns_of("prs_Citizenship", "MYANMAR") == {"prs_Citizenship": "MM"}
    assert columns_of("prs_Citizenship", "STATELESS") == {"x_Citizenship": "Stateless"}


def test_two_columns_that_contradict_each_other_are_refused():
    with pytest.raises(NotInTheTable, match="different things"):
        code_from(
            "vic_TypeOfExploitation",
            {"vic_TypeOfExploitation": "ForcedLabour", "x_TypeOfExploitation": "ForcedCriminality"},
        )


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("vic_Methods_of_Control", "DebtBondage ", "DEBT_BONDAGE"),
        ("vic_TraffickinStatusDecisionMakingOrg", "Police", "POLICE"),
        ("vic_RelationshipToTrafficker", "Unaquainted", "STRANGER"),
    ],
)
def test_the_misspellings_of_the_official_toolkit_are_read(field, value, code):
    assert from_htcds(field, value) == code
    assert code_from(field, {field: value}) == code


@pytest.mark.parametrize("field", ["", "prs_FirstName", "vic_typeofexploitation", "x_Nothing", "help"])
def test_an_unknown_column_is_refused_in_every_direction(field):
    for ask in (to_htcds, from_htcds, columns_of):
        with pytest.raises(NotInTheTable):
            ask(field, "Other")
    with pytest.raises(NotInTheTable):
        code_from(field, {field: "Other"})


@pytest.mark.parametrize("each", htcds.LISTS, ids=lambda words: words.column)
@pytest.mark.parametrize("typed", ["", "Somchai told us", "other", *sorted(ANSWERS)])
def test_an_unknown_word_is_refused_and_not_repeated(each, typed):
    for ask in (to_htcds, from_htcds, columns_of):
        with pytest.raises(NotInTheTable) as refusal:
            ask(each.column, typed)
        assert not typed or typed not in str(refusal.value)
    with pytest.raises(NotInTheTable):
        code_from(each.column, {each.column: typed})
    with pytest.raises(NotInTheTable):
        code_from(each.column, {})


def test_no_other_room_speaks_the_standard():
    spoken = re.compile(r"\b(?:org|prs|vic|per|cas|cco|hte|spl|con)_[A-Z]|exchange\.htcds|import htcds")

    speakers = {
        path.relative_to(HOUSE).parts[0]
        for path in HOUSE.rglob("*.py")
        if spoken.search(path.read_text(encoding="utf-8"))
    }

    assert speakers == {"exchange"}


def test_the_official_list_says_whose_it_is():
    notice = (OFFICIAL.parent / "NOTICE.md").read_text(encoding="utf-8")

    for said in (
        "International Organization for Migration",
        "creativecommons.org/licenses/by/4.0",
        "3c2f653",
        "endorsed",
    ):
        assert said in notice
