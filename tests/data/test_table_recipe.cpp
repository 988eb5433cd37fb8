// What happens to the columns of a table: guess, fit, split, new data.

#include "core/data/numpy_writer.h"
#include "core/data/preview.h"
#include "tests/data/support.h"

#include <cmath>
#include <numeric>

using namespace lamina;

namespace {
std::shared_ptr<const Dataset> load(const std::string& content, DataRecipe recipe = csvRecipe("t.csv")) {
    const TemporaryFolder folder;
    folder.file("t.csv", content);
    return loadDataset(recipe, folder.path());
}

std::string refusal(const std::string& content, DataRecipe recipe = csvRecipe("t.csv")) {
    return messageOf([&] { load(content, recipe); });
}

ColumnRecipe column(const std::string& name, ColumnRole role) {
    ColumnRecipe c;
    c.name = name;
    c.role = role;
    return c;
}

const ColumnRecipe& found(const Dataset& data, const std::string& name) {
    for (const ColumnRecipe& c : data.recipe().columns)
        if (c.name == name) return c;
    FAIL("no column " << name);
    return data.recipe().columns[0];
}

std::string rows(int count, auto&& line) {
    std::string out;
    for (int i = 0; i < count; ++i) out += line(i) + "\n";
    return out;
}

const std::string kMixed = "id,age,city,note,same,when,label\n" + rows(40, [](int i) {
                               return std::to_string(i + 1) + "," + (i == 7 ? "?" : std::to_string(20 + i * i % 37)) +
                                      "," + (i % 3 ? "Bonn" : "Ulm") + ",text " + std::to_string(i) + ",5,2024-01-" +
                                      std::to_string(1 + i % 28) + "," + (i % 2 ? "yes" : "no");
                           });
} // namespace

TEST_CASE("a table is guessed and the guess is said") {
    const auto data = load(kMixed);
    CHECK(found(*data, "id").role == ColumnRole::ignored);
    CHECK(found(*data, "same").role == ColumnRole::ignored);
    CHECK(found(*data, "note").role == ColumnRole::ignored);
    CHECK(found(*data, "when").role == ColumnRole::time);
    CHECK(found(*data, "label").role == ColumnRole::target);
    CHECK(found(*data, "city").categories == std::vector<std::string>{"Bonn", "Ulm"});
    CHECK(data->info().inputs[0] == Shape{3});
    CHECK(data->info().targets[0].kind == TargetInfo::Kind::binary);
    CHECK(data->info().targets[0].shape == Shape{1});
    CHECK(data->recipe().notes[0] == "Target: label, 2 classes. Features (2): age, city.");
    CHECK(hasNote(*data, "Column note is dropped: text with 40 different values"));
    CHECK(hasNote(*data, "Column same is dropped"));
    CHECK(hasNote(*data, "Column id is dropped: it only counts the rows"));
    CHECK(hasNote(*data, "Column when holds times"));
    CHECK(hasNote(*data, "Column age: 1 missing values are filled"));
    CHECK(inputsOf(*data, Part::train, 0)[2] == 1.0f); // Ulm
    CHECK(inputsOf(*data, Part::train, 1)[1] == 1.0f);
    CHECK(targetsOf(*data, Part::train, 1)[0] == 1.0f);
    CHECK(data->sampleName(Part::train, 1) == "line 3");
    const std::vector<Text>& notes = data->notes();
    CHECK(notes.size() == data->recipe().notes.size());
}

TEST_CASE("a column of sample weights is no feature, and every cell of it must be a weight") {
    const std::string good = "a,b,weight,label\n" + rows(20, [](int i) {
                                 return std::to_string(i) + "," + std::to_string(i * i % 7) + "," +
                                        (i == 3 ? "0.25" : "1") + "," + (i % 2 ? "yes" : "no");
                             });
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.columns = {column("a", ColumnRole::feature), column("b", ColumnRole::feature),
                      column("weight", ColumnRole::weight), column("label", ColumnRole::target)};
    const auto data = load(good, recipe);
    CHECK(data->info().inputs[0] == Shape{2});
    CHECK(data->info().targets[0].weightShape == Shape{});
    CHECK(weightOf(*data, Part::train, 3) == 0.25f);
    CHECK(weightOf(*data, Part::train, 4) == 1.0f);
    for (const char* cell : {"", "-1", "heavy"}) {
        CAPTURE(cell);
        const std::string message = refusal(good + "7,3," + cell + ",yes\n", recipe);
        CHECK(contains(message, "expected a sample weight of at least 0"));
        CHECK(contains(message, "line 22"));
    }
}

