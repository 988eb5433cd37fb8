// Categorical cross-entropy for one-hot targets.
//   L = mean over the samples of −Σ_c y_c log p_c        p, y (N, …, C), each row of p a distribution; y smoothed: y (1 − s) + s/C
// Where p = softmax(z), from z, which stays finite: dL/dz = (p Σ y − y) / samples.

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec categoricalCrossentropyLoss() {
    return {"categorical_crossentropy",
            TEXT("loss", "Categorical cross-entropy"),
            TEXT("loss", "For classes given as one-hot rows: how surprised the probabilities of a softmax "
                         "output are by the true class."),
            "L = −mean Σ_c y_c log p_c",
            LossSpec::Targets::oneHot,
            {fromLogitsOption(), labelSmoothingOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                const Value t = smoothed(scope, y, static_cast<double>(p.shape().last()));
                if (const Value z = logitsFor(scope, p, Op::softmax)) return softmaxCrossEntropy(z, t);
                return -sumOfRows(t * logarithm(clippedDistribution(p)));
            }};
}

} // namespace lamina
