// Rows of a table by their numbers: embeddings.
//   y[i] = table[place[i]]        dTable[v] = Σ over all i with place[i] = v of d[i]

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <limits>

namespace lamina::reference {

namespace {

// The row that place number i names, −1 where there is none. Numbers are cut to whole ones, as Keras's cast to int32 does.
template <class Real>
std::int64_t rowOf(const BoundTensor& places, std::int64_t i, std::int64_t rows) {
    if (places.type == Type::i32) {
        const std::int64_t row = places.as<std::int32_t>()[i];
        return row >= 0 && row < rows ? row : -1;
    }
    const Real place = places.as<Real>()[i];
    return place > -1 && place < static_cast<Real>(rows) ? static_cast<std::int64_t>(place) : -1;
}

template <class Real>
void gatherLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> table(in.inputs[0]), y(in.outputs[0]);
    for (std::int64_t i = 0; i < y.rows; ++i) {
        const std::int64_t row = rowOf<Real>(in.inputs[1], i, table.rows);
        for (std::int64_t c = 0; c < y.columns; ++c)
            y(i, c) = row >= 0 ? table(row, c) : std::numeric_limits<Real>::quiet_NaN();
    }
}

template <class Real>
void gatherGradientLoop(const Instruction& in, const StepState&) {
    const Matrix<Real> d(in.inputs[1]), dTable(in.outputs[0]);
    for (std::int64_t i = 0, count = dTable.rows * dTable.columns; i < count; ++i) dTable.data[i] = 0;
    for (std::int64_t i = 0; i < d.rows; ++i) {
        const std::int64_t row = rowOf<Real>(in.inputs[0], i, dTable.rows);
        for (std::int64_t c = 0; row >= 0 && c < d.columns; ++c) dTable(row, c) += d(i, c);
    }
}

} // namespace

template <class Real>
Loop gatherLoops(Op op) {
    switch (op) {
    case Op::gather:
        return gatherLoop<Real>;
    case Op::gatherGradient:
        return gatherGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop gatherLoops<float>(Op);
template Loop gatherLoops<double>(Op);

} // namespace lamina::reference
