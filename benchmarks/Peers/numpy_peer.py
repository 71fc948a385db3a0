"""The job in plain NumPy, float64: the algorithm of Saito's book (chapter 6, weights by He, SGD, no remedy) in our words.

It draws from NumPy's legacy generator in the book's order, so its curves are the book's.
OPENBLAS_NUM_THREADS=2 /usr/bin/python3 benchmarks/Peers/numpy_peer.py job --data data/mnist --threads 2
"""
import numpy as np

import peer

options = peer.arguments()
x_train, t_train, x_test, t_test = peer.mnist(options.data)
# Once here rather than in every product with float64 weights.
x_train, x_test = x_train.astype(np.float64), x_test.astype(np.float64)

np.random.seed(options.seed)
widths = [x_train.shape[1]] + [options.width] * 6 + [10]
weights = [np.sqrt(2 / below) * np.random.randn(below, above) for below, above in zip(widths, widths[1:])]
biases = [np.zeros(above) for above in widths[1:]]


def forward(x):
    """What each layer takes in, and the scores of the last one."""
    inputs = []
    for w, b in zip(weights, biases):
        inputs.append(x)
        scores = x @ w + b
        x = np.maximum(scores, 0)
    return inputs, scores


def step():
    batch = np.random.choice(len(x_train), peer.BATCH)
    inputs, scores = forward(x_train[batch])
    delta = np.exp(scores - scores.max(axis=1, keepdims=True))
    delta /= delta.sum(axis=1, keepdims=True)
    delta[np.arange(peer.BATCH), t_train[batch]] -= 1
    delta /= peer.BATCH
    for layer in reversed(range(len(weights))):
        of_weights, of_biases = inputs[layer].T @ delta, delta.sum(axis=0)
        if layer > 0:
            delta = (delta @ weights[layer].T) * (inputs[layer] > 0)
        weights[layer] -= peer.LEARNING_RATE * of_weights
        biases[layer] -= peer.LEARNING_RATE * of_biases


def accuracies():
    return tuple(float(np.mean(forward(x)[1].argmax(axis=1) == t)) for x, t in ((x_train, t_train), (x_test, t_test)))


peer.report(options, "numpy", "float64", f"NumPy {np.__version__}", peer.run(options, step, accuracies))
