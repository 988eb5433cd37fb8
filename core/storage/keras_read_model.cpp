#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_model.h"
#include "core/storage/keras_parse_model.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace lamina::keras {

namespace {
// Node names here: letters, digits, _ - and . , beginning with a letter or digit.
class Names {
public:
    Names(std::vector<Text>& notes) : m_notes(notes) {}
    std::string made(const std::string& wanted, bool isSecond) {
        std::string name;
        for (const char c : wanted) {
            const bool isFine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '_' || c == '-' || c == '.';
            if (isFine)
                name += c;
            else if (name.empty() || name.back() != '_')
                name += '_';
        }
        if (name.empty() || name.front() == '.' || name.front() == '-' || name.front() == '_') name = "layer" + name;
        if (name.size() > 180) name.resize(180);
        std::string unique = name;
        for (int& number = m_next[name]; !m_used.insert(unique).second;) unique = name + "_" + std::to_string(++number);
        if (unique != wanted && !isSecond)
            m_notes.push_back(
                TEXT("storage", "The layer “%1” is called “%2” here.").arg(forMessage(wanted)).arg(unique));
        return unique;
    }

private:
    std::vector<Text>& m_notes;
    std::set<std::string> m_used;
    std::map<std::string, int> m_next; // the last number given to names of one stem
};

// ---- What becomes of it here: networks inside are laid out flat, each call of one a block of layers

struct Reading {
    ReadModel model;
};

// One use of a network: the nodes that its layers became.
struct Instance {
    const ParsedModel* model = nullptr;
    const Instance* parent = nullptr;
    const LayerCall* call = nullptr;    // in the parent's terms
    std::vector<std::vector<Uid>> uids; // of each layer, of each call
    std::vector<std::vector<std::unique_ptr<Instance>>> inside;
};

class Builder {
public:
    Builder(const std::string& where, std::vector<Text>& notes) : m_where(where), m_names(notes) {}

    Reading build(const ParsedModel& model) {
        const std::unique_ptr<Instance> root = instantiate(model, nullptr, nullptr, nullptr, 0, true);
        connect(*root);
        m_reading.model.layers = layersOf(*root);
        for (const TensorName& output : model.outputs) {
            if (model.isSequential && model.layers.back().isInput()) break;
            const Source source = resolve(*root, output, "output_layers");
            m_reading.model.outputs.push_back(source.output == 0 ? source.node : handedOn(source));
            m_reading.model.outputNames.push_back(output.layer);
        }
        if (m_reading.model.outputs.empty()) m_reading.model.outputs = m_reading.model.graph.sinks();
        return std::move(m_reading);
    }

private:
    struct Source {
        Uid node = 0;
        int output = 0;
    };

    static bool hasNodes(const ParsedModel& model) {
        return std::any_of(model.layers.begin(), model.layers.end(), [](const ParsedLayer& layer) {
            return layer.inside ? hasNodes(*layer.inside) : !layer.isInput();
        });
    }

    // The layers in their order, of the outermost network the inputs first and in the order of its arguments.
    static std::vector<std::size_t> orderOf(const ParsedModel& model) {
        std::vector<std::size_t> order;
        for (const TensorName& input : model.inputs)
            if (const std::size_t at = model.byName.at(input.layer);
                std::find(order.begin(), order.end(), at) == order.end())
                order.push_back(at);
        const std::set<std::size_t> listed(order.begin(), order.end());
        for (std::size_t i = 0; i < model.layers.size(); ++i)
            if (!listed.count(i)) order.push_back(i);
        return order;
    }

    // first: the use of the same network that has the weights; none for the first use itself.
    std::unique_ptr<Instance> instantiate(const ParsedModel& model, const Instance* parent, const LayerCall* call,
                                          const Instance* first, Uid group, bool isTrainable) {
        if (++m_uses > kMostLayers) throw tooMany(); // a network used over and over in networks used over and over
        auto instance = std::make_unique<Instance>();
        instance->model = &model;
        instance->parent = parent;
        instance->call = call;
        instance->uids.resize(model.layers.size());
        instance->inside.resize(model.layers.size());
        for (const std::size_t i : orderOf(model)) {
            const ParsedLayer& layer = model.layers[i];
            if (layer.isInput() && parent) continue; // what is wired to it goes straight to who reads it
            const bool learns = isTrainable && layer.layer.isTrainable;
            for (std::size_t use = 0; use < layer.calls.size(); ++use) {
                if (layer.inside) {
                    const Instance* owner = use > 0                              ? instance->inside[i][0].get()
                                            : first && !first->inside[i].empty() ? first->inside[i][0].get()
                                                                                 : nullptr;
                    instance->inside[i].push_back(instantiate(*layer.inside, instance.get(), &layer.calls[use], owner,
                                                              blockFor(layer, group, use), learns));
                } else {
                    const Uid owner = use > 0                            ? instance->uids[i][0]
                                      : first && !first->uids[i].empty() ? first->uids[i][0]
                                                                         : 0;
                    instance->uids[i].push_back(addNode(layer, use, owner, group, learns));
                }
            }
        }
        return instance;
    }

