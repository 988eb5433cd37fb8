// PositionEmbedding: a learnt row of numbers for each place of a sequence, added to what stands there.
//   y_t = x_t + P[t]        x, y (T, n)   P (sequence_length, n), T ≤ sequence_length

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec positionEmbeddingSpec() {
    return LayerSpec("PositionEmbedding", Category::attention, TEXT("layer", "PositionEmbedding"),
                     TEXT("layer", "Adds a learnt row of numbers to every step of a sequence, one for each place: "
                                   "attention itself does not see the order of the steps."))
        .withIcon("embedding")
        .withId("positions")
        .withKeywords("position embedding learnt positional encoding transformer gpt 位置嵌入 位置编码")
        .formula("y_t = x_t + P[t]", "x, y (T, n)   P (sequence_length, n)")
        .rank(2, 2)
        .property(integer("sequence_length", 512)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Longest sequence"), TEXT("layer", "How many places have a row.")))
        .property(initializer("initializer", "glorot_uniform")
                      .named(TEXT("layer", "Embeddings initializer"),
                             TEXT("layer", "How the rows are drawn before the first step."))
                      .advanced())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            requireSequence(x[0]);
            if (x[0][0] > o.integer("sequence_length"))
                throw Problem{TEXT("layer", "has rows for %1 places, receives %2 steps")
                                  .arg(static_cast<long long>(o.integer("sequence_length")))
                                  .arg(static_cast<long long>(x[0][0])),
                              {setOption("sequence_length", x[0][0])}};
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            return std::vector<WeightSpec>{
                {"embeddings", Shape{o.integer("sequence_length"), x[0].last()}, o.text("initializer")}};
        })
        .forward([](Scope& scope, const Values& x) {
            return x[0] + slice(scope.weight("embeddings"), 0, 0, x[0].shape()[1]);
        })
        .summary([](const Options& o) { return std::to_string(o.integer("sequence_length")); })
        .exportAs("{0} + nn.Embedding({sequence_length}, {in}).weight[:{0}.shape[1]]");
}

} // namespace lamina
