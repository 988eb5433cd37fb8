#include "core/storage/keras_parse_model.h"

#include "core/storage/damage.h"
#include "core/storage/keras_operations.h"
#include "core/storage/keras_values.h"

#include <algorithm>

namespace lamina::keras {

namespace {
constexpr int kMostDepthOfModels = 12; // networks inside networks

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

// Is there a Masking or an Embedding with a mask anywhere in it?
bool makesMasks(const Json& value) {
    if (value.is_object() &&
        (value.value("class_name", Json()) == "Masking" || value.value("mask_zero", Json()) == true))
        return true;
    return value.is_structured() && std::any_of(value.begin(), value.end(), makesMasks);
}

class Parser {
public:
    Parser(const std::string& where, bool hasMasks, std::vector<Text>& notes)
        : m_where(where), m_notes(notes), m_hasMasks(hasMasks) {}

    std::shared_ptr<const ParsedModel> parse(const Json& object, int depth = 0) {
        if (!object.is_object() || !object.contains("class_name") || !object["class_name"].is_string() ||
            !object.contains("config"))
            throw damaged(m_where, TEXT("storage", "the description of the network has no class or no options"));
        const std::string className = object["class_name"].get<std::string>();
        if (!isModel(className))
            throw Error(m_where,
                        TEXT("storage", "the network is of the class %1; only Sequential and Functional can be read")
                            .arg(forMessage(className)),
                        TEXT("storage", "Save it as a functional model in Keras."));
        if (depth > kMostDepthOfModels)
            throw damaged(m_where, TEXT("storage", "networks stand inside networks too deeply"));
        const Json& config = object["config"];
        auto model = std::make_shared<ParsedModel>();
        if (config.is_object() && config.contains("name") && config["name"].is_string())
            model->name = config["name"].get<std::string>();
        model->isSequential = className == "Sequential";
        if (model->isSequential)
            parseSequential(config, depth, *model);
        else
            parseFunctional(config, depth, *model);
        return model;
    }

private:
    static bool isModel(const std::string& className) {
        return className == "Functional" || className == "Model" || className == "Sequential";
    }

    ParsedLayer parseLayer(const Json& object, int depth) {
        ParsedLayer layer;
        if (object.is_object() && object.contains("class_name") && object["class_name"].is_string())
            layer.className = layerClass(object["class_name"].get<std::string>());
        if (isModel(layer.className)) {
            layer.inside = parse(object, depth + 1);
            layer.layer.name = object.contains("name") && object["name"].is_string() ? object["name"].get<std::string>()
                                                                                     : layer.inside->name;
            const Json& config = object["config"];
            layer.layer.isTrainable = !config.is_object() || config.value("trainable", Json(true)) != false;
            if (layer.layer.name.empty()) layer.layer.name = snakeCase(layer.className);
        } else if (const Json network = networkAtEachStep(object); !network.is_null()) {
            ParsedLayer steps = parseLayer(network, depth + 1);
            const bool isInside = object.contains(kClassInside); // of one more network at each step
            steps.className = isInside ? object[kClassInside].get<std::string>() : layer.className;
            steps.archivePart = isInside ? "" : "/layer";
            return steps;
        } else if (layer.className == "InputLayer" && depth > 0) { // its shape comes from outside
            layer.layer.type = "Input";
            const Json none = Json::object();
            const Json& config = object.contains("config") && object["config"].is_object() ? object["config"] : none;
            const Json name = config.value("name", object.value("name", Json("input")));
            layer.layer.name = name.is_string() ? name.get<std::string>() : "input";
        } else {
            layer.layer = readLayer(object, m_where, m_notes);
        }
        if (object.is_object() && object.contains(kClassInside) && object[kClassInside].is_string())
            layer.className = layer.archiveType = object[kClassInside].get<std::string>();
        checkName(layer.layer.name, m_where);
        layer.key = layer.layer.name;
        return layer;
    }

