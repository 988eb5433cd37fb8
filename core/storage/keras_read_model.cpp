#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_layers.h"
#include "core/storage/keras_model.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace lamina::keras {

namespace {
constexpr std::size_t kMostLayers = 10000;
constexpr int kMostDepth = 8; // of lists inside the arguments of a call

struct TensorName { // Keras's name of a tensor: the output of the call-th call of a layer
    std::string layer;
    std::int64_t call = 0, tensor = 0;
};
using Call = std::vector<TensorName>;

Error badWiring(const std::string& where, const std::string& layer) {
    return damaged(
        where,
        TEXT("storage", "the inputs of the layer “%1” are not written as Keras writes them").arg(forMessage(layer)));
}

TensorName tensorName(const Json& triple, const std::string& where, const std::string& layer) {
    if (!triple.is_array() || triple.size() < 3 || !triple[0].is_string() || !triple[1].is_number_integer() ||
        !triple[2].is_number_integer())
        throw badWiring(where, layer);
    TensorName name{triple[0].get<std::string>(), triple[1].get<std::int64_t>(), triple[2].get<std::int64_t>()};
    if (name.tensor != 0 || name.call < 0 || name.call > static_cast<std::int64_t>(kMostLayers))
        throw badWiring(where, layer);
    return name;
}

bool isTensor(const Json& value) {
    return value.is_object() && value.contains("class_name") && value["class_name"] == "__keras_tensor__";
}

bool holdsTensor(const Json& value, int depth = 0) {
    if (isTensor(value)) return true;
    if (!value.is_structured() || depth > kMostDepth) return false;
    return std::any_of(value.begin(), value.end(),
                       [&](const Json& element) { return holdsTensor(element, depth + 1); });
}

void collectTensors(const Json& value, const std::string& where, const std::string& layer, Call& call, int depth = 0) {
    if (isTensor(value)) {
        if (!value.contains("config") || !value["config"].is_object() || !value["config"].contains("keras_history"))
            throw badWiring(where, layer);
        call.push_back(tensorName(value["config"]["keras_history"], where, layer));
    } else if (value.is_array() && depth < kMostDepth) {
        for (const Json& element : value) collectTensors(element, where, layer, call, depth + 1);
    } else if (holdsTensor(value)) {
        throw badWiring(where, layer);
    }
}

// One entry of inbound_nodes: a call of the layer, in the form of Keras 2 (a list) or 3 (args and kwargs).
Call readCall(const Json& entry, const std::string& where, const std::string& layer) {
    Call call;
    if (entry.is_array()) {
        for (const Json& input : entry) {
            call.push_back(tensorName(input, where, layer));
            if (input.size() > 3 && input[3].is_object())
                for (const auto& [key, value] : input[3].items())
                    if (value.is_array() && !value.empty() && value[0].is_string())
                        throw badWiring(where, layer); // a second tensor
        }
    } else if (entry.is_object()) {
        if (entry.contains("args")) collectTensors(entry["args"], where, layer, call);
        if (entry.contains("kwargs") && entry["kwargs"].is_object())
            for (const auto& [key, value] : entry["kwargs"].items()) {
                if (key == "inputs" || key == "x")
                    collectTensors(value, where, layer, call);
                else if (holdsTensor(value))
                    throw badWiring(where, layer);
            }
    } else {
        throw badWiring(where, layer);
    }
    if (call.empty() || call.size() > 64) throw badWiring(where, layer);
    return call;
}

// input_layers and output_layers: one triple, a list of them, or an object with them as values.
Call readEnds(const Json& config, const char* key, const std::string& where) {
    Call ends;
    const auto found = config.find(key);
    if (found == config.end()) return ends;
    if (found->is_array() && found->size() == 3 && (*found)[0].is_string() && (*found)[1].is_number()) {
        ends.push_back(tensorName(*found, where, key));
    } else if (found->is_structured()) {
        for (const Json& one : *found) ends.push_back(tensorName(one, where, key));
    }
    return ends;
}

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

void checkName(const std::string& name, const std::string& where) {
    std::size_t at = 0;
    while (at <= name.size()) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == ".." || name.find('\0') != std::string::npos)
            throw Error(where, TEXT("storage", "the name “%1” is not allowed in a model file").arg(forMessage(name)),
                        TEXT("storage", "Rename the layer in the program that wrote the file and save it again."));
        at = end + 1;
    }
}

