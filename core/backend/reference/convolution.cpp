// Two-dimensional convolution (cross-correlation, as every deep-learning library has it) and its two gradients; the cells
// under a three-dimensional window.
//   x (N, H, W, C)   W (kh, kw, C/g, F)   y (N, H', W', F)
//   y[n, i, j, f] = Σ_a Σ_b Σ_c x[n, i s − top + a d, j s − left + b d, c] W[a, b, c, f]   with zeros outside of x;
// with g groups the f-th of F filters sees only the C/g channels of its group f / (F/g).

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

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

// y = f(x ⋆ W + b)
template <class Real>
void conv2dBiasLoop(const Instruction& in, const StepState& state) {
    conv2dLoop<Real>(in, state);
    addBiasAndActivate<Real>(in);
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
    default:
        return nullptr;
    }
}
template Loop convolutionLoop<float>(Op);
template Loop convolutionLoop<double>(Op);

} // namespace lamina::reference
