#include "widgets/canvas/block_edits.h"

#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"

#include <algorithm>
#include <set>

namespace lamina {

namespace {
std::string nameOf(const Graph& graph, Uid block) {
    const Group* group = graph.findGroup(block);
    return group ? group->name : std::string();
}

int mostInputs(const Graph& graph, Uid uid) {
    const Node* node = graph.find(uid);
    const LayerSpec* spec = node ? findLayer(node->type) : nullptr;
    return spec ? spec->port.maximumInputs : 1;
}
} // namespace

CanvasEdit groupLayers(const Graph& graph, const std::vector<Uid>& layers) {
    CanvasEdit edit{graph, TEXT("edit", "Group layers"), layers, {}};
    if (layers.empty()) return edit;
    Uid parent = graph.commonGroup(layers);
    // All of a block: the new one goes around it, not inside.
    while (parent && graph.membersOf(parent).size() == layers.size()) parent = graph.findGroup(parent)->parent;
    edit.graph.addGroup("block_1", layers, parent);
    return edit;
}

CanvasEdit ungroupBlocks(const Graph& graph, const std::vector<Uid>& blocks) {
    CanvasEdit edit{graph, TEXT("edit", "Ungroup"), {}, {}};
    for (const Uid block : blocks) {
        const std::vector<Uid> members = graph.membersOf(block);
        edit.selection.insert(edit.selection.end(), members.begin(), members.end());
        edit.graph.ungroup(block);
    }
    return edit;
}

CanvasEdit renameBlock(const Graph& graph, Uid block, const QString& name) {
    CanvasEdit edit{graph, TEXT("edit", "Rename block"), graph.membersOf(block), {}};
    if (!name.trimmed().isEmpty()) edit.graph.renameGroup(block, name.trimmed().toStdString());
    return edit;
}

CanvasEdit foldBlock(const Graph& graph, Uid block, bool isCollapsed) {
    CanvasEdit edit{graph, {}, graph.membersOf(block), {}, true};
    edit.graph.setCollapsed(block, isCollapsed);
    return edit;
}

CanvasEdit openTo(const Graph& graph, Uid layer) {
    CanvasEdit edit{graph, {}, {layer}, {}, true};
    for (const Uid block : graph.groupsOf(layer)) edit.graph.setCollapsed(block, false);
    return edit;
}

std::optional<CanvasEdit> repeatBlock(const Graph& graph, Uid block, int copies) {
    CanvasEdit edit{graph, TEXT("edit", "Repeat %1").arg(nameOf(graph, block)), {}, {}};
    const Group* group = graph.findGroup(block);
    if (!group) return {};
    const std::vector<Group> before = graph.groups();
    if (!edit.graph.repeatGroup(block, copies)) return {};
    // The copies and the original in a block of their own, unless they have one already.
    std::vector<Uid> all = graph.membersOf(block);
    for (const Group& copy : edit.graph.groups()) {
        if (copy.parent != group->parent || graph.findGroup(copy.uid)) continue;
        edit.graph.setCollapsed(copy.uid, true);
        const std::vector<Uid> members = edit.graph.membersOf(copy.uid);
        all.insert(all.end(), members.begin(), members.end());
    }
    edit.selection = all;
    if (copies < 2) return edit;
    edit.graph.setCollapsed(block, true);
    const bool hasStack = group->parent != 0 && copiesIn(graph, group->parent) > 1;
    if (hasStack) {
        edit.selection = edit.graph.membersOf(group->parent);
    } else {
        edit.graph.addGroup(group->name + "s", all, group->parent);
    }
    return edit;
}

bool canRepeat(const Graph& graph, Uid block) {
    Graph tried = graph;
    return tried.repeatGroup(block, 1);
}

std::vector<Uid> wholeBlocks(const Graph& graph, const std::vector<Uid>& layers) {
    const std::set<Uid> wanted(layers.begin(), layers.end());
    std::set<Uid> broken, touched;
    for (const Node& node : graph.nodes())
        for (const Uid group : graph.groupsOf(node.uid)) (wanted.count(node.uid) ? touched : broken).insert(group);
    std::vector<Uid> whole;
    for (const Group& group : graph.groups())
        if (touched.count(group.uid) && !broken.count(group.uid) && (group.parent == 0 || broken.count(group.parent)))
            whole.push_back(group.uid);
    return whole;
}

Uid blockBehind(const Graph& graph, const std::vector<Uid>& layers) {
    if (layers.empty()) return 0;
    const Node* last = graph.find(layers.back());
    if (!last) return 0;
    const std::vector<Uid> whole = wholeBlocks(graph, layers);
    for (const Uid group : graph.groupsOf(last->uid))
        if (std::find(whole.begin(), whole.end(), group) != whole.end() && graph.membersOf(group).size() > 1)
            return graph.findGroup(group)->parent;
    // A closed block around it: behind the block, not inside it.
    for (const Uid group : graph.groupsOf(last->uid))
        if (graph.findGroup(group)->isCollapsed) return graph.findGroup(group)->parent;
    return last->group;
}

Uid resultOf(const DrawnGraph& drawn, const Graph& graph, Uid item) {
    if (!drawn.isBlock(item)) return item;
    const std::vector<Uid> members = drawn.layersOf(item);
    const std::set<Uid> inside(members.begin(), members.end());
    std::set<Uid> read, exits;
    for (const Edge& edge : graph.edges()) {
        read.insert(edge.from);
        if (inside.count(edge.from) && !inside.count(edge.to)) exits.insert(edge.from);
    }
    for (const Uid uid : members)
        if (!read.count(uid)) exits.insert(uid);
    return exits.size() == 1 ? *exits.begin() : 0;
}

namespace {
// The places in a block where a wire from outside may end: what has no input yet; else everything that reads the one outer
// layer, whose place the new one takes.
std::vector<Edge> entriesOf(const DrawnGraph& drawn, const Graph& graph, Uid item) {
    const std::vector<Uid> members = drawn.layersOf(item);
    const std::set<Uid> inside(members.begin(), members.end());
    for (const Uid uid : members)
        if (mostInputs(graph, uid) > 0 && graph.inputsOf(uid).empty()) return {{0, uid, 0, 0}};
    std::vector<Edge> entries;
    std::set<std::pair<Uid, int>> sources;
    for (const Edge& edge : graph.edges())
        if (inside.count(edge.to) && !inside.count(edge.from)) {
            entries.push_back(edge);
            sources.emplace(edge.from, edge.output);
        }
    if (sources.size() != 1) entries.clear();
    return entries;
}

Graph without(const Graph& graph, const std::vector<Edge>& wires) {
    Graph rest = graph;
    std::vector<Edge> sorted = wires; // from the last port, so that the others keep their numbers
    std::stable_sort(sorted.begin(), sorted.end(), [](const Edge& a, const Edge& b) { return a.port > b.port; });
    for (const Edge& wire : sorted) rest.disconnect(wire);
    return rest;
}
} // namespace

std::optional<CanvasEdit> connectDrawn(const DrawnGraph& drawn, const Graph& graph, Uid from, Uid to,
                                       const std::vector<Edge>& detached) {
    const Uid source = resultOf(drawn, graph, from);
    if (!source || from == to) return {};
    if (!drawn.isBlock(to)) {
        std::optional<Edge> one;
        if (detached.size() == 1) one = detached.front();
        const Graph base = detached.size() > 1 ? without(graph, detached) : graph;
        Graph rest = base;
        if (one) rest.disconnect(*one);
        if (!canConnect(rest, source, to)) return {};
        CanvasEdit edit = connectWire(base, source, to, one);
        return edit;
    }
    CanvasEdit edit{without(graph, detached), TEXT("edit", "Connect layers"), drawn.layersOf(to), {}};
    std::vector<Edge> entries = entriesOf(drawn, edit.graph, to);
    // Picked up and put back on the same block: the wires it had.
    if (!detached.empty() && drawn.shownBy.at(detached.front().to) == to) entries = detached;
    if (entries.empty()) return {};
    std::stable_sort(entries.begin(), entries.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    edit.graph = without(edit.graph, entries);
    for (const Edge& entry : entries)
        if (!edit.graph.connect(source, entry.to, entry.port)) return {};
    return edit;
}

bool canConnectDrawn(const DrawnGraph& drawn, const Graph& graph, Uid from, Uid to, const std::vector<Edge>& detached) {
    if (!drawn.isBlock(from) && !drawn.isBlock(to) && detached.size() < 2) {
        if (detached.empty()) return canConnect(graph, from, to);
        return canConnect(without(graph, detached), from, to);
    }
    const std::optional<CanvasEdit> edit = connectDrawn(drawn, graph, from, to, detached);
    return edit && (edit->graph != graph || !detached.empty());
}

CanvasEdit removeWires(const Graph& graph, const std::vector<Edge>& wires) {
    if (wires.size() == 1) return removeWire(graph, wires.front());
    CanvasEdit edit{without(graph, wires), TEXT("edit", "Delete wires"), {}, {}};
    for (const Edge& wire : wires) edit.selection.push_back(wire.to);
    return edit;
}

namespace {
std::optional<Shape> shapeOf(const GraphFacts& facts, Uid uid, int output) {
    const auto known = facts.nodes.find(uid);
    if (known == facts.nodes.end() || !known->second.hasShape) return {};
    if (output == 0) return known->second.output;
    const auto further = static_cast<std::size_t>(output);
    if (further > known->second.extraOutputs.size()) return {};
    return known->second.extraOutputs[further - 1];
}

// Every block that is selected as a whole by its result, the other layers themselves.
std::vector<Uid> endsOf(const Graph& graph, const std::vector<Uid>& selected) {
    std::set<Uid> ends(selected.begin(), selected.end());
    for (const Uid block : wholeBlocks(graph, selected)) {
        const std::vector<Uid> members = graph.membersOf(block);
        if (members.size() < 2) continue;
        const std::set<Uid> inside(members.begin(), members.end());
        std::set<Uid> exits, read;
        for (const Edge& edge : graph.edges()) {
            read.insert(edge.from);
            if (inside.count(edge.from) && !inside.count(edge.to)) exits.insert(edge.from);
        }
        for (const Uid uid : members)
            if (!read.count(uid)) exits.insert(uid);
        for (const Uid uid : members)
            if (!exits.count(uid)) ends.erase(uid);
    }
    std::vector<Uid> sorted;
    for (const Uid uid : graph.topologicalOrder())
        if (ends.count(uid)) sorted.push_back(uid);
    return sorted;
}

CanvasEdit insertTemplate(const Graph& graph, const GraphFacts& facts, const BlockTemplate& block,
                          const std::string& type, Uid from, int output, const std::vector<Edge>& readers, Uid parent) {
    CanvasEdit edit{graph, addLabel(type), {}, {}};
    const BuiltBlock built = buildBlock(block, shapeOf(facts, from, output));
    edit.selection = insertBlock(edit.graph, block, built, from, output, readers, parent);
    return edit;
}
} // namespace

CanvasEdit insertBelow(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selected,
                       const std::string& type) {
    std::vector<Uid> ends = endsOf(graph, selected);
    if (ends.empty())
        if (const std::vector<Uid> order = graph.topologicalOrder(); !order.empty()) ends = {order.back()};
    const Uid parent = blockBehind(graph, selected.empty() ? ends : selected);
    if (const BlockTemplate* block = blockOfType(type)) {
        const Uid from = ends.empty() ? 0 : ends.back();
        std::vector<Edge> readers;
        for (const Edge& edge : graph.edges())
            if (edge.from == from && edge.output == 0) readers.push_back(edge);
        return insertTemplate(graph, facts, *block, type, from, 0, readers, parent);
    }
    CanvasEdit edit = addBelow(graph, ends, type);
    for (const Uid uid : edit.selection) edit.graph.setGroup(uid, parent);
    return edit;
}

CanvasEdit insertLoose(const Graph& graph, const std::string& type, std::optional<QPointF> place) {
    const BlockTemplate* block = blockOfType(type);
    if (!block) return addLoose(graph, type, place);
    CanvasEdit edit = insertTemplate(graph, {}, *block, type, 0, 0, {}, 0);
    if (place && !edit.selection.empty())
        edit.graph.setGroupPin(edit.graph.commonGroup(edit.selection), std::pair(place->x(), place->y()));
    return edit;
}

CanvasEdit insertOnWires(const Graph& graph, const GraphFacts& facts, const std::vector<Edge>& wires,
                         const std::string& type) {
    std::vector<Uid> ends = {wires.front().from};
    for (const Edge& wire : wires) ends.push_back(wire.to);
    if (const BlockTemplate* block = blockOfType(type))
        return insertTemplate(graph, facts, *block, type, wires.front().from, wires.front().output, wires,
                              graph.commonGroup(ends));
    CanvasEdit edit = addOnWire(graph, wires.front(), type);
    const Uid added = edit.selection.empty() ? 0 : edit.selection.front();
    if (edit.graph.inputsOf(added).empty()) return edit;
    for (std::size_t i = 1; i < wires.size(); ++i) {
        edit.graph.disconnect(wires[i]);
        edit.graph.connect(added, wires[i].to, wires[i].port);
    }
    edit.graph.setGroup(added, graph.commonGroup(ends)); // outside the block that all of them enter
    return edit;
}

CanvasEdit insertBranch(const Graph& graph, const GraphFacts& facts, Uid from, const std::string& type) {
    const Uid parent = blockBehind(graph, {from});
    if (const BlockTemplate* block = blockOfType(type))
        return insertTemplate(graph, facts, *block, type, from, 0, {}, parent);
    CanvasEdit edit = addBranch(graph, from, type);
    for (const Uid uid : edit.selection) edit.graph.setGroup(uid, parent);
    return edit;
}

} // namespace lamina
