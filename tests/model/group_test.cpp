// Blocks keep together what belongs together and never change what is computed.

#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/model/graph.h"
#include "core/model/project.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lamina;

namespace {
// input → dense_1 → add_1 → dense_2, and past dense_1 into add_1; dense_1 and add_1 are a block.
struct Residual {
    Graph graph;
    Uid input = graph.add("Input"), dense = graph.addAfter(input, "Dense"), sum = graph.addAfter(dense, "Add"),
        last = graph.addAfter(sum, "Dense"), block = 0;
    Residual() {
        graph.connect(input, sum, 0); // the shortcut is the first input
        block = graph.addGroup("residual_1", {dense, sum});
    }
};

// The order in which wires are listed is nobody's promise.
bool isSame(const Graph& a, const Graph& b) {
    const auto sorted = [](std::vector<Edge> edges) {
        std::sort(edges.begin(), edges.end(),
                  [](const Edge& x, const Edge& y) { return std::pair(x.to, x.port) < std::pair(y.to, y.port); });
        return edges;
    };
    return a.nodes() == b.nodes() && a.groups() == b.groups() && sorted(a.edges()) == sorted(b.edges()) &&
           a.nextUid() == b.nextUid();
}

void checkGroups(const Graph& graph) {
    for (std::size_t i = 0; i < graph.groups().size(); ++i) {
        const Group& group = graph.groups()[i];
        CHECK_FALSE(graph.membersOf(group.uid).empty());
        CHECK_FALSE(graph.find(group.name));
        const auto parent = std::find_if(graph.groups().begin(), graph.groups().end(),
                                         [&](const Group& g) { return g.uid == group.parent; });
        CHECK((group.parent == 0 || parent - graph.groups().begin() < static_cast<std::ptrdiff_t>(i)));
    }
    for (const Node& node : graph.nodes()) CHECK((node.group == 0 || graph.findGroup(node.group)));
    CHECK(isSame(graphFromJson(toJson(graph), "test"), graph));
}
} // namespace

TEST_CASE("a block goes through JSON with its name, its parent, its fold and its place") {
    registerAll();
    Residual r;
    const Uid outer = r.graph.addGroup("outer", {r.dense, r.sum, r.last});
    CHECK(r.graph.findGroup(r.block)->parent == outer);
    r.graph.setCollapsed(r.block, false);
    r.graph.setGroupPin(outer, std::pair(12.5, -3.0));
    const Graph read = graphFromJson(toJson(r.graph), "test");
    CHECK(isSame(read, r.graph));
    REQUIRE(read.findGroup(outer));
    CHECK(read.findGroup(outer)->pin == std::pair(12.5, -3.0));
    CHECK_FALSE(read.findGroup(r.block)->isCollapsed);
    CHECK(read.membersOf(outer) == std::vector{r.dense, r.sum, r.last});
    checkGroups(read);
}

TEST_CASE("blocks in blocks: members, the way outwards, and taking one apart") {
    registerAll();
    Residual r;
    const Uid outer = r.graph.addGroup("outer", {r.dense, r.sum, r.last});
    CHECK(r.graph.groupsOf(r.dense) == std::vector{outer, r.block});
    CHECK(r.graph.commonGroup({r.dense, r.sum}) == r.block);
    CHECK(r.graph.commonGroup({r.dense, r.last}) == outer);
    CHECK(r.graph.commonGroup({r.dense, r.input}) == 0);
    checkGroups(r.graph);
    r.graph.ungroup(outer);
    CHECK(r.graph.findGroup(r.block)->parent == 0);
    CHECK(r.graph.find(r.last)->group == 0);
    CHECK(r.graph.find(r.sum)->group == r.block);
    checkGroups(r.graph);
}

