// Pooling over windows of pictures: x (N, H, W, C) → y (N, H', W', C), each channel by itself.
//   window (i, j) = the cells (i s − top + a d, j s − left + b d) that lie inside of x; padding cells do not count.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

template <class Visit>
void forEachCell(const Window2d& w, std::int64_t i, std::int64_t j, std::int64_t height, std::int64_t width,
                 Visit visit) {
    for (std::int64_t a = 0; a < w.kernelHeight; ++a)
        for (std::int64_t b = 0; b < w.kernelWidth; ++b) {
            const std::int64_t row = i * w.strideHeight - w.top + a * w.dilationHeight;
            const std::int64_t column = j * w.strideWidth - w.left + b * w.dilationWidth;
            if (row >= 0 && row < height && column >= 0 && column < width) visit(row, column);
        }
}

template <class Real, class Visit>
void forEachWindow(const Grid<Real>& y, Visit visit) {
    for (std::int64_t n = 0; n < y.n; ++n)
        for (std::int64_t i = 0; i < y.h; ++i)
            for (std::int64_t j = 0; j < y.w; ++j)
                for (std::int64_t c = 0; c < y.c; ++c) visit(n, i, j, c);
}

struct Place {
    std::int64_t row = -1, column = -1;
};

// The first largest cell of a window; a NaN counts as the largest, so that it is seen.
template <class Real>
Place largestCell(const Grid<Real>& x, const Window2d& w, std::int64_t n, std::int64_t i, std::int64_t j,
                  std::int64_t c) {
    Place best;
    forEachCell(w, i, j, x.h, x.w, [&](std::int64_t row, std::int64_t column) {
        const bool isFirst = best.row < 0;
        const Real value = x(n, row, column, c);
        if (isFirst || value > x(n, best.row, best.column, c) ||
            (value != value && x(n, best.row, best.column, c) == x(n, best.row, best.column, c)))
            best = {row, column};
    });
    return best;
}

// y = max over the window
template <class Real>
void maxPoolLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), y(in.outputs[0]);
    forEachWindow(y, [&](auto n, auto i, auto j, auto c) {
        const Place p = largestCell(x, in.attributes.window, n, i, j, c);
        y(n, i, j, c) = p.row < 0 ? Real{0} : x(n, p.row, p.column, c);
    });
}

// dx at the first largest cell += d of its window
template <class Real>
void maxPoolGradientLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), d(in.inputs[2]), dx(in.outputs[0]);
    for (std::int64_t k = 0, count = in.outputs[0].count(); k < count; ++k) dx.data[k] = 0;
    forEachWindow(d, [&](auto n, auto i, auto j, auto c) {
        const Place p = largestCell(x, in.attributes.window, n, i, j, c);
        if (p.row >= 0) dx(n, p.row, p.column, c) += d(n, i, j, c);
    });
}

// y = Σ over the window's real cells / their number
template <class Real>
void averagePoolLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), y(in.outputs[0]);
    forEachWindow(y, [&](auto n, auto i, auto j, auto c) {
        Real sum = 0, cells = 0;
        forEachCell(in.attributes.window, i, j, x.h, x.w, [&](std::int64_t row, std::int64_t column) {
            sum += x(n, row, column, c);
            cells += 1;
        });
        y(n, i, j, c) = cells > 0 ? sum / cells : Real{0};
    });
}

// dx at every cell += d of its window / number of the window's real cells
template <class Real>
void averagePoolGradientLoop(const Instruction& in, const StepState&) {
    const Grid<Real> d(in.inputs[0]), dx(in.outputs[0]);
    for (std::int64_t k = 0, count = in.outputs[0].count(); k < count; ++k) dx.data[k] = 0;
    forEachWindow(d, [&](auto n, auto i, auto j, auto c) {
        Real cells = 0;
        forEachCell(in.attributes.window, i, j, dx.h, dx.w, [&](std::int64_t, std::int64_t) { cells += 1; });
        forEachCell(in.attributes.window, i, j, dx.h, dx.w,
                    [&](std::int64_t row, std::int64_t column) { dx(n, row, column, c) += d(n, i, j, c) / cells; });
    });
}

} // namespace

template <class Real>
Loop poolingLoop(Op op) {
    switch (op) {
    case Op::maxPool2d:
        return maxPoolLoop<Real>;
    case Op::maxPool2dGradient:
        return maxPoolGradientLoop<Real>;
    case Op::averagePool2d:
        return averagePoolLoop<Real>;
    case Op::averagePool2dGradient:
        return averagePoolGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop poolingLoop<float>(Op);
template Loop poolingLoop<double>(Op);

} // namespace lamina::reference
