// GroupNormalization (Wu & He, 2018): the C channels in `groups` groups; each group of each sample by itself, over all places.
//   x̂ = (x − μ) / √(σ² + ε) with μ, σ² of the sample's group    y = γ x̂ + β        x, y (…, C)   γ, β (C)
// One group is a layer norm over everything, as many groups as channels (−1) is instance normalization.

#include "core/layers/axis_options.h"
#include "core/layers/normalization_options.h"
#include "core/layers/problems.h"

#include <numeric>

namespace lamina {

namespace {
std::int64_t groupsOf(const Options& o, std::int64_t channels) {
    const std::int64_t groups = o.integer("groups") == -1 ? channels : o.integer("groups");
    if (groups < 1 || channels % groups != 0)
        throw Problem{TEXT("layer", "cannot share %1 channels out among %2 groups")
                          .arg(static_cast<long long>(channels))
                          .arg(static_cast<long long>(groups)),
                      {setOption("groups", std::gcd(channels, std::max<std::int64_t>(1, groups)))}};
    return groups;
}
} // namespace

LayerSpec groupNormalizationSpec() {
    LayerSpec spec("GroupNormalization", Category::normalization, TEXT("layer", "GroupNorm"),
                   TEXT("layer",
                        "Brings groups of channels of each sample to mean 0 and variance 1, then scales and "
                        "shifts each channel by learnt numbers. Unlike BatchNorm it does not mind small batches."));
    spec.property(
        integer("groups", 32)
            .range(-1, kMostUnits)
            .named(TEXT("layer", "Groups"),
                   TEXT("layer", "Into how many groups the channels are shared out; −1: each channel is one.")));
    return withScaleAndShift(spec)
        .withIcon("normalise")
        .withId("norm")
        .withKeywords("group normalization groupnorm gn instance normalise 组归一化 实例归一化 归一化")
        .formula("y = γ (x − μ_g) / √(σ_g² + ε) + β", "x, y (…, C)   γ, β (C)")
        .rank(1, 8)
        .property(axisOption(TEXT("layer", "Which axis the channels lie along; −1 is the last one, 1 the first.")))
        .shape([](const Options& o, const std::vector<Shape>& x) {
            groupsOf(o, partOf(x[0], axesOf(o, x[0]))[0]);
            return x[0];
        })
        .weights([](const Options& o, const std::vector<Shape>& x) {
            return scaleAndShiftWeights(o, partOf(x[0], axesOf(o, x[0])));
        })
        .forward([](Scope& scope, const Values& x) {
            const std::vector<int> axes = axesOf(scope.options(), x[0].shape().withoutFirst());
            const Value turned = withAxesLast(x[0], axes);
            const Shape& whole = turned.shape();
            const std::int64_t batch = whole[0], channels = whole.last();
            const std::int64_t groups = groupsOf(scope.options(), channels), width = channels / groups;
            const std::int64_t places = whole.count() / (batch * channels);
            const bool turns = places > 1 && groups > 1; // else a group's numbers lie together as they are
            Value z = turned;
            if (turns) z = permute(reshape(z, Shape{batch, places, groups, width}), {0, 2, 1, 3});
            const Shape row{places * width};
            z = layerNorm(reshape(z, Shape{batch * groups, row[0]}), fill(scope.trace(), row, 1),
                          fill(scope.trace(), row, 0), scope.real("epsilon"));
            if (turns) z = permute(reshape(z, Shape{batch, groups, places, width}), {0, 2, 1, 3});
            z = reshape(z, whole);
            if (scope.flag("scale")) z = z * scope.weight("gamma");
            if (scope.flag("center")) z = z + scope.weight("beta");
            return withAxesBack(z, x[0].shape(), axes);
        })
        .summary([](const Options& o) {
            return o.integer("groups") == -1 ? std::string("μ = 0, σ = 1") : std::to_string(o.integer("groups")) + " ×";
        })
        .exportAs("nn.GroupNorm({groups}, {in}, eps={epsilon})");
}

} // namespace lamina
