"""Tables in and out of every library, against hand arithmetic and against the command line.

Jining 2023, residents at a primary hospital: 85 % of what lies above 100. 10,000 pays 8,415 and leaves 1,585; 1,000 pays
765 and leaves 235.
"""

import csv
import io
import json
import os
import pathlib
import subprocess
from decimal import Decimal

import benefit_estimator as be
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ESTIMATE = os.environ.get("ESTIMATE", str(ROOT / "target/debug/estimate"))
VISITS = {
    "险种": ["居民", "居民"],
    "医疗类别": ["住院", "住院"],
    "医院级别": ["一级", "一级"],
    "就医地": ["市内", "市内"],
    "总费用": ["1万", "1000"],
}
PAID = [Decimal("8415.00"), Decimal("765.00")]


def column(table, name):
    return pa.table(table)[name].to_pylist()


@pytest.mark.parametrize(
    "table",
    [
        pa.table(VISITS),
        pa.RecordBatch.from_pydict(VISITS),
        pl.DataFrame(VISITS),
        pl.DataFrame(VISITS).with_columns(pl.col("医院级别").cast(pl.Categorical)),
        pd.DataFrame(VISITS),
        duckdb.sql("select '居民' as \"险种\", '住院' as \"医疗类别\", '一级' as \"医院级别\", '市内' as \"就医地\", "
                   "unnest([10000.00, 1000.00]::decimal(14, 2)[]) as \"总费用\""),
    ],
    ids=["table", "batch", "polars", "categories", "pandas", "duckdb"],
)
def test_every_library_gives_and_takes(table):
    paid = be.amounts(table, "jining-2023")
    assert column(paid, "basic") == PAID
    assert column(paid, "refused") == [None, None]
    assert pl.DataFrame(paid)["personal"].to_list() == [Decimal("1585.00"), Decimal("235.00")]


def test_amounts_are_exact_or_refused():
    def totals(values, kind, **options):
        return be.amounts(pa.table({**VISITS, "总费用": pa.array(values, kind)}), "jining-2023", **options)

    assert column(totals([1_000_000, 100_000], pa.int64(), integers="fen"), "basic") == PAID
    assert column(totals([10_000, 1_000], pa.int32(), integers="yuan"), "basic") == PAID
    assert column(totals([Decimal("10000"), Decimal("1000")], pa.decimal128(12, 2)), "basic") == PAID
    with pytest.raises(ValueError, match="not exact"):
        totals([10_000.0, 1_000.0], pa.float64())
    with pytest.raises(ValueError, match="integers="):
        totals([10_000, 1_000], pa.int64())
    # Five fen, a minus.
    odd = totals([5, -5], pa.int64(), integers="fen")
    assert column(odd, "personal") == [Decimal("0.05"), None]
    assert "小于 0" in column(odd, "refused")[1]


def test_a_wrong_row_is_told_and_not_the_end():
    table = pa.table({**VISITS, "总费用": [None, "1000"]})
    paid = be.amounts(table, "jining-2023", language="en")
    assert column(paid, "basic") == [None, PAID[1]]
    assert column(paid, "refused")[0].startswith("total: ")


def test_columns_are_asked_for_and_ignored_on_request():
    table = pa.table({**VISITS, "姓名": ["甲", "乙"]})
    with pytest.raises(ValueError, match="姓名"):
        be.amounts(table, "jining-2023")
    assert column(be.amounts(table, "jining-2023", ignore_unknown=True), "basic") == PAID
    less = table.drop_columns(["姓名", "医院级别"])
    with pytest.raises(ValueError, match="医院级别"):
        be.amounts(less, "jining-2023")
    assert column(be.amounts(less, "jining-2023", constant={"level": "primary"}), "basic") == PAID


def test_two_policies_side_by_side(tmp_path):
    """90 % in place of 85 %: 8,910 and 810, 495 and 45 less are left."""
    text = (ROOT / "static/policies/jining-2023/pack.toml").read_text(encoding="utf-8")
    before, figure = text.split('id = "resident-ratio-primary"')
    changed = before + 'id = "resident-ratio-primary"' + figure.replace('ratio = "0.85"', 'ratio = "0.90"', 1)
    (tmp_path / "pack.toml").write_text(changed, encoding="utf-8")
    paid = be.amounts(pa.table(VISITS), "jining-2023", compare=tmp_path)
    assert column(paid, "personal_change") == [Decimal("-495.00"), Decimal("-45.00")]
    told = be.summary(pa.table(VISITS), "jining-2023", compare=tmp_path)["comparison"]
    assert told["paid"]["change"] == "540.00"
    assert told["people"]["gain"] == {"rows": 2, "sum": "540.00"}


def run(*arguments):
    return subprocess.run([ESTIMATE, *arguments], check=True, capture_output=True).stdout


@pytest.mark.parametrize("persons", [[], ["--persons", "400"]], ids=["rows", "persons"])
@pytest.mark.parametrize("threads", [1, 3])
def test_tables_come_to_what_the_command_line_says(tmp_path, persons, threads):
    claims = run("generate", "--policy", "example-city", "--rows", "2000", "--seed", "9", "--lang", "en", *persons)
    source, out, told = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "summary.json"
    source.write_bytes(claims)
    run("batch", str(source), "--out", str(out), "--summary", str(told), "--lang", "en", "--policy", "example-city")
    table = pl.read_csv(io.BytesIO(claims), infer_schema=False)
    paid = be.amounts(table, "example-city", threads=threads, language="en")
    with open(out, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for name in pa.table(paid).column_names:
        if name == "refused":
            continue
        assert column(paid, name) == [Decimal(row[name]) if row[name] else None for row in rows], name
    summary = be.summary(table, "example-city", threads=threads, language="en")
    expected = json.loads(told.read_text(encoding="utf-8"))
    # A table's first row is row 1; the first row of a file stands on line 2.
    for one in (summary, expected):
        one.pop("largest")
    assert summary == expected


def test_one_case_with_its_steps():
    case = {"policy": "jining-2023", "insurance": "resident", "setting": "inpatient", "level": "primary",
            "place": "in-city", "bill": {"total": "10000"}}
    estimate = be.estimate(case)
    assert estimate["tiers"][0]["pays"] == "8415.00"
    assert "85%" in estimate["tiers"][0]["steps"][0]["formula"]
    assert be.estimate({**case, "bill": {"total": "-1"}}, language="en")["error"]["problems"][0]["path"] == "bill.total"


def test_the_packs_of_the_repository_come_with_it():
    folders = {path.parent.name for path in (ROOT / "static/policies").glob("*/pack.toml")}
    assert {pack["id"] for pack in be.policies()} == folders
    with pytest.raises(ValueError, match="nowhere"):
        be.amounts(pa.table(VISITS), "nowhere")


def test_nothing_comes_to_nothing():
    empty = pa.table({name: pa.array([], pa.string()) for name in VISITS})
    assert pa.table(be.amounts(empty, "jining-2023")).num_rows == 0
    assert be.summary(empty, "jining-2023")["rows"] == {"read": 0, "estimated": 0, "refused": 0}
