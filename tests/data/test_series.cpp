// Windows over a time series.

#include "tests/data/support.h"

#include <cmath>

using namespace lamina;

namespace {
std::string months(int count, auto&& value) {
    std::string out = "Month,Value\n";
    for (int i = 0; i < count; ++i)
        out += std::to_string(1950 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1) + "," +
               std::to_string(value(i)) + "\n";
    return out;
}

DataRecipe seriesRecipe(int window, int horizon, Scaling scaling) {
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.series.window = window;
    recipe.series.horizon = horizon;
    ColumnRecipe value;
    value.name = "Value";
    value.role = ColumnRole::target;
    value.scaling = scaling;
    recipe.columns = {value};
    return recipe;
}
} // namespace

TEST_CASE("windows, horizon and a chronological split with exact counts") {
    const TemporaryFolder folder;
    folder.file("t.csv", months(40, [](int i) { return i; }));
    DataRecipe recipe = seriesRecipe(5, 2, Scaling::none);
    recipe.split.validationCount = 4;
    recipe.split.testCount = 6;
    const auto data = loadDataset(recipe, folder.path());
    CHECK(data->info().isSeries);
    CHECK(data->info().inputs[0] == Shape{5, 1});
    CHECK(data->info().train == 40 - 5 - 2 + 1 - 10);
    CHECK(inputsOf(*data, Part::train, 1) == std::vector<float>{1, 2, 3, 4, 5});
    CHECK(targetsOf(*data, Part::train, 1)[0] == 7);
    CHECK(targetsOf(*data, Part::test, 5)[0] == 39); // the last value is the last target
    CHECK(targetsOf(*data, Part::test, 0)[0] == 34);
    CHECK(targetsOf(*data, Part::validation, 3)[0] == 33);
    CHECK(data->sampleName(Part::test, 5) == "1953-04");
    CHECK(data->recipe().split.chronological);
}

TEST_CASE("differences and logarithms go back to the data's own units") {
    const TemporaryFolder folder;
    const auto value = [](int i) { return 100 * std::exp(0.03 * i) * (1 + 0.1 * std::sin(i)); };
    folder.file("t.csv", months(60, value));
    for (const int horizon : {1, 3})
        for (const Scaling scaling : {Scaling::standard, Scaling::log, Scaling::difference, Scaling::logDifference}) {
            DataRecipe recipe = seriesRecipe(6, horizon, scaling);
            recipe.split.testCount = 12;
            const auto data = loadDataset(recipe, folder.path());
            const int first = 60 - 12; // row of the first test target
            for (int row = 0; row < 12; ++row)
                CHECK(data->inUnits(Part::test, 0, row, 0, targetsOf(*data, Part::test, row)[0]) ==
                      doctest::Approx(value(first + row)).epsilon(1e-5));
            if (scaling == Scaling::logDifference) { // the middle of the scale is the average growth
                const ColumnRecipe& c = data->recipe().columns[1];
                CHECK(data->inUnits(Part::test, 0, 0, 0, 0) ==
                      doctest::Approx(value(first - horizon) * std::exp(horizon * c.offset)).epsilon(1e-5));
            }
        }
}

TEST_CASE("the scale of a series is fitted before the validation part begins") {
    const TemporaryFolder folder;
    folder.file("t.csv", months(30, [](int i) { return i < 20 ? i % 4 : 1000; }));
    DataRecipe recipe = seriesRecipe(3, 1, Scaling::minMax);
    recipe.split.validationCount = 5;
    recipe.split.testCount = 5;
    const auto data = loadDataset(recipe, folder.path());
    CHECK(data->recipe().columns[1].scale == 3);
}

TEST_CASE("new data of a series: one more window, whose target lies ahead") {
    const TemporaryFolder folder;
    folder.file("t.csv", months(40, [](int i) { return 10 + i + i % 3; }));
    const auto trained = loadDataset(seriesRecipe(5, 1, Scaling::difference), folder.path());
    const auto ahead = applyRecipe(trained->recipe(), csvRecipe("t.csv").source, folder.path(), false);
    const auto judged = applyRecipe(trained->recipe(), csvRecipe("t.csv").source, folder.path(), true);
    CHECK(ahead->info().test == judged->info().test + 1);
    CHECK(ahead->sampleName(Part::test, ahead->info().test - 1) == "1953-04 +1");
    CHECK(ahead->inUnits(Part::test, 0, ahead->info().test - 1, 0, 0) ==
          doctest::Approx(49 + trained->recipe().columns[1].offset)); // last known 49
    CHECK(judged->inUnits(Part::test, 0, 0, 0, targetsOf(*judged, Part::test, 0)[0]) == doctest::Approx(10 + 6));
}

