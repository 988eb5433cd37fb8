#!/usr/bin/env python3
"""Do networks drawn at random compute in Keras what they compute here?

usage: KERAS_BACKEND=jax random_networks.py PATH/TO/lamina [--seed N] [--each N] [--networks N] [--keep FOLDER] [TYPE …]

Run by hand: needs keras 3 with JAX, h5py and numpy, which the program itself does not. Every layer that `lamina layers --json`
lists (or only those of the given TYPEs) is drawn N times (--each) with random options behind an input of a random shape, then
N networks of several layers (--networks). `lamina new` makes the project, Keras opens the file that it wrote, with the same weights,
and both see the same samples: results must agree to 1e-4 · max(1, max|y|). Then one step of gradient descent on the mean
squared error is made here; the change of every weight must be the gradient that JAX finds, to 1e-4 · max(1, max|g|).
What Lamina itself refuses (`lamina summary`) is drawn anew. Differences end in --keep FOLDER, with the samples.
"""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
warnings.filterwarnings("ignore")

import h5py
import numpy as np

TOLERANCE = 1e-4
ROWS = 4
# No fixed function of the input: what they draw differs from Keras's draws. They are checked when nothing is drawn, predicting.
RANDOM = ("Dropout", "Gaussian", "Random", "AlphaDropout", "Sampling")
SHAPES = {1: [[4], [1], [7]], 2: [[6, 4], [5, 1], [3, 8]], 3: [[7, 6, 4], [5, 8, 1], [4, 4, 2]], 4: [[4, 5, 4, 2], [3, 4, 3, 1]]}
SMALL = {"units": 6, "filters": 6, "num_heads": 3, "key_dim": 4, "value_dim": 4, "output_dim": 5, "n": 3}
TOKENS = ("Embedding", "ReversibleEmbedding", "CategoryEncoding")
STOPS = TOKENS + ("Discretization",)  # no gradient flows to what is before them
ACTIVATIONS = ("ReLU6", "SELU", "CELU", "GELU", "Swish", "HardSwish", "Mish", "Softplus", "Softsign", "Sigmoid", "HardSigmoid", "Tanh", "GLU",
               "LogSoftmax")  # an Activation in Keras
SKIPPED = ("RandomCrop",  # Keras hands the whole picture on when predicting, whatever shape it has declared
           "GLU")  # Keras's Activation declares that the shape stays
CLASSES = ("GroupedQueryAttention",)  # exported by another name
OWN = ("gelu_tanh",  # Keras has no name for it
       "sparsemax")  # Keras 3.15 adds up the cumulated sums for its threshold; here it is Martins & Astudillo's


class Drawer:
    def __init__(self, layers, rng):
        self.layers, self.rng = layers, rng

    def pick(self, items):
        return items[self.rng.randint(len(items))]

    def integers(self, option, count, most=3):
        low = int(option.get("minimum", 1))
        high = int(min(option.get("maximum", 1e9), max(low, 0) + most))
        return [int(self.rng.randint(low, high + 1)) for _ in range(count)]

    def value(self, option, rank):
        name, kind, default = option["name"], option["type"], option["default"]
        if self.rng.rand() < 0.35 and kind != "integer" and kind != "activation":
            return default
        if kind == "boolean":
            return bool(self.rng.randint(2))
        if kind in ("choice", "activation"):
            return self.pick([c for c in option["choices"] if c not in OWN])
        if kind == "integer":
            if name == "value_dim":
                return default  # another one than key_dim fails in Keras on JAX
            if name in SMALL:
                return int(self.rng.randint(1, SMALL[name] + 1))
            if name == "input_dim":
                return 9
            if name == "axis":
                return self.pick([-1] + list(range(1, rank + 1)))
            if name in ("seed", "truncated_steps", "height", "width") or self.rng.rand() < 0.5:
                return default
            return self.integers(option, 1)[0]
        if kind == "pair":
            if name == "axes":
                return self.pick([[-1, -1], [1, 1], default])
            return self.integers(option, 2, 2)
        if kind == "shape":
            if name == "dims":
                return [int(i) + 1 for i in self.rng.permutation(rank)]
            if name in ("target_shape", "shape"):
                return self.pick([[-1], [2, -1], [-1, 2]])
            return self.integers(option, len(default), 2)
        if kind == "real":
            if "rate" in name or "dropout" in name or "factor" in name:
                return 0.0
            low, high = max(option.get("minimum", -1), -2), min(option.get("maximum", 2), 2)
            return round(float(self.rng.uniform(low, high)), 3)
        return default

    def properties(self, type_, rank):
        return {o["name"]: self.value(o, rank) for o in self.layers[type_]}


