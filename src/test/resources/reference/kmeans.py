"""Writes kmeans.json: what scikit-learn's KMeans reaches on data that the tests can make again.

Run: python3 kmeans.py  (needs numpy and scikit-learn; the figures in kmeans.json are of 1.2.1)

The data are a mixture on the sphere drawn with Knuth's 64-bit linear congruential generator, so that Java
and Python make the same rows. Per k and seed: KMeans with one initialisation, its centroids normalised to
unit length, and the mean cosine of the rows to the nearest of them.
"""

import json
import pathlib

import numpy as np
import sklearn
from sklearn.cluster import KMeans

ROWS, DIMENSION, CENTRES, NOISE = 2000, 32, 40, 0.7


class Lcg:
    def __init__(self, state):
        self.state = state

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53

    def bell(self):
        """The sum of twelve uniform draws less 6: close enough to a normal draw."""
        return sum(self.uniform() for _ in range(12)) - 6


def rows():
    lcg = Lcg(20251122)
    centres = [[lcg.bell() for _ in range(DIMENSION)] for _ in range(CENTRES)]
    points = []
    for row in range(ROWS):
        centre = centres[(row * row) % CENTRES]
        points.append([c + NOISE * lcg.bell() for c in centre])
    points = np.array(points)
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


def mean_cosine(points, k, seed):
    centroids = KMeans(k, n_init=1, random_state=seed).fit(points).cluster_centers_
    centroids /= np.linalg.norm(centroids, axis=1, keepdims=True)
    return float((points @ centroids.T).max(axis=1).mean())


points = rows()
reference = {
    "scikitLearn": sklearn.__version__,
    "firstRow": [float(x) for x in points[0][:4]],
    "meanCosine": {
        str(k): [mean_cosine(points, k, seed) for seed in range(10)] for k in (8, 40, 150)
    },
}
pathlib.Path(__file__).with_name("kmeans.json").write_text(json.dumps(reference, indent=1) + "\n")
