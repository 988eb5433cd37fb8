// The product a second time, by Eigen: portable to every processor, and a check of our own tiles. Eigen takes its blocking
// memory from the heap where it is large, so the tiles come first in the list.

#include "core/backend/cpu/implementation.h"

#include <Eigen/Core>

namespace lamina::cpu {

namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::unique_ptr<Kernel> bindEigen(const Instruction& in, ThreadPool&) {
    const BoundTensor a = in.inputs[0], b = in.inputs[1], c = in.outputs[0];
    const auto rowsOf = [](const BoundTensor& t) { return t.shape.last() > 0 ? t.count() / t.shape.last() : 0; };
    const bool turnsA = in.attributes.transposeA, turnsB = in.attributes.transposeB;
    const long aRows = rowsOf(a), bRows = rowsOf(b);
    const long rows = turnsA ? a.shape.last() : aRows, columns = turnsB ? bRows : b.shape.last();
    return makeKernel("eigen", 1, [=](const StepState&) {
        const Eigen::Map<const RowMajor> left(a.as<const float>(), aRows, a.shape.last());
        const Eigen::Map<const RowMajor> right(b.as<const float>(), bRows, b.shape.last());
        Eigen::Map<RowMajor> product(c.as<float>(), rows, columns);
        if (turnsA && turnsB)
            product.noalias() = left.transpose() * right.transpose();
        else if (turnsA)
            product.noalias() = left.transpose() * right;
        else if (turnsB)
            product.noalias() = left * right.transpose();
        else
            product.noalias() = left * right;
    });
}

} // namespace

std::span<const Implementation> eigenList() {
    static const Implementation kList[] = {{Op::matmul, "eigen", allFloat, nullptr, bindEigen}};
    return kList;
}

} // namespace lamina::cpu
