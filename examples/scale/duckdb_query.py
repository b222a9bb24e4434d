"""DuckDB: batches of a query through the engine, sums in SQL over what comes back."""

import benefit_estimator as be
import duckdb
import pyarrow as pa

BATCH = 50_000


def totals(claims: str, policy: str) -> dict[str, str]:
    database = duckdb.connect()
    batches = database.read_parquet(claims).to_arrow_reader(BATCH)
    paid = (pa.table(be.amounts(batch, policy, language="en")).to_batches() for batch in batches)
    first = next(paid)
    results = pa.RecordBatchReader.from_batches(first[0].schema, (one for some in [first, *paid] for one in some))
    # The reader is a table to a second connection, which pulls it batch by batch.
    sums = duckdb.connect().register("paid", results).sql("select sum(columns(* exclude (refused))) from paid")
    names, [values] = sums.columns, sums.fetchall()
    return {name: str(value) for name, value in zip(names, values)}


def nothing(claims: str) -> int:
    """The same without the engine: every row comes out of the query."""
    return sum(batch.num_rows for batch in duckdb.connect().read_parquet(claims).to_arrow_reader(BATCH))
