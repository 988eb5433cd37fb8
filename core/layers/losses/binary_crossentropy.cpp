// Binary cross-entropy for yes-or-no targets.
//   L = mean of −y log p − (1 − y) log(1 − p)        p, y (N, …), p a probability
// Where p = σ(z), from z, which stays finite: max(z, 0) − z y + log(1 + e^−|z|), with dL/dz = (σ(z) − y) / count.

#include "core/layers/losses/clipped.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"

namespace lamina {

LossSpec binaryCrossentropyLoss() {
    return {"binary_crossentropy",
            TEXT("loss", "Binary cross-entropy"),
            TEXT("loss", "For two classes: how surprised the probability of a sigmoid output is by the true answer."),
            "L = −mean (y log p + (1 − y) log(1 − p))",
            LossSpec::Targets::binary,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                if (const Value z = logitsOf(p, Op::map, Function::sigmoid)) return mean(sigmoidCrossEntropy(z, y));
                const Value q = clipped(p);
                return -mean(y * logarithm(q) + (1.0 - y) * logarithm(1.0 - q));
            }};
}

} // namespace lamina
