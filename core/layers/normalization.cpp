// Normalization brings each feature (last axis) to mean 0 and variance 1 of the training data, once and for all.
//   y = (x − μ) / max(σ, 10⁻⁷), or the way back with invert: y = x max(σ, 10⁻⁷) + μ        x, y (N, …, C)   μ, σ² (C)
// μ and σ² are measured on the training part before the first step of a run (Keras's adapt), or given as options.

#include "core/layers/axis_options.h"
#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
bool isGiven(const Options& o) { return !o.numbers("mean").empty() || !o.numbers("variance").empty(); }

// The axes whose places have a mean each, from 0; none where all numbers share one
std::vector<int> keptAxes(const Options& o, const Shape& x) {
    if (o.list("axis") == std::vector<std::int64_t>{0}) return {};
    return axesOf(o, x);
}

// The statistics beside x (N, …): 1 along every axis that is not kept
Shape broadcastShape(const Options& o, const Shape& x) {
    Shape shape = x;
    for (int axis = 0; axis < x.rank(); ++axis) shape[axis] = 1;
    for (const int axis : keptAxes(o, x.withoutFirst())) shape[axis + 1] = x[axis + 1];
    return shape;
}

void requireStatistics(const Options& o, const Shape& x) {
    const Shape kept = partOf(x, keptAxes(o, x));
    if (!isGiven(o)) return;
    const std::size_t means = o.numbers("mean").size(), variances = o.numbers("variance").size();
    const auto features = static_cast<std::size_t>(kept.count());
    if (means != variances || (means != 1 && means != features))
        throw Problem{TEXT("layer", "needs one mean and one variance, or one of each for every one of its %1 features")
                          .arg(static_cast<long long>(features)),
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
        .property(
            shapeProperty("axis", {-1})
                .range(-8, 8)
                .named(TEXT("layer", "Axes"),
                       TEXT("layer", "Along which axes every place has a mean and variance of its own; −1 is the last "
                                     "one, 0 alone: one of each for all numbers together."))
                .advanced())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            requireStatistics(o, x[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights;
            if (isGiven(o)) return weights;
            const Shape kept = partOf(x[0], keptAxes(o, x[0]));
            weights.push_back({"mean", kept, "zeros", "none", false});
            weights.push_back({"variance", kept, "ones", "none", false});
            weights.push_back({"count", Shape{}, "zeros", "none", false});
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            const bool hasWeights = scope.hasWeight("mean");
            const auto statistic = [&](const char* name) {
                const Value numbers = hasWeights ? scope.weight(name) : given(scope, name);
                const Shape shape = broadcastShape(scope.options(), x[0].shape());
                const bool isLast = numbers.shape().rank() == 1 && shape.count() == shape.last(); // broadcast as it is
                return isLast                         ? numbers
                       : numbers.shape().count() == 1 ? reshape(numbers, Shape{})
                                                      : reshape(numbers, shape);
            };
            const Value mean = statistic("mean"), variance = statistic("variance");
            const Value deviation = maximum(squareRoot(variance), fill(scope.trace(), Shape{}, 1e-7));
            return scope.flag("invert") ? x[0] * deviation + mean : (x[0] - mean) / deviation;
        })
        .exportAs("Normalization()");
}

} // namespace lamina
