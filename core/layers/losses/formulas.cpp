#include "core/layers/losses/formulas.h"

#include <cmath>

namespace lamina {

Value atLeast(Value x, double low) { return maximum(x, fill(*x.trace, Shape{}, low)); }
Value atMost(Value x, double high) { return minimum(x, fill(*x.trace, Shape{}, high)); }
Value sigmoid(Value x) { return map(Function::sigmoid, x); }
Value sumOfRows(Value x) { return sumTo(x, x.shape().withLast(1)); }

Value power(Value x, double exponent) {
    if (exponent == 0) return 0.0 * x + 1.0;
    if (exponent == 1) return x;
    if (exponent == 2) return square(x);
    if (exponent == 0.5) return squareRoot(x);
    return exponential(exponent * logarithm(atLeast(x, 1e-30)));
}

Property fromLogitsOption() {
    return boolean("from_logits", false)
        .named(TEXT("loss", "From logits"),
               TEXT("loss",
                    "The output layer gives numbers of any size (activation linear); the loss makes probabilities "
                    "of them."))
        .advanced();
}

Property labelSmoothingOption() {
    return real("label_smoothing", 0)
        .range(0, 1)
        .named(TEXT("loss", "Label smoothing"),
               TEXT("loss", "Takes this share of certainty from the true answer and spreads it over all of them."))
        .advanced();
}

Property ignoreClassOption() {
    return integer("ignore_class", -1)
        .range(-1, 1e6)
        .named(TEXT("loss", "Ignored class"),
               TEXT("loss", "Samples, or places of a picture, of this class do not count: the unlabelled border of a "
                            "segmentation. It may be a number beyond the network's classes."))
        .orNone()
        .advanced();
}

Property reductionOption() {
    return choice("reduction", "sum_over_batch_size", {"sum_over_batch_size", "sum", "mean_with_sample_weight"})
        .named(TEXT("loss", "Reduction"),
               TEXT("loss", "How the losses of the samples become one number: their mean, their sum, or their weighted "
                            "sum divided by the sum of the sample weights."))
        .advanced();
}

Value smoothed(const Scope& scope, Value y, double classes) {
    const double share = scope.real("label_smoothing");
    return share == 0 ? y : (1 - share) * y + share / classes;
}

Value logitsFor(const Scope& scope, Value p, Op op, Function function) {
    return scope.flag("from_logits") ? p : logitsOf(p, op, function);
}

} // namespace lamina
