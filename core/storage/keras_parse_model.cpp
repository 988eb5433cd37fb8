#include "core/storage/keras_parse_model.h"

#include "core/storage/damage.h"
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

class Parser {
public:
    Parser(const std::string& where, std::vector<Text>& notes) : m_where(where), m_notes(notes) {}

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
        } else if (layer.className == "InputLayer" && depth > 0) { // its shape comes from outside
            layer.layer.type = "Input";
            const Json none = Json::object();
            const Json& config = object.contains("config") && object["config"].is_object() ? object["config"] : none;
            const Json name = config.value("name", object.value("name", Json("input")));
            layer.layer.name = name.is_string() ? name.get<std::string>() : "input";
        } else {
            layer.layer = readLayer(object, m_where, m_notes);
        }
        checkName(layer.layer.name, m_where);
        return layer;
    }

    void add(ParsedModel& model, ParsedLayer layer) {
        m_count += std::max<std::size_t>(1, layer.calls.size());
        if (m_count > kMostLayers) throw tooMany();
        if (!model.byName.emplace(layer.layer.name, model.layers.size()).second)
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
            add(model, std::move(input));
        }
        for (const Json& object : layers) {
            ParsedLayer layer = parseLayer(object, depth);
            const bool isFirst = model.layers.empty();
            if (layer.isInput() != isFirst)
                throw damaged(m_where, TEXT("storage", "a chain of layers has a second input"));
            LayerCall call;
            if (!isFirst) call.inputs.push_back({model.layers.back().layer.name, 0, 0});
            layer.calls.push_back(std::move(call));
            add(model, std::move(layer));
        }
        model.inputs = {{model.layers.front().layer.name, 0, 0}};
        model.outputs = {{model.layers.back().layer.name, 0, 0}};
    }

    void parseFunctional(const Json& config, int depth, ParsedModel& model) {
        const Json& layers = layersOf(config, m_where);
        const std::set<std::string> makers = maskMakers(layers);
        for (const Json& object : layers) {
            if (object.is_object() && object.contains("name") && object["name"].is_string() &&
                makers.count(object["name"].get<std::string>()))
                continue;
            ParsedLayer layer = parseLayer(object, depth);
            const std::string name = layer.layer.name;
            if (object.contains("inbound_nodes")) {
                if (!object["inbound_nodes"].is_array()) throw badWiring(m_where, name);
                if (object["inbound_nodes"].size() > kMostLayers) throw tooMany();
                for (const Json& entry : object["inbound_nodes"])
                    layer.calls.push_back(readCall(entry, layer.className, makers, m_where, name));
            }
            if (layer.isInput()) layer.calls = {LayerCall{}};
            if (layer.calls.empty()) throw badWiring(m_where, name);
            add(model, std::move(layer));
        }
        model.inputs = readEnds(config, "input_layers", m_where);
        model.outputs = readEnds(config, "output_layers", m_where);
        if (model.inputs.empty())
            for (const ParsedLayer& layer : model.layers)
                if (layer.isInput()) model.inputs.push_back({layer.layer.name, 0, 0});
        for (const TensorName& input : model.inputs) {
            const auto found = model.byName.find(input.layer);
            if (found == model.byName.end() || !model.layers[found->second].isInput())
                throw badWiring(m_where, input.layer);
        }
        if (depth > 0 && model.outputs.empty()) throw badWiring(m_where, model.name);
        countCallsFromZero(model);
    }

    // The call in which a network inside was built counts as its call 0 in some files, so that its first use is call 1.
    static void countCallsFromZero(ParsedModel& model) {
        std::map<std::string, bool> hasZero; // of the networks inside that somebody reads
        const auto each = [&](const auto& visit) {
            for (ParsedLayer& layer : model.layers)
                for (LayerCall& call : layer.calls)
                    for (TensorName& tensor : call.inputs) visit(tensor);
            for (TensorName& tensor : model.outputs) visit(tensor);
        };
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
    std::size_t m_count = 0;
};
} // namespace

std::shared_ptr<const ParsedModel> parseModel(const Json& modelConfig, const std::string& where,
                                              std::vector<Text>& notes) {
    return Parser(where, notes).parse(modelConfig);
}

} // namespace lamina::keras
