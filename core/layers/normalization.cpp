// Normalization brings each feature (last axis) to mean 0 and variance 1 of the training data, once and for all.
//   y = (x − μ) / max(σ, 10⁻⁷), or the way back with invert: y = x max(σ, 10⁻⁷) + μ        x, y (N, …, C)   μ, σ² (C)
// μ and σ² are measured on the training part before the first step of a run (Keras's adapt), or given as options.

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
bool isGiven(const Options& o) { return !o.numbers("mean").empty() || !o.numbers("variance").empty(); }

void requireStatistics(const Options& o, const Shape& x) {
    if (!isGiven(o)) return;
    const std::size_t means = o.numbers("mean").size(), variances = o.numbers("variance").size();
    const auto features = static_cast<std::size_t>(x.last());
    if (means != variances || (means != 1 && means != features))
        throw Problem{TEXT("layer", "needs one mean and one variance, or one of each for every one of its %1 features")
                          .arg(x.last()),
                      {setOption("mean", std::string()), setOption("variance", std::string())}};
}

Value given(Scope& scope, const std::string& name) {
    const std::vector<double> all = scope.options().numbers(name);
    return constant(scope.trace(), Shape{static_cast<std::int64_t>(all.size())},
                    std::vector<float>(all.begin(), all.end()));
}
} // namespace

LayerSpec normalizationSpec() {
    return LayerSpec("Normalization", Category::core, TEXT("layer", "Normalization"),
                     TEXT("layer", "Brings every feature to mean 0 and variance 1. Both are measured on the training "
                                   "data before the first step, so that the network can be fed with raw numbers."))
        .withIcon("normalise")
        .withId("normalization")
        .withKeywords("normalization standardize adapt preprocessing z-score features 标准化 归一化 预处理")
        .formula("y = (x − μ) / σ", "x, y (…, C)   μ, σ (C)")
        .rank(1, 8)
        .property(numbers("mean", "")
                      .orNone()
                      .named(TEXT("layer", "Mean"),
                             TEXT("layer", "One for all features, or one for each; empty: measured on the data."))
                      .advanced())
        .property(numbers("variance", "")
                      .range(0, 1e300)
                      .orNone()
                      .named(TEXT("layer", "Variance"),
                             TEXT("layer", "One for all features, or one for each; empty: measured on the data."))
                      .advanced())
        .property(boolean("invert", false)
                      .named(TEXT("layer", "Invert"),
                             TEXT("layer", "Goes the other way: from mean 0 and variance 1 to the data's own."))
                      .advanced())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            requireStatistics(o, x[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights;
            if (isGiven(o)) return weights;
            weights.push_back({"mean", {x[0].last()}, "zeros", "none", false});
            weights.push_back({"variance", {x[0].last()}, "ones", "none", false});
            weights.push_back({"count", Shape{}, "zeros", "none", false});
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            const bool hasWeights = scope.hasWeight("mean");
            const Value mean = hasWeights ? scope.weight("mean") : given(scope, "mean");
            const Value variance = hasWeights ? scope.weight("variance") : given(scope, "variance");
            const Value deviation = maximum(squareRoot(variance), fill(scope.trace(), Shape{}, 1e-7));
            return scope.flag("invert") ? x[0] * deviation + mean : (x[0] - mean) / deviation;
        })
        .exportAs("Normalization()");
}

} // namespace lamina
