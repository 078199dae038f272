"""What was found and by whom, hardships before, and the part others are said to have had. Pure."""

from typing import Final

from klang.exchange.htcds.code_lists import CodeList
from klang.survivors.terms.facts_alleged import AllegedPart
from klang.survivors.terms.facts_finding import DecidingBody, Finding, Hardship

LISTS: Final = (
    CodeList(
        "vic_TraffickingStatus",
        Finding,
        {
            Finding.PRESUMED: "PossibleVictimOfTrafficking",
            Finding.CONFIRMED: "ActualVictimOfTrafficking",
            Finding.NOT_MET: "NotAVictimOfTrafficking",
        },
    ),
    CodeList(
        "vic_TraffickingStatusDecisionMakingOrg",
        DecidingBody,
        {
            DecidingBody.POLICE: "Police",
            DecidingBody.NGO: "NGO",
            DecidingBody.COURT_OR_PROSECUTOR: "CourtOrProsecution",
            DecidingBody.OTHER_GOVERNMENT: "NonPoliceGovernmentalOrganization",
            DecidingBody.OTHER: "Other",
        },
    ),
    # Deprecated in the standard and still in older records, so it is read and written like the others.
    CodeList(
        "vic_Vulnerabilities",
        Hardship,
        {
            Hardship.ADDICTION: "Addiction",
            Hardship.SOCIAL_GROUP: "SocialGroup",
            Hardship.DISCRIMINATION: "Discrimination",
            Hardship.POVERTY: "Poverty",
            Hardship.DISABILITY_OR_ILLNESS: "DisabilityAndPhysicalHealth",
            Hardship.MENTAL_HEALTH: "MentalHealth",
            Hardship.MIGRATION: "Migration",
            Hardship.HOMELESSNESS: "Homelessness",
            Hardship.ABUSE_ONLINE: "AbuseSocialMedia",
            Hardship.ABUSE_PHYSICAL: "AbusePhysical",
            Hardship.EDUCATION: "Education",
            Hardship.WORK_ENVIRONMENT: "WorkEnvironment",
        },
    ),
    CodeList(
        "per_RoleInProcess",
        AllegedPart,
        {
            AllegedPart.TRAVELLED_ALONG: "TravellingPartner",
            AllegedPart.TRANSPORTED: "Transporter",
            AllegedPart.RECRUITED: "RecruiterOrIntermediary",
            AllegedPart.ARRANGED_TRAVEL: "BrokerTravelAgent",
            AllegedPart.HANDED_OVER: "TransferredIndividual",
            AllegedPart.HARBOURED: "HarbouredIndividual",
            AllegedPart.SOLD: "SoldIndividual",
            AllegedPart.BOUGHT: "BoughtIndividual",
            AllegedPart.RECEIVED: "ReceivedIndividual",
            AllegedPart.CONTROLLED: "ControlledIndividual",
            AllegedPart.SMUGGLED: "Smuggler",
            AllegedPart.ABUSED: "Abuser",
            AllegedPart.ABDUCTED: "Kidnapper",
            AllegedPart.EXPLOITED: "Exploiter",
            AllegedPart.OTHER: "Other",
        },
    ),
)
