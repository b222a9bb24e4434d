#!/usr/bin/env bash
# Licences, sources, bans and known vulnerabilities of every crate: `make audit`. The advisory database is taken from the
# folder ADVISORY_DB (a clone of it), else from the network; where neither is to be had, that part is said to be left out.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

PATH="$TOOLS/cargo-deny/bin:$PATH"

say "Licences, sources and bans"
cargo deny --offline check licenses bans sources

# cargo-deny wants the database as a clone of its own, below a folder.
databases="${CARGO_HOME:-$HOME/.cargo}/advisory-dbs"
say "Known vulnerabilities"
if [[ -n "${ADVISORY_DB:-}" ]]; then
    target="$databases/advisory-db-3157b0e258782691"
    rm -rf "$target"
    mkdir -p "$databases"
    git clone -q "$ADVISORY_DB" "$target"
    cargo deny --offline check advisories
elif ! cargo deny fetch db; then
    say "NOT CHECKED: the advisory database cannot be reached from here; ADVISORY_DB=<clone of it> make audit uses a copy"
    exit
else
    cargo deny check advisories
fi
for database in "$databases"/*/; do
    echo "advisory database of $(git -C "$database" log -1 --format=%cs)"
done