TEST_CASE("reading a fitted recipe again changes nothing") {
    const TemporaryFolder folder;
    folder.file("t.csv", kMixed);
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.split.validation = recipe.split.test = 0.2;
    const auto first = loadDataset(recipe, folder.path()), second = loadDataset(first->recipe(), folder.path());
    CHECK(first->fingerprint() == second->fingerprint());
    CHECK(inputsOf(*first, Part::test, 3) == inputsOf(*second, Part::test, 3));
    folder.file("t.csv", kMixed + "41,1,Bonn,x,5,2024-01-01,yes\n");
    CHECK(loadDataset(recipe, folder.path())->fingerprint() != first->fingerprint());
    folder.file("t.csv", kMixed);
    recipe.split.seed = 1;
    CHECK(loadDataset(recipe, folder.path())->fingerprint() != first->fingerprint());
}

TEST_CASE("figures are fitted on the training part only") {
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.split.chronological = true;
    recipe.split.testCount = 2;
    const auto data = load("x,y\n1,10\n3,20\n5,30\n1000,40\n2000,50.5\n", recipe);
    CHECK(data->info().train == 3);
    CHECK(found(*data, "x").offset == 3);
    CHECK(found(*data, "x").scale == doctest::Approx(std::sqrt(8.0 / 3)));
    CHECK(inputsOf(*data, Part::train, 0)[0] == doctest::Approx(-std::sqrt(1.5)));
    CHECK(inputsOf(*data, Part::test, 0)[0] == doctest::Approx(997 / std::sqrt(8.0 / 3)));
    CHECK(data->targetsAreScaled(0));
    CHECK(data->inUnits(Part::test, 0, 1, 0, targetsOf(*data, Part::test, 1)[0]) == doctest::Approx(50.5));
}

TEST_CASE("scalings and their inverse") {
    for (const Scaling scaling : {Scaling::none, Scaling::standard, Scaling::minMax, Scaling::log, Scaling::unit255}) {
        DataRecipe recipe = csvRecipe("t.csv");
        ColumnRecipe x = column("x", ColumnRole::feature), y = column("y", ColumnRole::target);
        x.scaling = y.scaling = scaling;
        recipe.columns = {x, y};
        const auto data = load("x,y\n1,2\n10,4\n100,9\n", recipe);
        for (int row = 0; row < 3; ++row) {
            const double expected[] = {2, 4, 9};
            CHECK(data->inUnits(Part::train, 0, row, 0, targetsOf(*data, Part::train, row)[0]) ==
                  doctest::Approx(expected[row]));
        }
        const float middle = inputsOf(*data, Part::train, 1)[0];
        if (scaling == Scaling::none) CHECK(middle == 10);
        if (scaling == Scaling::minMax) CHECK(middle == doctest::Approx(1.0 / 11));
        if (scaling == Scaling::log) CHECK(middle == doctest::Approx(0));
    }
    DataRecipe recipe = csvRecipe("t.csv");
    ColumnRecipe x = column("x", ColumnRole::feature);
    x.scaling = Scaling::log;
    recipe.columns = {x, column("y", ColumnRole::target)};
    CHECK(contains(refusal("x,y\n1,2\n0,4\n100,9\n", recipe), "line 3, column 1 (x): expected a number above 0"));
    recipe.columns[0].scaling = Scaling::difference;
    CHECK(contains(refusal("x,y\n1,2\n2,4\n100,9\n", recipe), "need a series"));
}

TEST_CASE("missing values: refused, dropped, filled") {
    const std::string content = "x,y\n1,2\n,4\n3,6\n3,8\nNA,10\n9,?\n";
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.columns = {column("x", ColumnRole::feature), column("y", ColumnRole::target)};
    for (ColumnRecipe& c : recipe.columns) c.scaling = Scaling::none;
    const auto filledWith = [&](MissingValues how) {
        recipe.columns[0].missing = how;
        const auto data = load(content, recipe);
        CHECK(data->info().train == 5); // the row without a target is never trained on
        return inputsOf(*data, Part::train, 1)[0];
    };
    CHECK(filledWith(MissingValues::mean) == doctest::Approx(7.0 / 3));
    CHECK(filledWith(MissingValues::median) == 3);
    CHECK(filledWith(MissingValues::mostFrequent) == 3);
    recipe.columns[0].missing = MissingValues::drop;
    const auto dropped = load(content, recipe);
    CHECK(dropped->info().train == 3);
    CHECK(hasNote(*dropped, "2 rows with missing values are left out"));
    recipe.columns[0].missing = MissingValues::refuse;
    CHECK(contains(refusal(content, recipe), "t.csv: line 3, column 1 (x): expected a value, got none"));
    recipe.columns[0].missing = MissingValues::drop;
    CHECK(contains(refusal("x,y\n,2\n,4\n?,5\n", recipe), "no row is left"));
}

