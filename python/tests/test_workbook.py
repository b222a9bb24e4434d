"""A workbook that the command line writes, as another library reads it.

Jining 2023, residents at a primary hospital: 85 % of what lies above 100, so that 10,000 pays 8,415 and leaves 1,585.
"""

import os
import pathlib
import subprocess
from decimal import Decimal

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
ESTIMATE = os.environ.get("ESTIMATE", str(ROOT / "target/debug/estimate"))
LIST = """id,insurance,setting,level,place,date,total
007,resident,inpatient,primary,in-city,2023-05-01,10000
=1+1,resident,inpatient,primary,in-city,2023-05-01,1000
third,resident,inpatient,primary,in-city,2023-05-01,-5
"""


def workbook(folder):
    listed, results = folder / "list.csv", folder / "results.xlsx"
    listed.write_text(LIST, encoding="utf-8")
    command = [ESTIMATE, "batch", listed, "--out", results, "--policy", "jining-2023", "--lang", "en"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return openpyxl.load_workbook(results)


def test_rows_are_numbers_and_texts(tmp_path):
    rows = list(workbook(tmp_path).worksheets[0].iter_rows())
    names = [cell.value for cell in rows[0]]
    first, second, third = [dict(zip(names, row)) for row in rows[1:]]
    basic, personal = "basic", "personal"
    for row, pays, leaves in [(first, "8415", "1585"), (second, "765", "235")]:
        assert [Decimal(str(row[name].value)) for name in (basic, personal)] == [Decimal(pays), Decimal(leaves)]
        assert [row[name].data_type for name in (basic, personal)] == ["n", "n"]
    # A text runs nothing, whatever it begins with, and keeps its noughts.
    assert [(row["id"].data_type, row["id"].value) for row in (first, second)] == [("s", "007"), ("s", "=1+1")]
    assert third[personal].value is None and "total" in third["problem"].value


def test_the_summary_stands_behind_the_rows(tmp_path):
    sheets = workbook(tmp_path).worksheets
    names = [sheet.title for sheet in sheets]
    assert names[0] == "1" and len(names) > 6 and len(set(names)) == len(names)
    sums = list(sheets[1].iter_rows(values_only=True))
    by_name = {row[0]: row[1] for row in sums[1:]}
    # 8,415 + 765 of 10,000 + 1,000.
    assert [Decimal(str(sum)) for sum in list(by_name.values())[:3]] == [11000, 9180, 1820]
