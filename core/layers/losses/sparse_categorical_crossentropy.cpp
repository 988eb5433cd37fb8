// Sparse categorical cross-entropy for targets that are class numbers.
//   L = mean over the samples of −log p_y        p (N, …, C), each row a distribution; y (N, …) in 0 … C − 1
// Where p = softmax(z), from z, which stays finite: dL/dz_c = (p_c − [c = y]) / samples.

#include "core/layers/losses/clipped.h"
#include "core/model/registry.h"
#include "core/ops/scope.h"

namespace lamina {

LossSpec sparseCategoricalCrossentropyLoss() {
    return {"sparse_categorical_crossentropy",
            TEXT("loss", "Sparse categorical cross-entropy"),
            TEXT("loss",
                 "For classes given as numbers: how surprised the probabilities of a softmax output are by the true "
                 "class."),
            "L = −mean log p_y",
            LossSpec::Targets::classIndex,
            {},
            "accuracy",
            [](Scope&, const Value& p, const Value& y) {
                if (const Value z = logitsOf(p, Op::softmax)) return mean(softmaxCrossEntropy(z, y));
                return -mean(logarithm(pick(clippedDistribution(p), y)));
            }};
}

} // namespace lamina
