#include "core/layers/options.h"

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
