#!/usr/bin/env python3
"""Does Keras open what Lamina saved, and does it predict the same?

usage: KERAS_BACKEND=jax check_with_keras.py PATH/TO/lamina [--train] [--trains-on] [TEMPLATE …]

Run by hand: needs keras 3, h5py and numpy, which the program itself does not. For each example `lamina new` makes a
project; its weights are filled with random numbers (with --train it is trained for one epoch instead); `lamina predict
--exact` and Keras's model.predict see the same random samples, and must agree to 1e-5 · max(1, max|y|). --trains-on: one
step of training in Keras must work too.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

import h5py
import numpy as np

TOLERANCE = 1e-5


def run(*arguments):
    done = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit("%s\nfailed with status %d\n%s" % (" ".join(arguments), done.returncode, done.stderr))
    return done.stdout


def fill_with_random_weights(path, seed):
    """As another program would: the file is changed in place, and the weights count as the project's own from now on."""
    rng = np.random.RandomState(seed)
    with h5py.File(path, "r+") as f:
        def fill(name, item):
            if isinstance(item, h5py.Dataset):
                fan = max(1, int(np.prod(item.shape[:-1])))
                low, high = (0.5, 1.5) if "variance" in name or "gamma" in name else (-fan**-0.5, fan**-0.5)
                item[...] = rng.uniform(low, high, item.shape).astype("float32")
        f["model_weights"].visititems(fill)
        own = f["lamina"]
        layers = json.loads(bytes(own["layers"][:]))
        for layer in layers["layers"]:
            layer.pop("untrained", None)
        text = np.frombuffer(json.dumps(layers).encode(), "u1")
        del own["layers"]
        own.create_dataset("layers", data=text)


def lamina_predictions(path, rows):
    """The columns of `lamina predict` that hold numbers of the network: one array (rows, columns)."""
    with open(path, newline="", encoding="utf-8") as f:
        table = list(csv.reader(f))
    header, cells = table[0], table[1:]
    assert len(cells) == rows, "expected %d rows, got %d" % (rows, len(cells))
    shares = [i for i, name in enumerate(header) if name.startswith("p_")]
    try:
        return header, np.array([[float(row[i]) for i in (shares or range(len(header)))] for row in cells]), bool(shares)
    except ValueError:
        return header, np.array(cells), False


def compare(template, program, folder, options):
    import keras

    path, data, table = (os.path.join(folder, template + end) for end in (".h5", ".npz", ".csv"))
    run(program, "new", template, path)
    if "--train" in options:
        run(program, "train", path, "--epochs", "1")
    else:
        fill_with_random_weights(path, 7)
    model = keras.models.load_model(path)
    rng = np.random.RandomState(3)
    xs = [rng.uniform(-1, 1, (6,) + tuple(int(n) for n in t.shape[1:])).astype("float32") for t in model.inputs]
    np.savez(data, **({"x": xs[0]} if len(xs) == 1 else {"x%d" % i: x for i, x in enumerate(xs)}))
    run(program, "predict", path, "--data", data, "--exact", "--out", table)
    y = model.predict(xs if len(xs) > 1 else xs[0], verbose=0)
    assert not isinstance(y, list), "the examples have one output"
    header, ours, are_shares = lamina_predictions(table, len(y))
    if ours.dtype.kind == "U":  # classes at each step: only the winners are in the table
        wrong = int((ours.astype(str) != y.argmax(-1).reshape(len(y), -1).astype(str)).sum())
        result, good = "%d of %d classes differ" % (wrong, ours.size), wrong == 0
    else:
        flat = y.reshape(len(y), -1)
        if are_shares and flat.shape[1] == 1:
            flat = np.concatenate([1 - flat, flat], 1)
        flat = flat[:, :ours.shape[1]] if are_shares else flat  # a project that has not seen its data knows no further classes
        difference = float(np.abs(ours - flat).max()) / max(1.0, float(np.abs(flat).max()))
        result, good = "largest difference %.1e" % difference, difference <= TOLERANCE
    if "--trains-on" in options and model.compiled:
        model.train_on_batch(xs[0], y.argmax(-1) if "sparse" in str(model.loss) else y)
        result += ", trains on"
    print("%-22s %-10s %9d parameters   %s   %s" % (template, type(model).__name__, model.count_params(), result, "ok" if good else "WRONG"), flush=True)
    return good


def main(arguments):
    if not arguments:
        raise SystemExit(__doc__)
    program, options = arguments[0], [a for a in arguments[1:] if a.startswith("--")]
    templates = [a for a in arguments[1:] if not a.startswith("--")]
    if not templates:
        templates = [json.loads(line)["id"] for line in run(program, "templates", "--json").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        good = [compare(template, program, folder, options) for template in templates]
    print("%d of %d agree" % (sum(good), len(good)))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