TEST_CASE("several columns, and what is refused") {
    const TemporaryFolder folder;
    folder.file("t.csv", "day,sun,kind,temp\n2024-01-01,1,a,10\n2024-01-02,2,b,11\n2024-01-03,3,a,13\n2024-01-04,5,a,"
                         "12\n2024-01-05,4,b,16\n");
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.series.window = 2;
    const auto data = loadDataset(recipe, folder.path());
    CHECK(data->info().inputs[0] == Shape{2, 4}); // sun, kind a, kind b, temp
    CHECK(data->recipe().notes[0] ==
          "Series: temp is predicted from its own past and from 2 other columns: sun, kind.");
    recipe.series.window = 20;
    CHECK(contains(messageOf([&] { loadDataset(recipe, folder.path()); }), "expected at least 21 rows"));
    recipe.series.window = -1;
    CHECK(contains(messageOf([&] { loadDataset(recipe, folder.path()); }), "expected a window"));
    folder.file("t.csv", "day,temp\n2024-01-03,1\n2024-01-01,2\n2024-01-02,3\n");
    recipe.series.window = 1;
    CHECK(contains(messageOf([&] { loadDataset(recipe, folder.path()); }),
                   "line 3, column 1 (day): expected a later time"));
    folder.file("t.csv", "day,temp\n13/01/2024,1\n01/02/2024,2\n14/01/2024,3\n");
    CHECK(contains(messageOf([&] { loadDataset(recipe, folder.path()); }), "line 4, column 1 (day): expected a later"));
}

TEST_CASE("a series as strangers have it: newest line first, gaps, no times at all") {
    const TemporaryFolder folder;
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.series.window = 2;
    recipe.split.validation = recipe.split.test = 0;
    for (const char* dates : {"2024-01-0%1", "0%1.01.2024", "0%1 Jan 2024", "Jan %1, 2024", "2024010%1"}) {
        std::string content = "day,temp\n";
        for (int day = 9; day >= 1; --day) {
            std::string date = dates;
            date.replace(date.find("%1"), 2, std::to_string(day));
            if (date.find(',') != std::string::npos) date = '"' + date + '"';
            content += date + "," + std::to_string(day * day) + "\n";
        }
        INFO(content);
        folder.file("t.csv", content);
        const auto data = loadDataset(recipe, folder.path());
        CHECK(hasNote(*data, "The newest line comes first"));
        CHECK(data->recipe().columns[0].role == ColumnRole::time);
        CHECK(data->inUnits(Part::train, 0, 0, 0, targetsOf(*data, Part::train, 0)[0]) == doctest::Approx(9));
    }
    folder.file("t.csv", "day,temp\n2024-01-01,1\n2024-01-02,\n2024-01-03,NA\n2024-01-04,7\n2024-01-05,9\n");
    const auto gaps = loadDataset(recipe, folder.path());
    CHECK(hasNote(*gaps, "Column temp: 2 missing values are carried forward"));
    CHECK(gaps->inUnits(Part::train, 0, 0, 0, targetsOf(*gaps, Part::train, 0)[0]) == doctest::Approx(1));
    CHECK(gaps->inUnits(Part::train, 0, 1, 0, targetsOf(*gaps, Part::train, 1)[0]) == doctest::Approx(7));
    folder.file("t.csv", "temp,holiday\n1.5,0\n2.5,1\n3,0\n7,1\n9,0\n7,0\n7,1\n1,0\n5,1\n4,0\n9,1\n");
    const auto bare = loadDataset(recipe, folder.path());
    CHECK(hasNote(*bare, "No column holds times"));
    CHECK(hasNote(*bare, "Series: temp is predicted")); // a quantity rather than a column of two values
}