    Uid blockFor(const ParsedLayer& layer, Uid parent, std::size_t use) {
        if (!hasNodes(*layer.inside)) return parent;
        Group block;
        block.uid = nextUid();
        block.name = m_names.made(layer.layer.name, use > 0);
        block.parent = parent;
        m_reading.model.graph.adoptGroup(block);
        return block.uid;
    }

    Uid addNode(const ParsedLayer& layer, std::size_t use, Uid owner, Uid group, bool learns) {
        const LayerSpec* spec = findLayer(layer.layer.type);
        Node node;
        node.uid = nextUid();
        node.name = m_names.made(layer.layer.name, use > 0 || group != 0);
        node.type = layer.layer.type;
        node.properties = layer.layer.properties;
        for (const auto& [name, value] : layer.calls[use].settings)
            readSetting(name, value, layer.layer.name, *spec, m_where, node.properties);
        node.isTrainable = learns;
        node.group = group;
        if (spec->weightRule) node.weightsOf = owner;
        m_reading.model.graph.addNode(node);
        return node.uid;
    }

    // An output of the network is a layer here: a further result of one goes through a layer that changes nothing.
    Uid handedOn(const Source& source) {
        Graph& graph = m_reading.model.graph;
        Node node;
        node.uid = nextUid();
        node.name = m_names.made(graph.find(source.node)->name + "_" + std::to_string(source.output), true);
        node.type = "Activation";
        node.properties.set("activation", std::string("linear"));
        graph.addNode(node);
        graph.connect(source.node, node.uid, -1, source.output);
        return node.uid;
    }

    Error tooMany() const {
        return damaged(m_where,
                       TEXT("storage", "the network has more than %1 layers").arg(static_cast<long long>(kMostLayers)));
    }

    Uid nextUid() {
        if (m_uid >= static_cast<Uid>(kMostLayers)) throw tooMany();
        return ++m_uid;
    }

    // The node behind a tensor of a network. steps: through the walls of networks, against circles.
    Source resolve(const Instance& from, const TensorName& tensor, const std::string& reader, int steps = 0) const {
        const auto missing = [&] {
            return Error(m_where, TEXT("storage", "the layer “%1” reads from “%2”, which does not exist")
                                      .arg(forMessage(reader))
                                      .arg(forMessage(tensor.layer)));
        };
        const auto found = from.model->byName.find(tensor.layer);
        if (found == from.model->byName.end() || steps > 1000) throw missing();
        const ParsedLayer& layer = from.model->layers[found->second];
        const auto call = static_cast<std::size_t>(tensor.call), place = static_cast<std::size_t>(tensor.tensor);
        if (layer.isInput() && from.parent) {
            const std::vector<TensorName>& inputs = from.model->inputs;
            const auto argument = std::find_if(inputs.begin(), inputs.end(),
                                               [&](const TensorName& one) { return one.layer == tensor.layer; });
            const auto number = static_cast<std::size_t>(argument - inputs.begin());
            if (number >= from.call->inputs.size()) throw missing();
            return resolve(*from.parent, from.call->inputs[number], reader, steps + 1);
        }
        if (layer.inside) {
            if (tensor.call < 0 || call >= from.inside[found->second].size() || place >= layer.inside->outputs.size())
                throw missing();
            return resolve(*from.inside[found->second][call], layer.inside->outputs[place], reader, steps + 1);
        }
        if (tensor.call < 0 || call >= from.uids[found->second].size()) throw missing();
        return {from.uids[found->second][call], static_cast<int>(tensor.tensor)};
    }

    void connect(const Instance& instance) {
        for (std::size_t i = 0; i < instance.model->layers.size(); ++i) {
            const ParsedLayer& layer = instance.model->layers[i];
            for (std::size_t use = 0; use < instance.uids[i].size(); ++use)
                for (const TensorName& tensor : layer.calls[use].inputs) {
                    const Source source = resolve(instance, tensor, layer.layer.name);
                    if (!m_reading.model.graph.connect(source.node, instance.uids[i][use], -1, source.output))
                        throw damaged(
                            m_where,
                            TEXT("storage",
                                 "the layers feed each other in a circle at “%1”, or one has more inputs than it takes")
                                .arg(forMessage(layer.layer.name)));
                }
            for (const std::unique_ptr<Instance>& inside : instance.inside[i]) connect(*inside);
        }
    }

