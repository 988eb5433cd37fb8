// Categorical cross-entropy for one-hot targets.
//   L = mean over the samples of −Σ_c y_c log p_c        p, y (N, …, C), each row of p a distribution
// Where p = softmax(z), from z, which stays finite: dL/dz = (p Σ y − y) / samples.

#include "core/layers/losses/clipped.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"

namespace lamina {

LossSpec categoricalCrossentropyLoss() {
    return {"categorical_crossentropy",
            TEXT("loss", "Categorical cross-entropy"),
            TEXT("loss",
                 "For classes given as one-hot rows: how surprised the probabilities of a softmax output are by the "
                 "true class."),
            "L = −mean Σ_c y_c log p_c",
            LossSpec::Targets::oneHot,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                if (const Value z = logitsOf(p, Op::softmax)) return mean(softmaxCrossEntropy(z, y));
                return -mean(sumTo(y * logarithm(clippedDistribution(p)), p.shape().withLast(1)));
            }};
}

} // namespace lamina
