// ReversibleEmbedding: one table of rows read in both directions, as language models do: tokens become rows at the beginning,
// and at the end the same rows ask how well a vector fits each token.
//   forwards   y_t = E[i_t]      i (…) token numbers from 0     E (input_dim, output_dim)   y (…, output_dim)
//   reversed   z_t = E x_t       x (…, output_dim)              z (…, input_dim): one figure for every token
// Two layers, of which the second uses the weights of the first: dL/dE is the sum of both.

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec reversibleEmbeddingSpec() {
    return LayerSpec("ReversibleEmbedding", Category::core, TEXT("layer", "ReversibleEmbedding"),
                     TEXT("layer",
                          "An embedding that also works backwards: with “reverse” it turns a vector into one figure "
                          "for every token, by the same rows. A language model shares them between its first "
                          "and its last layer."))
        .withIcon("embedding")
        .withId("embedding")
        .withKeywords(
            "embedding tied weights output head language model logits vocabulary 嵌入 共享权重 输出层 语言模型 词表")
        .formula("y_t = E[i_t];  reversed: z_t = E x_t",
                 "i (…)   E (input_dim, output_dim)   x, y (…, output_dim)   z (…, input_dim)")
        .rank(1, 7)
        .property(integer("input_dim", 1000)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Vocabulary"),
                             TEXT("layer", "How many different tokens there are; their numbers begin at 0.")))
        .property(integer("output_dim", 64)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Width"), TEXT("layer", "How many numbers stand for one token.")))
        .property(
            boolean("reverse", false)
                .named(TEXT("layer", "Reverse"),
                       TEXT("layer", "From vectors to one figure for every token, instead of from tokens to vectors.")))
        .property(initializer("embeddings_initializer", "random_uniform")
                      .named(TEXT("layer", "Embeddings initializer"),
                             TEXT("layer", "How the rows are drawn before the first step."))
                      .advanced())
        .shape([](const Options& o, const std::vector<Shape>& x) {
            std::vector<std::int64_t> extents = x[0].extents();
            if (!o.flag("reverse")) {
                extents.push_back(o.integer("output_dim"));
                return Shape(std::move(extents));
            }
            if (x[0].last() != o.integer("output_dim"))
                throw Problem{TEXT("layer", "needs vectors of %1 numbers, receives %2")
                                  .arg(static_cast<long long>(o.integer("output_dim")))
                                  .arg(static_cast<long long>(x[0].last())),
                              {setOption("output_dim", x[0].last())}};
            extents.back() = o.integer("input_dim");
            return Shape(std::move(extents));
        })
        .weights([](const Options& o, const std::vector<Shape>&) {
            return std::vector<WeightSpec>{{"embeddings", Shape{o.integer("input_dim"), o.integer("output_dim")},
                                            o.text("embeddings_initializer")}};
        })
        .forward([](Scope& scope, const Values& x) {
            if (scope.flag("reverse")) return matmul(x[0], transpose(scope.weight("embeddings")));
            return gather(scope.weight("embeddings"), x[0]);
        })
        .cost([](const Options& o, const std::vector<Shape>& x, const Shape&) {
            return o.flag("reverse") ? checkedProduct(x[0].count(), o.integer("input_dim")) : std::int64_t{0};
        })
        .summary([](const Options& o) {
            return summaryOf({std::to_string(o.integer("input_dim")) + " × " + std::to_string(o.integer("output_dim")),
                              o.flag("reverse") ? std::string("reverse") : std::string()});
        })
        .exportAs("nn.Embedding({input_dim}, {output_dim})");
}

} // namespace lamina