TEST_CASE("a mistake in a column of numbers is named with line and column") {
    const std::string head =
        "a,b,y\n" + rows(20, [](int i) {
            return std::to_string(i) + "," + std::to_string(i * i) + "," + std::to_string(i % 7 * 1.5);
        });
    CHECK(contains(refusal(head + "20,abc,3\n"), "t.csv: line 22, column 2 (b): expected a number, got \"abc\""));
    CHECK(contains(refusal(head + "20,\"1,234\",3\n"), "got \"1,234\". Write plain numbers"));
    CHECK(contains(refusal(head + "20,12 %,3\n"), "got \"12 %\""));
    CHECK(contains(refusal(head + "20,inf,3\n"), "got \"inf\""));
    CHECK(contains(refusal(head + "20,1e999,3\n"), "got \"1e999\""));
    CHECK(contains(refusal(head + "20,N/A,3\n"), "got \"N/A\""));
    CHECK(contains(refusal(head + "20,2024-01-01,3\n"), "got \"2024-01-01\""));
    std::string chinese = "字";
    for (int i = 0; i < 30; ++i) chinese += "数";
    const std::string shown = refusal(head + "20," + chinese + ",3\n"); // cut between two characters
    CHECK(contains(shown, "数…"));
    CHECK(refusal(head + "20,+4.5e1,3\n") == "(no error)");
    CHECK(refusal(head + "20,NaN,3\n") == "(no error)");
    // a whole column of them is read as numbers, and a word for "missing" that stands there again and again is one
    CHECK(refusal("a,y\n\"1,234\",1\n\"2,345\",2\n\"3,456\",4\n") == "(no error)");
    CHECK(refusal("a;y\n1,5;1\n2,5;2\n3,5;4\n") == "(no error)");
    CHECK(refusal(head + "20,N/A,3\n21,N/A,4\n") == "(no error)");
    CHECK(contains(refusal(head + "20,abc,3\n21,abc,4\n"), "got \"abc\""));
}

TEST_CASE("what cannot be learned from is refused") {
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.columns = {column("price", ColumnRole::target)};
    CHECK(contains(refusal("a,y\n1,2\n2,3\n", recipe), "expected the target column \"price\", found only: a, y"));
    CHECK(contains(refusal("a,label\n1,x\n2,x\n3,x\n"), "target"));
    recipe.columns = {column("a", ColumnRole::feature), column("label", ColumnRole::target)};
    CHECK(contains(refusal("a,label\n1,x\n2,x\n3,x\n", recipe),
                   "expected at least two classes in column label, got one (\"x\")"));
    CHECK(contains(refusal("a,y\n1,2\n1,3\n1,4\n"), "no column is left"));
    CHECK(contains(refusal("when,y\n2024-01-01,2\n2024-01-02,3\n2024-01-03,4\n"), "set a window"));
    recipe.columns.clear();
    recipe.split.test = 0.5;
    recipe.split.validation = 0.5;
    CHECK(contains(refusal("a,y\n1,2\n2,3\n3,4\n4,6\n", recipe), "no sample is left for training"));
    recipe.split.test = -1;
    CHECK(contains(refusal("a,y\n1,2\n2,3\n3,4\n", recipe), "expected a share"));
    recipe.split.test = 0;
    recipe.split.testCount = 10;
    CHECK(contains(refusal("a,y\n1,2\n2,3\n3,4\n", recipe), "no sample is left"));
}

