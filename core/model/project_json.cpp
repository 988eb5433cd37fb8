#include "core/model/json_reader.h"
#include "core/model/project.h"
#include "core/model/registry.h"

#include <cmath>
#include <set>

namespace lamina {

namespace {
std::string dumped(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// Values ---------------------------------------------------------------------------------------------------------------

Json jsonOf(const PropertyValue& value) {
    return std::visit([](const auto& v) { return Json(v); }, value);
}

PropertyValue propertyValue(const JsonReader& reader) {
    const Json& json = reader.json();
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer()) return reader.integer();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    return reader.integers();
}

Json jsonOf(const Properties& properties) {
    Json object = Json::object();
    for (const auto& [name, value] : properties.items()) object[name] = jsonOf(value);
    return object;
}

// declared may be nullptr: a layer this program does not know keeps what stands there.
Properties propertiesFrom(const JsonReader& reader, const std::vector<Property>* declared) {
    reader.expectObject();
    Properties properties;
    for (const auto& [name, json] : reader.json().items()) {
        PropertyValue value = propertyValue(reader.at(name.c_str()));
        if (declared)
            for (const Property& property : *declared)
                if (property.name == name)
                    if (auto accepted = property.accepted(value)) value = std::move(*accepted);
        properties.set(name, std::move(value));
    }
    return properties;
}

// Graph ----------------------------------------------------------------------------------------------------------------

Json jsonOf(const Graph& graph) {
    Json nodes = Json::array(), edges = Json::array();
    for (const Node& node : graph.nodes()) {
        const LayerSpec* spec = findLayer(node.type);
        Json object = {{"uid", node.uid}, {"name", node.name}, {"type", node.type}};
        if (spec && spec->version != 1) object["version"] = spec->version;
        if (!node.properties.items().empty()) object["properties"] = jsonOf(node.properties);
        if (!node.isTrainable) object["trainable"] = false;
        if (node.weightsOf != 0) object["weights_of"] = node.weightsOf;
        if (node.pin) object["pin"] = {node.pin->first, node.pin->second};
        if (!node.note.empty()) object["note"] = node.note;
        if (node.group != 0) object["group"] = node.group;
        nodes.push_back(std::move(object));
    }
    for (const Edge& edge : graph.edges()) {
        Json wire = {edge.from, edge.to, edge.port};
        if (edge.output != 0) wire.push_back(edge.output);
        edges.push_back(std::move(wire));
    }
    Json json = {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}, {"next_uid", graph.nextUid()}};
    for (const Group& group : graph.groups()) {
        Json object = {{"uid", group.uid}, {"name", group.name}, {"collapsed", group.isCollapsed}};
        if (group.parent != 0) object["parent"] = group.parent;
        if (group.pin) object["pin"] = {group.pin->first, group.pin->second};
        json["groups"].push_back(std::move(object));
    }
    return json;
}

Graph graphFrom(const JsonReader& reader) {
    Graph graph;
    if (reader.has("groups")) {
        if (reader.at("groups").size() > 10000) reader.at("groups").fail(TEXT("json", "at most 10000 blocks"));
        for (std::size_t i = 0; i < reader.at("groups").size(); ++i) {
            const JsonReader from = reader.at("groups").at(i);
            Group group;
            group.uid = from.at("uid").integer(1, std::int64_t{1} << 52);
            group.name = from.at("name").string();
            from.read("parent", group.parent);
            from.read("collapsed", group.isCollapsed);
            if (from.has("pin"))
                if (const std::pair pin(from.at("pin").at(std::size_t{0}).real(), from.at("pin").at(1).real());
                    std::isfinite(pin.first) && std::isfinite(pin.second))
                    group.pin = pin;
            graph.adoptGroup(std::move(group));
        }
    }
    const JsonReader nodes = reader.at("nodes");
    if (nodes.size() > 10000) nodes.fail(TEXT("json", "at most 10000 layers"));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const JsonReader from = nodes.at(i);
        Node node;
        node.uid = from.at("uid").integer(1, std::int64_t{1} << 52);
        node.name = from.at("name").string();
        node.type = from.at("type").string();
        const LayerSpec* spec = findLayer(node.type);
        if (from.has("properties"))
            node.properties = propertiesFrom(from.at("properties"), spec ? &spec->properties : nullptr);
        from.read("trainable", node.isTrainable);
        from.read("weights_of", node.weightsOf);
        if (from.has("pin"))
            node.pin = std::pair(from.at("pin").at(std::size_t{0}).real(), from.at("pin").at(1).real());
        from.read("note", node.note);
        from.read("group", node.group);
        graph.addNode(std::move(node));
    }
    const JsonReader edges = reader.at("edges");
    std::vector<Edge> wires;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::vector<std::int64_t> numbers = edges.at(i).integers();
        const std::int64_t output = numbers.size() == 4 ? numbers[3] : 0;
        if (numbers.size() < 3 || numbers.size() > 4 || numbers[2] < 0 || numbers[2] > 1000 || output < 0 ||
            output > 100)
            edges.at(i).fail(TEXT("json", "[from, to, port]"));
        wires.push_back({numbers[0], numbers[1], static_cast<int>(numbers[2]), static_cast<int>(output)});
    }
    std::stable_sort(wires.begin(), wires.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    for (const Edge& wire : wires)
        if (!graph.connect(wire.from, wire.to, -1, wire.output))
            throw Error(edges.where(), TEXT("json", "expected a wire between two layers without a circle, got %1 → %2")
                                           .arg(wire.from)
                                           .arg(wire.to));
    std::int64_t next = 1;
    reader.read("next_uid", next);
    if (next > 0 && next < (std::int64_t{1} << 52)) graph.reserveUids(next);
    return graph;
}

