#include "core/storage/load_message.h"

#include "core/storage/damage.h"
#include "core/storage/strict_json.h"

#include <set>

namespace lamina {

namespace {
constexpr std::size_t kMostNotes = 1000;
constexpr std::size_t kMostTextBytes = 2000;

Json toJson(const Text& text) {
    return {{"context", text.context}, {"source", text.source}, {"arguments", text.arguments}};
}

Json notesToJson(const std::vector<Text>& notes) {
    Json list = Json::array();
    for (const Text& note : notes)
        if (list.size() < kMostNotes) list.push_back(toJson(note));
    return list;
}

std::string dumped(const Json& message) { return message.dump(-1, ' ', false, Json::error_handler_t::replace); }

Text textFrom(const Json& value) {
    Text text;
    text.context = value.at("context").get<std::string>().substr(0, 40);
    text.source = value.at("source").get<std::string>().substr(0, kMostTextBytes);
    for (const Json& argument : value.at("arguments"))
        if (text.arguments.size() < 9) text.arguments.push_back(argument.get<std::string>().substr(0, kMostTextBytes));
    return text;
}

std::vector<Text> notesFrom(const Json& list) {
    std::vector<Text> notes;
    for (const Json& note : list)
        if (notes.size() < kMostNotes) notes.push_back(textFrom(note));
    return notes;
}

Error badMessage(const std::string& where) {
    return damaged(where, TEXT("storage", "the process that read the file gave no sensible answer"));
}

JsonLimits messageLimits() {
    JsonLimits limits;
    limits.bytes = std::size_t{512} << 20;
    limits.values = 4000000;
    return limits;
}
} // namespace

std::string descriptionMessage(const LoadedProject& loaded, const std::vector<WeightPlace>& weights,
                               bool holdsUnknown) {
    Json list = Json::array();
    for (const WeightPlace& weight : weights)
        list.push_back({{"node", weight.node}, {"name", weight.name}, {"shape", weight.shape.extents()}});
    return dumped({{"project", lamina::toJson(loaded.project)},
                   {"foreign", loaded.isForeign},
                   {"more", holdsUnknown},
                   {"notes", notesToJson(loaded.notes)},
                   {"weights", std::move(list)}});
}

std::string notesMessage(const std::vector<Text>& notes) { return dumped({{"notes", notesToJson(notes)}}); }

std::string errorMessage(const Error& error) {
    return dumped({{"where", error.where()}, {"what", toJson(error.text())}, {"remedy", toJson(error.remedy())}});
}

Description readDescriptionMessage(const std::string& message, const std::string& where) {
    try {
        const Json parsed = parseStrict(message, where, messageLimits());
        Description description;
        LoadedProject& loaded = description.loaded;
        description.holdsUnknown = parsed.at("more").get<bool>();
        const std::string project = parsed.at("project").get<std::string>();
        JsonLimits limits = messageLimits();
        limits.values = 10000000;
        parseStrict(project, where, limits);
        loaded.project = projectFromJson(project, where);
        loaded.isForeign = parsed.at("foreign").get<bool>();
        loaded.notes = notesFrom(parsed.at("notes"));

        // What the network itself says about its weights decides; a layer without a shape may bring what it had.
        const GraphFacts facts = checkGraph(loaded.project.graph, loaded.project.training);
        std::set<std::pair<Uid, std::string>> seen;
        std::int64_t numbers = 0;
        for (const Json& weight : parsed.at("weights")) {
            Announced announced{weight.at("node").get<Uid>(), weight.at("name").get<std::string>(),
                                Shape(weight.at("shape").get<std::vector<std::int64_t>>())};
            if (!loaded.project.graph.find(announced.node) || !seen.emplace(announced.node, announced.name).second ||
                announced.shape.rank() > 8 || announced.name.size() > 200)
                throw badMessage(where);
            for (const std::int64_t extent : announced.shape.extents())
                if (extent < 0) throw badMessage(where);
            const auto node = facts.nodes.find(announced.node);
            if (node != facts.nodes.end() && node->second.hasShape) {
                bool isExpected = false;
                for (const WeightSpec& spec : node->second.weights)
                    isExpected = isExpected || (spec.name == announced.name && spec.shape == announced.shape);
                if (!isExpected) throw badMessage(where);
            }
            numbers = checkedSum(numbers, announced.shape.count());
            if (numbers > (std::int64_t{1} << 32)) throw badMessage(where);
            description.weights.push_back(std::move(announced));
        }
        return description;
    } catch (const nlohmann::json::exception&) {
        throw badMessage(where);
    }
}

std::vector<Text> readNotesMessage(const std::string& message, const std::string& where) {
    try {
        return notesFrom(parseStrict(message, where, messageLimits()).at("notes"));
    } catch (const nlohmann::json::exception&) {
        throw badMessage(where);
    }
}

Error readErrorMessage(const std::string& message, const std::string& where) {
    try {
        const Json parsed = parseStrict(message, where, messageLimits());
        return {parsed.at("where").get<std::string>().substr(0, 4096), textFrom(parsed.at("what")),
                textFrom(parsed.at("remedy"))};
    } catch (const nlohmann::json::exception&) {
        return badMessage(where);
    }
}

} // namespace lamina
