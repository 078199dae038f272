"""What people do about registering for a workshop: it is opened, the poster is read, somebody registers, she is taken in."""

import pypdfium2
import zxingcpp

LAST = {"closes_on_day": "30", "closes_on_month": "11", "closes_on_year": "2599"}


def opens_registration(leader, where, most="40"):
    """People can register from now on."""
    leader.opens(where)
    leader.fills(**LAST, most=most)
    leader.presses("main section form[method=post] .btns button")


def read_from_paper(person):
    """What a telephone reads from the page in front of this person, once it is printed."""
    [page] = pypdfium2.PdfDocument(person.page.pdf(prefer_css_page_size=True))
    picture = page.render(scale=2, grayscale=True)
    seen = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
    return [one.text for one in zxingcpp.read_barcodes(seen)]


def registers_for_it(somebody, name, **more):
    """She writes who she is, agrees, and sends it."""
    somebody.fills(name=name, **more)
    somebody.page.locator("main [name=agrees]").check()
    somebody.presses()
