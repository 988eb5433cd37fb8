// Binary cross-entropy for yes-or-no targets.
//   L = mean of −y log p − (1 − y) log(1 − p)        p, y (N, …), p a probability; y smoothed: y (1 − s) + s/2
// Where p = σ(z), from z, which stays finite: max(z, 0) − z y + log(1 + e^−|z|), with dL/dz = (σ(z) − y) / count.

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec binaryCrossentropyLoss() {
    return {"binary_crossentropy",
            TEXT("loss", "Binary cross-entropy"),
            TEXT("loss", "For two classes: how surprised the probability of a sigmoid output is by the true "
                         "answer."),
            "L = −mean (y log p + (1 − y) log(1 − p))",
            LossSpec::Targets::binary,
            {fromLogitsOption(), labelSmoothingOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                const Value t = smoothed(scope, y, 2);
                if (const Value z = logitsFor(scope, p, Op::map, Function::sigmoid)) return sigmoidCrossEntropy(z, t);
                const Value q = clipped(p);
                return -(t * logarithm(q) + (1.0 - t) * logarithm(1.0 - q));
            }};
}

} // namespace lamina
