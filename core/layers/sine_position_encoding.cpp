// SinePositionEncoding (Vaswani et al., 2017, section 3.5): waves of growing length, added to a sequence.
//   y_t = x_t + p_t,   p_t[2i] = sin(t / λ^(2i/n))    p_t[2i+1] = cos(t / λ^(2i/n))        x, y (T, n)   λ: max_wavelength

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

#include <cmath>

namespace lamina {

LayerSpec sinePositionEncodingSpec() {
    return LayerSpec("SinePositionEncoding", Category::attention, TEXT("layer", "SinePositionEncoding"),
                     TEXT("layer", "Adds sine and cosine waves of different lengths to a sequence, so that attention "
                                   "can tell the places apart. Nothing is learnt."))
        .withIcon("sigmoid")
        .withId("positions")
        .withKeywords("sine cosine sinusoidal position encoding transformer 正弦 位置编码")
        .formula("y_t = x_t + p_t,   p_t[2i] = sin(t / λ^(2i/n)),   p_t[2i+1] = cos(t / λ^(2i/n))", "x, y (T, n)")
        .rank(2, 2)
        .property(real("max_wavelength", 10000)
                      .range(1, 1e9)
                      .named(TEXT("layer", "Longest wavelength"),
                             TEXT("layer", "The slowest wave's length, divided by 2π, in steps."))
                      .advanced())
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireSequence(x[0]);
            return x[0];
        })
        .forward([](Scope& scope, const Values& x) {
            const std::int64_t steps = x[0].shape()[1], width = x[0].shape()[2];
            std::vector<float> table;
            for (std::int64_t t = 0; t < steps; ++t)
                for (std::int64_t i = 0; i < width; ++i) {
                    const double power = static_cast<double>(2 * (i / 2)) / static_cast<double>(width);
                    const double angle = static_cast<double>(t) / std::pow(scope.real("max_wavelength"), power);
                    table.push_back(static_cast<float>(i % 2 == 0 ? std::sin(angle) : std::cos(angle)));
                }
            return x[0] + constant(scope.trace(), Shape{steps, width}, std::move(table));
        })
        .summary([](const Options&) { return std::string("sin, cos"); })
        .exportAs("{0} + sine_positions({0})");
}

} // namespace lamina
