"""The peers in Python, as a specialist would write them: numpy, SciPy, networkx and scikit-learn from Debian.

Reads one line of JSON a run, {"task", ...}, and answers in one line. A table of numbers comes and goes in a
file of its own, {"file", "shape"}. `seconds` is what the work alone took, without the reading of its input.
"""

import heapq
import json
import os
import sys
import tempfile
import time

import numpy as np

FOLDER = sys.argv[1]


def versions():
    found = {"numpy": np.__version__}
    for name in ("scipy", "networkx", "sklearn"):
        try:
            found[name] = __import__(name).__version__
        except ImportError:
            pass
    return {"versions": found, "kernel": kernel()}


def kernel():
    """Which code numpy multiplies with, where that can be read: it decides how fast the peer is."""
    try:
        from threadpoolctl import threadpool_info

        found = next(one for one in threadpool_info() if one["user_api"] == "blas")
        return f"{found['internal_api']} {found['version']} {found['architecture']}, threads: {found['num_threads']}"
    except Exception:
        return None


def topsis(data, weights):
    began = time.perf_counter()
    scaled = data / np.sqrt((data * data).sum(axis=1, keepdims=True)) * weights[:, None]
    best, worst = scaled.max(axis=1, keepdims=True), scaled.min(axis=1, keepdims=True)
    above = np.sqrt(((best - scaled) ** 2).sum(axis=0))
    below = np.sqrt(((scaled - worst) ** 2).sum(axis=0))
    closeness = below / (above + below)
    return {"seconds": time.perf_counter() - began, "closeness": closeness}


def promethee(data, weights, q, p):
    """Pair by pair, one criterion after the other, with preference linear from q to p."""
    n, m = data.shape
    began = time.perf_counter()
    plus, minus = np.zeros(m), np.zeros(m)
    for j in range(n):
        preference = data[j][:, None] - data[j][None, :]
        preference -= q
        preference /= p - q
        np.clip(preference, 0, 1, out=preference)
        plus += weights[j] * preference.sum(axis=1)
        minus += weights[j] * preference.sum(axis=0)
    phi = (plus - minus) / (m - 1)
    return {"seconds": time.perf_counter() - began, "phi": phi}


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


def smaa(values, seed, samples, draws):
    """One product, one sort a draw, one count; and the first `draws` weightings with the ranks they give."""
    began = time.perf_counter()
    draw = np.random.default_rng(seed).exponential(size=(samples, values.shape[1]))
    weights = draw / draw.sum(axis=1, keepdims=True)
    shares, _ = acceptability(values, weights)
    seconds = time.perf_counter() - began
    few = weights[:draws]
    some, _ = acceptability(values, few)
    return {"seconds": seconds, "shares": shares, "weights": few.tolist(), "some": some}


def assignment(cost):
    from scipy.optimize import linear_sum_assignment

    began = time.perf_counter()
    rows, columns = linear_sum_assignment(cost)
    seconds = time.perf_counter() - began
    return {"seconds": seconds, "total": float(cost[rows, columns].sum())}


def stable(proposers, reviewers, capacities):
    """Deferred acceptance on dictionaries; each reviewer keeps whom it holds in a heap, the worst on top."""
    began = time.perf_counter()
    rank = {name: {one: at for at, one in enumerate(order)} for name, order in reviewers.items()}
    held = {name: [] for name in reviewers}
    following = dict.fromkeys(proposers, 0)
    free = list(proposers)
    while free:
        one = free.pop()
        wishes = proposers[one]
        if following[one] == len(wishes):
            continue
        reviewer = wishes[following[one]]
        following[one] += 1
        place = rank[reviewer].get(one)
        if place is None:
            free.append(one)
        elif len(held[reviewer]) < capacities[reviewer]:
            heapq.heappush(held[reviewer], (-place, one))
        else:
            _, loser = heapq.heappushpop(held[reviewer], (-place, one))
            free.append(loser)
    matching = {name: [one for _, one in sorted(kept, reverse=True)] for name, kept in held.items()}
    return {"seconds": time.perf_counter() - began, "matching": matching}


def loops(nodes, edges):
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((source, target) for source, target, _ in edges)
    sign = {(source, target): by for source, target, by in edges}
    began = time.perf_counter()
    reinforcing = total = 0
    for circuit in nx.simple_cycles(graph):
        total += 1
        product, before = 1, circuit[-1]
        for node in circuit:
            product *= sign[before, node]
            before = node
        reinforcing += product > 0
    return {"seconds": time.perf_counter() - began, "total": total, "reinforcing": reinforcing}


