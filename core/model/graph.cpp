#include "core/model/graph.h"

#include "core/base/error.h"
#include "core/model/registry.h"

#include <algorithm>
#include <set>

namespace lamina {

namespace {
bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
}

// Letters, digits, _ - and . , beginning with a letter or digit, at most 200 long: valid in Keras and as an HDF5 path part.
std::string validName(const std::string& wanted) {
    std::string name;
    for (const char c : wanted.substr(0, 200)) name += isNameCharacter(c) ? c : '_';
    if (name.empty() || name.front() == '.' || name.front() == '-' || name.front() == '_') name = "layer" + name;
    return name;
}

std::string prefixOf(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return spec && !spec->idPrefix.empty() ? spec->idPrefix : std::string("layer");
}
} // namespace

const Node* Graph::find(Uid uid) const {
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.uid == uid; });
    return found == m_nodes.end() ? nullptr : &*found;
}

const Node* Graph::find(const std::string& name) const {
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.name == name; });
    return found == m_nodes.end() ? nullptr : &*found;
}

Node* Graph::edit(Uid uid) { return const_cast<Node*>(std::as_const(*this).find(uid)); }

std::vector<Edge> Graph::wiresTo(Uid uid) const {
    std::vector<Edge> wires;
    for (const Edge& edge : m_edges)
        if (edge.to == uid) wires.push_back(edge);
    std::stable_sort(wires.begin(), wires.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    return wires;
}

std::vector<Uid> Graph::inputsOf(Uid uid) const {
    std::vector<Uid> inputs;
    for (const Edge& edge : wiresTo(uid)) inputs.push_back(edge.from);
    return inputs;
}

std::vector<Uid> Graph::outputsOf(Uid uid) const {
    std::vector<Uid> outputs;
    for (const Edge& edge : m_edges)
        if (edge.from == uid) outputs.push_back(edge.to);
    return outputs;
}

std::vector<Uid> Graph::sinks() const {
    std::set<Uid> read;
    for (const Edge& edge : m_edges) read.insert(edge.from);
    std::vector<Uid> found;
    for (const Node& node : m_nodes)
        if (!read.count(node.uid)) found.push_back(node.uid);
    return found;
}

std::vector<Uid> Graph::inputNodes() const {
    std::vector<Uid> found;
    for (const Node& node : m_nodes)
        if (node.type == "Input") found.push_back(node.uid);
    return found;
}

std::vector<Uid> Graph::topologicalOrder() const {
    std::map<Uid, int> waitingFor;
    std::map<Uid, std::vector<Uid>> readers;
    for (const Edge& edge : m_edges) {
        ++waitingFor[edge.to];
        readers[edge.from].push_back(edge.to);
    }
    std::map<Uid, int> rank; // of a node among its like: its place in the list
    for (std::size_t i = 0; i < m_nodes.size(); ++i) rank[m_nodes[i].uid] = static_cast<int>(i);
    std::set<std::pair<int, Uid>> ready;
    for (const Node& node : m_nodes)
        if (waitingFor[node.uid] == 0) ready.emplace(rank[node.uid], node.uid);
    std::vector<Uid> order;
    while (!ready.empty()) {
        const Uid uid = ready.begin()->second;
        ready.erase(ready.begin());
        order.push_back(uid);
        for (const Uid reader : readers[uid])
            if (--waitingFor[reader] == 0) ready.emplace(rank[reader], reader);
    }
    return order;
}

bool Graph::reaches(Uid from, Uid to) const {
    std::set<Uid> seen;
    std::vector<Uid> open = {from};
    while (!open.empty()) {
        const Uid uid = open.back();
        open.pop_back();
        if (uid == to) return true;
        if (!seen.insert(uid).second) continue;
        for (const Uid next : outputsOf(uid)) open.push_back(next);
    }
    return false;
}

bool Graph::isFree(const std::string& name) const {
    return !find(name) &&
           std::none_of(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.name == name; });
}

std::string Graph::freeName(const std::string& wanted) const {
    const std::string name = validName(wanted);
    if (isFree(name)) return name;
    std::string stem = name;
    if (const std::size_t line = name.rfind('_'); line != std::string::npos && line + 1 < name.size() &&
                                                  name.find_first_not_of("0123456789", line + 1) == std::string::npos)
        stem = name.substr(0, line);
    for (int number = 1;; ++number)
        if (std::string candidate = stem + "_" + std::to_string(number); isFree(candidate)) return candidate;
}

