"""Six training steps from given weights in PyTorch: MLP, CNN, LSTM, SimpleRNN and a small GPT with its optimizers.

    python3 make_torch_goldens.py        writes torch_*.json beside itself
"""

import numpy as np
import torch
from torch import nn

from golden_writer import rounded, write

torch.set_default_dtype(torch.float64)
STEPS = 6

OPTIMIZERS = {
    "sgd": (("sgd", {"learning_rate": 0.1}), lambda p: torch.optim.SGD(p, lr=0.1)),
    "momentum": (
        ("sgd", {"learning_rate": 0.1, "momentum": 0.9}),
        lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    ),
    "nesterov": (
        ("sgd", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    ),
    "adam": (("adam", {"learning_rate": 0.01, "epsilon": 1e-8}), lambda p: torch.optim.Adam(p, lr=0.01, eps=1e-8)),
    "adamw": (
        ("adamw", {"learning_rate": 0.01, "epsilon": 1e-8, "weight_decay": 0.1}),
        lambda p: torch.optim.AdamW(p, lr=0.01, eps=1e-8, weight_decay=0.1),
    ),
}


class Mlp(nn.Module):
    layers = [("Dense", {"units": 5, "activation": "tanh"}), ("Dense", {"units": 3, "activation": "softmax"})]
    loss = "sparse_categorical_crossentropy"

    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(4, 5), nn.Linear(5, 3)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))

    def error(self, z, y):
        return nn.functional.cross_entropy(z, y)

    def probabilities(self, z):
        return torch.softmax(z, 1)

    def keras_weights(self):
        for i, layer in enumerate((self.hidden, self.out)):
            yield i, "kernel", layer.weight.T
            yield i, "bias", layer.bias

    @staticmethod
    def data(rng):
        return rounded(rng, 8, 4), rng.integers(0, 3, 8).astype(np.int32)


class Cnn(nn.Module):
    layers = [
        ("Conv2D", {"filters": 3, "kernel_size": [3, 3], "padding": "same", "activation": "relu"}),
        ("MaxPooling2D", {}),
        ("Conv2D", {"filters": 4, "kernel_size": [2, 3], "activation": "relu"}),
        ("Flatten", {}),
        ("Dense", {"units": 1, "activation": "sigmoid"}),
    ]
    loss = "binary_crossentropy"

    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Conv2d(2, 3, 3, padding=1), nn.Conv2d(3, 4, (2, 3))
        self.out = nn.Linear(2 * 1 * 4, 1)

    def forward(self, x):  # x (N, H, W, C) as in Keras
        a = nn.functional.max_pool2d(torch.relu(self.first(x.permute(0, 3, 1, 2))), 2)
        a = torch.relu(self.second(a))
        return self.out(a.permute(0, 2, 3, 1).flatten(1))

    def error(self, z, y):
        return nn.functional.binary_cross_entropy_with_logits(z, y)

    def probabilities(self, z):
        return torch.sigmoid(z)

    def keras_weights(self):
        for i, layer in ((0, self.first), (2, self.second)):
            yield i, "kernel", layer.weight.permute(2, 3, 1, 0)
            yield i, "bias", layer.bias
        yield 4, "kernel", self.out.weight.T
        yield 4, "bias", self.out.bias

    @staticmethod
    def data(rng):
        return rounded(rng, 4, 6, 6, 2), rng.integers(0, 2, (4, 1)).astype(np.float64)


class Recurrent(nn.Module):
    loss = "mean_squared_error"

    def __init__(self, cell, name, options):
        super().__init__()
        self.first = cell(2, 4, batch_first=True)
        self.second = cell(4, 3, batch_first=True)
        self.out = nn.Linear(3, 2)
        for layer in (self.first, self.second):  # Keras has one bias; PyTorch's second stays 0
            layer.bias_hh_l0.data.zero_()
            layer.bias_hh_l0.requires_grad_(False)
        self.layers = [
            (name, {"units": 4, "return_sequences": True, **options}),
            (name, {"units": 3, **options}),
            ("Dense", {"units": 2}),
        ]

    def forward(self, x):
        return self.out(self.second(self.first(x)[0])[0][:, -1])

    def error(self, p, y):
        return nn.functional.mse_loss(p, y)

    def probabilities(self, p):
        return p

    def keras_weights(self):
        for i, layer in ((0, self.first), (1, self.second)):
            yield i, "kernel", layer.weight_ih_l0.T
            yield i, "recurrent_kernel", layer.weight_hh_l0.T
            yield i, "bias", layer.bias_ih_l0
        yield 2, "kernel", self.out.weight.T
        yield 2, "bias", self.out.bias

    @staticmethod
    def data(rng):
        return rounded(rng, 3, 5, 2), rounded(rng, 3, 2, scale=4)


