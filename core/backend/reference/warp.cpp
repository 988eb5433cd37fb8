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

// Where the cell (r, c) of y looks at x, and how much of each of the four cells there it takes.
template <class Real>
struct Look {
    bool isFar; // no cell of a picture: NaN
    std::array<std::int64_t, 4> rows, columns;
    std::array<Real, 4> weights;

    Look(const Real* m, std::int64_t r, std::int64_t c, const Grid<Real>& x, const Attributes& at) {
        const Real row = static_cast<Real>(r), column = static_cast<Real>(c);
        const Real k = m[6] * column + m[7] * row + 1;
        Real u = (m[0] * column + m[1] * row + m[2]) / k, v = (m[3] * column + m[4] * row + m[5]) / k;
        isFar = !(std::abs(u) < Real(kFarthestCell) && std::abs(v) < Real(kFarthestCell));
        if (isFar) u = v = 0;
        if (at.isNearest) {
            u = std::round(u);
            v = std::round(v);
        }
        const Real left = std::floor(u), top = std::floor(v), toRight = u - left, toBottom = v - top;
        for (std::size_t i = 0; i < 4; ++i) {
            const bool isRight = i % 2 == 1, isBelow = i / 2 == 1;
            rows[i] = cellInside(static_cast<std::int64_t>(top) + isBelow, x.h, at.fillMode);
            columns[i] = cellInside(static_cast<std::int64_t>(left) + isRight, x.w, at.fillMode);
            weights[i] = (isBelow ? toBottom : 1 - toBottom) * (isRight ? toRight : 1 - toRight);
        }
    }
    bool isOutside(std::size_t i) const { return rows[i] < 0 || columns[i] < 0; }
};

template <class Real>
void warpLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), y(in.outputs[0]);
    const Real* maps = in.inputs[1].as<Real>();
    for (std::int64_t n = 0; n < y.n; ++n)
        for (std::int64_t r = 0; r < y.h; ++r)
            for (std::int64_t c = 0; c < y.w; ++c) {
                const Look<Real> look(maps + n * 8, r, c, x, in.attributes);
                for (std::int64_t k = 0; k < y.c; ++k) {
                    Real sum = look.isFar ? std::numeric_limits<Real>::quiet_NaN() : Real{0};
                    for (std::size_t i = 0; i < 4; ++i)
                        if (look.weights[i] != 0)
                            sum += look.weights[i] * (look.isOutside(i) ? static_cast<Real>(in.attributes.alpha)
                                                                        : x(n, look.rows[i], look.columns[i], k));
                    y(n, r, c, k) = sum;
                }
            }
}

template <class Real>
void warpGradientLoop(const Instruction& in, const StepState&) {
    const Real* maps = in.inputs[0].as<Real>();
    const Grid<Real> d(in.inputs[1]), dx(in.outputs[0]);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) dx.data[i] = 0;
    for (std::int64_t n = 0; n < d.n; ++n)
        for (std::int64_t r = 0; r < d.h; ++r)
            for (std::int64_t c = 0; c < d.w; ++c) {
                const Look<Real> look(maps + n * 8, r, c, dx, in.attributes);
                for (std::size_t i = 0; !look.isFar && i < 4; ++i)
                    if (look.weights[i] != 0 && !look.isOutside(i))
                        for (std::int64_t k = 0; k < d.c; ++k)
                            dx(n, look.rows[i], look.columns[i], k) += look.weights[i] * d(n, r, c, k);
            }
}

} // namespace

template <class Real>
Loop warpLoops(Op op) {
    if (op == Op::warp2dGradient) return warpGradientLoop<Real>;
    return op == Op::warp2d ? warpLoop<Real> : nullptr;
}
template Loop warpLoops<float>(Op);
template Loop warpLoops<double>(Op);

} // namespace lamina::reference
