"""The work: HTCDS 2.0 names the sections A to U of ISIC, revision 4. Pure."""

from typing import Final

from klang.exchange.htcds.code_lists import CodeList
from klang.survivors.terms.facts_industry import Industry

LISTS: Final = (
    CodeList(
        "vic_ForcedLabourIndustry",
        Industry,
        {
            Industry.FARMING_FISHING: "A_AgricultureForestryAndFishing",
            Industry.MINING: "B_MiningAndQuarrying",
            Industry.MANUFACTURING: "C_Manufacturing",
            Industry.ENERGY: "D_ElectricityGasSteamAndAirConditioningSupply",
            Industry.WATER_WASTE: "E_WaterSupplySewerageWasteManagement",
            Industry.CONSTRUCTION: "F_Construction",
            Industry.TRADE: "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
            Industry.TRANSPORT: "H_TransportationAndStorage",
            Industry.HOTEL_FOOD: "I_AccommodationAndFoodServiceActivities",
            Industry.INFORMATION: "J_InformationAndCommunication",
            Industry.FINANCE: "K_FinancialAndInsuranceActivities",
            Industry.REAL_ESTATE: "L_RealEstateActivities",
            Industry.PROFESSIONAL: "M_ProfessionalScientificAndTechnicalActivities",
            Industry.SUPPORT_SERVICES: "N_AdministrativeAndSupportServiceActivities",
            Industry.PUBLIC_ADMINISTRATION: "O_PublicAdministrationAndDefence",
            Industry.EDUCATION: "P_Education",
            Industry.HEALTH_SOCIAL: "Q_HumanHealthAndSocialWorkActivities",
            Industry.ENTERTAINMENT: "R_ArtsEntertainmentAndRecreation",
            Industry.OTHER_SERVICES: "S_OtherServiceActivities",
            Industry.HOUSEHOLDS: "T_ActivitiesOfHouseholdsAsEmployers",
            Industry.INTERNATIONAL: "U_ActivitiesOfExtraterritorialOrganizations",
        },
    ),
)