class Block(nn.Module):
    """Pre-norm transformer block with causal attention."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x):
        n, t, d = x.shape
        z = self.norm1(x)
        q, k, v = (p(z).view(n, t, self.heads, -1).transpose(1, 2) for p in (self.q, self.k, self.v))
        a = nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.o(a.transpose(1, 2).reshape(n, t, d))
        return x + self.down(nn.functional.gelu(self.up(self.norm2(x)), approximate="tanh"))


class Gpt(nn.Module):
    loss = "sparse_categorical_crossentropy"
    tokens, vocabulary, width, heads = 5, 3, 4, 2

    def __init__(self):
        super().__init__()
        width = self.width
        self.embedding, self.positions = nn.Embedding(self.vocabulary, width), nn.Embedding(self.tokens, width)
        self.blocks = nn.ModuleList([Block(width, self.heads) for _ in range(2)])
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, self.vocabulary, bias=False)
        epsilon = {"epsilon": 1e-5}
        self.layers = [("Embedding", {"input_dim": self.vocabulary, "output_dim": width}),
                       ("PositionEmbedding", {"sequence_length": self.tokens})]
        for i in range(2):
            at = len(self.layers)
            self.layers += [
                ("LayerNormalization", epsilon),
                ("MultiHeadAttention",
                 {"num_heads": self.heads, "key_dim": width // self.heads, "use_causal_mask": True}),
                ("Add", {}, (at - 1, at + 1)),
                ("LayerNormalization", epsilon),
                ("Dense", {"units": 2 * width, "activation": "gelu_tanh"}),
                ("Dense", {"units": width}),
                ("Add", {}, (at + 2, at + 5)),
            ]
        self.layers += [("LayerNormalization", epsilon),
                        ("Dense", {"units": self.vocabulary, "activation": "softmax", "use_bias": False})]

    def forward(self, x):
        h = self.embedding(x.long()) + self.positions.weight
        for block in self.blocks:
            h = block(h)
        return self.head(self.norm(h))

    def error(self, z, y):
        return nn.functional.cross_entropy(z.flatten(0, 1), y.flatten())

    def probabilities(self, z):
        return torch.softmax(z, 2)

    def keras_weights(self):
        yield 0, "embeddings", self.embedding.weight
        yield 1, "embeddings", self.positions.weight
        heads, size = self.heads, self.width // self.heads
        for i, block in enumerate(self.blocks):
            at = 2 + 7 * i
            for place, norm in ((at, block.norm1), (at + 3, block.norm2)):
                yield place, "gamma", norm.weight
                yield place, "beta", norm.bias
            for name, layer in (("query", block.q), ("key", block.k), ("value", block.v)):
                yield at + 1, name + "/kernel", layer.weight.T.reshape(self.width, heads, size)
                yield at + 1, name + "/bias", layer.bias.reshape(heads, size)
            yield at + 1, "attention_output/kernel", block.o.weight.T.reshape(heads, size, self.width)
            yield at + 1, "attention_output/bias", block.o.bias
            for place, layer in ((at + 4, block.up), (at + 5, block.down)):
                yield place, "kernel", layer.weight.T
                yield place, "bias", layer.bias
        yield 16, "gamma", self.norm.weight
        yield 16, "beta", self.norm.bias
        yield 17, "kernel", self.head.weight.T

    @staticmethod
    def data(rng):
        x = rng.integers(0, Gpt.vocabulary, (4, Gpt.tokens))
        return x.astype(np.float64), rng.integers(0, Gpt.vocabulary, (4, Gpt.tokens)).astype(np.int32)


def run(name, model, optimizer, seed=7):
    """seed: for Adam one without gradients near its epsilon, which PyTorch and Keras add in different places."""
    rng = np.random.default_rng(seed)
    for p in model.parameters():
        if p.requires_grad:
            p.data = torch.tensor(rounded(rng, *p.shape, scale=0.4))
    x, y = model.data(rng)
    tx = torch.tensor(x)
    ty = torch.tensor(y.astype(np.int64) if y.dtype == np.int32 else y)
    keras = lambda: [(i, n, w.detach().numpy().copy()) for i, n, w in model.keras_weights()]
    weights, losses = keras(), []
    config, make = OPTIMIZERS[optimizer]
    steps = make([p for p in model.parameters() if p.requires_grad])
    for _ in range(STEPS):
        steps.zero_grad()
        loss = model.error(model(tx), ty)
        loss.backward()
        steps.step()
        losses.append(loss.item())
    with torch.no_grad():
        predictions = model.probabilities(model(tx)).numpy()
    # Some weights of attention have gradients near Adam's epsilon (the keys' bias has none at all): the losses say enough
    final = [] if name == "gpt" and optimizer == "adamw" else keras()
    write(f"torch_{name}_{optimizer}", f"torch {torch.__version__}", model.layers, model.loss, config, x, y, weights,
          losses, final, predictions)


if __name__ == "__main__":
    for optimizer in OPTIMIZERS:
        run("mlp", Mlp(), optimizer)
    run("cnn", Cnn(), "momentum")
    run("cnn", Cnn(), "adam", seed=164)
    run("lstm", Recurrent(nn.LSTM, "LSTM", {}), "nesterov")
    run("lstm", Recurrent(nn.LSTM, "LSTM", {}), "adam", seed=53)
    run("rnn", Recurrent(nn.RNN, "SimpleRNN", {}), "momentum")
    run("rnn", Recurrent(nn.RNN, "SimpleRNN", {}), "adamw", seed=44)
    run("gpt", Gpt(), "momentum")
    run("gpt", Gpt(), "adamw")