    static std::vector<ModelLayer> layersOf(const Instance& instance) {
        std::vector<ModelLayer> layers;
        for (std::size_t i = 0; i < instance.model->layers.size(); ++i) {
            const ParsedLayer& layer = instance.model->layers[i];
            if ((layer.isInput() && instance.model->isSequential) || !layer.isOfFile) continue;
            ModelLayer known{layer.layer.name, layer.className, 0, {}, layer.archiveType, layer.archivePart};
            if (!instance.uids[i].empty()) known.uid = instance.uids[i][0];
            if (!instance.inside[i].empty()) known.inside = layersOf(*instance.inside[i][0]);
            layers.push_back(std::move(known));
        }
        return layers;
    }

    const std::string& m_where;
    Names m_names;
    Reading m_reading;
    Uid m_uid = 0;
    std::size_t m_uses = 0; // of networks
};

void checkShapes(const Reading& reading, const std::string& where) {
    const Graph& graph = reading.model.graph;
    const GraphFacts facts = checkGraph(graph, TrainingConfig{});
    for (const Node& node : graph.nodes()) {
        const auto found = facts.nodes.find(node.uid);
        if (found == facts.nodes.end() || !found->second.hasShape) {
            for (const Diagnostic& diagnostic : facts.diagnostics)
                if (diagnostic.severity == Severity::error && diagnostic.node != 0)
                    throw Error(where + ": " + graph.find(diagnostic.node)->name, diagnostic.text);
            throw damaged(where, TEXT("storage", "the layer “%1” has no input").arg(node.name));
        }
    }
}
} // namespace

namespace {
void collectWeights(const ModelLayer& layer, const GraphFacts& facts, std::vector<OwnedWeight>& weights) {
    if (const auto found = facts.nodes.find(layer.uid); found != facts.nodes.end())
        for (const WeightSpec& spec : found->second.weights) weights.push_back({layer.uid, &spec});
    for (const ModelLayer& inside : layer.inside) collectWeights(inside, facts, weights);
}
} // namespace

std::vector<OwnedWeight> weightsOf(const ModelLayer& layer, const Graph& graph, const GraphFacts& facts) {
    std::vector<OwnedWeight> weights;
    collectWeights(layer, facts, weights);
    if (!layer.inside.empty()) // a layer of its own has the right order by itself
        std::stable_partition(weights.begin(), weights.end(), [&](const OwnedWeight& weight) {
            return weight.spec->isTrainable && graph.find(weight.node)->isTrainable;
        });
    return weights;
}

// Keras numbers the last axis where people mean "the last one", which it stays when the shape changes.
void nameLastAxes(Graph& graph) {
    const GraphFacts facts = checkGraph(graph, TrainingConfig{});
    for (const Node& node : std::vector<Node>(graph.nodes())) {
        const LayerSpec* spec = findLayer(node.type);
        const std::vector<Shape>& inputs = facts.nodes.at(node.uid).inputs;
        if (!spec || spec->category == Category::merge || inputs.empty()) continue;
        const std::int64_t last = inputs[0].rank();
        if (const PropertyValue* axis = node.properties.find("axis"))
            if (*axis == PropertyValue(last) || *axis == PropertyValue(std::vector<std::int64_t>{last}))
                graph.setProperty(node.uid, "axis", spec->findProperty("axis")->defaultValue);
        std::vector<std::int64_t> allButLast;
        for (std::int64_t axis = 1; axis < last; ++axis) allButLast.push_back(axis);
        if (const PropertyValue* axes = node.properties.find("attention_axes");
            axes && *axes == PropertyValue(allButLast))
            graph.setProperty(node.uid, "attention_axes", spec->findProperty("attention_axes")->defaultValue);
    }
}

ReadModel readModel(const Json& modelConfig, const std::string& where, std::vector<Text>& notes) {
    const std::shared_ptr<const ParsedModel> parsed = parseModel(modelConfig, where, notes);
    Reading reading = Builder(where, notes).build(*parsed);
    reading.model.name = forMessage(parsed->name);
    checkShapes(reading, where);
    nameLastAxes(reading.model.graph);
    return std::move(reading.model);
}

} // namespace lamina::keras
