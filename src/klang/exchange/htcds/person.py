"""The person: HTCDS section *Person*. Pure."""

from typing import Final

from klang.exchange.htcds.code_lists import CodeList
from klang.survivors.terms.facts_person import AgeBand, Education, MaritalStatus, NationalityGroup, SexGender

LISTS: Final = (
    CodeList(
        "prs_Gender",
        SexGender,
        {
            SexGender.FEMALE: "Feminine",
            SexGender.MALE: "Masculine",
            SexGender.TRANS_FEMALE: "TransgenderFeminine",
            SexGender.TRANS_MALE: "TransgenderMasculine",
            SexGender.NON_CONFORMING: "NonConforming",
            SexGender.NOT_STATED: "NonSpecifiedUnknown",
        },
    ),
    CodeList(
        "prs_MaritalStatus",
        MaritalStatus,
        {
            MaritalStatus.SINGLE: "Single",
            MaritalStatus.MARRIED: "Married",
            MaritalStatus.WIDOWED: "Widowed",
            MaritalStatus.DIVORCED: "Divorced",
            MaritalStatus.SEPARATED: "Separated",
            MaritalStatus.REGISTERED_PARTNERSHIP: "RegisteredPartnership",
        },
    ),
    CodeList(
        "prs_HighestLevelOfEducation",
        Education,
        {
            Education.EARLY_CHILDHOOD: "EarlyChildhoodEducation",
            Education.PRIMARY: "PrimaryEducation",
            Education.LOWER_SECONDARY: "LowerSecondaryEducation",
            Education.UPPER_SECONDARY: "UpperSecondaryEducation",
            Education.POST_SECONDARY: "PostSecondaryNonTertiaryEducation",
            Education.SHORT_TERTIARY: "ShortCycleTertiaryEducation",
            Education.BACHELOR: "BachelorsOrEquivalentLevel",
            Education.MASTER: "MastersOrEquivalentLevel",
            Education.DOCTORATE: "DoctoralOrEquivalentLevel",
        },
        local={Education.NONE: "NoSchooling"},
    ),
    # No list of values in the standard but ISO 3166: our groups of countries have no place there.
    CodeList(
        "prs_Citizenship",
        NationalityGroup,
        {
            NationalityGroup.THAI: "TH",
            NationalityGroup.MYANMAR: "MM",
            NationalityGroup.LAO: "LA",
            NationalityGroup.CAMBODIAN: "KH",
            NationalityGroup.VIETNAMESE: "VN",
            NationalityGroup.CHINESE: "CN",
        },
        local={
            NationalityGroup.OTHER_ASEAN: "OtherAsean",
            NationalityGroup.OTHER_ASIA: "OtherAsia",
            NationalityGroup.AFRICA: "Africa",
            NationalityGroup.ELSEWHERE: "Elsewhere",
            NationalityGroup.STATELESS: "Stateless",
            NationalityGroup.UNDETERMINED: "Undetermined",
        },
    ),
    # The standard has a birthdate and no band: a band is ours alone.
    CodeList(
        "x_AgeBand",
        AgeBand,
        {
            AgeBand.UNDER_15: "Under15",
            AgeBand.FROM_15_TO_17: "From15To17",
            AgeBand.CHILD: "Under18",
            AgeBand.FROM_18_TO_24: "From18To24",
            AgeBand.FROM_25_TO_34: "From25To34",
            AgeBand.FROM_35_TO_49: "From35To49",
            AgeBand.FROM_50: "From50",
            AgeBand.ADULT: "From18",
        },
    ),
)
