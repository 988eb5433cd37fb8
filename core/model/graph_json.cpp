#include "core/model/project_parts.h"
#include "core/model/registry.h"

#include <cmath>

namespace lamina {

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

} // namespace lamina
