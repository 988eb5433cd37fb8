#include "core/data/generators.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/byte_source.h"
#include "core/data/generated_sounds.h"
#include "core/data/shape_pictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace lamina {

namespace {
constexpr std::uint64_t kPurpose = 0x6e6e'0001; // keeps these numbers apart from all others of a seed
constexpr double kReach = 2.5;                  // points lie within about ± this, so that inputs need no scaling

GeneratorOption whole(const char* name, Text label, double byDefault, double low, double high) {
    return {name, std::move(label), byDefault, low, high, true};
}

BuiltinData entry(const char* id, Text label, Text help, double samples, double noise,
                  std::vector<GeneratorOption> more = {}) {
    BuiltinData out{id, std::move(label), std::move(help), "generator", {}};
    out.options.push_back(whole("samples", TEXT("data", "Training samples"), samples, 2, 10'000'000));
    out.options.push_back(whole("validation", TEXT("data", "Validation samples"), samples / 4, 0, 10'000'000));
    out.options.push_back(whole("test", TEXT("data", "Test samples"), samples / 4, 0, 10'000'000));
    out.options.push_back({"noise", TEXT("data", "Noise"), noise, 0, 10, false});
    out.options.push_back(whole("seed", TEXT("data", "Seed"), 1, 0, 1e15));
    for (GeneratorOption& option : more) out.options.push_back(std::move(option));
    return out;
}

struct Options {
    std::int64_t train = 0, validation = 0, test = 0;
    double noise = 0, turns = 0;
    std::int64_t features = 0, symbols = 0, steps = 0, delay = 0, size = 0, users = 0, items = 0;
    std::uint64_t seed = 1;
    std::int64_t all() const { return train + validation + test; }
};

double optionOf(const DataSource& source, const BuiltinData& entry, const std::string& name) {
    const auto given = source.options.find(name);
    for (const GeneratorOption& option : entry.options)
        if (option.name == name) return given == source.options.end() ? option.byDefault : given->second;
    return 0;
}

Options checkedOptions(const DataSource& source, const BuiltinData& entry, const Split& split) {
    const std::string where = "generator " + source.id;
    for (const auto& [name, value] : source.options) {
        const auto found = std::find_if(entry.options.begin(), entry.options.end(),
                                        [&, wanted = name](const GeneratorOption& o) { return o.name == wanted; });
        if (found == entry.options.end()) {
            std::string names;
            for (const GeneratorOption& option : entry.options) names += (names.empty() ? "" : ", ") + option.name;
            throw Error(where, TEXT("data", "expected one of the options %1, got \"%2\"").arg(names).arg(name),
                        TEXT("data", "Correct the name of the option."));
        }
        if (!(value >= found->minimum && value <= found->maximum) || (found->isInteger && value != std::floor(value)))
            throw Error(where,
                        (found->isInteger ? TEXT("data", "%1: expected a whole number from %2 to %3, got %4")
                                          : TEXT("data", "%1: expected a number from %2 to %3, got %4"))
                            .arg(name)
                            .arg(found->minimum)
                            .arg(found->maximum)
                            .arg(value),
                        TEXT("data", "Correct the option."));
    }
    Options o;
    const auto integer = [&](const char* name) { return static_cast<std::int64_t>(optionOf(source, entry, name)); };
    o.train = integer("samples");
    const double rest = 1 - split.validation - split.test;
    const auto count = [&](const char* name, std::int64_t exact, double share) -> std::int64_t {
        if (source.options.contains(name)) return integer(name);
        if (exact >= 0) return exact;
        return rest > 0.01 && share >= 0 ? std::llround(static_cast<double>(o.train) * share / rest) : integer(name);
    };
    o.validation = count("validation", split.validationCount, split.validation);
    o.test = count("test", split.testCount, split.test);
    o.noise = optionOf(source, entry, "noise");
    o.turns = optionOf(source, entry, "turns");
    o.seed = static_cast<std::uint64_t>(optionOf(source, entry, "seed"));
    o.features = integer("features");
    o.symbols = integer("symbols");
    o.steps = integer("steps");
    o.delay = integer("delay");
    o.size = integer("size");
    o.users = integer("users");
    o.items = integer("items");
    if (source.id == "repeat-symbol" && o.delay >= o.steps)
        throw Error(where,
                    TEXT("data", "expected a delay shorter than the sequence of %1 steps, got %2")
                        .arg(static_cast<long long>(o.steps))
                        .arg(static_cast<long long>(o.delay)),
                    TEXT("data", "Correct the option."));
    return o;
}

struct Point {
    double x, y;
};

// One point of class 0 or 1.
Point classPoint(const std::string& id, int label, const Options& o, RandomStream& random) {
    const double side = label ? 1 : -1;
    Point p{};
    if (id == "circles") { // a disc of radius 0.5 R inside a ring from 0.7 R to R
        const double low = label ? 0 : 0.7, high = label ? 0.5 : 1;
        const double radius = kReach * std::sqrt(random.uniform(low * low, high * high)); // even over the area
        const double angle = random.uniform(0, 2 * std::numbers::pi);
        p = {radius * std::cos(angle), radius * std::sin(angle)};
    } else if (id == "xor") { // class 1 where x and y have different signs
        constexpr double kGap = 0.1;
        const double x = random.uniform(kGap, kReach), y = random.uniform(kGap, kReach);
        const double sign = random.uniform() < 0.5 ? -1 : 1;
        p = {sign * x, -side * sign * y};
    } else if (id == "gaussians") {
        constexpr double kSpread = 0.7, kCentre = 1.25;
        p = {side * kCentre + kSpread * random.normal(), side * kCentre + kSpread * random.normal()};
    } else if (id == "spirals") { // two arms, half a turn apart: radius and angle grow together
        const double t = random.uniform(0.04, 1),
                     angle = 2 * std::numbers::pi * o.turns * t + (label ? std::numbers::pi : 0);
        p = {kReach * t * std::sin(angle), kReach * t * std::cos(angle)};
    } else { // moons: two half circles that reach into each other
        const double angle = random.uniform(0, std::numbers::pi);
        p = label ? Point{1 - std::cos(angle), 0.5 - std::sin(angle)} : Point{std::cos(angle), std::sin(angle)};
        p = {1.5 * (p.x - 0.5), 1.5 * (p.y - 0.25)};
    }
    return {p.x + o.noise * random.normal(), p.y + o.noise * random.normal()};
}

void addInput(SampleSet& set, const char* name, Shape shape, std::vector<float> numbers) {
    InputBlock block;
    block.length = block.step = shape.count();
    block.floats = std::move(numbers);
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(std::move(shape));
    set.inputNames.push_back(name);
}

TargetBlock& addTarget(SampleSet& set, const char* name, Shape shape, std::vector<std::string> classNames) {
    TargetInfo info;
    info.name = name;
    info.kind = classNames.empty() ? TargetInfo::Kind::values : TargetInfo::Kind::classIndex;
    info.shape = std::move(shape);
    info.classNames = std::move(classNames);
    TargetBlock block;
    block.length = info.shape.count();
    set.targetInfos.push_back(std::move(info));
    set.targets.push_back(std::move(block));
    return set.targets.back();
}

void addPoints(SampleSet& set, const std::string& id, const Options& o, RandomStream& random) {
    std::vector<float> numbers;
    TargetBlock& target = addTarget(set, "class", Shape{}, {"0", "1"});
    for (std::int64_t i = 0; i < o.all(); ++i) {
        const int label = static_cast<int>(i % 2); // both classes alike in every part
        const Point p = classPoint(id, label, o, random);
        numbers.push_back(static_cast<float>(p.x));
        numbers.push_back(static_cast<float>(p.y));
        target.classes.push_back(label);
    }
    addInput(set, "x, y", Shape{2}, std::move(numbers));
}

void addRegression(SampleSet& set, const std::string& id, const Options& o, RandomStream& random) {
    const std::int64_t width = id == "linear" ? 1 : id == "plane" ? 2 : o.features;
    checkFitsMemory(checkedProduct(checkedProduct(o.all(), width), 4), set.where);
    std::vector<float> numbers;
    TargetBlock& target = addTarget(set, "y", Shape{1}, {});
    for (std::int64_t i = 0; i < o.all(); ++i) {
        double sum = 0;
        for (std::int64_t k = 0; k < width; ++k) {
            const double x = id == "linear"  ? random.uniform(-2, 2)
                             : id == "plane" ? random.uniform(-kReach, kReach)
                                             : random.normal();
            numbers.push_back(static_cast<float>(x));
            sum += x;
        }
        const double y = id == "linear" ? 3 * sum + 2 : id == "plane" ? sum / 2 : sum;
        target.values.push_back(static_cast<float>(y + o.noise * random.normal()));
    }
    addInput(set, id == "linear" ? "x" : id == "plane" ? "x, y" : "x1 … xn", Shape{width}, std::move(numbers));
}

// Symbols one-hot at each step; to be said: the symbol of `delay` steps ago, before there is one symbol 0.
void addSequences(SampleSet& set, const Options& o, RandomStream& random) {
    const std::int64_t length = checkedProduct(o.steps, o.symbols);
    checkFitsMemory(checkedProduct(checkedProduct(o.all(), length), 4), set.where);
    std::vector<float> numbers(static_cast<std::size_t>(o.all() * length), 0.0f);
    std::vector<std::string> names;
    for (std::int64_t s = 0; s < o.symbols; ++s) names.push_back(std::to_string(s));
    TargetBlock& target = addTarget(set, "symbol", Shape{o.steps}, std::move(names));
    std::vector<std::int32_t> symbols(static_cast<std::size_t>(o.steps));
    for (std::int64_t i = 0; i < o.all(); ++i)
        for (std::int64_t t = 0; t < o.steps; ++t) {
            const auto symbol = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(o.symbols)));
            symbols[static_cast<std::size_t>(t)] = symbol;
            float* step = numbers.data() + i * length + t * o.symbols;
            step[symbol] = 1;
            if (o.noise > 0)
                for (std::int64_t k = 0; k < o.symbols; ++k) step[k] += static_cast<float>(o.noise * random.normal());
            target.classes.push_back(t < o.delay ? 0 : symbols[static_cast<std::size_t>(t - o.delay)]);
        }
    addInput(set, "symbols", Shape{o.steps, o.symbols}, std::move(numbers));
}

