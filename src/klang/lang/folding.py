"""The normal form in which names are looked for, in any script."""

import unicodedata


def fold(text: str) -> str:
    """Without spaces, case and Latin accents; Thai, Lao, Burmese and Khmer signs stay as they are."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(_plain(sign) for sign in composed if not sign.isspace())


def _plain(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign)[0]
    return base if base.isascii() else sign
