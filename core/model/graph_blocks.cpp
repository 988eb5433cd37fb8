// Blocks: which layers belong together on the canvas.

#include "core/base/error.h"
#include "core/model/graph.h"

#include <algorithm>
#include <set>

namespace lamina {

const Group* Graph::findGroup(Uid uid) const {
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.uid == uid; });
    return found == m_groups.end() ? nullptr : &*found;
}

Group* Graph::editGroup(Uid uid) { return const_cast<Group*>(std::as_const(*this).findGroup(uid)); }

std::vector<Uid> Graph::membersOf(Uid group) const {
    std::set<Uid> inside;
    for (const Group& g : m_groups) // parents come first
        if (g.uid == group || inside.count(g.parent)) inside.insert(g.uid);
    std::vector<Uid> members;
    if (inside.empty()) return members;
    for (const Node& node : m_nodes)
        if (inside.count(node.group)) members.push_back(node.uid);
    return members;
}

std::vector<Uid> Graph::groupsOf(Uid uid) const {
    std::vector<Uid> groups;
    const Node* node = find(uid);
    for (const Group* g = node ? findGroup(node->group) : nullptr; g; g = findGroup(g->parent))
        groups.push_back(g->uid);
    std::reverse(groups.begin(), groups.end());
    return groups;
}

Uid Graph::commonGroup(const std::vector<Uid>& nodes) const {
    std::vector<Uid> common;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::vector<Uid> groups = groupsOf(nodes[i]);
        if (i == 0) common = groups;
        const auto differ = std::mismatch(common.begin(), common.end(), groups.begin(), groups.end());
        common.erase(differ.first, common.end());
    }
    return common.empty() ? 0 : common.back();
}

Uid Graph::addEmptyGroup(const std::string& name, Uid parent) {
    Group group;
    group.uid = m_nextUid++;
    group.name = freeName(name);
    group.parent = findGroup(parent) ? parent : 0;
    m_index.names.insert(group.name);
    m_groups.push_back(std::move(group));
    return m_groups.back().uid;
}

Uid Graph::addGroup(const std::string& name, const std::vector<Uid>& nodes, Uid parent) {
    std::set<Uid> wanted;
    for (const Uid uid : nodes)
        if (find(uid)) wanted.insert(uid);
    if (wanted.empty()) return 0;
    std::set<Uid> broken; // blocks of which a node stays behind
    for (const Node& node : m_nodes)
        if (!wanted.count(node.uid))
            for (const Uid group : groupsOf(node.uid)) broken.insert(group);
    const Uid uid = addEmptyGroup(name, parent);
    parent = findGroup(uid)->parent;
    for (const Uid node : wanted) {
        // The outermost whole block inside the parent goes along.
        Uid whole = 0;
        bool isInside = parent == 0;
        for (const Uid group : groupsOf(node)) {
            if (isInside && group != uid && !broken.count(group)) {
                whole = group;
                break;
            }
            isInside |= group == parent;
        }
        if (!whole)
            edit(node)->group = uid;
        else if (whole != uid)
            editGroup(whole)->parent = uid;
    }
    // Behind its parent, before the blocks in it.
    const auto first = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.parent == uid; });
    if (first != m_groups.end()) std::rotate(first, m_groups.end() - 1, m_groups.end());
    dropEmptyGroups();
    return uid;
}

void Graph::setGroup(Uid uid, Uid group) {
    Node* node = edit(uid);
    if (!node || node->group == group) return;
    node->group = findGroup(group) ? group : 0;
}

void Graph::ungroup(Uid group) {
    const Group* found = findGroup(group);
    if (!found) return;
    const Uid parent = found->parent;
    for (Node& node : m_nodes)
        if (node.group == group) node.group = parent;
    for (Group& other : m_groups)
        if (other.parent == group) other.parent = parent;
    m_index.names.erase(found->name);
    std::erase_if(m_groups, [&](const Group& g) { return g.uid == group; });
}

void Graph::setCollapsed(Uid group, bool isCollapsed) {
    if (Group* g = editGroup(group)) g->isCollapsed = isCollapsed;
}

void Graph::setGroupPin(Uid group, std::optional<std::pair<double, double>> pin) {
    if (Group* g = editGroup(group)) g->pin = pin;
}

void Graph::renameGroup(Uid group, const std::string& name) {
    Group* g = editGroup(group);
    if (!g || g->name == name) return;
    m_index.names.erase(g->name);
    g->name = freeName(name);
    m_index.names.insert(g->name);
}

void Graph::dropEmptyGroups() {
    std::set<Uid> used;
    for (const Node& node : m_nodes) used.insert(node.group);
    for (auto g = m_groups.rbegin(); g != m_groups.rend(); ++g) // children come later
        if (used.count(g->uid)) used.insert(g->parent);
    for (const Group& g : m_groups)
        if (!used.count(g.uid)) m_index.names.erase(g.name);
    std::erase_if(m_groups, [&](const Group& g) { return !used.count(g.uid); });
}

bool Graph::repeatGroup(Uid group, int copies) {
    const Group* first = findGroup(group);
    if (!first || copies < 1 || copies > 1000) return false;
    const Uid parent = first->parent;
    const std::vector<Uid> members = membersOf(group);
    const std::set<Uid> inside(members.begin(), members.end());
    std::set<std::pair<Uid, int>> sources, exits; // a node and the number of its result
    std::set<Uid> read;
    std::vector<Edge> entering;
    for (const Edge& edge : m_edges) {
        read.insert(edge.from);
        if (inside.count(edge.to) && !inside.count(edge.from)) {
            sources.emplace(edge.from, edge.output);
            entering.push_back(edge);
        }
        if (inside.count(edge.from) && !inside.count(edge.to)) exits.emplace(edge.from, edge.output);
    }
    for (const Uid uid : members)
        if (!read.count(uid)) exits.emplace(uid, 0);
    if (sources.size() != 1 || exits.size() != 1) return false;
    const auto [exit, output] = *exits.begin();
    std::stable_sort(entering.begin(), entering.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
    const Graph copy = part(members);
    Uid last = exit; // of the copy before
    for (int i = 1; i < copies; ++i) {
        const std::size_t known = m_groups.size();
        const std::vector<Uid> added = paste(copy); // in the order of copy.nodes()
        std::map<Uid, Uid> renumbered;
        for (std::size_t n = 0; n < added.size(); ++n) renumbered[copy.nodes()[n].uid] = added[n];
        for (std::size_t g = known; g < m_groups.size(); ++g)
            if (m_groups[g].parent == 0) m_groups[g].parent = parent;
        for (const Uid uid : members) // whoever used the weights of a layer outside goes on doing so
            if (const Uid owner = find(uid)->weightsOf; owner != 0 && !inside.count(owner))
                edit(renumbered.at(uid))->weightsOf = owner;
        const Uid now = renumbered.at(exit);
        for (Edge& edge : m_edges) // whoever read the block before reads this one
            if (edge.from == last && edge.output == output && !inside.count(edge.to)) edge.from = now;
        for (const Edge& edge : entering) connect(last, renumbered.at(edge.to), edge.port, output);
        last = now;
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
    m_index.names.insert(group.name);
    m_groups.push_back(std::move(group));
}

} // namespace lamina
