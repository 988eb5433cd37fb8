// Generated data: exact counts, the same for the same seed, and what each is for.

#include "core/data/generators.h"
#include "tests/data/support.h"

#include <cmath>

using namespace lamina;

namespace {
std::shared_ptr<const Dataset> make(const std::string& id, std::map<std::string, double> options = {}) {
    DataRecipe recipe;
    recipe.source.kind = "generator";
    recipe.source.id = id;
    recipe.source.options = std::move(options);
    return loadDataset(recipe, {});
}

// Share of test samples that logistic regression gets right after gradient descent on the training part.
double logisticAccuracy(const Dataset& data, int steps, double rate) {
    const auto width = static_cast<std::size_t>(data.info().inputs[0].count());
    std::vector<double> w(width + 1, 0.0);
    const auto score = [&](const std::vector<float>& x) {
        double z = w[width];
        for (std::size_t k = 0; k < width; ++k) z += w[k] * x[k];
        return z;
    };
    for (int step = 0; step < steps; ++step) {
        const std::int64_t row = step % data.info().train;
        const std::vector<float> x = inputsOf(data, Part::train, row);
        const double error = classOf(data, Part::train, row) - 1 / (1 + std::exp(-score(x)));
        for (std::size_t k = 0; k < width; ++k) w[k] += rate * error * x[k];
        w[width] += rate * error;
    }
    int right = 0;
    for (std::int64_t row = 0; row < data.info().test; ++row)
        right += (score(inputsOf(data, Part::test, row)) > 0) == (classOf(data, Part::test, row) == 1);
    return static_cast<double>(right) / static_cast<double>(data.info().test);
}
} // namespace

TEST_CASE("every generator gives exactly the samples asked for, by seed") {
    for (const BuiltinData& entry : generatorList()) {
        CAPTURE(entry.id);
        const auto data = make(entry.id, {{"samples", 30}, {"validation", 7}, {"test", 12}});
        CHECK(data->info().train == 30);
        CHECK(data->info().validation == 7);
        CHECK(data->info().test == 12);
        const auto again = make(entry.id, {{"samples", 30}, {"validation", 7}, {"test", 12}});
        const auto other = make(entry.id, {{"samples", 30}, {"validation", 7}, {"test", 12}, {"seed", 2}});
        CHECK(inputsOf(*data, Part::test, 3) == inputsOf(*again, Part::test, 3));
        CHECK(inputsOf(*data, Part::test, 3) != inputsOf(*other, Part::test, 3));
        CHECK(data->fingerprint() == again->fingerprint());
        CHECK(data->fingerprint() != other->fingerprint());
        if (entry.id != "ratings") // those are numbers of users and items
            for (const float v : inputsOf(*data, Part::train, 0)) CHECK(std::abs(v) < 10);
        const auto noisy = make(entry.id, {{"samples", 30}, {"validation", 7}, {"test", 12}, {"noise", 2}});
        bool isNoisy = false;
        for (std::int64_t row = 0; row < 30; ++row)
            isNoisy |= inputsOf(*noisy, Part::train, row) != inputsOf(*data, Part::train, row) ||
                       targetsOf(*noisy, Part::train, row) != targetsOf(*data, Part::train, row);
        CHECK(isNoisy);
        CHECK(startingRecipe(entry.id).source.options.contains("noise"));
    }
}

TEST_CASE("counts also come from the split") {
    DataRecipe recipe;
    recipe.source.kind = "generator";
    recipe.source.id = "xor";
    recipe.source.options = {{"samples", 80}};
    recipe.split.validationCount = 5;
    recipe.split.test = 0.1;
    recipe.split.validation = 0.1;
    const auto data = loadDataset(recipe, {});
    CHECK(data->info().train == 80);
    CHECK(data->info().validation == 5);
    CHECK(data->info().test == 10);
}

TEST_CASE("the formulas") {
    const auto linear = make("linear", {{"noise", 0}});
    for (int row = 0; row < 20; ++row)
        CHECK(targetsOf(*linear, Part::train, row)[0] ==
              doctest::Approx(3 * inputsOf(*linear, Part::train, row)[0] + 2));
    const auto sum = make("sum-of-features");
    const std::vector<float> x = inputsOf(*sum, Part::train, 5);
    CHECK(x.size() == 10);
    float total = 0;
    for (const float v : x) total += v;
    CHECK(targetsOf(*sum, Part::train, 5)[0] == doctest::Approx(total));
    const auto crossed = make("xor");
    for (int row = 0; row < 50; ++row) {
        const std::vector<float> p = inputsOf(*crossed, Part::train, row);
        CHECK(classOf(*crossed, Part::train, row) == (p[0] * p[1] < 0));
    }
    const auto spirals = make("spirals", {{"noise", 0}, {"turns", 2}});
    for (int row = 0; row < 50; ++row) {
        const std::vector<float> p = inputsOf(*spirals, Part::train, row);
        const double t = std::hypot(p[0], p[1]) / 2.5,
                     angle = 2 * M_PI * 2 * t + (classOf(*spirals, Part::train, row) ? M_PI : 0);
        CHECK(p[0] == doctest::Approx(2.5 * t * std::sin(angle)).epsilon(1e-4));
    }
    const auto repeat = make("repeat-symbol", {{"samples", 4}});
    CHECK(repeat->info().inputs[0] == Shape{50, 10});
    CHECK(repeat->info().targets[0].shape == Shape{50});
    const std::vector<float> steps = inputsOf(*repeat, Part::train, 2);
    std::int64_t row = 2;
    std::int32_t target[50];
    repeat->targetRows(Part::train, 0, &row, 1, target);
    for (std::size_t t = 0; t < 50; ++t) {
        if (t < 3)
            CHECK(target[t] == 0);
        else
            CHECK(steps[(t - 3) * 10 + static_cast<std::size_t>(target[t])] == 1);
    }
}

TEST_CASE("logistic regression separates the clouds, but neither xor nor the shapes") {
    CHECK(logisticAccuracy(*make("gaussians", {{"test", 1000}}), 4000, 0.1) >= 0.95);
    CHECK(logisticAccuracy(*make("xor", {{"test", 1000}}), 4000, 0.1) <= 0.7);
    const auto shapes = make("shapes", {{"samples", 1500}, {"test", 500}});
    CHECK(shapes->info().inputs[0] == Shape{32, 32, 3});
    CHECK(shapes->picture(Part::train, 0).bytes.size() == 3072);
    CHECK(logisticAccuracy(*shapes, 6000, 0.002) <= 0.7);
}

TEST_CASE("wrong options are refused") {
    CHECK(contains(messageOf([] { make("spiral"); }), "expected one of the"));
    CHECK(contains(messageOf([] { make("xor", {{"turns", 2}}); }), "got \"turns\""));
    CHECK(contains(messageOf([] { make("xor", {{"samples", 2.5}}); }), "samples: expected a whole number"));
    CHECK(contains(messageOf([] { make("xor", {{"samples", 1e300}}); }), "samples: expected"));
    CHECK(contains(messageOf([] { make("xor", {{"noise", std::nan("")}}); }), "noise: expected"));
    CHECK(contains(messageOf([] { make("repeat-symbol", {{"delay", 60}}); }), "shorter than the sequence"));
}
