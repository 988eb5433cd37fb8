#include "core/layers/convolution_options.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

Property filtersOption() {
    return integer("filters", 32)
        .range(1, kMostUnits)
        .named(TEXT("layer", "Filters"), TEXT("layer", "Number of patterns to look for: the channels of the output."));
}

Property groupsOption() {
    return integer("groups", 1)
        .range(1, kMostUnits)
        .named(TEXT("layer", "Groups"),
               TEXT("layer", "Cuts channels and filters into groups that do not see each other."))
        .advanced();
}

Property depthMultiplierOption() {
    return integer("depth_multiplier", 1)
        .range(1, kMostUnits)
        .named(TEXT("layer", "Depth multiplier"),
               TEXT("layer", "How many patterns are looked for in each channel by itself."));
}

Property convolutionPaddingOption(int axes) {
    if (axes != 1) return paddingOption();
    return choice("padding", "valid", {"valid", "same", "causal"})
        .named(TEXT("layer", "Padding"),
               TEXT("layer",
                    "valid: the window stays inside its input, which shrinks. same: a border is added, so that "
                    "stride 1 keeps the size. causal: a border before the first step only; no result sees a "
                    "later step."));
}

namespace {
bool isDepthwise(const std::string& named) { return named == "depthwise"; }
} // namespace

Property initializerOf(const std::string& named) {
    return initializer(named + "_initializer", "glorot_uniform")
        .named(isDepthwise(named) ? TEXT("layer", "Depthwise initializer") : TEXT("layer", "Pointwise initializer"),
               TEXT("layer", "How the weights are drawn before the first step."))
        .advanced();
}

Property regularizerOf(const std::string& named) {
    return regularizer(named + "_regularizer")
        .named(isDepthwise(named) ? TEXT("layer", "Depthwise regularizer") : TEXT("layer", "Pointwise regularizer"),
               TEXT("layer", "A penalty on large weights, added to the loss."))
        .advanced();
}

Property constraintOf(const std::string& named) {
    return constraint(named + "_constraint")
        .named(isDepthwise(named) ? TEXT("layer", "Depthwise constraint") : TEXT("layer", "Pointwise constraint"),
               TEXT("layer", "A limit that the weights keep after every step."))
        .advanced();
}

void requireGroups(const Options& options, std::int64_t channels) {
    const std::int64_t groups = options.integer("groups"), filters = options.integer("filters");
    const Fix oneGroup = setOption("groups", std::int64_t{1});
    if (channels % groups != 0)
        throw Problem{TEXT("layer", "cannot cut its %1 input channels into %2 equal groups")
                          .arg(std::to_string(channels))
                          .arg(std::to_string(groups)),
                      {oneGroup}};
    if (filters % groups != 0)
        throw Problem{TEXT("layer", "cannot cut its %1 filters into %2 equal groups")
                          .arg(std::to_string(filters))
                          .arg(std::to_string(groups)),
                      {oneGroup}};
}

void requireStrideOrDilation(const Options& options, int axes) {
    const auto isAboveOne = [&](const char* name) {
        for (const std::int64_t n : windowList(options, axes, name))
            if (n > 1) return true;
        return false;
    };
    if (!isAboveOne("dilation_rate") || !isAboveOne("strides")) return;
    const PropertyValue ones = windowValue(axes, std::vector<std::int64_t>(static_cast<std::size_t>(axes), 1));
    throw Problem{TEXT("layer", "cannot have a stride and a dilation above 1 at the same time"),
                  {setOption("dilation_rate", ones), setOption("strides", ones)}};
}

Value biasAndActivation(Scope& scope, Value z) {
    if (scope.flag("use_bias")) z = z + scope.weight("bias");
    return activate(scope.text("activation"), z);
}

SummaryRule convolutionSummary(int axes, const std::string& countOption) {
    return [axes, countOption](const Options& o) {
        const std::string count = std::to_string(o.integer(countOption));
        const std::string first = countOption != "filters" ? (count == "1" ? std::string() : "× " + count)
                                  : count == "1"           ? TEXT("layer", "1 filter").shown()
                                                           : TEXT("layer", "%1 filters").arg(count).shown();
        bool isStrided = false;
        for (const std::int64_t stride : windowList(o, axes, "strides")) isStrided = isStrided || stride != 1;
        return summaryOf({first, windowText(o, axes, "kernel_size"),
                          isStrided ? "/ " + windowText(o, axes, "strides") : std::string(), o.text("padding"),
                          activationText(o.text("activation"))});
    };
}

} // namespace lamina