def project(name, nodes, edges):
    return {"title": {"en": name, "zh_CN": name}, "help": {"en": name, "zh_CN": name}, "order": 1, "name": name,
            "graph": {"nodes": nodes, "edges": edges, "next_uid": len(nodes) + 1},
            "training": {"heads": [{"loss": "mean_squared_error", "metrics": ["mean_absolute_error"]}], "optimizer": "sgd",
                         "optimizer_options": {"learning_rate": 1.0}, "epochs": 1, "batch_size": ROWS, "seed": 3}}


class Bench:
    def __init__(self, program, folder, rng):
        self.program, self.folder, self.rng = program, folder, rng
        resources = os.path.join(folder, "resources")
        os.makedirs(os.path.join(resources, "examples"))
        os.makedirs(os.path.join(resources, "data"))
        self.environment = dict(os.environ, LAMINA_RESOURCES=resources)
        self.example = os.path.join(resources, "examples", "net.json")

    def run(self, *arguments):
        done = subprocess.run((self.program,) + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)
        if done.returncode < 0:
            raise RuntimeError("lamina died of signal %d at %s" % (-done.returncode, " ".join(arguments)))
        return done.returncode == 0, done.stdout, done.stderr

    def path(self, name):
        return os.path.join(self.folder, name)

    def make(self, drawn):
        """The project as a file with random weights, or None where Lamina says that the network cannot work."""
        with open(self.example, "w") as f:
            json.dump(drawn, f)
        good, _, _ = self.run("new", "net", self.path("p.h5"))
        if not good:
            return None
        good, out, err = self.run("summary", self.path("p.h5"), "--json")
        self.refusal = err.strip()
        summary = json.loads(out) if good else None
        if not good or summary["parameters"] > 200000 or summary["layers"][-1]["output_shape"][0] > 20000:
            return None
        with h5py.File(self.path("p.h5"), "r+") as f:
            def fill(name, item):
                if isinstance(item, h5py.Dataset):
                    positive = "variance" in name or "gamma" in name
                    fan = max(1, int(np.prod(item.shape[:-1])))
                    low, high = (0.5, 1.5) if positive else (-fan**-0.5, fan**-0.5)
                    item[...] = self.rng.uniform(low, high, item.shape).astype("float32")
            f["model_weights"].visititems(fill)
            own = f["lamina"]
            layers = json.loads(bytes(own["layers"][:]))
            for layer in layers["layers"]:
                layer.pop("untrained", None)
            text = np.frombuffer(json.dumps(layers).encode(), "u1")
            del own["layers"]
            own.create_dataset("layers", data=text)
        return summary

    def samples(self, model, tokens):
        xs = []
        for t in model.inputs:
            shape = (ROWS,) + tuple(int(n) for n in t.shape[1:])
            x = self.rng.randint(0, 9, shape) if tokens else self.rng.uniform(-1, 1, shape)
            if len(shape) == 3 and shape[1] > 1 and self.rng.rand() < 0.5:
                x[1:, -1] = 0  # what a Masking may leave out
            xs.append(x.astype("float32"))
        return xs

    def predictions(self, xs):
        np.savez(self.path("x.npz"), **({"x": xs[0]} if len(xs) == 1 else {"x%d" % i: x for i, x in enumerate(xs)}))
        good, _, err = self.run("predict", self.path("p.h5"), "--data", self.path("x.npz"), "--exact", "--out", self.path("y.csv"))
        if not good:
            raise RuntimeError("predict: " + err.strip())
        with open(self.path("y.csv"), newline="", encoding="utf-8") as f:
            rows = list(csv.reader(f))[1:]
        return np.array([[float(cell) for cell in row] for row in rows])

    def step(self, xs, y):
        """Every trainable weight before minus after one step at rate 1: the gradient."""
        np.savez(self.path("t.npz"), y=y, **({"x": xs[0]} if len(xs) == 1 else {"x%d" % i: x for i, x in enumerate(xs)}))
        shutil.copy(self.path("p.h5"), self.path("before.h5"))
        good, _, err = self.run("train", self.path("before.h5"), "--data", self.path("t.npz"), "--epochs", "1", "--batch-size", str(ROWS),
                                "--learning-rate", "1", "--no-shuffle", "--validation-split", "0", "--save", self.path("after.h5"))
        if not good:
            return None, err.strip()
        with h5py.File(self.path("after.h5")) as f, h5py.File(self.path("p.h5")) as g:
            change = {}
            def compare(name, item):
                if isinstance(item, h5py.Dataset):
                    change[name] = item[...].astype("float64") - f["model_weights"][name][...]
            g["model_weights"].visititems(compare)
        return change, ""


