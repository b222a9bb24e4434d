"""Answers for bench/peers/many.mjs: the folder of the columns as argument, the name of a way a line on standard input, its seconds a line
on standard output. Inputs are made before the clock starts; the amounts in whole fen are written to the folder after it stops."""

import json
import sys
from pathlib import Path
from time import perf_counter

import duckdb
import numpy
import pyarrow
from policy_numpy import estimate

try:
    import benefit_estimator
except ImportError:
    benefit_estimator = None

FOLDER, PACK = Path(sys.argv[1]), Path(sys.argv[2])
AMOUNTS = ("total", "full_self", "over_limit", "advance_self")
LEVELS = ("grassroots", "primary", "secondary", "tertiary")
IDENTITIES = ("ordinary", "destitute", "subsistence", "low-income-edge", "illness-impoverished")
RESULTS = ("basic", "critical", "aid_basic", "aid_tilted", "personal")

fen = {name: numpy.fromfile(FOLDER / name, dtype="<f8") for name in AMOUNTS}
codes = {name: numpy.fromfile(FOLDER / name, dtype="u1") for name in ("level", "identity")}
yuan = {name: values / 100 for name, values in fen.items()}
whole = {name: pyarrow.array(values.astype("int64")) for name, values in fen.items()}


def words(name, values, empty=""):
    listed = pyarrow.array([empty if value == "ordinary" else value for value in values])
    return pyarrow.DictionaryArray.from_arrays(codes[name].astype("int32"), listed)



def in_duckdb(types):
    connection = duckdb.connect()
    table = {name: whole[name] for name in AMOUNTS}
    table |= {"level": words("level", LEVELS), "identity": words("identity", IDENTITIES, "ordinary")}
    connection.register("whole", pyarrow.table(table))
    exact = "cast(cast({0} as decimal(14, 2)) * 0.01 as decimal(12, 2)) as {0}"
    amount = exact if types == "decimal" else "cast({0} as double) / 100 as {0}"
    columns = [amount.format(name) for name in AMOUNTS]
    columns += [f"cast({name} as varchar) as {name}" for name in ("level", "identity")]
    connection.execute(f"create table claims as select {', '.join(columns)} from whole")
    query = (Path(__file__).parent / "policy.sql").read_text()

    def run():
        found = connection.execute(query).to_arrow_table()
        return lambda: [numpy.round(found[name].cast(pyarrow.float64()).to_numpy() * 100) for name in RESULTS]

    return run


def in_numpy():
    found = estimate(*(yuan[name] for name in AMOUNTS), codes["level"], codes["identity"])
    return lambda: [numpy.round(values * 100) for values in found]


def in_ours():
    table = pyarrow.table({**whole, "level": words("level", LEVELS), "identities": words("identity", IDENTITIES)})
    constant = {"insurance": "resident", "setting": "inpatient", "place": "in-city"}

    def run():
        found = pyarrow.table(benefit_estimator.amounts(table, PACK, constant=constant, integers="fen"))
        return lambda: [numpy.round(found[name].cast(pyarrow.float64()).to_numpy() * 100) for name in RESULTS]

    return run


WAYS = {"numpy": in_numpy, "duckdb double": in_duckdb("double"), "duckdb decimal": in_duckdb("decimal")}
if benefit_estimator is not None:
    WAYS["ours"] = in_ours()

print(json.dumps(list(WAYS)), flush=True)
for line in sys.stdin:
    start = perf_counter()
    answers = WAYS[line.strip()]()
    seconds = perf_counter() - start
    numpy.stack(answers()).astype("<f8").tofile(FOLDER / "answers")
    print(json.dumps(seconds), flush=True)