    // The layers that one of the file is here; the last one goes by its name among those who read it.
    std::vector<ParsedLayer> parseChain(const Json& object, int depth) {
        std::string name;
        for (const Json* holder :
             {&object, object.is_object() && object.contains("config") ? &object["config"] : &object})
            if (holder->is_object() && holder->contains("name") && (*holder)["name"].is_string())
                name = (*holder)["name"].get<std::string>();
        const Chain chain = chainFor(object, name, m_hasMasks, m_where);
        if (chain.links.empty()) return {parseLayer(object, depth)};
        checkName(name, m_where);
        std::vector<ParsedLayer> layers;
        for (std::size_t i = 0; i < chain.links.size(); ++i) {
            const Link& link = chain.links[i];
            Json own = {{"class_name", link.className}, {"config", link.config}};
            own["config"]["name"] = name + link.suffix;
            if (object["config"].contains("trainable")) own["config"]["trainable"] = object["config"]["trainable"];
            ParsedLayer layer = parseLayer(own, depth);
            const bool isLast = i + 1 == chain.links.size();
            layer.isOfFile = i == chain.weights || (isLast && chain.weights >= chain.links.size());
            if (layer.isOfFile) layer.className = object.value(kClassInside, object["class_name"]).get<std::string>();
            if (layer.isOfFile && object.contains(kClassInside)) layer.archiveType = layer.className;
            layer.archivePart = object.contains(kClassInside) ? std::string() : chain.archivePart;
            layer.readsTwice = i == 0 && chain.readsTwice;
            if (i == 0) layer.unmasked = chain.unmasked;
            layer.key = isLast ? name : name + std::string(1, '\0') + std::to_string(i);
            layers.push_back(std::move(layer));
        }
        return layers;
    }

    // A Reshape to the shape that is there already hands no mask on, as little as one of Keras's operations does.
    std::vector<ParsedLayer> unmaskers(ParsedLayer& layer) {
        std::vector<ParsedLayer> before;
        std::vector<TensorName>& inputs = layer.calls[0].inputs;
        for (std::size_t i = 0; i < inputs.size() && i < layer.unmasked.size(); ++i) {
            const std::string name =
                layer.layer.name + "_input" + (inputs.size() > 1 ? "_" + std::to_string(i + 1) : "");
            ParsedLayer reshape = parseLayer(
                {{"class_name", "Reshape"}, {"config", {{"name", name}, {"target_shape", layer.unmasked[i]}}}}, 0);
            reshape.isOfFile = false;
            reshape.key = layer.key + std::string(1, '\0') + "input" + std::to_string(i);
            LayerCall call;
            call.inputs.push_back(inputs[i]);
            reshape.calls.push_back(std::move(call));
            inputs[i] = {reshape.key, 0, 0};
            before.push_back(std::move(reshape));
        }
        return before;
    }

    // Every link reads the one before, once for each call of the first.
    static void linkUp(std::vector<ParsedLayer>& chain) {
        for (std::size_t i = 1; i < chain.size(); ++i)
            for (std::size_t call = 0; call < chain[0].calls.size(); ++call) {
                LayerCall reading;
                reading.inputs.push_back({chain[i - 1].key, static_cast<std::int64_t>(call), 0});
                chain[i].calls.push_back(std::move(reading));
            }
    }

    void add(ParsedModel& model, ParsedLayer layer) {
        m_count += std::max<std::size_t>(1, layer.calls.size());
        if (m_count > kMostLayers) throw tooMany();
        if (!model.byName.emplace(layer.key, model.layers.size()).second)
            throw damaged(m_where, TEXT("storage", "two layers are called “%1”").arg(forMessage(layer.layer.name)));
        model.layers.push_back(std::move(layer));
    }

    Error tooMany() const {
        return damaged(m_where,
                       TEXT("storage", "the network has more than %1 layers").arg(static_cast<long long>(kMostLayers)));
    }

    void parseSequential(const Json& config, int depth, ParsedModel& model) {
        const Json& layers = layersOf(config, m_where);
        const bool hasInput =
            layers[0].is_object() && layers[0].contains("class_name") && layers[0]["class_name"] == "InputLayer";
        if (!hasInput) {
            const Json* shape = firstShape(config, layers[0]);
            ParsedLayer input;
            input.layer.name = "input";
            while (std::any_of(layers.begin(), layers.end(), [&](const Json& one) {
                return one.is_object() && one.contains("config") && one["config"].is_object() &&
                       one["config"].value("name", Json()) == input.layer.name;
            }))
                input.layer.name += "_";
            input.layer.type = "Input";
            input.className = "InputLayer";
            if (depth == 0 && !shape)
                throw Error(m_where, TEXT("storage", "the network was saved before it knew the shape of its input"),
                            TEXT("storage", "Build the model in Keras (model.build or one call) and save it again."));
            if (depth == 0) input.layer.properties = inputProperties(*shape, "input", m_where);
            input.calls = {LayerCall{}};
            input.key = input.layer.name;
            add(model, std::move(input));
        }
        for (const Json& object : layers) {
            std::vector<ParsedLayer> chain = parseChain(object, depth);
            const bool isFirst = model.layers.empty();
            if (chain[0].isInput() != isFirst)
                throw damaged(m_where, TEXT("storage", "a chain of layers has a second input"));
            LayerCall call;
            if (!isFirst) call.inputs.push_back({model.layers.back().key, 0, 0});
            chain[0].calls.push_back(std::move(call));
            linkUp(chain);
            for (ParsedLayer& layer : chain) add(model, std::move(layer));
        }
        model.inputs = {{model.layers.front().key, 0, 0}};
        model.outputs = {{model.layers.back().key, 0, 0}};
    }

