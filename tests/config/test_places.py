"""Where an installation keeps its data, as its surroundings name it."""

from klang.config import places


def test_a_database_that_is_named_is_asked_in_words_it_has_planned_once(monkeypatch):
    monkeypatch.setenv("KLANG_DATABASE", "postgresql://klang@/work?host=/run/postgresql&port=5433")

    named = places.database()

    assert (named["NAME"], named["HOST"], named["PORT"]) == ("work", "/run/postgresql", "5433")
    assert named["OPTIONS"] == {"prepare_threshold": 1}
