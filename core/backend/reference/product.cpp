// Matrix products: matmul and what is fused with it.

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

// store(i, Σ_k a[r][k] b[k][c]) for number i = (r, c) of the product
template <class Real, class Store>
void eachSum(const Instruction& in, const Store& store) {
    const Matrix<Real> a(in.inputs[0], in.attributes.transposeA), b(in.inputs[1], in.attributes.transposeB);
    const std::int64_t rows = a.height(), depth = a.width(), columns = b.width();
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < columns; ++c) {
            Real sum = 0;
            for (std::int64_t k = 0; k < depth; ++k) sum += a(r, k) * b(k, c);
            store(r * columns + c, sum);
        }
}

} // namespace

template <class Real>
void multiply(const Instruction& in, Real* out) {
    eachSum<Real>(in, [&](std::int64_t i, Real sum) { out[i] = sum; });
}

template void multiply<float>(const Instruction&, float*);
template void multiply<double>(const Instruction&, double*);

namespace {

template <class Real>
void matmulLoop(const Instruction& in, const StepState&) {
    multiply<Real>(in, in.outputs[0].as<Real>());
}

// y = f(x W + b + r)
template <class Real>
void denseLoop(const Instruction& in, const StepState&) {
    const BoundTensor& y = in.outputs[0];
    eachSum<Real>(in, [&](std::int64_t i, Real sum) {
        for (std::size_t k = 2; k < in.inputs.size(); ++k)
            sum += in.inputs[k].as<Real>()[in.inputs[k].shape.rank() == 1 ? i % y.shape.last() : i];
        y.as<Real>()[i] = valueOf(in.attributes.function, sum, static_cast<Real>(in.attributes.alpha));
    });
}

// dx = (A B) · f'(r)
template <class Real>
void matmulMapGradientLoop(const Instruction& in, const StepState& state) {
    matmulLoop<Real>(in, state);
    multiplyBySlope<Real>(in, in.inputs[2], in.outputs[0]);
}

} // namespace

template <class Real>
void multiplyBySlope(const Instruction& in, const BoundTensor& r, const BoundTensor& d) {
    const Function f = in.attributes.function;
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t i = 0, count = d.count(); i < count; ++i)
        d.as<Real>()[i] *=
            readsOutput(f) ? slopeFromOutput(f, r.as<Real>()[i], alpha) : slopeFromInput(f, r.as<Real>()[i], alpha);
}
template void multiplyBySlope<float>(const Instruction&, const BoundTensor&, const BoundTensor&);
template void multiplyBySlope<double>(const Instruction&, const BoundTensor&, const BoundTensor&);

template <class Real>
Loop productLoop(Op op) {
    switch (op) {
    case Op::matmul:
        return matmulLoop<Real>;
    case Op::dense:
        return denseLoop<Real>;
    case Op::matmulMapGradient:
        return matmulMapGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop productLoop<float>(Op);
template Loop productLoop<double>(Op);

} // namespace lamina::reference