void addShapePictures(SampleSet& set, const Options& o, RandomStream& random) {
    set.pictureShape = Shape{o.size, o.size, 3};
    set.arePictures = true;
    InputBlock block;
    block.length = block.step = set.pictureShape.count();
    checkFitsMemory(checkedProduct(block.length, o.all()), set.where);
    block.bytes.resize(static_cast<std::size_t>(block.length * o.all()));
    TargetBlock& target = addTarget(set, "shape", Shape{}, {"circle", "square"});
    for (std::int64_t i = 0; i < o.all(); ++i) {
        const int label = static_cast<int>(i % 2);
        drawShape(block.bytes.data() + i * block.length, o.size, label == 0 ? ShapeKind::circle : ShapeKind::square,
                  o.noise, random);
        target.classes.push_back(label);
    }
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
}

// Pictures with a circle and a square, and for each pixel what it shows.
void addMasks(SampleSet& set, const Options& o, RandomStream& random) {
    set.pictureShape = Shape{o.size, o.size, 3};
    set.arePictures = true;
    InputBlock block;
    block.length = block.step = set.pictureShape.count();
    checkFitsMemory(checkedProduct(block.length * 3, o.all()), set.where);
    block.bytes.resize(static_cast<std::size_t>(block.length * o.all()));
    TargetBlock& target = addTarget(set, "part", Shape{o.size, o.size}, {"ground", "circle", "square"});
    target.classes.resize(static_cast<std::size_t>(o.size * o.size * o.all()));
    for (std::int64_t i = 0; i < o.all(); ++i)
        drawScene(block.bytes.data() + i * block.length, target.classes.data() + i * o.size * o.size, o.size, o.noise,
                  random);
    set.inputs.push_back(std::move(block));
    set.shapes.push_back(set.pictureShape);
    set.inputNames.push_back("pictures");
}

