// Two-dimensional convolution (cross-correlation, as every deep-learning library has it) and its two gradients; the cells
// under a three-dimensional window.
//   x (N, H, W, C)   W (kh, kw, C/g, F)   y (N, H', W', F)
//   y[n, i, j, f] = Σ_a Σ_b Σ_c x[n, i s − top + a d, j s − left + b d, c] W[a, b, c, f]   with zeros outside of x;
// with g groups the f-th of F filters sees only the C/g channels of its group f / (F/g).

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cmath>

namespace lamina::reference {

namespace {

// Visits every product of the sum above: visit(n, i, j, f, row of x, column of x, channel of x, a, b, c).
template <class Real, class Visit>
void forEachProduct(const Grid<Real>& x, const Grid<Real>& kernel, const Grid<Real>& y, const Window2d& w,
                    Visit visit) {
    const std::int64_t channels = kernel.w, filtersOfGroup = y.c / w.groups; // kernel (n, h, w, c) = (kh, kw, C/g, F)
    for (std::int64_t n = 0; n < y.n; ++n)
        for (std::int64_t i = 0; i < y.h; ++i)
            for (std::int64_t j = 0; j < y.w; ++j)
                for (std::int64_t a = 0; a < w.kernelHeight; ++a)
                    for (std::int64_t b = 0; b < w.kernelWidth; ++b) {
                        const std::int64_t row = i * w.strideHeight - w.top + a * w.dilationHeight;
                        const std::int64_t column = j * w.strideWidth - w.left + b * w.dilationWidth;
                        if (row < 0 || row >= x.h || column < 0 || column >= x.w) continue;
                        for (std::int64_t c = 0; c < channels; ++c)
                            for (std::int64_t f = 0; f < y.c; ++f)
                                visit(n, i, j, f, row, column, f / filtersOfGroup * channels + c, a, b, c);
                    }
}

template <class Real>
void clear(const BoundTensor& t) {
    for (std::int64_t i = 0, count = t.count(); i < count; ++i) t.as<Real>()[i] = 0;
}

// y = x ⋆ W
template <class Real>
void conv2dLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), kernel(in.inputs[1]), y(in.outputs[0]);
    clear<Real>(in.outputs[0]);
    forEachProduct(x, kernel, y, in.attributes.window,
                   [&](auto n, auto i, auto j, auto f, auto row, auto column, auto channel, auto a, auto b, auto c) {
                       y(n, i, j, f) += x(n, row, column, channel) * kernel(a, b, c, f);
                   });
}

// dx[n, row, column, channel] = Σ over all products this number is in: d[n, i, j, f] W[a, b, c, f]
template <class Real>
void conv2dInputGradientLoop(const Instruction& in, const StepState&) {
    const Grid<Real> d(in.inputs[0]), kernel(in.inputs[1]), dx(in.outputs[0]);
    clear<Real>(in.outputs[0]);
    forEachProduct(dx, kernel, d, in.attributes.window,
                   [&](auto n, auto i, auto j, auto f, auto row, auto column, auto channel, auto a, auto b, auto c) {
                       dx(n, row, column, channel) += d(n, i, j, f) * kernel(a, b, c, f);
                   });
    if (in.inputs.size() < 3) return;
    const Real* r = in.inputs[2].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i)
        dx.data[i] *= slopeFromOutput(in.attributes.function, r[i], alpha);
}

// dW[a, b, c, f] = Σ_n Σ_i Σ_j x[n, row, column, channel] d[n, i, j, f]
template <class Real>
void conv2dKernelGradientLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), d(in.inputs[1]), dKernel(in.outputs[0]);
    clear<Real>(in.outputs[0]);
    forEachProduct(x, dKernel, d, in.attributes.window,
                   [&](auto n, auto i, auto j, auto f, auto row, auto column, auto channel, auto a, auto b, auto c) {
                       dKernel(a, b, c, f) += x(n, row, column, channel) * d(n, i, j, f);
                   });
}

