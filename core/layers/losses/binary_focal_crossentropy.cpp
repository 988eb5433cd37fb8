// Focal loss of two classes (Lin et al., 2017): cross-entropy that looks away from what is easy.
//   L = mean (1 − p_t)^γ · binary cross-entropy,   p_t = y p + (1 − y) (1 − p)
// balanced: times y α + (1 − y) (1 − α)

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec binaryFocalCrossentropyLoss() {
    return {"binary_focal_crossentropy",
            TEXT("loss", "Binary focal cross-entropy"),
            TEXT("loss", "Cross-entropy of two classes in which what is easy counts less: for rare events."),
            "L = mean (1 − p_t)^γ (−log p_t)",
            LossSpec::Targets::binary,
            {boolean("apply_class_balancing", false)
                 .named(TEXT("loss", "Balance"), TEXT("loss", "Weights the two classes with alpha and 1 − alpha.")),
             real("alpha", 0.25)
                 .range(0, 1)
                 .named(TEXT("loss", "Alpha"), TEXT("loss", "Weight of the class; of the other one: 1 − alpha.")),
             real("gamma", 2)
                 .range(0, 100)
                 .named(TEXT("loss", "Gamma"), TEXT("loss", "How little the samples count that are right already.")),
             fromLogitsOption(), labelSmoothingOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                const Value t = smoothed(scope, y, 2), z = logitsFor(scope, p, Op::map, Function::sigmoid);
                const Value q = scope.flag("from_logits") ? sigmoid(p) : p, c = clipped(q);
                const Value entropy =
                    z ? sigmoidCrossEntropy(z, t) : -(t * logarithm(c) + (1.0 - t) * logarithm(1.0 - c));
                const Value focal = power(1.0 - (t * q + (1.0 - t) * (1.0 - q)), scope.real("gamma")) * entropy;
                if (!scope.flag("apply_class_balancing")) return focal;
                const double alpha = scope.real("alpha");
                return (alpha * t + (1 - alpha) * (1.0 - t)) * focal;
            }};
}

} // namespace lamina
