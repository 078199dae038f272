"""Files of every kind: what is read from them, page by page, and the sentence where nothing can be read."""

import pytest
from django.utils import translation

from klang.learning.importers.files import read_file
from klang.learning.importers.pages import Unreadable
from klang.learning.terms import LARGEST, Why
from tests.learning.made import BREAK, SEED, bomb, epub, html, packed, pdf

# The bit in the list of a ZIP that says a file in it needs a password.
WITH_PASSWORD = (b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\x01\0")
GOOD = {
    "a page of text": ("a.txt", "คำนำ\nหนึ่ง", [("2", "คำนำ\nหนึ่ง", "")]),
    "two pages of text": ("a.txt", "หนึ่ง\fสอง\f", [("2", "หนึ่ง", ""), ("3", "สอง", "")]),
    "text with a mark at its beginning": ("a.txt", "\ufeffคำนำ", [("2", "คำนำ", "")]),
    "text of another system": ("a.txt", "คำนำ\r\nสอง".encode("utf-16"), [("2", "คำนำ\nสอง", "")]),
    "text with signs that are no letters": (
        "A.TXT",
        "คำ\x07นำ\x85สอง  \n\n\n\nสาม",
        [("2", "คำนำ\nสอง\n\nสาม", "")],
    ),
    "text with a lost letter": ("a.txt", "ค\ufffdนำ", [("2", "ค\ufffdนำ", "")]),
    "chapters of Markdown": (
        "a.md",
        "# หนึ่ง\n\nก **ข**\nค\n\n# สอง\n\n- ง\n",
        [("2", "# หนึ่ง\n\nก ข\nค", "หนึ่ง"), ("3", "# สอง\n\n• ง", "สอง")],
    ),
    "one title over chapters of Markdown": (
        "a.markdown",
        "# เล่ม\n\n## หนึ่ง\n\nก\n\n## สอง\n",
        [("2", "# เล่ม", "เล่ม"), ("3", "## หนึ่ง\n\nก", ""), ("4", "## สอง", "")],
    ),
    "Markdown with a table": ("a.md", "|ก|ข|\n|-|-|\n|ค|ง|\n", [("2", "ก | ข |\nค | ง |", "")]),
    "Markdown with a page of the web in it": (
        "a.md",
        "<b onclick=x>ก</b>\n",
        [("2", "<b onclick=x>ก</b>", "")],
    ),
    "Markdown with a link and a picture": ("a.md", "[ก](x) ![ข](y)\n", [("2", "ก ข", "")]),
    "a page of the web": (
        "a.html",
        html("<h1>คำนำ</h1><p>หนึ่ง<br>สอง</p>"),
        [("2", "# คำนำ\n\nหนึ่ง\nสอง", "คำนำ")],
    ),
    "a page of a flip-book": ("page7.html", html("ก", title="Page 7 - เล่ม.indd"), [("7", "ก", "")]),
    "a page of the web with script": (
        "a.htm",
        html("ก<script>x()</script><style>p{}</style>"),
        [("2", "ก", "")],
    ),
    "a page of the web without an end": ("a.html", "<p>ก<p>ข<b>ค", [("2", "ก\n\nขค", "")]),
    "an old Thai page of the web": (
        "a.html",
        html("คำนำ", head='<meta charset="windows-874">').encode("cp874"),
        [("2", "คำนำ", "")],
    ),
    "a page of the web with a mark that is none": ("a.html", "<p>ก<![ข](y)>ค", [("2", "กค", "")]),
    "a page of the web with half a mark": ("a.html", "<p>ก</p><![ข](y)", [("2", "ก\n\n<![ข](y)", "")]),
    "a page of the web by its sign": ("download", html("ก"), [("2", "ก", "")]),
    "a list and a table": (
        "a.html",
        html("<ul><li>ก<li>ข</ul><table><tr><td>ค<td>ง</table>"),
        [("2", "• ก\n\n• ข\n\nคง", "")],
    ),
    "a page with printed numbers": (
        "a.html",
        html("ก" + BREAK.format("iv") + "ข"),
        [("2", "ก", ""), ("iv", "ข", "")],
    ),
    "a book": ("a.epub", epub("<h1>หนึ่ง</h1>ก", "สอง"), [("2", "# หนึ่ง\n\nก", "หนึ่ง"), ("3", "สอง", "")]),
    "a book in its own order": (
        "a.epub",
        epub("หนึ่ง", "สอง", spine=["c1.xhtml", "c0.xhtml"]),
        [("2", "สอง", ""), ("3", "หนึ่ง", "")],
    ),
    "a book with printed numbers": (
        "a.epub",
        epub(BREAK.format("9") + "ก" + BREAK.format("10") + "ข"),
        [("9", "ก", ""), ("10", "ข", "")],
    ),
    "a packed flip-book": (
        "a.zip",
        packed({"files/page10.html": html("สิบ"), "files/page9.html": html("เก้า"), "x.css": "p{}"}),
        [("9", "เก้า", ""), ("10", "สิบ", "")],
    ),
    "a PDF": ("a.pdf", pdf("one", "two"), [("2", "one", ""), ("3", "two", "")]),
    "a PDF with printed numbers": (
        "a.bin",
        pdf("one", "two", labels="/S /r /St 4"),
        [("iv", "one", ""), ("v", "two", "")],
    ),
    "a PDF with an empty page": ("a.pdf", pdf("one", ""), [("2", "one", ""), ("3", "", "")]),
}

BAD = {
    "nothing": ("a.txt", b"", Why.EMPTY),
    "only spaces": ("a.txt", b" \n\f ", Why.EMPTY),
    "a page of the web without words": ("a.html", html(""), Why.EMPTY),
    "a book without chapters": ("a.epub", epub(spine=[]), Why.EMPTY),
    "an empty ZIP": ("a.zip", packed({}), Why.EMPTY),
    "too many bytes": ("a.txt", b"x" * (LARGEST + 1), Why.TOO_LARGE),
    "a picture": ("a.png", b"\x89PNG\r\n\x1a\n", Why.UNKNOWN),
    "an old letter of Word": ("a.doc", b"\xd0\xcf\x11\xe0rest", Why.UNKNOWN),
    "a picture that is called a text": ("a.txt", b"a\0\0b", Why.UNKNOWN),
    "a ZIP of pictures": ("a.zip", packed({"a.png": "x"}), Why.UNKNOWN),
    "old Thai text that does not say so": ("a.txt", "คำนำ".encode("cp874"), Why.LETTERS),
    "half a text of another system": ("a.txt", b"\xff\xfea", Why.LETTERS),
    "a page that declares what it is not": ("a.html", b'<meta charset="utf-8">' + b"\xa4\xd3", Why.LETTERS),
    "half a ZIP": ("a.epub", epub("ก")[:200], Why.NOT_WHOLE),
    "a book whose spine is broken": ("a.epub", packed({"META-INF/container.xml": "<a"}), Why.NOT_WHOLE),
    "a book without its package": ("a.epub", packed({"META-INF/container.xml": "<a/>"}), Why.NOT_WHOLE),
    "a book that makes up letters": (
        "a.epub",
        packed({"META-INF/container.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
        Why.NOT_WHOLE,
    ),
    "a book that unpacks without end": ("a.epub", bomb, Why.TOO_MUCH),
    "a locked book": (
        "a.epub",
        epub("ก", more={"META-INF/encryption.xml": "<CipherReference/>"}),
        Why.LOCKED,
    ),
    "a ZIP with a password": ("a.zip", packed({"a.html": "x"}).replace(*WITH_PASSWORD), Why.LOCKED),
    "half a PDF": ("a.pdf", b"%PDF-1.4\nhalf", Why.NOT_WHOLE),
    "a PDF with a password": ("a.pdf", pdf("one", locked=True), Why.LOCKED),
    "a PDF of pictures": ("a.pdf", pdf("", ""), Why.NO_TEXT),
    "more pages than can be kept": ("a.txt", b"x\f" * 5001, Why.TOO_MUCH),
    "one page of the web as large as a book": ("a.html", b"<p>" * (2 << 20), Why.TOO_MUCH),
}


def as_bytes(data):
    data = data() if callable(data) else data
    return data.encode() if isinstance(data, str) else data


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_read_page_by_page(name):
    called, data, expected = GOOD[name]

    pages = read_file(called, as_bytes(data), 2)

    assert [(page.number, page.text, page.heading) for page in pages] == expected


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_says_what_is_wrong_with_it(name):
    called, data, why = BAD[name]

    with pytest.raises(Unreadable) as no:
        read_file(called, as_bytes(data))

    assert no.value.why == why
    with translation.override("th"):
        assert no.value.why.label != Why(why).value


def test_the_page_of_the_handbook_is_read_as_it_stands():
    [page] = read_file("handbook-preface.txt", SEED, 2)

    assert page.number == "2"
    assert page.text == SEED.decode()


def test_there_are_files_enough():
    assert len(GOOD) + len(BAD) >= 30
