#include "core/model/registry.h"
#include "core/storage/project_file.h"

#include <set>

namespace lamina {

std::vector<Text> notesForKeras(const Graph& graph) {
    static const std::set<std::string> ownLayers = {"Sampling", "PositionEmbedding", "SinePositionEncoding",
                                                    "RotaryEmbedding"};
    std::set<std::string> unknown;
    for (const Node& node : graph.nodes()) {
        const LayerSpec* spec = findLayer(node.type);
        if (!spec) continue;
        if (ownLayers.count(spec->type)) unknown.insert(spec->type);
        const Options options(spec->properties, node.properties);
        for (const Property& property : spec->properties)
            if (property.kind == PropertyKind::activation && options.text(property.name) == "gelu_tanh")
                unknown.insert("gelu_tanh");
    }
    std::vector<Text> notes;
    for (const std::string& name : unknown)
        notes.push_back(TEXT("storage",
                             "Keras has nothing called %1: whoever opens the file there must define it and name "
                             "it among the custom_objects.")
                            .arg(name));
    return notes;
}

} // namespace lamina