// y = f(x ⋆ W + b + r)
template <class Real>
void conv2dBiasLoop(const Instruction& in, const StepState& state) {
    conv2dLoop<Real>(in, state);
    const Grid<Real> y(in.outputs[0]);
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = in.outputs[0].count(); i < count; ++i) {
        for (std::size_t k = 2; k < in.inputs.size(); ++k) {
            const bool isBias = in.inputs[k].shape.rank() == 1;
            y.data[i] += in.inputs[k].as<Real>()[isBias ? i % y.c : i];
        }
        y.data[i] = valueOf(in.attributes.function, y.data[i], alpha);
    }
}

// z = f(x ⋆ W + b) at one place
template <class Real>
Real activatedAt(const Instruction& in, std::int64_t n, std::int64_t i, std::int64_t j, std::int64_t f) {
    const Grid<Real> x(in.inputs[0]), kernel(in.inputs[1]);
    const Window2d& w = in.attributes.window;
    const std::int64_t group = f / (kernel.c / w.groups);
    Real sum = in.inputs.size() > 2 ? in.inputs[2].as<Real>()[f] : Real{0};
    for (std::int64_t a = 0; a < w.kernelHeight; ++a)
        for (std::int64_t b = 0; b < w.kernelWidth; ++b) {
            const std::int64_t row = i * w.strideHeight - w.top + a * w.dilationHeight;
            const std::int64_t column = j * w.strideWidth - w.left + b * w.dilationWidth;
            if (row < 0 || row >= x.h || column < 0 || column >= x.w) continue;
            for (std::int64_t c = 0; c < kernel.w; ++c)
                sum += x(n, row, column, group * kernel.w + c) * kernel(a, b, c, f);
        }
    return valueOf(in.attributes.function, sum, static_cast<Real>(in.attributes.alpha));
}

// y = max over the window of z; p = the first largest cell
template <class Real>
void conv2dPoolLoop(const Instruction& in, const StepState&) {
    const Grid<Real> y(in.outputs[0]);
    const Shape& x = in.inputs[0].shape;
    const std::int64_t height = in.attributes.window.outputHeight(x[1]), width = in.attributes.window.outputWidth(x[2]);
    const Window2d& pool = in.attributes.pool;
    std::uint8_t* p = in.outputs[1].as<std::uint8_t>();
    for (std::int64_t k = 0, count = in.outputs[0].count(); k < count; ++k) {
        const std::int64_t f = k % y.c, j = k / y.c % y.w, i = k / (y.c * y.w) % y.h, n = k / (y.c * y.w * y.h);
        Real best = 0;
        int cell = -1;
        for (int a = 0; a < pool.kernelHeight; ++a)
            for (int b = 0; b < pool.kernelWidth; ++b) {
                const std::int64_t row = i * pool.strideHeight - pool.top + a * pool.dilationHeight;
                const std::int64_t column = j * pool.strideWidth - pool.left + b * pool.dilationWidth;
                if (row < 0 || row >= height || column < 0 || column >= width) continue;
                const Real value = activatedAt<Real>(in, n, row, column, f);
                if (cell >= 0 && !(value > best) && !(value != value && best == best)) continue;
                best = value;
                cell = a * pool.kernelWidth + b;
            }
        y.data[k] = best;
        const bool passes = cell >= 0 && (in.attributes.function != Function::relu || best > 0);
        p[k] = passes ? static_cast<std::uint8_t>(cell) : kNoCell;
    }
}

