#include "widgets/canvas/drawn_graph.h"

#include <algorithm>
#include <set>

namespace lamina {

const char* const kBlockType = "lamina.Block";
const char* const kCopies = "copies";

namespace {
// The outermost closed block around each layer, or the layer itself. opened: blocks that are drawn open all the same.
std::map<Uid, Uid> showers(const Graph& graph, const std::set<Uid>& opened) {
    std::map<Uid, Uid> closed; // block → the closed block that shows it; 0: it is open, and so is all around it
    for (const Group& group : graph.groups()) { // parents come first
        const auto parent = closed.find(group.parent);
        closed[group.uid] = parent != closed.end() && parent->second != 0       ? parent->second
                            : group.isCollapsed && opened.count(group.uid) == 0 ? group.uid
                                                                                : 0;
    }
    std::map<Uid, Uid> shownBy;
    for (const Node& node : graph.nodes()) {
        const auto block = closed.find(node.group);
        shownBy[node.uid] = block != closed.end() && block->second != 0 ? block->second : node.uid;
    }
    return shownBy;
}

// Nodes of the drawing in an order that wires agree with; those on a circle are missing.
std::vector<Uid> orderOf(const Graph& graph, const std::map<Uid, Uid>& shownBy) {
    std::map<Uid, int> waitingFor;
    std::map<Uid, std::vector<Uid>> readers;
    for (const Edge& edge : graph.edges()) {
        const Uid from = shownBy.at(edge.from), to = shownBy.at(edge.to);
        if (from == to) continue;
        ++waitingFor[to];
        readers[from].push_back(to);
    }
    std::vector<Uid> order, ready;
    std::set<Uid> seen;
    for (const Node& node : graph.nodes())
        if (const Uid uid = shownBy.at(node.uid); waitingFor[uid] == 0 && seen.insert(uid).second) ready.push_back(uid);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const Uid uid = ready[i];
        order.push_back(uid);
        for (const Uid reader : readers[uid])
            if (--waitingFor[reader] == 0) ready.push_back(reader);
    }
    return order;
}
} // namespace

bool DrawnGraph::isBlock(Uid uid) const {
    const Node* node = graph.find(uid);
    return node && node->type == kBlockType;
}

std::vector<Uid> DrawnGraph::layersOf(Uid uid) const {
    const auto block = members.find(uid);
    return block == members.end() ? std::vector<Uid>{uid} : block->second;
}

DrawnGraph drawnGraph(const Graph& graph) {
    DrawnGraph drawn;
    if (graph.groups().empty()) {
        drawn.graph = graph;
        for (const Node& node : graph.nodes()) drawn.shownBy[node.uid] = node.uid;
        for (const Edge& edge : graph.edges()) drawn.wires.push_back({edge});
        return drawn;
    }
    std::set<Uid> opened;
    std::vector<Uid> order;
    for (;;) {
        drawn.shownBy = showers(graph, opened);
        order = orderOf(graph, drawn.shownBy);
        const std::set<Uid> placed(order.begin(), order.end());
        const std::size_t before = opened.size();
        for (const auto& [layer, shower] : drawn.shownBy)
            if (shower != layer && !placed.count(shower)) opened.insert(shower);
        if (opened.size() == before) break;
    }

    for (const Node& node : graph.nodes())
        for (const Uid group : graph.groupsOf(node.uid)) drawn.members[group].push_back(node.uid);
    std::set<Uid> closed;
    for (const auto& [layer, shower] : drawn.shownBy)
        if (shower != layer) closed.insert(shower);
    for (const Group& group : graph.groups()) {
        const auto members = drawn.members.find(group.uid);
        const bool isSeen = members != drawn.members.end() && !closed.count(group.uid) &&
                            drawn.shownBy.at(members->second.front()) != group.uid &&
                            (group.parent == 0 || drawn.graph.findGroup(group.parent));
        if (isSeen) drawn.graph.adoptGroup(group);
    }
    for (const Node& node : graph.nodes()) {
        const Uid shower = drawn.shownBy.at(node.uid);
        if (drawn.graph.find(shower)) continue;
        Node item = node;
        if (shower != node.uid) {
            const Group& block = *graph.findGroup(shower);
            item = {};
            item.uid = block.uid;
            item.name = block.name;
            item.type = kBlockType;
            item.pin = block.pin;
            item.group = block.parent;
            if (const int copies = copiesIn(graph, shower); copies > 1)
                item.properties.set(kCopies, static_cast<std::int64_t>(copies));
        }
        item.weightsOf = 0;
        drawn.graph.addNode(std::move(item));
    }

    // In the order of their targets, so that no wire has to be tried for a circle against everything below it.
    std::map<Uid, std::size_t> rank;
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    std::vector<Edge> wires = graph.edges();
    std::stable_sort(wires.begin(), wires.end(), [&](const Edge& a, const Edge& b) {
        const std::size_t first = rank[drawn.shownBy.at(a.to)], second = rank[drawn.shownBy.at(b.to)];
        return first != second ? first < second : a.port < b.port;
    });
    std::map<std::pair<Uid, Uid>, std::size_t> bundles; // into blocks: one wire for each pair
    for (const Edge& edge : wires) {
        const Uid from = drawn.shownBy.at(edge.from), to = drawn.shownBy.at(edge.to);
        if (from == to) continue;
        if (to != edge.to) {
            const auto [bundle, isNew] = bundles.emplace(std::pair(from, to), drawn.wires.size());
            if (!isNew) {
                drawn.wires[bundle->second].push_back(edge);
                continue;
            }
        }
        if (drawn.graph.connect(from, to, -1, from == edge.from ? edge.output : 0)) drawn.wires.push_back({edge});
    }
    return drawn;
}

