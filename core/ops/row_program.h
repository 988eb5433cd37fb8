#pragma once
// A small network's step as a program over rows: what the op rowProgram carries out on one stretch of samples after the other,
// so that nothing between the samples and the sums of the gradients leaves the first caches.

#include "core/ops/trace.h"

namespace lamina {

// Ops in order over tensors of their own. A tensor is one of
//   row    axis 0 is the batch, one number or one line of numbers a sample
//   whole  a weight, read as a whole
//   sum    of rows over the batch: gradients of weights, the loss
//   same   every number of it is `value`; takes no memory
// Ops: those that make rows from rows (and wholes), matmul with transposeA and sumTo, which make sums from rows.
struct RowProgram {
    enum class Kind : std::uint8_t { row, whole, sum, same };
    struct Detail {
        Kind kind = Kind::row;
        double value = 0;
    };
    std::int64_t rows = 0; // of the batch
    TraceTensors tensors;
    std::vector<Detail> details; // of each tensor
    std::vector<TraceOp> ops;
    std::vector<int> inputs, outputs; // tensors, in the order of the op's operands
};

} // namespace lamina