// Training -------------------------------------------------------------------------------------------------------------

Json jsonOf(const TrainingConfig& c) {
    Json heads = Json::array();
    for (const Head& head : c.heads) {
        Json object = Json::object();
        if (head.output != 0) object["output"] = head.output;
        if (!head.loss.empty()) object["loss"] = head.loss;
        if (!head.lossOptions.items().empty()) object["loss_options"] = jsonOf(head.lossOptions);
        if (head.weight != 1) object["weight"] = head.weight;
        if (!head.metrics.empty()) object["metrics"] = head.metrics;
        if (head.balancesClasses) object["balance_classes"] = true;
        if (!head.classWeights.empty()) object["class_weights"] = head.classWeights;
        heads.push_back(std::move(object));
    }
    Json json = {
        {"heads", std::move(heads)}, {"optimizer", c.optimizer},  {"optimizer_options", jsonOf(c.optimizerOptions)},
        {"epochs", c.epochs},        {"batch_size", c.batchSize}, {"seed", c.seed},
        {"shuffle", c.shuffle}};
    if (c.earlyStopping.isOn || !(c.earlyStopping == EarlyStopping{}))
        json["early_stopping"] = {{"on", c.earlyStopping.isOn},
                                  {"patience", c.earlyStopping.patience},
                                  {"minimum_delta", c.earlyStopping.minimumDelta},
                                  {"restore_best", c.earlyStopping.restoreBest}};
    if (c.schedule != "constant") {
        json["schedule"] = c.schedule;
        json["schedule_options"] = jsonOf(c.scheduleOptions);
    }
    if (c.recomputesActivations) json["recompute_activations"] = true;
    if (c.truncatedSteps != 0) json["truncated_steps"] = c.truncatedSteps;
    json["restore_best_at_end"] = c.restoreBestAtEnd;
    json["keep_last_snapshots"] = c.keepLastSnapshots;
    json["steps_per_second"] = c.stepsPerSecond;
    json["precision"] = c.precision;
    json["device"] = c.device;
    json["threads"] = c.threads;
    return json;
}

