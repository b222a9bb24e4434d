#!/usr/bin/env bash
# The same invented claims through the command line, polars, DuckDB and Spark local[2] (examples/scale): their totals must be
# the same to the fen. ROWS (100000) says how many. Sets up what that needs beside the wheel of `make python`.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

venv="$TOOLS/scale-$(cat python/requirements.txt examples/scale/requirements.txt | sha256sum | cut -c1-16)"
if [[ ! -e "$venv/complete" ]]; then
    say "polars, DuckDB and Spark, into $venv (half a gigabyte)"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r python/requirements.txt -r examples/scale/requirements.txt
    touch "$venv/complete"
fi
if ! command -v java >/dev/null; then
    apt_install "Spark" default-jre-headless
fi
export CARGO_NET_OFFLINE=false
cargo build --locked --profile fast --no-default-features --bin estimate
"$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps dist-python/*.whl
PYSPARK_PYTHON="$venv/bin/python" "$venv/bin/python" -W ignore examples/scale/run.py target/fast/estimate "${ROWS:-100000}"
