from dataclasses import replace

import pytest

from klang.audit.log import LogWitness, leave_trace
from klang.audit.verifying import Fault, NotAsWritten
from klang.config.verifying import verify
from klang.learning import actions
from klang.learning.models import Document, Edition, Page
from klang.learning.reads import look_over, shelf
from klang.vault.ledger import Ledger, Line
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.people.told import leaves as lines
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ONLY_OFFICERS = "Only a key officer can bring in a text"


def test_a_text_that_was_kept_stands_on_the_shelf_and_in_the_signed_log(officer, cast, waiting):
    with leaves("learning.text_kept"):
        kept = actions.keep(fresh(officer), waiting, seen=waiting.digest)

    [text] = shelf(fresh(cast.lena), cast.house)
    assert (text.edition, text.altered) == (kept, False)
    told = lines()[-2].touched
    assert (told.type, told.row, told.version, told.content) == ("edition", kept.pk, 1, kept.digest)


def test_its_digest_names_every_page(kept):
    page = kept.pages.get()
    before = kept.digest

    kept.sums = bytes(32)

    assert kept.digest != before
    assert page.is_in(Edition.objects.get(pk=kept.pk).sums)


@pytest.mark.parametrize(
    "column", ["title", "title_en", "edition", "source", "rights", "changed", "language", "kind"]
)
def test_its_digest_names_all_that_is_told_of_it(kept, column):
    before = kept.digest

    setattr(kept, column, "xx")

    assert kept.digest != before


def test_what_changed_since_it_was_looked_over_is_not_kept(officer, waiting):
    seen = waiting.digest
    Edition.objects.filter(pk=waiting.pk).update(title="อย่างอื่น")

    with pytest.raises(ChangedMeanwhile):
        actions.keep(fresh(officer), waiting, seen=seen)

    assert Edition.objects.get().kept_on is None


def test_a_page_that_changed_since_is_not_kept(officer, waiting):
    Page.objects.update(text="อย่างอื่น")

    with pytest.raises(ChangedMeanwhile):
        actions.keep(fresh(officer), waiting, seen=waiting.digest)


def test_what_is_kept_is_neither_kept_again_nor_thrown_away(officer, kept):
    with pytest.raises(actions.AlreadyKept):
        actions.keep(fresh(officer), kept, seen=kept.digest)
    with pytest.raises(actions.AlreadyKept):
        actions.throw_away(fresh(officer), kept)

    assert look_over(fresh(officer), kept, place=1) is None
    assert Page.objects.count() == 1


def test_what_waits_can_be_thrown_away_and_nothing_is_left(officer, waiting):
    with leaves("learning.text_thrown_away"):
        actions.throw_away(fresh(officer), waiting)

    assert Document.objects.count() == Edition.objects.count() == Page.objects.count() == 0


def test_a_text_with_an_edition_that_is_kept_stays_when_another_is_thrown_away(officer, cast, kept, preface):
    told = actions.Told("ชื่อ", "ที่มา", "สิทธิ")
    later = actions.bring_in(fresh(officer), cast.house, told=told, pages=preface, document=kept.document_id)

    actions.throw_away(fresh(officer), later)

    assert Edition.objects.get() == kept


def test_only_a_key_officer_keeps_or_throws_away(lena, waiting):
    with refuses("learning.text_kept", ONLY_OFFICERS):
        actions.keep(lena, waiting, seen=waiting.digest)
    with refuses("learning.text_thrown_away", ONLY_OFFICERS):
        actions.throw_away(fresh(lena), waiting)


def test_the_whole_house_is_as_it_was_written(cast, kept):
    assert verify(cast.host, full=True).rows


@pytest.mark.parametrize("change", [{"text": "อย่างอื่น"}, {"number": "3"}, {"heading": "x"}, {"original": "x"}])
def test_a_page_changed_from_outside_is_named_by_the_command(cast, kept, change):
    Page.objects.update(**change)

    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)

    assert (found.value.fault, found.value.where) == (Fault.ROW, f"edition/{kept.pk}, version 1")


def test_a_text_that_is_gone_is_named_by_the_command(cast, kept):
    Edition.objects.all().delete()

    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)

    assert found.value.fault == Fault.MISSING_ROW


def test_a_text_that_nobody_kept_is_named_by_the_command(cast, waiting):
    Edition.objects.update(kept_on=waiting.brought_on)

    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)

    assert found.value.fault == Fault.ROW


def test_a_line_signed_by_somebody_else_is_not_believed(cast, waiting):
    lena = replace(fresh(cast.lena), ledger=Ledger(LogWitness(cast.lena.keyring)))
    lena.ledger.note(waiting.line)
    leave_trace(lena, "learning.text_kept", Line("", cast.house.owner))
    Edition.objects.update(kept_on=waiting.brought_on)

    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)

    assert found.value.fault == Fault.RIGHT
