// Sparse categorical cross-entropy for targets that are class numbers.
//   L = mean over the samples of −log p_y        p (N, …, C), each row a distribution; y (N, …) in 0 … C − 1
// ignore_class: the mean over the places of other classes.
// Where p = softmax(z), from z, which stays finite: dL/dz_c = (p_c − [c = y]) / samples.

#include "core/layers/losses/formulas.h"

namespace lamina {

namespace {
// 1 where the class counts, y (N, …): not the ignored one, nor a number that is no class of the network
Value countingPlaces(Scope& scope, const Value& p, const Value& y) {
    const std::int64_t ignored = scope.integer("ignore_class"), classes = p.shape().last();
    Trace& trace = scope.trace();
    Attributes at;
    at.shape = p.shape();
    const Value oneHot = trace.recordOne(Op::pickGradient, {y, fill(trace, y.shape(), 1)}, at);
    std::vector<float> counts(static_cast<std::size_t>(classes), 1);
    if (ignored < classes) counts[static_cast<std::size_t>(ignored)] = 0;
    return reshape(sumOfRows(oneHot * constant(trace, Shape{classes}, std::move(counts))), y.shape());
}
} // namespace

LossSpec sparseCategoricalCrossentropyLoss() {
    return {"sparse_categorical_crossentropy",
            TEXT("loss", "Sparse categorical cross-entropy"),
            TEXT("loss", "For classes given as numbers: how surprised the probabilities of a softmax output "
                         "are by the true class."),
            "L = −mean log p_y",
            LossSpec::Targets::classIndex,
            {fromLogitsOption(), ignoreClassOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                const Value z = logitsFor(scope, p, Op::softmax);
                const Value losses = z ? softmaxCrossEntropy(z, y) : -logarithm(pick(clippedDistribution(p), y));
                if (scope.integer("ignore_class") < 0) return losses;
                const Value counting = countingPlaces(scope, p, y);
                scope.setOutputMask(counting);
                return select(counting, losses, fill(scope.trace(), losses.shape(), 0)); // no NaN of no class
            }};
}

} // namespace lamina
