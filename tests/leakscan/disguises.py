"""The ways in which written words can lie in a file without being readable at a glance."""

import base64
import json
import secrets
import string
from dataclasses import dataclass
from urllib.parse import quote

LATIN = string.ascii_lowercase
THAI = "กขคงจชซดตถทนบปผพฟมยรลวสหอ"


@dataclass(frozen=True)
class Marker:
    """Two words nobody would write by chance, one in Latin and one in Thai letters; a number may follow them."""

    latin: str
    thai: str

    @classmethod
    def new(cls) -> "Marker":
        """A marker of this run alone."""
        return cls(_word(LATIN, 14), _word(THAI, 12))

    def said(self, number: int) -> str:
        """What is typed into one field."""
        return f"{self.latin}{number} {self.thai}{number}"

    @property
    def words(self) -> tuple[str, str]:
        """Both words."""
        return self.latin, self.thai


def _word(letters: str, length: int) -> str:
    return "".join(secrets.choice(letters) for _ in range(length))


@dataclass(frozen=True)
class Needle:
    """One disguise of one word, as bytes; `folded` ones are looked for whatever their case."""

    disguise: str
    there: bytes
    folded: bool = False


def needles(word: str) -> list[Needle]:
    """Every disguise of a word in which it would still be whole."""
    plain = word.encode()
    found = [
        Needle("utf-8", plain.lower(), folded=True),
        Needle("utf-16-le", word.encode("utf-16-le")),
        Needle("utf-16-be", word.encode("utf-16-be")),
        Needle("hex", plain.hex().encode(), folded=True),
        Needle("reversed", word[::-1].encode().lower(), folded=True),
        *(Needle(f"base64, {skipped} on", based(plain, skipped)) for skipped in range(3)),
        *(Needle(f"base64url, {skipped} on", based(plain, skipped, url=True)) for skipped in range(3)),
    ]
    if not word.isascii():
        found += [
            Needle("percent", quote(word).lower().encode(), folded=True),
            Needle("json", json.dumps(word)[1:-1].lower().encode(), folded=True),
            Needle("html", "".join(f"&#{ord(letter)};" for letter in word).encode()),
        ]
    return found


def based(plain: bytes, skipped: int, *, url: bool = False) -> bytes:
    """The part of a base64 text that is sure, wherever in it the word begins."""
    encode = base64.urlsafe_b64encode if url else base64.b64encode
    text = encode(bytes(skipped) + plain)
    last = len(text) - 4 if (skipped + len(plain)) % 3 else len(text)
    return text[0 if not skipped else 4 : last]
