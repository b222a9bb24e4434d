#!/usr/bin/env bash
# Two command lines beside each other on the same invented lists, by turns: bench/lists.sh OLD NEW [ROWS] [TIMES]. Both must write the same
# results and the same summary, byte for byte. Seconds are those of the processor, all threads together, the best of the turns; the
# ratio is the middle one of the turns' ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
old=$(realpath "$1") new=$(realpath "$2") rows=${3:-1000000} times=${4:-5}
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
packs=$PWD/static/policies
mkdir "$folder/raised"
sed '/id = "aid-ratio-60"/{n;s/0.60/0.70/}' "$packs/anshan-2023/pack.toml" > "$folder/raised/pack.toml"
cd "$folder"

# Runs one of the two: its seconds, and what it wrote in a folder of its name.
run() {
    local name=$1 program=$2 pack=$3
    shift 3
    mkdir -p "$name"
    TIMEFORMAT='%U %S %R'
    { time "$program" --packs "$packs" --lang en batch "$pack.csv" --policy "$pack" --out "$name/out.csv" "$@" 2> "$name/said"; } \
        2>> "$name.times"
}

for pack in anshan-2023 neimenggu-2020; do
    "$new" --packs "$packs" --lang en generate --policy "$pack" --rows "$rows" --seed 1 > "$pack.csv"
done
while read -r pack threads more; do
    rm -rf old new old.times new.times
    read -ra options <<< "$more"
    for _ in $(seq "$times"); do
        run old "$old" "$pack" --threads "$threads" "${options[@]/FOLDER/old}"
        run new "$new" "$pack" --threads "$threads" "${options[@]/FOLDER/new}"
    done
    cmp old/out.csv new/out.csv
    if [[ -e old/summary.json ]]; then cmp old/summary.json new/summary.json; fi
    paste -d ' ' old.times new.times | awk -v rows="$rows" -v name="$pack, $threads threads $more" '
        { one = $1 + $2; other = $4 + $5; ratio[NR] = one / other
          if (NR == 1 || one < a) a = one; if (NR == 1 || other < b) b = other
          if (NR == 1 || $3 < w) w = $3; if (NR == 1 || $6 < v) v = $6 }
        END { for (i = 1; i <= NR; i++) for (j = i + 1; j <= NR; j++) if (ratio[j] < ratio[i]) { t = ratio[i]; ratio[i] = ratio[j]; ratio[j] = t }
          printf "%-58s %.2f s -> %.2f s, %.2f x; %d -> %d rows/s\n", name, a, b, ratio[int((NR + 1) / 2)], rows / w, rows / v }'
done <<'LISTS'
anshan-2023 1
anshan-2023 1 --summary FOLDER/summary.json
anshan-2023 2
anshan-2023 2 --summary FOLDER/summary.json
neimenggu-2020 1
neimenggu-2020 1 --summary FOLDER/summary.json
neimenggu-2020 2
neimenggu-2020 2 --summary FOLDER/summary.json
anshan-2023 2 --compare raised --summary FOLDER/summary.json
LISTS
