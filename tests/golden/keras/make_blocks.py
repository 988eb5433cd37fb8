#!/usr/bin/env python3
"""Write the files in blocks/: networks inside networks, attention with several inputs, states that go from one recurrent layer to
another, and the whole convolution family, saved by Keras 3 with inputs and outputs in NAME.expected.npz.

usage: KERAS_BACKEND=jax make_blocks.py OUTDIR [NAME …]        (needs keras 3, h5py, numpy)
"""
import sys

import keras
from keras import layers as L

from make_more import save


def dense_block(name, width):
    x = keras.Input((width,))
    h = L.Dense(7, activation="relu", name="inner")(x)
    h = L.BatchNormalization()(h)
    return keras.Model(x, L.Dense(width)(h), name=name)


def inside():
    """A functional network and a sequential one as layers; the first is used twice, the second is partly frozen."""
    a, b = keras.Input((5,)), keras.Input((5,))
    block = dense_block("block", 5)
    chain = keras.Sequential([keras.Input((5,)), L.Dense(4, activation="tanh", name="inner"), L.BatchNormalization(), L.Dense(5, name="last")], name="chain")
    chain.layers[0].trainable = False
    u, v = block(a), block(b)
    w = chain(L.Add()([u, v]))
    return keras.Model([a, b], [L.Dense(2, name="inner")(w), L.Subtract()([u, w])])


def deeper():
    """Networks three deep, one with two inputs and two outputs, one frozen as a whole, in a chain."""
    p, q = keras.Input((4,)), keras.Input((4,))
    cross = keras.Model([p, q], [L.Add()([p, L.Dense(4)(q)]), L.Multiply()([p, q])], name="cross")
    x = keras.Input((4,))
    first, second = cross([x, dense_block("deepest", 4)(x)])
    middle = keras.Model(x, L.Concatenate()([first, second]), name="middle")
    last = dense_block("last", 8)
    last.trainable = False
    return keras.Sequential([keras.Input((4,)), middle, L.ReLU(), last, L.Dense(3)])


def looking():
    """Attention in every form: of a sequence to itself, to another, with keys of its own, causal, masked."""
    a, b = keras.Input((6, 8)), keras.Input((5, 4))
    h = L.MultiHeadAttention(2, 3)(a, a, use_causal_mask=True)
    h = L.LayerNormalization()(L.Add()([a, h]))
    c = L.MultiHeadAttention(2, 3)(h, b, b)
    d = L.Attention(use_scale=True)([L.Dense(4)(c), b])
    e = L.AdditiveAttention()([d, b])
    f = L.GroupQueryAttention(4, 4, 2)(h, h)
    return keras.Model([a, b], [L.Dense(3)(e), L.GlobalAveragePooling1D()(f)])


def states():
    """The states of one recurrent layer are where another one starts."""
    x, y = keras.Input((5, 3)), keras.Input((4, 2))
    _, h, c = L.LSTM(6, return_state=True)(x)
    s = L.LSTM(6, return_sequences=True)(y, initial_state=[h, c])
    g, last = L.GRU(4, return_sequences=True, return_state=True)(s)
    return keras.Model([x, y], [L.TimeDistributed(L.Dense(3, activation="softmax"))(g), L.Dense(2)(last)])


def both_ways():
    x = keras.Input((6, 3))
    h = L.Bidirectional(L.LSTM(4, return_sequences=True))(L.Masking()(x))
    h = L.Bidirectional(L.GRU(3, return_sequences=True, reset_after=False), merge_mode="sum")(h)
    h = L.Bidirectional(L.SimpleRNN(3, return_sequences=True), merge_mode="mul")(h)
    return keras.Model(x, L.Bidirectional(L.LSTM(2), merge_mode="ave")(h))


def pictures():
    x = keras.Input((9, 8, 4))
    h = L.DepthwiseConv2D(3, depth_multiplier=2, padding="same", activation="relu")(x)
    h = L.SeparableConv2D(6, (3, 2), strides=2, depth_multiplier=2)(h)
    h = L.PReLU(shared_axes=[1, 2])(h)
    h = L.Conv2DTranspose(4, 3, strides=2, padding="same")(h)
    h = L.Conv2DTranspose(4, (2, 3), strides=(3, 2), output_padding=(1, 0))(h)
    h = L.Conv2D(4, 3, groups=2, dilation_rate=2)(h)
    h = L.UpSampling2D((2, 3), interpolation="bilinear")(L.Cropping2D(((1, 0), (2, 1)))(L.ZeroPadding2D(((1, 2), (0, 3)))(h)))
    h = L.GroupNormalization(2)(h)
    return keras.Model(x, [L.GlobalMaxPooling2D()(h), L.GlobalAveragePooling2D(keepdims=True)(h)])


def signals():
    x = keras.Input((20, 3))
    h = L.Conv1D(4, 3, padding="causal", dilation_rate=2, activation="relu")(x)
    h = L.Conv1D(4, 4, padding="same", strides=2, groups=2)(h)
    h = L.DepthwiseConv1D(3, depth_multiplier=2)(h)
    h = L.SeparableConv1D(5, 2, padding="same")(h)
    h = L.Conv1DTranspose(3, 3, strides=2)(h)
    h = L.MaxPooling1D(3, strides=2, padding="same")(L.UpSampling1D(2)(L.Cropping1D((1, 2))(L.ZeroPadding1D((2, 0))(h))))
    h = L.AveragePooling1D(2)(h)
    return keras.Model(x, [L.GlobalMaxPooling1D(keepdims=True)(h), L.GlobalAveragePooling1D()(h)])


def volumes():
    x = keras.Input((5, 6, 7, 2))
    h = L.Conv3D(4, (2, 3, 3), padding="same", strides=(1, 2, 1))(x)
    h = L.Conv3D(4, 2, groups=2)(h)
    h = L.MaxPooling3D((2, 1, 2), strides=1, padding="same")(h)
    h = L.AveragePooling3D(2, padding="same")(L.UpSampling3D((1, 2, 1))(L.Cropping3D(((1, 0), (0, 0), (0, 1)))(L.ZeroPadding3D(1)(h))))
    return keras.Model(x, [L.GlobalMaxPooling3D()(h), L.GlobalAveragePooling3D()(h)])


if __name__ == "__main__":
    wanted = sys.argv[2:] or ["inside", "deeper", "looking", "states", "both_ways", "pictures", "signals", "volumes"]
    for name in wanted:
        save(globals()[name](), sys.argv[1], name)
