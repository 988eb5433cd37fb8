"""Losses, metrics and learning-rate schedules in Keras, for tests/layers/test_learning.cpp.

    KERAS_BACKEND=torch python3 make_learning_goldens.py        writes learning.json beside itself
"""

import json

import keras
import numpy as np

from golden_writer import numbers, rounded

keras.config.set_floatx("float64")
rng = np.random.default_rng(5)


def loss_cases():
    cases = []

    def add(name, p, y, weights=None, **options):
        made = {"huber": "Huber", "ctc": "CTC", "kl_divergence": "KLDivergence"}.get(
            name, "".join(w.capitalize() for w in name.split("_")))
        with_options = getattr(keras.losses, made)(**options)
        value = float(with_options(y, p, sample_weight=weights))
        case = {"loss": name, "options": options, "p": numbers(p), "y": numbers(y), "value": float(f"{value:.10g}")}
        cases.append(case if weights is None else {**case, "weights": numbers(weights)})

    p, y = rounded(rng, 5, 3), rounded(rng, 5, 3)
    shares = np.round(rng.uniform(0.05, 0.95, (5, 3)) * 1024) / 1024
    rows = shares / shares.sum(-1, keepdims=True)
    yes = rng.integers(0, 2, (5, 3)).astype("float64")
    hot = np.eye(3)[rng.integers(0, 3, 5)]
    classes = rng.integers(0, 3, 5).astype("int64")
    for name in ["mean_squared_error", "mean_absolute_error", "mean_absolute_percentage_error", "log_cosh",
                 "cosine_similarity"]:
        add(name, p, y)
    add("huber", p, y)
    add("huber", p, y, delta=0.4)
    add("mean_squared_logarithmic_error", np.abs(p), np.abs(y))
    add("mean_squared_logarithmic_error", p, y)
    add("poisson", np.abs(p) + 0.1, np.round(np.abs(y) * 3))
    add("kl_divergence", rows, rows[::-1].copy())
    add("kl_divergence", shares, yes)
    for name in ["hinge", "squared_hinge"]:
        add(name, p, 2 * yes - 1)
        add(name, p, yes)
        add(name, p, y)
    add("categorical_hinge", p, hot)
    add("binary_crossentropy", shares, yes)
    add("binary_crossentropy", shares, yes, label_smoothing=0.2)
    add("binary_crossentropy", p, yes, from_logits=True)
    add("categorical_crossentropy", shares, hot)
    add("categorical_crossentropy", shares, hot, label_smoothing=0.1)
    add("categorical_crossentropy", p, hot, from_logits=True, label_smoothing=0.1)
    add("sparse_categorical_crossentropy", shares, classes)
    add("sparse_categorical_crossentropy", p, classes, from_logits=True)
    add("binary_focal_crossentropy", shares, yes)
    add("binary_focal_crossentropy", shares, yes, apply_class_balancing=True, alpha=0.3, gamma=1.5, label_smoothing=0.1)
    add("binary_focal_crossentropy", p, yes, from_logits=True, gamma=3.0)
    add("categorical_focal_crossentropy", shares, hot)
    add("categorical_focal_crossentropy", p, hot, alpha=0.7, gamma=0.5, from_logits=True, label_smoothing=0.1)
    add("categorical_generalized_cross_entropy", rows, classes, q=0.7)
    add("dice", shares, yes)
    add("tversky", shares, yes, alpha=0.3, beta=0.8)
    labels = np.array([[1, 2, 2, 0], [3, 0, 0, 0], [2, 1, 3, 1]])
    add("ctc", rounded(rng, 3, 9, 4), labels)

    own = np.random.default_rng(6)
    steps, truth = rounded(own, 4, 6, 3), own.integers(0, 3, (4, 6)).astype("int64")
    per_sample, per_step = np.array([0.5, 2.0, 0.0, 1.25]), np.round(own.uniform(0, 2, (4, 6)) * 64) / 64
    for reduction in ["sum_over_batch_size", "sum", "mean_with_sample_weight"]:
        add("mean_squared_error", p, y, reduction=reduction)
        add("mean_squared_error", p[:4], y[:4], weights=per_sample, reduction=reduction)
        add("binary_crossentropy", shares[:4], yes[:4], weights=per_sample[:, None], reduction=reduction)
        add("cosine_similarity", steps, steps[::-1].copy(), weights=per_step, reduction=reduction)
        for ignored in [None, 1]:
            options = {"reduction": reduction, "from_logits": True} | ({} if ignored is None else {"ignore_class": ignored})
            add("sparse_categorical_crossentropy", steps, truth, **options)
            add("sparse_categorical_crossentropy", steps, truth, weights=per_step, **options)
    beyond = np.where(truth == 2, 255, truth)  # the border of a segmentation
    add("sparse_categorical_crossentropy", steps, beyond, from_logits=True, ignore_class=255)
    add("dice", shares[:4], yes[:4], weights=per_sample)
    return cases


