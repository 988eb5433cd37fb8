"""What the golden scripts share: a training run as JSON that tests/layers/test_golden.cpp reads.

Weights are those of Keras's layout. Every number that goes in is a float32, everything that comes out was computed in float64.
"""

import json

import numpy as np


def numbers(array):
    array = np.asarray(array)
    if array.dtype.kind in "iu":
        return {"shape": list(array.shape), "values": array.ravel().tolist()}
    return {"shape": list(array.shape), "values": [float(f"{v:.9g}") for v in array.ravel()]}


def rounded(rng, *shape, scale=1.0):
    """Random numbers that are exact in float32 and short in JSON."""
    return (np.round(rng.normal(size=shape) * scale * 1024) / 1024).astype(np.float64)


def write(name, made_with, layers, loss, optimizer, x, y, weights, losses, final, predictions):
    """layers: [(type, options)], from the one behind the input, or (type, options, inputs) with the numbers of the layers it
    reads, -1 for the network's input; weights and final: [(layer number, name, array)]."""
    data = {
        "made_with": made_with,
        "layers": [
            {"type": l[0], "options": l[1], **({"inputs": list(l[2])} if len(l) > 2 else {})} for l in layers
        ],
        "loss": loss,
        "optimizer": {"name": optimizer[0], "options": optimizer[1]},
        "input": numbers(x),
        "target": numbers(y),
        "weights": [{"layer": i, "name": n, **numbers(a)} for i, n, a in weights],
        "losses": [float(f"{v:.9g}") for v in losses],
        "final": [{"layer": i, "name": n, **numbers(a)} for i, n, a in final],
        "predictions": numbers(predictions),
    }
    with open(f"{name}.json", "w") as f:
        json.dump(data, f, separators=(",", ":"))
        f.write("\n")
    print(name, "losses", [round(v, 5) for v in losses])