TEST_CASE("the split is exact, by seed, and keeps the shares of the classes") {
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.split.validation = 0.1;
    recipe.split.testCount = 37;
    const std::string content = "x,label\n" + rows(200, [](int i) {
                                    return std::to_string(i) + "," + (i % 10 == 0 ? "rare" : i % 2 ? "odd" : "even");
                                });
    const auto data = load(content, recipe);
    CHECK(data->info().train == 143);
    CHECK(data->info().validation == 20);
    CHECK(data->info().test == 37);
    std::vector<double> seen;
    for (const Part part : {Part::train, Part::validation, Part::test}) {
        int rare = 0;
        for (std::int64_t row = 0; row < data->samples(part); ++row) {
            rare += classOf(*data, part, row) == 2;
            const ColumnRecipe& x = found(*data, "x");
            seen.push_back(std::round(inputsOf(*data, part, row)[0] * x.scale + x.offset));
        }
        CHECK(std::abs(rare - static_cast<double>(data->samples(part)) / 10) <= 1);
    }
    std::sort(seen.begin(), seen.end());
    for (int i = 0; i < 200; ++i) CHECK(seen[static_cast<std::size_t>(i)] == i); // every row once
    CHECK(inputsOf(*load(content, recipe), Part::test, 5) == inputsOf(*data, Part::test, 5));
    recipe.split.seed = 7;
    int same = 0;
    const auto other = load(content, recipe);
    for (int row = 0; row < 37; ++row) same += inputsOf(*other, Part::test, row) == inputsOf(*data, Part::test, row);
    CHECK(same < 37);
}

TEST_CASE("classes that are numbers, classes with one sample, several targets and inputs") {
    const auto wine = load("a,quality\n" + rows(60, [](int i) {
                               return std::to_string(i * 1.5) + "," + std::to_string(3 + i % 6) + (i % 2 ? ".0" : "");
                           }));
    CHECK(wine->info().targets[0].kind == TargetInfo::Kind::classIndex);
    CHECK(wine->info().targets[0].classNames == std::vector<std::string>{"3", "4", "5", "6", "7", "8"});
    CHECK(wine->info().targets[0].shape == Shape{});

    DataRecipe recipe = csvRecipe("t.csv");
    recipe.split.test = 0.3;
    const auto one =
        load("a,label\n" + rows(20,
                                [](int i) {
                                    return std::to_string(i) + "," + (i == 3 ? "single" : i % 2 ? "x" : "y");
                                }),
             recipe);
    bool trained = false;
    for (std::int64_t row = 0; row < one->info().train; ++row) trained |= classOf(*one, Part::train, row) == 0;
    CHECK(trained);

    recipe = csvRecipe("t.csv");
    recipe.columns = {column("a", ColumnRole::feature), column("b", ColumnRole::feature),
                      column("p", ColumnRole::target), column("q", ColumnRole::target),
                      column("k", ColumnRole::target)};
    recipe.columns[1].input = 1;
    recipe.columns[4].input = 1;
    const auto several = load("a,b,p,q,k\n1,2,3,4,u\n2,4,6,9,v\n5,6,7,8,w\n", recipe);
    CHECK(several->info().inputs == std::vector<Shape>{Shape{1}, Shape{1}});
    CHECK(several->info().targets.size() == 2);
    CHECK(several->info().targets[0].shape == Shape{2});
    CHECK(several->inUnits(Part::train, 0, 1, 1, targetsOf(*several, Part::train, 1)[1]) == doctest::Approx(9));
    CHECK(classOf(*several, Part::train, 2, 1) == 2);
    recipe.columns[1].input = 2;
    CHECK(
        contains(refusal("a,b,p,q,k\n1,2,3,4,u\n2,4,6,9,v\n5,6,7,8,w\n", recipe), "no column goes to network input 1"));
}

TEST_CASE("new rows go through the fitted recipe") {
    const TemporaryFolder folder;
    folder.file("t.csv", kMixed);
    const auto trained = loadDataset(csvRecipe("t.csv"), folder.path());
    const auto apply = [&](const std::string& content, bool needsTargets) {
        folder.file("new.csv", content);
        return applyRecipe(trained->recipe(), csvRecipe("new.csv").source, folder.path(), needsTargets);
    };
    const auto fresh =
        apply("city,more,age\nUlm,1,20\nBonn,1,21\nRome,1,\n", false); // other order, no target, a new word, a gap
    CHECK(fresh->info().test == 3);
    CHECK(fresh->info().train == 0);
    CHECK_FALSE(fresh->hasTargets());
    const ColumnRecipe& age = found(*trained, "age");
    CHECK(inputsOf(*fresh, Part::test, 0) ==
          std::vector<float>{static_cast<float>((20 - age.offset) / age.scale), 0, 1});
    CHECK(inputsOf(*fresh, Part::test, 2)[1] == 0);
    CHECK(inputsOf(*fresh, Part::test, 2)[2] == 0);
    CHECK(std::abs(inputsOf(*fresh, Part::test, 2)[0]) < 1e-6);
    CHECK(hasNote(*fresh, "Column city: 1 values did not occur"));
    CHECK(fresh->info().targets[0].classNames == std::vector<std::string>{"no", "yes"});
    CHECK(contains(messageOf([&] { apply("city,years\nUlm,20\n", false); }),
                   "expected a column \"age\", found only: city, years"));
    CHECK(contains(messageOf([&] { apply("city,age\nUlm,20\n", true); }), "expected the target column \"label\""));
    CHECK(contains(messageOf([&] { apply("city,age,label\nUlm,20,maybe\n", true); }),
                   "line 2, column 3 (label): expected one of the classes no, yes, got \"maybe\""));
    CHECK(contains(messageOf([&] { apply("city,age\nUlm,x\n", false); }), "line 2, column 2 (age): expected a number"));
    const auto judged = apply("city,age,label\nUlm,20,yes\nBonn,30,\nBonn,31,no\n", true);
    CHECK(judged->info().test == 2);
    CHECK(classOf(*judged, Part::test, 0) == 1);
}

