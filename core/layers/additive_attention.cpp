// AdditiveAttention (Bahdanau et al., 2015):
//   s = Σ_i scale_i tanh(q_i + k_i)    y_t = Σ_j softmax_j(s) v_j        q (T, n)   k (S, n)   scale (n)   v (S, m)   y (T, m)

#include "core/layers/attention_options.h"
#include "core/layers/problems.h"

namespace lamina {

namespace {
Value additiveAttention(Scope& scope, const Values& x) {
    const Value value = valueInput(x), key = keyInput(x);
    const Shape &q = x[0].shape(), &k = key.shape();
    Value parts =
        map(Function::tanh, reshape(x[0], Shape{q[0], q[1], 1, q[2]}) + reshape(key, Shape{k[0], 1, k[1], k[2]}));
    if (scope.flag("use_scale")) parts = parts * scope.weight("scale");
    const Value scores = reshape(sumTo(parts, Shape{q[0], q[1], k[1], 1}), Shape{q[0], 1, q[1], k[1]});
    const std::int64_t width = value.shape().last();
    Value shares;
    const Value o = reshape(attendByScores(scope, scores, reshape(value, Shape{k[0], k[1], 1, width}), scope.mask(1),
                                           scope.flag("use_causal_mask"), &shares),
                            Shape{q[0], q[1], width});
    if (scope.flag("return_attention_scores")) scope.addOutput(reshape(shares, Shape{q[0], q[1], k[1]}));
    scope.setOutputMask(scope.mask(0));
    return scope.mask(0) ? o * reshape(scope.mask(0), Shape{q[0], q[1], 1}) : o;
}
} // namespace

LayerSpec additiveAttentionSpec() {
    return LayerSpec("AdditiveAttention", Category::attention, TEXT("layer", "AdditiveAttention"),
                     TEXT("layer", "Every query takes from the values as much as a small learnt network over query and "
                                   "key says. Wires: query, value, and the key if it differs from the value."))
        .withIcon("attention")
        .withId("attention")
        .withKeywords("additive attention bahdanau seq2seq query key value 加性注意力 注意力 序列到序列")
        .formula("y_t = Σ_j softmax_j(Σ_i scale_i tanh(q_i + k_i)) v_j", "q (T, n)   k (S, n)   v (S, m)   y (T, m)")
        .inputs(2, 3)
        .rank(2, 2)
        .property(
            boolean("use_scale", true)
                .named(TEXT("layer", "Use scale"), TEXT("layer", "Weights each part of the score by a learnt number.")))
        .property(causalOption())
        .property(attentionDropoutOption())
        .property(returnScoresOption())
        .masks(MaskUse::reads)
        .extraOutputs([](const Options& o, const std::vector<Shape>& x) {
            if (!o.flag("return_attention_scores")) return std::vector<Shape>();
            return std::vector<Shape>{Shape{x[0][0], valueInput(x)[0]}};
        })
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireAttentionInputs(x);
            if (x[0].last() != keyInput(x).last())
                throw Problem{TEXT("layer", "needs queries and keys of the same width, receives %1 and %2")
                                  .arg(static_cast<long long>(x[0].last()))
                                  .arg(static_cast<long long>(keyInput(x).last())),
                              {}};
            return x[0].withLast(valueInput(x).last());
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights;
            if (o.flag("use_scale")) weights.push_back({"scale", Shape{x[0].last()}, "glorot_uniform"});
            return weights;
        })
        .forward(additiveAttention)
        .cost([](const Options&, const std::vector<Shape>& x, const Shape& y) {
            return checkedProduct(checkedProduct(x[0][0], valueInput(x)[0]), y.last());
        })
        .summary([](const Options& o) {
            return summaryOf(
                {"tanh(q + k)", o.flag("use_causal_mask") ? TEXT("layer", "causal").shown() : std::string()});
        })
        .exportAs("AdditiveAttention({in})");
}

} // namespace lamina