// Tastes of users and traits of items in three hidden dimensions; a rating is 1 … 5: 3 + taste · trait + how well liked the item
// is, with noise, rounded.
void addRatings(SampleSet& set, const Options& o, RandomStream& random) {
    constexpr std::size_t kHidden = 3;
    const auto drawn = [&](std::int64_t count, double spread) {
        std::vector<double> numbers(static_cast<std::size_t>(count));
        for (double& number : numbers) number = spread * random.normal();
        return numbers;
    };
    const std::vector<double> tastes = drawn(o.users * 3, 0.8), traits = drawn(o.items * 3, 0.8),
                              liking = drawn(o.items, 0.5);
    std::vector<float> users, items;
    TargetBlock& target = addTarget(set, "rating", Shape{1}, {});
    for (std::int64_t i = 0; i < o.all(); ++i) {
        const std::size_t user = random.below(static_cast<std::uint64_t>(o.users)),
                          item = random.below(static_cast<std::uint64_t>(o.items));
        double rating = 3 + liking[item] + o.noise * random.normal();
        for (std::size_t k = 0; k < kHidden; ++k) rating += tastes[user * kHidden + k] * traits[item * kHidden + k];
        users.push_back(static_cast<float>(user));
        items.push_back(static_cast<float>(item));
        target.values.push_back(static_cast<float>(std::clamp(std::round(rating), 1.0, 5.0)));
    }
    addInput(set, "user", Shape{1}, std::move(users));
    addInput(set, "item", Shape{1}, std::move(items));
}

