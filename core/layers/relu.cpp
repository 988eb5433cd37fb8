// ReLU, the rectifier, with Keras's three options: slope s below the threshold θ and an upper limit m.
//   a = m if z ≥ m;   z if θ ≤ z < m;   s (z − θ) below θ            z, a (N, …)

#include "core/base/text.h"
#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

LayerSpec reluSpec() {
    return LayerSpec("ReLU", Category::activation, TEXT("layer", "ReLU"),
                     TEXT("layer", "Lets positive numbers through and stops negative ones."))
        .withIcon("relu")
        .withId("relu")
        .withKeywords("relu rectifier activation relu6 激活 线性整流 修正线性")
        .formula("a = max(0, z)", "z, a (…)")
        .rank(1, 8)
        .property(
            real("max_value", 0)
                .range(0, 1e6)
                .named(TEXT("layer", "Upper limit"), TEXT("layer", "Larger numbers are cut to this; 0: no limit."))
                .orNone()
                .advanced())
        .property(real("negative_slope", 0)
                      .range(0, 1e6)
                      .named(TEXT("layer", "Slope below"), TEXT("layer", "Slope for numbers below the threshold."))
                      .advanced())
        .property(real("threshold", 0)
                      .range(0, 1e6)
                      .named(TEXT("layer", "Threshold"), TEXT("layer", "Numbers below this are stopped."))
                      .advanced())
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward([](Scope& scope, const Values& in) {
            const double limit = scope.real("max_value"), slope = scope.real("negative_slope");
            const double threshold = scope.real("threshold");
            const Value z = in[0];
            if (limit == 0 && threshold == 0)
                return slope == 0 ? map(Function::relu, z) : map(Function::leakyRelu, z, slope);
            Trace& trace = scope.trace();
            const Value isBelow = trace.recordOne(Op::greater, {fill(trace, {1}, threshold), z});
            Value above = limit == 0 ? z : minimum(z, fill(trace, {1}, limit));
            above = above * (1.0 - isBelow);
            return slope == 0 ? above : above + slope * ((z + -threshold) * isBelow);
        })
        .summary([](const Options& o) {
            const double limit = o.real("max_value");
            return limit == 0 ? std::string("max(0, z)") : "min(max(0, z), " + shortNumber(limit) + ")";
        })
        .exportAs("nn.ReLU()");
}

} // namespace lamina
