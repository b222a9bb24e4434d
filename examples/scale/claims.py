"""Claims as Parquet, from the CSV that `estimate generate` writes: every cell as text, as systems hand claims on.

    python claims.py claims.csv claims.parquet
"""

import sys

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

# So many rows stand together: what one worker gets at a time.
GROUP = 50_000


def parquet(source: str, target: str) -> None:
    with open(source, encoding="utf-8") as file:
        names = file.readline().strip().split(",")
    texts = pa.csv.ConvertOptions(column_types={name: pa.string() for name in names}, strings_can_be_null=True)
    reader = pa.csv.open_csv(source, convert_options=texts)
    with pa.parquet.ParquetWriter(target, reader.schema) as writer:
        for batch in reader:
            writer.write_batch(batch, row_group_size=GROUP)


if __name__ == "__main__":
    parquet(*sys.argv[1:3])
