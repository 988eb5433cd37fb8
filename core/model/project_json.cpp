#include "core/model/project_parts.h"

#include <set>

namespace lamina {

namespace {
std::string dumped(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

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
} // namespace

Json jsonOf(const Properties& properties) {
    Json object = Json::object();
    for (const auto& [name, value] : properties.items()) object[name] = jsonOf(value);
    return object;
}

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