TrainingConfig trainingFrom(const JsonReader& reader) {
    TrainingConfig c;
    if (reader.has("heads")) {
        const JsonReader heads = reader.at("heads");
        c.heads.clear();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const JsonReader from = heads.at(i);
            Head head;
            from.read("output", head.output);
            from.read("loss", head.loss);
            const LossSpec* spec = findLoss(head.loss);
            if (from.has("loss_options"))
                head.lossOptions = propertiesFrom(from.at("loss_options"), spec ? &spec->properties : nullptr);
            from.read("weight", head.weight);
            from.read("metrics", head.metrics);
            from.read("balance_classes", head.balancesClasses);
            if (from.has("class_weights")) {
                const JsonReader weights = from.at("class_weights");
                for (std::size_t k = 0; k < weights.size(); ++k) head.classWeights.push_back(weights.at(k).real());
            }
            c.heads.push_back(std::move(head));
        }
        if (c.heads.empty()) c.heads.push_back({});
    }
    reader.read("optimizer", c.optimizer);
    const OptimizerSpec* optimizer = findOptimizer(c.optimizer);
    if (reader.has("optimizer_options"))
        c.optimizerOptions =
            propertiesFrom(reader.at("optimizer_options"), optimizer ? &optimizer->properties : nullptr);
    reader.read("schedule", c.schedule);
    const ScheduleSpec* schedule = findSchedule(c.schedule);
    if (reader.has("schedule_options"))
        c.scheduleOptions = propertiesFrom(reader.at("schedule_options"), schedule ? &schedule->properties : nullptr);
    reader.read("recompute_activations", c.recomputesActivations);
    if (reader.has("truncated_steps"))
        c.truncatedSteps = static_cast<int>(reader.at("truncated_steps").integer(0, 1 << 20));
    if (reader.has("epochs")) c.epochs = static_cast<int>(reader.at("epochs").integer(1, 100'000'000));
    if (reader.has("batch_size")) c.batchSize = static_cast<int>(reader.at("batch_size").integer(1, 1 << 30));
    reader.read("seed", c.seed);
    reader.read("shuffle", c.shuffle);
    if (reader.has("early_stopping")) {
        const JsonReader from = reader.at("early_stopping");
        from.read("on", c.earlyStopping.isOn);
        from.read("patience", c.earlyStopping.patience);
        from.read("minimum_delta", c.earlyStopping.minimumDelta);
        from.read("restore_best", c.earlyStopping.restoreBest);
    }
    reader.read("restore_best_at_end", c.restoreBestAtEnd);
    reader.read("keep_last_snapshots", c.keepLastSnapshots);
    reader.read("steps_per_second", c.stepsPerSecond);
    reader.read("precision", c.precision);
    reader.read("device", c.device);
    if (reader.has("threads")) c.threads = static_cast<int>(reader.at("threads").integer(0, 1024));
    return c;
}

// Data -----------------------------------------------------------------------------------------------------------------

constexpr Word<ColumnRole> kRoles[] = {{ColumnRole::feature, "feature"},
                                       {ColumnRole::target, "target"},
                                       {ColumnRole::ignored, "ignored"},
                                       {ColumnRole::time, "time"}};
constexpr Word<MissingValues> kMissing[] = {{MissingValues::refuse, "refuse"},
                                            {MissingValues::drop, "drop"},
                                            {MissingValues::mean, "mean"},
                                            {MissingValues::median, "median"},
                                            {MissingValues::mostFrequent, "most_frequent"}};
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
    if (reader.has("window")) t.window = static_cast<int>(reader.at("window").integer(1, 1 << 16));
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

// Runs -----------------------------------------------------------------------------------------------------------------

Json jsonOf(const EpochRecord& e) {
    return {{"epoch", e.epoch},
            {"loss", e.loss},
            {"val_loss", e.validationLoss},
            {"metrics", e.metrics},
            {"val_metrics", e.validationMetrics},
            {"learning_rate", e.learningRate},
            {"seconds", e.seconds},
            {"samples_per_s", e.samplesPerSecond}};
}

EpochRecord epochFrom(const JsonReader& reader) {
    EpochRecord e;
    reader.read("epoch", e.epoch);
    reader.read("loss", e.loss);
    reader.read("val_loss", e.validationLoss);
    const auto metrics = [&](const char* key, std::map<std::string, double>& out) {
        if (!reader.has(key)) return;
        reader.at(key).expectObject();
        for (const auto& [name, value] : reader.at(key).json().items())
            out[name] = reader.at(key).at(name.c_str()).real();
    };
    metrics("metrics", e.metrics);
    metrics("val_metrics", e.validationMetrics);
    reader.read("learning_rate", e.learningRate);
    reader.read("seconds", e.seconds);
    reader.read("samples_per_s", e.samplesPerSecond);
    return e;
}

