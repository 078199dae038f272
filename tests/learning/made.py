"""Files made for the importers: small, whole or broken on purpose, each from a few lines of code."""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

SEED = (
    Path(__file__).parent / "data" / "handbook-preface.txt"
).read_bytes()  # page 2 of the handbook of 2560
CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BREAK = '<span epub:type="pagebreak" title="{}"></span>'


def packed(files, **how):
    """A ZIP of these names and texts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, **how) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def html(body, title="", head=""):
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def epub(*chapters, spine=None, more=None):
    """A book whose spine names its chapters in this order."""
    names = [f"c{at}.xhtml" for at in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in names)
    refs = "".join(f'<itemref idref="{name}"/>' for name in (names if spine is None else spine))
    package = f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>"
    texts = {f"OEBPS/{name}": html(text) for name, text in zip(names, chapters, strict=True)}
    return packed({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package, **texts, **(more or {})})


def pdf(*pages, labels="", locked=False):
    """A PDF with one line of Latin letters on each page; without a line there is only a picture of nothing."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    label = f"/PageLabels << /Nums [0 << {labels} >>] >>" if labels else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {label} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, line in enumerate(pages):
        font = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] {font} >>")
        shown = f"BT /F1 12 Tf 20 200 Td ({line}) Tj ET" if line else "0 0 9 9 re f"
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    return _written(objects, _lock() if locked else "")


def _lock():
    key = "00" * 32
    return f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00><00>]"


def _written(objects, trailer):
    made, places = b"%PDF-1.4\n", []
    for at, one in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{at} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + (head + end).encode()


@cache
def bomb():
    """A few kilobytes that say they are a chapter of 300 MB."""
    return epub("x", more={"OEBPS/c0.xhtml": b"\0" * (300 << 20)})
