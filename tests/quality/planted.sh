#!/bin/sh
# Faults planted one at a time into articles (tests/quality/planted): how many are found, a line a family; how many clean texts alarm. --misses lists the others.
. "$(dirname "$0")/common.sh"
need tests/quality/planted
build
python3 tests/quality/planted.py texts tests/quality/planted "$work/texts.jsonl"
code=0
factcheck check "$work/texts.jsonl" --no-cache --format jsonl --fail-on never >"$work/report.jsonl" || code=$?
case $code in 0) ;; *) echo "factcheck check ended with $code" >&2; exit 2 ;; esac
python3 tests/quality/planted.py score tests/quality/planted "$work/report.jsonl" "$@"
