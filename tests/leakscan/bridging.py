"""Words go from a peer group to a file on a slip, and somebody from a file to a group, with the marker in each of them."""

from collections.abc import Callable

from tests.leakscan.driving import Drive, kind_of

GROUP, FILE, ITEM = "peers/<uuid>/", "cases/<uuid>/", "peers/<uuid>/come/<uuid>/"


def cross(come: Callable[[str], Drive]) -> None:
    """A coordinator and a worker, each in turn; what did not arrive on the other side was not met, and ends the scan."""
    on = come("on")
    group = on.leads("peers/", GROUP)[0]
    on.again(f"{group}words/")
    slip = on.page.locator("main .big").inner_text()
    kaew = come("kaew")
    file = kaew.leads("cases/", FILE)[0]
    kaew.reads(f"{file}words/")
    kaew.sends(slip=slip)
    _arrived(kaew, file, 1)
    kaew.again(f"{file}peers/new/")
    kaew.sends()  # with her yes to what was shown once more
    before = _times(kaew, f"{file}peers/")
    on = come("on")
    for item in on.leads(f"{group}come/", ITEM):
        on.again(item)
    kaew = come("kaew")
    _arrived(kaew, f"{file}peers/", before + 1)


def _arrived(drive: Drive, path: str, least: int) -> None:
    assert _times(drive, path) >= least, f"what was written did not arrive at {kind_of(path)}"


def _times(drive: Drive, path: str) -> int:
    """How often the marker stands on this page."""
    return drive.reads(path).count(drive.marker.latin)
