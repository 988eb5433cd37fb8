#include "core/storage/dead_ends.h"

#include "core/storage/keras_model.h"

#include <map>
#include <set>

namespace lamina {

namespace {
// The nodes whose results reach an output
std::set<Uid> nodesThatCount(const Graph& graph, const std::vector<Uid>& outputs) {
    std::map<Uid, std::vector<Uid>> readBy;
    for (const Edge& wire : graph.edges()) readBy[wire.to].push_back(wire.from);
    std::set<Uid> counting(outputs.begin(), outputs.end());
    std::vector<Uid> open = outputs;
    while (!open.empty()) {
        const Uid uid = open.back();
        open.pop_back();
        for (const Uid from : readBy[uid])
            if (counting.insert(from).second) open.push_back(from);
    }
    return counting;
}
} // namespace

void dropDeadEnds(Graph& graph, const std::vector<Uid>& outputs, std::vector<WeightPlace>& weights,
                  std::vector<Text>& notes) {
    const std::set<Uid> counting = nodesThatCount(graph, outputs);
    std::map<Uid, Uid> heirs; // of the weights of a layer that goes
    for (const Node& node : graph.nodes())
        if (const Uid owner = keras::ownerOf(graph, node.uid); counting.count(node.uid) && !counting.count(owner))
            heirs.emplace(owner, node.uid);
    for (const Node& node : std::vector<Node>(graph.nodes()))
        if (const auto heir = heirs.find(keras::ownerOf(graph, node.uid)); heir != heirs.end())
            graph.shareWeights(node.uid, node.uid == heir->second ? 0 : heir->second);
    std::vector<WeightPlace> kept;
    for (WeightPlace& weight : weights) {
        if (const auto heir = heirs.find(weight.node); heir != heirs.end()) weight.node = heir->second;
        if (counting.count(weight.node)) kept.push_back(std::move(weight));
    }
    weights = std::move(kept);
    for (const Node& node : std::vector<Node>(graph.nodes())) {
        if (node.type == "Input" || counting.count(node.uid)) continue;
        notes.push_back(
            TEXT("storage", "The layer “%1” leads to no output of the network and was left out.").arg(node.name));
        graph.remove(node.uid, false);
    }
}

} // namespace lamina