void addToneWords(SampleSet& set, const Options& o, RandomStream& random) {
    const SoundRecipe recipe;
    const Shape shape = shapeOfSound(recipe, set.where);
    checkFitsMemory(checkedProduct(checkedProduct(o.all(), shape.count()), 4), set.where);
    TargetBlock& target = addTarget(set, "word", Shape{}, toneWords());
    std::vector<float> numbers;
    for (std::int64_t i = 0; i < o.all(); ++i) {
        const auto word = static_cast<std::size_t>(i) % toneWords().size(); // every word alike in every part
        const std::vector<float> frames = framesOf(toneWord(word, recipe, o.noise, random), recipe);
        numbers.insert(numbers.end(), frames.begin(), frames.end());
        target.classes.push_back(static_cast<std::int32_t>(word));
    }
    addInput(set, "sound", shape, std::move(numbers));
}
} // namespace

const std::vector<BuiltinData>& generatorList() {
    static const std::vector<BuiltinData> list = {
        entry("spirals", TEXT("data", "Spirals"),
              TEXT("data", "Two arms wound around each other: points of the plane in two classes."), 400, 0.05,
              {{"turns", TEXT("data", "Turns"), 1.25, 0.1, 10, false}}),
        entry("circles", TEXT("data", "Circles"),
              TEXT("data", "A disc inside a ring: points of the plane in two classes."), 400, 0.05),
        entry("xor", TEXT("data", "Exclusive or"),
              TEXT("data", "Class 1 where x and y have different signs: no straight line divides the classes."), 400,
              0),
        entry("gaussians", TEXT("data", "Two clouds"),
              TEXT("data", "Two normal distributions: a straight line divides the classes."), 400, 0),
        entry("moons", TEXT("data", "Moons"),
              TEXT("data", "Two half circles that reach into each other: points of the plane in two classes."), 400,
              0.1),
        entry("plane", TEXT("data", "Plane"),
              TEXT("data", "A number for each point of the plane: half the sum of x and y."), 400, 0.05),
        entry("linear", TEXT("data", "Straight line"), TEXT("data", "y = 3x + 2 with noise, x from −2 to 2."), 200,
              0.1),
        entry("sum-of-features", TEXT("data", "Sum of features"),
              TEXT("data", "y is the sum of all features, which are normally distributed."), 1000, 0,
              {whole("features", TEXT("data", "Features"), 10, 1, 10'000)}),
        entry("repeat-symbol", TEXT("data", "Repeat the symbol"),
              TEXT("data", "Sequences of symbols; at each step the symbol of three steps ago is to be said."), 2000, 0,
              {whole("symbols", TEXT("data", "Symbols"), 10, 2, 1000),
               whole("steps", TEXT("data", "Steps"), 50, 2, 10'000),
               whole("delay", TEXT("data", "Steps ago"), 3, 1, 1000)}),
        entry("shapes", TEXT("data", "Circles and squares"),
              TEXT("data", "Pictures of a circle or a square in any colour, size and place."), 4000, 0.02,
              {whole("size", TEXT("data", "Width in pixels"), 32, 16, 512)}),
        entry("scenes", TEXT("data", "Circles and squares, pixel by pixel"),
              TEXT("data",
                   "Pictures with a circle and a square; for each pixel, whether it is circle, square or ground."),
              1200, 0.02, {whole("size", TEXT("data", "Width in pixels"), 32, 16, 512)}),
        entry("tone-words", TEXT("data", "Words of tones"),
              TEXT("data", "Sounds of one second: rising, falling, steady, trembling, chord, clicks; as energies in 40 "
                           "bands of frequency over time."),
              1200, 0.1),
        entry("ratings", TEXT("data", "Ratings"),
              TEXT("data", "Which user gives which item how many stars: tastes and traits are hidden."), 8000, 0.3,
              {whole("users", TEXT("data", "Users"), 200, 2, 1'000'000),
               whole("items", TEXT("data", "Items"), 100, 2, 1'000'000)}),
    };
    return list;
}

SampleSet generated(const DataSource& source, const Split& split) {
    const auto& list = generatorList();
    const auto found = std::find_if(list.begin(), list.end(), [&](const BuiltinData& b) { return b.id == source.id; });
    if (found == list.end()) {
        std::string names;
        for (const BuiltinData& b : list) names += (names.empty() ? "" : ", ") + b.id;
        throw Error("data", TEXT("data", "expected one of the generators %1, got \"%2\"").arg(names).arg(source.id),
                    TEXT("data", "Correct the name of the generator."));
    }
    const Options options = checkedOptions(source, *found, split);
    SampleSet set;
    set.where = "generator " + source.id;
    set.samples = options.all();
    set.officialValidation = options.validation;
    set.officialTest = options.test;
    set.hasOfficialValidation = set.hasOfficialTest = true;
    std::uint64_t purpose = kPurpose;
    for (const char c : source.id) purpose = purpose * 31 + static_cast<unsigned char>(c);
    RandomStream random(randomKey(options.seed, purpose));
    if (source.id == "shapes")
        addShapePictures(set, options, random);
    else if (source.id == "scenes")
        addMasks(set, options, random);
    else if (source.id == "tone-words")
        addToneWords(set, options, random);
    else if (source.id == "ratings")
        addRatings(set, options, random);
    else if (source.id == "repeat-symbol")
        addSequences(set, options, random);
    else if (source.id == "linear" || source.id == "plane" || source.id == "sum-of-features")
        addRegression(set, source.id, options, random);
    else
        addPoints(set, source.id, options, random);
    Sha256 sum; // the formula and its options stand for the numbers
    sum.add("generator 1").add(source.id);
    for (const GeneratorOption& option : found->options)
        sum.add(fmt::format("{}={}", option.name, optionOf(source, *found, option.name)));
    sum.add(fmt::format("{} {} {}", options.train, options.validation, options.test));
    set.sha256 = sum.hex();
    return set;
}

} // namespace lamina
