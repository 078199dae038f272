from uuid import UUID

from django import forms
from django.utils import translation

from klang.web.forms import Choice, LongTextField, PageForm, PartialDateField, TextField, WordsField, answered

LANGUAGES = [("th", "ไทย")]


class NoteNeed(PageForm):
    """A need, its words and more."""

    area = Choice(label="Area", choices=[("HOUSING", "Housing")], required=True)
    said = WordsField(label="Words", languages=LANGUAGES, required=True)
    born = PartialDateField(label="Born", required=True)
    name = TextField(label="Name", help_text="As she says it.", required=True)
    hers = answered(LongTextField(label="Hers"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


FULL = {"area": "HOUSING", "said_original": "a door", "born_year": "2545", "name": "Dao"}


def test_what_was_given_stands_under_the_names_of_the_deed():
    form = NoteNeed(FULL)

    assert form.is_valid()
    assert set(form.deed()) == {"area", "said", "born", "name", "hers", "version"}
    assert form.status == 200


def test_a_form_not_yet_sent_has_nothing_to_look_at():
    form = NoteNeed()

    assert form.status == 200
    assert form.to_look_at() == []


def test_the_summary_leads_to_the_first_box_of_each_place():
    form = NoteNeed({"area": "", "version": "x"})
    shown = str(form)

    assert form.status == 422
    places = [look.place for look in form.to_look_at()]
    assert places == ["id_area_0", "id_said_0", "id_born_0", "id_name", "id_version"]
    assert all(f'id="{place}"' in shown for place in places)
    assert all(f'href="#{place}"' in shown for place in places)


def test_what_is_wrong_with_the_whole_form_is_said_first():
    form = NoteNeed({})
    form.add_error(None, "Somebody else changed this.")

    assert form.to_look_at()[0] == ("", "", "Somebody else changed this.")
    assert "Somebody else changed this." in str(form)


def test_the_summary_takes_the_focus_without_a_script():
    assert 'tabindex="-1" autofocus' in str(NoteNeed({}))
    assert "autofocus" not in str(NoteNeed())


def test_an_error_and_a_hint_belong_to_their_box():
    shown = str(NoteNeed({}))

    assert 'aria-describedby="id_name_helptext id_name_error"' in shown
    assert 'id="id_name_helptext"' in shown
    assert 'id="id_name_error"' in shown
    assert 'aria-invalid="true"' in shown


def test_the_same_form_carries_the_same_key_until_its_deed_is_done():
    first = NoteNeed()
    again = NoteNeed({"once": first.once})

    assert UUID(first.once).version == 4
    assert again.once == first.once
    assert f'name="once" value="{first.once}"' in str(again)
    assert NoteNeed().once != first.once


def test_a_key_that_is_none_is_not_carried_on():
    assert UUID(NoteNeed({"once": '"><script>'}).once)


def test_the_browser_s_own_bubbles_stay_away():
    assert " required" not in str(NoteNeed())


def test_a_sentence_a_field_brought_along_stays():
    class Named(PageForm):
        name = forms.CharField(error_messages={"required": "Which name?"})

    assert Named({}).errors["name"] == ["Which name?"]


def test_every_sentence_is_in_the_language_of_the_page():
    with translation.override("th"):
        assert "ดูตรงนี้อีกครั้ง" in str(NoteNeed({}))


def test_one_tick_is_a_tile_with_its_own_words():
    class Tick(PageForm):
        left = forms.BooleanField(label="A message may be left", required=False)

    assert '<label class="r"><input type="checkbox" name="left" autocomplete="off"' in str(Tick())


def test_a_passphrase_can_be_shown():
    class Door(PageForm):
        secret = forms.CharField(widget=forms.PasswordInput)

    assert 'data-show="id_secret"' in str(Door())
