#!/bin/sh
# Real news that nobody labelled (../shared/data/news): every alert, to be read; what was claimed, ignored and not understood; errors.
. "$(dirname "$0")/common.sh"
news=$shared/data/news
need "$news"
build
python3 - "$news" "$work/texts" <<'PYTHON'
import glob, json, os, sys
news, texts = sys.argv[1:]
for path in sorted(glob.glob(os.path.join(news, "*.jsonl"))):
    folder = os.path.join(texts, os.path.basename(path)[:-6])
    os.makedirs(folder)
    for number, line in enumerate(open(path, encoding="utf-8")):
        article = json.loads(line)
        with open(os.path.join(folder, f"{number:04}.txt"), "w", encoding="utf-8") as file:
            file.write(f"{article['title']}\n\n{article['text']}\n")
PYTHON
for folder in "$work"/texts/*/; do
  language=$(basename "$folder")
  report "$folder" "$work/$language.json"
  python3 - "$work/$language.json" "$language" <<'PYTHON'
import collections, json, os, sys
report, language = sys.argv[1:]
counts, rules, kinds, languages, reasons = (collections.Counter() for _ in range(5))
for document in json.load(open(report, encoding="utf-8-sig"))["documents"]:
    name = f"{language}/{os.path.basename(document['source'])}"
    quotes = {claim["id"]: claim["quote"] for claim in document["claims"]}
    for error in document["errors"]:
        print(f"ERROR {name}: {error}")
    for finding in document["findings"]:
        rules[f"{finding['rule']} {finding['severity']}"] += 1
        if finding["severity"] != "note":
            print(f"{finding['severity'].upper()} {name}: {finding['rule']}: {finding['message']} {[quotes.get(c) for c in finding['claims']]}")
    counts.update(articles=1, claims=len(document["claims"]), ignored=len(document["ignored"]), not_understood=len(document["notUnderstood"]),
                  checks=len(document["checks"]), errors=len(document["errors"]))
    kinds.update(claim["kind"] for claim in document["claims"])
    reasons.update(ignored["reason"] for ignored in document["ignored"])
    languages[str(document["language"])] += 1
for title, counter in (("", counts), ("languages", languages), ("kinds", kinds), ("ignored", reasons), ("findings", rules)):
    print(f"{language} {title}: " + ", ".join(f"{key} {count}" for key, count in counter.most_common()))
PYTHON
done
