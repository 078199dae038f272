"""Whatever a file holds, an importer reads it or says why not; nothing else ever comes out of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from klang.learning.importers.files import read_file
from klang.learning.importers.pages import MOST_PAGES, Unreadable
from tests.learning.made import BREAK, epub, html, packed, pdf

WHOLE = [
    ("a.txt", "ค ำน ำ\fสอง".encode()),
    ("a.md", "# ก\n\n|ข|\n|-|\n|ค|\n\n- ง\n> จ\n".encode()),
    ("a.html", html("<ul><li>ก</ul>" + BREAK.format("1") + "&#xD800;&#0;<pre>ข").encode()),
    ("a.epub", epub("<h1>ก</h1>", "ข")),
    ("a.zip", packed({"p1.html": html("ก")})),
    ("a.pdf", pdf("one", "two", labels="/S /D")),
]
NAMES = [name for name, _ in WHOLE]


def is_read_or_refused(name, data):
    try:
        pages = read_file(name, data)
    except Unreadable:
        return
    assert 0 < len(pages) <= MOST_PAGES
    for page in pages:
        assert "\0" not in page.text + page.number + page.heading
        (page.text + page.number + page.heading).encode()  # no half a letter is left


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name, data):
    is_read_or_refused(name, data)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(NAMES), st.text(max_size=200))
def test_any_text_is_read_or_refused(name, text):
    is_read_or_refused(name, text.encode("utf-8", "surrogatepass"))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(WHOLE), st.data())
def test_a_whole_file_with_some_bytes_changed_is_read_or_refused(whole, drawn):
    name, data = whole
    broken = bytearray(data)
    for _ in range(drawn.draw(st.integers(1, 6))):
        broken[drawn.draw(st.integers(0, len(broken) - 1))] = drawn.draw(st.integers(0, 255))
    cut = drawn.draw(st.integers(0, len(broken)))

    is_read_or_refused(name, bytes(broken))
    is_read_or_refused(name, data[:cut])


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["META-INF/container.xml", "OEBPS/book.opf", "OEBPS/c0.xhtml", "a.html"]),
        st.text(max_size=120),
    )
)
def test_any_packed_texts_are_read_or_refused(files):
    is_read_or_refused(
        "a.epub", packed({name: text.encode("utf-8", "replace") for name, text in files.items()})
    )
