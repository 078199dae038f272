"""The code on a certificate, and what is kept of it: digests by which a code that somebody types is found again."""

import secrets
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from klang.lang.digits import to_plain
from klang.lang.folding import fold
from klang.vault.encoding import lp, sha

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another
_MISREAD: Final = str.maketrans("OIL", "011")
_LONG: Final = 16


@dataclass(frozen=True, repr=False)
class Digests:
    """What is kept of a code, and of the name it stands beside; the row is made from both, so that neither is changed."""

    code: str
    name: str

    @property
    def row(self) -> UUID:
        """The id of the certificate in the signed log."""
        return UUID(bytes=sha(lp("klang/v1/proof", self.code.encode(), self.name.encode()))[:16])


def new_code() -> str:
    """Sixteen signs by chance: eighty bits, which nobody guesses."""
    return "".join(secrets.choice(_SIGNS) for _ in range(_LONG))


def shown(code: str) -> str:
    """A code as it stands on paper, in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, _LONG, 4))


def typed(text: str) -> str:
    """A code as somebody typed it, with what is easily misread put right; nothing where it is none."""
    signs = "".join(sign for sign in to_plain(text).upper() if sign.isalnum()).translate(_MISREAD)
    return signs if len(signs) == _LONG and all(sign in _SIGNS for sign in signs) else ""


def digest_of_code(code: str) -> str:
    """What is kept of a code."""
    return sha(lp("klang/v1/proof/code", code.encode())).hex()


def digests(code: str, name: str) -> Digests:
    """What is kept of a code and a name; without the code the name cannot be tried."""
    return Digests(
        digest_of_code(code), sha(lp("klang/v1/proof/name", code.encode(), fold(name).encode())).hex()
    )
