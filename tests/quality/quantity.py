#!/usr/bin/env python3
"""Share of the peers' test phrases whose amount FactCheck reads right, a line a set.

quantity.py texts DIR            writes every text as DIR/<language>/<file>~<number>.txt
quantity.py score REPORT...      scores the reports of those folders

Two columns. "number": the scorer beside the data, which compares bare numbers. "amount": a number in another unit is right
where it is as much: the peers' gold has half an hour as 30 minutes and ten cents as 10, a claim keeps the unit that is written.
"""
import json
import os
import sys
import types

# What one of a unit is worth in the first of its kind. A month is 30 days and a year 365 only beside days, as the gold has it.
WORTH = {kind: {name: worth for worth, names in units for name in names.split("|")} for kind, units in {
    "time": [(1, "s|second|seconds"), (60, "min|minute"), (3600, "h|hour"), (86400, "d|day"), (604800, "wk|week"), (2592000, "mo|month"), (31536000, "y|year")],
    "calendar": [(1, "mo|month"), (3, "quarter"), (12, "y|year")],
    "length": [(1, "m|metre|meter"), (1000, "km|kilometre"), (0.01, "cm|centimetre"), (0.001, "mm"), (0.0254, "in|inch"), (0.3048, "ft|foot"), (0.9144, "yd|yard"), (1609.344, "mi|mile")],
    "mass": [(1, "g|gram"), (1000, "kg|kilogram"), (0.001, "mg"), (28.349523125, "oz|ounce"), (453.59237, "lb|pound")],
    "share": [(1, "fraction|x|dimensionless"), (0.01, "%")],
    "count": [(1, ""), (12, "dozen"), (144, "gross")],
}.items()}
# Small coins of the gold; the claim is in the whole currency.
COINS = {"cent": 0.01, "pence": 0.01, "penny": 0.01, "dime": 0.1}


def scorer(path):
    """The scorer beside the data, as a module: it calls its main at its end, which is left out."""
    with open(path, encoding="utf-8") as file:
        source = file.read().rstrip().removesuffix("main()")
    module = types.ModuleType("score_quantity")
    module.__file__ = path
    exec(compile(source, path, "exec"), module.__dict__)
    return module


def language(name):
    return "vi" if "_vi" in name or name.startswith("vi_") else "en"


def rates(gold, claim):
    """By how much a number of the claim is to be multiplied to stand in the gold's unit."""
    wanted, said = (gold.get("unit") or "").lower(), claim["unit"]
    if claim["kind"] == "money" and wanted in COINS:
        yield 1 / COINS[wanted]
    if claim["kind"] == "count" and wanted == "dozen":
        yield 1 / 12
    for units in WORTH.values():
        if wanted in units and said in units:
            yield units[said] / units[wanted]


def as_much(module, gold, claim):
    """Whether the claim, written in the gold's unit, is right."""
    for rate in rates(gold, claim):
        turned = {**claim, **{end: claim[end] * rate for end in ("value", "low", "high") if claim.get(end) is not None}, "kind": "measure"}
        if module.right(gold, turned):
            return True
    return False


def texts(module, folder):
    for name, rows in module.sets():
        where = os.path.join(folder, language(name))
        os.makedirs(where, exist_ok=True)
        for i, row in enumerate(rows):
            with open(os.path.join(where, f"{name}~{i:04}.txt"), "w", encoding="utf-8") as file:
                file.write(row["text"] + "\n")


def beside(gold, claim):
    return gold.get("start") is None or (claim["start"] < gold["end"] + 2 and claim["end"] > gold["start"] - 2)


def score(module, reports, misses):
    documents = {}
    for report in reports:
        with open(report, encoding="utf-8-sig") as file:
            documents.update((os.path.basename(d["source"])[:-4], d) for d in json.load(file)["documents"])
    sums = {"en": [0, 0, 0], "vi": [0, 0, 0]}
    for name, rows in module.sets():
        tally = [0, 0, 0]
        for i, row in enumerate(rows):
            claims = documents.get(f"{name}~{i:04}", {"claims": []})["claims"]
            for gold in row["gold"]:
                if all(gold.get(end) is None for end in ("value", "low", "high")):
                    continue
                near = [c for c in claims if beside(gold, c)]
                number = any(module.right(gold, c) for c in near)
                amount = number or any(as_much(module, gold, c) for c in near)
                tally = [tally[0] + 1, tally[1] + number, tally[2] + amount]
                if misses and not amount:
                    said = "; ".join(f"{c['quote']} = {c['value'] if c['value'] is not None else (c['low'], c['high'])} {c['unit']}" for c in claims)
                    print(f"  {name}~{i:04} {row['text'][:120]!r}: {gold.get('quote')!r} {gold.get('value')} {gold.get('low')} {gold.get('high')} {gold.get('unit')}, said {said}")
        line(name, tally)
        sums[language(name)] = [a + b for a, b in zip(sums[language(name)], tally)]
    for tag, tally in sums.items():
        line(f"all of {tag}", tally)


def line(name, tally):
    most = max(1, tally[0])
    print(f"{name:28} number {tally[1]:5} of {tally[0]:5} {100 * tally[1] / most:6.1f} %   amount {tally[2]:5} {100 * tally[2] / most:6.1f} %")


def main():
    module = scorer(os.environ["QUANTITY_SCORER"])
    if sys.argv[1] == "texts":
        texts(module, sys.argv[2])
    else:
        score(module, [a for a in sys.argv[2:] if a != "--misses"], "--misses" in sys.argv)


main()
