"""Spark: each partition's batches through the engine by mapInArrow, sums by Spark.

On a cluster the wheel is installed on the executors (or handed on with --archives); nothing else is needed there. Run by
itself it prints the sums:

    spark-submit spark_job.py claims.parquet anshan-2023
"""

import json
import sys

import benefit_estimator as be
import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def session(master: str | None = None) -> SparkSession:
    builder = SparkSession.builder.appName("benefit-estimator").config("spark.sql.execution.arrow.maxRecordsPerBatch", 20_000)
    if master:
        builder = builder.master(master).config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.sql.files.maxPartitionBytes", "8m")
    return builder.getOrCreate()


def schema_of_results(names: list[str], policy: str) -> str:
    """Spark asks for the columns before it has any: an empty table has them."""
    empty = pa.table({name: pa.array([], pa.string()) for name in names})
    fields = pa.table(be.amounts(empty, policy, language="en")).schema
    return ", ".join(f"`{one.name}` {'decimal(14, 2)' if pa.types.is_decimal(one.type) else 'string'}" for one in fields)


def read(spark: SparkSession, claims: str):
    """Spark takes a point in a name for the way into a structure; `bill_total` is `bill.total` to the engine, too."""
    table = spark.read.parquet(claims)
    return table.toDF(*(name.replace(".", "_") for name in table.columns))


def paid(spark: SparkSession, claims: str, policy: str):
    table = read(spark, claims)

    def estimate(batches):
        for batch in batches:
            # One thread: Spark runs as many tasks as there are cores.
            yield from pa.table(be.amounts(batch, policy, threads=1, language="en")).to_batches()

    return table.mapInArrow(estimate, schema_of_results(table.columns, policy))


def totals(spark: SparkSession, claims: str, policy: str) -> dict[str, str]:
    results = paid(spark, claims, policy).drop("refused")
    return {name: str(value) for name, value in results.agg(*[F.sum(name).alias(name) for name in results.columns]).first().asDict().items()}


def nothing(spark: SparkSession, claims: str) -> int:
    """The same without the engine: every batch goes to Python and back."""
    table = read(spark, claims)
    return table.mapInArrow(lambda batches: batches, table.schema).agg(F.count("*")).first()[0]


if __name__ == "__main__":
    print(json.dumps(totals(session(), *sys.argv[1:3]), indent=2))
