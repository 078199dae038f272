"""Every Thai sentence of the house is read against the list of words we do not use (`thai_words.txt`)."""

import ast
import re
import unicodedata
import warnings
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest

SRC = Path(__file__).parents[2] / "src" / "klang"
LIST = Path(__file__).parent / "thai_words.txt"
THAI = re.compile(r"[\u0e00-\u0e7f]")
HERS = ("consent/texts/th",)  # read aloud to her
LAW = {"law", "police"}
# Tables of the language itself, with every form of every word, not sentences said to anybody.
TABLES = ("lang/",)


@dataclass(frozen=True)
class Word:
    """One line of the list: who must not read it, what it looks like, whether it breaks the build."""

    scope: str
    pattern: re.Pattern[str]
    level: str

    def in_(self, text, mine):
        return (self.scope == "all" or mine) and self.pattern.search(text)


def _words():
    for line in LIST.read_text(encoding="utf-8").splitlines():
        scope, rest = line.split("|", 1)
        pattern, level = rest.rsplit("|", 1)
        yield Word(scope.strip(), re.compile(pattern.strip()), level.strip())


WORDS = list(_words())


def found_in(text, *, mine=False):
    """What is not to be said in this text: (level, pattern)."""
    plain = unicodedata.normalize("NFC", re.sub(r"<q\b.*?</q>", "", text, flags=re.S))
    return [(word.level, word.pattern.pattern) for word in WORDS if word.in_(plain, mine)]


def _catalogue():
    for entry in polib.pofile(str(SRC / "locale" / "th" / "LC_MESSAGES" / "django.po")):
        context = entry.msgctxt or ""
        if context in LAW:
            continue
        for text in (entry.msgstr, *entry.msgstr_plural.values()):
            yield f"catalogue: {entry.msgid}", text, context.split(" ")[0] == "mine"


def _files():
    """Thai in templates, spoken texts and cards; markup and comments are nobody's sentence."""
    for path in [*SRC.rglob("*.html"), *SRC.glob("*/texts/th/*.txt"), *SRC.glob("*/texts/th/*.toml")]:
        name = path.relative_to(SRC).as_posix()
        plain = re.sub(
            r"{#.*?#}|{%.*?%}|{{.*?}}|<[^q/][^>]*>|</[^q][^>]*>", "\n", path.read_text(encoding="utf-8")
        )
        for line in filter(THAI.search, plain.splitlines()):
            yield name, line, name.startswith(HERS)


def _code():
    """Thai written in Python: month names, languages by their own name."""
    for path in SRC.rglob("*.py"):
        name = path.relative_to(SRC).as_posix()
        if name.startswith(TABLES):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and THAI.search(node.value):
                yield name, node.value, False


def test_every_text_that_is_read_to_her_or_shown_to_her_is_read_as_hers():
    read = {name for name, _, mine in _files() if mine}

    assert read == {"consent/texts/th/card-1.toml", "consent/texts/th/spoken-1.txt"}


def test_the_list_has_every_line_of_the_style_page():
    assert len(WORDS) == 41
    assert {word.scope for word in WORDS} == {"all", "mine"}
    assert {word.level for word in WORDS} == {"err", "warn"}


@pytest.mark.parametrize("read", [_catalogue, _files, _code])
def test_no_thai_sentence_uses_a_word_we_do_not_use(read):
    said = [
        (place, text, level, pattern)
        for place, text, mine in read()
        for level, pattern in found_in(text, mine=mine)
    ]

    for place, text, level, pattern in said:
        if level == "warn":
            warnings.warn(f"{place}: “{text}” has {pattern}: is it meant so?", stacklevel=1)
    assert [line for line in said if line[2] == "err"] == []


@pytest.mark.parametrize(
    "text",
    ["เหยื่อ", "ปิดเคส", "อ้างว่าถูกยึด", "กรุณากรอก", "บันทึกแล้วค่ะ", "ยินดี!", "จดสั้นๆ", "22/11/69", "สิทธิ์", "ผู้ใช้"],
)
def test_what_must_not_be_said_is_found(text):
    assert "err" in [level for level, _ in found_in(text)]


@pytest.mark.parametrize("text", ["ทำไมไม่บอก", "ต้องการหรือไม่", "ผู้เสียหาย", "เราจะติดตาม", "พ.ต.ท. สมชาย"])
def test_what_must_not_be_said_to_her_is_found_on_her_pages_alone(text):
    assert "err" in [level for level, _ in found_in(text, mine=True)]
    assert [line for line in found_in(text) if line[0] == "err"] == []


@pytest.mark.parametrize(
    "text",
    ["ทำไม่ได้", "เท่านี้", "หนี้สิน", "ตัดสินใจ", "คะแนน", "วันทำการ", "ต้องการ", "ยินยอมให้", "โรคจิตเภท", "ภาษาพม่า"],
)
def test_words_that_only_look_alike_are_let_through(text):
    assert found_in(text) == []


def test_her_own_quoted_words_are_never_corrected():
    assert found_in('<q lang="th">เขาหาว่าหนูโกหกค่ะ!</q>') == []
