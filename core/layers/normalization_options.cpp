#include "core/layers/normalization_options.h"

namespace lamina {

Property epsilonOption(double defaultValue) {
    return real("epsilon", defaultValue)
        .range(1e-12, 1e6)
        .named(TEXT("layer", "Epsilon"), TEXT("layer", "Keeps the root away from 0."))
        .advanced();
}

LayerSpec& withScaleAndShift(LayerSpec& spec) {
    return spec.property(epsilonOption(1e-3))
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
                      .when("scale"));
}

std::vector<WeightSpec> scaleAndShiftWeights(const Options& o, const Shape& shape) {
    std::vector<WeightSpec> weights;
    if (o.flag("scale")) weights.push_back(weightOf(o, "gamma", "gamma", shape));
    if (o.flag("center")) weights.push_back(weightOf(o, "beta", "beta", shape));
    return weights;
}

Value scaleOf(Scope& scope, const Shape& shape) {
    return scope.hasWeight("gamma") ? scope.weight("gamma") : fill(scope.trace(), shape, 1);
}

Value shiftOf(Scope& scope, const Shape& shape) {
    return scope.hasWeight("beta") ? scope.weight("beta") : fill(scope.trace(), shape, 0);
}

} // namespace lamina