Node nodeFrom(const ReadLayer& layer, Uid uid, const std::string& name) {
    Node node;
    node.uid = uid;
    node.name = name;
    node.type = layer.type;
    node.properties = layer.properties;
    node.isTrainable = layer.isTrainable;
    return node;
}

const Json& layersOf(const Json& config, const std::string& where) {
    const Json* layers = config.is_array()                                 ? &config
                         : config.is_object() && config.contains("layers") ? &config["layers"]
                                                                           : nullptr;
    if (!layers || !layers->is_array() || layers->empty())
        throw damaged(where, TEXT("storage", "the network has no layers"));
    if (layers->size() > kMostLayers)
        throw damaged(where,
                      TEXT("storage", "the network has more than %1 layers").arg(static_cast<long long>(kMostLayers)));
    return *layers;
}

// The shape that a Sequential without an InputLayer was built with.
const Json* firstShape(const Json& config, const Json& firstLayer) {
    if (firstLayer.is_object() && firstLayer.contains("config"))
        for (const char* key : {"batch_input_shape", "batch_shape"})
            if (firstLayer["config"].is_object() && firstLayer["config"].contains(key))
                return &firstLayer["config"][key];
    if (config.is_object() && config.contains("build_input_shape")) return &config["build_input_shape"];
    if (firstLayer.is_object() && firstLayer.contains("build_config") && firstLayer["build_config"].is_object() &&
        firstLayer["build_config"].contains("input_shape"))
        return &firstLayer["build_config"]["input_shape"];
    return nullptr;
}

struct Reading {
    ReadModel model;
    std::map<Uid, std::int64_t> axes; // to be checked once the shapes are known
};

Reading readSequential(const Json& config, const std::string& where, std::vector<Text>& notes) {
    Reading reading;
    Names names(notes);
    Uid uid = 0;
    const Json& layers = layersOf(config, where);
    const bool hasInput =
        layers[0].is_object() && layers[0].contains("class_name") && layers[0]["class_name"] == "InputLayer";
    if (!hasInput) {
        const Json* shape = firstShape(config, layers[0]);
        if (!shape)
            throw Error(where, TEXT("storage", "the network was saved before it knew the shape of its input"),
                        TEXT("storage", "Build the model in Keras (model.build or one call) and save it again."));
        ReadLayer input{"input", "Input", inputProperties(*shape, "input", where), true, {}};
        reading.model.graph.addNode(nodeFrom(input, ++uid, names.made("input", true)));
    }
    std::set<std::string> seen;
    for (const Json& object : layers) {
        const ReadLayer layer = readLayer(object, where, notes);
        checkName(layer.name, where);
        if (!seen.insert(layer.name).second)
            throw damaged(where, TEXT("storage", "two layers are called “%1”").arg(forMessage(layer.name)));
        if (layer.type == "Input" && uid != 0)
            throw damaged(where, TEXT("storage", "a chain of layers has a second input"));
        reading.model.graph.addNode(nodeFrom(layer, ++uid, names.made(layer.name, false)));
        if (layer.axis) reading.axes[uid] = *layer.axis;
        if (uid > 1 && !reading.model.graph.connect(uid - 1, uid)) throw badWiring(where, layer.name);
        if (layer.type != "Input")
            reading.model.layers.push_back({layer.name, object["class_name"].get<std::string>(), uid});
    }
    reading.model.outputs = {uid};
    if (!reading.model.layers.empty()) reading.model.outputNames = {reading.model.layers.back().name};
    return reading;
}

