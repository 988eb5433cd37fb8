#include "core/model/registry.h"
#include "core/storage/keras_calls.h"
#include "core/storage/keras_layers.h"
#include "core/storage/keras_model.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace lamina::keras {

Uid ownerOf(const Graph& graph, Uid uid) {
    // A chain of borrowers longer than the graph would be a circle.
    for (std::size_t i = 0; i <= graph.nodes().size(); ++i) {
        const Node* node = graph.find(uid);
        if (!node || node->weightsOf == 0 || !graph.find(node->weightsOf)) return uid;
        uid = node->weightsOf;
    }
    return uid;
}

namespace {
// A layer as Keras sees it: one set of weights, called once or several times.
struct KerasLayer {
    std::string name;
    Uid owner = 0;
    std::vector<Uid> calls; // in an order in which each can be carried out after the ones before
};

std::string keptName(const std::string& wanted) {
    std::string name;
    for (const char c : wanted) {
        const bool isFine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                            c == '-' || c == '.';
        if (isFine)
            name += c;
        else if (name.empty() || name.back() != '_')
            name += '_'; // Keras 3 refuses '/'
    }
    while (!name.empty() && (name.front() == '_' || name.front() == '-' || name.front() == '.'))
        name.erase(0, 1); // tf.keras's scopes
    return name;
}

class Model {
public:
    Model(const Project& project, const GraphFacts& facts) : m_graph(project.graph), m_facts(facts) {
        std::set<std::string> used = {"top_level_model_weights"};
        for (const Uid uid : m_facts.order) {
            const Uid owner = ownerOf(m_graph, uid);
            const auto [at, isNew] = m_layerOf.emplace(owner, m_layers.size());
            if (isNew) {
                std::string base = keptName(m_graph.find(owner)->name), name = base.empty() ? "layer" : base;
                for (int i = 1; !used.insert(name).second; ++i)
                    name = (base.empty() ? "layer" : base) + "_" + std::to_string(i);
                m_layers.push_back({name, owner, {}});
            }
            m_layers[at->second].calls.push_back(uid);
        }
        for (const Head& head : project.training.heads)
            if (head.output != 0 && m_graph.find(head.output)) addOutput(head.output);
        for (const Uid sink : m_graph.sinks()) addOutput(sink);
    }

    bool canBeBuilt() const {
        if (m_graph.inputNodes().empty() || m_outputs.empty() || m_facts.order.size() != m_graph.nodes().size())
            return false;
        return std::all_of(m_graph.nodes().begin(), m_graph.nodes().end(),
                           [&](const Node& node) {
                               const auto facts = m_facts.nodes.find(node.uid);
                               return findLayer(node.type) && facts != m_facts.nodes.end() && facts->second.hasShape &&
                                      (node.type == "Input" || !m_graph.inputsOf(node.uid).empty());
                           }) &&
               m_layers.size() > m_graph.inputNodes().size();
    }

    bool isChain() const {
        if (m_graph.inputNodes().size() != 1 || m_outputs.size() != 1 || !m_graph.outputsOf(m_outputs[0]).empty())
            return false;
        return m_layers.size() == m_graph.nodes().size() &&
               std::all_of(m_graph.nodes().begin(), m_graph.nodes().end(), [&](const Node& node) {
                   return m_graph.inputsOf(node.uid).size() <= 1 && m_graph.outputsOf(node.uid).size() <= 1 &&
                          m_facts.nodes.at(node.uid).extraOutputs.empty() &&
                          namedInputs(kerasClass(*findLayer(node.type))) != namedInputs("MultiHeadAttention") &&
                          settingsOf(node).empty();
               });
    }

    Json layerObject(const KerasLayer& layer) const {
        const Node& node = *m_graph.find(layer.owner);
        const LayerSpec& spec = *findLayer(node.type);
        const std::vector<Shape>& inputs = m_facts.nodes.at(layer.owner).inputs;
        return {{"class_name", kerasClass(spec)},
                {"config", layerConfig(node, layer.name, spec, inputs.empty() ? 0 : inputs[0].rank())}};
    }

    // Keras's name of a tensor that a node puts out.
    Json tensor(Uid uid, int output = 0) const {
        const KerasLayer& layer = m_layers[m_layerOf.at(ownerOf(m_graph, uid))];
        const auto call = std::find(layer.calls.begin(), layer.calls.end(), uid) - layer.calls.begin();
        return Json::array({layer.name, call, output});
    }

    // The same in the form of Keras 3
    Json kerasTensor(const Edge& wire) const {
        const NodeFacts& facts = m_facts.nodes.at(wire.from);
        const Shape& sample =
            wire.output == 0 ? facts.output : facts.extraOutputs.at(static_cast<std::size_t>(wire.output - 1));
        Json shape = Json::array({nullptr});
        for (const std::int64_t extent : sample.extents()) shape.push_back(extent);
        return {
            {"class_name", "__keras_tensor__"},
            {"config",
             {{"shape", std::move(shape)}, {"dtype", "float32"}, {"keras_history", tensor(wire.from, wire.output)}}}};
    }

    // What Keras is told when it calls the layer
    static Json settingsOf(const Node& node) {
        const LayerSpec& spec = *findLayer(node.type);
        const Options options(spec.properties, node.properties);
        Json settings = Json::object();
        for (const Property& property : spec.properties)
            if (isCallSetting(spec.type, property.name) && options.value(property.name) != property.defaultValue)
                settings[property.name] = options.flag(property.name);
        return settings;
    }

