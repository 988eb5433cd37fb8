// Dense, the fully connected layer.
//   a = f(z),  z = x W + b        x (N, …, in)   W (in, units)   b (units)   a (N, …, units)
// With d = dL/dz = dL/da ⊙ f'(z):
//   dL/dW = xᵀ d     dL/db = Σ_N d     dL/dx = d Wᵀ

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec denseSpec() {
    return LayerSpec("Dense", Category::core, TEXT("layer", "Dense"),
                     TEXT("layer", "Every output is a weighted sum of all inputs, passed through an activation."))
        .withIcon("dense")
        .withId("dense")
        .withKeywords("fully connected linear perceptron mlp 全连接 线性 感知机 密集")
        .formula("a = f(x W + b)", "x (…, in)   W (in, units)   b (units)   a (…, units)")
        .rank(1, 8)
        .property(unitsOption(64))
        .property(activationOption("linear"))
        .property(useBiasOption())
        .property(kernelInitializerOption())
        .property(biasInitializerOption())
        .property(kernelRegularizerOption())
        .property(biasRegularizerOption())
        .property(activityRegularizerOption())
        .property(kernelConstraintOption())
        .property(biasConstraintOption())
        .shape([](const Options& o, const std::vector<Shape>& x) { return x[0].withLast(o.integer("units")); })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            std::vector<WeightSpec> weights{kernelWeight(o, {x[0].last(), o.integer("units")})};
            if (o.flag("use_bias")) weights.push_back(biasWeight(o, {o.integer("units")}));
            return weights;
        })
        .forward([](Scope& scope, const Values& x) {
            Value z = matmul(x[0], scope.weight("kernel"));
            if (scope.flag("use_bias")) z = z + scope.weight("bias");
            return activate(scope.text("activation"), z);
        })
        .backward([](Scope& scope, const Values& x, const Value& a, const Value& da) -> Values {
            const std::string& f = scope.text("activation");
            if (!slopeReadsOutput(f)) return {};
            const Value d = activationGradient(f, a, da);
            scope.addGradient("kernel", matmul(transpose(x[0]), d));
            if (scope.flag("use_bias")) scope.addGradient("bias", sumTo(d, scope.weight("bias").shape()));
            return {matmul(d, transpose(scope.weight("kernel")))};
        })
        .cost([](const Options&, const std::vector<Shape>& x, const Shape& a) {
            return checkedProduct(a.count(), x[0].last());
        })
        .summary([](const Options& o) {
            return summaryOf(
                {(o.integer("units") == 1 ? TEXT("layer", "1 unit")
                                          : TEXT("layer", "%1 units").arg(std::to_string(o.integer("units"))))
                     .shown(),
                 activationText(o.text("activation"))});
        })
        .exportAs("nn.Linear({in}, {units}, bias={use_bias})");
}

} // namespace lamina
