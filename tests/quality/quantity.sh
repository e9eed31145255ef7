#!/bin/sh
# Share of the peers' test phrases (../shared/data/quantity) whose number, and whose amount, FactCheck reads right, a line a set; --misses lists the others.
. "$(dirname "$0")/common.sh"
QUANTITY_SCORER=$shared/data/score_quantity.py
export QUANTITY_SCORER
need "$QUANTITY_SCORER"
build
python3 tests/quality/quantity.py texts "$work/texts"
# A phrase of two words tells no language; its set does.
for language in en vi; do
  code=0
  factcheck check "$work/texts/$language" --language "$language" --format json --fail-on never >"$work/$language.json" 2>/dev/null || code=$?
  case $code in 0|3) ;; *) echo "factcheck check ended with $code" >&2; exit 2 ;; esac
done
python3 tests/quality/quantity.py score "$work/en.json" "$work/vi.json" "$@"
