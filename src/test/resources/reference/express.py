"""Writes express.json: embeddings by the express embedder's file, computed by numpy alone.

Run: python3 express.py  (needs numpy, and ./mvnw process-classes before it)

Reads express.vectors as its layout says (see TokenVectorsFile), cuts ASCII texts by BERT's rules written
down here once more, and takes the mean of the rows in double precision, to unit length.
"""

import json
import pathlib
import re

import numpy as np

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
EMBED = "io/paretorouter/core/embed"
HEADER = 80
TEXTS = [
    "",
    "the",
    "of the and",
    "What is the derivative of sin(x) cos(x)?",
    "def f(nums):\n    return sorted(nums, key=lambda n: -n)[0]",
    "Antidisestablishmentarianism, zygomorphic: unbelievably long words!",
    "the cat sat on the mat. " * 40,
]


def tokens(text, ids):
    for word in re.findall(r"[a-z0-9]+|[^a-z0-9\s]", text.lower()):
        start = 0
        while start < len(word):
            end = len(word)
            prefix = "##" if start else ""
            while prefix + word[start:end] not in ids:
                end -= 1
            yield ids[prefix + word[start:end]]
            start = end


def main():
    vocabulary = (ROOT / "target/classes" / EMBED / "vocab.txt").read_text("utf-8").split("\n")
    ids = {token: i for i, token in enumerate(vocabulary) if token}
    file = (ROOT / "src/main/resources" / EMBED / "express.vectors").read_bytes()
    count, d = np.frombuffer(file, "<i4", 2, HEADER - 8)
    scales = np.frombuffer(file, "<f4", d, HEADER).astype(np.float64)
    rows = np.frombuffer(file, np.uint8, offset=HEADER + 4 * d).reshape(count, d)
    samples = []
    for text in TEXTS:
        chosen = list(tokens(text, ids)) or [ids["[CLS]"], ids["[SEP]"]]
        mean = ((rows[chosen] - 128.0) * scales).mean(axis=0)
        unit = mean / np.linalg.norm(mean)
        samples.append({"text": text, "components": [float(f"{x:.8f}") for x in unit]})
    (HERE / "express.json").write_text(
        "[\n" + ",\n".join(json.dumps(sample) for sample in samples) + "\n]\n"
    )


main()
