#!/usr/bin/env python3
"""Starts the ready-made experiments on a running service, one after the other, and writes what they measured, as Markdown.

    scripts/ready_made.py http://localhost:5080 full document when-to-stop     # some of them, at full scale
    scripts/ready_made.py http://localhost:5080 small                          # all, at small scale
    scripts/ready_made.py http://localhost:5080 small seeds=5 cure-race        # with another number of seeds
    scripts/ready_made.py http://localhost:5080                                # starts none: of each the last one that is there

Where the part of docs/experiments.md below "# Ready-made experiments" comes from. Needs Python 3 alone.
"""
import json
import sys
import time
import urllib.parse
import urllib.request
from datetime import datetime

address, wanted = sys.argv[1].rstrip("/"), [word for word in sys.argv[2:] if not word.startswith("seeds=")]
seeds = next(({"seeds": {"count": int(word[6:])}} for word in sys.argv[2:] if word.startswith("seeds=")), {})
api = address + "/api/v1/experiments"
MOST_ROWS = 18


def call(path="", body=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(api + path, data, {"Content-Type": "application/json"})) as answer:
        return json.load(answer)


def run(name, scale):
    experiment = call(body={"readyMade": name, "scale": scale} | seeds)
    while experiment["finishedAt"] is None:
        time.sleep(1)
        experiment = call("/" + experiment["id"])
        print(f"{name} {scale}: {100 * experiment['progress']['fraction']:.0f} %", end="\r", file=sys.stderr)
    return experiment


def existing():
    """Of each the one at the larger scale; of two the one that trained more itself, so that its time means something."""
    best = {}
    for summary in call("?pageSize=100")["items"]:
        if summary["readyMade"] and summary["status"] == "succeeded":
            one = call("/" + summary["id"])
            key = (one["request"]["scale"] == "full", -one["progress"]["reused"], one["createdAt"])
            if one["readyMade"] not in best or key > best[one["readyMade"]][0]:
                best[one["readyMade"]] = (key, one)
    return {name: one for name, (_, one) in best.items()}


def when(text):
    return datetime.fromisoformat(text[:26].split("+")[0])


def show(measure, estimate):
    if estimate is None:
        return ""
    scale, digits = (100, 2) if measure["isFraction"] else (1, 0 if abs(estimate["mean"]) >= 100 else 3)
    half = "" if estimate["low"] is None else f" ± {scale * (estimate['high'] - estimate['low']) / 2:.{digits}f}"
    return f"{scale * estimate['mean']:.{digits}f}{half}"


def seconds(number):
    return f"{number:.1f} s" if number < 100 else f"{number / 60:.1f} min"


def section(ready, experiment):
    results = call(f"/{experiment['id']}/results")
    progress, scale = experiment["progress"], experiment["request"]["scale"]
    wished = experiment["request"].get("seeds") or {}
    count = {"seeds": {"count": len(experiment["seeds"])}} if wished.get("count") not in (None, ready[scale]["seeds"]) else {}
    request = urllib.parse.quote(json.dumps({"readyMade": ready["id"], "scale": scale} | count))
    took = (when(experiment["finishedAt"]) - when(experiment["createdAt"])).total_seconds()
    runs = f"{progress['runs']} runs, {progress['reused']} of them reused, " if progress["runs"] else ""
    print(f"\n## {ready['name']['en']}\n")
    print(f"{ready['question']['en']} Scale `{scale}`: {runs}{len(results['rows'])} settings × {len(experiment['seeds'])} seeds; "
          f"{seconds(took)} from start to end" + (f", {seconds(progress['trainingSeconds'])} of training in all" if progress["runs"] else "") +
          f". Again: `/experiments/new?request={request}`\n")
    measures = [measure for measure in results["measures"] if measure["id"] in ready["measures"]]
    verdicts = {verdict["candidate"]: verdict["code"] for verdict in results["verdicts"] or []}
    rows = results["rows"]
    if len(rows) > MOST_ROWS and results["grid"]:
        by = measures[0]
        print(f"Of {len(rows)} settings, for each {results['axes'][0]['name']['en']} the worst and the best by {by['name']['en']}:\n")
        sign = 1 if by["higherIsBetter"] else -1
        ends = [sorted(line, key=lambda row: sign * rows[row]["measures"][by["id"]]["mean"]) for line in results["grid"]]
        rows = [rows[row] for line in ends for row in (line[0], line[-1])]
    head = ["Setting"] + [measure["name"]["en"] + (" (%)" if measure["isFraction"] else "") for measure in measures] + (["Verdict"] if verdicts else [])
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    for row in rows:
        cells = [row["label"]["en"]] + [show(measure, row["measures"].get(measure["id"])) for measure in measures]
        if verdicts:
            cells.append("baseline" if row["group"] == results["baseline"] else verdicts.get(row["key"], ""))
        print("| " + " | ".join(cells) + " |")
    for series in results["series"]:
        for name, band in series["measures"].items():
            points = ", ".join(f"{x}: {mean:.4f}" for x, mean in zip(series["x"], band["mean"]) if x in (0, 1, 2, 3, 5, 10, 20, 30))
            print(f"\n- {series['name']['en']}, {name} against K: {points}")


ready_made = call("/ready-made")
made = {name: run(name, wanted[0]) for name in wanted[1:] or [one["id"] for one in ready_made]} if wanted else existing()
for one in ready_made:
    if one["id"] in made:
        section(one, made[one["id"]])
