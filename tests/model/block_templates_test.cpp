// The blocks of the palette fit themselves to what enters them.

#include "core/layers/all.h"
#include "core/model/block_templates.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lamina;

namespace {
Shape usualInput(const BlockTemplate& block, std::int64_t last) {
    std::vector<std::int64_t> extents(static_cast<std::size_t>(block.minimumRank), 8);
    extents.back() = last;
    return Shape(extents);
}
} // namespace

TEST_CASE("every block is there, speaks both languages, and fits inputs of any width") {
    registerAll();
    CHECK(blockTemplates().size() >= 7);
    for (const BlockTemplate& block : blockTemplates()) {
        CAPTURE(block.id);
        CHECK(findLayer(block.like));
        CHECK(block.titleIn("zh_CN") != block.titleIn("en"));
        CHECK(block.helpIn("zh_CN") != block.helpIn("en"));
        for (const std::int64_t width : {1, 3, 7, 16, 48, 64, 100}) {
            CAPTURE(width);
            Graph graph;
            const Uid input = graph.add("Input");
            const Shape shape = usualInput(block, width);
            graph.setProperty(input, "shape", shape.extents());
            const std::vector<Uid> layers = insertBlock(graph, block, buildBlock(block, shape), input, 0, {}, 0);
            const GraphFacts facts = checkGraph(graph, {});
            if (const Diagnostic* error = facts.firstError()) FAIL_CHECK(error->text.english());
            CHECK(graph.sinks() == std::vector{layers.back()});
            const Shape& out = facts.nodes.at(layers.back()).output;
            CHECK(out.rank() == shape.rank());
            const std::int64_t wanted = std::max<std::int64_t>(width, block.leastWidth);
            CHECK(out.last() <= wanted);
            CHECK(out.last() > wanted - 4); // four branches share a width that may not divide
            REQUIRE(graph.groups().size() == 1);
            CHECK(graph.groups()[0].isCollapsed);
            CHECK(graph.membersOf(graph.groups()[0].uid) == layers);
        }
    }
}

TEST_CASE("a residual block needs its shortcut convolution only where the width changes") {
    registerAll();
    const BlockTemplate& residual = *findBlockTemplate("residual");
    const auto has = [](const BuiltBlock& built) { return built.part.find("conv_skip") != nullptr; };
    CHECK(has(buildBlock(residual, Shape{8, 8, 3})));
    CHECK_FALSE(has(buildBlock(residual, Shape{8, 8, 64})));
    CHECK_FALSE(has(buildBlock(residual, std::nullopt)));
}

TEST_CASE("a block put on a wire is read by who read the wire, and can be repeated") {
    registerAll();
    Graph graph;
    const Uid input = graph.add("Input"), dense = graph.addAfter(input, "Conv2D"),
              last = graph.addAfter(dense, "Flatten");
    graph.setProperty(input, "shape", std::vector<std::int64_t>{8, 8, 16});
    graph.setProperty(dense, "filters", std::int64_t{16});
    const BlockTemplate& residual = *findBlockTemplate("residual");
    const std::vector<Uid> layers =
        insertBlock(graph, residual, buildBlock(residual, Shape{8, 8, 16}), dense, 0, {{dense, last, 0, 0}}, 0);
    CHECK(graph.inputsOf(last) == std::vector{layers.back()});
    CHECK(graph.outputsOf(dense).size() == 2); // the first convolution and the shortcut
    CHECK(graph.repeatGroup(graph.groups()[0].uid, 3));
    CHECK_FALSE(checkGraph(graph, {}).hasErrors());
}