Json jsonOf(const RunRecord& r) {
    Json epochs = Json::array(), marks = Json::array();
    for (const EpochRecord& epoch : r.epochs) epochs.push_back(jsonOf(epoch));
    for (const auto& [at, rate] : r.rateMarks) marks.push_back({at, rate});
    return {{"number", r.number},
            {"started", r.started},
            {"summary", r.summary},
            {"config", jsonOf(r.config)},
            {"reason", r.reason},
            {"best_epoch", r.bestEpoch},
            {"steps_per_epoch", r.stepsPerEpoch},
            {"epochs", std::move(epochs)},
            {"rate_marks", std::move(marks)}};
}

RunRecord runFrom(const JsonReader& reader) {
    RunRecord r;
    reader.read("number", r.number);
    reader.read("started", r.started);
    reader.read("summary", r.summary);
    if (reader.has("config")) r.config = trainingFrom(reader.at("config"));
    reader.read("reason", r.reason);
    reader.read("best_epoch", r.bestEpoch);
    reader.read("steps_per_epoch", r.stepsPerEpoch);
    if (reader.has("epochs"))
        for (std::size_t i = 0; i < reader.at("epochs").size(); ++i)
            r.epochs.push_back(epochFrom(reader.at("epochs").at(i)));
    if (reader.has("rate_marks"))
        for (std::size_t i = 0; i < reader.at("rate_marks").size(); ++i) {
            const JsonReader mark = reader.at("rate_marks").at(i);
            r.rateMarks.emplace_back(mark.at(std::size_t{0}).real(), mark.at(1).real());
        }
    return r;
}

Json jsonOf(const std::vector<RunRecord>& runs) {
    Json json = Json::array();
    for (const RunRecord& run : runs) json.push_back(jsonOf(run));
    return json;
}
} // namespace

const WeightArray* findWeight(const Weights& weights, Uid node, const std::string& name) {
    for (const WeightArray& weight : weights)
        if (weight.node == node && weight.name == name) return &weight;
    return nullptr;
}

std::string toJson(const Graph& graph) { return dumped(jsonOf(graph)); }
std::string toJson(const TrainingConfig& config) { return dumped(jsonOf(config)); }
std::string toJson(const DataRecipe& recipe) { return dumped(jsonOf(recipe)); }
std::string toJson(const std::vector<RunRecord>& runs) { return dumped(jsonOf(runs)); }

Graph graphFromJson(const std::string& json, const std::string& where) {
    const Json parsed = parseJson(json, where);
    return graphFrom({parsed, where});
}

std::string toJson(const Project& project, int indent) {
    Json json = {{"name", project.name}};
    if (!project.example.empty()) json["example"] = project.example;
    json["graph"] = jsonOf(project.graph);
    json["training"] = jsonOf(project.training);
    json["data"] = jsonOf(project.data);
    if (!project.runs.empty()) json["runs"] = jsonOf(project.runs);
    if (!project.notes.empty()) {
        const Json unknown = parseJson(project.notes, "notes");
        for (const auto& [key, value] : unknown.items())
            if (!json.contains(key)) json[key] = value;
    }
    return dumped(json, indent);
}

Project projectFromJson(const std::string& text, const std::string& where) {
    const Json parsed = parseJson(text, where);
    const JsonReader reader(parsed, where);
    reader.expectObject();
    Project project;
    reader.read("name", project.name);
    reader.read("example", project.example);
    project.graph = graphFrom(reader.at("graph"));
    if (reader.has("training")) project.training = trainingFrom(reader.at("training"));
    if (reader.has("data")) project.data = recipeFrom(reader.at("data"));
    if (reader.has("runs"))
        for (std::size_t i = 0; i < reader.at("runs").size(); ++i)
            project.runs.push_back(runFrom(reader.at("runs").at(i)));
    static const std::set<std::string> known = {"name", "example", "graph", "training", "data", "runs"};
    Json unknown = Json::object();
    for (const auto& [key, value] : parsed.items())
        if (!known.count(key)) unknown[key] = value;
    if (!unknown.empty()) project.notes = dumped(unknown);
    return project;
}

} // namespace lamina
