"""Sound files: which bytes are one, and how they lie inside what arrives."""

import base64
from typing import Final

_KINDS: Final = ((b"\x1aE\xdf\xa3", "audio/webm"), (b"OggS", "audio/ogg"), (b"ID3", "audio/mpeg"))


def kind_of(data: bytes) -> str:
    """What kind of sound these bytes begin like; nothing where they are none."""
    if data[4:8] == b"ftyp":
        return "audio/mp4"
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "audio/wav"
    if len(data) > 1 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2:  # a frame of MPEG, layer III
        return "audio/mpeg"
    return next((kind for first, kind in _KINDS if data.startswith(first)), "")


def as_text(data: bytes) -> str:
    """A sound as it lies inside what arrives."""
    return base64.b64encode(data).decode()


def of_text(text: str) -> bytes:
    """The sound again; nothing where it is none."""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""