Reading readFunctional(const Json& config, const std::string& where, std::vector<Text>& notes) {
    struct Layer {
        ReadLayer layer;
        std::vector<Call> calls;
        std::vector<Uid> uids; // one node for each call
    };
    const Json& objects = layersOf(config, where);
    std::vector<Layer> layers;
    std::map<std::string, std::size_t> byName;
    std::size_t callCount = 0;
    Reading reading;
    for (const Json& object : objects) {
        Layer layer{readLayer(object, where, notes), {}, {}};
        const std::string& name = layer.layer.name;
        checkName(name, where);
        if (object.contains("inbound_nodes")) {
            if (!object["inbound_nodes"].is_array()) throw badWiring(where, name);
            for (const Json& entry : object["inbound_nodes"]) layer.calls.push_back(readCall(entry, where, name));
        }
        if (layer.layer.type == "Input") layer.calls = {Call{}};
        if (layer.calls.empty()) throw badWiring(where, name);
        callCount += layer.calls.size();
        if (callCount > kMostLayers)
            throw damaged(
                where, TEXT("storage", "the network has more than %1 layers").arg(static_cast<long long>(kMostLayers)));
        if (!byName.emplace(name, layers.size()).second)
            throw damaged(where, TEXT("storage", "two layers are called “%1”").arg(forMessage(name)));
        reading.model.layers.push_back({name, object["class_name"].get<std::string>(), 0});
        layers.push_back(std::move(layer));
    }

    // Inputs first, in the order of the model's arguments, so that the graph has them in this order too.
    std::vector<std::size_t> order;
    for (const TensorName& input : readEnds(config, "input_layers", where)) {
        const auto found = byName.find(input.layer);
        if (found == byName.end() || layers[found->second].layer.type != "Input") throw badWiring(where, input.layer);
        if (std::find(order.begin(), order.end(), found->second) == order.end()) order.push_back(found->second);
    }
    const std::set<std::size_t> listed(order.begin(), order.end());
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!listed.count(i)) order.push_back(i);

    Names names(notes);
    Uid uid = 0;
    for (const std::size_t i : order) {
        Layer& layer = layers[i];
        const LayerSpec* spec = findLayer(layer.layer.type);
        for (std::size_t call = 0; call < layer.calls.size(); ++call) {
            Node node = nodeFrom(layer.layer, ++uid, names.made(layer.layer.name, call > 0));
            if (call > 0 && spec->weightRule) node.weightsOf = layer.uids[0];
            reading.model.graph.addNode(std::move(node));
            layer.uids.push_back(uid);
            if (layer.layer.axis) reading.axes[uid] = *layer.layer.axis;
        }
        reading.model.layers[i].uid = layer.uids[0];
    }
    const auto uidOf = [&](const TensorName& tensor, const std::string& reader) {
        const auto found = byName.find(tensor.layer);
        if (found == byName.end() || tensor.call >= static_cast<std::int64_t>(layers[found->second].uids.size()))
            throw Error(where, TEXT("storage", "the layer “%1” reads from “%2”, which does not exist")
                                   .arg(forMessage(reader))
                                   .arg(forMessage(tensor.layer)));
        return layers[found->second].uids[static_cast<std::size_t>(tensor.call)];
    };
    for (const Layer& layer : layers)
        for (std::size_t call = 0; call < layer.calls.size(); ++call)
            for (const TensorName& tensor : layer.calls[call])
                if (!reading.model.graph.connect(uidOf(tensor, layer.layer.name), layer.uids[call]))
                    throw damaged(
                        where,
                        TEXT("storage",
                             "the layers feed each other in a circle at “%1”, or one has more inputs than it takes")
                            .arg(forMessage(layer.layer.name)));
    for (const TensorName& output : readEnds(config, "output_layers", where)) {
        reading.model.outputs.push_back(uidOf(output, "output_layers"));
        reading.model.outputNames.push_back(output.layer);
    }
    if (reading.model.outputs.empty()) reading.model.outputs = reading.model.graph.sinks();
    return reading;
}

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
        if (const auto axis = reading.axes.find(node.uid); axis != reading.axes.end()) {
            const std::vector<Shape>& inputs = found->second.inputs;
            if (axis->second != -1 && (inputs.empty() || axis->second != inputs[0].rank()))
                throw Error(where,
                            TEXT("storage", "the layer “%1” normalises axis %2; only the last axis is available here")
                                .arg(node.name)
                                .arg(static_cast<long long>(axis->second)));
        }
    }
}
} // namespace

ReadModel readModel(const Json& modelConfig, const std::string& where, std::vector<Text>& notes) {
    if (!modelConfig.is_object() || !modelConfig.contains("class_name") || !modelConfig["class_name"].is_string() ||
        !modelConfig.contains("config"))
        throw damaged(where, TEXT("storage", "the description of the network has no class or no options"));
    const std::string className = modelConfig["class_name"].get<std::string>();
    const Json& config = modelConfig["config"];
    const bool isFunctional = className == "Functional" || className == "Model";
    if (!isFunctional && className != "Sequential")
        throw Error(where,
                    TEXT("storage", "the network is of the class %1; only Sequential and Functional can be read")
                        .arg(forMessage(className)),
                    TEXT("storage", "Save it as a functional model in Keras."));
    Reading reading = isFunctional ? readFunctional(config, where, notes) : readSequential(config, where, notes);
    if (config.is_object() && config.contains("name") && config["name"].is_string())
        reading.model.name = forMessage(config["name"].get<std::string>());
    checkShapes(reading, where);
    return std::move(reading.model);
}

} // namespace lamina::keras
