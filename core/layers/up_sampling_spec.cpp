// Sequences, pictures and volumes made larger: every cell repeated, or a weighted sum of its neighbours.
//   weights along an axis of n cells made s times as long:  result j lies at u = (j + ½) / s − ½,
//   W[i, j] = k(u − i) / Σ_i k(u − i) over the cells there are, k a kernel of the interpolation

#include "core/layers/up_sampling_spec.h"

#include "core/layers/options.h"
#include "core/layers/problems.h"
#include "core/layers/resampling.h"
#include "core/layers/window_options.h"
#include "core/ops/scope.h"

#include <cmath>

namespace lamina {

namespace {
constexpr double kPi = 3.14159265358979323846;

double triangle(double x) { return std::max(0.0, 1 - std::abs(x)); }

double cubic(double x) { // Keys, 1981, with a = −½
    x = std::abs(x);
    if (x >= 2) return 0;
    return x <= 1 ? ((1.5 * x - 2.5) * x) * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
}

double lanczos(double x, double radius) {
    x = std::abs(x);
    if (x > radius) return 0;
    if (x < 1e-3) return 1;
    return radius * std::sin(kPi * x) * std::sin(kPi * x / radius) / (kPi * kPi * x * x);
}

double kernelAt(const std::string& interpolation, double x) {
    if (interpolation == "bilinear") return triangle(x);
    if (interpolation == "bicubic") return cubic(x);
    return lanczos(x, interpolation == "lanczos3" ? 3 : 5);
}

std::vector<float> weightsOf(const std::string& interpolation, std::int64_t n, std::int64_t m) { // (n, m)
    std::vector<float> weights(static_cast<std::size_t>(checkedProduct(n, m)));
    for (std::int64_t j = 0; j < m; ++j) {
        const double at = (static_cast<double>(j) + 0.5) * static_cast<double>(n) / static_cast<double>(m) - 0.5;
        double sum = 0;
        for (std::int64_t i = 0; i < n; ++i) sum += kernelAt(interpolation, at - static_cast<double>(i));
        for (std::int64_t i = 0; i < n; ++i)
            weights[static_cast<std::size_t>(i * m + j)] =
                static_cast<float>(kernelAt(interpolation, at - static_cast<double>(i)) / sum);
    }
    return weights;
}

// Each cell `times` times along an axis
Value repeated(Value x, int axis, std::int64_t times) {
    if (times == 1) return x;
    std::vector<std::int64_t> split = x.shape().extents();
    split.insert(split.begin() + axis + 1, 1);
    std::vector<std::int64_t> spread = split;
    spread[static_cast<std::size_t>(axis) + 1] = times;
    Shape larger = x.shape();
    larger[axis] *= times;
    return reshape(broadcastTo(reshape(x, Shape(split)), Shape(spread)), larger);
}

Shape largerShape(const Options& o, int axes, const Shape& x) {
    requireAxes(axes, x);
    Shape y = x;
    const std::vector<std::int64_t> size = windowList(o, axes, "size");
    for (int i = 0; i < axes; ++i) y[i] = checkedProduct(y[i], size[static_cast<std::size_t>(i)]);
    return y;
}

bool repeats(const Options& o, int axes) { return axes != 2 || o.text("interpolation") == "nearest"; }

constexpr std::int64_t kMostWeights = 1 << 24; // of an interpolation matrix

void requireSmallMatrices(const Shape& x, const Shape& y) {
    for (int i = 0; i < 2; ++i)
        if (checkedProduct(x[i], y[i]) > kMostWeights)
            throw Problem{TEXT("layer", "cannot interpolate a picture as large as %1").arg(y.text()),
                          {setOption("interpolation", std::string("nearest"))}};
}
} // namespace

LayerSpec upSamplingSpec(LayerSpec spec, int axes) {
    spec.withIcon("fit")
        .withId("upsampling")
        .rank(axes + 1, axes + 1)
        .masks(MaskUse::drops)
        .property(windowOption(axes, "size", 2)
                      .named(TEXT("layer", "Size"), axes == 1 ? TEXT("layer", "How often each step is repeated.")
                                                    : axes == 2
                                                        ? TEXT("layer", "How many times as high and as wide.")
                                                        : TEXT("layer", "How many times as deep, high and wide.")));
    if (axes == 2)
        spec.property(
            choice("interpolation", "nearest", {"nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"})
                .named(TEXT("layer", "Interpolation"),
                       TEXT("layer", "nearest: each cell is repeated. The others blend neighbouring cells, from "
                                     "4 (bilinear) to 100 (lanczos5).")));
    spec.shape([axes](const Options& o, const std::vector<Shape>& x) {
        const Shape y = largerShape(o, axes, x[0]);
        if (!repeats(o, axes)) requireSmallMatrices(x[0], y);
        return y;
    });
    spec.forward([axes](Scope& scope, const Values& x) {
        const Options& o = scope.options();
        const std::vector<std::int64_t> size = windowList(o, axes, "size");
        Value y = x[0];
        for (int i = 0; i < axes; ++i) {
            const std::int64_t times = size[static_cast<std::size_t>(i)], n = y.shape()[i + 1];
            if (repeats(o, axes))
                y = repeated(y, i + 1, times);
            else if (times > 1)
                y = alongAxis(y, i + 1, n * times, weightsOf(o.text("interpolation"), n, n * times));
        }
        return y;
    });
    spec.cost([axes](const Options& o, const std::vector<Shape>& x, const Shape& y) {
        if (repeats(o, axes)) return std::int64_t{0};
        return costAlongAxes(x[0], {y[0], y[1]});
    });
    spec.summary([axes](const Options& o) {
        return summaryOf({"× " + windowText(o, axes, "size"), axes == 2 ? o.text("interpolation") : std::string()});
    });
    return spec;
}

} // namespace lamina
