// TimeDistributed: the same layer, with the same weights, on every step of a sequence.
//   y_t = layer(x_t)      x (N, T, …)   y (N, T, …)
// All steps go through the layer as one batch of N T samples; what comes back is cut into steps again.

#include "core/layers/options.h"
#include "core/layers/wrappers.h"
#include "core/ops/scope.h"

#include <memory>

namespace lamina {

namespace {
Shape stepShape(const Shape& x) { return x.withoutFirst(); }

Value timeDistributed(Scope& scope, const LayerSpec& inner, const Values& x) {
    std::map<std::string, Value> weights;
    for (const WeightSpec& weight :
         inner.weightRule ? inner.weightRule(scope.options(), {x[0].shape().withoutFirst().withoutFirst()})
                          : std::vector<WeightSpec>())
        weights[weight.name] = scope.weight(weight.name);
    Scope step = scope.inside(scope.node(), inner.properties, std::move(weights));
    // Dropping numbers knows no axes: as a whole, every step draws its own places.
    if (inner.type == "Dropout") return inner.forwardRule(step, x);
    const std::int64_t samples = x[0].shape()[0], steps = x[0].shape()[1];
    // Keras goes from step to step, and each has statistics of its own.
    if (inner.type == "BatchNormalization" && scope.isTraining() && scope.node().isTrainable) {
        Values outputs;
        for (std::int64_t t = 0; t < steps; ++t) {
            const Value one = slice(x[0], 1, t, 1);
            if (const Value mask = scope.mask()) step.setMasks({reshape(slice(mask, 1, t, 1), Shape{samples})});
            const Value y =
                inner.forwardRule(step, {reshape(one, stepShape(stepShape(one.shape())).withFirst(samples))});
            outputs.push_back(reshape(y, y.shape().withoutFirst().withFirst(1).withFirst(samples)));
        }
        return concatenate(outputs, 1);
    }
    const Value rows = reshape(x[0], stepShape(stepShape(x[0].shape())).withFirst(checkedProduct(samples, steps)));
    const Value y = inner.forwardRule(step, {rows});
    return reshape(y, y.shape().withoutFirst().withFirst(steps).withFirst(samples));
}
} // namespace

LayerSpec timeDistributedSpec(const LayerSpec& innerSpec) {
    const auto inner = std::make_shared<const LayerSpec>(innerSpec);
    LayerSpec spec("TimeDistributed(" + inner->type + ")", Category::recurrent,
                   TEXT("layer", "%1 at each step").arg(inner->type),
                   TEXT("layer", "Sends every step of a sequence through the same layer %1, with the same weights: the "
                                 "pictures of a film, the words of a sentence.")
                       .arg(inner->type));
    spec.withIcon(inner->icon)
        .withId("time_distributed")
        .withKeywords(inner->keywords + " time distributed step 时间 逐步");
    spec.formula("y_t = layer(x_t)", "x (T, …)   y (T, …)");
    spec.rank(std::min(inner->port.minimumRank + 1, 8), std::min(inner->port.maximumRank + 1, 8));
    // Keras does not ask the layer inside for a penalty on its outputs; states cannot come out of it.
    for (const Property& property : inner->properties)
        if (property.name != "activity_regularizer" && property.name != "return_state") spec.property(property);
    const auto requireSteps = [](const Shape& x) {
        if (x.rank() < 2)
            throw Problem{TEXT("layer", "needs a sequence, whose first axis are its steps; receives %1").arg(x.text()),
                          {}};
    };
    spec.shape([inner, requireSteps](const Options& o, const std::vector<Shape>& x) {
        requireSteps(x[0]);
        return inner->shapeRule(o, {stepShape(x[0])}).withFirst(x[0][0]);
    });
    if (inner->weightRule)
        spec.weights(
            [inner](const Options& o, const std::vector<Shape>& x) { return inner->weightRule(o, {stepShape(x[0])}); });
    spec.forward([inner](Scope& scope, const Values& x) { return timeDistributed(scope, *inner, x); });
    if (inner->costRule)
        spec.cost([inner](const Options& o, const std::vector<Shape>& x, const Shape& y) {
            return checkedProduct(x[0][0], inner->costRule(o, {stepShape(x[0])}, stepShape(y)));
        });
    if (inner->summaryRule) spec.summary(inner->summaryRule);
    return spec.exportAs(inner->pytorch);
}

std::vector<LayerSpec> wrapperSpecs(const std::vector<LayerSpec>& layers) {
    const auto around = [&](std::initializer_list<const char*> types, LayerSpec (*wrap)(const LayerSpec&),
                            std::vector<LayerSpec>& to) {
        for (const char* type : types)
            for (const LayerSpec& layer : layers)
                if (layer.type == type) to.push_back(wrap(layer));
    };
    std::vector<LayerSpec> wrappers;
    around({"SimpleRNN", "LSTM", "GRU"}, bidirectionalSpec, wrappers);
    around({"Dense",
            "Conv1D",
            "Conv2D",
            "DepthwiseConv2D",
            "SeparableConv2D",
            "MaxPooling1D",
            "MaxPooling2D",
            "AveragePooling1D",
            "AveragePooling2D",
            "GlobalAveragePooling1D",
            "GlobalAveragePooling2D",
            "GlobalMaxPooling1D",
            "GlobalMaxPooling2D",
            "ZeroPadding2D",
            "Flatten",
            "Reshape",
            "Activation",
            "BatchNormalization",
            "Dropout",
            "SimpleRNN",
            "LSTM",
            "GRU"},
           timeDistributedSpec, wrappers);
    return wrappers;
}

} // namespace lamina
