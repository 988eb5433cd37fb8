// Attention (Luong et al., 2015): query, value and, if it differs from the value, key come in as they are; nothing is projected.
//   score_mode dot:     s = scale q · k
//   score_mode concat:  s = w Σ tanh(scale (q + k))
//   y_t = Σ_j softmax_j(s) v_j        q, k (…, n)   q (T, n)   k (S, n)   v (S, m)   y (T, m)   scale, w: single numbers

#include "core/layers/attention_options.h"
#include "core/layers/problems.h"

namespace lamina {

namespace {
bool isConcat(const Options& o) { return o.text("score_mode") == "concat"; }

Value dotAttention(Scope& scope, const Values& x) {
    const bool causal = scope.flag("use_causal_mask");
    const Value value = valueInput(x), key = keyInput(x), mask = scope.mask(1);
    const Shape &q = x[0].shape(), &k = key.shape();
    const Value v = reshape(value, Shape{k[0], k[1], 1, value.shape().last()});
    Value o, shares;
    Value* const kept = scope.flag("return_attention_scores") ? &shares : nullptr;
    if (isConcat(scope.options())) {
        Value sums = reshape(x[0], Shape{q[0], q[1], 1, q[2]}) + reshape(key, Shape{k[0], 1, k[1], k[2]});
        if (scope.flag("use_scale")) sums = sums * scope.weight("scale");
        const Value scores = sumTo(map(Function::tanh, sums), Shape{q[0], q[1], k[1], 1});
        o = attendByScores(scope, reshape(scores, Shape{q[0], 1, q[1], k[1]}) * scope.weight("concat_score_weight"), v,
                           mask, causal, kept);
    } else {
        const Value query = scope.flag("use_scale") ? x[0] * scope.weight("scale") : x[0];
        const Value heads = reshape(query, Shape{q[0], q[1], 1, q[2]}), keys = reshape(key, Shape{k[0], k[1], 1, k[2]});
        o = kept ? attendWithScores(scope, heads, keys, v, mask, 1, causal, kept)
                 : attend(scope, heads, keys, v, mask, 1, causal);
    }
    if (kept) scope.addOutput(reshape(shares, Shape{q[0], q[1], k[1]}));
    o = reshape(o, Shape{q[0], q[1], value.shape().last()});
    scope.setOutputMask(scope.mask(0));
    return scope.mask(0) ? o * reshape(scope.mask(0), Shape{q[0], q[1], 1}) : o;
}

Shape shapeOf(const Options&, const std::vector<Shape>& x) {
    requireAttentionInputs(x);
    if (x[0].last() != keyInput(x).last())
        throw Problem{TEXT("layer", "needs queries and keys of the same width, receives %1 and %2")
                          .arg(static_cast<long long>(x[0].last()))
                          .arg(static_cast<long long>(keyInput(x).last())),
                      {}};
    return x[0].withLast(valueInput(x).last());
}
} // namespace

LayerSpec attentionSpec() {
    return LayerSpec("Attention", Category::attention, TEXT("layer", "Attention"),
                     TEXT("layer", "Every query takes from the values as much as it fits their keys. Wires: query, "
                                   "value, and the key if it differs from the value. Nothing is learnt but a scale."))
        .withIcon("attention")
        .withId("attention")
        .withKeywords("attention luong dot product seq2seq query key value 注意力 点积 序列到序列")
        .formula("y_t = Σ_j softmax_j(scale q_t · k_j) v_j", "q (T, n)   k (S, n)   v (S, m)   y (T, m)")
        .inputs(2, 3)
        .rank(2, 2)
        .property(boolean("use_scale", false)
                      .named(TEXT("layer", "Use scale"), TEXT("layer", "Multiplies the scores by a learnt number.")))
        .property(
            choice("score_mode", "dot", {"dot", "concat"})
                .named(TEXT("layer", "Score"),
                       TEXT("layer", "dot: the product of query and key. concat: the sum of the tanh of their sum.")))
        .property(causalOption())
        .property(attentionDropoutOption())
        .property(returnScoresOption())
        .masks(MaskUse::reads)
        .extraOutputs([](const Options& o, const std::vector<Shape>& x) {
            if (!o.flag("return_attention_scores")) return std::vector<Shape>();
            return std::vector<Shape>{Shape{x[0][0], valueInput(x)[0]}};
        })
        .shape(shapeOf)
        .weights([](const Options& o, const std::vector<Shape>&) {
            std::vector<WeightSpec> weights;
            if (o.flag("use_scale")) weights.push_back({"scale", Shape{}, "ones"});
            if (isConcat(o)) weights.push_back({"concat_score_weight", Shape{}, "ones"});
            return weights;
        })
        .forward(dotAttention)
        .cost([](const Options& o, const std::vector<Shape>& x, const Shape& y) {
            const std::int64_t keys = valueInput(x)[0];
            if (isConcat(o)) return checkedProduct(checkedProduct(x[0][0], keys), y.last());
            return attendCost(o, 1, x[0][0], keys, x[0].last(), y.last());
        })
        .summary([](const Options& o) {
            return summaryOf(
                {o.text("score_mode"), o.flag("use_causal_mask") ? TEXT("layer", "causal").shown() : std::string()});
        })
        .exportAs("nn.functional.scaled_dot_product_attention({0}, {1}, {1}, scale=1)");
}

} // namespace lamina