// dx at the cell p of each window += d
template <class Real>
void maxUnpoolLoop(const Instruction& in, const StepState&) {
    const Grid<Real> d(in.inputs[1]), dx(in.outputs[0]);
    const std::uint8_t* p = in.inputs[0].as<std::uint8_t>();
    const Window2d& pool = in.attributes.pool;
    clear<Real>(in.outputs[0]);
    for (std::int64_t k = 0, count = in.inputs[1].count(); k < count; ++k) {
        if (p[k] == kNoCell) continue;
        const std::int64_t c = k % d.c, j = k / d.c % d.w, i = k / (d.c * d.w) % d.h, n = k / (d.c * d.w * d.h);
        const std::int64_t a = p[k] / pool.kernelWidth, b = p[k] % pool.kernelWidth;
        dx(n, i * pool.strideHeight - pool.top + a * pool.dilationHeight,
           j * pool.strideWidth - pool.left + b * pool.dilationWidth, c) += d.data[k];
    }
}

// Visits each number of d in front of a pooling, or each number of d: visit(n,
// i, j, f, number).
template <class Real, class Visit>
void forEachArriving(const Instruction& in, Visit visit) {
    const Grid<Real> d(in.inputs[2]);
    const std::uint8_t* p = in.inputs.size() > 3 ? in.inputs[3].as<std::uint8_t>() : nullptr;
    const Window2d& pool = in.attributes.pool;
    for (std::int64_t k = 0, count = in.inputs[2].count(); k < count; ++k) {
        const std::int64_t f = k % d.c, j = k / d.c % d.w, i = k / (d.c * d.w) % d.h, n = k / (d.c * d.w * d.h);
        if (!p)
            visit(n, i, j, f, d.data[k]);
        else if (p[k] != kNoCell)
            visit(n, i * pool.strideHeight - pool.top + p[k] / pool.kernelWidth * pool.dilationHeight,
                  j * pool.strideWidth - pool.left + p[k] % pool.kernelWidth * pool.dilationWidth, f, d.data[k]);
    }
}

// dW += x d    db += d    dx += W d for each number d of the convolution's
// result; then dx · (x > 0)
template <class Real>
void conv2dGradientsLoop(const Instruction& in, const StepState&) {
    const Grid<Real> x(in.inputs[0]), kernel(in.inputs[1]), dKernel(in.outputs[0]);
    Real *db = in.outputs[1].as<Real>(), *dx = in.attributes.backwards ? in.outputs[2].as<Real>() : nullptr;
    const Window2d& w = in.attributes.window;
    for (const BoundTensor& output : in.outputs)
        if (output.data) clear<Real>(output); // a convolution without bias asks for no db
    forEachArriving<Real>(in, [&](std::int64_t n, std::int64_t i, std::int64_t j, std::int64_t f, Real d) {
        if (db) db[f] += d;
        for (std::int64_t a = 0; a < w.kernelHeight; ++a)
            for (std::int64_t b = 0; b < w.kernelWidth; ++b) {
                const std::int64_t row = i * w.strideHeight - w.top + a * w.dilationHeight;
                const std::int64_t column = j * w.strideWidth - w.left + b * w.dilationWidth;
                if (row < 0 || row >= x.h || column < 0 || column >= x.w) continue;
                for (std::int64_t c = 0; c < kernel.w; ++c) {
                    const std::int64_t channel = f / (kernel.c / w.groups) * kernel.w + c;
                    dKernel(a, b, c, f) += x(n, row, column, channel) * d;
                    if (dx) dx[((n * x.h + row) * x.w + column) * x.c + channel] += kernel(a, b, c, f) * d;
                }
            }
    });
    if (!dx || in.attributes.function != Function::relu) return;
    for (std::int64_t i = 0, count = in.outputs[2].count(); i < count; ++i)
        if (!(x.data[i] > 0)) dx[i] = 0;
}

// W' = W γ / √(var + ε)    b' = (b − mean) γ / √(var + ε) + β
template <class Real>
void foldNormalizationLoop(const Instruction& in, const StepState&) {
    const Real *w = in.inputs[0].as<Real>(), *gamma = in.inputs[1].as<Real>(), *beta = in.inputs[2].as<Real>();
    const Real *mean = in.inputs[3].as<Real>(), *variance = in.inputs[4].as<Real>();
    const Real* b = in.inputs.size() > 5 ? in.inputs[5].as<Real>() : nullptr;
    Real *folded = in.outputs[0].as<Real>(), *bias = in.outputs[1].as<Real>();
    const std::int64_t filters = in.outputs[1].count(), count = in.outputs[0].count();
    const Real epsilon = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t f = 0; f < filters; ++f) {
        const Real scale = gamma[f] / std::sqrt(variance[f] + epsilon);
        for (std::int64_t i = f; i < count; i += filters) folded[i] = w[i] * scale;
        bias[f] = ((b ? b[f] : Real{0}) - mean[f]) * scale + beta[f];
    }
}

