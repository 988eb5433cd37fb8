// Embedding: a learnt row of numbers for each token.
//   y_t = E[i_t]        i (…) token numbers from 0   E (input_dim, output_dim)   y (…, output_dim)
// dL/dE[v] = Σ of dL/dy_t over all t with i_t = v. No gradient flows to the token numbers.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec embeddingSpec() {
    return LayerSpec("Embedding", Category::core, TEXT("layer", "Embedding"),
                     TEXT("layer", "Gives every token number a learnt row of numbers of its own: the first layer of a "
                                   "network that reads words, characters or other signs."))
        .withIcon("embedding")
        .withId("embedding")
        .withKeywords("embedding token word vector lookup vocabulary 嵌入 词向量 词嵌入 查表 词表")
        .formula("y_t = E[i_t]", "i (…)   E (input_dim, output_dim)   y (…, output_dim)")
        .rank(1, 7)
        .property(integer("input_dim", 1000)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Vocabulary"),
                             TEXT("layer", "How many different tokens there are; their numbers begin at 0.")))
        .property(integer("output_dim", 64)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Width"), TEXT("layer", "How many numbers stand for one token.")))
        .property(initializer("embeddings_initializer", "random_uniform")
                      .named(TEXT("layer", "Embeddings initializer"),
                             TEXT("layer", "How the rows are drawn before the first step."))
                      .advanced())
        .property(regularizer("embeddings_regularizer")
                      .named(TEXT("layer", "Embeddings regularizer"),
                             TEXT("layer", "A penalty on large rows, added to the loss."))
                      .advanced())
        .property(constraint("embeddings_constraint")
                      .named(TEXT("layer", "Embeddings constraint"),
                             TEXT("layer", "A limit that the rows keep after every step."))
                      .advanced())
        .property(boolean("mask_zero", false)
                      .named(TEXT("layer", "Mask zero"),
                             TEXT("layer", "Token 0 fills up short sequences: layers behind pass over these steps."))
                      .advanced())
        .masks(MaskUse::reads)
        .shape([](const Options& o, const std::vector<Shape>& x) {
            std::vector<std::int64_t> extents = x[0].extents();
            extents.push_back(o.integer("output_dim"));
            return Shape(std::move(extents));
        })
        .weights([](const Options& o, const std::vector<Shape>&) {
            return std::vector<WeightSpec>{
                weightOf(o, "embeddings", "embeddings", {o.integer("input_dim"), o.integer("output_dim")})};
        })
        .forward([](Scope& scope, const Values& x) {
            if (scope.flag("mask_zero") && x[0].shape().rank() == 2)
                scope.setOutputMask(greater(absolute(x[0]), fill(scope.trace(), Shape{}, 0)));
            return gather(scope.weight("embeddings"), x[0]);
        })
        .summary([](const Options& o) {
            return std::to_string(o.integer("input_dim")) + " × " + std::to_string(o.integer("output_dim"));
        })
        .exportAs("nn.Embedding({input_dim}, {output_dim})");
}

} // namespace lamina