    void parseFunctional(const Json& config, int depth, ParsedModel& model) {
        const Json& layers = layersOf(config, m_where);
        const std::set<std::string> makers = maskMakers(layers);
        for (const Json& object : layers) {
            if (object.is_object() && object.contains("name") && object["name"].is_string() &&
                makers.count(object["name"].get<std::string>()))
                continue;
            std::vector<ParsedLayer> chain = parseChain(object, depth);
            ParsedLayer& layer = chain[0];
            const std::string name = layer.layer.name;
            if (object.contains("inbound_nodes")) {
                if (!object["inbound_nodes"].is_array()) throw badWiring(m_where, name);
                if (object["inbound_nodes"].size() > kMostLayers) throw tooMany();
                for (const Json& entry : object["inbound_nodes"])
                    layer.calls.push_back(readCall(entry, layer.className, isOperation(object), makers, m_where, name));
            }
            if (layer.isInput()) layer.calls = {LayerCall{}};
            if (layer.calls.empty()) throw badWiring(m_where, name);
            for (ParsedLayer& before : unmaskers(layer)) add(model, std::move(before));
            if (layer.readsTwice) layer.calls[0].inputs.push_back(layer.calls[0].inputs[0]);
            linkUp(chain);
            for (ParsedLayer& link : chain) add(model, std::move(link));
        }
        model.inputs = readEnds(config, "input_layers", m_where);
        model.outputs = readEnds(config, "output_layers", m_where);
        if (model.inputs.empty())
            for (const ParsedLayer& layer : model.layers)
                if (layer.isInput()) model.inputs.push_back({layer.key, 0, 0});
        for (const TensorName& input : model.inputs) {
            const auto found = model.byName.find(input.layer);
            if (found == model.byName.end() || !model.layers[found->second].isInput())
                throw badWiring(m_where, input.layer);
        }
        if (depth > 0 && model.outputs.empty()) throw badWiring(m_where, model.name);
        const bool isKeras3 = std::any_of(layers.begin(), layers.end(), [](const Json& layer) {
            const Json calls = layer.is_object() ? layer.value("inbound_nodes", Json()) : Json();
            return calls.is_array() && !calls.empty() && calls[0].is_object();
        });
        countCallsFromZero(model, isKeras3);
    }

    // The call in which a network inside was built counts as its call 0 in some files, so that its first use is call 1. Keras 3
    // counts so for a functional one, and only where it names the outputs.
    static void countCallsFromZero(ParsedModel& model, bool isKeras3) {
        std::map<std::string, bool> hasZero; // of the networks inside that somebody reads
        const auto each = [&](const auto& visit) {
            for (ParsedLayer& layer : model.layers)
                for (LayerCall& call : layer.calls)
                    for (TensorName& tensor : call.inputs) visit(tensor);
            if (!isKeras3)
                for (TensorName& tensor : model.outputs) visit(tensor);
        };
        for (TensorName& tensor : model.outputs) {
            const auto found = model.byName.find(tensor.layer);
            if (!isKeras3 || found == model.byName.end() || tensor.call == 0) continue;
            const ParsedLayer& layer = model.layers[found->second];
            if (layer.inside && !layer.inside->isSequential && layer.archivePart.empty()) --tensor.call;
        }
        each([&](TensorName& tensor) {
            const auto found = model.byName.find(tensor.layer);
            if (found == model.byName.end() || !model.layers[found->second].inside) return;
            bool& has = hasZero[tensor.layer];
            has = has || tensor.call == 0;
        });
        each([&](TensorName& tensor) {
            const auto found = hasZero.find(tensor.layer);
            if (found != hasZero.end() && !found->second) --tensor.call;
        });
    }

    const std::string& m_where;
    std::vector<Text>& m_notes;
    const bool m_hasMasks;
    std::size_t m_count = 0;
};
} // namespace

std::shared_ptr<const ParsedModel> parseModel(const Json& modelConfig, const std::string& where,
                                              std::vector<Text>& notes) {
    return Parser(where, makesMasks(modelConfig), notes).parse(modelConfig);
}

} // namespace lamina::keras
