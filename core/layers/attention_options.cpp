#include "core/layers/attention_options.h"

#include "core/layers/problems.h"

#include <algorithm>

namespace lamina {

Property attentionDropoutOption() {
    return real("dropout", 0)
        .range(0, 1)
        .named(TEXT("layer", "Dropout"), TEXT("layer", "Share of the attention that is set to 0 in a training step."))
        .advanced();
}

Property causalOption() {
    return boolean("use_causal_mask", false)
        .named(TEXT("layer", "Causal"),
               TEXT("layer", "A step sees only itself and what came before it, as for predicting the next token. Keras "
                             "is given this when the layer is called."));
}

Property returnScoresOption() {
    return boolean("return_attention_scores", false)
        .named(TEXT("layer", "Return scores"),
               TEXT("layer",
                    "A further output says how much every query takes from every value: shares that add up to 1. "
                    "Keras is given this when the layer is called."))
        .advanced();
}

void requireAttentionInputs(const std::vector<Shape>& x) {
    for (const Shape& shape : x) requireSequence(shape);
    if (keyInput(x)[0] != valueInput(x)[0])
        throw Problem{TEXT("layer", "needs as many keys as values, receives %1 and %2 steps")
                          .arg(static_cast<long long>(keyInput(x)[0]))
                          .arg(static_cast<long long>(valueInput(x)[0])),
                      {}};
}

Value keyMask(const Scope& scope, std::size_t inputs) {
    const Value values = scope.mask(inputs > 1 ? 1 : 0), keys = inputs > 2 ? scope.mask(2) : Value{};
    if (!values || !keys) return values ? values : keys;
    return values.tensor == keys.tensor ? values : values * keys;
}

namespace {
// (N,S,K,E) → (N,H,S,E): every head beside the key head that it reads
Value spreadHeads(Value k, std::int64_t heads) {
    const Shape shape = k.shape();
    const std::int64_t repeats = heads / shape[2];
    if (repeats > 1) {
        k = broadcastTo(reshape(k, Shape{shape[0], shape[1], shape[2], 1, shape[3]}),
                        Shape{shape[0], shape[1], shape[2], repeats, shape[3]});
        k = reshape(k, Shape{shape[0], shape[1], heads, shape[3]});
    }
    return permute(k, {0, 2, 1, 3});
}
constexpr double kNever = -1e9; // added to the score of a step that is not seen
} // namespace

Value attendByScores(Scope& scope, Value scores, Value v, Value mask, bool causal, Value* kept) {
    const Shape shape = scores.shape(); // N, H, T, S
    if (mask) scores = scores + reshape(-kNever * mask + kNever, Shape{shape[0], 1, 1, shape[3]});
    if (causal) {
        std::vector<float> never;
        for (std::int64_t t = 0; t < shape[2]; ++t)
            for (std::int64_t s = 0; s < shape[3]; ++s) never.push_back(s > t ? static_cast<float>(kNever) : 0.0f);
        scores = scores + constant(scope.trace(), Shape{shape[2], shape[3]}, std::move(never));
    }
    Value shares = softmax(scores);
    if (kept) *kept = shares;
    if (scope.isTraining() && scope.real("dropout") > 0)
        shares = dropout(shares, scope.real("dropout"), scope.randomKey());
    return permute(batchMatmul(shares, spreadHeads(v, shape[1])), {0, 2, 1, 3});
}

namespace {
// Keras's causal mask compares places in the two sequences as they stand: query t sees keys 0 … t, however many there are.
Value causalAttention(Value q, Value k, Value v, Value mask, double scale) {
    const std::int64_t queries = q.shape()[1], keys = k.shape()[1], both = std::min(queries, keys);
    const auto first = [&](Value x) { return x ? slice(x, 1, 0, both) : x; };
    const Value o = attention(first(q), first(k), first(v), first(mask), scale, true);
    if (queries <= keys) return o;
    return concatenate({o, attention(slice(q, 1, both, queries - both), k, v, mask, scale, false)}, 1);
}
} // namespace

Value attend(Scope& scope, Value q, Value k, Value v, Value mask, double scale, bool causal) {
    if (!scope.isTraining() || scope.real("dropout") == 0)
        return causal ? causalAttention(q, k, v, mask, scale) : attention(q, k, v, mask, scale, false);
    return attendWithScores(scope, q, k, v, mask, scale, causal, nullptr);
}

Value attendWithScores(Scope& scope, Value q, Value k, Value v, Value mask, double scale, bool causal, Value* shares) {
    const Value keys = spreadHeads(k, q.shape()[2]);
    return attendByScores(scope, scale * batchMatmul(permute(q, {0, 2, 1, 3}), keys, false, true), v, mask, causal,
                          shares);
}

std::int64_t attendCost(const Options& o, std::int64_t heads, std::int64_t queries, std::int64_t keys,
                        std::int64_t width, std::int64_t valueWidth) {
    const auto cost = [&](std::int64_t t, std::int64_t j) {
        return checkedProduct(checkedProduct(heads, checkedProduct(t, j)), checkedSum(width, valueWidth));
    };
    if (!o.flag("use_causal_mask") || o.flag("return_attention_scores") || o.real("dropout") > 0)
        return cost(queries, keys);
    const std::int64_t both = std::min(queries, keys); // see causalAttention()
    return checkedSum(cost(both, both) / 2, cost(queries - both, keys));
}

std::vector<WeightSpec> projectionWeights(const Options& o, const std::string& name, std::int64_t in,
                                          std::int64_t heads, std::int64_t width) {
    std::vector<WeightSpec> weights{weightOf(o, "kernel", name + "/kernel", {in, heads, width})};
    if (o.flag("use_bias")) weights.push_back(weightOf(o, "bias", name + "/bias", {heads, width}));
    return weights;
}

std::vector<WeightSpec> outputWeights(const Options& o, std::int64_t heads, std::int64_t width, std::int64_t out) {
    std::vector<WeightSpec> weights{weightOf(o, "kernel", "attention_output/kernel", {heads, width, out})};
    if (o.flag("use_bias")) weights.push_back(weightOf(o, "bias", "attention_output/bias", {out}));
    return weights;
}

Value project(Scope& scope, Value x, const std::string& name) {
    const Value kernel = scope.weight(name + "/kernel");
    const Shape& k = kernel.shape();
    const Shape row{checkedProduct(k[1], k[2])};
    Value z = matmul(x, reshape(kernel, Shape{k[0], row[0]}));
    if (scope.flag("use_bias")) z = z + reshape(scope.weight(name + "/bias"), row);
    return reshape(z, Shape{x.shape()[0], x.shape()[1], k[1], k[2]});
}

Value projectBack(Scope& scope, Value o) {
    const Value kernel = scope.weight("attention_output/kernel");
    const Shape &k = kernel.shape(), &shape = o.shape();
    const std::int64_t width = checkedProduct(k[0], k[1]);
    const Value y = matmul(reshape(o, Shape{shape[0], shape[1], width}), reshape(kernel, Shape{width, k[2]}));
    return scope.flag("use_bias") ? y + scope.weight("attention_output/bias") : y;
}

Value withQueryMask(Scope& scope, Value o, Value v) {
    const Value mask = scope.mask(0);
    if (!mask) return o;
    const Shape shape = o.shape(), values = v.shape();
    Value mean = reshape(meanOver(v, 1, 2), Shape{values[0], 1, values[2], 1, values[3]});
    const std::int64_t repeats = shape[2] / values[2];
    mean = broadcastTo(mean, Shape{values[0], 1, values[2], repeats, values[3]});
    mean = reshape(mean, Shape{shape[0], 1, shape[2], shape[3]});
    return mean + reshape(mask, Shape{shape[0], shape[1], 1, 1}) * (o - mean);
}

} // namespace lamina
