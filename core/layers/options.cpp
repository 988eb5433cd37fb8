#include "core/layers/options.h"

#include "core/base/error.h"
#include "core/ops/algebra.h"

namespace lamina {

Property unitsOption(std::int64_t defaultValue) {
    return integer("units", defaultValue)
        .range(1, kMostUnits)
        .named(TEXT("layer", "Units"), TEXT("layer", "Number of neurons: the length of the output's last axis."));
}

Property activationOption(const std::string& defaultValue) {
    return activation("activation", defaultValue)
        .named(TEXT("property", "Activation"), TEXT("layer", "The function that every result passes through."));
}

Property useBiasOption() {
    return boolean("use_bias", true)
        .named(TEXT("layer", "Use bias"), TEXT("layer", "Adds a learnt number to every sum."))
        .advanced();
}

Property kernelInitializerOption() {
    return initializer("kernel_initializer", "glorot_uniform")
        .named(TEXT("layer", "Kernel initializer"), TEXT("layer", "How the weights are drawn before the first step."))
        .advanced();
}

Property biasInitializerOption() {
    return initializer("bias_initializer", "zeros")
        .named(TEXT("layer", "Bias initializer"), TEXT("layer", "What the bias is before the first step."))
        .advanced()
        .when("use_bias");
}

Property kernelRegularizerOption() {
    return regularizer("kernel_regularizer")
        .named(TEXT("layer", "Kernel regularizer"), TEXT("layer", "A penalty on large weights, added to the loss."))
        .advanced();
}

Property biasRegularizerOption() {
    return regularizer("bias_regularizer")
        .named(TEXT("layer", "Bias regularizer"), TEXT("layer", "A penalty on a large bias, added to the loss."))
        .advanced()
        .when("use_bias");
}

Property activityRegularizerOption() {
    return regularizer("activity_regularizer")
        .named(TEXT("layer", "Output regularizer"),
               TEXT("layer",
                    "A penalty on large outputs of each sample, added to the loss; with L1 most of them become 0."))
        .advanced();
}

Property kernelConstraintOption() {
    return constraint("kernel_constraint")
        .named(TEXT("layer", "Kernel constraint"), TEXT("layer", "A limit that the weights keep after every step."))
        .advanced();
}

Property biasConstraintOption() {
    return constraint("bias_constraint")
        .named(TEXT("layer", "Bias constraint"), TEXT("layer", "A limit that the bias keeps after every step."))
        .advanced()
        .when("use_bias");
}

Property paddingOption() {
    return choice("padding", "valid", {"valid", "same"})
        .named(TEXT("layer", "Padding"),
               TEXT("layer", "valid: the window stays inside its input, which shrinks. same: a "
                             "border is added, so that stride 1 keeps the size."));
}

WeightSpec weightOf(const Options& options, const std::string& named, const std::string& weight, const Shape& shape) {
    WeightSpec spec{weight, shape, options.text(named + "_initializer"), options.text(named + "_regularizer")};
    spec.constraint = options.text(named + "_constraint");
    return spec;
}

Value penaltyOn(Value x, const std::string& regularizer) {
    const std::optional<Call> call = Call::parse(regularizer);
    LAMINA_CHECK(call);
    Value penalty;
    if (call->name == "none") return penalty;
    const double l1 = call->name == "l2" ? 0 : call->argument("l1", 0.01);
    const double l2 = call->name == "l1" ? 0 : call->argument("l2", 0.01);
    if (l1 != 0) penalty = l1 * sum(absolute(x));
    if (l2 != 0) penalty = penalty ? penalty + l2 * sum(square(x)) : l2 * sum(square(x));
    return penalty;
}

Value activityPenalty(Value y, const std::string& regularizer) {
    const Value penalty = penaltyOn(y, regularizer);
    return penalty ? 1.0 / static_cast<double>(y.shape()[0]) * penalty : penalty;
}

WeightSpec kernelWeight(const Options& options, const Shape& shape) {
    return weightOf(options, "kernel", "kernel", shape);
}

WeightSpec biasWeight(const Options& options, const Shape& shape) { return weightOf(options, "bias", "bias", shape); }

std::string pairText(const std::vector<std::int64_t>& pair) { return Shape(pair).text(); }

std::string activationText(const std::string& name) {
    for (const ActivationName& known : activationNames())
        if (known.name == name) return known.label.shown();
    return name;
}

std::string summaryOf(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += " · ";
        text += part;
    }
    return text;
}

} // namespace lamina
