"""The job in PyTorch, float32, written as its tutorials do: Linear and ReLU, cross-entropy, SGD.

/usr/bin/python3 benchmarks/Peers/torch_peer.py job --data data/mnist --threads 2

With --cold as the program measured that the target for the engine was set with: no_grad, modes switched, and the clock
runs from the first call on.
"""
import torch
from torch import nn

import peer

options = peer.arguments()
torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)
x_train, t_train, x_test, t_test = (torch.from_numpy(values) for values in peer.mnist(options.data))

widths = [x_train.shape[1]] + [options.width] * 6 + [10]
layers = []
for below, above in zip(widths, widths[1:]):
    linear = nn.Linear(below, above)
    nn.init.kaiming_normal_(linear.weight, nonlinearity="relu")
    nn.init.zeros_(linear.bias)
    layers += [linear, nn.ReLU()]
model = nn.Sequential(*layers[:-1])
optimizer = torch.optim.SGD(model.parameters(), lr=peer.LEARNING_RATE)
loss_of = nn.CrossEntropyLoss()


def step():
    batch = torch.randint(len(x_train), (peer.BATCH,))
    optimizer.zero_grad(set_to_none=True)
    loss_of(model(x_train[batch]), t_train[batch]).backward()
    optimizer.step()


def measure():
    return tuple((model(x).argmax(1) == t).float().mean().item() for x, t in ((x_train, t_train), (x_test, t_test)))


@torch.inference_mode()
def accuracies():
    return measure()


@torch.no_grad()
def accuracies_in_evaluation_mode():
    model.eval()
    measured = measure()
    model.train()
    return measured


peer.report(options, "pytorch", "float32", f"PyTorch {torch.__version__}", peer.run(options, step, accuracies_in_evaluation_mode if options.cold else accuracies))