// Visits each cell of each window of x (N, D, H, W, C): visit(number in y (N, D', H', W', kd kh kw C), number in x, −1 outside).
template <class Visit>
void forEachPatchCell(const Shape& x, const Shape& y, const Window3d& w, Visit visit) {
    std::int64_t place = 0;
    for (std::int64_t n = 0; n < y[0]; ++n)
        for (std::int64_t i = 0; i < y[1]; ++i)
            for (std::int64_t j = 0; j < y[2]; ++j)
                for (std::int64_t k = 0; k < y[3]; ++k)
                    for (int a = 0; a < w.kernel[0]; ++a)
                        for (int b = 0; b < w.kernel[1]; ++b)
                            for (int c = 0; c < w.kernel[2]; ++c) {
                                const std::int64_t depth = i * w.stride[0] - w.before[0] + a * w.dilation[0];
                                const std::int64_t row = j * w.stride[1] - w.before[1] + b * w.dilation[1];
                                const std::int64_t column = k * w.stride[2] - w.before[2] + c * w.dilation[2];
                                const bool isInside = depth >= 0 && depth < x[1] && row >= 0 && row < x[2] &&
                                                      column >= 0 && column < x[3];
                                const std::int64_t cell = ((n * x[1] + depth) * x[2] + row) * x[3] + column;
                                for (std::int64_t channel = 0; channel < x[4]; ++channel)
                                    visit(place++, isInside ? cell * x[4] + channel : -1);
                            }
}

template <class Real>
void patches3dLoop(const Instruction& in, const StepState&) {
    const Real* x = in.inputs[0].as<Real>();
    Real* y = in.outputs[0].as<Real>();
    forEachPatchCell(in.inputs[0].shape, in.outputs[0].shape, in.attributes.window3d,
                     [&](std::int64_t to, std::int64_t from) { y[to] = from < 0 ? Real{0} : x[from]; });
}

// dx = Σ over all the windows that a cell is in
template <class Real>
void patches3dGradientLoop(const Instruction& in, const StepState&) {
    const Real* d = in.inputs[0].as<Real>();
    Real* dx = in.outputs[0].as<Real>();
    clear<Real>(in.outputs[0]);
    forEachPatchCell(in.outputs[0].shape, in.inputs[0].shape, in.attributes.window3d,
                     [&](std::int64_t from, std::int64_t to) {
                         if (to >= 0) dx[to] += d[from];
                     });
}

} // namespace

template <class Real>
Loop convolutionLoop(Op op) {
    switch (op) {
    case Op::patches3d:
        return patches3dLoop<Real>;
    case Op::patches3dGradient:
        return patches3dGradientLoop<Real>;
    case Op::conv2d:
        return conv2dLoop<Real>;
    case Op::conv2dInputGradient:
        return conv2dInputGradientLoop<Real>;
    case Op::conv2dKernelGradient:
        return conv2dKernelGradientLoop<Real>;
    case Op::conv2dBias:
        return conv2dBiasLoop<Real>;
    case Op::conv2dPool:
        return conv2dPoolLoop<Real>;
    case Op::maxUnpool2d:
        return maxUnpoolLoop<Real>;
    case Op::conv2dGradients:
        return conv2dGradientsLoop<Real>;
    case Op::foldNormalization:
        return foldNormalizationLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop convolutionLoop<float>(Op);
template Loop convolutionLoop<double>(Op);

} // namespace lamina::reference
