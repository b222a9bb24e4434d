#!/usr/bin/env bash
# Builds the committed site twice, in two folders of different names, and compares every file: `make reproduce`.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/say.sh
source tools/say.sh

commit="$(git rev-parse HEAD)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for folder in one a/second/place; do
    mkdir -p "$work/$folder"
    git archive "$commit" | tar -x -C "$work/$folder"
    say "Building in $work/$folder"
    (cd "$work/$folder" && tools/build.sh >/dev/null)
    (cd "$work/$folder/dist" && find . -type f ! -path './.stage/*' -print0 | sort -z | xargs -0 sha256sum) >"$work/$(basename "$folder").sums"
done
if ! diff "$work/one.sums" "$work/place.sums"; then
    fail "the two builds differ" "the files above have other contents" "look for a path or a time in them"
fi
echo "${commit:0:12}: $(wc -l <"$work/one.sums") files, the same in both; together $(sha256sum <"$work/one.sums" | cut -c1-64)"
