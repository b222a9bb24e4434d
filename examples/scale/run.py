"""The same claims through the command line, polars, DuckDB and Spark: their totals must be the same to the fen.

    python run.py ESTIMATE [ROWS] [POLICY]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

import claims as made
import duckdb_query
import polars_pipeline


def timed(work):
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def main(estimate: str, rows: int = 100_000, policy: str = "anshan-2023") -> int:
    folder = pathlib.Path(tempfile.mkdtemp(prefix="benefit-estimator-scale-"))
    source, claims, told = folder / "claims.csv", str(folder / "claims.parquet"), folder / "summary.json"
    run = lambda *arguments, **options: subprocess.run([estimate, *arguments], check=True, stderr=subprocess.DEVNULL, **options)
    with open(source, "wb") as file:
        run("generate", "--policy", policy, "--rows", str(rows), "--seed", "1", "--lang", "en", stdout=file)
    made.parquet(str(source), claims)
    _, seconds = timed(lambda: run("batch", str(source), "--out", str(folder / "out.csv"), "--policy", policy, "--summary", str(told)))
    summary = json.loads(told.read_text(encoding="utf-8"))
    expected = {one["tier"].replace("-", "_"): one["sum"] for one in summary["tiers"]} | {"personal": summary["personal"]["sum"]}
    print(f"{'':24}{'rows/s':>12}{'without the engine':>22}")
    print(f"{'command line':24}{rows / seconds:12,.0f}{'':>22}")
    engines = [("polars", polars_pipeline.totals, polars_pipeline.nothing), ("DuckDB", duckdb_query.totals, duckdb_query.nothing)]
    spark = None
    try:
        import spark_job

        spark = spark_job.session("local[2]")
        spark.sparkContext.setLogLevel("ERROR")
        spark_job.nothing(spark, claims)
        engines.append((
            "Spark local[2]",
            lambda *given: spark_job.totals(spark, *given),
            lambda given: spark_job.nothing(spark, given),
        ))
    except ImportError:
        print("pyspark is not installed: Spark is left out")
    different = 0
    for name, totals, nothing in engines:
        sums, seconds = timed(lambda: totals(claims, policy))
        count, idle = timed(lambda: nothing(claims))
        assert count == rows, (name, count)
        print(f"{name:24}{rows / seconds:12,.0f}{rows / idle:22,.0f}")
        for column, value in expected.items():
            if Decimal(sums[column]) != Decimal(value):
                different += 1
                print(f"  {column}: {sums[column]} instead of {value}")
    if spark:
        spark.stop()
    print("the same to the fen" if different == 0 else f"{different} sums differ")
    return min(different, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:3]), *sys.argv[3:4]))
