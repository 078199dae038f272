"""A file that a browser may ask for in parts: only so is a sound heard in Safari, and can be wound back anywhere."""

import re
from typing import Final

from django.http import HttpRequest, HttpResponse

_ASKED: Final = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


def in_parts(request: HttpRequest, data: bytes, kind: str) -> HttpResponse:
    """The part that is asked for, or the whole; and that there is no such part, with how much there is."""
    # A part is counted in bytes as they lie, so nothing is made smaller on its way.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    asked = "" if "If-Range" in request.headers else request.headers.get("Range", "")
    part, size = part_of(asked, len(data)), len(data)
    headers = {"Accept-Ranges": "bytes", "Content-Disposition": "inline"}
    if part is None:
        return HttpResponse(data, content_type=kind, headers=headers)
    if not part:
        return HttpResponse(status=416, headers=headers | {"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {part[0]}-{part[-1]}/{size}"
    return HttpResponse(data[part.start : part.stop], status=206, content_type=kind, headers=headers)


def part_of(asked: str, size: int) -> range | None:
    """Which bytes are asked for; an empty range where none lie there, nothing where the whole is (RFC 9110, 14.2)."""
    found = _ASKED.fullmatch(asked.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        return range(max(size - int(last), 0), size)
    if last and int(last) < int(first):
        return None
    return range(int(first), min(int(last) + 1 if last else size, size))
