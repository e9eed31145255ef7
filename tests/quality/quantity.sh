#!/bin/sh
# Share of the peers' test phrases (../shared/data/quantity) whose value FactCheck reads right, a line a set.
. "$(dirname "$0")/common.sh"
scorer=$shared/data/score_quantity.py
need "$scorer"
build
python3 "$scorer" texts "$work/texts"
report "$work/texts" "$work/report.json"
python3 "$scorer" score "$work/report.json"
