"""Writes tests/Engine.Tests/Analysis/analysis.json: what NumPy gives for confusion, calibration, statistics of weights and
singular values, in float64.

Run with Debian's python3-numpy (1.24.2): /usr/bin/python3 tests/reference/analysis.py
"""
import json
import pathlib

import numpy as np

rng = np.random.RandomState(23)


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def nullable(values):
    return [None if np.isnan(v) else float(v) for v in values]


def score(p, labels, bins):
    """Everything that is said about predictions, by formulas over whole arrays."""
    n, classes = p.shape
    predicted = p.argmax(axis=1)
    confidence = p.max(axis=1)
    correct = predicted == labels
    confusion = np.zeros((classes, classes), dtype=int)
    np.add.at(confusion, (labels, predicted), 1)
    edges = np.linspace(0, 1, bins + 1)
    bin_of = np.maximum(np.digitize(confidence, edges, right=True) - 1, 0)
    count = np.bincount(bin_of, minlength=bins)
    with np.errstate(invalid="ignore"):
        mean_confidence = np.bincount(bin_of, weights=confidence, minlength=bins) / count
        accuracy = np.bincount(bin_of, weights=correct, minlength=bins) / count
        recall = np.diag(confusion) / confusion.sum(axis=1)
        precision = np.diag(confusion) / confusion.sum(axis=0)
    gap = np.abs(accuracy - mean_confidence)
    on_label = p[np.arange(n), labels]
    wrong = np.flatnonzero(~correct)
    return {
        "classes": classes, "probabilities": p.ravel().tolist(), "labels": labels.tolist(), "bins": bins,
        "predicted": predicted.tolist(), "confidence": confidence.tolist(), "labelProbability": on_label.tolist(),
        "confusion": confusion.ravel().tolist(), "accuracy": correct.mean(),
        "recall": nullable(recall), "precision": nullable(precision),
        "binCount": count.tolist(), "binAccuracy": nullable(accuracy), "binConfidence": nullable(mean_confidence),
        "expectedError": np.nansum(gap * count) / n, "maximumError": np.nanmax(gap),
        "brier": ((p - np.eye(classes)[labels]) ** 2).sum(axis=1).mean(),
        "negativeLogLikelihood": -np.log(on_label + 1e-7).mean(),
        "mistakes": wrong[np.lexsort((wrong, -confidence[wrong]))].tolist(),
    }


def predictions():
    # Class 4 has no image, class 3 is never predicted; the last rows are sure, right and wrong, and undecided.
    logits = rng.randn(60, 5) * 2
    logits[:, 3] = -9
    labels = rng.choice(4, 60)
    special = np.array([[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 1, 0, 0, 0], [0.2, 0.2, 0.2, 0.2, 0.2], [0.4, 0.4, 0.2, 0, 0]])
    mixed = score(np.vstack([softmax(logits), special]), np.concatenate([labels, [0, 0, 2, 1, 1]]), 15)
    return {
        "mixed": mixed,
        "tenBins": score(softmax(rng.randn(40, 10) * 3), rng.choice(10, 40), 10),
        "oneBin": score(softmax(rng.randn(10, 3)), rng.choice(3, 10), 1),
        "oneClass": score(np.ones((4, 1)), np.zeros(4, dtype=int), 15),
        "oneImage": score(np.array([[0.25, 0.75]]), np.array([0]), 15),
    }


def statistics(w):
    """Of values that single precision holds exactly, so that both precisions are given the same."""
    w = w.astype(np.float32).astype(np.float64)
    largest = np.abs(w).max()
    return {
        "weights": w.tolist(), "l1": np.abs(w).sum(), "l2": np.sqrt((w ** 2).sum()), "max": largest,
        "mean": w.mean(), "standardDeviation": w.std(), "zeroFraction": (w == 0).mean(),
        "nearZeroFraction": (np.abs(w) <= 1e-3 * largest).mean(),
        "histogram": np.histogram(w, bins=41, range=(-largest, largest))[0].tolist(),
    }


def weights():
    sparse = rng.randn(200)
    sparse[rng.permutation(200)[:50]] = 0
    sparse[rng.permutation(200)[:20]] *= 1e-4
    return {"normal": statistics(rng.randn(300) * 0.1), "sparse": statistics(sparse), "shifted": statistics(rng.rand(50) + 3), "one": statistics(np.array([-2.5]))}


def spectrum(w):
    s = np.linalg.svd(w, compute_uv=False)
    p = s[s > 0] / s.sum()
    return {
        "inputs": w.shape[0], "outputs": w.shape[1], "weights": w.ravel().tolist(), "singularValues": s.tolist(),
        "spectralNorm": np.linalg.norm(w, 2), "stableRank": np.linalg.norm(w, "fro") ** 2 / np.linalg.norm(w, 2) ** 2,
        "effectiveRank": np.exp(-(p * np.log(p)).sum()),
    }


def spectra():
    return {
        "tall": spectrum(rng.randn(30, 8)), "wide": spectrum(rng.randn(5, 17)), "square": spectrum(rng.randn(9, 9)),
        "rankTwo": spectrum(rng.randn(7, 2) @ rng.randn(2, 6)), "column": spectrum(rng.randn(6, 1)),
        "graded": spectrum(np.diag(10.0 ** -np.arange(8)) @ np.linalg.qr(rng.randn(8, 8))[0]),
        "ones": spectrum(np.ones((4, 3))), "number": spectrum(np.array([[-3.0]])),
    }


def first_layer():
    w = rng.randn(9, 4)
    images = w.T
    return {
        "inputs": 9, "units": 4, "weights": w.ravel().tolist(),
        "byLayer": (images / np.abs(w).max()).ravel().tolist(),
        "byUnit": (images / np.abs(images).max(axis=1, keepdims=True)).ravel().tolist(),
    }


if __name__ == "__main__":
    target = pathlib.Path(__file__).parents[1] / "Engine.Tests" / "Analysis" / "analysis.json"
    content = {"numpy": np.__version__, "predictions": predictions(), "weights": weights(), "spectra": spectra(), "firstLayer": first_layer()}
    target.write_text(json.dumps(content, indent=1, allow_nan=False) + "\n")
