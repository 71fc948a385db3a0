#!/usr/bin/env python3
"""Holds what a running service foretells of experiments against what they take, and prints both as Markdown.

    scripts/estimates.py http://localhost:5080            # thirteen experiments of two runs each, some two minutes on two cores
    scripts/estimates.py http://localhost:5080 network-size how-much-data   # ready-made ones, at small scale

Runs that the service has at hand are not trained again, so its data folder should be new; and nothing else should run beside it.
Needs Python 3 alone.
"""
import json
import statistics
import sys
import time
import urllib.request
from datetime import datetime

address, ready_made = sys.argv[1].rstrip("/") + "/api/v1/experiments", sys.argv[2:]
AIM = 1.5


def spec(name, model=None, training=None, dataset=None, **others):
    base = {"model": {"hidden": [100] * 6} | (model or {}), "dataset": {"testSize": 10000} | (dataset or {}), "training": {"epochs": 101} | (training or {})}
    return name, {"base": base | others, "axes": [], "seeds": {"count": 2}}


SPECS = [
    spec("the document's network"),
    spec("the same in float64", training={"precision": "float64"}),
    spec("6 × 10 units", {"hidden": [10] * 6}, {"epochs": 401}),
    spec("1 × 30 units, 1,000 test images", {"hidden": [30]}, {"epochs": 1001}, {"testSize": 1000}),
    spec("3 × 300 units", {"hidden": [300] * 3}, {"epochs": 21}),
    spec("2 × 1,000 units", {"hidden": [1000] * 2}, {"epochs": 11}),
    spec("2 × 3,000 units, 1,000 test images", {"hidden": [3000] * 2}, {"epochs": 4}, {"testSize": 1000}),
    spec("3 × 100 units, tanh", {"hidden": [100] * 3, "activation": {"kind": "tanh"}}, {"epochs": 51}),
    spec("dropout and L2", {"dropout": {"kind": "standard", "ratio": 0.1}}, penalties=[{"kind": "l2", "lambda": 0.02}]),
    spec("batch normalisation and Adam, 2 × 200 units", {"hidden": [200] * 2, "batchNorm": True}, {"epochs": 41}, optimizer={"kind": "adam"}),
    spec("20,000 images, batches of 100", training={"epochs": 5}, dataset={"trainSize": 20000, "testSize": 1000}),
    spec("shifted images, batches of 10", {"hidden": [100] * 3}, {"epochs": 41, "batchSize": 10}, {"trainSize": 1000, "testSize": 1000, "augmentation": [{"kind": "shift"}]}),
    spec("five networks", {"members": 5}, {"epochs": 31}),
]


def call(path="", body=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(address + path, data, {"Content-Type": "application/json"})) as answer:
        return json.load(answer)


def when(text):
    return datetime.fromisoformat(text[:26].split("+")[0].rstrip("Z"))


def run(request):
    experiment = call(body=request)
    while experiment["finishedAt"] is None:
        time.sleep(0.2)
        experiment = call("/" + experiment["id"])
    return experiment["progress"]["trainingSeconds"], (when(experiment["finishedAt"]) - when(experiment["createdAt"])).total_seconds()


def factor(took, foretold):
    return max(took / foretold, foretold / took)


wanted = [(name, {"readyMade": name, "scale": "small"}) for name in ready_made] or SPECS
# The first runs of a service compile what it does often.
run({"base": {"training": {"epochs": 31}}, "axes": [{"pointer": "/model/width", "values": [99, 98, 97, 96, 95, 94]}], "seeds": {"count": 2}})
print("| Experiment | Training foretold s | Took s | Took / foretold | Start to end foretold s | Took s | Took / foretold |\n|---|---|---|---|---|---|---|")
factors = []
for name, request in wanted:
    estimate = call("/validate", request)
    training, whole = run(request)
    factors.append((factor(training, estimate["trainingSeconds"]), factor(whole, estimate["estimatedSeconds"])))
    print(f"| {name} | {estimate['trainingSeconds']:.2f} | {training:.2f} | {training / estimate['trainingSeconds']:.2f} "
          f"| {estimate['estimatedSeconds']:.2f} | {whole:.2f} | {whole / estimate['estimatedSeconds']:.2f} |", flush=True)
for what, of in (("training", 0), ("start to end", 1)):
    those = [pair[of] for pair in factors]
    print(f"\n{what}: {sum(one <= AIM for one in those)} of {len(those)} within a factor of {AIM}; half within {statistics.median(those):.2f}, most {max(those):.2f}")