int copiesIn(const Graph& graph, Uid group) {
    std::vector<Uid> children;
    for (const Group& other : graph.groups())
        if (other.parent == group) children.push_back(other.uid);
    if (children.size() < 2) return 1;
    std::size_t inside = 0;
    std::vector<const Node*> first;
    for (const Uid child : children) {
        const std::vector<Uid> members = graph.membersOf(child);
        inside += members.size();
        for (std::size_t i = 0; i < members.size(); ++i) {
            const Node* node = graph.find(members[i]);
            if (child == children.front())
                first.push_back(node);
            else if (i >= first.size() || node->type != first[i]->type || node->properties != first[i]->properties)
                return 1;
        }
        if (members.size() != first.size()) return 1;
    }
    return inside == graph.membersOf(group).size() ? static_cast<int>(children.size()) : 1;
}

BlockFacts blockFacts(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& layers) {
    BlockFacts sum;
    const std::set<Uid> inside(layers.begin(), layers.end());
    std::map<std::string, std::int64_t> byType;
    bool anyWeights = false;
    sum.layers = layers.size();
    for (const Uid uid : layers) {
        const Node* node = graph.find(uid);
        if (!node) continue;
        if (sum.heaviest.empty()) sum.heaviest = node->type;
        const auto known = facts.nodes.find(uid);
        if (known == facts.nodes.end() || !known->second.hasShape) {
            sum.isKnown = false;
            continue;
        }
        sum.parameters += known->second.parameters;
        sum.trainableParameters += known->second.trainableParameters;
        sum.macs += known->second.macs;
        byType[node->type] += known->second.parameters;
        if (!known->second.weights.empty()) {
            anyWeights = true;
            sum.isFrozen = sum.isFrozen && !node->isTrainable;
        }
    }
    sum.isFrozen = sum.isFrozen && anyWeights;
    std::int64_t most = 0;
    for (const auto& [type, parameters] : byType)
        if (parameters > most) {
            most = parameters;
            sum.heaviest = type;
        }
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (!inside.count(diagnostic.node)) continue;
        sum.errors += diagnostic.severity == Severity::error;
        sum.warnings += diagnostic.severity == Severity::warning;
    }
    const auto shapeOf = [&](const Edge& edge, std::vector<Shape>& shapes) {
        const auto from = facts.nodes.find(edge.from);
        if (from == facts.nodes.end() || !from->second.hasShape) return;
        const auto further = static_cast<std::size_t>(edge.output);
        if (edge.output == 0)
            shapes.push_back(from->second.output);
        else if (further <= from->second.extraOutputs.size())
            shapes.push_back(from->second.extraOutputs[further - 1]);
    };
    std::set<std::pair<Uid, int>> entered, left;
    std::set<Uid> read;
    for (const Edge& edge : graph.edges()) {
        read.insert(edge.from);
        const bool comesFromInside = inside.count(edge.from) > 0, goesInside = inside.count(edge.to) > 0;
        if (goesInside && !comesFromInside && entered.emplace(edge.from, edge.output).second) shapeOf(edge, sum.inputs);
        if (comesFromInside && !goesInside && left.emplace(edge.from, edge.output).second) shapeOf(edge, sum.outputs);
    }
    for (const Uid uid : layers)
        if (!read.count(uid)) shapeOf({uid, 0, 0, 0}, sum.outputs);
    return sum;
}

} // namespace lamina