TEST_CASE("a block of which a layer stays behind does not go along") {
    registerAll();
    Residual r;
    const Uid other = r.graph.addGroup("other", {r.sum, r.last});
    CHECK(r.graph.find(r.sum)->group == other);
    CHECK(r.graph.find(r.dense)->group == r.block);
    checkGroups(r.graph);
    CHECK(r.graph.addGroup("none", {}) == 0);
    CHECK(r.graph.addGroup("none", {99}) == 0);
}

TEST_CASE("a block inside a block can be made of some of its layers") {
    registerAll();
    Residual r;
    const Uid inner = r.graph.addGroup("inner", {r.dense}, r.block);
    CHECK(r.graph.findGroup(inner)->parent == r.block);
    CHECK(r.graph.groupsOf(r.dense) == std::vector{r.block, inner});
    checkGroups(r.graph);
}

TEST_CASE("names of layers and blocks are unique among each other") {
    registerAll();
    Residual r;
    r.graph.renameGroup(r.block, "dense_1");
    CHECK(r.graph.findGroup(r.block)->name != "dense_1");
    r.graph.renameGroup(r.block, "A b");
    CHECK(r.graph.findGroup(r.block)->name == "A_b");
    r.graph.rename(r.dense, "A_b");
    CHECK(r.graph.find(r.dense)->name != "A_b");
    r.graph.renameGroup(r.block, "free");
    r.graph.rename(r.dense, "A_b"); // given back by the block
    CHECK(r.graph.find(r.dense)->name == "A_b");
}

TEST_CASE("a block with nothing in it is gone, and its name is free again") {
    registerAll();
    Residual r;
    r.graph.remove(r.dense);
    CHECK(r.graph.findGroup(r.block));
    r.graph.remove(r.sum);
    CHECK(r.graph.groups().empty());
    CHECK(r.graph.find(r.graph.add("Dense", {}, "residual_1"))->name == "residual_1");
}

TEST_CASE("what is put inside a block belongs to it, what is put at its rim does not") {
    registerAll();
    Residual r;
    CHECK(r.graph.find(r.graph.addAfter(r.dense, "Flatten"))->group == r.block);
    const Uid between = r.graph.insertOnEdge({r.sum, r.last, 0}, "Flatten");
    CHECK(r.graph.find(between)->group == 0);
    const Uid outer = r.graph.addGroup("outer", {r.dense, r.sum, r.last, between});
    CHECK(r.graph.find(r.graph.insertOnEdge({r.sum, between, 0}, "Dense"))->group == outer);
    checkGroups(r.graph);
}

TEST_CASE("part and paste carry whole blocks, and leave broken ones behind") {
    registerAll();
    Residual r;
    const Graph whole = r.graph.part({r.dense, r.sum, r.last});
    CHECK(whole.groups().size() == 1);
    CHECK(whole.find(r.last)->group == 0);
    const Graph broken = r.graph.part({r.sum, r.last});
    CHECK(broken.groups().empty());
    CHECK(broken.find(r.sum)->group == 0);
    const std::vector<Uid> added = r.graph.paste(whole);
    REQUIRE(r.graph.groups().size() == 2);
    const Group& copy = r.graph.groups()[1];
    CHECK(copy.name == "residual_2");
    CHECK(r.graph.membersOf(copy.uid) == std::vector{added[0], added[1]});
    CHECK(r.graph.membersOf(r.block) == std::vector{r.dense, r.sum});
    checkGroups(r.graph);
}

TEST_CASE("a repeated block: every copy reads the one before, also past its layers") {
    registerAll();
    Residual r;
    const Uid outer = r.graph.addGroup("outer", {r.dense, r.sum, r.last});
    REQUIRE(r.graph.repeatGroup(r.block, 4));
    CHECK(r.graph.groups().size() == 5);
    Uid before = r.input;
    for (const Group& group : r.graph.groups()) {
        if (group.uid == outer) continue;
        CHECK(group.parent == outer);
        const std::vector<Uid> members = r.graph.membersOf(group.uid);
        REQUIRE(members.size() == 2);
        CHECK(r.graph.inputsOf(members[0]) == std::vector{before});
        CHECK(r.graph.inputsOf(members[1]) == std::vector{before, members[0]}); // the shortcut stays the first
        before = members[1];
    }
    CHECK(r.graph.inputsOf(r.last) == std::vector{before});
    CHECK(r.graph.sinks() == std::vector{r.last});
    checkGroups(r.graph);
}

