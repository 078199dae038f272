"""The tree over all lines of the log (RFC 6962): one root that changes with any of them. Pure."""

from dataclasses import dataclass

from klang.vault.encoding import Broken, sha

_WIDTH = 32


def joined(left: bytes, right: bytes) -> bytes:
    """The node above two."""
    return sha(b"\x01" + left + right)


@dataclass(frozen=True)
class Frontier:
    """The roots of the full subtrees, largest first: enough to add a line and to tell the root of all."""

    size: int = 0
    roots: tuple[bytes, ...] = ()

    def added(self, leaf: bytes) -> "Frontier":
        """The frontier with one line more, by its hash."""
        roots, above, size = list(self.roots), leaf, self.size
        while size & 1:
            above, size = joined(roots.pop(), above), size >> 1
        return Frontier(self.size + 1, (*roots, above))

    @property
    def root(self) -> bytes:
        """The root of the whole tree; of no line at all, the hash of nothing."""
        if not self.roots:
            return sha(b"")
        *larger, root = self.roots
        for one in reversed(larger):
            root = joined(one, root)
        return root

    @property
    def written(self) -> bytes:
        """As it lies beside a checkpoint."""
        return b"".join(self.roots)

    @classmethod
    def read(cls, size: int, data: bytes) -> "Frontier":
        """The frontier of so many lines; Broken if it cannot be one."""
        if size < 0 or len(data) != _WIDTH * size.bit_count():
            raise Broken
        return cls(size, tuple(data[at : at + _WIDTH] for at in range(0, len(data), _WIDTH)))
