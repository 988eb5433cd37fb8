// GroupQueryAttention (Ainslie et al., 2023): like MultiHeadAttention, but several heads of queries share one head of keys and
// values, which makes these smaller.
//   head h of num_query_heads reads head h / (num_query_heads / num_key_value_heads) of keys and values

#include "core/layers/attention_options.h"
#include "core/layers/problems.h"

#include <cmath>
#include <numeric>

namespace lamina {

namespace {
std::vector<WeightSpec> groupedWeights(const Options& o, const std::vector<Shape>& x) {
    const std::int64_t width = o.integer("head_dim"), keyHeads = o.integer("num_key_value_heads");
    std::vector<WeightSpec> all = projectionWeights(o, "query", x[0].last(), o.integer("num_query_heads"), width);
    for (const WeightSpec& w : projectionWeights(o, "key", keyInput(x).last(), keyHeads, width)) all.push_back(w);
    for (const WeightSpec& w : projectionWeights(o, "value", valueInput(x).last(), keyHeads, width)) all.push_back(w);
    for (const WeightSpec& w : outputWeights(o, o.integer("num_query_heads"), width, x[0].last())) all.push_back(w);
    return all;
}

std::int64_t groupedCost(const Options& o, const std::vector<Shape>& x, const Shape&) {
    const std::int64_t heads = o.integer("num_query_heads"), keyHeads = o.integer("num_key_value_heads"),
                       width = o.integer("head_dim"), queries = x[0][0], keys = valueInput(x)[0];
    std::int64_t sum = attendCost(o, heads, queries, keys, width, width);
    const std::int64_t inAndOut = checkedSum(x[0].last(), x[0].last());
    sum = checkedSum(sum, checkedProduct(checkedProduct(queries, inAndOut), checkedProduct(heads, width)));
    const std::int64_t both = checkedSum(keyInput(x).last(), valueInput(x).last());
    return checkedSum(sum, checkedProduct(checkedProduct(keys, both), checkedProduct(keyHeads, width)));
}
} // namespace

LayerSpec groupedQueryAttentionSpec() {
    return LayerSpec("GroupedQueryAttention", Category::attention, TEXT("layer", "GroupQueryAttention"),
                     TEXT("layer", "Multi-head attention in which several heads of queries share one head of keys and "
                                   "values: nearly as good and smaller, as in large language models."))
        .withIcon("attention")
        .withId("attention")
        .withKeywords("group grouped query attention gqa multi-query mqa llama 分组查询注意力 注意力")
        .formula("y = Σ_heads softmax(q kᵀ / √head_dim) v W_o + b_o",
                 "x_q, y (T, n)   x_v (S, m)   W_q (n, query heads, head_dim)   W_k, W_v (m, key heads, head_dim)")
        .inputs(1, 3)
        .rank(2, 2)
        .property(
            integer("head_dim", 32)
                .range(1, kMostUnits)
                .named(TEXT("layer", "Head width"), TEXT("layer", "Numbers of a query, key and value in each head.")))
        .property(integer("num_query_heads", 4)
                      .range(1, 4096)
                      .named(TEXT("layer", "Query heads"), TEXT("layer", "How many looks are taken at once.")))
        .property(
            integer("num_key_value_heads", 2)
                .range(1, 4096)
                .named(TEXT("layer", "Key and value heads"),
                       TEXT("layer", "How many heads of keys and values they share; a divisor of the query heads.")))
        .property(causalOption())
        .property(attentionDropoutOption())
        .property(returnScoresOption())
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption())
        .masks(MaskUse::reads)
        .extraOutputs([](const Options& o, const std::vector<Shape>& x) {
            if (!o.flag("return_attention_scores")) return std::vector<Shape>();
            return std::vector<Shape>{Shape{o.integer("num_query_heads"), x[0][0], valueInput(x)[0]}};
        })
        .shape([](const Options& o, const std::vector<Shape>& x) {
            requireAttentionInputs(x);
            const std::int64_t heads = o.integer("num_query_heads"), keyHeads = o.integer("num_key_value_heads");
            if (heads % keyHeads != 0)
                throw Problem{TEXT("layer", "cannot share %1 key heads out among %2 query heads")
                                  .arg(static_cast<long long>(keyHeads))
                                  .arg(static_cast<long long>(heads)),
                              {setOption("num_key_value_heads", std::gcd(heads, keyHeads))}};
            return x[0];
        })
        .weights(groupedWeights)
        .forward([](Scope& scope, const Values& x) {
            const Value q = project(scope, x[0], "query"), k = project(scope, keyInput(x), "key"),
                        v = project(scope, valueInput(x), "value");
            const double scale = 1 / std::sqrt(static_cast<double>(scope.integer("head_dim")));
            const Value mask = keyMask(scope, x.size());
            Value shares;
            const bool isCausal = scope.flag("use_causal_mask"), tells = scope.flag("return_attention_scores");
            const Value o = tells ? attendWithScores(scope, q, k, v, mask, scale, isCausal, &shares)
                                  : attend(scope, q, k, v, mask, scale, isCausal);
            if (tells) scope.addOutput(shares);
            scope.setOutputMask(scope.mask(0));
            return projectBack(scope, withQueryMask(scope, o, v));
        })
        .cost(groupedCost)
        .summary([](const Options& o) {
            return summaryOf({std::to_string(o.integer("num_query_heads")) + "/" +
                                  std::to_string(o.integer("num_key_value_heads")) + " × " +
                                  std::to_string(o.integer("head_dim")),
                              o.flag("use_causal_mask") ? TEXT("layer", "causal").shown() : std::string()});
        })
        .exportAs("GroupedQueryAttention({in}, {num_query_heads}, {num_key_value_heads}, {head_dim})");
}

} // namespace lamina
