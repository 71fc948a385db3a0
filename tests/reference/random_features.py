"""Writes tests/Engine.Tests/RandomFeatures/random_features.json: ridge regression on random ReLU features of MNIST, solved
by NumPy's singular value decomposition of the features themselves, which no eigenvalue decomposition of a Gram matrix is.

Run with Debian's python3-numpy (1.24): /usr/bin/python3 tests/reference/random_features.py
"""
import gzip
import json
import pathlib

import numpy as np

root = pathlib.Path(__file__).resolve().parents[2]
TRAIN, TEST, SEED = 40, 60, 11
COUNTS = [5, 20, 39, 40, 41, 60, 200]
LAMBDAS = [0.0, 1e-4, 1e-2, 1.0]


def read(name, head, shape):
    with gzip.open(root / "data" / "mnist" / name) as file:
        return np.frombuffer(file.read(), np.uint8, offset=head).reshape(shape)


def images(prefix, count):
    pixels = read(f"{prefix}-images-idx3-ubyte.gz", 16, (-1, 784))[:count]
    labels = read(f"{prefix}-labels-idx1-ubyte.gz", 8, -1)[:count]
    # Greys are floats, as the book's load_mnist(normalize=True) gives them.
    return (pixels.astype(np.float32) / 255).astype(np.float64), labels


x, y = images("train", TRAIN)
xt, yt = images("t10k", TEST)
one_hot = np.eye(10)
rng = np.random.RandomState(SEED)
directions = np.sqrt(2 / 784) * rng.randn(max(COUNTS), 784)

cases = []
for count in COUNTS:
    phi, phi_t = (np.maximum(0, images @ directions[:count].T) / np.sqrt(count) for images in (x, xt))
    u, s, vt = np.linalg.svd(phi, full_matrices=False)
    for lam in LAMBDAS:
        # The eigenvalues of the Gram matrix are s²; those below its precision are taken for 0.
        kept = s**2 > min(count, TRAIN) * np.finfo(float).eps * s[0] ** 2
        factors = s / (s**2 + lam) if lam > 0 else np.where(kept, 1 / np.where(kept, s, 1), 0)
        layer = vt.T @ (factors[:, None] * (u.T @ one_hot[y]))
        answers, answers_t = phi @ layer, phi_t @ layer
        cases.append({
            "features": count,
            "lambda": lam,
            "trainSquaredError": ((answers - one_hot[y]) ** 2).sum(1).mean(),
            "trainError": (answers.argmax(1) != y).mean(),
            "testSquaredError": ((answers_t - one_hot[yt]) ** 2).sum(1).mean(),
            "testError": (answers_t.argmax(1) != yt).mean(),
            "weightNorm": np.linalg.norm(layer),
            "condition": (s[0] / s[-1]) ** 2,
        })

out = root / "tests" / "Engine.Tests" / "RandomFeatures" / "random_features.json"
out.parent.mkdir(exist_ok=True)
out.write_text(json.dumps({"numpy": np.__version__, "train": TRAIN, "test": TEST, "seed": SEED, "cases": cases}, indent=1) + "\n")
