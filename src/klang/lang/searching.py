"""Finding a name by a part of it, with one slip forgiven."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process


def best(sought: str, names: Sequence[str], limit: int) -> list[int]:
    """The places of the best matches: names that contain what is sought first, then those one slip away."""
    exact = [at for at, name in enumerate(names) if sought in name][:limit]
    if exact or len(sought) < 3:
        return exact
    cutoff = 100 * (1 - 1.2 / len(sought))
    close = process.extract(sought, names, scorer=fuzz.partial_ratio, score_cutoff=cutoff, limit=limit)
    return [at for _, _, at in close]
