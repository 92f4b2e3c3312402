"""SMAA-2 in numpy, as a specialist would write it: one product, one sort a draw, one count.

Reads one line of JSON a run, {"values", "seed", "samples", "draws"}, and answers in one line: the
seconds it took, the shares of ranks, and the first `draws` weightings with the ranks they give.
"""

import json
import sys
import time

import numpy as np


def acceptability(values, weights):
    m = values.shape[0]
    order = np.argsort(-(weights @ values.T), axis=1, kind="stable")
    cells = (order * m + np.arange(m)).ravel()
    shares = np.bincount(cells, minlength=m * m) / weights.shape[0]
    first = order[:, 0]
    sums = np.zeros((m, weights.shape[1]))
    np.add.at(sums, first, weights)
    central = sums / np.maximum(1, np.bincount(first, minlength=m))[:, None]
    return shares, central


for line in sys.stdin:
    plan = json.loads(line)
    values = np.array(plan["values"])
    began = time.perf_counter()
    draw = np.random.default_rng(plan["seed"]).exponential(size=(plan["samples"], values.shape[1]))
    weights = draw / draw.sum(axis=1, keepdims=True)
    shares, _ = acceptability(values, weights)
    seconds = time.perf_counter() - began
    few = weights[: plan["draws"]]
    some, _ = acceptability(values, few)
    answer = {"seconds": seconds, "shares": shares.tolist(), "weights": few.tolist(), "some": some.tolist()}
    print(json.dumps(answer), flush=True)
