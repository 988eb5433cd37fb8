// Logarithm of the hyperbolic cosine: like ½ e² near 0, like |e| − log 2 far from it.
//   L = mean log cosh e = mean (e + log(1 + e^−2e) − log 2)        e = p − y

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec logCoshLoss() {
    return {"log_cosh",
            TEXT("loss", "Log-cosh"),
            TEXT("loss", "Nearly squared for small errors and straight for large ones, smooth everywhere: for "
                         "numbers with outliers."),
            "L = mean log cosh (p − y)",
            LossSpec::Targets::values,
            {},
            "mean_absolute_error",
            [](Scope&, const Value& p, const Value& y) {
                const Value e = p - y;
                return e + map(Function::softplus, -2.0 * e) + -0.6931471805599453;
            }};
}

} // namespace lamina
