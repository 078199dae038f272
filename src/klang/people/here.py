"""Where we are: this installation, and the office that keeps its directory."""

from typing import Any
from uuid import UUID

from django.db.models import F

from klang.access.actor import Actor
from klang.people.models import Agency, Installation
from klang.people.provinces import province_name
from klang.people.terms import Country
from klang.vault.records.asking import written_once


def directory_agency() -> Agency:
    """The agency that keeps the directory of this installation; Installation.DoesNotExist before it was founded."""
    found = _first(Agency)
    if not found:
        raise Installation.DoesNotExist
    here: Agency = found[0]
    return here


def own_agency(by: Actor) -> Agency:
    """The office of whoever is signed in."""
    return office_of(by.account_id)


def office_of(account: UUID) -> Agency:
    """The office somebody signs in with: her own; for somebody of a peer group the one that keeps the directory."""
    return Agency.objects.filter(workers=account).first() or directory_agency()


def installation() -> Installation:
    """This installation; Installation.DoesNotExist before it was founded."""
    found = _all(Installation)
    if not found:
        raise Installation.DoesNotExist
    here: Installation = found[0]
    return here


def offices_stand() -> dict[UUID, str]:
    """Where each office stands: its province, or its country where it has none."""
    told = Agency.objects.values_list("pk", "country", "province")
    return {pk: province_name(province) or str(Country(country).label) for pk, country, province in told}


@written_once
def everyone(workers: Any) -> Any:
    """All who work here, each with the day on which their account was closed."""
    return workers.objects.annotate(disabled_on=F("account__disabled_on"))


@written_once
def _all(table: Any) -> Any:
    return table.objects.all()


@written_once
def _first(agencies: Any) -> Any:
    return agencies.objects.filter(pk__in=Installation.objects.values("first_agency"))