def share(difference, scale):
    return float(np.abs(difference).max()) / max(1.0, float(np.abs(scale).max())) if difference.size else 0.0


def check(bench, drawn, with_gradients, tokens):
    """None if nothing differs, else what does."""
    import jax
    import keras
    try:
        model = keras.models.load_model(bench.path("p.h5"), compile=False)
    except Exception as error:
        return "Keras cannot open it: %s" % str(error).strip().splitlines()[0][:200]
    xs = bench.samples(model, tokens)
    given = xs if len(xs) > 1 else xs[0]
    y = np.asarray(model(given, training=False)).reshape(ROWS, -1)
    if not np.isfinite(y).all():
        return None
    ours = bench.predictions(xs)
    if ours.shape != y.shape:
        return "results have the shape %s, in Keras %s" % (ours.shape, y.shape)
    if not share(ours - y, y) <= TOLERANCE:
        return "results differ by %.1e" % share(ours - y, y)
    if not with_gradients or not model.trainable_variables:
        return None
    target = bench.rng.uniform(-1, 1, y.shape).astype("float32")
    change, refusal = bench.step(xs, target)
    if change is None:
        return "cannot be trained: " + refusal

    def loss(trainable, state):
        out, _, penalties = model.stateless_call(trainable, state, given, training=True, return_losses=True)
        return ((out.reshape(ROWS, -1) - target) ** 2).mean() + sum(penalties)
    state = [v.value for v in model.non_trainable_variables]
    wanted = jax.grad(loss)([v.value for v in model.trainable_variables], state)
    by_layer = {}
    for variable, gradient in zip(model.trainable_variables, wanted):
        by_layer.setdefault(variable.path, np.asarray(gradient))
    found = sorted((name, g) for name, g in change.items())
    layers = {name.split("/")[0] for name in change}
    used = set()
    for path, gradient in by_layer.items():  # weights are told apart by layer, shape and value: their names differ between Keras versions
        if not np.isfinite(gradient).all():
            return None
        layer = next((part for part in path.split("/") if part in layers), None)
        fitting = [(share(g - gradient, gradient), name) for name, g in found
                   if name not in used and name.split("/")[0] == layer and g.shape == gradient.shape]
        if not fitting:
            return "the weight %s is missing" % path
        difference, name = min(fitting)
        used.add(name)
        if not difference <= TOLERANCE:
            return "the gradient of %s differs by %.1e" % (path, difference)
    return None


def dense(uid, name, units, bias):
    return {"uid": uid, "name": name, "type": "Dense", "properties": {"units": units, "use_bias": bias}}


def single(drawer, type_):
    """The layer behind a Dense for each wire, so that the gradient of its input is seen too, or before one."""
    rank = int(drawer.rng.choice([1, 2, 3, 4], p=[0.2, 0.35, 0.3, 0.15]))
    if "3D" in type_:
        rank = 4
    shape = drawer.pick(SHAPES[rank])
    wires = int(drawer.pick([1, 1, 2, 3]))
    nodes = [{"uid": i + 1, "name": "input_%d" % (i + 1), "type": "Input", "properties": {"shape": shape}} for i in range(wires)]
    sources, edges = list(range(1, wires + 1)), []
    if type_ not in STOPS:
        for i in range(wires):
            nodes.append(dense(len(nodes) + 1, "before_%d" % (i + 1), shape[-1], False))
            edges.append([i + 1, len(nodes), 0])
            sources[i] = len(nodes)
    uid = len(nodes) + 1
    nodes.append({"uid": uid, "name": "drawn", "type": type_, "properties": drawer.properties(type_, rank)})
    nodes.append({"uid": uid + 1, "name": "flat", "type": "Flatten", "properties": {}})
    edges += [[source, uid, i] for i, source in enumerate(sources)] + [[uid, uid + 1, 0]]
    if type_ in STOPS:
        nodes.append(dense(uid + 2, "after", 3, True))
        edges.append([uid + 1, uid + 2, 0])
    return project("net", nodes, edges)


