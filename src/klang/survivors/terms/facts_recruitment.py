"""Words for how it began, and through which door we heard of it. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Channel(TextChoices):
    """Through which door we first heard: the door only, never who stood in it."""

    SURVIVOR = "SURVIVOR", pgettext_lazy("facts", "Came or called themselves")
    HOTLINE_1300 = "HOTLINE_1300", pgettext_lazy("facts", "Hotline 1300")
    POLICE = "POLICE", pgettext_lazy("facts", "Police or 191")
    INSPECTION = "INSPECTION", pgettext_lazy("facts", "Inspection or patrol")
    NGO = "NGO", pgettext_lazy("facts", "Non-governmental organisation")
    PEER_GROUP = "PEER_GROUP", pgettext_lazy("facts", "Peer group")
    HOSPITAL = "HOSPITAL", pgettext_lazy("facts", "Hospital")
    SCHOOL = "SCHOOL", pgettext_lazy("facts", "School")
    EMBASSY = "EMBASSY", pgettext_lazy("facts", "Embassy")
    OTHER_COUNTRY = "OTHER_COUNTRY", pgettext_lazy("facts", "Agency of another country")
    # Web form, LINE, mail and letter are one door: which of them it was would say more than we count.
    MESSAGE = "MESSAGE", pgettext_lazy("facts", "Message or letter")
    OTHER = "OTHER", pgettext_lazy("facts", "Another way")


class RecruitmentMethod(TextChoices):
    """Where the first word was spoken."""

    PLACE_OF_BUSINESS = "PLACE_OF_BUSINESS", pgettext_lazy("facts", "At a shop or agency")
    SCHOOL = "SCHOOL", pgettext_lazy("facts", "At a school or course")
    WORK = "WORK", pgettext_lazy("facts", "At work")
    SOCIAL_NETWORK = "SOCIAL_NETWORK", pgettext_lazy("facts", "On social media")
    ONLINE_ADVERT = "ONLINE_ADVERT", pgettext_lazy("facts", "Online advertisement")
    TELEVISION_ADVERT = "TELEVISION_ADVERT", pgettext_lazy("facts", "Television advertisement")
    NEWSPAPER_ADVERT = "NEWSPAPER_ADVERT", pgettext_lazy("facts", "Newspaper advertisement")
    FAMILY = "FAMILY", pgettext_lazy("facts", "Through family")
    FRIENDS = "FRIENDS", pgettext_lazy("facts", "Through friends or at a gathering")
    OTHER = "OTHER", pgettext_lazy("facts", "Another way")


class RecruiterRelation(TextChoices):
    """How close the one who recruited stood."""

    FAMILY = "FAMILY", pgettext_lazy("facts", "Family")
    ACQUAINTANCE = "ACQUAINTANCE", pgettext_lazy("facts", "Someone known")
    STRANGER = "STRANGER", pgettext_lazy("facts", "Someone not known before")


class Platform(TextChoices):
    """The site or app that was used; the names are brands and stay as they are in every language."""

    FACEBOOK = "FACEBOOK", "Facebook"
    INSTAGRAM = "INSTAGRAM", "Instagram"
    WHATSAPP = "WHATSAPP", "WhatsApp"
    TELEGRAM = "TELEGRAM", "Telegram"
    MESSENGER = "MESSENGER", "Messenger"
    VIBER = "VIBER", "Viber"
    SNAPCHAT = "SNAPCHAT", "Snapchat"
    LINE = "LINE", "LINE"
    FOUR_SALE = "FOUR_SALE", "4Sale"
    WECHAT = "WECHAT", "WeChat"
    QQ = "QQ", "QQ"
    QZONE = "QZONE", "Qzone"
    TIKTOK = "TIKTOK", "TikTok"
    X_TWITTER = "X_TWITTER", "X (Twitter)"
    OTHER = "OTHER", pgettext_lazy("facts", "Another site or app")
