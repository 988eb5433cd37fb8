// Sparse categorical cross-entropy for targets that are class numbers.
//   L = mean over the samples of −log p_y        p (N, …, C), each row a distribution; y (N, …) in 0 … C − 1
// Where p = softmax(z), from z, which stays finite: dL/dz_c = (p_c − [c = y]) / samples.

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec sparseCategoricalCrossentropyLoss() {
    return {"sparse_categorical_crossentropy",
            TEXT("loss", "Sparse categorical cross-entropy"),
            TEXT("loss", "For classes given as numbers: how surprised the probabilities of a softmax output "
                         "are by the true class."),
            "L = −mean log p_y",
            LossSpec::Targets::classIndex,
            {fromLogitsOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                if (const Value z = logitsFor(scope, p, Op::softmax)) return softmaxCrossEntropy(z, y);
                return -logarithm(pick(clippedDistribution(p), y));
            }};
}

} // namespace lamina
