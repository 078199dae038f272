from klang.lang.said import Heard, Said


def test_her_own_words_stand_first_and_the_translation_beside_them():
    said = Said(original="အခန်းတစ်ခန်း လိုချင်တယ်", language="my", translation="อยากได้ห้องสักห้อง", interpreter="แก้ว")

    assert (said.first, said.first_language, said.beside) == (said.original, "my", said.translation)


def test_where_only_the_translation_was_written_it_stands_first_and_nothing_beside():
    said = Said(language="my", translation="อยากได้ห้อง", into="th", heard=Heard.ONLY_TRANSLATED)

    assert (said.first, said.first_language, said.beside) == ("อยากได้ห้อง", "th", "")


def test_what_somebody_said_does_not_print_itself():
    assert "ห้อง" not in repr(Said(original="ห้อง"))
