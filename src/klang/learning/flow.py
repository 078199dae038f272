"""The official flow as we tell it: its steps, periods and sections of law, dated, sourced, and how sure we are. Pure.

We do not have the flow of the handbook of 2560: these are our own words, and nothing here quotes it.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Sure(TextChoices):
    """How sure a period or a section of law is."""

    READ = "READ", _("Read in the source named here")
    UNCHECKED = "UNCHECKED", _("(K) Not checked: a lawyer confirms it before it is relied on")
    OURS = "OURS", _("Our own default, not the law")


@dataclass(frozen=True)
class Within:
    """A period of a step: what it is for, how many days, since when it holds, where it stands, and how sure that is."""

    code: str  # as the journey of a file counts it
    what: str | Promise
    days: int
    source: str
    sure: Sure
    since: int = 0  # the year of the Buddhist era; the day itself is not checked


@dataclass(frozen=True)
class Section:
    """A section of law: which, what it says in our words, where we read it, and how sure that is."""

    number: str
    what: str | Promise
    source: str
    sure: Sure = Sure.READ


class FlowStep(NamedTuple):
    """One step of the flow: where in the journey it is, its periods and sections, and what helps with it here."""

    title: str | Promise
    states: tuple[str, ...] = ()
    within: tuple[Within, ...] = ()
    law: tuple[Section, ...] = ()
    passages: tuple[str, ...] = ()  # guidance for the pages that do it
    principles: tuple[str, ...] = ()


_ACT, _NRM = 2551, 2565
_29: Final = Section("29", _("A first place to be safe, which is never a cell."), "S29-TH")
_33: Final = Section(
    "33",
    _(
        "What help there is; rights and periods are told before, during and after; what the person thinks is asked."
    ),
    "ACT33",
)
_INTAKE: Final = Within("INTAKE", _("First conversation where the person lives now"), 1, "", Sure.OURS)

FLOW: Final = (
    FlowStep(
        _("Somebody tells us"),
        ("NOTICE", "VERIFY"),
        (
            Within("NOTICE_ANSWERED", _("An answer to whoever told us"), 1, "", Sure.OURS),
            Within("FACTS_CHECKED", _("First facts are looked at"), 3, "", Sure.OURS),
        ),
        (),
        ("register", "contact"),
        ("P-18", "P-10"),
    ),
    FlowStep(
        _("Getting to safety"),
        ("RESCUE",),
        (),
        (
            Section("27", _("A body is searched only with consent, and a woman's only by a woman."), "ACT27"),
            _29,
        ),
        ("contact", "notes"),
        ("P-09", "P-18"),
    ),
    FlowStep(
        _("First screening"),
        ("PRESCREEN",),
        (
            Within("TEMPORARY_STAY", _("Temporary protection"), 1, "s.29", Sure.UNCHECKED, _ACT),
            Within(
                "COURT_STAY", _("Temporary protection allowed by a court"), 7, "s.29", Sure.UNCHECKED, _ACT
            ),
        ),
        (
            _29,
            Section(
                "6/1",
                _("Work or services that were forced; labour inspectors ask with their own form."),
                "NRM-MOL",
            ),
        ),
        ("words", "hers"),
        ("P-05", "P-16"),
    ),
    FlowStep(
        _("Time to rest and to think"),
        ("REFLECTION",),
        (
            Within(
                "REFLECTION_SHELTER", _("Rest before the panel asks"), 15, "NRM 2565, TIP23", Sure.READ, _NRM
            ),
            Within("REFLECTION", _("Time to think, altogether"), 45, "NRM 2565, TIP22", Sure.READ, _NRM),
        ),
        (),
        ("words", "consent"),
        ("P-16", "P-19"),
    ),
    FlowStep(
        _("The panel of many professions"),
        ("IDENT", "NOT_VICTIM", "CONFIRMED"),
        (Within("RIGHTS_TOLD", _("Rights are told"), 1, "", Sure.OURS),),
        (
            Section("6", _("What the offence is; of a child no means has to be shown."), "ACT6"),
            Section("41", _("Nobody is prosecuted for listed things done because of it."), "POL-MAN"),
        ),
        ("meeting", "journey"),
        ("P-05", "P-08"),
    ),
    FlowStep(
        _("Protection, in a shelter or outside"),
        ("PROTECTION", "COMMUNITY_CARE"),
        (_INTAKE, Within("SAFETY_PLAN", _("A plan for safety"), 2, "", Sure.OURS)),
        (_33,),
        ("consent", "team"),
        ("P-06", "P-12"),
    ),
    FlowStep(
        _("Needs, strengths and a plan"),
        ("ASSESS", "PLAN", "SERVICES"),
        (
            Within("ASSESSED", _("Needs and strengths are talked through"), 30, "", Sure.OURS),
            Within("PLAN_REVIEWED", _("The plan is looked at again"), 90, "", Sure.OURS),
        ),
        (_33,),
        ("words", "meeting"),
        ("P-04", "P-13"),
    ),
    FlowStep(
        _("Justice, where it is wished for"),
        (),
        (),
        (
            Section("31", _("What is to be told can be told to a court early."), "ACT5"),
            Section("34", _("That compensation can be claimed is said at the first chance."), "ACT33"),
            Section("35", _("The prosecutor claims it where the person wishes so."), "ACT33"),
            Section("36", _("Safety before, during and after."), "", Sure.UNCHECKED),
            Section("37", _("Staying and working for the time being."), "", Sure.UNCHECKED),
        ),
        ("legal", "consent"),
        ("P-03", "P-07"),
    ),
    FlowStep(
        _("Going home, or staying"),
        ("PRE_RETURN", "STAY", "RETURN"),
        (Within("HANDOVER_CONFIRMED", _("Those who receive say that the person arrived"), 7, "", Sure.OURS),),
        (
            Section("38", _("Home without delay, in safety and well."), "", Sure.UNCHECKED),
            Section("39", _("Thai people who are abroad."), "", Sure.UNCHECKED),
        ),
        ("meeting", "consent"),
        ("P-09", "P-21"),
    ),
    FlowStep(_("Settling in"), ("REINTEG",), (), (_33,), ("notes", "contact"), ("P-13", "P-23")),
    FlowStep(
        _("Keeping in touch, and ending"),
        ("FOLLOWUP", "CLOSE_REVIEW", "CLOSED"),
        (),
        (),
        ("notes", "voices"),
        ("P-10", "P-22"),
    ),
    FlowStep(
        _("At any time: no, later, elsewhere, again"),
        ("DECLINED", "MISSING", "TRANSFERRED"),
        (),
        (),
        ("stop", "journey"),
        ("P-02", "P-20"),
    ),
)
# What could be read, and where; of long reports only their beginning.
SOURCES: Final = {
    "ACT5": "thailawforum.com, section 31",
    "ACT6": "library.siam-legal.com, sections 6-14",
    "ACT27": "library.siam-legal.com, sections 27-32",
    "ACT33": "library.siam-legal.com, sections 33-41",
    "S29-TH": "issuu.com, การคุ้มครองสวัสดิภาพ",
    "POL-MAN": "anyflip.com, คู่มือตำรวจ",
    "NRM-MOL": "mol.go.th, NRM 2565",
    "TIP22": "state.gov, Trafficking in Persons Report 2022",
    "TIP23": "Trafficking in Persons Report 2023",
}
NUMBERS: Final = {state: number for number, step in enumerate(FLOW, start=1) for state in step.states}
