// Pooling with a moving window, over everything, and to a given size.

#include "core/layers/pooling_specs.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/layers/resampling.h"
#include "core/ops/scope.h"

namespace lamina {

// ---- a moving window

namespace {
Value pooled(Value x, const Window2d& window, Pool pool) {
    return pool == Pool::maximum ? maxPool2d(x, window) : averagePool2d(x, window);
}

Value pooledSequence(Value x, const Window2d& window, Pool pool) {
    const Value y = pooled(reshape(x, asPictures(x.shape())), window, pool);
    const Shape& shape = y.shape();
    return reshape(y, {shape[0], shape[2], shape[3]});
}

// Largest and mean of a box are those of its slices' results: first height and width, then depth. The number of real cells is
// the same in every slice, so the mean of means is the mean.
Value pooledVolume(Value x, const Window3d& w, Pool pool) {
    const Shape& in = x.shape();
    Window2d slices;
    slices.kernelHeight = w.kernel[1];
    slices.kernelWidth = w.kernel[2];
    slices.strideHeight = w.stride[1];
    slices.strideWidth = w.stride[2];
    slices.top = w.before[1];
    slices.bottom = w.after[1];
    slices.left = w.before[2];
    slices.right = w.after[2];
    Value y = pooled(reshape(x, {in[0] * in[1], in[2], in[3], in[4]}), slices, pool);
    const std::int64_t height = y.shape()[1], width = y.shape()[2];
    Window2d depth;
    depth.kernelHeight = w.kernel[0];
    depth.strideHeight = w.stride[0];
    depth.top = w.before[0];
    depth.bottom = w.after[0];
    y = pooled(reshape(y, {in[0], in[1], height * width, in[4]}), depth, pool);
    return reshape(y, {in[0], y.shape()[1], height, width, in[4]});
}
} // namespace

LayerSpec poolingSpec(LayerSpec spec, int axes, Pool pool) {
    spec.withIcon("pool")
        .withId("pool")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(poolSizeOption(axes))
        .property(poolStridesOption(axes))
        .property(paddingOption())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            if (axes == 3) return windowedShape(window3dOf(o, "pool_size", x[0]), x[0], x[0].last());
            return windowedShape(windowOf(o, axes, "pool_size", x[0]), axes, x[0], x[0].last());
        })
        .forward([axes, pool](Scope& scope, const Values& x) {
            const Options& o = scope.options();
            const Shape sample = x[0].shape().withoutFirst();
            if (axes == 3) return pooledVolume(x[0], window3dOf(o, "pool_size", sample), pool);
            const Window2d window = windowOf(o, axes, "pool_size", sample);
            return axes == 1 ? pooledSequence(x[0], window, pool) : pooled(x[0], window, pool);
        })
        .summary([axes](const Options& o) {
            const std::vector<std::int64_t> size = windowList(o, axes, "pool_size"),
                                            strides = windowList(o, axes, "strides");
            bool isStrided = false;
            for (std::size_t i = 0; i < size.size(); ++i)
                isStrided = isStrided || (strides[i] != 0 && strides[i] != size[i]);
            return summaryOf({pairText(size), isStrided ? "/ " + pairText(strides) : std::string(),
                              o.text("padding") == "same" ? "same" : std::string()});
        });
    return spec;
}

// ---- over everything

LayerSpec globalPoolingSpec(LayerSpec spec, int axes, Pool pool) {
    spec.withIcon("pool")
        .withId("pool")
        .rank(axes + 1, axes + 1)
        .masks(axes == 1 && pool == Pool::average ? MaskUse::reads : MaskUse::drops)
        .property(boolean("keepdims", false)
                      .named(TEXT("layer", "Keep axes"),
                             axes == 1   ? TEXT("layer", "Keeps the steps as an axis of length 1.")
                             : axes == 2 ? TEXT("layer", "Keeps height and width as axes of length 1.")
                                         : TEXT("layer", "Keeps depth, height and width as axes of length 1."))
                      .advanced())
        .shape([axes](const Options& o, const std::vector<Shape>& x) {
            requireAxes(axes, x[0]);
            if (!o.flag("keepdims")) return Shape{x[0].last()};
            std::vector<std::int64_t> extents(static_cast<std::size_t>(axes), 1);
            extents.push_back(x[0].last());
            return Shape(std::move(extents));
        })
        .forward([axes, pool](Scope& scope, const Values& x) {
            const Shape& shape = x[0].shape();
            const std::int64_t samples = shape[0], channels = shape.last();
            Value y;
            if (pool == Pool::maximum) {
                const std::int64_t cells = shape.withoutFirst().count() / channels;
                y = maximumOver(reshape(x[0], {samples, cells, channels}), 1);
            } else if (const Value mask = scope.mask()) { // the mean of the steps that count
                const Value counts = reshape(mask, {samples, shape[1], 1});
                y = sumTo(x[0] * counts, {samples, 1, channels}) / sumTo(counts, {samples, 1, 1});
                y = reshape(y, {samples, channels});
            } else {
                y = meanOver(x[0], 1, 1 + axes);
            }
            if (!scope.flag("keepdims")) return y;
            std::vector<std::int64_t> extents(static_cast<std::size_t>(axes) + 1, 1);
            extents.front() = samples;
            extents.push_back(channels);
            return reshape(y, Shape(std::move(extents)));
        });
    return spec;
}

