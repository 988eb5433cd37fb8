#!/usr/bin/env python3
"""Do models that Keras made open here, predict the same, learn the same, and go back to Keras?

usage: KERAS_BACKEND=torch random_models.py PATH/TO/lamina [--seed N] [--networks N] [--keep FOLDER] [--only NUMBER,…]

Run by hand: needs keras 3 with PyTorch (or JAX, slower), h5py and numpy, which the program itself does not. Draws N models of two
to six layers with random options: branches and merges, one or two inputs and outputs, models inside models (some used twice, some
frozen), shared layers, wrappers, masks, attention, states handed on. For each: Keras writes .h5 and .keras, `lamina predict`
must answer what Keras answers to both; one step of gradient descent at rate 1 on some loss is made by both (`lamina train`), Keras
opens what Lamina saved, and weights and predictions must be the same. Everything to 1e-4 of the largest number or of 1.
A model that Lamina refuses is counted under its message: not every option of Keras is there. --only repeats single models.

Left out because Keras contradicts itself, its documentation or its other back-ends:
- Attention with return_attention_scores and dropout draws anew; RandomCrop declares another shape than it puts out.
- sparsemax adds up the cumulated sums for its threshold (3.15); glu changes a shape that Activation declares to stay.
- A layer that is given a mask but computes on another number of steps (Conv1D, pooling, Cropping1D) hands the mask on
  although it no longer fits; what reads it then fails or broadcasts. Masked sequences are not sent through these.
- Huber does not write its delta into the file.
- LayerNormalization of several axes cannot be read back by Keras from an .h5; with an axis before the last it and RMSNormalization fail
  on PyTorch, and RMSNormalization scales the wrong axis. Softmax takes the mask of a sequence for one of its own input.
- MultiHeadAttention declares scores as wide as the query is long.
Still drawn, and answered by Lamina as JAX does: a query that its own mask takes out (PyTorch lets a gradient through its scores) and
LayerNormalization of two numbers (PyTorch rounds otherwise). Repeat what differs with KERAS_BACKEND=jax.
"""
import collections
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import warnings

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.filterwarnings("ignore")

import absl.logging
import keras
import numpy as np
from keras import layers as L

absl.logging.set_verbosity(absl.logging.ERROR)

TOLERANCE = 1e-4
ROWS = 4
TOKENS = 9  # of an Embedding
ACTIVATIONS = ["linear", "relu", "sigmoid", "tanh", "softmax", "elu", "selu", "softplus", "softsign", "exponential", "gelu", "swish", "silu", "mish",
               "hard_sigmoid", "hard_silu", "hard_swish", "leaky_relu", "relu6", "log_softmax", "celu", "log_sigmoid", "hard_tanh", "tanh_shrink",
               "squareplus"]
LENGTHWISE = ("Conv1D", "SeparableConv1D", "DepthwiseConv1D", "Conv1DTranspose", "Pooling1D", "Padding1D", "Cropping1D", "UpSampling1D")


