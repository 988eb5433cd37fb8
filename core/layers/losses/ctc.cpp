// Connectionist temporal classification (Graves et al., 2006): a sequence of logits against a shorter sequence of classes whose
// places in it nobody knows.
//   L = mean of −log P(y | z)        z (N, T, C), class 0 is the blank; y (N, L), classes 1 … C − 1 filled up with 0

#include "core/layers/losses/formulas.h"

namespace lamina {

LossSpec ctcLoss() {
    return {"ctc",
            TEXT("loss", "CTC"),
            TEXT("loss", "A long sequence against a shorter one whose places are not known: speech, "
                         "handwriting. Class 0 is the blank; the output is linear."),
            "L = −mean log P(y | z)",
            LossSpec::Targets::labels,
            {},
            "",
            [](Scope&, const Value& p, const Value& y) {
                return p.trace->record(Op::ctc, {p, y})[0];
            }};
}

} // namespace lamina
