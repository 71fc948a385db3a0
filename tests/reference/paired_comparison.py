"""Writes tests/Engine.Tests/Analysis/Comparison/paired_comparison.json: what SciPy gives for Student's t, for paired
t-tests with their intervals, and which hypotheses Holm's procedure rejects, found the long way: by the closure of
Bonferroni's test (Marcus, Peritz and Gabriel 1976), of which Holm's steps are a shortcut.

Run with Debian's python3-scipy (1.10): /usr/bin/python3 tests/reference/paired_comparison.py
"""
import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy import optimize, stats

rng = np.random.RandomState(17)


def quantile(confidence, freedom):
    """t with P(|T| >= t) = 1 - confidence: a root of SciPy's tail, for its own t.isf is good to only nine digits."""
    t = optimize.brentq(lambda x: 2 * stats.t.sf(x, freedom) - (1 - confidence), 0, 1e7, xtol=1e-13, rtol=1e-15)
    assert np.isclose(t, stats.t.isf((1 - confidence) / 2, freedom), rtol=1e-7)
    return t


def student():
    confidences = [0.5, 0.9, 0.95, 0.975, 0.99, 0.9875, 1 - 0.05 / 3 / 2, 0.99975, 0.999999]
    quantiles = [
        {"freedom": freedom, "confidence": c, "t": quantile(c, freedom)}
        for freedom in [1, 2, 3, 4, 5, 9, 19, 99]
        for c in confidences
    ]
    p_values = [
        {"freedom": freedom, "t": t, "p": 2 * stats.t.sf(abs(t), freedom)}
        for freedom in [1, 2, 4, 9, 99]
        for t in [0.0, 0.1, -1.0, 2.776, -5.5, 30.0, 1e6]
    ]
    return {"quantiles": quantiles, "pValues": p_values}


def paired():
    cases = []
    for pairs in [2, 3, 5, 10, 30]:
        baseline = 0.75 + 0.01 * rng.randn(pairs)
        candidate = baseline + 0.01 + 0.015 * rng.randn(pairs)
        test = stats.ttest_rel(candidate, baseline)
        differences = candidate - baseline
        intervals = []
        for confidence in [0.95, 0.975, 0.995]:
            half = quantile(confidence, pairs - 1) * stats.sem(differences)
            low, high = differences.mean() - half, differences.mean() + half
            assert np.allclose([low, high], test.confidence_interval(confidence), rtol=1e-7)
            intervals.append({"confidence": confidence, "low": low, "high": high})
        cases.append({
            "differences": differences.tolist(),
            "mean": differences.mean(),
            "standardError": stats.sem(differences),
            "p": test.pvalue,
            "intervals": intervals,
        })
    return cases


def rejected_by_closure(p_values, alpha):
    indices = range(len(p_values))
    sets = [s for size in range(1, len(p_values) + 1) for s in itertools.combinations(indices, size)]
    stands = [s for s in sets if min(p_values[i] for i in s) >= alpha / len(s)]
    return [not any(i in s for s in stands) for i in indices]


def holm():
    cases = []
    for tests in [1, 2, 3, 5, 8]:
        for _ in range(6):
            p_values = (rng.rand(tests) ** 4).round(6).tolist()
            cases.append({"p": p_values, "rejected": rejected_by_closure(p_values, 0.05)})
    return cases


path = pathlib.Path(__file__).parent.parent / "Engine.Tests" / "Analysis" / "Comparison" / "paired_comparison.json"
path.write_text(json.dumps({"scipy": scipy.__version__, "student": student(), "paired": paired(), "holm": holm()}, indent=1) + "\n")
