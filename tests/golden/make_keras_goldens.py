"""Six training steps from given weights in Keras: its optimizers, clipping, regularizers and BatchNormalization.

    KERAS_BACKEND=torch python3 make_keras_goldens.py        writes keras_*.json beside itself
"""

import keras
import numpy as np

from golden_writer import rounded, write

keras.config.set_floatx("float64")
STEPS = 6


def build(layers, shape):
    model = keras.Sequential([keras.Input(shape)])
    for kind, options in layers:
        options = dict(options)
        for key in [k for k in options if k.endswith("_regularizer")]:
            name, arguments = options[key]
            options[key] = getattr(keras.regularizers, name)(**arguments)
        model.add(getattr(keras.layers, kind)(**options))
    return model


def ours(layers):
    """Regularizers in the way Lamina writes them: l2(l2=0.01)."""
    out = []
    for kind, options in layers:
        options = dict(options)
        for key in [k for k in options if k.endswith("_regularizer")]:
            name, arguments = options[key]
            options[key] = f"{name.lower().replace('l1l2', 'l1_l2')}({', '.join(f'{k}={v}' for k, v in arguments.items())})"
        out.append((kind, options))
    return out


def run(name, layers, loss, optimizer, x, y):
    model = build(layers, x.shape[1:])
    rng = np.random.default_rng(11)
    for layer in model.layers:
        for v in layer.weights:
            kind = v.path.split("/")[-1]
            if kind == "moving_variance":
                v.assign(np.abs(rounded(rng, *v.shape)) + 0.5)
            else:
                v.assign(rounded(rng, *v.shape, scale=0.4) + (1.0 if kind == "gamma" else 0.0))
    read = lambda: [
        (i, v.path.split("/")[-1], np.array(keras.ops.convert_to_numpy(v)))
        for i, layer in enumerate(model.layers)
        for v in layer.weights
    ]
    weights, losses = read(), []
    kind, options = optimizer
    classes = {"sgd": "SGD", "adagrad": "Adagrad", "rmsprop": "RMSprop", "adam": "Adam", "adamw": "AdamW",
               "adadelta": "Adadelta", "adamax": "Adamax", "nadam": "Nadam", "ftrl": "Ftrl", "lion": "Lion",
               "lamb": "Lamb", "muon": "Muon"}
    given = {k: v for k, v in options.items() if k != "exclude_bias_and_normalization"}
    made = getattr(keras.optimizers, classes[kind])(**given)
    if len(given) < len(options):
        made.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    model.compile(optimizer=made, loss=loss)
    for _ in range(STEPS):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(x, y, return_dict=True)["loss"]))
    write(f"keras_{name}", f"keras {keras.__version__}", ours(layers), loss, optimizer, x, y, weights, losses, read(),
          model.predict(x, verbose=0))


if __name__ == "__main__":
    rng = np.random.default_rng(3)
    x, y = rounded(rng, 8, 4), rounded(rng, 8, 2)
    classes = np.eye(3)[rng.integers(0, 3, 8)]
    mlp = [("Dense", {"units": 5, "activation": "tanh"}), ("Dense", {"units": 2})]
    softmax = [("Dense", {"units": 5, "activation": "gelu"}), ("Dense", {"units": 3, "activation": "softmax"})]
    mse = "mean_squared_error"
    run("adagrad", mlp, mse, ("adagrad", {"learning_rate": 0.1}), x, y)
    run("rmsprop", mlp, mse, ("rmsprop", {"learning_rate": 0.01}), x, y)
    run("rmsprop_centered", mlp, mse,
        ("rmsprop", {"learning_rate": 0.01, "rho": 0.8, "momentum": 0.5, "centered": True, "epsilon": 1e-3}), x, y)
    run("adam", softmax, "categorical_crossentropy", ("adam", {"learning_rate": 0.01}), x, classes)
    run("amsgrad", mlp, "mean_absolute_error", ("adam", {"learning_rate": 0.01, "amsgrad": True}), x, y)
    run("clipnorm", mlp, mse, ("sgd", {"learning_rate": 0.1, "momentum": 0.9, "clipnorm": 0.2}), x, y)
    run("global_clipnorm", mlp, mse, ("adam", {"learning_rate": 0.01, "global_clipnorm": 0.3}), x, y)
    run("clipvalue", mlp, mse, ("sgd", {"learning_rate": 0.1, "clipvalue": 0.05}), x, y)
    run("adadelta", mlp, mse, ("adadelta", {"learning_rate": 1.0, "epsilon": 1e-4, "weight_decay": 0.01}), x, y)
    run("adamax", mlp, mse, ("adamax", {"learning_rate": 0.01, "weight_decay": 0.05}), x, y)
    run("nadam", mlp, mse, ("nadam", {"learning_rate": 0.01}), x, y)
    run("ftrl", mlp, mse, ("ftrl", {"learning_rate": 0.1, "l1_regularization_strength": 0.01, "beta": 0.1,
                                    "l2_regularization_strength": 0.02,
                                    "l2_shrinkage_regularization_strength": 0.03}), x, y)
    run("lion", mlp, mse, ("lion", {"learning_rate": 0.01, "weight_decay": 0.1}), x, y)
    run("lamb", mlp, mse, ("lamb", {"learning_rate": 0.05, "weight_decay": 0.1,
                                    "exclude_bias_and_normalization": True}), x, y)
    run("muon", mlp, mse, ("muon", {"learning_rate": 0.01}), x, y)
    run("accumulation", mlp, mse, ("adam", {"learning_rate": 0.02, "gradient_accumulation_steps": 2,
                                            "clipnorm": 0.2}), x, y)
    run("average", mlp, mse, ("sgd", {"learning_rate": 0.2, "use_ema": True, "ema_momentum": 0.6,
                                      "ema_overwrite_frequency": 4, "weight_decay": 0.02}), x, y)
    run("nadam_accumulation", mlp, mse, ("nadam", {"learning_rate": 0.02, "gradient_accumulation_steps": 3}), x, y)
    regularised = [
        ("Dense", {"units": 5, "activation": "tanh", "kernel_regularizer": ("L2", {"l2": 0.1}),
                   "bias_regularizer": ("L1", {"l1": 0.03})}),
        ("Dense", {"units": 2, "kernel_regularizer": ("L1L2", {"l1": 0.02, "l2": 0.05})}),
    ]
    run("regularizers", regularised, mse, ("sgd", {"learning_rate": 0.1}), x, y)
    pictures = rounded(rng, 4, 4, 4, 2)
    run("batchnorm",
        [("Conv2D", {"filters": 3, "kernel_size": [3, 3], "padding": "same", "strides": [2, 2], "use_bias": False}),
         ("BatchNormalization", {"momentum": 0.8}), ("Activation", {"activation": "relu"}),
         ("AveragePooling2D", {"pool_size": [2, 2], "strides": [1, 1], "padding": "same"}),
         ("GlobalAveragePooling2D", {}),
         ("BatchNormalization", {"center": False, "epsilon": 0.01}), ("Dense", {"units": 2})],
        mse, ("adam", {"learning_rate": 0.01}), pictures, rounded(rng, 4, 2))
    run("lstm",
        [("LSTM", {"units": 3, "return_sequences": True, "go_backwards": True}),
         ("SimpleRNN", {"units": 3, "activation": "relu"}), ("Dense", {"units": 2, "activation": "softmax"})],
        "categorical_crossentropy", ("rmsprop", {"learning_rate": 0.01}), rounded(rng, 4, 5, 2),
        np.eye(2)[rng.integers(0, 2, 4)])
