"""Words for the work someone was made to do: the twenty-one sections of ISIC, said plainly. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Industry(TextChoices):
    """The line of work, by what the place does, not by what the person did there."""

    FARMING_FISHING = "FARMING_FISHING", pgettext_lazy("facts", "Farming, forestry or fishing")
    CONSTRUCTION = "CONSTRUCTION", pgettext_lazy("facts", "Construction")
    MANUFACTURING = "MANUFACTURING", pgettext_lazy("facts", "Factory")
    HOUSEHOLDS = "HOUSEHOLDS", pgettext_lazy("facts", "Domestic work")
    HOTEL_FOOD = "HOTEL_FOOD", pgettext_lazy("facts", "Hotel or food")
    ENTERTAINMENT = "ENTERTAINMENT", pgettext_lazy("facts", "Arts, entertainment or sport")
    TRADE = "TRADE", pgettext_lazy("facts", "Shop, market or repair")
    TRANSPORT = "TRANSPORT", pgettext_lazy("facts", "Transport or storage")
    MINING = "MINING", pgettext_lazy("facts", "Mining or quarrying")
    ENERGY = "ENERGY", pgettext_lazy("facts", "Electricity or gas")
    WATER_WASTE = "WATER_WASTE", pgettext_lazy("facts", "Water, waste or recycling")
    INFORMATION = "INFORMATION", pgettext_lazy("facts", "Information and communication")
    FINANCE = "FINANCE", pgettext_lazy("facts", "Finance or insurance")
    REAL_ESTATE = "REAL_ESTATE", pgettext_lazy("facts", "Real estate")
    PROFESSIONAL = "PROFESSIONAL", pgettext_lazy("facts", "Professional or technical work")
    SUPPORT_SERVICES = "SUPPORT_SERVICES", pgettext_lazy("facts", "Cleaning, security, agency or office work")
    PUBLIC_ADMINISTRATION = "PUBLIC_ADMINISTRATION", pgettext_lazy("facts", "Public office or defence")
    EDUCATION = "EDUCATION", pgettext_lazy("facts", "Schools and teaching")
    HEALTH_SOCIAL = "HEALTH_SOCIAL", pgettext_lazy("facts", "Health or care")
    OTHER_SERVICES = "OTHER_SERVICES", pgettext_lazy("facts", "Other services, such as massage or beauty")
    INTERNATIONAL = "INTERNATIONAL", pgettext_lazy("facts", "Embassy or international body")
