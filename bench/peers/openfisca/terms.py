"""What both OpenFisca models of comparison-city share: the person, and the closed lists."""

from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum

Person = build_entity(key="person", plural="persons", label="A patient", is_person=True)


class Level(Enum):
    grassroots = "Grassroots institution"
    primary = "Primary hospital"
    secondary = "Secondary hospital"
    tertiary = "Tertiary hospital"


class Identity(Enum):
    ordinary = "Ordinary insured person"
    destitute = "Person in extreme hardship"
    subsistence = "Recipient of the subsistence allowance"
    low_income_edge = "Member of a household just above the subsistence line"
    illness_impoverished = "Seriously ill patient impoverished by illness"
