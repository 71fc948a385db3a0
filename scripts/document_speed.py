#!/usr/bin/env python3
"""Measures what running side by side gains: "The document, with error bars" with every core, from the request to its end, against
the sum of its runs' training times on one thread, each alone. Nothing else should run beside it.

    dotnet publish src/Api -c Release -o FOLDER
    scripts/document_speed.py FOLDER             # both, and their ratio: 7 settings x 5 seeds, some seven minutes on two cores
    scripts/document_speed.py FOLDER alone 0 5   # only the runs of these base seeds, each alone on one thread
    scripts/document_speed.py FOLDER together    # only the experiment with every core

Each has a service of its own with an empty data folder, which has trained a few short runs before. Needs Python 3 alone.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from datetime import datetime

MOST = 0.6
WARM_RUNS = 12
ADDRESS = "http://127.0.0.1:" + os.environ.get("SPEED_PORT", "5097")


def call(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(ADDRESS + path, data, {"Content-Type": "application/json"})) as answer:
        return json.load(answer)


def wait(path, done, pause):
    while not done(one := call(path)):
        time.sleep(pause)
    return one


class Service:
    def __init__(self, folder, cores):
        self.folder, self.cores = folder, cores

    def __enter__(self):
        self.data = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            ["dotnet", os.path.join(self.folder, "OverfitWeb.Api.dll")], stdout=subprocess.DEVNULL, env=os.environ | {
                "ASPNETCORE_URLS": ADDRESS, "OVERFIT_DATA": self.data.name, "OVERFIT_WORKERS": str(self.cores),
                "DOTNET_PROCESSOR_COUNT": str(self.cores)})
        while not self.is_ready():
            time.sleep(0.2)
        for seed in range(WARM_RUNS):
            run = call("/api/v1/runs", {"preset": "overfit", "overrides": {"training": {"epochs": 31, "seed": 1000 + seed}}})
            wait(f"/api/v1/runs/{run['id']}", lambda one: one["status"] == "succeeded", 0.1)
        return self

    def is_ready(self):
        try:
            with urllib.request.urlopen(ADDRESS + "/health/ready"):
                return True
        except (urllib.error.URLError, ConnectionError):
            return False

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.data.cleanup()


def measure(folder, cores, seeds=None):
    """Seconds from the request to the end, and of training in all runs together."""
    with Service(folder, cores):
        request = {"readyMade": "document", "scale": "full"} | ({"seeds": {"list": seeds}} if seeds else {})
        made = call("/api/v1/experiments", request)
        done = wait(f"/api/v1/experiments/{made['id']}", lambda one: one["finishedAt"] is not None, 1)
    took = (when(done["finishedAt"]) - when(done["createdAt"])).total_seconds()
    progress = done["progress"]
    print(f"{progress['succeeded']} runs, {cores} at a time: {took:.1f} s from start to end, {progress['trainingSeconds']:.1f} s of training in all", flush=True)
    return took, progress["trainingSeconds"]


def when(text):
    return datetime.fromisoformat(text[:26].split("+")[0])


folder, wanted, seeds = sys.argv[1], sys.argv[2:3], [int(seed) for seed in sys.argv[3:]]
if wanted != ["together"]:
    _, alone = measure(folder, 1, seeds)
if wanted != ["alone"]:
    together, _ = measure(folder, os.cpu_count())
if not wanted:
    print(f"{together / alone:.3f} of the sum of single-thread times (at most {MOST})")
    sys.exit(together > MOST * alone)
