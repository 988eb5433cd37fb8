"""Six training steps from given weights in Keras: recurrent layers with masks, both ways, and layers at each step.

    KERAS_BACKEND=torch python3 make_keras_recurrent_goldens.py        writes keras_recurrent_*.json beside itself
"""

import keras
import numpy as np

from golden_writer import rounded, write

keras.config.set_floatx("float64")
STEPS = 6


def made(kind, options):
    """Bidirectional(LSTM), TimeDistributed(Dense): options of the inner layer, and merge_mode."""
    if "(" not in kind:
        return getattr(keras.layers, kind)(**options)
    outer, inner = kind[:-1].split("(")
    own = {k: v for k, v in options.items() if k == "merge_mode"}
    rest = {k: v for k, v in options.items() if k != "merge_mode"}
    return getattr(keras.layers, outer)(getattr(keras.layers, inner)(**rest), **own)


def name_of(path):
    parts = path.split("/")
    side = [p.split("_")[0] + "_" for p in parts if p.startswith(("forward_", "backward_"))]
    return (side[0] if side else "") + parts[-1]


def run(name, layers, loss, optimizer, x, y):
    tensors = [keras.Input(x.shape[1:])]  # of the network's input, then of each layer
    for kind, options, *inputs in layers:
        first, *states = [tensors[i + 1] for i in inputs[0]] if inputs else tensors[-1:]
        layer = made(kind, options)
        tensors.append(layer(first, initial_state=states) if states else layer(first))
    model = keras.Model(tensors[0], tensors[-1])
    rng = np.random.default_rng(11)
    for layer in model.layers:
        for v in layer.weights:
            v.assign(rounded(rng, *v.shape, scale=0.4))
    read = lambda: [
        (i, name_of(v.path), np.array(keras.ops.convert_to_numpy(v)))
        for i, layer in enumerate(model.layers[1:])
        for v in layer.weights
    ]
    weights, losses = read(), []
    kind, options = optimizer
    model.compile(optimizer={"sgd": keras.optimizers.SGD, "adam": keras.optimizers.Adam}[kind](**options), loss=loss)
    for _ in range(STEPS):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(x, y, return_dict=True)["loss"]))
    write(f"keras_recurrent_{name}", f"keras {keras.__version__}", layers, loss, optimizer, x, y, weights, losses,
          read(), model.predict(x, verbose=0))


if __name__ == "__main__":
    rng = np.random.default_rng(5)
    x, y, steps = rounded(rng, 4, 5, 2), rounded(rng, 4, 2), rounded(rng, 4, 5, 2)
    gaps = x.copy()  # steps that a mask skips: at the beginning, in the middle, at the end, and many of them
    for sample, step in [(0, 0), (0, 3), (1, 4), (1, 3), (2, 1), (3, 0), (3, 1), (3, 2), (3, 4)]:
        gaps[sample, step] = 0
    mse, sgd, adam = "mean_squared_error", ("sgd", {"learning_rate": 0.1}), ("adam", {"learning_rate": 0.01})
    every = {"return_sequences": True}
    run("gru", [("GRU", {"units": 3, **every}), ("GRU", {"units": 3, "reset_after": False, "go_backwards": True}),
                ("Dense", {"units": 2})], mse, adam, x, y)
    run("written_out",
        [("GRU", {"units": 3, "activation": "swish", **every}),
         ("GRU", {"units": 3, "activation": "softsign", "reset_after": False, "use_bias": False, **every}),
         ("LSTM", {"units": 3, "activation": "gelu", "recurrent_activation": "hard_sigmoid", "go_backwards": True,
                   **every}),
         ("SimpleRNN", {"units": 3, "activation": "mish"}), ("Dense", {"units": 2})], mse, sgd, x, y)
    run("masked",
        [("Masking", {}), ("LSTM", {"units": 3, **every}), ("GRU", {"units": 3, "go_backwards": True, **every}),
         ("SimpleRNN", {"units": 4, **every}), ("TimeDistributed(Dense)", {"units": 2})], mse, sgd, gaps, steps)
    run("masked_written_out",
        [("Masking", {}), ("LSTM", {"units": 3, "activation": "swish", **every}),
         ("SimpleRNN", {"units": 3, "activation": "swish", "zero_output_for_mask": True, **every}),
         ("GRU", {"units": 4, "activation": "softplus"}), ("Dense", {"units": 2})], mse, sgd, gaps, y)
    run("bidirectional",
        [("Masking", {}), ("Bidirectional(LSTM)", {"units": 3, **every}),
         ("Bidirectional(GRU)", {"units": 3, "merge_mode": "mul", **every}),
         ("Bidirectional(SimpleRNN)", {"units": 4, "merge_mode": "ave"}), ("Dense", {"units": 2})], mse, sgd, gaps, y)
    run("at_each_step",
        [("TimeDistributed(Conv2D)", {"filters": 3, "kernel_size": [2, 2], "activation": "tanh"}),
         ("TimeDistributed(AveragePooling2D)", {"pool_size": [2, 2], "strides": [1, 1]}),
         ("TimeDistributed(Flatten)", {}), ("Bidirectional(GRU)", {"units": 3, "merge_mode": "sum"}),
         ("Dense", {"units": 2})], mse, adam, rounded(rng, 4, 3, 4, 4, 1), y)
    run("masked_at_each_step",
        [("Masking", {}), ("TimeDistributed(BatchNormalization)", {"momentum": 0.8}), ("GRU", {"units": 3}),
         ("Dense", {"units": 2})], mse, sgd, gaps, y)
    run("masked_with_states",  # where states are given Keras hands the mask on without obeying it
        [("Masking", {}), ("GRU", {"units": 3}, [0]), ("GRU", {"units": 3, **every}, [0, 1]),
         ("SimpleRNN", {"units": 3}, [2]), ("Dense", {"units": 2})], mse, sgd, gaps, y)
    run("convolution",
        [("ConvLSTM2D", {"filters": 2, "kernel_size": [2, 3], "padding": "same", "go_backwards": True, **every}),
         ("ConvLSTM2D", {"filters": 3, "kernel_size": [2, 2], "strides": [2, 1], "recurrent_activation": "hard_sigmoid"}),
         ("Flatten", {}), ("Dense", {"units": 2})], mse, sgd, rounded(rng, 4, 3, 4, 4, 1), y)
