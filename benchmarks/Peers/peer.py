"""What the Python peers share: MNIST from the repository, the shape of the job, and one line of JSON at the end."""
import argparse
import gzip
import json
import pathlib
import sys
import time

import numpy as np

SIDE = 28
BATCH = 100
LEARNING_RATE = 0.01


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("verb", choices=["job", "train"])
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the four .gz files")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--width", type=int, default=100)
    parser.add_argument("--records", type=int, default=201)
    parser.add_argument("--iterations", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cold", action="store_true", help="the clock runs from the first call on")
    return parser.parse_args()


def mnist(folder, train_size=300):
    """Images as float32 in 0 … 1 (count × 784), labels as int64: the first of the training set, all of the test set."""
    def read(name, offset):
        with gzip.open(folder / f"{name}.gz") as file:
            return np.frombuffer(file.read(), np.uint8, offset=offset)

    def images(name):
        return read(name, 16).reshape(-1, SIDE * SIDE)

    def grey(pixels):
        return pixels.astype(np.float32) / np.float32(255)

    return (
        grey(images("train-images-idx3-ubyte")[:train_size]),
        read("train-labels-idx1-ubyte", 8)[:train_size].astype(np.int64),
        grey(images("t10k-images-idx3-ubyte")),
        read("t10k-labels-idx1-ubyte", 8).astype(np.int64),
    )


def blas():
    """Name, version and kernel of the BLAS in this process; ends it where that is not an optimised one."""
    import threadpoolctl

    found = [library for library in threadpoolctl.threadpool_info() if library["user_api"] == "blas"]
    if not found:
        sys.exit("This Python computes with the reference BLAS, twenty times slower than need be: install libopenblas0-pthread.")
    library = found[0]
    return f"{library['internal_api']} {library['version']} ({library.get('architecture')}, {library['num_threads']} threads)"


def peak_mib():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024


def run(options, step, accuracies):
    """The document's loop: a record after the first iteration and then after every third; or iterations alone."""
    if options.verb == "train":
        for _ in range(20):
            step()
        start, cpu = time.perf_counter(), time.process_time()
        for _ in range(options.iterations):
            step()
        return {"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu, "iterations": options.iterations}

    # Once before, so that threads and memory are there when the clock starts.
    if not options.cold:
        accuracies()
    start, cpu = time.perf_counter(), time.process_time()
    curve = []
    for iteration in range(3 * (options.records - 1) + 1):
        step()
        if iteration % 3 == 0:
            curve.append(accuracies())
    return {
        "seconds": time.perf_counter() - start,
        "cpuSeconds": time.process_time() - cpu,
        "iterations": iteration + 1,
        "records": len(curve),
        "trainCurve": [train for train, _ in curve],
        "testCurve": [test for _, test in curve],
    }


def report(options, name, precision, version, figures):
    print(json.dumps({
        "peer": name, "threads": options.threads, "precision": precision, "width": options.width,
        "version": f"{version}, {blas()}", "peakMiB": peak_mib(), **figures,
    }))
