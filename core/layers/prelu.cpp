// PReLU, a ReLU whose slope for negative numbers is learnt (He et al., 2015).
//   a = max(z, 0) − α max(−z, 0)        z, a (N, …)   α (…), with an extent of 1 along shared axes
// dL/dα = −Σ max(−z, 0) dL/da

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
// Keras counts the axes of a sample from 1.
Shape slopesShape(const Options& o, const Shape& z) {
    Shape shape = z;
    for (const double number : o.numbers("shared_axes")) {
        const auto axis = static_cast<int>(number);
        if (axis != number || axis < 1 || axis > z.rank())
            throw Problem{TEXT("layer", "has no axis %1 to share slopes along; its axes are 1 to %2")
                              .arg(shortNumber(number))
                              .arg(z.rank()),
                          {setOption("shared_axes", std::string())}};
        shape[axis - 1] = 1;
    }
    return shape;
}
} // namespace

LayerSpec preluSpec() {
    return LayerSpec("PReLU", Category::activation, TEXT("layer", "PReLU"),
                     TEXT("layer", "Like LeakyReLU, but the network learns how much of a negative number leaks "
                                   "through, for every place or for whole axes together."))
        .withIcon("relu")
        .withId("prelu")
        .withKeywords("prelu parametric relu rectifier slope activation 激活 参数化 线性整流")
        .formula("a = max(z, 0) − α max(−z, 0)", "z, a (…)   α (…)")
        .rank(1, 8)
        .property(numbers("shared_axes", "", 8)
                      .range(1, 8)
                      .orNone()
                      .named(TEXT("layer", "Shared axes"),
                             TEXT("layer", "Axes along which one slope serves all; 1, 2 gives every channel of a "
                                           "picture its own slope.")))
        .property(initializer("alpha_initializer", "zeros")
                      .named(TEXT("layer", "Slope initializer"), TEXT("layer", "What the slopes are at first."))
                      .advanced())
        .property(regularizer("alpha_regularizer")
                      .named(TEXT("layer", "Slope regularizer"),
                             TEXT("layer", "A penalty on large slopes, added to the loss."))
                      .advanced())
        .property(constraint("alpha_constraint")
                      .named(TEXT("layer", "Slope constraint"),
                             TEXT("layer", "A limit that the slopes keep after every step."))
                      .advanced())
        .shape([](const Options& o, const std::vector<Shape>& z) {
            slopesShape(o, z[0]);
            return z[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& z) {
            WeightSpec alpha{"alpha", slopesShape(o, z[0]), o.text("alpha_initializer"), o.text("alpha_regularizer")};
            alpha.constraint = o.text("alpha_constraint");
            return std::vector<WeightSpec>{alpha};
        })
        .forward([](Scope& scope, const Values& z) {
            return map(Function::relu, z[0]) - scope.weight("alpha") * map(Function::relu, -z[0]);
        })
        .exportAs("nn.PReLU()");
}

} // namespace lamina
