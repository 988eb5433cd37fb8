"""Six training steps from given weights in Keras: attention of every kind with masks, embeddings, and the norms of rows and
groups.

    KERAS_BACKEND=tensorflow python3 make_attention_goldens.py        writes keras_*.json beside itself
"""

import keras
import numpy as np

from golden_writer import rounded, write

keras.config.set_floatx("float64")
STEPS = 6
CALLED_WITH = ("use_causal_mask",)  # what Keras is given when the layer is called, Lamina as an option


def run(name, layers, x, y):
    """layers: [(type, options, numbers of the layers it reads)], -1 is the input."""
    values, made = {-1: keras.Input(x.shape[1:])}, []
    for i, (kind, options, inputs) in enumerate(layers):
        given = {k: v for k, v in options.items() if k not in CALLED_WITH}
        called = {k: v for k, v in options.items() if k in CALLED_WITH}
        layer = getattr(keras.layers, kind)(**given)
        read = [values[j] for j in inputs]
        if kind in ("MultiHeadAttention", "GroupQueryAttention"):
            values[i] = layer(*(read * 2 if len(read) == 1 else read), **called)
        else:
            values[i] = layer(read if len(read) > 1 else read[0], **called)
        made.append(layer)
    model = keras.Model(values[-1], values[len(layers) - 1])
    rng = np.random.default_rng(17)
    named = lambda v, layer: v.path.split(layer.name + "/", 1)[1]
    for layer in made:
        for v in layer.weights:
            v.assign(rounded(rng, *v.shape, scale=0.5) + (1.0 if named(v, layer) in ("gamma", "scale") else 0.0))
    read = lambda: [
        (i, named(v, layer), np.array(keras.ops.convert_to_numpy(v)))
        for i, layer in enumerate(made)
        for v in layer.weights
    ]
    weights, losses = read(), []
    options = {"learning_rate": 0.01, "momentum": 0.9}
    model.compile(optimizer=keras.optimizers.SGD(**options), loss="mean_squared_error")
    for _ in range(STEPS):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(x, y, return_dict=True)["loss"]))
    ours = [(type(layer).__name__, o, i) for layer, (_, o, i) in zip(made, layers)]
    write(f"keras_{name}", f"keras {keras.__version__}", ours, "mean_squared_error", ("sgd", options), x, y, weights,
          losses, read(), model.predict(x, verbose=0))


if __name__ == "__main__":
    rng = np.random.default_rng(5)
    tokens = rng.integers(1, 6, (3, 5)).astype(np.float64)
    for row, length in enumerate((5, 3, 2)):
        tokens[row, length:] = 0
    y = rounded(rng, 3, 2)
    end = lambda at: [("Flatten", {}, (at,)), ("Dense", {"units": 2}, (at + 1,))]
    embedding = ("Embedding", {"input_dim": 6, "output_dim": 4, "mask_zero": True}, (-1,))
    heads = {"num_heads": 2, "key_dim": 3}
    run("attention_masked", [embedding, ("MultiHeadAttention", heads, (0,)), ("LayerNormalization", {}, (1,))] + end(2),
        tokens, y)
    run("attention_causal",
        [embedding, ("MultiHeadAttention", {**heads, "value_dim": 2, "use_causal_mask": True}, (0,))] + end(1), tokens, y)
    run("attention_additive",
        [embedding, ("AdditiveAttention", {"use_causal_mask": True}, (0, 0)), ("LayerNormalization", {"scale": False}, (1,))]
        + end(2), tokens, y)
    x = rounded(rng, 3, 4, 6)
    halves = ("Reshape", {"target_shape": [8, 3]}, (-1,))
    run("attention_cross",
        [halves, ("Dense", {"units": 5}, (0,)),
         ("MultiHeadAttention", {**heads, "use_bias": False}, (-1, 0, 1)),
         ("Dense", {"units": 6}, (0,)),
         ("GroupQueryAttention", {"head_dim": 2, "num_query_heads": 4, "num_key_value_heads": 2}, (2, 3)),
         ("RMSNormalization", {}, (4,))] + end(5), x, y)
    run("attention_dot",
        [("Dense", {"units": 3}, (-1,)), halves, ("Attention", {"use_scale": True}, (0, 1)),
         ("Attention", {"use_scale": True, "score_mode": "concat", "use_causal_mask": True}, (2, 1)),
         ("UnitNormalization", {}, (3,))] + end(4), x, y)
    run("groupnorm",
        [("Conv2D", {"filters": 6, "kernel_size": [3, 3], "padding": "same"}, (-1,)), ("GroupNormalization", {"groups": 3}, (0,)),
         ("Activation", {"activation": "relu"}, (1,)), ("GroupNormalization", {"groups": -1, "center": False}, (2,)),
         ("Reshape", {"target_shape": [8, 12]}, (3,)), ("GroupNormalization", {"groups": 1, "scale": False}, (4,)),
         ("Activation", {"activation": "tanh"}, (5,))] + end(6), rounded(rng, 3, 4, 4, 2), y)
    run("norms",
        [("LayerNormalization", {"rms_scaling": True, "epsilon": 0.01}, (-1,)), ("Dense", {"units": 5, "activation": "tanh"}, (0,)),
         ("LayerNormalization", {"center": False}, (1,)), ("RMSNormalization", {"epsilon": 0.1}, (2,))] + end(3), x, y)
