#!/usr/bin/env python3
"""Faults planted one at a time into clean articles, found and missed.

planted.py texts FOLDER FILE              writes the clean texts and one text an edit, as JSON Lines
planted.py score FOLDER REPORT [--misses] scores the report of that file
"""
import collections
import json
import pathlib
import sys


def articles(folder):
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def text(article, edit, name):
    """The article with one edit or none, as an export of an editorial system has it."""
    fields = {"headline": article["headline"], "standfirst": article.get("standfirst", ""), **{str(i): p for i, p in enumerate(article["paragraphs"])}}
    if edit:
        where = str(edit["where"])
        if fields[where].count(edit["old"]) != 1:
            sys.exit(f"{article['id']}: '{edit['old']}' does not stand once in {where}")
        fields[where] = fields[where].replace(edit["old"], edit["new"])
    body = "\n\n".join(fields[str(i)] for i in range(len(article["paragraphs"])))
    row = {"id": name, "language": article["lang"], "headline": fields["headline"], "standfirst": fields["standfirst"], "published": article.get("published"), "body": body}
    return {key: value for key, value in row.items() if value}


def texts(folder, target):
    with open(target, "w", encoding="utf-8") as output:
        for article in articles(folder):
            for number, edit in enumerate([None, *article["edits"]]):
                output.write(json.dumps(text(article, edit, f"{article['id']}/{number}"), ensure_ascii=False) + "\n")


def flagged(path):
    """What each text is flagged for, notes aside."""
    with open(path, encoding="utf-8") as lines:
        reports = [report for report in map(json.loads, lines) if "findings" in report]
    return {report["source"].split("#", 1)[1]: {(f["rule"], f["message"]) for f in report["findings"] if f["severity"] != "note"} for report in reports}


def score(folder, report, misses):
    found, planted, alarmed, clean = collections.Counter(), collections.Counter(), [], 0
    flags = flagged(report)
    for article in articles(folder):
        allowed = flags[f"{article['id']}/0"]
        clean += 1
        alarmed += [f"{article['id']} {rule}: {message}" for rule, message in sorted(allowed)]
        for number, edit in enumerate(article["edits"], 1):
            key = (article["lang"], edit["family"])
            planted[key] += 1
            hit = bool(flags[f"{article['id']}/{number}"] - allowed)
            found[key] += hit
            if misses and not hit:
                print(f"missed {article['id']} {edit['family']}: {edit['old']} -> {edit['new']} ({edit['why']})")
    for key in sorted(planted):
        print(f"{key[0]} {key[1]:22} {found[key]:3} of {planted[key]:3}")
    print(f"found {found.total()} of {planted.total()}; clean texts alarmed {len({line.split()[0] for line in alarmed})} of {clean}")
    print(*alarmed, sep="\n", end="\n" if alarmed else "")


if __name__ == "__main__":
    if sys.argv[1] == "texts":
        texts(*sys.argv[2:4])
    else:
        score(sys.argv[2], sys.argv[3], "--misses" in sys.argv)
