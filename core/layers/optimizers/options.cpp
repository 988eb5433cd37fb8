#include "core/layers/optimizers/options.h"

#include <algorithm>

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

Property betaOption(int number, double defaultValue) {
    const Property beta = real(number == 1 ? "beta_1" : "beta_2", defaultValue).range(0, 0.9999999);
    return number == 1 ? Property(beta).named(TEXT("optimizer", "Beta 1"),
                                              TEXT("optimizer", "How slowly the mean of the gradient forgets."))
                       : Property(beta).named(TEXT("optimizer", "Beta 2"),
                                              TEXT("optimizer", "How slowly the mean of its square forgets."));
}

Property rhoOption(double defaultValue) {
    return real("rho", defaultValue)
        .range(0, 1)
        .named(TEXT("optimizer", "Rho"), TEXT("optimizer", "How slowly the mean square forgets."));
}

Property epsilonOption() {
    return real("epsilon", 1e-7)
        .range(0, 1e6)
        .named(TEXT("optimizer", "Epsilon"), TEXT("optimizer", "Keeps the divisor away from 0."))
        .advanced();
}

Property firstAccumulatorOption() {
    return real("initial_accumulator_value", 0.1)
        .range(0, 1e6)
        .named(TEXT("optimizer", "First accumulator"),
               TEXT("optimizer", "What the sum of squared gradients starts from."))
        .advanced();
}

std::vector<Property> withSharedOptions(std::vector<Property> own, double weightDecay) {
    std::vector<Property> all = std::move(own);
    all.push_back(real("weight_decay", weightDecay)
                      .range(0, 1)
                      .named(TEXT("optimizer", "Weight decay"),
                             TEXT("optimizer", "Share of each weight, times the learning rate, that is taken away in "
                                               "every step."))
                      .orNone());
    if (weightDecay == 0) all.back().advanced();
    all.push_back(boolean("exclude_bias_and_normalization", false)
                      .named(TEXT("optimizer", "Weight decay: not of biases"),
                             TEXT("optimizer", "Leaves biases and the weights of normalisations alone."))
                      .advanced());
    const auto clip = [&](const char* name, Text label, Text help) {
        all.push_back(real(name, 0).range(0, 1e30).named(std::move(label), std::move(help)).advanced().orNone());
    };
    clip("clipnorm", TEXT("optimizer", "Clip norm"),
         TEXT("optimizer", "Shortens the gradient of each weight to at most this length; 0: off."));
    clip("global_clipnorm", TEXT("optimizer", "Clip global norm"),
         TEXT("optimizer", "Shortens the gradient of all weights together to at most this length; 0: off."));
    clip("clipvalue", TEXT("optimizer", "Clip value"),
         TEXT("optimizer", "Cuts each number of the gradient to at most this size; 0: off."));
    all.push_back(
        boolean("use_ema", false)
            .named(TEXT("optimizer", "Average the weights"),
                   TEXT("optimizer", "Keeps a moving average of the weights, which takes their place at the end."))
            .advanced());
    all.push_back(real("ema_momentum", 0.99)
                      .range(0, 1)
                      .named(TEXT("optimizer", "Momentum of the average"),
                             TEXT("optimizer", "How slowly the average of the weights follows them."))
                      .advanced()
                      .when("use_ema"));
    all.push_back(
        integer("ema_overwrite_frequency", 0)
            .range(0, 1e9)
            .named(TEXT("optimizer", "Average into place every"),
                   TEXT("optimizer", "Steps after which the average takes the place of the weights; 0: only at "
                                     "the end."))
            .advanced()
            .when("use_ema")
            .orNone());
    all.push_back(
        integer("gradient_accumulation_steps", 0)
            .range(0, 1e6)
            .named(TEXT("optimizer", "Steps for one update"),
                   TEXT("optimizer", "The gradients of so many steps are averaged before the weights change: a "
                                     "larger batch in the same memory; 0: every step changes them."))
            .advanced()
            .orNone());
    return all;
}

void readSharedOptions(const Options& options, UpdateRule& rule) {
    rule.weightDecay = options.real("weight_decay");
    rule.decaysAll = !options.flag("exclude_bias_and_normalization");
    rule.clipNorm = options.real("clipnorm");
    rule.globalClipNorm = options.real("global_clipnorm");
    rule.clipValue = options.real("clipvalue");
    rule.accumulationSteps = std::max(1, static_cast<int>(options.integer("gradient_accumulation_steps")));
    if (options.flag("use_ema")) {
        // A momentum of 0 averages nothing but is still an average: the smallest number above it says so.
        rule.averageMomentum = std::max(options.real("ema_momentum"), 1e-300);
        rule.averageEvery = static_cast<int>(options.integer("ema_overwrite_frequency"));
    }
    rule.slots += (rule.accumulates() ? 1 : 0) + (rule.averages() ? 1 : 0);
}

} // namespace lamina
