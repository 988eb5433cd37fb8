// Masking: a step whose numbers all equal mask_value does not count.
//   m_t = 1 where any x_tk ≠ mask_value, else 0       x (N, T, …, in)   m (N, T)
//   y = m ⊙ x
// dL/dx = m ⊙ dL/dy

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
Value masking(Scope& scope, const Values& x) {
    const Shape& shape = x[0].shape();
    const Value difference = absolute(x[0] + -scope.real("mask_value"));
    const Value mask = greater(maximumOver(difference, shape.rank() - 1), fill(scope.trace(), Shape{}, 0));
    scope.setOutputMask(mask);
    return select(broadcastTo(reshape(mask, shape.withLast(1)), shape), x[0], fill(scope.trace(), shape, 0));
}
} // namespace

LayerSpec maskingSpec() {
    return LayerSpec("Masking", Category::recurrent, TEXT("layer", "Masking"),
                     TEXT("layer", "Tells the layers behind it to skip the steps of a sequence whose numbers all equal "
                                   "one value: sequences of different lengths are filled up with it."))
        .withIcon("recurrent")
        .withId("masking")
        .withKeywords("mask masking padding sequence variable length 掩码 遮盖 填充 变长 序列")
        .formula("m_t = 1 where x_t ≠ mask_value,   y = m ⊙ x", "x, y (T, in)   m (T)")
        .rank(2, 2)
        .masks(MaskUse::reads)
        .property(real("mask_value", 0)
                      .named(TEXT("layer", "Mask value"),
                             TEXT("layer", "A step in which every number is this one is skipped.")))
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireSequence(x[0]);
            return x[0];
        })
        .forward(masking)
        .summary([](const Options& o) { return shortNumber(o.real("mask_value")); })
        .exportAs("# Masking({mask_value}): use nn.utils.rnn.pack_padded_sequence");
}

} // namespace lamina
