"""Writes scorers.json: what both scorers say of a small table, computed with numpy alone.

Run: python3 scorers.py  (needs numpy)

Table and queries are drawn with Knuth's 64-bit linear congruential generator, so that Java and Python make
the same. A fifth of the cells has no performance labels, another fifth no cost labels.
"""

import json
import pathlib

import numpy as np

K, D, M, QUERIES = 12, 16, 6, 40
BETA, KAPPA, TOP_P, PAPER_TOP_P = 15.0, 20.0, 8, 4
ALPHAS = [step / 10 for step in range(11)]


class Lcg:
    def __init__(self, state):
        self.state = state

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53


lcg = Lcg(7)


def unit_rows(n):
    rows = np.array([[lcg.uniform() - 0.5 for _ in range(D)] for _ in range(n)])
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def cells(scale):
    """Sums and counts, [K, M]; whole counts below 30, a fifth of them 0."""
    counts, sums = np.zeros((K, M)), np.zeros((K, M))
    for j in range(K):
        for i in range(M):
            unknown, count, mean = lcg.uniform() < 0.2, int(lcg.uniform() * 29) + 1, lcg.uniform()
            if not unknown:
                counts[j, i], sums[j, i] = count, count * mean * scale * (i + 1)
    return sums, counts


centroids, queries = unit_rows(K), unit_rows(QUERIES)
performance_sum, performance_count = cells(1 / M)
cost_sum, cost_count = cells(1e-3)


def minmax(values, if_alike):
    low, high = np.nanmin(values), np.nanmax(values)
    if high == low:
        return np.where(np.isnan(values), np.nan, if_alike)
    return (values - low) / (high - low)


def paper(near, alpha):
    with np.errstate(invalid="ignore"):
        p, q = performance_sum / performance_count, cost_sum / cost_count
    x = np.array([alpha * minmax(p[j], 1.0) + (1 - alpha) * (1 - minmax(q[j], 0.0)) for j in near])
    known = ~np.isnan(x)
    with np.errstate(invalid="ignore"):
        return np.where(known.any(axis=0), np.nansum(x, axis=0) / known.sum(axis=0) * len(near), -np.inf)


def estimate(sums, counts, near, weights):
    mean = sums.sum(axis=0) / counts.sum(axis=0)
    return (weights @ sums[near] + KAPPA * mean) / (weights @ counts[near] + KAPPA)


def span(sums, counts):
    mean = sums.sum(axis=0) / counts.sum(axis=0)
    return mean.max() - mean.min()


def best(scores, p, q):
    return min(range(M), key=lambda i: (-scores[i], q[i], -p[i], i))


expected_p, expected_q, paper_scores, chosen = [], [], [], {"paper": [], "expected": []}
for query in queries:
    cosines = centroids.astype(np.float64) @ query.astype(np.float64)
    order = np.argsort(-cosines, kind="stable")
    near = order[:TOP_P]
    weights = np.exp(BETA * (cosines[near] - cosines[near[0]]))
    p = estimate(performance_sum, performance_count, near, weights)
    q = estimate(cost_sum, cost_count, near, weights)
    dp, dq = span(performance_sum, performance_count), span(cost_sum, cost_count)
    expected_p.append(p.tolist())
    expected_q.append(q.tolist())
    at_half = paper(order[:PAPER_TOP_P], 0.5)
    paper_scores.append([None if np.isinf(x) else float(x) for x in at_half])
    chosen["paper"].append([best(paper(order[:PAPER_TOP_P], a), p, q) for a in ALPHAS])
    chosen["expected"].append([best(a * p / dp - (1 - a) * q / dq, p, q) for a in ALPHAS])

reference = {
    "spans": [span(performance_sum, performance_count), span(cost_sum, cost_count)],
    "performance": expected_p,
    "cost": expected_q,
    "paperScoresAtHalf": paper_scores,  # null: unknown in every cluster consulted
    "chosen": chosen,
}
pathlib.Path(__file__).with_name("scorers.json").write_text(json.dumps(reference) + "\n")
