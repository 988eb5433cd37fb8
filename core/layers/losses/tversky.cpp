// Tversky loss (Salehi et al., 2017): Dice with a price of its own for each kind of mistake, of the whole batch.
//   L = 1 − Σ y p / (Σ y p + α Σ y (1 − p) + β Σ (1 − y) p + ε)        p, y (N, …), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec tverskyLoss() {
    return {
        "tversky",
        TEXT("loss", "Tversky"),
        TEXT("loss", "Dice with a price of its own for what is missed and for what is marked wrongly."),
        "L = 1 − Σ y p / (Σ y p + α Σ y (1 − p) + β Σ (1 − y) p)",
        LossSpec::Targets::binary,
        {real("alpha", 0.5).range(0, 1e6).named(TEXT("loss", "Alpha"), TEXT("loss", "Price of what is missed.")),
         real("beta", 0.5).range(0, 1e6).named(TEXT("loss", "Beta"), TEXT("loss", "Price of what is marked wrongly."))},
        "accuracy",
        [](Scope& scope, const Value& p, const Value& y) {
            const Value both = sum(y * p), missed = sum((1.0 - p) * y), wrong = sum((1.0 - y) * p);
            const Value all = both + scope.real("alpha") * missed + scope.real("beta") * wrong + kProbabilityFloor;
            return 1.0 - both / all;
        },
        true};
}

} // namespace lamina