def metric_cases():
    cases = []

    def add(name, metric, p, y, target):
        metric.update_state(y, p)
        cases.append({"metric": name, "target": target, "p": numbers(p), "y": numbers(y),
                      "value": float(f"{float(metric.result()):.10g}")})

    p = np.round(rng.uniform(0.02, 0.98, (40, 1)) * 1024) / 1024
    y = (p + rng.normal(size=p.shape) * 0.3 > 0.5).astype("float64")
    m = keras.metrics
    add("accuracy", m.BinaryAccuracy(), p, y, "binary")
    add("precision", m.Precision(), p, y, "binary")
    add("recall", m.Recall(), p, y, "binary")
    add("auc", m.AUC(), p, y, "binary")
    add("auc_pr", m.AUC(curve="PR"), p, y, "binary")
    rows = np.round(rng.uniform(0.01, 1, (30, 7)) * 1024) / 1024
    hot = np.eye(7)[rng.integers(0, 7, 30)]
    classes = hot.argmax(-1)
    add("accuracy", m.CategoricalAccuracy(), rows, hot, "oneHot")
    add("top_k_categorical_accuracy", m.TopKCategoricalAccuracy(k=5), rows, hot, "oneHot")
    add("accuracy", m.SparseCategoricalAccuracy(), rows, classes, "classIndex")
    add("top_k_categorical_accuracy", m.SparseTopKCategoricalAccuracy(k=5), rows, classes, "classIndex")
    add("f1_score", m.F1Score(average="macro"), rows, hot, "oneHot")
    add("auc", m.AUC(), rows, hot, "oneHot")
    a, b = rounded(rng, 12, 3), rounded(rng, 12, 3)
    add("mean_absolute_error", m.MeanAbsoluteError(), a, b, "values")
    add("root_mean_squared_error", m.RootMeanSquaredError(), a, b, "values")
    add("mean_absolute_percentage_error", m.MeanAbsolutePercentageError(), a, b, "values")
    add("cosine_similarity", m.CosineSimilarity(), a, b, "values")
    add("r2_score", m.R2Score(), a[:, :1].copy(), b[:, :1].copy(), "values")
    return cases


def schedule_cases():
    cases = []
    s = keras.optimizers.schedules
    steps = [0, 1, 5, 9, 10, 11, 19, 20, 21, 35, 50, 99]

    def add(name, schedule, options, initial=0.1):
        cases.append({"schedule": name, "options": options, "initial": initial, "steps": steps,
                      "rates": [float(f"{float(schedule(i)):.10g}") for i in steps]})

    add("exponential_decay", s.ExponentialDecay(0.1, 10, 0.9), {"decay_steps": 10, "decay_rate": 0.9})
    add("exponential_decay", s.ExponentialDecay(0.1, 10, 0.9, staircase=True),
        {"decay_steps": 10, "decay_rate": 0.9, "staircase": True})
    add("inverse_time_decay", s.InverseTimeDecay(0.1, 10, 0.5), {"decay_steps": 10, "decay_rate": 0.5})
    add("polynomial_decay", s.PolynomialDecay(0.1, 20, 0.001, power=2.0),
        {"decay_steps": 20, "end_learning_rate": 0.001, "power": 2.0})
    add("polynomial_decay", s.PolynomialDecay(0.1, 20, 0.001, cycle=True),
        {"decay_steps": 20, "end_learning_rate": 0.001, "cycle": True})
    add("cosine_decay", s.CosineDecay(0.1, 40, alpha=0.1), {"decay_steps": 40, "alpha": 0.1})
    add("cosine_decay", s.CosineDecay(0.01, 40, warmup_target=0.1, warmup_steps=10),
        {"decay_steps": 40, "warmup_target": 0.1, "warmup_steps": 10}, 0.01)
    add("cosine_decay_restarts", s.CosineDecayRestarts(0.1, 10, t_mul=2.0, m_mul=0.8, alpha=0.05),
        {"first_decay_steps": 10, "t_mul": 2.0, "m_mul": 0.8, "alpha": 0.05})
    add("cosine_decay_restarts", s.CosineDecayRestarts(0.1, 10, t_mul=1.0),
        {"first_decay_steps": 10, "t_mul": 1.0})
    add("piecewise_constant_decay", s.PiecewiseConstantDecay([10, 20], [0.1, 0.05, 0.01]),
        {"boundaries": "10, 20", "values": "0.1, 0.05, 0.01"})
    return cases


if __name__ == "__main__":
    with open("learning.json", "w") as f:
        json.dump({"made_with": f"keras {keras.__version__}", "losses": loss_cases(), "metrics": metric_cases(),
                   "schedules": schedule_cases()}, f, separators=(",", ":"))
        f.write("\n")
