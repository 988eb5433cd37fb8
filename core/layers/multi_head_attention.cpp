// MultiHeadAttention (Vaswani et al., 2017). Wires: query; value, if it is another sequence; key, if it differs from the value.
//   q = x_q W_q + b_q    k = x_k W_k + b_k    v = x_v W_v + b_v            for each of num_heads heads
//   o = softmax(q kᵀ / √key_dim) v over the steps that are seen    y = Σ_heads o W_o + b_o
//   x_q (T, n)   x_k, x_v (S, …)   y (T, m)   W_q (n, heads, key_dim)   W_v (…, heads, value_dim)   W_o (heads, value_dim, m)
// With more axes the steps are those of attention_axes together, and every place of the other axes is a sequence of its own.

#include "core/layers/attention_options.h"
#include "core/layers/axis_options.h"
#include "core/layers/problems.h"

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
// The axes whose places look at each other, from 0: all but the last where none is named
std::vector<int> attendedAxes(const Options& o, const Shape& x) {
    const std::vector<std::int64_t>& named = o.list("attention_axes");
    if (std::count(named.begin(), named.end(), 0) > 0) {
        std::vector<int> all;
        for (int axis = 0; axis < x.rank() - 1; ++axis) all.push_back(axis);
        return all;
    }
    std::vector<int> axes = axesOf(named, x);
    if (axes.back() == x.rank() - 1)
        throw Problem{TEXT("layer", "cannot attend along the last axis, which holds the numbers of each step"), {}};
    return axes;
}

// (N, …, C) → (N, other axes …, attended axes …, C)
std::vector<int> turned(const std::vector<int>& attended, int rank) {
    std::vector<int> order = {0};
    for (int axis = 1; axis < rank - 1; ++axis)
        if (std::find(attended.begin(), attended.end(), axis - 1) == attended.end()) order.push_back(axis);
    for (const int axis : attended) order.push_back(axis + 1);
    order.push_back(rank - 1);
    return order;
}

std::int64_t stepsOf(const Options& o, const Shape& x) {
    std::int64_t steps = 1;
    for (const int axis : attendedAxes(o, x)) steps = checkedProduct(steps, x[axis]);
    return steps;
}

std::int64_t sequencesOf(const Options& o, const Shape& x) { // of one sample
    return x.count() / std::max<std::int64_t>(1, checkedProduct(stepsOf(o, x), x.last()));
}

Value asSequences(const Options& o, Value x) {
    const Shape& shape = x.shape();
    if (shape.rank() == 3) return x;
    const Shape sample = shape.withoutFirst();
    const Value z = permute(x, turned(attendedAxes(o, sample), shape.rank()));
    return reshape(z, Shape{checkedProduct(shape[0], sequencesOf(o, sample)), stepsOf(o, sample), shape.last()});
}

