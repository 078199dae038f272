"""What the log tells of one file, for tests of meetings."""

from django.urls import reverse

from klang.casework.models import Due
from tests.people.told import leaves


def deeds_about(thing) -> list[str]:
    """The deeds about one file or one office, oldest first."""
    return [leaf.deed for leaf in leaves() if leaf.touched.owner.id == thing.owner.id]


def dues(case, code) -> dict:
    """Who is reminded of this on which day, and has not settled it."""
    found = Due.objects.filter(case=case, code=code, done_on=None)
    return {due.account: due.on for due in found}


def page(name, item, *more) -> str:
    """The address of a page about one item."""
    return reverse(f"meetings:{name}", args=[item.case_id, item.row, *more])


def plainly(answer) -> str:
    """What a page says, without the joiners that keep words together."""
    return answer.content.decode().replace("\u2060", "").replace("\xa0", " ")
