#include "core/model/graph.h"

#include "core/base/error.h"
#include "core/model/registry.h"

#include <algorithm>
#include <set>
#include <unordered_map>

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
    const auto found = std::lower_bound(m_index.places.begin(), m_index.places.end(), std::pair(uid, std::size_t{0}));
    return found == m_index.places.end() || found->first != uid ? nullptr : &m_nodes[found->second];
}

const Node* Graph::find(const std::string& name) const {
    if (!m_index.names.count(name)) return nullptr;
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.name == name; });
    return found == m_nodes.end() ? nullptr : &*found;
}

Node* Graph::edit(Uid uid) { return const_cast<Node*>(std::as_const(*this).find(uid)); }

Node& Graph::append(Node node) {
    m_index.names.insert(node.name);
    const std::pair<Uid, std::size_t> place(node.uid, m_nodes.size());
    m_index.places.insert(std::upper_bound(m_index.places.begin(), m_index.places.end(), place), place);
    m_nodes.push_back(std::move(node));
    return m_nodes.back();
}

void Graph::moveBehind(Uid previous) {
    const Node* node = find(previous);
    if (!node) return;
    std::rotate(m_nodes.begin() + (node - m_nodes.data()) + 1, m_nodes.end() - 1, m_nodes.end());
    indexPlaces();
}

void Graph::indexPlaces() {
    m_index.places.clear();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) m_index.places.emplace_back(m_nodes[i].uid, i);
    std::sort(m_index.places.begin(), m_index.places.end());
}

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
    std::vector<Uid> found, inputs;
    for (const Node& node : m_nodes)
        if (!read.count(node.uid)) (node.type == "Input" ? inputs : found).push_back(node.uid);
    return found.empty() ? inputs : found;
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
    if (from == to) return true;
    const auto leaves = [from](const Edge& edge) { return edge.from == from; };
    if (std::none_of(m_edges.begin(), m_edges.end(), leaves)) return false;
    std::unordered_map<Uid, std::vector<Uid>> readers;
    for (const Edge& edge : m_edges) readers[edge.from].push_back(edge.to);
    std::unordered_set<Uid> seen;
    std::vector<Uid> open = {from};
    while (!open.empty()) {
        const Uid uid = open.back();
        open.pop_back();
        if (uid == to) return true;
        if (!seen.insert(uid).second) continue;
        if (const auto next = readers.find(uid); next != readers.end())
            open.insert(open.end(), next->second.begin(), next->second.end());
    }
    return false;
}

bool Graph::isFree(const std::string& name) const { return !m_index.names.count(name); }

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
    return append(std::move(node)).uid;
}

Uid Graph::addAfter(Uid previous, const std::string& type, Properties properties) {
    const Uid uid = add(type, std::move(properties));
    if (!find(previous)) return uid;
    edit(uid)->group = find(previous)->group;
    for (Edge& edge : m_edges)
        if (edge.from == previous) edge.from = uid;
    m_edges.push_back({previous, uid, 0});
    moveBehind(previous); // so that node order and the order on the canvas agree
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
    edit(uid)->group = commonGroup({edge.from, edge.to});
    moveBehind(edge.from);
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
    const std::vector<Edge> inputs = wiresTo(uid);
    std::vector<Uid> touched = outputsOf(uid);
    if (bridge && !inputs.empty()) {
        for (Edge& edge : m_edges)
            if (edge.from == uid) {
                edge.from = inputs.front().from;
                edge.output = inputs.front().output;
            }
    }
    std::erase_if(m_edges, [&](const Edge& edge) { return edge.from == uid || edge.to == uid; });
    for (const Uid reader : touched) closeGaps(reader);
    // Whoever used its weights gets weights of its own.
    for (Node& node : m_nodes)
        if (node.weightsOf == uid) node.weightsOf = 0;
    m_index.names.erase(find(uid)->name);
    std::erase_if(m_nodes, [&](const Node& node) { return node.uid == uid; });
    indexPlaces();
    dropEmptyGroups();
}

void Graph::rename(Uid uid, const std::string& name) {
    Node* node = edit(uid);
    if (!node || node->name == name) return;
    m_index.names.erase(node->name); // so that its own name does not stand in the way
    node->name = freeName(name);
    m_index.names.insert(node->name);
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

void Graph::shareWeights(Uid uid, Uid owner) {
    if (Node* node = edit(uid); node && uid != owner) node->weightsOf = find(owner) ? owner : 0;
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
        if (wanted.count(node.uid)) {
            copy.m_nextUid = std::max(copy.m_nextUid, node.uid + 1);
            copy.append(node);
        }
    for (Node& node : copy.m_nodes)
        if (!wanted.count(node.weightsOf)) node.weightsOf = 0;
    for (const Edge& edge : m_edges)
        if (wanted.count(edge.from) && wanted.count(edge.to)) copy.m_edges.push_back(edge);
    for (const Node& node : copy.m_nodes) copy.closeGaps(node.uid);
    // Blocks come along where all of them does.
    for (const Group& group : m_groups) {
        const std::vector<Uid> members = membersOf(group.uid);
        if (members.empty() || !std::all_of(members.begin(), members.end(), [&](Uid uid) { return wanted.count(uid); }))
            continue;
        copy.m_nextUid = std::max(copy.m_nextUid, group.uid + 1);
        copy.m_groups.push_back(group);
        copy.m_index.names.insert(group.name);
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
    for (const Group& group : part.m_groups) { // parents come first
        Group copy = group;
        copy.uid = blocks[group.uid] = m_nextUid++;
        copy.name = freeName(group.name);
        copy.parent = blocks.count(group.parent) ? blocks[group.parent] : 0;
        copy.pin.reset();
        m_index.names.insert(copy.name);
        m_groups.push_back(std::move(copy));
    }
    for (const Node& node : part.m_nodes) {
        Node copy = node;
        copy.uid = m_nextUid++;
        copy.group = blocks.count(node.group) ? blocks[node.group] : 0;
        copy.name = freeName(node.name);
        copy.pin.reset();
        renumbered[node.uid] = copy.uid;
        added.push_back(copy.uid);
        append(std::move(copy));
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

void Graph::addNode(Node node) {
    if (node.uid <= 0 || find(node.uid) || findGroup(node.uid) || node.name.empty() || !isFree(node.name) ||
        (node.group != 0 && !findGroup(node.group)) || validName(node.name) != node.name)
        throw Error(node.name,
                    TEXT("model", "expected a layer with a name and number of its own, got '%1'").arg(node.name),
                    TEXT("model", "Names have letters, digits, _ - and . and are used once."));
    m_nextUid = std::max(m_nextUid, node.uid + 1);
    append(std::move(node));
}

} // namespace lamina
