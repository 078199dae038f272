"""PDF: the text of each page, with the number printed on it where the file says so."""

from threading import Lock
from typing import Final

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from klang.learning.importers.pages import MOST_PAGES, ReadPage, Unreadable, worth_keeping
from klang.learning.terms import Why

_one_at_a_time: Final = Lock()  # the library reads one file at a time


def read_pdf(data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of a PDF; one that holds only pictures says so."""
    with _one_at_a_time:
        document = _opened(data)
        try:
            if len(document) > MOST_PAGES:
                raise Unreadable(Why.TOO_MUCH)
            pages = [_page(document, at, first) for at in range(len(document))]
        except (pypdfium2.PdfiumError, UnicodeError):
            raise Unreadable(Why.NOT_WHOLE) from None
        finally:
            document.close()
    if not any(page.text.strip() for page in pages):
        raise Unreadable(Why.NO_TEXT)
    return worth_keeping(pages)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as no:
        locked = getattr(no, "err_code", None) in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        raise Unreadable(Why.LOCKED if locked else Why.NOT_WHOLE) from None


def _page(document: pypdfium2.PdfDocument, at: int, first: int) -> ReadPage:
    page = document[at]
    words = page.get_textpage()
    try:
        text = words.get_text_bounded()
    finally:
        words.close()
        page.close()
    return ReadPage.of(document.get_page_label(at) or str(first + at), text)
