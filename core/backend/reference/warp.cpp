// Pictures seen through a projective map of the plane:
//   y[r, c] = x at row v = (m₃ c + m₄ r + m₅)/k, column u = (m₀ c + m₁ r + m₂)/k with k = m₆ c + m₇ r + 1
// Between the cells the four neighbours are weighted by their nearness (bilinear), or the nearest cell counts.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"
#include "core/backend/warp_cells.h"

#include <cmath>
#include <limits>

namespace lamina::reference {

namespace {

template <class Real>
void warpLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), y(in.outputs[0]);
    const Real* matrices = in.inputs[1].as<Real>();
    const Attributes& at = in.attributes;
    const Real outside = static_cast<Real>(at.alpha);
    for (std::int64_t n = 0; n < y.n; ++n)
        for (std::int64_t r = 0; r < y.h; ++r)
            for (std::int64_t c = 0; c < y.w; ++c) {
                const Real* m = matrices + n * 8;
                const Real row = static_cast<Real>(r), column = static_cast<Real>(c);
                const Real k = m[6] * column + m[7] * row + 1;
                Real u = (m[0] * column + m[1] * row + m[2]) / k, v = (m[3] * column + m[4] * row + m[5]) / k;
                const bool isFar = !(std::abs(u) < Real(kFarthestCell) && std::abs(v) < Real(kFarthestCell));
                if (isFar) u = v = 0;
                if (at.isNearest) {
                    u = std::round(u);
                    v = std::round(v);
                }
                const Real left = std::floor(u), top = std::floor(v), toRight = u - left, toBottom = v - top;
                const auto firstColumn = static_cast<std::int64_t>(left), firstRow = static_cast<std::int64_t>(top);
                for (std::int64_t ch = 0; ch < y.c; ++ch) {
                    Real sum = 0;
                    for (int i = 0; i < 2; ++i)
                        for (int j = 0; j < 2; ++j) {
                            const std::int64_t cellRow = cellInside(firstRow + i, x.h, at.fillMode),
                                               cellColumn = cellInside(firstColumn + j, x.w, at.fillMode);
                            const Real weight = (i == 1 ? toBottom : 1 - toBottom) * (j == 1 ? toRight : 1 - toRight);
                            if (weight == 0) continue;
                            sum += weight * (cellRow < 0 || cellColumn < 0 ? outside : x(n, cellRow, cellColumn, ch));
                        }
                    y(n, r, c, ch) = isFar ? std::numeric_limits<Real>::quiet_NaN() : sum;
                }
            }
}

} // namespace

template <class Real>
Loop warpLoops(Op op) {
    return op == Op::warp2d ? warpLoop<Real> : nullptr;
}
template Loop warpLoops<float>(Op);
template Loop warpLoops<double>(Op);

} // namespace lamina::reference
