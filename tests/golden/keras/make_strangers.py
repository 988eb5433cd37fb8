#!/usr/bin/env python3
"""Write the files in strangers/: networks as tutorials build them, with operations between layers, activations that are layers,
networks inside TimeDistributed, scores of attention, saved by Keras 3 with inputs and outputs in NAME.expected.npz.

usage: KERAS_BACKEND=jax make_strangers.py OUTDIR [NAME …]        (needs keras 3, h5py, numpy)
"""
import sys

import keras
from keras import layers as L
from keras import ops

from make_more import expected, randomise


def save(model, out, name):
    randomise(model)
    for layer in model.layers:
        if isinstance(layer, L.Normalization):
            layer.finalize_state()  # takes over what it has been given
    expected(model, out, name)
    model.save("%s/%s.keras" % (out, name))
    model.save("%s/%s.h5" % (out, name))


def operations():
    """Arithmetic and cuts that stand between the layers."""
    x, y = keras.Input((6, 4)), keras.Input((6, 4))
    h = L.Conv1D(4, 3, padding="same")(x)
    h = ops.relu(h * 0.5 + y) - 0.25
    h = (1.0 - h) / 2.0
    last, middle, one = h[:, -1], h[:, 1:4, 1:], h[..., 0]
    mean, most, total = ops.mean(h, axis=1), ops.max(h, axis=1, keepdims=True), ops.sum(h, axis=1)
    turned = ops.transpose(h, (0, 2, 1))
    wide = ops.expand_dims(ops.reshape(turned, (-1, 24)), -1)
    joined = ops.concatenate([last, mean, ops.squeeze(most, 1), total, one, -last, ops.square(last)], axis=-1)
    return keras.Model([x, y], [L.Dense(3)(joined), L.LSTM(2)(wide), L.Flatten()(middle), ops.matmul(h, turned)])


def activations():
    """Activations that are layers with settings."""
    x = keras.Input((5, 5, 2))
    h = L.Conv2D(3, 3, activation=L.LeakyReLU(negative_slope=0.2))(x)
    h = L.SeparableConv2D(4, 2, activation=L.ReLU(max_value=6.0), name="block")(h)
    h = L.LeakyReLU()(L.Flatten()(h))
    h = L.Dense(6, activation=L.ELU(alpha=0.5), kernel_regularizer=keras.regularizers.L1L2(0.01, 0.02),
                activity_regularizer=keras.regularizers.L2(0.01), kernel_constraint=keras.constraints.UnitNorm(axis=0))(h)
    return keras.Model(x, L.Identity()(L.Dense(3, activation=keras.activations.silu)(h)))


def films():
    """A network on every picture of a film; a recurrent layer on every sentence of a text."""
    picture = keras.Input((6, 6, 1))
    a = L.Conv2D(2, 3, activation="relu")(picture)
    b = L.BatchNormalization()(L.Conv2D(2, 3, padding="same")(a))
    inner = keras.Model(picture, L.Dense(4)(L.Flatten()(L.MaxPooling2D()(L.Add()([a, b])))), name="inner")
    film, text = keras.Input((3, 6, 6, 1)), keras.Input((3, 4, 2))
    h = L.TimeDistributed(inner)(film)
    t = L.TimeDistributed(L.LayerNormalization())(L.TimeDistributed(L.LSTM(3))(text))
    t = L.TimeDistributed(L.BatchNormalization())(t)
    return keras.Model([film, text], [L.GRU(3)(h), L.RNN(L.LSTMCell(2))(t)])


def scores():
    """Who looks at whom, how wide the answer is, and along which axes."""
    a, b = keras.Input((5, 4)), keras.Input((6, 4))
    h, who = L.MultiHeadAttention(2, 3, value_dim=5, output_shape=7)(query=a, value=b, return_attention_scores=True)
    d, weights = L.Attention(use_scale=True)([a, b], return_attention_scores=True)
    e, _ = L.AdditiveAttention()([a, b], return_attention_scores=True)
    grid = L.Reshape((2, 3, 4))(b)
    rows = L.MultiHeadAttention(2, 3, attention_axes=(2,))(grid, grid)
    whole = L.MultiHeadAttention(1, 2)(grid, rows)
    return keras.Model([a, b], [h, who, weights, L.Add()([d, e]), whole])


def sides():
    """Both directions with layers that differ, and with two results."""
    x = keras.Input((5, 3))
    h = L.Bidirectional(L.LSTM(4, return_sequences=True),
                        backward_layer=L.LSTM(4, activation="relu", use_bias=False, return_sequences=True, go_backwards=True))(x)
    f, b = L.Bidirectional(L.GRU(3, return_sequences=True), merge_mode=None)(h)
    return keras.Model(x, [L.Subtract()([f, b]), L.Bidirectional(L.SimpleRNN(2, activity_regularizer="l2"))(f)])


def axes():
    """Normalisations and softmax along other axes than the last."""
    x = keras.Input((4, 3, 6))
    h = L.BatchNormalization(axis=1)(x)
    h = L.LayerNormalization(axis=2)(h)
    h = L.GroupNormalization(2, axis=1)(h)
    h = L.Softmax(axis=[1, 2])(h)
    h = L.Softmax(axis=1)(h)
    h = L.UnitNormalization(axis=[1, 3])(h)
    n = L.Normalization(axis=(1, 3))
    n.adapt(keras.random.normal((20, 4, 3, 6), 2, 3, seed=1))
    one = L.Normalization(axis=None)
    one.adapt(keras.random.normal((20, 4, 3, 6), 2, 3, seed=2))
    return keras.Model(x, [h, n(x), one(x)])


def unread():
    """A network inside whose second result nobody reads, used twice; an input that nobody reads."""
    p = keras.Input((4,))
    h = L.Dense(3, name="read")(p)
    inner = keras.Model(p, [h, L.Dense(2, name="unread")(h)], name="inner")
    a, b, c = keras.Input((4,)), keras.Input((4,)), keras.Input((2,))
    first, _ = inner(a)
    _, second = inner(b)
    return keras.Model([a, b, c], [L.Dense(2)(L.Concatenate()([first, second]))])


def penalties():
    """A penalty on what a layer puts out, of a layer at each step (which Keras leaves out) and of one in a network at each step."""
    step = keras.Input((4,))
    h = L.Dense(4, activity_regularizer="l2", name="counted")(L.LeakyReLU()(step))
    x = keras.Input((5, 4))
    h = L.TimeDistributed(keras.Model(step, h, name="inner"))(x)
    return keras.Model(x, L.TimeDistributed(L.Dense(2, activity_regularizer="l1", name="uncounted"))(h))


if __name__ == "__main__":
    wanted = sys.argv[2:] or ["operations", "activations", "films", "scores", "sides", "axes", "unread", "penalties"]
    for name in wanted:
        save(globals()[name](), sys.argv[1], name)