def several(bench, drawer, types):
    """A chain of three to six layers, now and then with a branch that is joined again, drawn layer by layer."""
    shape = drawer.pick(SHAPES[int(drawer.pick([1, 2, 2, 3, 3]))])
    nodes = [{"uid": 1, "name": "input_1", "type": "Input", "properties": {"shape": shape}}, dense(2, "first", shape[-1], True)]
    edges, wanted, chain = [[1, 2, 0]], int(drawer.rng.randint(3, 7)), [2]
    for _ in range(60):
        if len(chain) > wanted:
            break
        type_ = drawer.pick(types)
        node = {"uid": len(nodes) + 1, "name": "%s_%d" % (type_.lower().replace("(", "_").replace(")", ""), len(nodes) + 1), "type": type_,
                "properties": drawer.properties(type_, int(drawer.pick([1, 2, 3])))}
        more = [[chain[-1], node["uid"], 0]]
        if drawer.rng.rand() < 0.3 and len(chain) > 1:
            more.append([drawer.pick(chain), node["uid"], 1])
        flat = {"uid": node["uid"] + 1, "name": "flat", "type": "Flatten", "properties": {}}
        summary = bench.make(project("net", nodes + [node, flat], edges + more + [[node["uid"], flat["uid"], 0]]))
        if summary is None:
            continue
        nodes.append(node)
        edges += more
        chain.append(node["uid"])
    flat = {"uid": len(nodes) + 1, "name": "flat", "type": "Flatten", "properties": {}}
    return project("net", nodes + [flat], edges + [[chain[-1], flat["uid"], 0]])


def main(arguments):
    if not arguments:
        raise SystemExit(__doc__)
    program, options, wanted = arguments[0], {"seed": "1", "each": "6", "networks": "20", "keep": ""}, []
    rest = arguments[1:]
    while rest:
        word = rest.pop(0)
        if word.startswith("--"):
            options[word[2:]] = rest.pop(0)
        else:
            wanted.append(word)
    rng = np.random.RandomState(int(options["seed"]))
    listed = [json.loads(line) for line in subprocess.run([program, "layers", "--json"], stdout=subprocess.PIPE, text=True).stdout.splitlines()]
    layers = {one["name"]: one["options"] for one in listed if one["kind"] == "layer" and one["name"] != "Input"}
    import keras
    unknown = [n for n in layers if n not in CLASSES and not hasattr(keras.layers, n.split("(")[0]) and n not in ACTIVATIONS]
    if unknown:
        print("not in Keras: %s" % ", ".join(unknown), flush=True)
    layers = {name: options for name, options in layers.items() if name not in unknown and name not in SKIPPED}
    drawer, differences, checked = Drawer(layers, rng), [], 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(program, folder, rng)

        def judge(label, drawn, summary):
            types = [node["type"] for node in drawn["graph"]["nodes"]]
            with_gradients = not any(word in type_ for type_ in types for word in RANDOM)
            try:
                what = check(bench, drawn, with_gradients, any(t in TOKENS for t in types))
            except Exception as error:
                what = "%s: %s" % (type(error).__name__, str(error).strip().splitlines()[0][:200])
            if what:
                differences.append(label)
                print("%-28s %s\n    %s" % (label, what, json.dumps([[n["type"], n["properties"]] for n in drawn["graph"]["nodes"]])), flush=True)
                if options["keep"]:
                    os.makedirs(options["keep"], exist_ok=True)
                    for name in ("p.h5", "x.npz", "resources/examples/net.json"):
                        if os.path.exists(bench.path(name)):
                            shutil.copy(bench.path(name), os.path.join(options["keep"], "%03d_%s" % (len(differences), os.path.basename(name))))

        for type_ in [t for t in wanted if t in layers] or layers:
            done = tries = 0
            while done < int(options["each"]) and tries < 25 * int(options["each"]):
                tries += 1
                drawn = single(drawer, type_)
                summary = bench.make(drawn)
                if summary is None:
                    continue
                done += 1
                checked += 1
                judge(type_, drawn, summary)
            if done == 0 and tries > 0:
                print("%-28s never fitted: %s" % (type_, bench.refusal), flush=True)
        for number in range(0 if wanted else int(options["networks"])):
            drawn = several(bench, drawer, [t for t in layers if t not in STOPS])
            summary = bench.make(drawn)
            if summary is not None:
                checked += 1
                judge("network %d" % (number + 1), drawn, summary)
    print("%d checked, %d differ" % (checked, len(differences)))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
