// Edits of a graph keep its promises, whatever their order.

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace lamina;

namespace {
void checkPromises(const Graph& graph) {
    std::set<Uid> uids;
    std::set<std::string> names;
    for (const Node& node : graph.nodes()) {
        CHECK(node.uid > 0);
        CHECK(node.uid < graph.nextUid());
        CHECK(uids.insert(node.uid).second);
        CHECK(names.insert(node.name).second);
        CHECK(node.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") ==
              std::string::npos);
        CHECK((node.weightsOf == 0 || graph.find(node.weightsOf)));
    }
    for (const Node& node : graph.nodes()) {
        CHECK(graph.find(node.uid) == &node);
        CHECK(graph.find(node.name) == &node);
        CHECK((node.group == 0 || graph.findGroup(node.group)));
    }
    for (const Group& group : graph.groups()) {
        CHECK(uids.insert(group.uid).second);
        CHECK(group.uid < graph.nextUid());
        CHECK(names.insert(group.name).second);
        CHECK((group.parent == 0 || graph.findGroup(group.parent)));
        CHECK_FALSE(graph.membersOf(group.uid).empty());
    }
    std::map<Uid, std::vector<int>> ports;
    for (const Edge& edge : graph.edges()) {
        CHECK(uids.count(edge.from));
        CHECK(uids.count(edge.to));
        ports[edge.to].push_back(edge.port);
    }
    for (auto& [uid, used] : ports) {
        std::sort(used.begin(), used.end());
        for (std::size_t i = 0; i < used.size(); ++i) CHECK(used[i] == static_cast<int>(i));
    }
    const std::vector<Uid> order = graph.topologicalOrder();
    CHECK(order.size() == graph.nodes().size()); // no cycle
    for (const Edge& edge : graph.edges())
        CHECK(std::find(order.begin(), order.end(), edge.from) < std::find(order.begin(), order.end(), edge.to));
}

Uid anyNode(const Graph& graph, RandomStream& random) {
    if (graph.isEmpty() || random.below(20) == 0)
        return static_cast<Uid>(random.below(200)); // also some that are not there
    return graph.nodes()[random.below(graph.nodes().size())].uid;
}

Uid anyGroup(const Graph& graph, RandomStream& random) {
    return graph.groups().empty() ? 7 : graph.groups()[random.below(graph.groups().size())].uid;
}

void editAtRandom(Graph& graph, RandomStream& random) {
    static const char* const kTypes[] = {"Input", "Dense", "Add", "Concatenate", "Flatten", "Unheard"};
    static const char* const kNames[] = {"", "dense_1", "dense_1", "层", "a/b", "..", "x y", "_", "input_7"};
    const std::string type = kTypes[random.below(std::size(kTypes))];
    const Uid a = anyNode(graph, random), b = anyNode(graph, random);
    switch (random.below(18)) {
    case 0:
        graph.add(type, {}, kNames[random.below(std::size(kNames))]);
        break;
    case 1:
        graph.addAfter(a, type);
        break;
    case 2:
        if (!graph.edges().empty()) graph.insertOnEdge(graph.edges()[random.below(graph.edges().size())], type);
        break;
    case 3:
        graph.connect(a, b, static_cast<int>(random.below(5)) - 1);
        break;
    case 4:
        graph.connect(a, b);
        break;
    case 5:
        if (!graph.edges().empty()) graph.disconnect(Edge(graph.edges()[random.below(graph.edges().size())]));
        break;
    case 6:
        graph.remove(a, random.below(2) == 0);
        break;
    case 7:
        graph.rename(a, kNames[random.below(std::size(kNames))]);
        break;
    case 8:
        graph.replaceType(a, type);
        break;
    case 9:
        graph.paste(graph.part({a, b}));
        break;
    case 10:
        graph.swapInputs(a, static_cast<int>(random.below(4)) - 1, static_cast<int>(random.below(4)));
        break;
    case 11:
        graph.setProperty(a, "units", std::int64_t{3});
        break;
    case 12:
        graph.addGroup(kNames[random.below(std::size(kNames))], {a, b, anyNode(graph, random)},
                       graph.commonGroup({a, b}));
        break;
    case 13:
        graph.ungroup(anyGroup(graph, random));
        break;
    case 14:
        graph.renameGroup(anyGroup(graph, random), kNames[random.below(std::size(kNames))]);
        break;
    case 15:
        graph.repeatGroup(anyGroup(graph, random), 2);
        break;
    case 16:
        graph.shareWeights(a, b);
        break;
    default:
        graph = graph.part({a, b, anyNode(graph, random), anyNode(graph, random), anyNode(graph, random)});
        break;
    }
}

struct Chain { // input → dense_1 → dense_2
    Graph graph;
    Uid input = graph.add("Input"), first = graph.addAfter(input, "Dense"), second = graph.addAfter(first, "Dense");
};
} // namespace

TEST_CASE("random edits keep the promises of a graph") {
    registerAll();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RandomStream random(randomKey(seed, 7));
        Graph graph;
        for (int i = 0; i < 120 && graph.nodes().size() < 40; ++i) {
            editAtRandom(graph, random);
            INFO("seed " << seed << ", edit " << i);
            checkPromises(graph);
        }
    }
}

TEST_CASE("a layer added after another takes over its wires") {
    registerAll();
    Chain c;
    const Uid between = c.graph.addAfter(c.first, "Flatten");
    CHECK(c.graph.inputsOf(c.second) == std::vector{between});
    CHECK(c.graph.inputsOf(between) == std::vector{c.first});
    CHECK(c.graph.sinks() == std::vector{c.second});
}

TEST_CASE("removing a middle layer joins its neighbours, unless it shall not") {
    registerAll();
    Chain c;
    Graph cut = c.graph;
    c.graph.remove(c.first);
    CHECK(c.graph.inputsOf(c.second) == std::vector{c.input});
    cut.remove(c.first, false);
    CHECK(cut.inputsOf(c.second).empty());
}

TEST_CASE("a wire that would close a circle is refused and changes nothing") {
    registerAll();
    Chain c;
    const Graph before = c.graph;
    CHECK_FALSE(c.graph.connect(c.second, c.first));
    CHECK_FALSE(c.graph.connect(c.first, c.first));
    CHECK_FALSE(c.graph.connect(c.first, 99));
    CHECK(c.graph == before);
}

TEST_CASE("a number is never used twice, so that undone layers cannot be mistaken for new ones") {
    registerAll();
    Chain c;
    const Uid last = c.second;
    c.graph.remove(last);
    CHECK(c.graph.add("Dense") > last);
}

TEST_CASE("pasting keeps the wires among the copies and gives names of their own") {
    registerAll();
    Chain c;
    const std::vector<Uid> added = c.graph.paste(c.graph.part({c.first, c.second}));
    REQUIRE(added.size() == 2);
    CHECK(c.graph.inputsOf(added[1]) == std::vector{added[0]});
    CHECK(c.graph.inputsOf(added[0]).empty()); // the wire from outside stays outside
    CHECK(c.graph.find(added[0])->name == "dense_3");
}

TEST_CASE("readers of files cannot bring in a number or name twice") {
    Graph graph;
    Node node;
    node.uid = 5;
    node.name = "a";
    node.type = "Dense";
    graph.addNode(node);
    CHECK_THROWS_AS(graph.addNode(node), Error);
    node.uid = 6;
    CHECK_THROWS_AS(graph.addNode(node), Error);
    node.name = "../b";
    CHECK_THROWS_AS(graph.addNode(node), Error);
    CHECK(graph.nextUid() == 6);
}
