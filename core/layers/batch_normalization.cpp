// BatchNormalization (Ioffe & Szegedy, 2015) over all axes but one, mostly the last; m numbers of each channel in the batch.
//   μ = Σ x / m    σ² = Σ (x − μ)² / m    x̂ = (x − μ) / √(σ² + ε)    y = γ x̂ + β        x, y (N, …, C)   γ, β, μ, σ² (C)
// Training also moves the statistics that are used when predicting (and by a frozen layer):
//   moving_mean ← momentum · moving_mean + (1 − momentum) μ, the same for moving_variance and σ²
// dL/dβ = Σ d    dL/dγ = Σ d x̂    dL/dx = γ / √(σ² + ε) (d − Σ d / m − x̂ Σ d x̂ / m)

#include "core/layers/axis_options.h"
#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
// The same where a mask m, like x, leaves steps out: μ = Σ m x / Σ m, σ² = Σ m (x − μ)² / Σ m
Value overCountingSteps(Scope& scope, Value x, Value counts, Value gamma, Value beta) {
    const Shape channels{x.shape().last()};
    const Value number =
        sumTo(counts, channels) + 1e-7; // Keras's, so that nothing is divided by 0 where nothing counts
    const Value mean = sumTo(counts * x, channels) / number;
    const Value variance = sumTo(counts * square(x - mean), channels) / number;
    const double momentum = scope.real("momentum");
    scope.updateState("moving_mean", mean, momentum);
    scope.updateState("moving_variance", variance, momentum);
    return (x - mean) / squareRoot(variance + scope.real("epsilon")) * gamma + beta;
}
} // namespace

LayerSpec batchNormalizationSpec() {
    return LayerSpec(
               "BatchNormalization", Category::normalization, TEXT("layer", "BatchNorm"),
               TEXT("layer",
                    "Brings each channel of a batch to mean 0 and variance 1, then scales and shifts it by learnt "
                    "numbers. Networks learn faster and bear higher learning rates."))
        .withIcon("normalise")
        .withId("norm")
        .withKeywords("batch normalization batchnorm bn normalise 批归一化 批标准化 归一化")
        .formula("y = γ (x − μ) / √(σ² + ε) + β", "x, y (…, C)   γ, β, μ, σ² (C)")
        .rank(1, 8)
        .property(real("momentum", 0.99)
                      .range(0, 1)
                      .named(TEXT("layer", "Momentum"),
                             TEXT("layer", "How slowly the stored statistics follow the batches.")))
        .property(real("epsilon", 1e-3)
                      .range(1e-12, 1e6)
                      .named(TEXT("layer", "Epsilon"), TEXT("layer", "Keeps the root away from 0."))
                      .advanced())
        .property(
            boolean("center", true).named(TEXT("layer", "Center"), TEXT("layer", "Adds the learnt β.")).advanced())
        .property(boolean("scale", true)
                      .named(TEXT("layer", "Scale"), TEXT("layer", "Multiplies by the learnt γ."))
                      .advanced())
        .property(initializer("beta_initializer", "zeros")
                      .named(TEXT("layer", "Beta initializer"), TEXT("layer", "What β is before the first step."))
                      .advanced()
                      .when("center"))
        .property(initializer("gamma_initializer", "ones")
                      .named(TEXT("layer", "Gamma initializer"), TEXT("layer", "What γ is before the first step."))
                      .advanced()
                      .when("scale"))
        .property(initializer("moving_mean_initializer", "zeros")
                      .named(TEXT("layer", "Mean initializer"),
                             TEXT("layer", "What the stored mean is before the first step."))
                      .advanced())
        .property(initializer("moving_variance_initializer", "ones")
                      .named(TEXT("layer", "Variance initializer"),
                             TEXT("layer", "What the stored variance is before the first step."))
                      .advanced())
        .property(
            regularizer("beta_regularizer")
                .named(TEXT("layer", "Beta regularizer"), TEXT("layer", "A penalty on a large β, added to the loss."))
                .advanced()
                .when("center"))
        .property(
            regularizer("gamma_regularizer")
                .named(TEXT("layer", "Gamma regularizer"), TEXT("layer", "A penalty on a large γ, added to the loss."))
                .advanced()
                .when("scale"))
        .property(constraint("beta_constraint")
                      .named(TEXT("layer", "Beta constraint"), TEXT("layer", "A limit that β keeps after every step."))
                      .advanced()
                      .when("center"))
        .property(constraint("gamma_constraint")
                      .named(TEXT("layer", "Gamma constraint"), TEXT("layer", "A limit that γ keeps after every step."))
                      .advanced()
                      .when("scale"))
        .property(axisOption(TEXT("layer", "Which axis the channels lie along; −1 is the last one, 1 the first.")))
        .shape([](const Options& o, const std::vector<Shape>& x) {
            axesOf(o, x[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            const Shape channels = partOf(x[0], axesOf(o, x[0]));
            std::vector<WeightSpec> weights;
            if (o.flag("scale")) weights.push_back(weightOf(o, "gamma", "gamma", channels));
            if (o.flag("center")) weights.push_back(weightOf(o, "beta", "beta", channels));
            weights.push_back({"moving_mean", channels, o.text("moving_mean_initializer"), "none", false});
            weights.push_back({"moving_variance", channels, o.text("moving_variance_initializer"), "none", false});
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            Trace& trace = scope.trace();
            const std::vector<int> axes = axesOf(scope.options(), x[0].shape().withoutFirst());
            const Value z = withAxesLast(x[0], axes);
            const auto back = [&](Value y) { return withAxesBack(y, x[0].shape(), axes); };
            const Shape channels{z.shape().last()};
            const Value gamma = scope.flag("scale") ? scope.weight("gamma") : fill(trace, channels, 1);
            const Value beta = scope.flag("center") ? scope.weight("beta") : fill(trace, channels, 0);
            Attributes at;
            at.alpha = scope.real("epsilon");
            if (!scope.isTraining() || !scope.node().isTrainable)
                return back(trace.recordOne(
                    Op::batchNormInference,
                    {z, gamma, beta, scope.weight("moving_mean"), scope.weight("moving_variance")}, at));
            if (const Value mask = scope.mask(); mask && mask.shape().rank() == x[0].shape().rank() - 1) {
                std::vector<std::int64_t> extents = mask.shape().extents(); // with all axes of x, turned like x
                extents.push_back(1);
                const Value counts = broadcastTo(reshape(mask, Shape(std::move(extents))), x[0].shape());
                return back(overCountingSteps(scope, z, withAxesLast(counts, axes), gamma, beta));
            }
            const Values out = trace.record(Op::batchNorm, {z, gamma, beta}, at); // y, μ, 1/√(σ² + ε)
            scope.updateState("moving_mean", out[1], scope.real("momentum"));
            scope.updateState("moving_variance", trace.recordOne(Op::variance, {out[2]}, at), scope.real("momentum"));
            return back(out[0]);
        })
        .summary([](const Options&) { return std::string("μ = 0, σ = 1"); })
        .exportAs("nn.BatchNorm({C}, eps={epsilon}, momentum=1-{momentum})");
}

} // namespace lamina
