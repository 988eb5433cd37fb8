// One product for each place of the leading axes: C[p] = op(A[p]) op(B[p]).

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

// out[r][c] = Σ_k a[r][k] b[k][c], place by place
template <class Real>
void batchMatmulLoop(const Instruction& in, const StepState&) {
    const BoundTensor &a = in.inputs[0], &b = in.inputs[1], &y = in.outputs[0];
    const int rank = y.shape.rank();
    const std::int64_t rows = y.shape[rank - 2], columns = y.shape[rank - 1];
    const std::int64_t aWidth = a.shape.last(), bWidth = b.shape.last();
    const std::int64_t depth = in.attributes.transposeA ? a.shape[rank - 2] : aWidth;
    const std::int64_t places = rows * columns == 0 ? 0 : y.count() / (rows * columns);
    const Real *p = a.as<Real>(), *q = b.as<Real>();
    Real* out = y.as<Real>();
    for (std::int64_t place = 0; place < places; ++place, p += rows * depth, q += depth * columns)
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t c = 0; c < columns; ++c) {
                Real sum = 0;
                for (std::int64_t k = 0; k < depth; ++k)
                    sum += (in.attributes.transposeA ? p[k * aWidth + r] : p[r * aWidth + k]) *
                           (in.attributes.transposeB ? q[c * bWidth + k] : q[k * bWidth + c]);
                *out++ = sum;
            }
}

} // namespace

template <class Real>
Loop batchProductLoop(Op op) {
    return op == Op::batchMatmul ? batchMatmulLoop<Real> : nullptr;
}
template Loop batchProductLoop<float>(Op);
template Loop batchProductLoop<double>(Op);

} // namespace lamina::reference
