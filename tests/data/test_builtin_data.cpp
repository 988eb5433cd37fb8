// The data sets inside the product.

#include "core/data/preview.h"
#include "tests/data/support.h"

#include <cmath>
#include <set>

using namespace lamina;

namespace {
std::shared_ptr<const Dataset> load(const std::string& id) { return loadDataset(startingRecipe(id), {}); }
std::int64_t all(const Dataset& data) { return data.info().train + data.info().validation + data.info().test; }
} // namespace

TEST_CASE("everything that is offered loads, and has a text") {
    std::set<std::string> ids;
    for (const BuiltinData& entry : builtinData()) {
        CAPTURE(entry.id);
        CHECK(ids.insert(entry.id).second);
        CHECK_FALSE(entry.help.empty());
        if (entry.id == "mnist" || entry.id == "fashion-mnist") continue; // below
        const auto data = load(entry.id);
        CHECK(data->info().train > 0);
        CHECK(data->info().validation > 0);
        CHECK(data->info().test > 0);
        const auto again = loadDataset(data->recipe(), {});
        CHECK(again->fingerprint() == data->fingerprint());
    }
}

TEST_CASE("tables") {
    const auto iris = load("iris");
    CHECK(all(*iris) == 150);
    CHECK(iris->info().inputs[0] == Shape{4});
    CHECK(iris->info().targets[0].classNames == std::vector<std::string>{"setosa", "versicolor", "virginica"});
    const auto wine = load("wine");
    CHECK(all(*wine) == 178);
    CHECK(wine->info().inputs[0] == Shape{13});
    const auto cars = load("auto-mpg");
    CHECK(all(*cars) == 398);
    CHECK(cars->info().targets[0].kind == TargetInfo::Kind::values);
    CHECK(cars->info().inputs[0] == Shape{9}); // six numbers and the three origins
    CHECK(hasNote(*cars, "Column car_name is dropped: text with 305 different values"));
    CHECK(hasNote(*cars, "Column horsepower: 6 missing values are filled"));
    DataRecipe guess;
    guess.source.kind = "builtin";
    guess.source.id = "auto-mpg";
    CHECK(loadDataset(guess, {})->info().targets[0].name == "mpg");
}

TEST_CASE("series") {
    const auto airline = load("airline-passengers");
    CHECK(airline->info().inputs[0] == Shape{12, 1});
    CHECK(airline->info().test == 24);
    double squares = 0; // repeating the last value: a known figure of this series
    for (int row = 0; row < 24; ++row) {
        const double truth = airline->inUnits(Part::test, 0, row, 0, targetsOf(*airline, Part::test, row)[0]);
        const ColumnRecipe& c = airline->recipe().columns[1];
        const double last = airline->inUnits(Part::test, 0, row, 0, -c.offset / c.scale);
        squares += (truth - last) * (truth - last);
    }
    CHECK(std::sqrt(squares / 24) == doctest::Approx(51.8).epsilon(0.002));
    CHECK(airline->sampleName(Part::test, 23) == "1960-12");
    DataRecipe none = startingRecipe("airline-passengers");
    none.series.window = 0;
    none.columns.clear();
    CHECK(contains(messageOf([&] { loadDataset(none, {}); }), "set a window"));
    CHECK(load("daily-min-temperatures")->info().test == 730);
}

TEST_CASE("pictures") {
    const auto digits = load("digits");
    CHECK(all(*digits) == 1797);
    CHECK(digits->info().inputs[0] == Shape{8, 8, 1});
    float largest = 0;
    for (std::int64_t row = 0; row < 100; ++row)
        for (const float v : inputsOf(*digits, Part::train, row)) largest = std::max(largest, v);
    CHECK(largest == 1);

    const auto mnist = load("mnist");
    CHECK(mnist->info().train == 54000);
    CHECK(mnist->info().validation == 6000);
    CHECK(mnist->info().test == 10000);
    const int testCounts[] = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    int counts[10] = {};
    for (std::int64_t row = 0; row < 10000; ++row) ++counts[classOf(*mnist, Part::test, row)];
    for (int digit = 0; digit < 10; ++digit) CHECK(counts[digit] == testCounts[digit]);
    CHECK(classOf(*mnist, Part::test, 0) == 7);
    CHECK(mnist->picture(Part::test, 0).bytes.size() == 784);

    DataRecipe recipe = startingRecipe("fashion-mnist");
    recipe.split.validationCount = 5000;
    const auto fashion = loadDataset(recipe, {});
    CHECK(fashion->info().validation == 5000);
    CHECK(fashion->info().targets[0].classNames[9] == "Ankle boot");
}

TEST_CASE("an unknown name is refused with the known ones") {
    CHECK(contains(messageOf([] { startingRecipe("cifar"); }), "mnist"));
    CHECK(contains(messageOf([] { loadDataset({}, {}); }), "no data are chosen"));
    CHECK(contains(messageOf([] { sourceForPath("/no/such/file"); }), "found nothing"));
}
