#include "widgets/canvas/block_specs.h"

#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"
#include "widgets/common/theme.h"

#include <map>

namespace lamina {

namespace {
constexpr const char* kPrefix = "block:";

Shape shapeAfter(const std::string& id, const std::vector<Shape>& inputs) {
    const BlockTemplate* block = findBlockTemplate(id);
    if (!block || inputs.size() != 1) throw Problem{};
    Graph graph;
    const Uid input = graph.add("Input");
    graph.setProperty(input, "shape", inputs[0].extents());
    const std::vector<Uid> layers = insertBlock(graph, *block, buildBlock(*block, inputs[0]), input, 0, {}, 0);
    const GraphFacts facts = checkGraph(graph, {});
    const auto last = facts.nodes.find(layers.back()); // the last layer of a template is its result
    if (last == facts.nodes.end() || !last->second.hasShape) throw Problem{};
    return last->second.output;
}

std::vector<LayerSpec> specsIn(const std::string& language) {
    std::vector<LayerSpec> specs;
    try {
        for (const BlockTemplate& block : blockTemplates()) {
            const LayerSpec* like = findLayer(block.like);
            // The words stand in the template by language: nothing is left to translate.
            LayerSpec spec(kPrefix + block.id, like ? like->category : Category::core,
                           Text("block", block.titleIn(language)), Text("block", block.helpIn(language)));
            spec.withIcon("block").withId("block").rank(block.minimumRank, block.maximumRank);
            spec.withKeywords(block.keywords + " " + block.id);
            for (const auto& [code, title] : block.title) spec.keywords += " " + title;
            spec.shape(
                [id = block.id](const Options&, const std::vector<Shape>& inputs) { return shapeAfter(id, inputs); });
            specs.push_back(std::move(spec));
        }
    } catch (const Error&) { // damaged resources: no blocks to choose from
    }
    return specs;
}
} // namespace

const std::vector<LayerSpec>& blockSpecs() {
    static std::map<std::string, std::vector<LayerSpec>> byLanguage; // GUI thread only
    const std::string language = Theme::instance().isChinese() ? "zh_CN" : "en";
    const auto known = byLanguage.find(language);
    return known != byLanguage.end() ? known->second : byLanguage.emplace(language, specsIn(language)).first->second;
}

const BlockTemplate* blockOfType(const std::string& type) {
    return type.starts_with(kPrefix) ? findBlockTemplate(type.substr(std::string_view(kPrefix).size())) : nullptr;
}

const LayerSpec* findSpec(const std::string& type) {
    if (const LayerSpec* layer = findLayer(type)) return layer;
    for (const LayerSpec& spec : blockSpecs())
        if (spec.type == type) return &spec;
    return nullptr;
}

std::vector<const LayerSpec*> allSpecs() {
    std::vector<const LayerSpec*> all;
    for (const LayerSpec& spec : registry().layers) all.push_back(&spec);
    for (const LayerSpec& spec : blockSpecs()) all.push_back(&spec);
    return all;
}

} // namespace lamina