Uid Graph::add(const std::string& type, Properties properties, const std::string& name) {
    Node node;
    node.uid = m_nextUid++;
    node.name = freeName(name.empty() ? prefixOf(type) + "_1" : name);
    node.type = type;
    node.properties = std::move(properties);
    m_nodes.push_back(std::move(node));
    return m_nodes.back().uid;
}

Uid Graph::addAfter(Uid previous, const std::string& type, Properties properties) {
    const Uid uid = add(type, std::move(properties));
    if (!find(previous)) return uid;
    edit(uid)->group = find(previous)->group;
    for (Edge& edge : m_edges)
        if (edge.from == previous) edge.from = uid;
    m_edges.push_back({previous, uid, 0});
    // Beside its predecessor, so that node order and the order on the canvas agree.
    const auto place =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.uid == previous; });
    std::rotate(place + 1, m_nodes.end() - 1, m_nodes.end());
    return uid;
}

Uid Graph::insertOnEdge(Edge edge, const std::string& type, Properties properties) {
    const auto found = std::find(m_edges.begin(), m_edges.end(), edge);
    if (found == m_edges.end()) return 0;
    const auto index = found - m_edges.begin();
    const Uid uid = add(type, std::move(properties));
    m_edges[static_cast<std::size_t>(index)].from = uid;
    m_edges[static_cast<std::size_t>(index)].output = 0;
    m_edges.push_back({edge.from, uid, 0, edge.output});
    if (find(edge.from)->group == find(edge.to)->group) edit(uid)->group = find(edge.to)->group;
    const auto place =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.uid == edge.from; });
    std::rotate(place + 1, m_nodes.end() - 1, m_nodes.end());
    return uid;
}

bool Graph::connect(Uid from, Uid to, int port, int output) {
    if (!find(from) || !find(to) || reaches(to, from)) return false;
    const int wires = static_cast<int>(inputsOf(to).size());
    if (port < 0 || port > wires) port = wires;
    for (Edge& edge : m_edges)
        if (edge.to == to && edge.port >= port) ++edge.port;
    m_edges.push_back({from, to, port, output});
    return true;
}

void Graph::disconnect(Edge edge) {
    std::erase(m_edges, edge);
    closeGaps(edge.to);
}

void Graph::closeGaps(Uid to) {
    std::vector<Edge*> wires;
    for (Edge& edge : m_edges)
        if (edge.to == to) wires.push_back(&edge);
    std::stable_sort(wires.begin(), wires.end(), [](const Edge* a, const Edge* b) { return a->port < b->port; });
    for (std::size_t i = 0; i < wires.size(); ++i) wires[i]->port = static_cast<int>(i);
}

void Graph::remove(Uid uid, bool bridge) {
    if (!find(uid)) return;
    const std::vector<Uid> inputs = inputsOf(uid);
    std::vector<Uid> touched = outputsOf(uid);
    if (bridge && !inputs.empty()) {
        for (Edge& edge : m_edges)
            if (edge.from == uid) edge.from = inputs.front();
    }
    std::erase_if(m_edges, [&](const Edge& edge) { return edge.from == uid || edge.to == uid; });
    for (const Uid reader : touched) closeGaps(reader);
    // Whoever used its weights gets weights of its own.
    for (Node& node : m_nodes)
        if (node.weightsOf == uid) node.weightsOf = 0;
    std::erase_if(m_nodes, [&](const Node& node) { return node.uid == uid; });
    dropEmptyGroups();
}

void Graph::rename(Uid uid, const std::string& name) {
    Node* node = edit(uid);
    if (!node || node->name == name) return;
    node->name.clear(); // so that its own name does not stand in the way
    node->name = freeName(name);
}

void Graph::setProperty(Uid uid, const std::string& name, PropertyValue value) {
    if (Node* node = edit(uid)) node->properties.set(name, std::move(value));
}

void Graph::setPin(Uid uid, std::optional<std::pair<double, double>> pin) {
    if (Node* node = edit(uid)) node->pin = pin;
}

void Graph::setTrainable(Uid uid, bool isTrainable) {
    if (Node* node = edit(uid)) node->isTrainable = isTrainable;
}

void Graph::setNote(Uid uid, const std::string& note) {
    if (Node* node = edit(uid)) node->note = note;
}

void Graph::swapInputs(Uid uid, int port, int otherPort) {
    const int wires = static_cast<int>(inputsOf(uid).size());
    if (std::min(port, otherPort) < 0 || std::max(port, otherPort) >= wires) return;
    for (Edge& edge : m_edges)
        if (edge.to == uid && (edge.port == port || edge.port == otherPort)) edge.port = port + otherPort - edge.port;
}

