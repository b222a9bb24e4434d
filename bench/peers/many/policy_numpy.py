"""The comparison policy over whole arrays, as one would write it with NumPy: yuan as 64-bit floats, rounded by `round`."""

import numpy

BASIC = numpy.array([(100, 0.85), (100, 0.85), (400, 0.75), (800, 0.60)])
CRITICAL = numpy.array([(14000, 0.60), (7000, 0.75), (7000, 0.75), (14000, 0.60), (14000, 0.60)])
AID = numpy.array([(0, 0, 0), (0, 0.70, 20000), (0, 0.70, 20000), (2000, 0.60, 20000), (5000, 0.50, 20000)])
TILTED = numpy.array([(0, 0, 0), (0, 0.70, 20000), (3000, 0.70, 20000), (5000, 0.60, 15000), (10000, 0.50, 15000)])


def share(burden, deductible, ratio):
    return numpy.maximum(burden - deductible, 0) * ratio


def estimate(total, full_self, over_limit, advance_self, level, identity):
    outside = full_self + over_limit + advance_self
    burden = total - outside
    paid = []
    for row in (BASIC[level], CRITICAL[identity], AID[identity], TILTED[identity]):
        amount = share(burden, row[:, 0], row[:, 1])
        if row.shape[1] == 3:
            amount = numpy.minimum(amount, row[:, 2])
        amount = numpy.round(amount, 2)
        burden = burden - amount
        paid.append(amount)
    return [*paid, burden + outside]
