#!/usr/bin/env python3
"""Write the files in more/: networks saved by Keras 3 itself, and the same small network in the older forms of the legacy
layout, each with inputs and outputs in NAME.expected.npz.

usage: KERAS_BACKEND=jax make_more.py OUTDIR        (needs keras 3, h5py, numpy)
"""
import json
import os
import sys

import h5py
import keras
import numpy as np
from keras import layers as L

rng = np.random.RandomState(11)


def randomise(model):
    for v in model.variables:
        if "seed" in v.path:
            continue
        low = 0.5 if "variance" in v.path or "gamma" in v.path else -0.5
        v.assign(rng.uniform(low, low + 1, v.shape).astype("float32"))


def expected(model, out, name):
    xs = [rng.uniform(-1, 1, (3,) + tuple(i.shape[1:])).astype("float32") for i in model.inputs]
    ys = model.predict(xs if len(xs) > 1 else xs[0], verbose=0)
    ys = ys if isinstance(ys, list) else [ys]
    np.savez(os.path.join(out, name + ".expected.npz"), **{"x%d" % i: x for i, x in enumerate(xs)}, **{"y%d" % i: y for i, y in enumerate(ys)})


def save(model, out, name, archive=True):
    randomise(model)
    expected(model, out, name)
    if archive:  # first: saving as .h5 takes the optimizer out of the model's compile_config
        model.save(os.path.join(out, name + ".keras"))
    model.save(os.path.join(out, name + ".h5"))


def branches():
    """Two inputs, a shared layer, branches of equal depth whose layers have equal shapes, two outputs."""
    a, b = keras.Input((6,), name="left"), keras.Input((6,), name="right")
    shared = L.Dense(5, activation="tanh", name="shared")
    u, v = shared(a), shared(b)
    p = L.Dense(5, activation="relu", name="z_first")(u)
    q = L.Dense(5, activation="relu", name="a_second")(v)
    s = L.Add(name="sum")([p, q, u])
    joined = L.Concatenate(name="joined")([s, v])
    model = keras.Model([a, b], [L.Dense(2, activation="softmax", name="classes")(joined), L.Dense(1, name="value")(s)])
    model.compile(optimizer=keras.optimizers.Adam(0.002), loss=["categorical_crossentropy", "mse"], loss_weights=[1.0, 0.5])
    return model


