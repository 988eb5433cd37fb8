// CategoryEncoding turns numbers of categories into rows of 0 and 1.
//   one_hot:   y[…, c] = 1 where x[…] = c, else 0        x (N, …) whole numbers 0 … num_tokens − 1   y (N, …, num_tokens)
//   multi_hot: y[c] = 1 if any x[k] = c;  count: y[c] = how many are        x (N, K)   y (N, num_tokens)
// A number that is no category gives zeros. No gradient flows back.

#include "core/layers/encoding_options.h"

namespace lamina {

LayerSpec categoryEncodingSpec() {
    return LayerSpec("CategoryEncoding", Category::core, TEXT("layer", "CategoryEncoding"),
                     TEXT("layer", "Turns numbers of categories into rows of 0 and 1, which a Dense layer can weigh."))
        .withIcon("embedding")
        .withId("encode")
        .withKeywords("category encoding one hot multi hot count classes preprocessing 类别 独热 编码 预处理")
        .formula("y_c = 1 if x = c, else 0", "x (…)   y (…, C)")
        .rank(1, 8)
        .property(integer("num_tokens", 10)
                      .range(1, kMostUnits)
                      .named(TEXT("layer", "Categories"), TEXT("layer", "How many there are: 0 to this less 1.")))
        .property(choice("output_mode", "multi_hot", {"multi_hot", "one_hot", "count"})
                      .named(TEXT("layer", "Output"),
                             TEXT("layer", "one_hot: a row for each number. multi_hot: one row, 1 for every category "
                                           "that is there. count: one row, how often each is there.")))
        .masks(MaskUse::drops)
        .shape([](const Options& o, const std::vector<Shape>& x) {
            return encodedShape(o.text("output_mode"), x[0], o.integer("num_tokens"));
        })
        .forward([](Scope& scope, const Values& x) {
            return encoded(scope.text("output_mode"), x[0], scope.integer("num_tokens"));
        })
        .summary(
            [](const Options& o) { return std::to_string(o.integer("num_tokens")) + " · " + o.text("output_mode"); })
        .exportAs("CategoryEncoding({num_tokens}, {output_mode})");
}

} // namespace lamina
