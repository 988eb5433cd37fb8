// Focal loss of several classes (Lin et al., 2017), one-hot targets.
//   L = mean of Σ_c −α (1 − p_c)^γ y_c log p_c        p, y (N, …, C), each row of p a distribution

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec categoricalFocalCrossentropyLoss() {
    return {"categorical_focal_crossentropy",
            TEXT("loss", "Categorical focal cross-entropy"),
            TEXT("loss", "Cross-entropy of several classes in which what is easy counts less."),
            "L = −mean Σ_c α (1 − p_c)^γ y_c log p_c",
            LossSpec::Targets::oneHot,
            {real("alpha", 0.25).range(0, 1e6).named(TEXT("loss", "Alpha"), TEXT("loss", "Weight of the whole loss.")),
             real("gamma", 2)
                 .range(0, 100)
                 .named(TEXT("loss", "Gamma"), TEXT("loss", "How little the samples count that are right already.")),
             fromLogitsOption(), labelSmoothingOption()},
            "accuracy",
            [](Scope& scope, const Value& p, const Value& y) {
                const Value t = smoothed(scope, y, static_cast<double>(p.shape().last()));
                const Value q = clippedDistribution(scope.flag("from_logits") ? softmax(p) : p);
                return sumOfRows(scope.real("alpha") * power(1.0 - q, scope.real("gamma")) * -(t * logarithm(q)));
            }};
}

} // namespace lamina
