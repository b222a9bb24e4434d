#!/usr/bin/env bash
# The long tests behind docs/proof.md: `make proof`, or `tools/proof.sh PART…` with any of
#   differential  200,000 random cases, the engine against the second calculation
#   oracle        200,000 random cases, the engine against the independent calculation in JavaScript
#   laws          100,000 cases a law
#   first-line    10,000 random visits with open questions, shipped and invented packs: what was said against how they turn out
#   sweeps        every edge of every situation, fen by fen
#   fuzz          any bytes as a pack, a case, a link, a list, a workbook and a compiled pack
#   mutants       every small change of what decides a payment or a word of certainty: does a check notice? (hours)
# Each number can be changed by the variable named beside it below. Ends with a summary.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

readonly CARGO_FUZZ=0.13.2
readonly CARGO_MUTANTS=27.1.0
readonly OUT="$PWD/target/proof"
readonly SUMMARY="$OUT/summary.txt"
PATH="$TOOLS/cargo-fuzz/bin:$TOOLS/cargo-mutants/bin:$PATH"

mkdir -p "$OUT"
: >"$SUMMARY"
failed=0

# tool NAME VERSION: a cargo tool, once, in the tool folder.
tool() {
    if [[ -e "$TOOLS/$1/complete" ]]; then
        return
    fi
    say "$1 $2 (some minutes), into $TOOLS/$1"
    mkdir -p "$TOOLS/$1"
    if ! CARGO_NET_OFFLINE=false CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$TOOLS/cargo-build" \
        cargo install --debug --locked --root "$TOOLS/$1" "$1" --version "$2"; then
        fail "$1 could not be installed" "see the last message above" \
            "check that this machine reaches the package registry, then run make proof again"
    fi
    rm -rf "$TOOLS/cargo-build"
    touch "$TOOLS/$1/complete"
}

# tests PART FILTER VARIABLE=NUMBER…: the tests of a part, optimised, with the numbers of the long run.
tests() {
    local part="$1" filter="$2" log="$OUT/$1.log"
    shift 2
    say "$part: $*"
    if ! env "$@" CARGO_PROFILE_DEV_OPT_LEVEL=2 CARGO_TARGET_DIR="$OUT/build" RUST_BACKTRACE=0 \
        cargo test --locked --no-default-features --test native -- \
        --nocapture --test-threads=1 "$filter" 2>&1 | tee "$log"; then
        failed=1
        echo "$part: FAILED, see $log" >>"$SUMMARY"
    fi
    grep -oE '(law|sweep of|shipped packs|random packs|first lines).*(telling|differences)$' "$log" >>"$SUMMARY" || true
}

fuzz() {
    local runs target log
    tool cargo-fuzz "$CARGO_FUZZ"
    for target in ${PROOF_FUZZ_TARGETS:-pack case link list workbook compiled}; do
        case "$target" in
        pack) runs=200000 ;;
        case) runs=2000000 ;;
        compiled) runs=500000 ;;
        *) runs=1000000 ;;
        esac
        runs="${PROOF_FUZZ_RUNS:-$runs}"
        log="$OUT/fuzz-$target.log"
        say "fuzz $target: $runs runs"
        mkdir -p "$OUT/corpus/$target"
        # The stable compiler, with the one flag that coverage needs let through.
        if CARGO_NET_OFFLINE=false RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$OUT/fuzz-build" \
            cargo fuzz run --sanitizer none "$target" "$OUT/corpus/$target" "fuzz/seeds/$target" -- \
            -runs="$runs" -seed=1 -dict="fuzz/$target.dict" -max_len=16384 -print_final_stats=1 >"$log" 2>&1; then
            echo "fuzz $target: $(grep -oE 'Done [0-9]+ runs' "$log" || echo all), 0 crashes" >>"$SUMMARY"
        else
            failed=1
            tail -20 "$log"
            echo "fuzz $target: CRASHED, see $log and fuzz/artifacts/$target" >>"$SUMMARY"
        fi
    done
}

oracle() {
    local cases="${PROOF_CASES:-200000}" seed="${PROOF_SEED:-1}" log="$OUT/oracle.log" packs
    cargo build --locked --release --no-default-features --bin estimate || failed=1
    # Half of the cases: the packs that are shipped; the other half: random ones.
    for packs in '--packs static/policies' '--random 400'; do
        say "oracle: $((cases / 2)) cases, $packs"
        # shellcheck disable=SC2086 # two words
        node tests/oracle/compare.mjs --bin target/release/estimate $packs --cases $((cases / 2)) --seed "$seed" |
            tee "$log" || failed=1
        echo "oracle, $packs: $(tail -1 "$log")" >>"$SUMMARY"
    done
}

# Everything that decides a payment or a word of certainty; the most deciding first, since a run that is cut goes on later.
mutants() {
    tool cargo-mutants "$CARGO_MUTANTS"
    say "mutants, shard ${PROOF_SHARD:-1/1}"
    CARGO_NET_OFFLINE=false node tools/mutants/run.mjs --shard "${PROOF_SHARD:-1/1}" \
        src/engine/{kernel,run,turn}.rs 'src/engine/compile/**' src/engine/{visit,bounds}.rs 'src/policy/binding*' \
        'src/app/certainty*' 'src/app/certainty/**' 'src/app/headline*' src/engine.rs 'src/engine/**' \
        'src/policy/situation*' 'src/policy/row*' 'src/policy/who*' src/money.rs 'src/money/**' \
        'src/app/typed*' 'src/app/typed/**' 'src/app/ledger*' 'src/app/meters*' | tee "$OUT/mutants.log" || failed=1
    echo "mutants: $(tail -1 "$OUT/mutants.log")" >>"$SUMMARY"
    sed 's/^/  survives: /' target/mutants/missed.txt >>"$SUMMARY" 2>/dev/null || true
}

if [[ $# == 0 ]]; then
    set -- differential oracle laws first-line sweeps fuzz mutants
fi
for part in "$@"; do
    case "$part" in
    differential) tests "$part" naive::differential "PROOF_CASES=${PROOF_CASES:-200000}" "PROOF_SEED=${PROOF_SEED:-1}" ;;
    oracle) oracle ;;
    laws) tests "$part" laws:: "PROPTEST_CASES=${PROPTEST_CASES:-100000}" "PROOF_PACKS=${PROOF_PACKS:-400}" ;;
    first-line)
        tests "$part" app::honest "HONEST_CASES=${HONEST_CASES:-10000}" "HONEST_PACKS=${HONEST_PACKS:-0}"
        ;;
    sweeps) tests "$part" sweeps:: "PROOF_STRIDE=${PROOF_STRIDE:-1}" "PROOF_SWEPT=${PROOF_SWEPT:-20}" ;;
    fuzz) fuzz ;;
    mutants) mutants ;;
    *)
        echo "usage: tools/proof.sh [differential] [oracle] [laws] [first-line] [sweeps] [fuzz] [mutants]" >&2
        exit 2
        ;;
    esac
done
say "Summary"
cat "$SUMMARY"
exit "$failed"
