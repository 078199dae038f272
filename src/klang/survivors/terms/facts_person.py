"""Words for the person, as coarse as counting needs. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class SexGender(TextChoices):
    """How the person lives, in their own answer; a paper may say something else."""

    FEMALE = "FEMALE", pgettext_lazy("facts", "Girl or woman")
    MALE = "MALE", pgettext_lazy("facts", "Boy or man")
    TRANS_FEMALE = "TRANS_FEMALE", pgettext_lazy("facts", "Transgender woman")
    TRANS_MALE = "TRANS_MALE", pgettext_lazy("facts", "Transgender man")
    NON_CONFORMING = "NON_CONFORMING", pgettext_lazy("facts", "Neither only female nor only male")
    NOT_STATED = "NOT_STATED", pgettext_lazy("facts", "Not stated")


class AgeBand(TextChoices):
    """Eight bands: the law's two for a child (15, 18), four wide ones for adults, two for an unsure age.

    Finer bands (the world data set has nine) would single people out in a small province.
    """

    UNDER_15 = "UNDER_15", pgettext_lazy("facts", "Under 15")
    FROM_15_TO_17 = "FROM_15_TO_17", pgettext_lazy("facts", "15 to 17")
    CHILD = "CHILD", pgettext_lazy("facts", "Under 18, not known more closely")
    FROM_18_TO_24 = "FROM_18_TO_24", pgettext_lazy("facts", "18 to 24")
    FROM_25_TO_34 = "FROM_25_TO_34", pgettext_lazy("facts", "25 to 34")
    FROM_35_TO_49 = "FROM_35_TO_49", pgettext_lazy("facts", "35 to 49")
    FROM_50 = "FROM_50", pgettext_lazy("facts", "50 or older")
    ADULT = "ADULT", pgettext_lazy("facts", "18 or older, not known more closely")


class NationalityGroup(TextChoices):
    """The neighbours one by one, the rest of the world in groups: one Ethiopian in a district is a name."""

    THAI = "THAI", pgettext_lazy("facts", "Thai")
    MYANMAR = "MYANMAR", pgettext_lazy("facts", "Myanmar")
    LAO = "LAO", pgettext_lazy("facts", "Lao")
    CAMBODIAN = "CAMBODIAN", pgettext_lazy("facts", "Cambodian")
    VIETNAMESE = "VIETNAMESE", pgettext_lazy("facts", "Vietnamese")
    CHINESE = "CHINESE", pgettext_lazy("facts", "Chinese")
    OTHER_ASEAN = "OTHER_ASEAN", pgettext_lazy("facts", "Another ASEAN country")
    OTHER_ASIA = "OTHER_ASIA", pgettext_lazy("facts", "Another country in Asia")
    AFRICA = "AFRICA", pgettext_lazy("facts", "A country in Africa")
    ELSEWHERE = "ELSEWHERE", pgettext_lazy("facts", "A country elsewhere")
    STATELESS = "STATELESS", pgettext_lazy("facts", "Stateless")
    UNDETERMINED = "UNDETERMINED", pgettext_lazy("facts", "Not settled yet")


class MaritalStatus(TextChoices):
    """With whom the person's life is joined."""

    SINGLE = "SINGLE", pgettext_lazy("facts", "Single")
    MARRIED = "MARRIED", pgettext_lazy("facts", "Married")
    WIDOWED = "WIDOWED", pgettext_lazy("facts", "Widowed")
    DIVORCED = "DIVORCED", pgettext_lazy("facts", "Divorced")
    SEPARATED = "SEPARATED", pgettext_lazy("facts", "Living apart")
    REGISTERED_PARTNERSHIP = "REGISTERED_PARTNERSHIP", pgettext_lazy("facts", "Registered partnership")


class Education(TextChoices):
    """The highest schooling, in the steps of ISCED 2011; no schooling is an answer too."""

    NONE = "NONE", pgettext_lazy("facts", "No schooling")
    EARLY_CHILDHOOD = "EARLY_CHILDHOOD", pgettext_lazy("facts", "Nursery or kindergarten")
    PRIMARY = "PRIMARY", pgettext_lazy("facts", "Primary school")
    LOWER_SECONDARY = "LOWER_SECONDARY", pgettext_lazy("facts", "Lower secondary school")
    UPPER_SECONDARY = "UPPER_SECONDARY", pgettext_lazy("facts", "Upper secondary or vocational school")
    POST_SECONDARY = "POST_SECONDARY", pgettext_lazy("facts", "Course after secondary school")
    SHORT_TERTIARY = "SHORT_TERTIARY", pgettext_lazy("facts", "Diploma")
    BACHELOR = "BACHELOR", pgettext_lazy("facts", "Bachelor's degree")
    MASTER = "MASTER", pgettext_lazy("facts", "Master's degree")
    DOCTORATE = "DOCTORATE", pgettext_lazy("facts", "Doctorate")
