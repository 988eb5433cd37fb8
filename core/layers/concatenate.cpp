// Concatenate lays its inputs side by side along one axis.
//   y = [x₁, x₂, …]        inputs of one shape but for that axis
// dL/dx_i = the stretch of dL/dy that x_i took

#include "core/layers/merge_options.h"
#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/ops/scope.h"

namespace lamina {

namespace {
// Keras counts the batch as axis 0 and −1 as the last; here axes of one sample, from 0.
int axisOf(const Options& o, const Shape& x) {
    const std::int64_t axis = o.integer("axis"), sampleAxis = axis < 0 ? x.rank() + axis : axis - 1;
    if (axis == 0 || sampleAxis < 0 || sampleAxis >= x.rank())
        throw Problem{TEXT("layer", "has no axis %1 to join along").arg(std::to_string(axis)),
                      {setOption("axis", std::int64_t{-1})}};
    return static_cast<int>(sampleAxis);
}

Shape joinedShape(const Options& o, const std::vector<Shape>& x) {
    const int axis = axisOf(o, x[0]);
    Shape joined = x[0];
    for (std::size_t i = 1; i < x.size(); ++i) {
        bool fits = x[i].rank() == joined.rank();
        for (int k = 0; fits && k < joined.rank(); ++k) fits = k == axis || x[i][k] == joined[k];
        if (!fits)
            throw Problem{TEXT("layer", "needs inputs that differ only in the joined axis, receives %1 and %2")
                              .arg(x[0].text())
                              .arg(x[i].text()),
                          {}};
        joined[axis] = checkedSum(joined[axis], x[i][axis]);
    }
    return joined;
}
// Of sequences (N, T, …) that are joined step by step: a step counts where it does in one of them. One behind the other: so do their
// masks; every step of an input without one counts.
Value joinedMask(Scope& scope, const Values& x) {
    if (x[0].shape().rank() != 3) return {};
    if (axisOf(scope.options(), x[0].shape().withoutFirst()) != 0) return anyOfAll(scope, x.size());
    Values masks;
    bool hasMask = false;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Value mask = scope.mask(static_cast<int>(i));
        hasMask = hasMask || mask;
        masks.push_back(mask ? mask : fill(scope.trace(), {x[i].shape()[0], x[i].shape()[1]}, 1));
    }
    return hasMask ? concatenate(masks, 1) : Value{};
}
} // namespace

LayerSpec concatenateSpec() {
    return LayerSpec("Concatenate", Category::merge, TEXT("layer", "Concatenate"),
                     TEXT("layer", "Lays its inputs side by side: the next layer sees the numbers of all of them."))
        .withIcon("concat")
        .withId("concat")
        .withKeywords("concatenate join merge stack 拼接 连接 合并")
        .formula("y = [x₁, x₂, …]", "x₁ (…, a)   x₂ (…, b)   y (…, a + b)")
        .inputs(2, 64)
        .rank(1, 8)
        .property(integer("axis", -1)
                      .range(-8, 8)
                      .named(TEXT("layer", "Axis"),
                             TEXT("layer", "Along which axis to join; −1 is the last one, 1 the first."))
                      .advanced())
        .shape(joinedShape)
        .masks(MaskUse::reads)
        .forward([](Scope& scope, const Values& x) {
            scope.setOutputMask(joinedMask(scope, x));
            return concatenate(x, 1 + axisOf(scope.options(), x[0].shape().withoutFirst()));
        })
        .summary([](const Options&) { return std::string("[x₁, x₂]"); })
        .exportAs("torch.cat(({0}, {1}), dim={axis})");
}

} // namespace lamina
