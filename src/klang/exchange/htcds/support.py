"""The help: HTCDS sections *Organization*, *Case*, *Referral Details* and *Support Plan*. Pure."""

from collections.abc import Mapping
from typing import Final

from klang.exchange.htcds.code_lists import CodeList
from klang.survivors.terms.facts_help import FileStanding, OrganisationKind, ReferralReason, SupportKind

# The same three words for a referral that comes and one that goes.
REASONS: Final[Mapping[str, str]] = {
    ReferralReason.MORE_SERVICES: "AdditionalServicesRequired",
    ReferralReason.MOVED: "MigrationOrChangeOfLocation",
    ReferralReason.OTHER: "Other",
}

LISTS: Final = (
    CodeList(
        "org_Type",
        OrganisationKind,
        {
            OrganisationKind.NGO: "NGO",
            OrganisationKind.LAW_ENFORCEMENT: "LawEnforcement",
            OrganisationKind.HEALTH: "HealthServiceOrganisation",
            OrganisationKind.CENTRAL_GOVERNMENT: "CentralGovernmentOrganisation",
            OrganisationKind.LOCAL_GOVERNMENT: "LocalGovernmentOrganisation",
            OrganisationKind.IMMIGRATION: "ImmigrationService",
            OrganisationKind.LEGAL: "LegalService",
            OrganisationKind.BUSINESS: "CorporateBusiness",
            OrganisationKind.SCHOOL: "SchoolOrCollege",
        },
    ),
    CodeList(
        "cas_Status",
        FileStanding,
        {
            FileStanding.ACTIVE: "Active",
            FileStanding.FOLLOW_UP: "FollowUp",
            FileStanding.CLOSED: "Closed",
            FileStanding.CLOSED_REFERRED: "ClosedReferred",
        },
    ),
    CodeList("cas_ReasonForIncomingReferral", ReferralReason, REASONS),
    CodeList("cas_ReasonForOutgoingReferral", ReferralReason, REASONS),
    CodeList(
        "spl_Type",
        SupportKind,
        {
            SupportKind.EDUCATION: "Education",
            SupportKind.FINANCIAL: "Financial",
            SupportKind.HEALTH: "Health",
            SupportKind.AFTER_LABOUR: "LabourExploitationRehabilitation",
            SupportKind.LEGAL: "Legal",
            SupportKind.LIVELIHOOD: "Livelihood",
            SupportKind.RIGHTS: "RightsBasedTraining",
            SupportKind.AFTER_SEXUAL: "SexualExploitationRehabilitation",
            SupportKind.SOCIAL_CARE: "SocialCare",
        },
    ),
)
