// Glorot & Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010), eq. 16; He et al.,
// "Delving deep into rectifiers" (2015), eq. 10; LeCun et al., "Efficient BackProp" (1998), eq. 16; Saxe et al., "Exact
// solutions to the nonlinear dynamics of learning" (2014) for orthogonal. Fans and truncation as in Keras.

#include "core/plan/initializers.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
struct Fans {
    double in, out;
};

// Receptive field × channels; the last two axes of a kernel are (in, out).
Fans fansOf(const Shape& shape) {
    if (shape.rank() < 1) return {1, 1};
    if (shape.rank() == 1) return {static_cast<double>(shape[0]), static_cast<double>(shape[0])};
    double field = 1;
    for (int axis = 0; axis < shape.rank() - 2; ++axis) field *= static_cast<double>(shape[axis]);
    return {field * static_cast<double>(shape[shape.rank() - 2]), field * static_cast<double>(shape.last())};
}

double truncatedNormal(RandomStream& random) { // within two standard deviations
    for (;;)
        if (const double x = random.normal(); std::abs(x) <= 2) return x;
}
constexpr double kTruncatedDeviation = 0.87962566103423978; // standard deviation of truncatedNormal

// Q of a random matrix, signs made unique by R's diagonal, shape (all leading axes, last).
std::vector<float> orthogonal(const Shape& shape, double gain, RandomStream& random) {
    const std::int64_t columns = shape.last(), rows = shape.count() / columns;
    const std::int64_t longSide = std::max(rows, columns), shortSide = std::min(rows, columns);
    Eigen::MatrixXd a(longSide, shortSide);
    for (Eigen::Index i = 0; i < a.size(); ++i) a.data()[i] = random.normal();
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(a);
    Eigen::MatrixXd q = qr.householderQ() * Eigen::MatrixXd::Identity(longSide, shortSide);
    for (std::int64_t j = 0; j < shortSide; ++j)
        if (qr.matrixQR()(j, j) < 0) q.col(j) *= -1;
    std::vector<float> values(static_cast<std::size_t>(rows * columns));
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < columns; ++c)
            values[static_cast<std::size_t>(r * columns + c)] =
                static_cast<float>(gain * (rows >= columns ? q(r, c) : q(c, r)));
    return values;
}

std::uint64_t purposeOf(Uid node, const std::string& weight) {
    std::uint64_t hash = 1469598103934665603ULL; // FNV-1a
    for (const char c : weight) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash ^ (static_cast<std::uint64_t>(node) * 0x9E3779B97F4A7C15ULL);
}
} // namespace

std::vector<float> initialValues(const WeightSpec& spec, std::uint64_t seed, Uid node) {
    const std::optional<Call> call = Call::parse(spec.initializer);
    LAMINA_CHECK(call);
    const std::string& name = call->name;
    RandomStream random(randomKey(seed, purposeOf(node, spec.name)));
    std::vector<float> values(static_cast<std::size_t>(spec.shape.count()));
    const auto fillWith = [&](auto&& next) {
        for (float& value : values) value = static_cast<float>(next());
        return values;
    };
    const Fans fans = fansOf(spec.shape);
    // Keras's VarianceScaling: variance, already divided by the fan. Distributions: see initializerForms()
    const auto scaledBy = [&](double scale, int distribution) {
        if (distribution == 3) {
            const double limit = std::sqrt(3 * scale);
            return fillWith([&] { return random.uniform(-limit, limit); });
        }
        if (distribution == 2) return fillWith([&] { return std::sqrt(scale) * random.normal(); });
        const double deviation = std::sqrt(scale) / kTruncatedDeviation;
        return fillWith([&] { return deviation * truncatedNormal(random); });
    };
    const auto scaled = [&](double scale) { return scaledBy(scale, name.ends_with("_uniform") ? 3 : 1); };
    if (name == "zeros") return values;
    if (name == "ones") return fillWith([] { return 1.0; });
    if (name == "constant") return fillWith([&] { return call->argument("value", 0); });
    if (name.starts_with("glorot_")) return scaled(2 / (fans.in + fans.out));
    if (name.starts_with("he_")) return scaled(2 / fans.in);
    if (name.starts_with("lecun_")) return scaled(1 / fans.in);
    if (name == "variance_scaling") {
        const int mode = static_cast<int>(call->argument("mode", 1));
        const double fan = mode == 2 ? fans.out : mode == 3 ? (fans.in + fans.out) / 2 : fans.in;
        const double scale = std::max(0.0, call->argument("scale", 1));
        return scaledBy(scale / std::max(1.0, fan), static_cast<int>(call->argument("distribution", 1)));
    }
    if (name == "identity") { // of a matrix; of anything else the zeros that would not disturb
        const std::int64_t columns = spec.shape.rank() == 2 ? spec.shape[1] : 0;
        for (std::int64_t r = 0; columns > 0 && r < std::min(spec.shape[0], columns); ++r)
            values[static_cast<std::size_t>(r * columns + r)] = static_cast<float>(call->argument("gain", 1));
        return values;
    }
    if (name == "orthogonal") return orthogonal(spec.shape, call->argument("gain", 1), random);
    if (name == "random_normal")
        return fillWith([&] { return call->argument("mean", 0) + call->argument("stddev", 0.05) * random.normal(); });
    if (name == "truncated_normal")
        return fillWith(
            [&] { return call->argument("mean", 0) + call->argument("stddev", 0.05) * truncatedNormal(random); });
    if (name == "random_uniform")
        return fillWith(
            [&] { return random.uniform(call->argument("minval", -0.05), call->argument("maxval", 0.05)); });
    if (name == "unit_forget_bias") { // LSTM bias (4U) in the order i f g o: 1 for f (Jozefowicz et al., 2015)
        const std::size_t units = values.size() / 4;
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(units),
                  values.begin() + static_cast<std::ptrdiff_t>(2 * units), 1.0f);
        return values;
    }
    failCheck(("initializer " + name).c_str(), __FILE__, __LINE__);
}

} // namespace lamina
