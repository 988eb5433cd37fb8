#include "core/model/block_templates.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/model/json_reader.h"
#include "core/model/project.h"
#include "core/model/registry.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace lamina {

namespace {
// "=width/4", from the left; at least 1.
std::int64_t evaluated(const std::string& text, const std::map<std::string, std::int64_t>& values,
                       const std::string& where) {
    std::int64_t result = 1;
    char operation = '*';
    for (std::size_t at = 1; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("*/", at), text.size());
        const std::string word = text.substr(at, end - at);
        const auto known = values.find(word);
        const bool isNumber = !word.empty() && word.size() < 7 && word.find_first_not_of("0123456789") == word.npos;
        if (known == values.end() && !isNumber)
            throw Error(where, TEXT("blocks", "expected a name or number, got '%1'").arg(word));
        const std::int64_t value = std::max<std::int64_t>(1, isNumber ? std::stoll(word) : known->second);
        result = operation == '*' ? result * value : result / value;
        operation = end < text.size() ? text[end] : ' ';
        at = end + 1;
    }
    return std::max<std::int64_t>(1, result);
}

BlockTemplate readTemplate(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    const std::string where = path.filename().string();
    const Json json = parseJson(content.str(), where);
    const JsonReader reader(json, where);
    BlockTemplate block;
    block.id = path.stem().string();
    reader.read("order", block.order);
    reader.read("keywords", block.keywords);
    reader.read("like", block.like);
    reader.read("least_width", block.leastWidth);
    block.title = languageTexts(reader.at("title"));
    block.help = languageTexts(reader.at("help"));
    const std::vector<std::int64_t> ranks = reader.at("rank").integers();
    if (ranks.size() != 2) reader.at("rank").fail(TEXT("blocks", "the least and the most axes"));
    block.minimumRank = static_cast<int>(ranks[0]);
    block.maximumRank = static_cast<int>(ranks[1]);
    block.layers = reader.at("layers").json().dump();
    return block;
}

bool isComplete(const BlockTemplate& block) {
    const Json layers = parseJson(block.layers, block.id);
    const JsonReader reader(layers, block.id);
    for (std::size_t i = 0; i < reader.size(); ++i)
        if (!findLayer(reader.at(i).at("type").string())) return false;
    return true;
}
} // namespace

const std::string& BlockTemplate::titleIn(const std::string& language) const { return inLanguage(title, language); }
const std::string& BlockTemplate::helpIn(const std::string& language) const { return inLanguage(help, language); }

const std::vector<BlockTemplate>& blockTemplates() {
    static const std::vector<BlockTemplate> all = [] {
        std::vector<BlockTemplate> found;
        for (const auto& entry : std::filesystem::directory_iterator(resourceFolder() + "/blocks"))
            if (entry.path().extension() == ".json") found.push_back(readTemplate(entry.path()));
        std::erase_if(found, [](const BlockTemplate& block) { return !isComplete(block); });
        std::sort(found.begin(), found.end(),
                  [](const BlockTemplate& a, const BlockTemplate& b) { return a.order < b.order; });
        return found;
    }();
    return all;
}

const BlockTemplate* findBlockTemplate(const std::string& id) {
    for (const BlockTemplate& block : blockTemplates())
        if (block.id == id) return &block;
    return nullptr;
}

BuiltBlock buildBlock(const BlockTemplate& block, const std::optional<Shape>& input) {
    const std::int64_t entering = input && input->rank() > 0 ? input->last() : std::max(block.leastWidth, 64);
    const std::int64_t width = std::max<std::int64_t>(entering, block.leastWidth);
    std::int64_t heads = 8;
    while (width % heads != 0) heads /= 2;
    const std::map<std::string, std::int64_t> values = {{"width", width}, {"heads", heads}};

    const Json layers = parseJson(block.layers, block.id);
    const JsonReader reader(layers, block.id);
    Json nodes = Json::array();
    std::map<std::string, Uid> known;
    std::vector<Edge> wires;
    BuiltBlock built;
    for (std::size_t i = 0; i < reader.size(); ++i) {
        const JsonReader layer = reader.at(i);
        std::string condition;
        layer.read("if", condition);
        if (condition == "projects" && width == entering) continue;
        const std::string name = layer.at("name").string();
        const Uid uid = static_cast<Uid>(i) + 1;
        Json properties = Json::object();
        if (layer.has("properties")) {
            properties = layer.at("properties").json();
            for (auto& [key, value] : properties.items())
                if (value.is_string() && value.get<std::string>().starts_with('='))
                    value = evaluated(value.get<std::string>(), values, block.id);
        }
        nodes.push_back(
            {{"uid", uid}, {"name", name}, {"type", layer.at("type").string()}, {"properties", properties}});
        const JsonReader reads = layer.at("reads");
        for (std::size_t port = 0; port < reads.size(); ++port) {
            std::istringstream choices(reads.at(port).string());
            std::optional<Uid> from;
            for (std::string choice; !from && std::getline(choices, choice, '|');)
                if (choice == "in")
                    from = 0;
                else if (const auto before = known.find(choice); before != known.end())
                    from = before->second;
            if (!from) reads.at(port).fail(TEXT("blocks", "the name of a layer before it, or in"));
            wires.push_back({*from, uid, static_cast<int>(port), 0});
        }
        known[name] = uid;
        built.result = uid;
    }
    Json edges = Json::array();
    for (const Edge& wire : wires)
        if (wire.from == 0)
            built.entries.push_back(wire);
        else
            edges.push_back({wire.from, wire.to, wire.port});
    built.part = graphFromJson(Json{{"nodes", nodes}, {"edges", edges}}.dump(), block.id);
    return built;
}

std::vector<Uid> insertBlock(Graph& graph, const BlockTemplate& block, const BuiltBlock& built, Uid from, int output,
                             const std::vector<Edge>& readers, Uid parent) {
    const std::vector<Uid> added = graph.paste(built.part);
    std::map<Uid, Uid> renumbered;
    for (std::size_t i = 0; i < added.size(); ++i) renumbered[built.part.nodes()[i].uid] = added[i];
    graph.addGroup(block.id + "_1", added, parent);
    if (!graph.find(from)) return added;
    for (const Edge& reader : readers) graph.disconnect(reader);
    std::vector<Edge> entries = built.entries;
    std::stable_sort(entries.begin(), entries.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    for (const Edge& entry : entries) graph.connect(from, renumbered.at(entry.to), entry.port, output);
    std::vector<Edge> sorted = readers;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    for (const Edge& reader : sorted) graph.connect(renumbered.at(built.result), reader.to, reader.port);
    return added;
}

} // namespace lamina
