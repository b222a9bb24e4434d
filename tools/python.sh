#!/usr/bin/env bash
# Builds the Python wheel into dist-python/ and tests it: lints and types, then tables of four libraries against hand arithmetic and the
# command line. What that needs is installed once, into a virtual environment in the tool folder.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

venv="$TOOLS/python-$(sha256sum python/requirements.txt | cut -c1-16)"
if [[ ! -e "$venv/complete" ]]; then
    say "Python's builder and the libraries it is tested with, into $venv"
    rm -rf "$venv"
    if ! python3 -m venv "$venv" 2>/dev/null; then
        apt_install "Python with virtual environments" python3 python3-venv
        python3 -m venv "$venv"
    fi
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r python/requirements.txt
    touch "$venv/complete"
fi

# Its crates are its own: those of the site are not enough.
export CARGO_NET_OFFLINE=false
cargo fmt --check --manifest-path python/Cargo.toml
cargo clippy --locked --manifest-path python/Cargo.toml -- -D warnings
cargo build --locked --no-default-features --bin estimate
rm -rf dist-python
"$venv/bin/maturin" build --locked --release --manifest-path python/Cargo.toml --out dist-python --interpreter "$venv/bin/python"
"$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps dist-python/*.whl
"$venv/bin/mypy" --strict python/benefit_estimator
"$venv/bin/python" -m pytest -q python/tests
