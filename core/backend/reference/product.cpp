// Matrix products: matmul and dense.

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

// out[r][c] = Σ_k a[r][k] b[k][c]
template <class Real>
void matmulLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> a(in.inputs[0], in.attributes.transposeA), b(in.inputs[1], in.attributes.transposeB);
    Real* out = in.outputs[0].as<Real>();
    const std::int64_t rows = a.height(), depth = a.width(), columns = b.width();
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < columns; ++c) {
            Real sum = 0;
            for (std::int64_t k = 0; k < depth; ++k) sum += a(r, k) * b(k, c);
            out[r * columns + c] = sum;
        }
}

// y = f(x W + b)
template <class Real>
void denseLoop(const Instruction& in, const StepState& state) {
    matmulLoop<Real>(in, state);
    addBiasAndActivate<Real>(in);
}

} // namespace

template <class Real>
Loop productLoop(Op op) {
    switch (op) {
    case Op::matmul:
        return matmulLoop<Real>;
    case Op::dense:
        return denseLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop productLoop<float>(Op);
template Loop productLoop<double>(Op);

} // namespace lamina::reference
