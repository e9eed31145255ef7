#!/bin/sh
# FactCheck beside extractors of numbers from npm: the same English news, line by line, a process each, in turns; the
# argument says how many rounds. CPU seconds with the start, and how many times FactCheck's that is. They find numbers
# and units; FactCheck also links, checks and explains. FACTCHECK_PROGRAM names a published program, FACTCHECK_PEERS a folder to keep the packages in.
. "$(dirname "$0")/common.sh"
news=$shared/data/news/en.jsonl
need "$news"
command -v npm >/dev/null || { echo "skipped: there is no npm" >&2; exit 0; }
peers=${FACTCHECK_PEERS:-$work/peers}
mkdir -p "$peers"
cp tests/quality/peers.mjs "$peers/"
npm install --prefix "$peers" --no-audit --no-fund --silent wink-nlp@2 wink-eng-lite-web-model@1 compromise@14 @microsoft/recognizers-text-suite@1
program=${FACTCHECK_PROGRAM:-}
[ -n "$program" ] || { build; program="dotnet $PWD/src/FactCheck.Cli/bin/Release/net10.0/factcheck.dll"; }
python3 - "$news" "$peers/peers.mjs" "${1:-3}" "$program" <<'PYTHON'
import os, resource, shlex, statistics, subprocess, sys
news, script, rounds, program = sys.argv[1:]
runs = {"FactCheck": shlex.split(program) + ["check", "-", "--format", "jsonl", "--jobs", "1", "--fail-on", "never"]}
runs |= {name: ["node", script, name] for name in ("wink-nlp", "compromise", "recognizers-text")}
seconds = {name: [] for name in runs}
for _ in range(int(rounds)):
    for name, command in runs.items():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(news, "rb") as lines:
            subprocess.run(command, stdin=lines, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
ours = statistics.median(seconds["FactCheck"])
print(f"{'':18}{'CPU s':>8}{'MB/s':>8}{'x FactCheck':>13}")
for name, each in seconds.items():
    median = statistics.median(each)
    print(f"{name:18}{median:8.2f}{os.path.getsize(news) / 1e6 / median:8.3f}{median / ours:13.2f}")
PYTHON