class Drawer:
    """Random layers for a tensor. Every method returns a layer; Keras refuses what does not fit."""

    def __init__(self, rng):
        self.rng = rng

    def pick(self, items):
        return items[self.rng.randint(len(items))]

    def often(self, share=0.5):
        return self.rng.rand() < share

    def some(self, low, high):
        return int(self.rng.randint(low, high + 1))

    def activation(self):
        return self.pick(ACTIVATIONS) if self.often(0.6) else None

    def penalties(self, *names):
        """Regularizers, constraints and initializers, now and then, in the ways that people write them."""
        chosen = {}
        for name in names:
            if self.often(0.1):
                chosen[name + "_regularizer"] = self.pick(["l1", "l2", keras.regularizers.L1L2(1e-3, 2e-3), keras.regularizers.L2(0.02)])
            if self.often(0.06):
                chosen[name + "_constraint"] = self.pick([keras.constraints.MaxNorm(0.7), keras.constraints.NonNeg(), keras.constraints.UnitNorm(),
                                                          keras.constraints.MinMaxNorm(0.3, 0.8, rate=0.7), "max_norm"])
            if self.often(0.1):
                chosen[name + "_initializer"] = self.pick(["he_normal", "zeros", keras.initializers.RandomNormal(0.0, 0.1), keras.initializers.Constant(0.2),
                                                           keras.initializers.VarianceScaling(0.5, "fan_out", "uniform"), "lecun_uniform", "random_uniform"])
        return chosen

    def each(self, axes, low, high):
        return self.some(low, high) if self.often(0.4) else tuple(self.some(low, high) for _ in range(axes))

    def window(self, axes, transposed=False):
        options = {"kernel_size": self.each(axes, 1, 3), "padding": self.pick(["valid", "same"])}
        if self.often(0.3):
            options["strides"] = self.each(axes, 1, 3)
        elif self.often(0.3) and not transposed:
            options["dilation_rate"] = self.each(axes, 1, 2)
        return options

    def common(self, *names):
        options = {"activation": self.activation(), "use_bias": self.often(0.8), **self.penalties(*names)}
        if self.often(0.08):
            options["activation"] = L.LeakyReLU(negative_slope=0.2)
        if self.often(0.08):
            options["activity_regularizer"] = self.pick(["l2", keras.regularizers.L1(0.02)])
        return options

    def dense(self):
        return L.Dense(self.some(1, 6), **self.common("kernel", "bias"))

    def convolution(self, axes):
        kind = self.pick(["plain", "plain", "grouped", "transposed", "depthwise", "separable"])
        if kind == "transposed" and axes < 3:
            return [L.Conv1DTranspose, L.Conv2DTranspose][axes - 1](self.some(1, 4), **self.window(axes, True), **self.common("kernel", "bias"))
        if kind == "depthwise" and axes < 3:
            options = self.window(axes)
            if "strides" in options:
                options["strides"] = self.some(1, 3)
            return [L.DepthwiseConv1D, L.DepthwiseConv2D][axes - 1](depth_multiplier=self.some(1, 3), **options, **self.common("depthwise", "bias"))
        if kind == "separable" and axes < 3:
            options = self.window(axes)
            if "strides" in options:
                options["strides"] = self.some(1, 3)
            return [L.SeparableConv1D, L.SeparableConv2D][axes - 1](self.some(1, 5), depth_multiplier=self.some(1, 2), **options,
                                                                    **self.common("depthwise", "pointwise", "bias"))
        options = {"filters": self.some(1, 6), **self.window(axes)}
        if kind == "grouped":
            options["groups"] = self.some(2, 3)
            options["filters"] = options["groups"] * self.some(1, 2)
        if axes == 1 and self.often(0.2):
            options["padding"] = "causal"
        return [L.Conv1D, L.Conv2D, L.Conv3D][axes - 1](**options, **self.common("kernel", "bias"))

    def pooling(self, axes):
        name = self.pick(["MaxPooling", "AveragePooling", "MaxPooling", "AveragePooling", "GlobalMaxPooling", "GlobalAveragePooling"])
        layer = getattr(L, name + "%dD" % axes)
        if name.startswith("Global"):
            return layer(keepdims=self.often(0.4))
        options = {"pool_size": self.each(axes, 1, 3), "padding": self.pick(["valid", "same"])}
        if self.often():
            options["strides"] = self.each(axes, 1, 3)
        return layer(**options)

    def borders(self, axes):
        name = self.pick(["ZeroPadding", "Cropping", "UpSampling"])
        layer = getattr(L, name + "%dD" % axes)
        if name == "UpSampling":
            size = self.some(1, 3) if axes == 1 else self.each(axes, 1, 3)
            return layer(size, interpolation=self.pick(["nearest", "bilinear"])) if axes == 2 else layer(size)
        if axes == 1:
            return layer((self.some(0, 2), self.some(0, 2)))
        return layer(self.pick([self.some(0, 1), tuple(self.some(0, 2) for _ in range(axes)), tuple((self.some(0, 2), self.some(0, 1)) for _ in range(axes))]))

    def normalisation(self, rank):
        def axis():
            return -1 if self.often(0.6) else self.some(1, rank)
        kind = self.pick(["batch", "batch", "layer", "layer", "rms", "group", "unit"])
        penalties = self.penalties("gamma", "beta")
        if kind == "batch":
            return L.BatchNormalization(axis=axis(), momentum=self.pick([0.99, 0.9, 0.5]), epsilon=self.pick([1e-3, 1e-5]), center=self.often(0.8),
                                        scale=self.often(0.8), **penalties)
        if kind == "layer":
            return L.LayerNormalization(axis=-1, epsilon=self.pick([1e-3, 1e-6]), center=self.often(0.8), scale=self.often(0.8), **penalties)
        if kind == "rms":
            return L.RMSNormalization(axis=-1, epsilon=self.pick([1e-6, 1e-3]))
        if kind == "group":
            return L.GroupNormalization(groups=self.pick([1, 2, 3, -1]), axis=-1 if self.often(0.6) else self.some(1, rank), center=self.often(0.8), scale=self.often(0.8))
        return L.UnitNormalization(axis=axis())

    def activations(self, rank, is_masked):
        return self.pick([
            lambda: L.Activation(self.pick(ACTIVATIONS)), lambda: L.ReLU(max_value=self.pick([None, 0.5]), negative_slope=self.pick([0.0, 0.1]),
                                                                         threshold=self.pick([0.0, 0.2])),
            lambda: L.LeakyReLU(negative_slope=self.pick([0.3, 0.05])), lambda: L.ELU(alpha=self.pick([1.0, 0.5])),
            lambda: L.Softmax(axis=-1 if self.often(0.6) else self.some(1, rank)) if not is_masked else L.ELU(),
            lambda: L.PReLU(shared_axes=None if self.often(0.4) else sorted(set(self.some(1, rank) for _ in range(2))), **self.penalties("alpha"))])()

    def movement(self, shape):
        rank, count = len(shape), int(np.prod(shape))
        def reshape():
            factors = [n for n in range(1, count + 1) if count % n == 0]
            first = self.pick(factors)
            return L.Reshape(self.pick([(first, count // first), (-1, first), (count,), (1, -1, first), (first, 1, count // first)]))
        choices = [reshape, L.Flatten]
        if rank > 1:
            choices += [lambda: L.Permute(tuple(int(i) + 1 for i in self.rng.permutation(rank)))]
        if rank == 1:
            choices += [lambda: L.RepeatVector(self.some(1, 4))]
        return self.pick(choices)()

    def still(self, rank):
        """What does nothing while predicting, or draws nothing at a rate of 0."""
        choices = [lambda: L.Dropout(0.0), lambda: L.GaussianNoise(0.0), lambda: L.GaussianDropout(0.0), lambda: L.AlphaDropout(0.0),
                   lambda: L.ActivityRegularization(l1=self.pick([0.0, 0.01]), l2=self.pick([0.0, 0.02])), lambda: L.Rescaling(0.5, 0.1)]
        if 2 <= rank <= 4:
            choices.append(lambda: getattr(L, "SpatialDropout%dD" % (rank - 1))(0.0))
        return self.pick(choices)()

    def recurrent(self, sequences=None, states=None):
        kind = self.pick([L.SimpleRNN, L.LSTM, L.GRU])
        options = {"units": self.some(1, 5), "return_sequences": self.often(0.6) if sequences is None else sequences,
                   "use_bias": self.often(0.8), **self.penalties("kernel", "recurrent", "bias")}
        if self.often(0.3):
            options["activation"] = self.pick(["tanh", "relu", "sigmoid", "linear", "softsign", "gelu"])
        if kind is not L.SimpleRNN and self.often(0.3):
            options["recurrent_activation"] = self.pick(["sigmoid", "hard_sigmoid", "tanh"])
        if kind is L.LSTM and self.often(0.3):
            options["unit_forget_bias"] = False
        if kind is L.GRU:
            options["reset_after"] = self.often()
        if self.often(0.3):
            options["go_backwards"] = True
        if self.often(0.15):
            options["unroll"] = True
        if self.often(0.08):
            options["activity_regularizer"] = keras.regularizers.L2(0.03)
        if states or (states is None and self.often(0.2)):
            options["return_state"] = True
        return kind(**options)

    def bidirectional(self):
        forward = self.recurrent(states=False)
        while forward.go_backwards:
            forward = self.recurrent(states=False)
        options = {"merge_mode": self.pick(["concat", "concat", "sum", "mul", "ave", None])}
        if self.often(0.15):
            config = forward.get_config()
            config.update(name="other_way", go_backwards=True)
            if self.often():
                config["activation"] = self.pick(["relu", "sigmoid", "linear"])
            if self.often(0.3):
                config["use_bias"] = not config["use_bias"]
            options["backward_layer"] = type(forward).from_config(config)
        return L.Bidirectional(forward, **options)

    def convolutional_recurrent(self, axes):
        return [L.ConvLSTM1D, L.ConvLSTM2D][axes - 1](self.some(1, 3), self.each(axes, 1, 3), padding=self.pick(["valid", "same"]),
                                                    return_sequences=self.often(), go_backwards=self.often(0.2), use_bias=self.often(0.8))

    def inside_each_step(self, shape):
        rank = len(shape)
        kind = self.pick(["dense", "dense", "convolution", "pooling", "activation", "movement", "batch", "recurrent", "network", "layer"])
        if kind == "batch":
            return L.BatchNormalization(momentum=0.8)
        if kind == "layer":
            return L.LayerNormalization()
        if kind == "network" and np.prod(shape) < 200:
            inner = Model(self.rng, [shape], 2)
            inner.is_at_each_step = True
            for _ in range(20):
                if inner.steps >= 2:
                    break
                inner.try_to_grow()
            return inner.finished(1)
        if kind == "recurrent" and rank == 2:
            return self.recurrent(states=False)
        if kind == "dense" or rank < 2:
            return L.Dense(self.some(1, 4), activation=self.activation())
        if kind in ("convolution", "pooling") and rank in (2, 3):
            return getattr(self, kind)(rank - 1)
        if kind == "movement":
            return L.Flatten()
        return L.Activation(self.pick(ACTIVATIONS))

    def layer(self, shape, is_masked):
        """A layer for one tensor whose samples have this shape."""
        rank = len(shape)
        choices = [self.dense, lambda: self.normalisation(rank), lambda: self.activations(rank, is_masked), lambda: self.movement(shape), lambda: self.still(rank)]
        if rank >= 2:
            choices.append(lambda: L.TimeDistributed(self.inside_each_step(shape[1:])))
        if rank == 2:
            choices += [self.recurrent, self.recurrent, self.bidirectional, lambda: L.Masking()]
        if 2 <= rank <= 4 and not (rank == 2 and is_masked):
            choices += [lambda: self.convolution(rank - 1)] * 2 + [lambda: self.pooling(rank - 1), lambda: self.borders(rank - 1)]
        if rank == 3:
            choices += [lambda: self.convolutional_recurrent(1)]
            choices += [lambda: L.Resizing(self.some(2, 6), self.some(2, 6), interpolation=self.pick(["nearest", "bilinear"])), lambda: L.CenterCrop(2, 2)]
        if rank == 4:
            choices += [lambda: self.convolutional_recurrent(2)]
        return self.pick(choices)()


class Model:
    """A functional model that grows layer by layer."""

    def __init__(self, rng, shapes, depth=0):
        self.rng, self.draw, self.depth = rng, Drawer(rng), depth
        self.inputs = [keras.Input(shape) for shape in shapes]
        self.live = list(self.inputs)
        self.is_at_each_step = False  # inside of TimeDistributed: few kinds of layers
        self.known = []  # layers that may be called once more: (layer, shape of its input)
        self.steps = 0

    @staticmethod
    def shape(tensor):
        return tuple(tensor.shape[1:])

    def masked(self, tensor):
        return getattr(tensor, "_keras_mask", None) is not None

    def put(self, result, *used):
        """What a layer returned, in place of what it read, which may still be read by others."""
        results = list(result) if isinstance(result, (list, tuple)) else [result]
        for one in results:
            if len(one.shape) < 2 or None in one.shape[1:] or np.prod(one.shape[1:]) > 600 or np.prod(one.shape[1:]) == 0 or len(one.shape) > 6:
                raise ValueError("too large or nothing")
        for one in used:
            if self.draw.often(0.75):
                self.live = [other for other in self.live if other is not one]
        self.live += results
        self.steps += 1

    def grow(self):
        tensor = self.draw.pick(self.live)
        shape = self.shape(tensor)
        kind = self.rng.rand()
        if self.is_at_each_step:
            return self.put(self.draw.pick([self.draw.dense, lambda: self.draw.activations(len(shape), True), L.Flatten])()(tensor), tensor)
        if kind < 0.14 and len(self.live) > 1:
            return self.merge(tensor)
        if self.rng.rand() < 0.12:
            return self.compute(tensor)
        if kind < 0.24 and self.depth < 2:
            return self.nest(tensor)
        if kind < 0.28 and self.known:
            layer, wanted = self.draw.pick(self.known)
            fitting = [one for one in self.live if self.shape(one) == wanted]
            return self.put(layer(self.draw.pick(fitting)), tensor)
        if kind < 0.38 and len(shape) == 2:
            return self.attend(tensor)
        if kind < 0.32 and len(shape) == 3:
            return self.attend_widely(tensor)
        if kind < 0.43 and len(shape) == 2:
            return self.hand_states_on(tensor)
        layer = self.draw.layer(shape, self.masked(tensor))
        result = layer(tensor)
        if layer.weights and not isinstance(result, (list, tuple)):
            self.known.append((layer, shape))
        self.put(result, tensor)

    def compute(self, tensor):
        """An operation between layers, as people write it."""
        ops, shape = keras.ops, self.shape(tensor)
        numbers = [lambda: tensor * 0.5, lambda: 2.0 * tensor + 0.1, lambda: 1.0 - tensor, lambda: tensor / 4.0, lambda: -tensor,
                   lambda: ops.relu(tensor), lambda: ops.sigmoid(tensor), lambda: ops.tanh(tensor), lambda: ops.square(tensor),
                   lambda: keras.activations.gelu(tensor), lambda: ops.softmax(tensor, axis=-1), lambda: tensor + tensor, lambda: tensor**2]
        moves = [lambda: ops.expand_dims(tensor, -1), lambda: ops.reshape(tensor, (-1, int(np.prod(shape)))), lambda: tensor[:, : shape[0] // 2 + 1],
                 lambda: tensor[..., -1:], lambda: tensor[:, 0] if len(shape) > 1 else tensor[:, 1:]]
        if len(shape) == 2:
            moves += [lambda: ops.mean(tensor, axis=1), lambda: ops.max(tensor, axis=1), lambda: tensor[:, -1], lambda: ops.transpose(tensor, (0, 2, 1)),
                      lambda: tensor[:, :, 0], lambda: ops.sum(tensor, axis=-2, keepdims=True)]
        if len(shape) == 3:
            moves += [lambda: ops.mean(tensor, axis=(1, 2)), lambda: tensor[:, 1:, -1, :], lambda: ops.transpose(tensor, (0, 3, 1, 2))]
        self.put(self.draw.pick(self.draw.pick([numbers, moves]))(), tensor)

    def merge(self, tensor):
        shape = self.shape(tensor)
        others = [one for one in self.live if one is not tensor]
        same = [one for one in others if self.shape(one) == shape]
        if same and self.draw.often(0.7):
            parts = [tensor] + [self.draw.pick(same) for _ in range(self.draw.some(1, 2))]
            kind = self.draw.pick([L.Add, L.Multiply, L.Average, L.Maximum, L.Minimum, L.Subtract])
            return self.put(kind()(parts[:2] if kind is L.Subtract else parts), *parts)
        other = self.draw.pick(others)
        if self.draw.often(0.3) and len(shape) <= 2:
            return self.put(L.Dot(axes=self.draw.pick([-1, 1, (1, 2), (2, 1)]), normalize=self.draw.often(0.3))([tensor, other]), tensor, other)
        if self.draw.often(0.3):
            return self.put(self.draw.pick([L.Add, L.Multiply, L.Maximum])()([tensor, other]), tensor, other)
        return self.put(L.Concatenate(axis=self.draw.pick([-1, 1]))([tensor, other]), tensor, other)

    def nest(self, tensor):
        """A model as a layer: functional with one or two inputs, or sequential; called once or twice, maybe frozen."""
        if self.draw.often(0.4):
            model = keras.Sequential([keras.Input(self.shape(tensor))] if self.draw.often(0.7) else [])
            at = tensor
            for _ in range(self.draw.some(1, 3)):
                layer = self.draw.layer(self.shape(at), self.masked(at))
                at = layer(at)
                if isinstance(at, (list, tuple)):
                    raise ValueError("states inside a chain")
                model.add(type(layer).from_config(layer.get_config()))
            used = [tensor]
        else:
            used = [tensor] + ([self.draw.pick(self.live)] if self.draw.often(0.3) else [])
            inner = Model(self.rng, [self.shape(one) for one in used], self.depth + 1)
            for _ in range(30):
                if inner.steps >= self.draw.some(1, 3):
                    break
                inner.try_to_grow()
            model = inner.finished(2 if self.draw.often(0.25) else 1)
        if self.draw.often(0.15):
            model.trainable = False
        elif self.draw.often(0.1) and len(model.layers) > 1:
            model.layers[-1].trainable = False
        result = model(used[0] if len(used) == 1 else used)
        if len(used) == 1 and not isinstance(result, (list, tuple)) and model.weights:
            self.known.append((model, self.shape(tensor)))
        self.put(result, *used)

    def sequence_like(self, tensor, width=None):
        fitting = [one for one in self.live if len(one.shape) == 3 and (width is None or one.shape[-1] == width)]
        return self.draw.pick(fitting) if fitting else tensor

    def attend_widely(self, tensor):
        """Over several axes, or along one of them."""
        rank = len(self.shape(tensor))
        axes = self.draw.pick([None, (rank - 1,), tuple(range(1, rank))])
        self.put(L.MultiHeadAttention(2, self.draw.some(1, 3), attention_axes=axes)(tensor, tensor), tensor)

    def attend(self, tensor):
        kind = self.draw.pick(["heads", "heads", "grouped", "dot", "additive"])
        options = {"use_causal_mask": True} if self.draw.often(0.2) else {}
        if kind in ("heads", "grouped"):
            value = tensor if self.draw.often() else self.sequence_like(tensor)
            arguments = [tensor, value]
            if self.draw.often(0.3):
                keys = [one for one in self.live if len(one.shape) == 3 and one.shape[1] == value.shape[1]]
                arguments.append(self.draw.pick(keys))
            if kind == "heads":
                layer = L.MultiHeadAttention(self.draw.some(1, 3), self.draw.some(1, 4), value_dim=self.draw.pick([None, None, 3]), use_bias=self.draw.often(0.8),
                                             output_shape=self.draw.pick([None, None, None, 5]), **self.draw.penalties("kernel", "bias"))
            else:
                heads = self.draw.pick([(2, 1), (4, 2), (2, 2)])
                layer = L.GroupQueryAttention(self.draw.some(1, 4), *heads, use_bias=self.draw.often(0.8))
            if self.draw.often(0.3):
                names = ["query", "value", "key"]
                return self.put(layer(**dict(zip(names, arguments)), **options), tensor)
            if self.draw.often(0.15) and value.shape[1] == tensor.shape[1]:  # Keras declares a wrong shape for others
                result = layer(*arguments, return_attention_scores=True, **options)
                return self.put(result if self.draw.often() else result[0], tensor)
            return self.put(layer(*arguments, **options), tensor)
        value = self.sequence_like(tensor, tensor.shape[-1])
        arguments = [tensor, value] + ([self.sequence_like(value, tensor.shape[-1])] if self.draw.often(0.3) else [])
        if len(arguments) == 3 and arguments[2].shape[1] != value.shape[1]:
            arguments.pop()
        layer = L.AdditiveAttention(use_scale=self.draw.often()) if kind == "additive" else L.Attention(use_scale=self.draw.often(),
                                                                                                       score_mode=self.draw.pick(["dot", "dot", "concat"]))
        if self.draw.often(0.2):
            result = layer(arguments, return_attention_scores=True, **options)
            return self.put(result if self.draw.often() else result[0], tensor)
        self.put(layer(arguments, **options), tensor)

    def hand_states_on(self, tensor):
        first = self.draw.recurrent(states=True)
        result, *states = first(tensor)
        config = first.get_config()
        config.update(name=None, return_state=self.draw.often(0.3), return_sequences=self.draw.often())
        second = type(first).from_config({k: v for k, v in config.items() if k != "name"})
        self.put(second(self.sequence_like(tensor), initial_state=states), tensor)
        if self.draw.often(0.3):
            self.live.append(result)

    def try_to_grow(self):
        before = list(self.live), list(self.known)
        try:
            self.grow()
        except Exception:  # the draw does not fit: another one
            self.live, self.known = before

    def embed(self):
        """The first step of token inputs."""
        for tensor in list(self.live):
            if tensor.shape[1:] == self.inputs[-1].shape[1:] and tensor.dtype.startswith("int"):
                self.live = [one for one in self.live if one is not tensor]
                self.live.append(L.Embedding(TOKENS, self.draw.some(1, 5), mask_zero=self.draw.often())(tensor))

    def finished(self, outputs):
        made = [one for one in self.live if not any(one is i for i in self.inputs)]
        if not made:
            made = [L.Dense(2)(self.live[0])]
        count = min(outputs, len(made))
        return keras.Model(self.inputs if len(self.inputs) > 1 else self.inputs[0], made[-count:] if count > 1 else made[-1])


SHAPES = [(4,), (7,), (6, 4), (5, 1), (3, 8), (5, 4), (7, 6, 4), (5, 8, 1), (4, 4, 2), (3, 4, 3, 2)]


def drawn(rng):
    draw = Drawer(rng)
    shapes = [draw.pick(SHAPES) for _ in range(draw.pick([1, 1, 1, 2]))]
    model = Model(rng, shapes)
    if draw.often(0.15):
        tokens = keras.Input((draw.some(3, 6),), dtype="int32")
        model.inputs.append(tokens)
        model.live.append(L.Embedding(TOKENS, draw.some(1, 5), mask_zero=draw.often(0.7))(tokens))
    wanted = draw.some(2, 6)
    for _ in range(60):
        if model.steps >= wanted:
            break
        model.try_to_grow()
    made = model.finished(draw.pick([1, 1, 2]))
    for v in made.variables:
        if "seed" not in v.path:
            fan = max(1, int(np.prod(v.shape[:-1])))
            low, high = (0.5, 1.5) if "variance" in v.path or "gamma" in v.path else (-fan**-0.5, fan**-0.5)
            v.assign(rng.uniform(low, high, v.shape).astype("float32"))
    return made


def samples(model, rng):
    xs = []
    for t in model.inputs:
        shape = (ROWS,) + tuple(t.shape[1:])
        x = rng.randint(0, TOKENS, shape) if t.dtype.startswith("int") else rng.uniform(-1, 1, shape)
        if t.dtype.startswith("int"):
            x[:, 0] = rng.randint(1, TOKENS, ROWS)  # a sample without a single step is nobody's
        elif len(shape) == 3 and shape[1] > 1 and rng.rand() < 0.5:
            x[1:, -1] = 0  # what a Masking may leave out
        xs.append(x.astype("float32"))
    return xs


def losses_for(model, rng):
    """A loss for each output, as a name or an object, and weights now and then."""
    draw = Drawer(rng)
    losses = [draw.pick(["mean_squared_error"] * 4 + ["mse", "mae", keras.losses.MeanSquaredError(), keras.losses.Huber(), keras.losses.LogCosh(),
                                                      keras.losses.MeanAbsoluteError(), "huber", keras.losses.MeanSquaredError(reduction="sum")])
              for _ in model.outputs]
    weights = [draw.pick([1.0, 0.5, 2.0]) for _ in losses] if draw.often(0.3) else None
    return (losses if len(losses) > 1 else losses[0]), (weights if weights is None or len(weights) > 1 else weights[0:1])


class Program:
    def __init__(self, path, folder):
        self.program, self.folder = path, folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments):
        done = subprocess.run((self.program,) + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")
        if done.returncode < 0:
            raise RuntimeError("lamina died of signal %d at %s" % (-done.returncode, " ".join(arguments)))
        return done.returncode == 0, done.stdout, done.stderr.strip()

    def predict(self, name, xs):
        np.savez(self.path("x.npz"), **named("x", xs))
        good, _, err = self.run("predict", self.path(name), "--data", self.path("x.npz"), "--exact", "--out", self.path("y.csv"))
        if not good:
            return None, err
        with open(self.path("y.csv"), newline="", encoding="utf-8") as f:
            rows = list(csv.reader(f))[1:]
        return np.array([[float(cell) for cell in row] for row in rows]), ""


def named(letter, arrays):
    return {letter: arrays[0]} if len(arrays) == 1 else {"%s%d" % (letter, i): one for i, one in enumerate(arrays)}


def flat(results):
    results = results if isinstance(results, (list, tuple)) else [results]
    return np.concatenate([np.asarray(keras.ops.convert_to_numpy(one)).reshape(ROWS, -1) for one in results], axis=1)


def share(difference, scale):
    return float(np.abs(difference).max()) / max(1.0, float(np.abs(scale).max())) if difference.size else 0.0


def weights_of(model):
    return [(v.path, keras.ops.convert_to_numpy(v)) for v in model.variables if "seed" not in v.path and "seed_generator" not in v.path]


def other_weights(mine, theirs, before):
    """Which weight after the step is not there on the other side? Told apart by shape and value: names and order differ."""
    left = [(path, wanted, old) for (path, wanted), (_, old) in zip(theirs, before)]  # more where layers lead to no output
    if len(mine) > len(theirs):
        return "%d weights, in Keras %d" % (len(mine), len(theirs))
    for path, found in mine:
        fitting = [(share(found - wanted, wanted - old), i) for i, (_, wanted, old) in enumerate(left) if found.shape == wanted.shape]
        if not fitting:
            return "the weight %s is missing" % path
        difference, at = min(fitting)
        left.pop(at)
        if not difference <= TOLERANCE:
            return "the weight %s differs by %.1e after the step" % (path, difference)
    return None


class Refused(Exception):
    pass


def check(program, model, rng):
    """None if nothing differs, else what does. Throws Refused."""
    xs = samples(model, rng)
    given = xs if len(xs) > 1 else xs[0]
    try:
        y = flat(model(given, training=False))
    except Exception:  # what Keras builds but cannot compute
        return None
    if not np.isfinite(y).all() or np.abs(y).max() > 1e6:
        return None
    losses, weights = losses_for(model, rng)
    model.compile(keras.optimizers.SGD(1.0), loss=losses, loss_weights=weights)
    model.save(program.path("m.keras"))
    model.save(program.path("m.h5"))
    for name in ("m.h5", "m.keras"):
        ours, refusal = program.predict(name, xs)
        if ours is None:
            raise Refused(refusal.replace(program.folder + "/", ""))
        if ours.shape != y.shape:
            return "%s: results have the shape %s, in Keras %s" % (name, ours.shape, y.shape)
        if not share(ours - y, y) <= TOLERANCE:
            return "%s: results differ by %.1e" % (name, share(ours - y, y))
    if not model.trainable_variables:
        return None
    targets = [rng.uniform(-1, 1, (ROWS,) + tuple(t.shape[1:])).astype("float32") for t in model.outputs]
    weights = {}
    if rng.rand() < 0.3:  # as many as Keras can spread over the numbers of the loss
        masked = any(getattr(t, "_keras_mask", None) is not None for t in model.outputs)
        per_sample = [rng.uniform(0, 2, (ROWS,) + (1,) * max(0, len(t.shape) - 2 if len(t.shape) > 2 else 0)).astype("float32") for t in targets]
        if not masked:
            weights = {"sample_weight": per_sample if len(per_sample) > 1 else per_sample[0]}
    arrays = {} if not weights else {"sample_weight": per_sample[0]} if len(per_sample) == 1 else {"w%d" % i: w for i, w in enumerate(per_sample)}
    np.savez(program.path("t.npz"), **named("x", xs), **named("y", targets), **arrays)
    before = weights_of(model)
    try:
        model.train_on_batch(given, targets if len(targets) > 1 else targets[0], **weights)
    except Exception:  # weights that Keras cannot spread over a mask
        return None
    after = weights_of(model)
    if not all(np.isfinite(w).all() for _, w in after):
        return None
    good, _, refusal = program.run("train", program.path("m.h5"), "--data", program.path("t.npz"), "--epochs", "1", "--batch-size", str(ROWS),
                                   "--no-shuffle", "--validation-split", "0", "--save", program.path("after.h5"))
    if not good:
        return "cannot be trained: " + refusal.replace(program.folder + "/", "")
    try:
        back = keras.models.load_model(program.path("after.h5"), compile=False)
    except Exception as error:
        return "Keras cannot open what was saved: %s" % str(error).strip().splitlines()[0][:300]
    what = other_weights(weights_of(back), after, before)
    if what:
        return what
    y = flat(back(given, training=False))
    if not np.isfinite(y).all() or np.abs(y).max() > 1e6:
        return None
    ours, _ = program.predict("after.h5", xs)
    if ours is None or ours.shape != y.shape or not share(ours - y, y) <= TOLERANCE:
        return "Keras predicts something else with what was saved"
    return None


def described(model, indent="    "):
    lines = []
    for layer in model.layers:
        config = layer.get_config() if not isinstance(layer, keras.Model) else {}
        shown = {k: v for k, v in config.items() if k not in ("name", "dtype", "trainable", "layers", "input_layers", "output_layers", "build_config")
                 and not (k.endswith(("_initializer", "_regularizer", "_constraint")) and v is None or k.endswith("_initializer"))}
        lines.append("%s%s %s %s" % (indent, layer.__class__.__name__, layer.name, shown))
        if isinstance(layer, keras.Model):
            lines.append(described(layer, indent + "    "))
    return "\n".join(lines)


def main(arguments):
    if not arguments or arguments[0].startswith("-"):
        raise SystemExit(__doc__)
    options = {"seed": "1", "networks": "100", "keep": "", "only": ""}
    for word, value in zip(arguments[1::2], arguments[2::2]):
        options[word[2:]] = value
    numbers = [int(n) for n in options["only"].split(",")] if options["only"] else range(int(options["networks"]))
    checked, differences, refused, refusals = 0, [], [], collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(arguments[0], folder)
        for number in numbers:
            rng = np.random.RandomState(1000003 * int(options["seed"]) + number)
            keras.backend.clear_session()
            keras.utils.set_random_seed(number)
            model, what = drawn(rng), None
            try:
                what = check(program, model, rng)
                checked += 1
            except Refused as refusal:
                refusals[str(refusal)] += 1
                refused.append(number)
                if options["only"]:
                    print("network %d refused: %s\n%s" % (number, refusal, described(model)), flush=True)
            except Exception as error:
                checked += 1
                what = "%s: %s" % (type(error).__name__, str(error).strip().splitlines()[0][:300])
            if what:
                differences.append(number)
                print("network %d: %s\n%s" % (number, what, described(model)), flush=True)
            if what or (refused and refused[-1] == number):
                if options["keep"]:
                    os.makedirs(options["keep"], exist_ok=True)
                    for name in ("m.h5", "m.keras", "x.npz", "t.npz", "after.h5"):
                        if os.path.exists(program.path(name)):
                            shutil.copy(program.path(name), os.path.join(options["keep"], "%d_%s" % (number, name)))
            for name in ("m.h5", "m.keras", "x.npz", "t.npz", "after.h5"):
                if os.path.exists(program.path(name)):
                    os.remove(program.path(name))
    for message, count in refusals.most_common():
        print("%4d refused: %s" % (count, message))
    print("%d checked, %d refused (%s), %d differ: %s" % (checked, len(refused), ",".join(map(str, refused)), len(differences),
                                                        ",".join(map(str, differences))))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
