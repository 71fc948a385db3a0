"""Writes tests/Engine.Tests/Random/numpy_random.json: values of NumPy's legacy generator.

Run with Debian's python3-numpy (1.24.2): /usr/bin/python3 tests/reference/numpy_random.py
Floats are written as hexadecimal, so that they compare bit for bit.
"""
import hashlib
import json
import pathlib

import numpy as np


def streams(seed):
    result = {"seed": seed}
    np.random.seed(seed)
    result["rand"] = [x.hex() for x in np.random.rand(1000).tolist()[-8:]]
    np.random.seed(seed)
    result["randn"] = [x.hex() for x in np.random.randn(7).tolist()]
    result["randnThenRand"] = np.random.rand().hex()
    result["randnSpare"] = np.random.randn().hex()
    np.random.seed(seed)
    result["randnSha256"] = hashlib.sha256(np.random.randn(100_001).tobytes()).hexdigest()
    for n in (1, 2, 7, 255, 256, 257, 300, 60_000):
        np.random.seed(seed)
        result[f"choice{n}"] = np.random.choice(n, 20).tolist()
        result[f"choice{n}ThenRand"] = np.random.rand().hex()
    result["randint"] = []
    for low, high in ((0, 1), (-5, 5), (0, 2**32), (0, 2**32 - 1), (0, 2**32 + 1), (-2**63, 2**63 - 1), (0, 10**12)):
        np.random.seed(seed)
        result["randint"].append({"low": low, "high": high, "values": np.random.randint(low, high, 10).tolist()})
    for n in (1, 2, 10, 257):
        np.random.seed(seed)
        result[f"permutation{n}"] = np.random.permutation(n).tolist()
        np.random.seed(seed)
        result[f"withoutReplacement{n}"] = np.random.choice(n, (n + 1) // 2, replace=False).tolist()
    np.random.seed(seed)
    np.random.randn(701)
    state = np.random.get_state()
    result["state"] = {
        "keySha256": hashlib.sha256(state[1].astype("<u4").tobytes()).hexdigest(), "position": int(state[2]),
        "spare": float(state[4]).hex(),
    }
    np.random.seed(seed)
    result["maskSha256"] = hashlib.sha256((np.random.rand(100, 100) > 0.2).astype(np.uint8).tobytes()).hexdigest()
    return result


if __name__ == "__main__":
    target = pathlib.Path(__file__).parents[1] / "Engine.Tests" / "Random" / "numpy_random.json"
    cases = [streams(seed) for seed in (0, 1, 42, 2**31, 2**32 - 1)]
    target.write_text(json.dumps({"numpy": np.__version__, "cases": cases}, indent=1) + "\n")