Value asSamples(const Options& o, Value y, const Shape& query) { // query (N, …)
    if (query.rank() == 3) return y;
    const std::vector<int> order = turned(attendedAxes(o, query.withoutFirst()), query.rank());
    std::vector<int> back(order.size());
    std::vector<std::int64_t> extents;
    for (std::size_t i = 0; i < order.size(); ++i) {
        back[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        extents.push_back(query[order[i]]);
    }
    extents.back() = y.shape().last();
    return permute(reshape(y, Shape(std::move(extents))), back);
}

// Query, value and key: the places that are not attended are the same in all of them.
void requireAlike(const Options& o, const std::vector<Shape>& x) {
    const std::vector<int> axes = attendedAxes(o, x[0]);
    for (const Shape& other : x) {
        bool isAlike = other.rank() == x[0].rank();
        for (int axis = 0; isAlike && axis < other.rank() - 1; ++axis)
            isAlike = std::find(axes.begin(), axes.end(), axis) != axes.end() || other[axis] == x[0][axis];
        if (!isAlike)
            throw Problem{TEXT("layer",
                               "needs queries and values that differ only in the axes it attends along, receives "
                               "%1 and %2")
                              .arg(x[0].text())
                              .arg(other.text()),
                          {}};
    }
    if (stepsOf(o, keyInput(x)) != stepsOf(o, valueInput(x)))
        throw Problem{TEXT("layer", "needs as many keys as values, receives %1 and %2 steps")
                          .arg(static_cast<long long>(stepsOf(o, keyInput(x))))
                          .arg(static_cast<long long>(stepsOf(o, valueInput(x)))),
                      {}};
}

std::int64_t outputWidth(const Options& o, const std::vector<Shape>& x) {
    return o.integer("output_shape") > 0 ? o.integer("output_shape") : x[0].last();
}

// What every head takes from where is known only by the plain formula. A query that sees nothing has no shares, as in Keras.
Value withScores(Scope& scope, Value q, Value k, Value v, Value mask, double scale) {
    Value shares;
    const Value o = attendWithScores(scope, q, k, v, mask, scale, scope.flag("use_causal_mask"), &shares);
    const Shape& shape = shares.shape(); // N, H, T, S
    const Value queries = scope.mask(0);
    if (mask) shares = shares * reshape(mask, Shape{shape[0], 1, 1, shape[3]});
    if (queries) shares = shares * reshape(queries, Shape{shape[0], 1, shape[2], 1});
    scope.addOutput(shares);
    return queries ? o * reshape(queries, Shape{shape[0], shape[2], 1, 1}) : o;
}

std::int64_t valueWidth(const Options& o) {
    return o.integer("value_dim") > 0 ? o.integer("value_dim") : o.integer("key_dim");
}

std::vector<WeightSpec> headWeights(const Options& o, const std::vector<Shape>& x) {
    const std::int64_t heads = o.integer("num_heads"), width = o.integer("key_dim");
    std::vector<WeightSpec> all = projectionWeights(o, "query", x[0].last(), heads, width);
    for (const WeightSpec& w : projectionWeights(o, "key", keyInput(x).last(), heads, width)) all.push_back(w);
    for (const WeightSpec& w : projectionWeights(o, "value", valueInput(x).last(), heads, valueWidth(o)))
        all.push_back(w);
    for (const WeightSpec& w : outputWeights(o, heads, valueWidth(o), outputWidth(o, x))) all.push_back(w);
    return all;
}

std::int64_t headCost(const Options& o, const std::vector<Shape>& x, const Shape&) {
    const std::int64_t heads = o.integer("num_heads"), width = o.integer("key_dim"), wide = valueWidth(o);
    const auto product = [&](std::int64_t steps, std::int64_t in, std::int64_t out) {
        return checkedProduct(steps, checkedProduct(in, checkedProduct(heads, out)));
    };
    const std::int64_t queries = stepsOf(o, x[0]), keys = stepsOf(o, valueInput(x));
    std::int64_t sum = attendCost(o, heads, queries, keys, width, wide);
    for (const std::int64_t part :
         {product(queries, x[0].last(), width), product(keys, keyInput(x).last(), width),
          product(keys, valueInput(x).last(), wide), product(queries, outputWidth(o, x), wide)})
        sum = checkedSum(sum, part);
    return checkedProduct(sequencesOf(o, x[0]), sum);
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
        .rank(2, 7)
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
        .property(integer("output_shape", 0)
                      .range(0, kMostUnits)
                      .named(TEXT("layer", "Output width"),
                             TEXT("layer",
                                  "Numbers of each step of the output; as many as of the query where nothing is set."))
                      .orNone()
                      .advanced())
        .property(
            shapeProperty("attention_axes", {0})
                .range(0, 7)
                .named(TEXT("layer", "Attention axes"),
                       TEXT("layer", "The axes whose places look at each other: 1 is the first. All but the last where "
                                     "nothing is set; 2 alone lets each row of a picture look at itself."))
                .orNone()
                .advanced())
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
        .shape([](const Options& o, const std::vector<Shape>& x) {
            for (const Shape& shape : x)
                if (shape.rank() < 2) requireSequence(shape);
            requireAlike(o, x);
            if (o.flag("return_attention_scores") && x[0].rank() != 2)
                throw Problem{
                    TEXT("layer", "returns scores of sequences with 2 axes only, receives %1").arg(x[0].text()),
                    {setOption("return_attention_scores", false)}};
            return x[0].withLast(outputWidth(o, x));
        })
        .extraOutputs([](const Options& o, const std::vector<Shape>& x) {
            if (!o.flag("return_attention_scores")) return std::vector<Shape>();
            return std::vector<Shape>{Shape{o.integer("num_heads"), x[0][0], valueInput(x)[0]}};
        })
        .weights(headWeights)
        .forward([](Scope& scope, const Values& x) {
            const Options& options = scope.options();
            const Value q = project(scope, asSequences(options, x[0]), "query"),
                        k = project(scope, asSequences(options, keyInput(x)), "key"),
                        v = project(scope, asSequences(options, valueInput(x)), "value");
            const double scale = 1 / std::sqrt(static_cast<double>(scope.integer("key_dim")));
            const bool isSequence = x[0].shape().rank() == 3; // masks are of sequences
            const Value mask = isSequence ? keyMask(scope, x.size()) : Value{};
            if (scope.mask(0)) scope.setOutputMask(scope.mask(0));
            if (scope.flag("return_attention_scores"))
                return projectBack(scope, withScores(scope, q, k, v, mask, scale));
            const Value o = attend(scope, q, k, v, mask, scale, scope.flag("use_causal_mask"));
            return asSamples(options, projectBack(scope, isSequence ? withQueryMask(scope, o, v) : o), x[0].shape());
        })
        .cost(headCost)
        .summary([](const Options& o) {
            return summaryOf({std::to_string(o.integer("num_heads")) + " × " + std::to_string(o.integer("key_dim")),
                              o.flag("use_causal_mask") ? TEXT("layer", "causal").shown() : std::string()});
        })
        .exportAs("nn.MultiheadAttention({in}, {num_heads}, dropout={dropout}, batch_first=True)");
}

} // namespace lamina