def residual():
    x = keras.Input((9, 7, 2))
    h = L.Conv2D(4, 3, padding="same", use_bias=False)(x)
    h = L.BatchNormalization()(h)
    h = L.Activation("relu")(h)
    y = L.Conv2D(4, 3, padding="same", kernel_regularizer="l2")(h)
    y = L.BatchNormalization(scale=False)(y)
    h = L.Add()([h, y])
    h = L.ReLU(max_value=6.0, negative_slope=0.1)(h)
    h = L.MaxPooling2D(2)(h)
    h = L.AveragePooling2D((2, 1), strides=(1, 2), padding="same")(h)
    h = L.GlobalAveragePooling2D()(h)
    h = L.Dropout(0.4)(h)
    model = keras.Model(x, L.Dense(3, activation="softmax")(h))
    model.compile(optimizer=keras.optimizers.SGD(0.05, momentum=0.9), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def recurrent():
    model = keras.Sequential([keras.Input((7, 3)), L.LSTM(5, return_sequences=True), L.SimpleRNN(4, activation="relu", return_sequences=True),
                              L.LSTM(6, go_backwards=True), L.Dense(2)])
    model.compile(optimizer="rmsprop", loss="mae", metrics=["mae"])
    return model


def shapes():
    return keras.Sequential([keras.Input((12,)), L.Reshape((2, 6)), L.Dense(3, activation="gelu"), L.LeakyReLU(negative_slope=0.2), L.ELU(),
                             L.Softmax(), L.Flatten(), L.Dense(2, activation="selu")])


# ---- older writers of the legacy layout: one Dense network in each form

K0, B0 = rng.uniform(-1, 1, (4, 3)).astype("<f4"), rng.uniform(-1, 1, 3).astype("<f4")
K1, B1 = rng.uniform(-1, 1, (3, 2)).astype("<f4"), rng.uniform(-1, 1, 2).astype("<f4")
X = rng.uniform(-1, 1, (3, 4)).astype("float32")
Y = np.maximum(X @ K0 + B0, 0) @ K1 + B1


def dense(name, units, activation, **more):
    return {"class_name": "Dense", "config": {"name": name, "trainable": True, "dtype": "float32", "units": units, "activation": activation, "use_bias": True,
            "kernel_initializer": {"class_name": "VarianceScaling", "config": {"scale": 1.0, "mode": "fan_avg", "distribution": "uniform", "seed": None}},
            "bias_initializer": {"class_name": "Zeros", "config": {}}, "kernel_regularizer": {"class_name": "L1L2", "config": {"l1": 0.0, "l2": 0.009999999776482582}},
            "bias_regularizer": None, "activity_regularizer": None, "kernel_constraint": None, "bias_constraint": None, **more}}


def write(out, name, config, names=("{layer}/kernel:0", "{layer}/bias:0"), fixed=False, dtype="<f4", compressed=False, layer_names=("one", "two"), version="2.3.1"):
    with h5py.File(os.path.join(out, name + ".h5"), "w") as f:
        fixed_text = lambda t: np.bytes_(t.encode())
        f.attrs["keras_version"] = fixed_text(version) if fixed else version
        f.attrs["backend"] = fixed_text("tensorflow") if fixed else "tensorflow"
        f.attrs["model_config"] = fixed_text(json.dumps(config)) if fixed else json.dumps(config).encode()
        g = f.create_group("model_weights")
        g.attrs["layer_names"] = np.array([n.encode() for n in layer_names]) if fixed else [n.encode() for n in layer_names]
        for layer, weights in zip(layer_names, ((K0, B0), (K1, B1))):
            own = g.create_group(layer)
            full = [n.format(layer=layer).encode() for n in names]
            own.attrs["weight_names"] = np.array(full) if fixed else full
            for n, w in zip(full, weights):
                own.create_dataset(n.decode(), data=w.astype(dtype), **({"compression": "gzip", "shuffle": True, "chunks": w.shape} if compressed else {}))
    np.savez(os.path.join(out, name + ".expected.npz"), x0=X, y0=Y.astype("float32"))


def older(out):
    chain = [dense("one", 3, "relu", batch_input_shape=[None, 4]), dense("two", 2, "linear")]
    policy = {"class_name": "Policy", "config": {"name": "float32"}}
    write(out, "no_input_layer", {"class_name": "Sequential", "config": {"name": "s", "layers": chain}}, fixed=True)
    write(out, "config_is_list", {"class_name": "Sequential", "config": chain}, version="2.2.2")
    write(out, "bare_names", {"class_name": "Sequential", "config": {"name": "s", "layers": chain, "build_input_shape": [None, 4]}}, names=("kernel", "bias"), version="3.0.0")
    write(out, "long_names", {"class_name": "Sequential", "config": {"name": "s", "layers": chain}}, names=("s/{layer}/kernel", "s/{layer}/bias"))
    write(out, "doubles", {"class_name": "Sequential", "config": {"name": "s", "layers": chain}}, dtype=">f8")
    write(out, "compressed", {"class_name": "Sequential", "config": {"name": "s", "layers": chain}}, compressed=True)
    write(out, "other_layer_names", {"class_name": "Sequential", "config": {"name": "s", "layers": chain}}, layer_names=("dense_7", "dense_8"))
    node = lambda layer, *inputs: dict(layer, name=layer["config"]["name"], inbound_nodes=[[[i, 0, 0, {}] for i in inputs]] if inputs else [])
    inp = {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 4], "dtype": "float32", "sparse": False, "ragged": False, "name": "in"}}
    write(out, "model_class", {"class_name": "Model", "config": {"name": "m", "layers": [node(inp), node(dense("two", 2, "linear", dtype=policy), "one"), node(dense("one", 3, "relu", dtype=policy), "in")],
          "input_layers": [["in", 0, 0]], "output_layers": [["two", 0, 0]]}}, fixed=True)
    act = dense("one", 3, "relu"); act["config"]["activation"] = {"module": "builtins", "class_name": "function", "config": "relu", "registered_name": "relu"}
    shape = {"class_name": "InputLayer", "config": {"batch_input_shape": {"class_name": "TensorShape", "items": [None, 4]}, "dtype": "float32", "name": "in"}}
    write(out, "wrapped_values", {"class_name": "Sequential", "config": {"name": "s", "layers": [shape, act, dense("two", 2, "linear")]}})


def hostile(out):
    """The first layer's weights are a link into another file."""
    path = os.path.join(out, "external_link.h5")
    write(out, "external_link", {"class_name": "Sequential", "config": {"name": "s", "layers": [dense("one", 3, "relu", batch_input_shape=[None, 4]), dense("two", 2, "linear")]}})
    os.remove(os.path.join(out, "external_link.expected.npz"))
    with h5py.File(path, "a") as f:
        del f["model_weights/one"]
        f["model_weights/one"] = h5py.ExternalLink("long_names.h5", "/model_weights/one")


def main(out):
    os.makedirs(out, exist_ok=True)
    for make in (branches, residual, recurrent, shapes):
        keras.backend.clear_session()
        save(make(), out, make.__name__)
    older(out)
    hostile(out)


if __name__ == "__main__":
    main(sys.argv[1])