TEST_CASE("a block at the end of the network is repeated too; one with two ends is not") {
    registerAll();
    Residual r;
    Graph ended = r.graph;
    ended.remove(r.last, false);
    CHECK(ended.repeatGroup(r.block, 3));
    CHECK(ended.sinks().size() == 1);
    r.graph.connect(r.dense, r.graph.add("Dense")); // a second result is read outside
    const Graph before = r.graph;
    CHECK_FALSE(r.graph.repeatGroup(r.block, 2));
    CHECK_FALSE(r.graph.repeatGroup(r.block, 0));
    CHECK_FALSE(r.graph.repeatGroup(99, 2));
    CHECK(r.graph == before);
    CHECK(r.graph.repeatGroup(r.graph.addGroup("head", {r.last}), 1)); // once: nothing to do
}

TEST_CASE("a copy shares weights with whom the block shared them, and inside with its own layers") {
    registerAll();
    Residual r;
    r.graph.shareWeights(r.dense, r.last);
    REQUIRE(r.graph.repeatGroup(r.block, 2));
    const std::vector<Uid> copy = r.graph.membersOf(r.graph.groups().back().uid);
    CHECK(r.graph.find(copy[0])->weightsOf == r.last);
}

TEST_CASE("a thousand layers in nested blocks stay quick to build, to read and to find") {
    registerAll();
    Residual r;
    REQUIRE(r.graph.repeatGroup(r.block, 500));
    CHECK(r.graph.nodes().size() == 1002);
    CHECK(isSame(graphFromJson(toJson(r.graph), "test"), r.graph));
    CHECK(r.graph.topologicalOrder().size() == 1002);
}

TEST_CASE("damaged blocks in a text are refused with an error") {
    registerAll();
    Residual r;
    const std::string text = toJson(r.graph);
    const auto with = [&](const std::string& groups,
                          const std::string& node = R"({"uid":1,"name":"a","type":"Dense"})") {
        return R"({"nodes":[)" + node + R"(],"edges":[],"groups":[)" + groups + "]}";
    };
    CHECK_NOTHROW(graphFromJson(with(R"({"uid":7,"name":"g"})"), "test"));
    for (const std::string groups :
         {R"({"uid":7,"name":"g","parent":7})", R"({"uid":7,"name":"g","parent":8},{"uid":8,"name":"h","parent":7})",
          R"({"uid":7,"name":"g"},{"uid":7,"name":"h"})", R"({"uid":7,"name":"g"},{"uid":8,"name":"g"})",
          R"({"uid":-7,"name":"g"})", R"({"uid":7})", R"({"uid":7,"name":"../g"})", R"({"uid":7,"name":""})",
          R"({"uid":1,"name":"g"})", R"({"uid":7,"name":"a"})", R"(5)", R"({"uid":7,"name":"g","collapsed":"yes"})",
          R"({"uid":7,"name":"g","pin":[1]})", R"({"uid":1e30,"name":"g"})"}) {
        INFO(groups);
        CHECK_THROWS_AS(graphFromJson(with(groups), "test"), Error);
    }
    CHECK_THROWS_AS(graphFromJson(with("", R"({"uid":1,"name":"a","type":"Dense","group":9})"), "test"), Error);
    CHECK_FALSE(graphFromJson(with(R"({"uid":7,"name":"g","pin":[null,3]})"), "test").groups()[0].pin);
    for (std::size_t cut = 0; cut < text.size(); cut += 7)
        CHECK_THROWS_AS(graphFromJson(text.substr(0, cut), "test"), Error);
}
