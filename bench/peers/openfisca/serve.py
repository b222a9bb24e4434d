"""Answers for bench/peers/openfisca.mjs: a question a line on standard input, an answer a line on standard output. Only
OpenFisca's own work is timed: building the simulation and calculating the five amounts."""

import json
import sys
from time import perf_counter

import numpy
from model import system
from openfisca_core.simulation_builder import SimulationBuilder

PERIOD = "2023-05"
AMOUNTS = ("total", "full_self", "over_limit", "advance_self")
CHOICES = ("level", "identity")
RESULTS = ("basic", "critical", "aid_basic", "aid_tilted", "personal")
SYSTEMS = {unit: system(unit) for unit in ("yuan", "fen")}


def array(unit, columns):
    """All cases in one simulation, as the documentation does for data."""
    inputs = {name: numpy.array(columns[name]) for name in AMOUNTS + CHOICES}
    start = perf_counter()
    simulation = SimulationBuilder().build_default_simulation(SYSTEMS[unit], len(columns["total"]))
    for name, values in inputs.items():
        simulation.set_input(name, PERIOD, values)
    results = [simulation.calculate(name, PERIOD) for name in RESULTS]
    seconds = perf_counter() - start
    return {"seconds": seconds, "answers": numpy.array(results, dtype=float).T.tolist()}


def situations(columns):
    for place in range(len(columns["total"])):
        yield {"persons": {"patient": {name: {PERIOD: columns[name][place]} for name in AMOUNTS + CHOICES}}}


def one_by_one(unit, columns):
    """A simulation a case, as the documentation does for test cases."""
    inputs = list(situations(columns))
    answers = []
    start = perf_counter()
    for situation in inputs:
        simulation = SimulationBuilder().build_from_entities(SYSTEMS[unit], situation)
        answers.append([simulation.calculate(name, PERIOD) for name in RESULTS])
    seconds = perf_counter() - start
    return {"seconds": seconds, "answers": [[float(value[0]) for value in answer] for answer in answers]}


def explained(unit, columns):
    """The same with the tracer on; its computation log as lines. Milliseconds of each."""
    times = []
    for situation in situations(columns):
        start = perf_counter()
        simulation = SimulationBuilder().build_from_entities(SYSTEMS[unit], situation)
        simulation.trace = True
        for name in RESULTS:
            simulation.calculate(name, PERIOD)
        simulation.tracer.computation_log.lines()
        times.append((perf_counter() - start) * 1000)
    return {"times": times}


WAYS = {"array": array, "one by one": one_by_one, "explained": explained}
for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps(WAYS[question["way"]](question["unit"], question["columns"])), flush=True)