void Graph::replaceType(Uid uid, const std::string& type, Properties properties) {
    Node* node = edit(uid);
    if (!node) return;
    const bool isNamedByType = node->name.rfind(prefixOf(node->type) + "_", 0) == 0;
    node->type = type;
    node->properties = std::move(properties);
    if (isNamedByType) rename(uid, prefixOf(type) + "_1");
}

Graph Graph::part(const std::vector<Uid>& uids) const {
    const std::set<Uid> wanted(uids.begin(), uids.end());
    Graph copy;
    for (const Node& node : m_nodes)
        if (wanted.count(node.uid)) copy.addNode(node);
    for (Node& node : copy.m_nodes)
        if (!wanted.count(node.weightsOf)) node.weightsOf = 0;
    for (const Edge& edge : m_edges)
        if (wanted.count(edge.from) && wanted.count(edge.to)) copy.m_edges.push_back(edge);
    for (const Node& node : copy.m_nodes) copy.closeGaps(node.uid);
    // Blocks come along where all of them does.
    for (const Group& group : m_groups) {
        const std::vector<Uid> members = membersOf(group.uid);
        if (std::all_of(members.begin(), members.end(), [&](Uid uid) { return wanted.count(uid) > 0; }))
            copy.m_groups.push_back(group);
    }
    for (Group& group : copy.m_groups)
        if (!copy.findGroup(group.parent)) group.parent = 0;
    for (Node& node : copy.m_nodes)
        if (!copy.findGroup(node.group)) node.group = 0;
    return copy;
}

std::vector<Uid> Graph::paste(const Graph& part) {
    std::map<Uid, Uid> renumbered, blocks;
    std::vector<Uid> added;
    for (const Group& group : part.m_groups) {
        Group copy = group;
        copy.uid = blocks[group.uid] = m_nextUid++;
        copy.name = freeName(group.name);
        m_groups.push_back(std::move(copy));
    }
    for (const auto& [old, now] : blocks)
        for (Group& group : m_groups)
            if (group.uid == now && group.parent != 0)
                group.parent = blocks.count(group.parent) ? blocks[group.parent] : 0;
    for (const Node& node : part.m_nodes) {
        Node copy = node;
        copy.uid = m_nextUid++;
        copy.group = blocks.count(node.group) ? blocks[node.group] : 0;
        copy.name = freeName(node.name);
        copy.pin.reset();
        renumbered[node.uid] = copy.uid;
        added.push_back(copy.uid);
        m_nodes.push_back(std::move(copy));
    }
    for (const Uid uid : added)
        if (Node* node = edit(uid); node->weightsOf != 0) {
            const auto owner = renumbered.find(node->weightsOf);
            node->weightsOf = owner == renumbered.end() ? 0 : owner->second;
        }
    std::vector<Edge> wires = part.m_edges;
    std::stable_sort(wires.begin(), wires.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    for (const Edge& edge : wires)
        if (renumbered.count(edge.from) && renumbered.count(edge.to))
            connect(renumbered[edge.from], renumbered[edge.to], -1, edge.output);
    return added;
}

const Group* Graph::findGroup(Uid uid) const {
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.uid == uid; });
    return found == m_groups.end() ? nullptr : &*found;
}

bool Graph::isInside(Uid group, Uid outer) const {
    for (const Group* g = findGroup(group); g; g = findGroup(g->parent))
        if (g->uid == outer) return true;
    return false;
}

std::vector<Uid> Graph::membersOf(Uid group) const {
    std::vector<Uid> members;
    for (const Node& node : m_nodes)
        if (node.group != 0 && isInside(node.group, group)) members.push_back(node.uid);
    return members;
}

