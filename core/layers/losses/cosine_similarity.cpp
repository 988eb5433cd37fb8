// Cosine similarity over the last axis, negative so that it can be made small.
//   L = −mean p̂ · ŷ,   x̂ = x / max(‖x‖, ε)        p, y (N, …, C), ε = 1e-7

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec cosineSimilarityLoss() {
    return {"cosine_similarity",
            TEXT("loss", "Cosine similarity"),
            TEXT("loss", "The angle between prediction and target: −1 where they point the same way. Their "
                         "lengths do not count."),
            "L = −mean p · y / (‖p‖ ‖y‖)",
            LossSpec::Targets::values,
            {},
            "cosine_similarity",
            [](Scope&, const Value& p, const Value& y) {
                const auto unit = [](Value x) {
                    return x / squareRoot(atLeast(sumOfRows(square(x)), kProbabilityFloor * kProbabilityFloor));
                };
                return -sumOfRows(unit(p) * unit(y));
            }};
}

} // namespace lamina
