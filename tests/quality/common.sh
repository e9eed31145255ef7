# Sourced by the measurements of this folder: the program under test, a folder that is gone afterwards, the material beside the repository.
set -eu
cd "$(dirname "$0")/../.."
shared=${FACTCHECK_SHARED:-../shared}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# need PATH: ends the script, saying so, where what it measures with is not there.
need() {
  [ -e "$1" ] || { echo "skipped: $1 is missing" >&2; exit 0; }
  command -v python3 >/dev/null || { echo "skipped: there is no python3" >&2; exit 0; }
}

build() {
  dotnet build src/FactCheck.Cli -c Release -v q --nologo >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 2; }
}

factcheck() {
  dotnet src/FactCheck.Cli/bin/Release/net10.0/factcheck.dll "$@"
}

# report FOLDER FILE: checks a folder; findings and unreadable files are part of the measurement, nothing else is.
report() {
  code=0
  factcheck check "$1" --format json --fail-on never >"$2" || code=$?
  case $code in 0|3) ;; *) echo "factcheck check ended with $code" >&2; exit 2 ;; esac
}