    // One entry of inbound_nodes: the list of Keras 2, which every version reads, or what only Keras 3 can say, a call with
    // several arguments that are tensors.
    Json callOf(Uid uid) const {
        const Node& node = *m_graph.find(uid);
        const LayerSpec& spec = *findLayer(node.type);
        const std::vector<Edge> wires = m_graph.wiresTo(uid);
        Json settings = settingsOf(node);
        const std::vector<std::string>& names = namedInputs(kerasClass(spec));
        const bool isAttention = names == namedInputs("MultiHeadAttention");
        if (wires.empty()) return nullptr;
        if (isAttention || (!names.empty() && wires.size() > 1)) {
            Json arguments = Json::array({kerasTensor(wires[0])});
            if (isAttention) {
                for (std::size_t i = 1; i < std::max<std::size_t>(2, wires.size()); ++i) // alone it looks at itself
                    arguments.push_back(kerasTensor(wires[std::min(i, wires.size() - 1)]));
            } else {
                for (std::size_t i = 1; i < wires.size(); ++i) settings[names[0]].push_back(kerasTensor(wires[i]));
            }
            return {{"args", std::move(arguments)}, {"kwargs", std::move(settings)}};
        }
        Json entry = Json::array();
        for (const Edge& wire : wires) {
            Json named = tensor(wire.from, wire.output);
            named.push_back(settings);
            entry.push_back(std::move(named));
        }
        return entry;
    }

    // The order of Keras's model.layers, in which it pairs layers and weights: by depth (distance from the outputs), within
    // one depth in the order in which a search from the outputs first meets them.
    std::vector<std::size_t> kerasOrder() const {
        std::map<std::size_t, std::size_t> firstMet;
        std::set<Uid> seen;
        std::vector<Uid> finished; // inputs before outputs
        for (const Uid output : m_outputs) {
            std::vector<std::pair<Uid, std::size_t>> path; // node, next input to visit; by hand: a chain may be long
            const auto enter = [&](Uid uid) {
                if (!seen.insert(uid).second) return;
                firstMet.emplace(m_layerOf.at(ownerOf(m_graph, uid)), firstMet.size());
                path.emplace_back(uid, 0);
            };
            enter(output);
            while (!path.empty()) {
                const std::vector<Uid> inputs = m_graph.inputsOf(path.back().first);
                if (path.back().second < inputs.size()) {
                    enter(inputs[path.back().second++]);
                } else {
                    finished.push_back(path.back().first);
                    path.pop_back();
                }
            }
        }
        std::map<Uid, int> depthOfNode;
        std::map<std::size_t, int> depthOfLayer;
        for (auto node = finished.rbegin(); node != finished.rend(); ++node) {
            const std::size_t layer = m_layerOf.at(ownerOf(m_graph, *node));
            const int depth = std::max(depthOfNode[*node], depthOfLayer[layer]);
            depthOfNode[*node] = depthOfLayer[layer] = depth;
            for (const Uid input : m_graph.inputsOf(*node))
                depthOfNode[input] = std::max(depth + 1, depthOfNode[input]);
        }
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_layers.size(); ++i) order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const int depthA = depthOfLayer[a], depthB = depthOfLayer[b];
            return depthA != depthB ? depthA > depthB : firstMet[a] < firstMet[b];
        });
        return order;
    }

    Json sequential(const std::string& name) const {
        Json layers = Json::array();
        for (const KerasLayer& layer : m_layers) layers.push_back(layerObject(layer));
        return {{"class_name", "Sequential"}, {"config", {{"name", name}, {"layers", std::move(layers)}}}};
    }

    Json functional(const std::string& name) const {
        Json layers = Json::array(), inputs = Json::array(), outputs = Json::array();
        for (const std::size_t i : kerasOrder()) {
            Json object = layerObject(m_layers[i]);
            object["name"] = m_layers[i].name;
            object["inbound_nodes"] = Json::array();
            for (const Uid call : m_layers[i].calls) {
                if (Json entry = callOf(call); !entry.is_null()) object["inbound_nodes"].push_back(std::move(entry));
            }
            layers.push_back(std::move(object));
        }
        for (const Uid input : m_graph.inputNodes()) inputs.push_back(tensor(input));
        for (const Uid output : m_outputs) outputs.push_back(tensor(output));
        return {{"class_name", "Functional"},
                {"config",
                 {{"name", name},
                  {"trainable", true},
                  {"layers", std::move(layers)},
                  {"input_layers", std::move(inputs)},
                  {"output_layers", std::move(outputs)}}}};
    }

    const std::vector<KerasLayer>& layers() const { return m_layers; }
    const std::vector<Uid>& outputs() const { return m_outputs; }

private:
    void addOutput(Uid uid) {
        if (std::find(m_outputs.begin(), m_outputs.end(), uid) == m_outputs.end()) m_outputs.push_back(uid);
    }

    const Graph& m_graph;
    const GraphFacts& m_facts;
    std::vector<KerasLayer> m_layers;
    std::map<Uid, std::size_t> m_layerOf; // owner → place in m_layers
    std::vector<Uid> m_outputs;
};
} // namespace

std::optional<WrittenModel> writeModel(const Project& project, const GraphFacts& facts) {
    const Model model(project, facts);
    if (!model.canBeBuilt()) return std::nullopt;
    const bool isChain = model.isChain();
    std::string name = keptName(project.name);
    if (name.empty()) name = isChain ? "sequential" : "model";
    WrittenModel written{isChain ? model.sequential(name) : model.functional(name), {}, model.outputs()};
    const auto add = [&](const KerasLayer& layer) {
        const std::string& type = project.graph.find(layer.owner)->type;
        if (isChain && type == "Input") return; // a Sequential does not count it among its layers
        written.layers.push_back({layer.name, kerasClass(*findLayer(type)), layer.owner, {}});
    };
    if (isChain)
        for (const KerasLayer& layer : model.layers()) add(layer);
    else
        for (const std::size_t i : model.kerasOrder()) add(model.layers()[i]);
    return written;
}

} // namespace lamina::keras
