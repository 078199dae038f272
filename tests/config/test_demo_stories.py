"""The demo: eight invented people in two offices, two whole stories and the openings of two more."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command

from klang.casework.journey_terms import State
from klang.casework.models import Case, Next
from klang.casework.models.ring_names import all_names
from klang.casework.reads import journey_of_case, team_of_case
from klang.casework.terms import PartKind
from klang.config.demo.people import PEOPLE, found
from klang.config.demo.stories import tell
from klang.consent.reads import requests_of_case
from klang.consent.terms import GivenBy, Purpose, Said, Standing
from klang.desk.reads import case_home, today
from klang.meetings.reads import decisions_of_case
from klang.meetings.terms import Wish
from klang.needs.reads import needs_of_case
from klang.people.models import Agency, Worker
from klang.survivors.ages import age_known
from klang.survivors.reads import facts_of_case, portrait
from klang.survivors.terms.person import Grown, Never, PaperKind
from klang.web.terms import NoAnswer

# The same demo is made on PostgreSQL for tests/stories/test_wages_only.py.
pytestmark = [pytest.mark.once, pytest.mark.django_db(databases=["default", "volatile"], transaction=True)]


@pytest.fixture
def office(tmp_path, settings, transactional_db):
    """The demo office on its first day."""
    settings.KLANG_DEMO = True
    call_command("flush", interactive=False, verbosity=0)
    now = (datetime.now(UTC) - timedelta(days=1)).replace(hour=18)  # in Thailand it is the next day
    office = found(tmp_path, now)
    tell(office, now)
    return office


class Told:
    """What somebody reads of one file, by the name those who registered it know."""

    def __init__(self, office, handle, name, registered_by="kaew"):
        self.office, self.handle = office, handle
        by = office.actor(registered_by, datetime.now(UTC))
        known = all_names(by)
        self.case = Case.objects.get(pk=next(pk for pk, called in known.items() if called == name))

    @property
    def by(self):
        return self.office.actor(self.handle, datetime.now(UTC))

    def states(self):
        return [step.words.state for step in journey_of_case(self.by, self.case)]

    def first_needs(self):
        return [one.words.said.first for one in needs_of_case(self.by, self.case)]


def test_everything_that_is_told_stands_in_the_demo(office):
    eight_people_in_two_offices()
    thandar_comes_on_the_day_it_is_in_thailand()
    thandar_had_fifteen_days_then_the_panel_said_more_time(Told(office, "kaew", "มะทันดา"))
    the_inspector_reads_of_her_wages_and_nothing_else(Told(office, "nok", "มะทันดา"))
    the_meeting_decided_otherwise_than_was_wished(Told(office, "kaew", "ดาว"))
    nam_is_reached_by_line_in_the_evening_alone(Told(office, "kaew", "น้ำ"))
    an_officer_answered_with_the_girl_whose_age_is_not_sure(Told(office, "fon", "แสง", registered_by="fon"))
    nobody_is_called_for_a_period_that_was_kept(office)


def eight_people_in_two_offices():
    assert Agency.objects.count() == 2
    offices = Counter(Worker.objects.values_list("agency_id", flat=True))
    assert sorted(offices.values()) == [2, 6]
    assert len(PEOPLE) == 8


def thandar_comes_on_the_day_it_is_in_thailand():
    at_six_in_utc = (datetime.now(UTC) - timedelta(days=1)).replace(hour=18)

    assert Next.objects.get().on == at_six_in_utc.date() + timedelta(days=1)


def thandar_had_fifteen_days_then_the_panel_said_more_time(her):
    seen = portrait(her.by, her.case)
    [pink, nrc] = [paper.words for paper in seen.papers]
    facts = facts_of_case(her.by, her.case).words.facts
    steps = journey_of_case(her.by, her.case)

    assert her.states() == [State.PRESCREEN, State.REFLECTION, State.IDENT, State.REFLECTION]
    assert steps[-1].words.reason == "INCONCLUSIVE"
    assert (steps[2].at - steps[1].at).days == 15
    assert all(step.words.said.original and step.words.said.translation for step in steps)
    assert age_known(seen.person.words.born, her.by.today).grown == Grown.YES
    assert (pink.kind, pink.number[:2]) == (PaperKind.PINK_CARD, "00")
    assert [(one.question, one.why) for one in nrc.unanswered] == [("number", NoAnswer.DOES_NOT_KNOW)]
    assert (facts.form, facts.industry) == ("FORCED_LABOUR", "MANUFACTURING")
    assert len(her.first_needs()) == 2


def the_inspector_reads_of_her_wages_and_nothing_else(her):
    home = case_home(her.by, her.case, office=her.office.house)

    assert her.first_needs() == ["လစာ သုံးလ မရသေးပါ"]
    assert (home.drawers, home.state, home.portrait.person) == (("legal",), "", None)


def the_meeting_decided_otherwise_than_was_wished(her):
    [decision] = decisions_of_case(her.by, her.case)
    parts = {one.part for one in team_of_case(her.by, her.case)}

    assert decision.words.wish == Wish.DIFFERS
    assert all((decision.words.reason, decision.words.tells, decision.words.review_on))
    assert parts == {PartKind.LEAD, PartKind.SECOND}


def nam_is_reached_by_line_in_the_evening_alone(her):
    [contact] = portrait(her.by, her.case).contacts
    [asked] = requests_of_case(her.by, her.case)

    assert (contact.words.way, contact.words.says_we_are) == ("LINE", "ร้านเสื้อผ้า")
    assert Never.HOME_VISIT in contact.words.never
    assert asked.standing == Standing.THINKING


def an_officer_answered_with_the_girl_whose_age_is_not_sure(her):
    [asked] = requests_of_case(her.by, her.case)
    [contact] = portrait(her.by, her.case).contacts

    assert (asked.words.said, asked.words.purpose) == (Said.DOES_NOT_AGREE, Purpose.LEGAL_CLAIM)
    assert (asked.words.how.given_by, asked.words.how.grown) == (GivenBy.BEST_INTERESTS, Grown.UNSURE)
    assert Never.CALL_FAMILY in contact.words.never


def nobody_is_called_for_a_period_that_was_kept(office):
    kaew = office.actor("kaew", datetime.now(UTC))

    seen = today(kaew, office.house)

    assert [task.code for task in seen.tasks if task.late > 10] == []
    assert seen.tasks
