"""The words of peer groups: who does what, and how long notes stay (domain 5)."""

from typing import Final

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Drawer, Right

VOUCHERS: Final = 2  # living members who give their word before somebody comes in
ENOUGH: Final = 5  # a figure below it is shown to nobody outside
REST_DAYS: Final = 14  # so long a rest lasts of which no last day was said
DAYS_ON_THE_WAY: Final = 30  # after these, words nobody fetched with their code are gone


class Part(TextChoices):
    """What somebody does in the group."""

    MEMBER = str(Right.WRITE), pgettext_lazy("peer", "Member")
    COORDINATOR = str(Right.MANAGE), pgettext_lazy("peer", "Coordinator")


class Days(IntegerChoices):
    """After how many days notes disappear."""

    MONTH = 30, _("After 30 days")
    SEASON = 90, _("After 90 days")
    HALF_YEAR = 180, _("After 180 days")


class Place(TextChoices):
    """What kind of place a group met in; never an address."""

    HOME = "HOME", pgettext_lazy("peer", "At somebody's home")
    COMMUNITY = "COMMUNITY", pgettext_lazy("peer", "Temple or community hall")
    ROOM = "ROOM", pgettext_lazy("peer", "A room lent to us")
    OUTSIDE = "OUTSIDE", pgettext_lazy("peer", "Outside")
    ONLINE = "ONLINE", pgettext_lazy("peer", "Online")
    OTHER = "OTHER", pgettext_lazy("peer", "Another kind of place")


class Theme(TextChoices):
    """What a group talks about (domain 5, F13)."""

    WELCOME = "WELCOME", pgettext_lazy("peer", "Getting to know each other")
    HEALTH = "HEALTH", pgettext_lazy("peer", "Health")
    DEBT = "DEBT", pgettext_lazy("peer", "Debt")
    STIGMA = "STIGMA", pgettext_lazy("peer", "Family and what people say")
    CHILDREN = "CHILDREN", pgettext_lazy("peer", "Children")
    WORK = "WORK", pgettext_lazy("peer", "Work")
    RIGHTS = "RIGHTS", pgettext_lazy("peer", "Rights")
    COURT = "COURT", pgettext_lazy("peer", "Court")
    FEELINGS = "FEELINGS", pgettext_lazy("peer", "Feelings")
    HOPE = "HOPE", pgettext_lazy("peer", "Hope")
    MIGRATION = "MIGRATION", pgettext_lazy("peer", "Going abroad safely")
    OTHER = "OTHER", pgettext_lazy("peer", "Something else")


class NextTime(TextChoices):
    """What a group would like to do the next time."""

    GO_ON = "GO_ON", pgettext_lazy("peer", "Go on talking about it")
    GUEST = "GUEST", pgettext_lazy("peer", "Invite somebody who knows more")
    LEARN = "LEARN", pgettext_lazy("peer", "Learn something with our hands")
    GO_OUT = "GO_OUT", pgettext_lazy("peer", "Go somewhere together")
    EASY = "EASY", pgettext_lazy("peer", "Something that does us good")


class MetHow(TextChoices):
    """How a peer and a person met."""

    WORKER = "WORKER", pgettext_lazy("peer", "Her worker introduced us")
    HERSELF = "HERSELF", pgettext_lazy("peer", "She came herself")
    FAMILY = "FAMILY", pgettext_lazy("peer", "Her family called")


class Mode(TextChoices):
    """Where a peer stood by somebody; never an address."""

    PHONE = "PHONE", pgettext_lazy("peer", "By telephone")
    MESSAGE = "MESSAGE", pgettext_lazy("peer", "By message")
    TOGETHER = "TOGETHER", pgettext_lazy("peer", "Face to face")
    AT_HERS = "AT_HERS", pgettext_lazy("peer", "At her home")


class Kind(TextChoices):
    """What a peer did."""

    LISTENED = "LISTENED", pgettext_lazy("peer", "Listened")
    WENT_ALONG = "WENT_ALONG", pgettext_lazy("peer", "Went along")
    TOLD = "TOLD", pgettext_lazy("peer", "Told what there is")
    VISIT = "VISIT", pgettext_lazy("peer", "Visited")
    URGENT = "URGENT", pgettext_lazy("peer", "Helped at once")


class Face(TextChoices):
    """How somebody feels."""

    WELL = "WELL", pgettext_lazy("peer", "Well")
    SO_SO = "SO_SO", pgettext_lazy("peer", "So-so")
    LOW = "LOW", pgettext_lazy("peer", "Low")


