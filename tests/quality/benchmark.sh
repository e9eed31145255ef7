#!/bin/sh
# The labelled articles of corpus/ by the reference scorer (../shared/benchmark/score.py); arguments go to it, for example --show 20.
. "$(dirname "$0")/common.sh"
scorer=$shared/benchmark/score.py
need "$scorer"
build
code=0
factcheck eval corpus --write "$work/articles" >/dev/null || code=$?
[ "$code" -le 1 ] || { echo "factcheck eval ended with $code" >&2; exit 2; }
mkdir "$work/gold"
mv "$work/articles"/*.gold.json "$work/gold"
report "$work/articles" "$work/report.json"
python3 "$scorer" "$work/report.json" "$work/gold" "$@"
