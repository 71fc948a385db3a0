#!/usr/bin/env python3
"""Makes src/Ui/Recorded/curves.json, the measured curves that the page shows before the first run.

  scripts/recorded-curves.py [SERVICE] > src/Ui/Recorded/curves.json

Asks a running service (http://localhost:5080) for every preset in float64 from seed 0, and keeps 60 evenly spaced records.
"""
import json
import sys
import time
import urllib.request

SERVICE = (sys.argv[1] if len(sys.argv) > 1 else "http://localhost:5080") + "/api/v1"
PRESETS = ["overfit", "weight-decay", "no-dropout", "dropout", "ensemble", "weight-decay-tuned", "dropout-tuned"]
POINTS = 60


def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(SERVICE + path, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def curve(run):
    while (status := ask(f"/runs/{run}")["status"]) != "succeeded":
        if status in ("failed", "canceled"):
            sys.exit(f"Run {run} is {status}.")
        time.sleep(1)
    records = ask(f"/runs/{run}/metrics")["items"]
    last = len(records) - 1
    places = sorted({(i * last + (POINTS - 1) // 2) // (POINTS - 1) for i in range(POINTS)})
    return {
        "epoch": [records[i]["epoch"] for i in places],
        "train": [round(records[i]["trainAccuracy"], 4) for i in places],
        "test": [round(records[i]["testAccuracy"], 4) for i in places],
    }


double = {"training": {"precision": "float64", "seed": 0}}
runs = {preset: ask("/runs", {"preset": preset, "overrides": double})["id"] for preset in PRESETS}
lines = [f'  "{preset}": {json.dumps(curve(run), separators=(",", ":"))}' for preset, run in runs.items()]
print("{\n" + ",\n".join(lines) + "\n}")
