// MultiHeadAttention (Vaswani et al., 2017). Wires: query; value, if it is another sequence; key, if it differs from the value.
//   q = x_q W_q + b_q    k = x_k W_k + b_k    v = x_v W_v + b_v            for each of num_heads heads
//   o = softmax(q kᵀ / √key_dim) v over the steps that are seen    y = Σ_heads o W_o + b_o
//   x_q, y (T, n)   x_k, x_v (S, …)   W_q (n, heads, key_dim)   W_v (…, heads, value_dim)   W_o (heads, value_dim, n)

#include "core/layers/attention_options.h"

#include <cmath>

namespace lamina {

namespace {
std::int64_t valueWidth(const Options& o) {
    return o.integer("value_dim") > 0 ? o.integer("value_dim") : o.integer("key_dim");
}

std::vector<WeightSpec> weightsOf(const Options& o, const std::vector<Shape>& x) {
    const std::int64_t heads = o.integer("num_heads"), width = o.integer("key_dim");
    std::vector<WeightSpec> all = projectionWeights(o, "query", x[0].last(), heads, width);
    for (const WeightSpec& w : projectionWeights(o, "key", keyInput(x).last(), heads, width)) all.push_back(w);
    for (const WeightSpec& w : projectionWeights(o, "value", valueInput(x).last(), heads, valueWidth(o)))
        all.push_back(w);
    for (const WeightSpec& w : outputWeights(o, heads, valueWidth(o), x[0].last())) all.push_back(w);
    return all;
}

std::int64_t costOf(const Options& o, const std::vector<Shape>& x, const Shape&) {
    const std::int64_t heads = o.integer("num_heads"), width = o.integer("key_dim"), wide = valueWidth(o);
    const auto product = [&](std::int64_t steps, std::int64_t in, std::int64_t out) {
        return checkedProduct(steps, checkedProduct(in, checkedProduct(heads, out)));
    };
    const std::int64_t queries = x[0][0], keys = valueInput(x)[0];
    std::int64_t sum = attendCost(o, heads, queries, keys, width, wide);
    for (const std::int64_t part : {product(queries, x[0].last(), width), product(keys, keyInput(x).last(), width),
                                    product(keys, valueInput(x).last(), wide), product(queries, x[0].last(), wide)})
        sum = checkedSum(sum, part);
    return sum;
}
} // namespace

LayerSpec multiHeadAttentionSpec() {
    return LayerSpec("MultiHeadAttention", Category::attention, TEXT("layer", "MultiHeadAttention"),
                     TEXT("layer",
                          "Every step looks at all steps of a sequence and takes from each as much as its query fits "
                          "their key. Several heads look for different things. One wire: the sequence looks at itself; "
                          "two: query, then the values it looks at; three: the keys as well."))
        .withIcon("attention")
        .withId("attention")
        .withKeywords(
            "multi head attention self cross transformer gpt bert query key value 多头注意力 自注意力 交叉注意力 "
            "变换器")
        .formula("y = Σ_heads softmax(q kᵀ / √key_dim) v W_o + b_o",
                 "x_q, y (T, n)   x_v (S, m)   W_q (n, heads, key_dim)   W_v (m, heads, value_dim)   W_o (heads, "
                 "value_dim, n)")
        .inputs(1, 3)
        .rank(2, 2)
        .property(integer("num_heads", 4)
                      .range(1, 4096)
                      .named(TEXT("layer", "Heads"), TEXT("layer", "How many looks are taken at once.")))
        .property(integer("key_dim", 32)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Key width"),
                             TEXT("layer", "Numbers of a query and a key in each head; often the width of the input "
                                           "divided by the number of heads.")))
        .property(
            integer("value_dim", 0)
                .range(0, kMostUnits)
                .named(TEXT("layer", "Value width"),
                       TEXT("layer", "Numbers of a value in each head; as many as of a key where nothing is set."))
                .orNone()
                .advanced())
        .property(causalOption())
        .property(attentionDropoutOption())
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption())
        .masks(MaskUse::reads)
        .shape([](const Options&, const std::vector<Shape>& x) {
            requireAttentionInputs(x);
            return x[0];
        })
        .weights(weightsOf)
        .forward([](Scope& scope, const Values& x) {
            const Value q = project(scope, x[0], "query"), k = project(scope, keyInput(x), "key"),
                        v = project(scope, valueInput(x), "value");
            const double scale = 1 / std::sqrt(static_cast<double>(scope.integer("key_dim")));
            const Value o = attend(scope, q, k, v, keyMask(scope, x.size()), scale, scope.flag("use_causal_mask"));
            scope.setOutputMask(scope.mask(0));
            return projectBack(scope, withQueryMask(scope, o, v));
        })
        .cost(costOf)
        .summary([](const Options& o) {
            return summaryOf({std::to_string(o.integer("num_heads")) + " × " + std::to_string(o.integer("key_dim")),
                              o.flag("use_causal_mask") ? TEXT("layer", "causal").shown() : std::string()});
        })
        .exportAs("nn.MultiheadAttention({in}, {num_heads}, dropout={dropout}, batch_first=True)");
}

} // namespace lamina
