// Huber loss (Huber, 1964): squared for small errors, straight for large ones.
//   L = mean of ½ e² where |e| ≤ δ, else δ |e| − ½ δ²        e = p − y
// With m = min(|e|, δ) both are ½ m² + δ (|e| − m).

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec huberLoss() {
    return {"huber",
            TEXT("loss", "Huber"),
            TEXT("loss", "Squared for small errors, straight for large ones: for numbers with outliers."),
            "L = mean (|e| ≤ δ: ½ e²; else δ |e| − ½ δ²),  e = p − y",
            LossSpec::Targets::values,
            {real("delta", 1)
                 .range(1e-9, 1e9)
                 .named(TEXT("loss", "Delta"), TEXT("loss", "The error at which the curve becomes a straight line."))},
            "mean_absolute_error",
            [](Scope& scope, const Value& p, const Value& y) {
                const double delta = scope.real("delta");
                const Value size = absolute(p - y), bent = atMost(size, delta);
                return 0.5 * square(bent) + delta * (size - bent);
            }};
}

} // namespace lamina
