#!/bin/sh
# Text F1 on the saved pages (../shared/data/pages) against their expected texts, and pages a second, both beside SmartReader alone; "each" shows every page.
. "$(dirname "$0")/common.sh"
need "$shared/data/pages"
dotnet build tests/FactCheck.Benchmarks -c Release -v q --nologo >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 2; }
dotnet tests/FactCheck.Benchmarks/bin/Release/net10.0/FactCheck.Benchmarks.dll pages "$shared/data/pages" speed "$@"
