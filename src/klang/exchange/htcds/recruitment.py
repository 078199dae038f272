"""How it began, online and off, and the door through which we heard. Pure."""

from collections.abc import Mapping
from typing import Final

from klang.exchange.htcds.code_lists import CodeList
from klang.survivors.terms.facts_recruitment import Channel, Platform, RecruiterRelation, RecruitmentMethod

# The standard has the same fifteen twice: once for recruiting, once for exploiting.
PLATFORMS: Final[Mapping[str, str]] = {
    Platform.FACEBOOK: "Facebook",
    Platform.INSTAGRAM: "Instagram",
    Platform.WHATSAPP: "WhatsApp",
    Platform.TELEGRAM: "Telegram",
    Platform.MESSENGER: "FacebookMessenger",
    Platform.VIBER: "Viber",
    Platform.SNAPCHAT: "SnapChat",
    Platform.LINE: "Line",
    Platform.FOUR_SALE: "4Sale",
    Platform.WECHAT: "WeChat",
    Platform.QQ: "QQ",
    Platform.QZONE: "QZone",
    Platform.TIKTOK: "TikTok",
    Platform.X_TWITTER: "Twitter",
    Platform.OTHER: "Other",
}

LISTS: Final = (
    CodeList(
        "vic_RelationshipToTrafficker",
        RecruiterRelation,
        {
            RecruiterRelation.FAMILY: "Familial",
            RecruiterRelation.ACQUAINTANCE: "Acquainted",
            RecruiterRelation.STRANGER: "Unaquainted",  # so spelt in the standard
        },
    ),
    CodeList("vic_RecruitmentWebsitesAndApps", Platform, PLATFORMS),
    CodeList("vic_ExploitationWebsitesAndApps", Platform, PLATFORMS),
    CodeList(
        "vic_MethodOfRecruitment",
        RecruitmentMethod,
        {
            RecruitmentMethod.PLACE_OF_BUSINESS: "AtAPlaceOfBusiness",
            RecruitmentMethod.SCHOOL: "AtAnEducationalInstitution",
            RecruitmentMethod.WORK: "AtWork",
            RecruitmentMethod.SOCIAL_NETWORK: "ThroughOnlineSocialNetworks",
            RecruitmentMethod.ONLINE_ADVERT: "ThroughAnOnlineAdvertisement",
            RecruitmentMethod.TELEVISION_ADVERT: "ThroughATelevisionAdvert",
            RecruitmentMethod.NEWSPAPER_ADVERT: "ThroughANewspaperAdvert",
            RecruitmentMethod.FAMILY: "ThroughFamilyOrFamilyEvents",
            RecruitmentMethod.FRIENDS: "ThroughFriendsOrSocialEvents",
            RecruitmentMethod.OTHER: "Other",
        },
    ),
    # The standard does not ask how a case was heard of.
    CodeList(
        "x_Channel",
        Channel,
        {
            Channel.SURVIVOR: "Survivor",
            Channel.HOTLINE_1300: "Hotline",
            Channel.POLICE: "Police",
            Channel.INSPECTION: "Inspection",
            Channel.NGO: "NGO",
            Channel.PEER_GROUP: "PeerGroup",
            Channel.HOSPITAL: "Hospital",
            Channel.SCHOOL: "School",
            Channel.EMBASSY: "Embassy",
            Channel.OTHER_COUNTRY: "OtherCountry",
            Channel.MESSAGE: "Message",
            Channel.OTHER: "Other",
        },
    ),
)
