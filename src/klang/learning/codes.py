"""The code on a certificate or a poster, and the digests by which a certificate is found again by what is typed."""

import secrets
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from klang.lang.digits import to_plain
from klang.lang.folding import fold
from klang.vault.encoding import lp, sha

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another
_MISREAD: Final = str.maketrans("OIL", "011")
LONG: Final = 16  # signs on a certificate
SHORT: Final = 8  # signs on a poster: they open what hangs there anyway


@dataclass(frozen=True, repr=False)
class Digests:
    """What is kept of a code, and of the name it stands beside; the row is made from both, so that neither is changed."""

    code: str
    name: str

    @property
    def row(self) -> UUID:
        """The id of the certificate in the signed log."""
        return UUID(bytes=sha(lp("klang/v1/proof", self.code.encode(), self.name.encode()))[:16])


def new_code(signs: int = LONG) -> str:
    """So many signs by chance; sixteen are eighty bits, which nobody guesses."""
    return "".join(secrets.choice(_SIGNS) for _ in range(signs))


def shown(code: str) -> str:
    """A code as it stands on paper, in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def typed(text: str, signs: int = LONG) -> str:
    """A code as somebody typed it, with what is easily misread put right; nothing where it is none."""
    code = "".join(sign for sign in to_plain(text).upper() if sign.isalnum()).translate(_MISREAD)
    return code if len(code) == signs and all(sign in _SIGNS for sign in code) else ""


def digest_of_code(code: str) -> str:
    """What is kept of a code."""
    return sha(lp("klang/v1/proof/code", code.encode())).hex()


def digests(code: str, name: str) -> Digests:
    """What is kept of a code and a name; without the code the name cannot be tried."""
    return Digests(
        digest_of_code(code), sha(lp("klang/v1/proof/name", code.encode(), fold(name).encode())).hex()
    )