Uid Graph::addGroup(const std::string& name, const std::vector<Uid>& nodes, Uid parent) {
    if (std::none_of(nodes.begin(), nodes.end(), [&](Uid uid) { return find(uid) != nullptr; })) return 0;
    Group group;
    group.uid = m_nextUid++;
    group.name = freeName(name);
    group.parent = findGroup(parent) ? parent : 0;
    m_groups.push_back(group);
    for (const Uid uid : nodes)
        if (Node* node = edit(uid)) {
            // A block whose nodes are all taken goes along as a whole.
            Uid outermost = node->group;
            while (const Group* g = findGroup(outermost)) {
                if (g->parent == group.parent) break;
                outermost = g->parent;
            }
            const std::vector<Uid> inside = outermost != 0 ? membersOf(outermost) : std::vector<Uid>();
            const bool isWhole = outermost != 0 && outermost != group.parent &&
                                 std::all_of(inside.begin(), inside.end(), [&](Uid other) {
                                     return std::find(nodes.begin(), nodes.end(), other) != nodes.end();
                                 });
            if (!isWhole) {
                node->group = group.uid;
                continue;
            }
            for (Group& g : m_groups)
                if (g.uid == outermost) g.parent = group.uid;
        }
    dropEmptyGroups();
    return group.uid;
}

void Graph::ungroup(Uid group) {
    const Group* found = findGroup(group);
    if (!found) return;
    const Uid parent = found->parent;
    for (Node& node : m_nodes)
        if (node.group == group) node.group = parent;
    for (Group& other : m_groups)
        if (other.parent == group) other.parent = parent;
    std::erase_if(m_groups, [&](const Group& g) { return g.uid == group; });
}

void Graph::setCollapsed(Uid group, bool isCollapsed) {
    for (Group& g : m_groups)
        if (g.uid == group) g.isCollapsed = isCollapsed;
}

void Graph::renameGroup(Uid group, const std::string& name) {
    for (Group& g : m_groups)
        if (g.uid == group && g.name != name) {
            g.name.clear();
            g.name = freeName(name);
        }
}

void Graph::dropEmptyGroups() {
    const auto isEmpty = [&](const Group& g) { return membersOf(g.uid).empty(); };
    std::erase_if(m_groups, isEmpty);
}

bool Graph::repeatGroup(Uid group, int copies) {
    const Group* first = findGroup(group);
    if (!first || copies < 1 || copies > 1000) return false;
    const std::vector<Uid> members = membersOf(group);
    const std::set<Uid> inside(members.begin(), members.end());
    std::set<Uid> sources, exits;
    for (const Edge& edge : m_edges) {
        if (inside.count(edge.to) && !inside.count(edge.from)) sources.insert(edge.from);
        if (inside.count(edge.from) && !inside.count(edge.to)) exits.insert(edge.from);
    }
    for (const Uid uid : members)
        if (outputsOf(uid).empty()) exits.insert(uid);
    if (sources.size() != 1 || exits.size() != 1) return false;
    Uid exit = *exits.begin();
    const Graph copy = part(members);
    std::vector<Edge> entering;
    for (const Edge& edge : m_edges)
        if (inside.count(edge.to) && !inside.count(edge.from)) entering.push_back(edge);
    for (int i = 1; i < copies; ++i) {
        const std::vector<Uid> added = paste(copy); // in the order of copy.nodes()
        std::map<Uid, Uid> renumbered;
        for (std::size_t n = 0; n < added.size(); ++n) renumbered[copy.nodes()[n].uid] = added[n];
        for (Edge& edge : m_edges) // whoever read the block before reads this one
            if (edge.from == exit && !inside.count(edge.to) && edge.output == 0)
                edge.from = renumbered.at(*exits.begin());
        for (const Edge& edge : entering) connect(exit, renumbered.at(edge.to), edge.port);
        exit = renumbered.at(*exits.begin());
    }
    return true;
}

void Graph::adoptGroup(Group group) {
    if (group.uid <= 0 || findGroup(group.uid) || find(group.uid) || group.name.empty() ||
        freeName(group.name) != group.name || (group.parent != 0 && !findGroup(group.parent)))
        throw Error(group.name,
                    TEXT("model", "expected a block with a name and number of its own inside a known one, got '%1'")
                        .arg(group.name),
                    TEXT("model", "Names have letters, digits, _ - and . and are used once."));
    m_nextUid = std::max(m_nextUid, group.uid + 1);
    m_groups.push_back(std::move(group));
}

void Graph::addNode(Node node) {
    if (node.uid <= 0 || find(node.uid) || findGroup(node.uid) || node.name.empty() || !isFree(node.name) ||
        (node.group != 0 && !findGroup(node.group)) || validName(node.name) != node.name)
        throw Error(node.name,
                    TEXT("model", "expected a layer with a name and number of its own, got '%1'").arg(node.name),
                    TEXT("model", "Names have letters, digits, _ - and . and are used once."));
    m_nextUid = std::max(m_nextUid, node.uid + 1);
    m_nodes.push_back(std::move(node));
}

} // namespace lamina
