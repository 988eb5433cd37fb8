#pragma once
// Where the operands of a recurrent op stand in its list of inputs: what may be missing comes last (ops/op.h).

#include "core/ops/op.h"

namespace lamina {

struct RecurrentOperands {
    // −1: not there
    int x = 0, kernel = 1, recurrentKernel = 2, bias = -1, h = -1, c = -1, gates = -1, dh = -1, dc = -1;
    int firstState = -1, firstCell = -1, mask = -1;

    // count: of the op's inputs. An LSTM has two first states and its gradient one dc, so that the count tells what is there.
    RecurrentOperands(Op op, bool hasMask, std::size_t count) {
        const bool isLstm = op == Op::lstm || op == Op::lstmGradient;
        const bool isGradient = op == Op::simpleRnnGradient || op == Op::lstmGradient || op == Op::gruGradient;
        int next = 3;
        if (!isGradient || op == Op::gruGradient) bias = next++;
        if (isGradient) {
            h = next++;
            if (isLstm) c = next++;
            if (op != Op::simpleRnnGradient) gates = next++;
            dh = next++;
        }
        int further = static_cast<int>(count) - next - (hasMask ? 1 : 0);
        if (isLstm && isGradient && further % 2 == 1) {
            dc = next++;
            --further;
        }
        if (further > 0) firstState = next++;
        if (further > 0 && isLstm) firstCell = next++;
        if (hasMask) mask = next;
    }
};

} // namespace lamina
