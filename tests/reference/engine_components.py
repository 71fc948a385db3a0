"""Writes tests/Engine.Tests/reference.json: what PyTorch gives for optimisers, activations, batch normalisation,
label smoothing, penalties and max-norm, in float64.

Run with Debian's python3-torch (1.13): /usr/bin/python3 tests/reference/engine_components.py
"""
import json
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
rng = np.random.RandomState(11)


def optimizers():
    start = rng.randn(6)
    gradients = rng.randn(12, 6)
    makers = {
        "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
        "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
        "nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
        "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.1, eps=1e-7),
        "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.1, alpha=0.99, eps=1e-8),
        "adam": lambda p: torch.optim.Adam(p, lr=0.1),
        "adamw": lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.01),
    }
    results = {}
    for kind, make in makers.items():
        weights = torch.tensor(start.copy(), requires_grad=True)
        optimizer = make([weights])
        for gradient in gradients:
            weights.grad = torch.tensor(gradient)
            optimizer.step()
        results[kind] = weights.detach().tolist()
    return {"start": start.tolist(), "gradients": gradients.tolist(), "results": results}


def activations():
    x = np.concatenate([rng.randn(20) * 2, [-30.0, 30.0]])
    functions = {
        "relu": torch.relu,
        "leakyRelu": lambda t: torch.nn.functional.leaky_relu(t, 0.01),
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "gelu": torch.nn.functional.gelu,
    }
    results = {}
    for kind, function in functions.items():
        t = torch.tensor(x, requires_grad=True)
        y = function(t)
        y.sum().backward()
        results[kind] = {"y": y.detach().tolist(), "dx": t.grad.tolist()}
    return {"x": x.tolist(), "results": results}


def batch_norm():
    layer = torch.nn.BatchNorm1d(3)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([1.5, 0.5, -1.0]))
        layer.bias.copy_(torch.tensor([0.1, 0.2, 0.3]))
    batches = rng.randn(2, 5, 3) * 2 + 1
    dy = rng.randn(5, 3)
    layer(torch.tensor(batches[0]))
    x = torch.tensor(batches[1], requires_grad=True)
    y = layer(x)
    layer.weight.grad = layer.bias.grad = None
    y.backward(torch.tensor(dy))
    layer.eval()
    return {
        "batches": batches.reshape(2, -1).tolist(), "dy": dy.ravel().tolist(),
        "y": y.detach().numpy().ravel().tolist(), "dx": x.grad.numpy().ravel().tolist(),
        "dScale": layer.weight.grad.tolist(), "dShift": layer.bias.grad.tolist(),
        "runningMean": layer.running_mean.tolist(), "runningVariance": layer.running_var.tolist(),
        "inferred": layer(torch.tensor(batches[0])).detach().numpy().ravel().tolist(),
    }


def label_smoothing():
    logits = torch.tensor(rng.randn(4, 10), requires_grad=True)
    labels = torch.tensor([3, 0, 9, 3])
    torch.nn.functional.cross_entropy(logits, labels, label_smoothing=0.1).backward()
    return {"logits": logits.detach().numpy().ravel().tolist(), "labels": labels.tolist(), "dLogits": logits.grad.numpy().ravel().tolist()}


def penalties():
    w = torch.tensor([0.5, -2.0, 0.0, 2.0, 1.0, -0.25], requires_grad=True)
    cases = {
        "l1": lambda: 0.3 * w.abs().sum(),
        "l2": lambda: 0.5 * 0.3 * (w ** 2).sum(),
        "linf": lambda: 0.3 * w.abs().amax(),
        "elasticNet": lambda: 0.3 * (0.25 * w.abs().sum() + 0.5 * 0.75 * (w ** 2).sum()),
    }
    results = {}
    for kind, value in cases.items():
        w.grad = None
        v = value()
        v.backward()
        results[kind] = {"value": v.item(), "gradient": w.grad.tolist()}
    return {"weights": w.detach().tolist(), "results": results}


def max_norm():
    w = torch.tensor(rng.randn(5, 4))
    return {"weights": w.numpy().ravel().tolist(), "limit": 1.5, "result": torch.renorm(w, p=2, dim=1, maxnorm=1.5).numpy().ravel().tolist()}


if __name__ == "__main__":
    target = pathlib.Path(__file__).parents[1] / "Engine.Tests" / "reference.json"
    content = {
        "torch": torch.__version__, "optimizers": optimizers(), "activations": activations(), "batchNorm": batch_norm(),
        "labelSmoothing": label_smoothing(), "penalties": penalties(), "maxNorm": max_norm(),
    }
    target.write_text(json.dumps(content, indent=1) + "\n")
