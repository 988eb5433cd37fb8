#include "core/layers/optimizers/options.h"

namespace lamina {

Property learningRateOption(double defaultValue) {
    return real("learning_rate", defaultValue)
        .range(0, 1e6)
        .named(TEXT("optimizer", "Learning rate"),
               TEXT("optimizer", "Length of a step. Too large: the loss jumps. Too small: it hardly falls."));
}

Property momentumOption() {
    return real("momentum", 0)
        .range(0, 1)
        .named(TEXT("optimizer", "Momentum"), TEXT("optimizer", "How much of the last step is kept in the next one."));
}

Property epsilonOption() {
    return real("epsilon", 1e-7)
        .range(0, 1e6)
        .named(TEXT("optimizer", "Epsilon"), TEXT("optimizer", "Keeps the divisor away from 0."))
        .advanced();
}

std::vector<Property> withClipping(std::vector<Property> properties) {
    const auto clip = [&](const char* name, Text label, Text help) {
        properties.push_back(real(name, 0).range(0, 1e30).named(std::move(label), std::move(help)).advanced().orNone());
    };
    clip("clipnorm", TEXT("optimizer", "Clip norm"),
         TEXT("optimizer", "Shortens the gradient of each weight to at most this length; 0: off."));
    clip("global_clipnorm", TEXT("optimizer", "Clip global norm"),
         TEXT("optimizer", "Shortens the gradient of all weights together to at most this length; 0: off."));
    clip("clipvalue", TEXT("optimizer", "Clip value"),
         TEXT("optimizer", "Cuts each number of the gradient to at most this size; 0: off."));
    return properties;
}

void readClipping(const Options& options, UpdateRule& rule) {
    rule.clipNorm = options.real("clipnorm");
    rule.globalClipNorm = options.real("global_clipnorm");
    rule.clipValue = options.real("clipvalue");
}

} // namespace lamina