def cut_points(x, alpha):
    """Half way between two neighbours near (n − 1)·α from either end, for columns without equal numbers."""
    last = x.shape[0] - 1
    ends = []
    for place, is_upper in ((last * (1 - alpha), True), (last * alpha, False)):
        low, high = int(np.floor(place)), int(np.ceil(place))
        if low == high:
            low, high = (low - 1, high) if is_upper else (low, high + 1)
        part = np.partition(x, (low, high), axis=0)
        ends.append((part[low] + part[high]) / 2)
    return ends


def prim_peels(x, y, alpha, mass):
    """The peeling of PRIM: the slice whose loss raises density most for each point that goes."""
    count = x.shape[0]
    began = time.perf_counter()
    restricted = set()
    trajectory = [(count, int(y.sum()))]
    while True:
        n, k = x.shape[0], y.sum()
        upper, lower = cut_points(x, alpha)
        keeps = np.concatenate([x <= upper, x >= lower], axis=1)
        left = keeps.sum(axis=0)
        of_interest = y @ keeps
        with np.errstate(divide="ignore", invalid="ignore"):
            gains = (of_interest / left - k / n) / (n - left)
        chosen, most = None, 0.0
        for at in (j + side * x.shape[1] for j in range(x.shape[1]) for side in (0, 1)):
            if left[at] < mass * count - 1e-9 or left[at] == n:
                continue
            gain, tie = gains[at], chosen is not None and abs(gains[at] - most) <= 1e-12 * most
            simpler = tie and at % x.shape[1] in restricted and chosen % x.shape[1] not in restricted
            if simpler or (not tie and gain > most):
                chosen, most = at, gain
        if chosen is None:
            return {"seconds": time.perf_counter() - began, "trajectory": trajectory}
        restricted.add(chosen % x.shape[1])
        x, y = x[keeps[:, chosen]], y[keeps[:, chosen]]
        trajectory.append((x.shape[0], int(y.sum())))


def inoperability(a, c):
    began = time.perf_counter()
    radius = np.abs(np.linalg.eigvals(a)).max()
    lost = np.linalg.solve(np.eye(len(c)) - a, c)
    seconds = time.perf_counter() - began
    return {"seconds": seconds, "lost": np.minimum(1, lost), "radius": float(radius)}


def inoperability_alone(a, c):
    began = time.perf_counter()
    lost = np.minimum(1, np.linalg.solve(np.eye(len(c)) - a, c))
    return {"seconds": time.perf_counter() - began, "lost": lost}


def dynamic_inoperability(a, k, start, steps):
    began = time.perf_counter()
    states = np.empty((steps, len(start)))
    states[0] = start
    pace = np.minimum(1, k)
    for t in range(1, steps):
        q = states[t - 1]
        states[t] = np.clip(q + pace * (a @ q - q), 0, 1)
    return {"seconds": time.perf_counter() - began, "final": states[-1].copy()}


def centred(votes):
    seen = ~np.isnan(votes)
    means = np.nanmean(votes, axis=0)
    return np.where(seen, votes - means, 0.0), np.sqrt(votes.shape[1] / seen.sum(axis=1))


def opinion_map(votes):
    began = time.perf_counter()
    x, stretch = centred(votes)
    spread, directions = np.linalg.eigh(x.T @ x)
    points = x @ directions[:, [-1, -2]] * stretch[:, None]
    seconds = time.perf_counter() - began
    return {"seconds": seconds, "points": points, "explained": spread[[-1, -2]] / spread.sum()}


def opinion_groups(votes, most, restarts, compared):
    from sklearn.cluster import KMeans
    from sklearn.decomposition import PCA
    from sklearn.metrics import silhouette_score

    began = time.perf_counter()
    x, stretch = centred(votes)
    points = PCA(n_components=2, random_state=1).fit_transform(x) * stretch[:, None]
    tried = []
    for count in range(2, most + 1):
        labels = KMeans(count, n_init=restarts, random_state=1).fit_predict(points)
        score = silhouette_score(points, labels, sample_size=compared, random_state=1)
        tried.append((score, -count, labels))
    groups = max(tried, key=lambda one: one[:2])[2]
    return {"seconds": time.perf_counter() - began, "groups": groups}


TASKS = [
    versions, topsis, promethee, smaa, assignment, stable, loops, prim_peels, inoperability,
    inoperability_alone, dynamic_inoperability, opinion_map, opinion_groups,
]  # fmt: skip
BY_NAME = {task.__name__: task for task in TASKS}


def read(given):
    if isinstance(given, dict) and given.keys() == {"file", "shape"}:
        return np.fromfile(given["file"]).reshape(given["shape"])
    return given


def write(array):
    handle, file = tempfile.mkstemp(dir=FOLDER)
    os.close(handle)
    np.asarray(array, dtype=float).tofile(file)
    return {"file": file, "shape": array.shape}


for line in sys.stdin:
    plan = json.loads(line)
    work = BY_NAME[plan.pop("task")]
    print(json.dumps(work(**{name: read(given) for name, given in plan.items()}), default=write), flush=True)