// ---- to a given size

namespace {
// Where the window of result number i begins and ends: ⌊i n / m⌋ … ⌈(i + 1) n / m⌉
std::pair<std::int64_t, std::int64_t> stretch(std::int64_t i, std::int64_t n, std::int64_t m) {
    return {i * n / m, ((i + 1) * n + m - 1) / m};
}

std::vector<float> means(std::int64_t n, std::int64_t m) { // (n, m)
    std::vector<float> weights(static_cast<std::size_t>(checkedProduct(n, m)), 0.0F);
    for (std::int64_t i = 0; i < m; ++i) {
        const auto [begin, end] = stretch(i, n, m);
        for (std::int64_t k = begin; k < end; ++k)
            weights[static_cast<std::size_t>(k * m + i)] = 1.0F / static_cast<float>(end - begin);
    }
    return weights;
}

Value largestAlong(Value x, int axis, std::int64_t m) {
    const std::int64_t n = x.shape()[axis];
    Values parts;
    for (std::int64_t i = 0; i < m; ++i) {
        const auto [begin, end] = stretch(i, n, m);
        const Value part = maximumOver(slice(x, axis, begin, end - begin), axis);
        Shape shape = x.shape();
        shape[axis] = 1;
        parts.push_back(reshape(part, shape));
    }
    return m == 1 ? parts[0] : concatenate(parts, axis);
}

constexpr std::int64_t kMostParts = 1024; // results along an axis: each is an op of its own

Shape adaptedShape(const Options& o, int axes, const Shape& x) {
    requireAxes(axes, x);
    Shape y = x;
    const std::vector<std::int64_t> size = windowList(o, axes, "output_size");
    for (int i = 0; i < axes; ++i) y[i] = size[static_cast<std::size_t>(i)];
    return y;
}
} // namespace

LayerSpec adaptivePoolingSpec(LayerSpec spec, int axes, Pool pool) {
    spec.withIcon("pool")
        .withId("pool")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(windowOption(axes, "output_size", 2)
                      .range(1, kMostParts)
                      .named(TEXT("layer", "Output size"),
                             axes == 1   ? TEXT("layer", "How many steps the result has.")
                             : axes == 2 ? TEXT("layer", "Height and width of the result.")
                                         : TEXT("layer", "Depth, height and width of the result.")))
        .shape([axes](const Options& o, const std::vector<Shape>& x) { return adaptedShape(o, axes, x[0]); })
        .forward([axes, pool](Scope& scope, const Values& x) {
            const std::vector<std::int64_t> size = windowList(scope.options(), axes, "output_size");
            Value y = x[0];
            for (int i = 0; i < axes; ++i) {
                const std::int64_t n = y.shape()[i + 1], m = size[static_cast<std::size_t>(i)];
                if (n == m) continue;
                y = pool == Pool::maximum ? largestAlong(y, i + 1, m) : alongAxis(y, i + 1, m, means(n, m));
            }
            return y;
        })
        .cost([axes, pool](const Options& o, const std::vector<Shape>& x, const Shape&) {
            if (pool == Pool::maximum) return std::int64_t{0};
            return costAlongAxes(x[0], windowList(o, axes, "output_size"));
        })
        .summary([axes](const Options& o) { return "→ " + windowText(o, axes, "output_size"); });
    return spec;
}

} // namespace lamina
