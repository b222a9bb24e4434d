#!/usr/bin/env bash
# Builds the published site into dist/, unless dist/ is already the build of these very inputs.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/site-env.sh
source tools/site-env.sh

readonly STAMP=target/site.stamp

# What the site is made from, and the page it ended as (`trunk serve` writes to dist/ too).
fingerprint() {
    {
        rustc -vV
        find Cargo.toml Cargo.lock Trunk.toml tools/node schemas docs/template index.html authors.html batch.html embedding.html .cargo tools/site-env.sh src static deploy/headers.json \
            tools/finish.mjs tools/authors-page.mjs tools/site-program.mjs tools/wasm tools/wasm-opt-flags.mjs tools/plain.mjs tools/compress.mjs tools/compile-packs.mjs -type f -print0 | sort -z | xargs -0 sha256sum
        find dist -type f -print0 | sort -z | xargs -0 sha256sum
    } | sha256sum
}

if [[ -f "$STAMP" && -f dist/index.html && "$(fingerprint)" == "$(<"$STAMP")" ]]; then
    echo "dist/ is up to date"
    exit
fi
rm -f "$STAMP"
trunk build --release --locked
fingerprint >"$STAMP"
