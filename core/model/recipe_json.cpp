#include "core/model/project_parts.h"

namespace lamina {

namespace {
constexpr Word<ColumnRole> kRoles[] = {{ColumnRole::feature, "feature"},
                                       {ColumnRole::target, "target"},
                                       {ColumnRole::ignored, "ignored"},
                                       {ColumnRole::time, "time"},
                                       {ColumnRole::weight, "weight"}};
constexpr Word<MissingValues> kMissing[] = {{MissingValues::refuse, "refuse"},
                                            {MissingValues::drop, "drop"},
                                            {MissingValues::mean, "mean"},
                                            {MissingValues::median, "median"},
                                            {MissingValues::mostFrequent, "most_frequent"},
                                            {MissingValues::previous, "previous"}};
constexpr Word<Scaling> kScalings[] = {{Scaling::none, "none"},
                                       {Scaling::standard, "standard"},
                                       {Scaling::minMax, "min_max"},
                                       {Scaling::log, "log"},
                                       {Scaling::logDifference, "log_difference"},
                                       {Scaling::difference, "difference"},
                                       {Scaling::unit255, "unit_255"}};

Json jsonOf(const DataSource& s) {
    Json json = {{"kind", s.kind}};
    if (!s.id.empty()) json["id"] = s.id;
    if (!s.path.empty()) json["path"] = s.path;
    if (!s.options.empty()) json["options"] = s.options;
    if (!s.separator.empty()) json["separator"] = s.separator;
    if (!s.encoding.empty()) json["encoding"] = s.encoding;
    if (!s.decimal.empty()) json["decimal"] = s.decimal;
    if (!s.hasHeader) json["header"] = false;
    if (!s.sha256.empty()) json["sha256"] = s.sha256;
    return json;
}

DataSource sourceFrom(const JsonReader& reader) {
    DataSource s;
    reader.read("kind", s.kind);
    reader.read("id", s.id);
    reader.read("path", s.path);
    if (reader.has("options")) {
        const JsonReader options = reader.at("options");
        options.expectObject();
        for (const auto& [name, value] : options.json().items()) s.options[name] = options.at(name.c_str()).real();
    }
    reader.read("separator", s.separator);
    reader.read("encoding", s.encoding);
    reader.read("decimal", s.decimal);
    reader.read("header", s.hasHeader);
    reader.read("sha256", s.sha256);
    return s;
}

Json jsonOf(const ColumnRecipe& c) {
    Json json = {{"name", c.name}, {"role", wordOf(kRoles, c.role)}};
    if (c.isCategory) json["category"] = true;
    json["missing"] = wordOf(kMissing, c.missing);
    json["scaling"] = wordOf(kScalings, c.scaling);
    if (c.input != 0) json["input"] = c.input;
    if (!c.categories.empty()) json["categories"] = c.categories;
    if (c.offset != 0 || c.scale != 1) {
        json["offset"] = c.offset;
        json["scale"] = c.scale;
    }
    if (c.fill != 0) json["fill"] = c.fill;
    return json;
}

ColumnRecipe columnFrom(const JsonReader& reader) {
    ColumnRecipe c;
    c.name = reader.at("name").string();
    readWord(reader, "role", kRoles, c.role);
    reader.read("category", c.isCategory);
    readWord(reader, "missing", kMissing, c.missing);
    readWord(reader, "scaling", kScalings, c.scaling);
    reader.read("input", c.input);
    reader.read("categories", c.categories);
    reader.read("offset", c.offset);
    reader.read("scale", c.scale);
    reader.read("fill", c.fill);
    return c;
}

constexpr Word<TokenKind> kTokens[] = {
    {TokenKind::characters, "characters"}, {TokenKind::words, "words"}, {TokenKind::bytePairs, "byte_pairs"}};

Json jsonOf(const TextRecipe& t) {
    Json json = {{"tokens", wordOf(kTokens, t.tokens)}, {"window", t.window}};
    if (t.stride != 0) json["stride"] = t.stride;
    if (t.vocabularySize != 0) json["vocabulary_size"] = t.vocabularySize;
    if (!t.vocabulary.empty()) json["vocabulary"] = t.vocabulary;
    for (const auto& [first, second] : t.merges) json["merges"].push_back({first, second});
    return json;
}

TextRecipe textFrom(const JsonReader& reader) {
    TextRecipe t;
    readWord(reader, "tokens", kTokens, t.tokens);
    if (reader.has("window")) t.window = static_cast<int>(reader.at("window").integer(0, 1 << 16));
    if (reader.has("stride")) t.stride = static_cast<int>(reader.at("stride").integer(0, 1 << 16));
    if (reader.has("vocabulary_size"))
        t.vocabularySize = static_cast<int>(reader.at("vocabulary_size").integer(0, 1 << 20));
    reader.read("vocabulary", t.vocabulary);
    if (!reader.has("merges")) return t;
    const JsonReader merges = reader.at("merges");
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const auto known = static_cast<std::int64_t>(t.vocabulary.size() + i); // a pair is made of earlier tokens
        const auto token = [&](std::size_t k) { return static_cast<int>(merges.at(i).at(k).integer(0, known - 1)); };
        t.merges.emplace_back(token(0), token(1));
    }
    return t;
}

Json jsonOf(const SoundRecipe& s) {
    return {{"rate", s.rate}, {"frame", s.frame}, {"hop", s.hop}, {"bands", s.bands}, {"seconds", s.seconds}};
}

SoundRecipe soundFrom(const JsonReader& reader) {
    SoundRecipe s;
    const auto read = [&](const char* key, int& value, int low, int high) {
        if (reader.has(key)) value = static_cast<int>(reader.at(key).integer(low, high));
    };
    read("rate", s.rate, 1000, 192'000);
    read("frame", s.frame, 16, 1 << 14);
    read("hop", s.hop, 1, 1 << 14);
    read("bands", s.bands, 0, 1024);
    reader.read("seconds", s.seconds);
    return s;
}
} // namespace

Json jsonOf(const DataRecipe& r) {
    Json columns = Json::array();
    for (const ColumnRecipe& column : r.columns) columns.push_back(jsonOf(column));
    Json split = {{"validation", r.split.validation},
                  {"test", r.split.test},
                  {"stratified", r.split.stratified},
                  {"chronological", r.split.chronological},
                  {"seed", r.split.seed}};
    if (r.split.validationCount >= 0) split["validation_count"] = r.split.validationCount;
    if (r.split.testCount >= 0) split["test_count"] = r.split.testCount;
    Json json = {{"source", jsonOf(r.source)}, {"columns", std::move(columns)}, {"split", std::move(split)}};
    if (r.series.window > 0) json["series"] = {{"window", r.series.window}, {"horizon", r.series.horizon}};
    json["pictures"] = wordOf(kScalings, r.pictures);
    if (r.flatten) json["flatten"] = true;
    if (r.pictureShape.rank() > 0) json["picture_shape"] = r.pictureShape.extents();
    if (r.reconstructs) json["reconstructs"] = true;
    if (!(r.text == TextRecipe{})) json["text"] = jsonOf(r.text);
    if (!(r.sound == SoundRecipe{})) json["sound"] = jsonOf(r.sound);
    if (!r.notes.empty()) json["notes"] = r.notes;
    return json;
}

DataRecipe recipeFrom(const JsonReader& reader) {
    DataRecipe r;
    if (reader.has("source")) r.source = sourceFrom(reader.at("source"));
    if (reader.has("columns"))
        for (std::size_t i = 0; i < reader.at("columns").size(); ++i)
            r.columns.push_back(columnFrom(reader.at("columns").at(i)));
    if (reader.has("split")) {
        const JsonReader split = reader.at("split");
        split.read("validation", r.split.validation);
        split.read("test", r.split.test);
        split.read("validation_count", r.split.validationCount);
        split.read("test_count", r.split.testCount);
        split.read("stratified", r.split.stratified);
        split.read("chronological", r.split.chronological);
        split.read("seed", r.split.seed);
    }
    if (reader.has("series")) {
        r.series.window = static_cast<int>(reader.at("series").at("window").integer(0, 1 << 20));
        reader.at("series").read("horizon", r.series.horizon);
    }
    readWord(reader, "pictures", kScalings, r.pictures);
    reader.read("flatten", r.flatten);
    if (reader.has("picture_shape")) r.pictureShape = Shape(reader.at("picture_shape").integers());
    reader.read("reconstructs", r.reconstructs);
    if (reader.has("text")) r.text = textFrom(reader.at("text"));
    if (reader.has("sound")) r.sound = soundFrom(reader.at("sound"));
    reader.read("notes", r.notes);
    return r;
}

} // namespace lamina