class RestKind(TextChoices):
    """What a peer takes for herself."""

    REST = "REST", pgettext_lazy("peer", "A rest")
    SUPERVISION = "SUPERVISION", pgettext_lazy("peer", "A talk with somebody who stands behind me")


class Into(TextChoices):
    """In which part of her file her words are kept."""

    PLAN = str(Drawer.PLAN), pgettext_lazy("peer", "What she needs and plans")
    WHEREABOUTS = str(Drawer.WHEREABOUTS), pgettext_lazy("peer", "Where she is, and how to reach her")
    HEALTH = str(Drawer.HEALTH), pgettext_lazy("peer", "Health, body and mind")
    LEGAL = str(Drawer.LEGAL), pgettext_lazy("peer", "Police, court and rights")
    STORY = str(Drawer.STORY), pgettext_lazy("peer", "What happened to her")


class ReadBack(TextChoices):
    """How somebody looked at her words before she approved them."""

    ALOUD = "ALOUD", pgettext_lazy("peer", "I read them to her, word for word")
    HERSELF = "HERSELF", pgettext_lazy("peer", "She read them herself")
    WROTE = "WROTE", pgettext_lazy("peer", "She wrote them herself")


class Answer(TextChoices):
    """What a group answers whoever would like to get to know it."""

    YES = "YES", pgettext_lazy("peer", "Yes, we would be glad")
    NOT_NOW = "NOT_NOW", pgettext_lazy("peer", "Not now")


class Sex(TextChoices):
    """As she says it herself; only counted."""

    WOMAN = "WOMAN", pgettext_lazy("peer", "A woman")
    MAN = "MAN", pgettext_lazy("peer", "A man")
    OTHERWISE = "OTHERWISE", pgettext_lazy("peer", "Otherwise")


class Home(TextChoices):
    """Where somebody is at home; only counted."""

    HERE = "HERE", pgettext_lazy("peer", "In Thailand")
    ELSEWHERE = "ELSEWHERE", pgettext_lazy("peer", "In another country")


class Where(TextChoices):
    """Where the group gave a talk; never which one."""

    SCHOOL = "SCHOOL", pgettext_lazy("peer", "At a school")
    COMMUNITY = "COMMUNITY", pgettext_lazy("peer", "In a community")
    WORKSHOP = "WORKSHOP", pgettext_lazy("peer", "At a workshop or meeting")


class Figure(TextChoices):
    """What a group may choose to show of its work."""

    MEMBERS = "MEMBERS", pgettext_lazy("figure", "Members of the group")
    MET = "MET", pgettext_lazy("figure", "Times the group met")
    STOOD_BY = "STOOD_BY", pgettext_lazy("figure", "Times one stood by somebody")
    TOLD = "TOLD", pgettext_lazy("figure", "Times one told somebody what there is")
    PEOPLE = "PEOPLE", pgettext_lazy("figure", "People the group stood by")
    WOMEN = "WOMEN", pgettext_lazy("figure", "Women among them")
    MEN = "MEN", pgettext_lazy("figure", "Men among them")
    HERE = "HERE", pgettext_lazy("figure", "At home in Thailand among them")
    ELSEWHERE = "ELSEWHERE", pgettext_lazy("figure", "At home in another country among them")
    TALKS = "TALKS", pgettext_lazy("figure", "Talks given")
    SCHOOLS = "SCHOOLS", pgettext_lazy("figure", "Talks at schools among them")
    LISTENERS = "LISTENERS", pgettext_lazy("figure", "People who listened to them")


# A whole, and which parts of it are counted: what is left of a whole must not point at few either.
PARTS: Final = (
    (Figure.STOOD_BY, (Figure.TOLD,)),
    (Figure.PEOPLE, (Figure.WOMEN, Figure.MEN)),
    (Figure.PEOPLE, (Figure.HERE, Figure.ELSEWHERE)),
    (Figure.TALKS, (Figure.SCHOOLS,)),
)


class NotNow(TextChoices):
    """Why somebody is not asked this time, in words the whole group may read."""

    RESTS = "RESTS", pgettext_lazy("peer", "Rests")
    LANGUAGE = "LANGUAGE", pgettext_lazy("peer", "Speaks another language")
    RATHER_NOT = "RATHER_NOT", pgettext_lazy("peer", "Would rather not talk about this")
