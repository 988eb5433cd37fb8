// RotaryEmbedding (Su et al., 2021): turns pairs of numbers by an angle that grows with the place, so that the product of a
// query and a key depends on their distance alone.
//   y = x cos φ_t + x̃ sin φ_t,   x̃ = [−second half of x, first half],   φ_t[i] = φ_t[i + n/2] = t / (s λ^(2i/n))
//   x, y (T, …, n)   λ: max_wavelength   s: scaling_factor

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <cmath>

namespace lamina {

LayerSpec rotaryEmbeddingSpec() {
    return LayerSpec("RotaryEmbedding", Category::attention, TEXT("layer", "RotaryEmbedding"),
                     TEXT("layer", "Turns the numbers of each step by angles that grow with its place. Put before the "
                                   "queries and keys of attention, it makes their product depend on the distance of "
                                   "two steps. Nothing is learnt."))
        .withIcon("reset")
        .withId("rotary")
        .withKeywords("rotary rope position embedding llama 旋转位置编码 旋转 位置编码")
        .formula("y = x cos φ_t + x̃ sin φ_t,   φ_t[i] = t / (s λ^(2i/n))", "x, y (T, …, n)")
        .rank(2, 3)
        .property(real("max_wavelength", 10000)
                      .range(1, 1e9)
                      .named(TEXT("layer", "Longest wavelength"),
                             TEXT("layer", "The slowest wave's length, divided by 2π, in steps."))
                      .advanced())
        .property(real("scaling_factor", 1)
                      .range(1e-3, 1e3)
                      .named(TEXT("layer", "Scaling factor"),
                             TEXT("layer", "Stretches the places: 2 turns half as fast, for sequences twice as long."))
                      .advanced())
        .shape([](const Options&, const std::vector<Shape>& x) {
            if (x[0].last() % 2 != 0)
                throw Problem{TEXT("layer", "needs an even number of features to turn in pairs, receives %1")
                                  .arg(static_cast<long long>(x[0].last())),
                              {}};
            return x[0];
        })
        .forward([](Scope& scope, const Values& x) {
            const Shape& shape = x[0].shape();
            const std::int64_t steps = shape[1], width = shape.last(), half = width / 2;
            std::vector<float> cosines, sines;
            for (std::int64_t t = 0; t < steps; ++t)
                for (std::int64_t i = 0; i < width; ++i) {
                    const double power = static_cast<double>(2 * (i % half)) / static_cast<double>(width);
                    const double angle = static_cast<double>(t) / std::pow(scope.real("max_wavelength"), power) /
                                         scope.real("scaling_factor");
                    cosines.push_back(static_cast<float>(std::cos(angle)));
                    sines.push_back(static_cast<float>(std::sin(angle)));
                }
            const int axis = shape.rank() - 1;
            const Shape table = shape.rank() == 4 ? Shape{steps, 1, width} : Shape{steps, width};
            const Value turned = concatenate({-slice(x[0], axis, half, half), slice(x[0], axis, 0, half)}, axis);
            return x[0] * constant(scope.trace(), table, std::move(cosines)) +
                   turned * constant(scope.trace(), table, std::move(sines));
        })
        .summary([](const Options&) { return std::string("x cos φ + x̃ sin φ"); })
        .exportAs("apply_rotary({0})");
}

} // namespace lamina
