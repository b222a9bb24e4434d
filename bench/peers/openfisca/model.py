"""comparison-city in OpenFisca, twice. `yuan` is as OpenFisca's documentation writes a model: `float` variables (32 bits)
and NumPy's rounding. `fen` has `int` variables (32 bits) and rounds whole numbers half up in 64 bits. The figures are
parameters picked by the person's level and identity; the formulas say only which tier works on what."""

from pathlib import Path

import numpy
from numpy import maximum as max_, minimum as min_, round as round_
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import MONTH
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from terms import Identity, Level, Person


def pays_yuan(burden, row, capped):
    exact = max_(0, burden - row.deductible) * row.ratio
    return round_(min_(row.cap, exact) if capped else exact, 2)


def pays_fen(burden, row, capped):
    percent = numpy.rint(row.ratio * 100).astype(numpy.int64)
    deductible = numpy.rint(row.deductible * 100).astype(numpy.int64)
    hundredths = max_(0, burden - deductible) * percent
    if capped:
        hundredths = min_(numpy.rint(row.cap * 10000).astype(numpy.int64), hundredths)
    return (hundredths + 50) // 100


def variables(value_type, pays):
    def variable(name, label, formula=None, **more):
        body = {"value_type": value_type, "entity": Person, "definition_period": MONTH, "label": label, **more}
        return type(name, (Variable,), {**body, **({"formula": formula} if formula else {})})

    def in_scope(person, period):
        return person("total", period) - person("full_self", period) - person("over_limit", period) - person("advance_self", period)

    def tier(node, picked_by, before, capped):
        def formula(person, period, parameters):
            burden = person("in_scope", period)
            for earlier in before:
                burden = burden - person(earlier, period)
            row = getattr(parameters(period), node)[person(picked_by, period)]
            return pays(burden, row, capped)

        return formula

    def personal(person, period):
        left = person("total", period)
        for paid in ("basic", "critical", "aid_basic", "aid_tilted"):
            left = left - person(paid, period)
        return left

    return [
        variable("total", "Bill"),
        variable("full_self", "Wholly self-paid"),
        variable("over_limit", "Above the price limit"),
        variable("advance_self", "Paid in advance by oneself"),
        variable("level", "Level of the hospital", value_type=Enum, possible_values=Level, default_value=Level.primary),
        variable("identity", "Identity", value_type=Enum, possible_values=Identity, default_value=Identity.ordinary),
        variable("in_scope", "Within the insurance's scope", in_scope),
        variable("basic", "Basic insurance", tier("basic", "level", (), False)),
        variable("critical", "Critical-illness insurance", tier("critical", "identity", ("basic",), False)),
        variable("aid_basic", "Basic aid", tier("aid_basic", "identity", ("basic", "critical"), True)),
        variable("aid_tilted", "Tilted aid", tier("aid_tilted", "identity", ("basic", "critical", "aid_basic"), True)),
        variable("personal", "Left to the person", personal),
    ]


def system(unit):
    made = TaxBenefitSystem([Person])
    made.load_parameters(str(Path(__file__).parent / "parameters"))
    value_type, pays = {"yuan": (float, pays_yuan), "fen": (int, pays_fen)}[unit]
    made.add_variables(*variables(value_type, pays))
    return made