TEST_CASE("the preview shows the table even where the recipe fails") {
    const TemporaryFolder folder;
    folder.file("t.csv", kMixed);
    const DataPreview good = previewData(csvRecipe("t.csv"), folder.path(), 5);
    CHECK_FALSE(good.hasProblem);
    CHECK(good.rows.size() == 5);
    CHECK(good.columns[1].kind == ColumnPreview::Kind::number);
    CHECK(good.columns[1].missing == 1);
    CHECK(good.columns[5].kind == ColumnPreview::Kind::time);
    CHECK(good.classCounts == std::vector<std::pair<std::string, std::int64_t>>{{"no", 20}, {"yes", 20}});
    CHECK(good.info.inputs[0] == Shape{3});
    folder.file("t.csv",
                "a,y\n" + rows(20, [](int i) { return std::to_string(i) + "," + std::to_string(i * i); }) + "x,3\n");
    const DataPreview bad = previewData(csvRecipe("t.csv"), folder.path(), 5);
    CHECK(bad.hasProblem);
    CHECK(contains(bad.problem.what(), "line 22, column 1 (a)"));
    CHECK(bad.columns.size() == 2);
    CHECK(bad.rows.size() == 5);
}

TEST_CASE("figures that say little are announced") {
    const TemporaryFolder folder;
    std::string content = "a,b,fraud\n";
    for (int i = 0; i < 100; ++i)
        content += std::to_string(i * 7 % 31) + "," + std::to_string(i * 5 % 17) + "," + (i % 25 ? "no" : "yes") + "\n";
    folder.file("t.csv", content);
    CHECK(hasNote(*loadDataset(csvRecipe("t.csv"), folder.path()),
                  "The classes are uneven: 96 % of the rows are \"no\", so always guessing that is right as often"));
    folder.file("t.csv", "a,b,label\n1,2,x\n2,3,y\n3,1,x\n");
    DataRecipe shared = csvRecipe("t.csv");
    shared.split.validation = shared.split.test = 0.1;
    CHECK(hasNote(*loadDataset(shared, folder.path()), "Only 3 rows: none is left to validate and to test on"));
    content = "age,income\n";
    for (int i = 0; i < 60; ++i)
        content += std::to_string(i) + "," + (i % 5 ? std::to_string(i * 3) : "unknown") + "\n";
    folder.file("t.csv", content);
    DataRecipe recipe = csvRecipe("t.csv");
    recipe.columns.resize(1);
    recipe.columns[0].name = "age";
    recipe.columns[0].role = ColumnRole::target;
    CHECK(contains(refusal(content, recipe), "no column is left"));
}

TEST_CASE("arrays are answered in the units of the table it was trained on") {
    const TemporaryFolder folder;
    std::string content = "a,b,price\n";
    for (int i = 0; i < 40; ++i)
        content += std::to_string(i) + "," + std::to_string(i * 3 % 11) + "," + std::to_string(1000 + 50 * i) + "\n";
    folder.file("t.csv", content);
    const auto trained = loadDataset(csvRecipe("t.csv"), folder.path());
    const ColumnRecipe& price = trained->recipe().columns[2];
    REQUIRE(price.scale > 100);
    writeNpz(folder.path() + "/new.npz", {{"x", Shape{3, 2}, std::vector<float>{0, 0, 1, 1, -1, 2}}});
    const auto arrays = applyRecipe(trained->recipe(), sourceForPath(folder.path() + "/new.npz"), folder.path(), false);
    CHECK(arrays->inUnits(Part::test, 0, 2, 0, 1.5) == doctest::Approx(price.offset + 1.5 * price.scale));
    CHECK(arrays->targetsAreScaled(0));
    CHECK(hasNote(*arrays, "The numbers of price are given in the units of the table"));
}
