#include "core/storage/keras_layers.h"

#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace lamina::keras {

namespace {
// The keys of each class in the portable profile, in Keras's order, with the value that changes nothing. A key that is one of
// the layer's options gets the option's value; another is written as it stands here, and read only with this value.
const std::map<std::string, Json>& templates() {
    static const std::map<std::string, Json> table = [] {
        const Json glorot = Json::parse(R"({"class_name": "GlorotUniform", "config": {"seed": null}})");
        const auto with = [&](const char* keys) {
            Json parsed = Json::parse(keys);
            for (auto& [key, value] : parsed.items())
                if (value == "glorot")
                    value = glorot;
                else if (value == "zeros")
                    value = Json{{"class_name", "Zeros"}, {"config", Json::object()}};
                else if (value == "ones")
                    value = Json{{"class_name", "Ones"}, {"config", Json::object()}};
            return parsed;
        };
        const std::string training =
            R"("kernel_regularizer": null, "bias_regularizer": null, "activity_regularizer": null,
                                        "kernel_constraint": null, "bias_constraint": null)";
        const std::string recurrent =
            R"("use_bias": true, "kernel_initializer": "glorot", "recurrent_initializer": "orthogonal",
            "bias_initializer": "zeros", "recurrent_regularizer": null, "recurrent_constraint": null, "dropout": 0.0,
            "recurrent_dropout": 0.0, "return_sequences": false, "return_state": false, "go_backwards": false,
            "stateful": false, "unroll": false, )" +
            training + "}";
        const std::string pool =
            R"({"pool_size": [2, 2], "padding": "valid", "strides": [2, 2], "data_format": "channels_last"})";
        return std::map<std::string, Json>{
            {"Dense", with((R"({"units": 1, "activation": "linear", "use_bias": true, "kernel_initializer": "glorot",
                               "bias_initializer": "zeros", )" +
                            training + "}")
                               .c_str())},
            {"Activation", with(R"({"activation": "linear"})")},
            {"LeakyReLU", with(R"({"alpha": 0.3})")},
            {"ReLU", with(R"({"max_value": null, "negative_slope": 0.0, "threshold": 0.0})")},
            {"ELU", with(R"({"alpha": 1.0})")},
            {"Softmax", with(R"({"axis": -1})")},
            {"Conv2D", with((R"({"filters": 1, "kernel_size": [1, 1], "strides": [1, 1], "padding": "valid",
                "dilation_rate": [1, 1], "groups": 1, "data_format": "channels_last", "activation": "linear",
                "use_bias": true, "kernel_initializer": "glorot", "bias_initializer": "zeros", )" +
                             training + "}")
                                .c_str())},
            {"MaxPooling2D", with(pool.c_str())},
            {"AveragePooling2D", with(pool.c_str())},
            {"GlobalAveragePooling2D", with(R"({"data_format": "channels_last", "keepdims": false})")},
            {"Flatten", with(R"({"data_format": "channels_last"})")},
            {"Reshape", with(R"({"target_shape": [1]})")},
            {"Dropout", with(R"({"rate": 0.5, "noise_shape": null, "seed": null})")},
            {"BatchNormalization",
             with(R"({"axis": [-1], "momentum": 0.99, "epsilon": 0.001, "center": true, "scale": true,
                "beta_initializer": "zeros", "gamma_initializer": "ones", "moving_mean_initializer": "zeros",
                "moving_variance_initializer": "ones", "beta_regularizer": null, "gamma_regularizer": null,
                "beta_constraint": null, "gamma_constraint": null})")},
            {"Add", Json::object()},
            {"Concatenate", with(R"({"axis": -1})")},
            {"SimpleRNN", with((R"({"units": 1, "activation": "tanh", )" + recurrent).c_str())},
            {"LSTM",
             with(
                 (R"({"units": 1, "activation": "tanh", "recurrent_activation": "sigmoid", "unit_forget_bias": true, )" +
                  recurrent)
                     .c_str())},
        };
    }();
    return table;
}

// Where a property goes by another name in the file; the first name is written, all are read.
std::vector<std::string> keysOf(const std::string& type, const std::string& property) {
    if (type == "LeakyReLU" && (property == "negative_slope" || property == "alpha"))
        return {"alpha", "negative_slope"};
    return {property};
}

bool endsWith(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Keys that say nothing about what the layer computes from given weights.
bool isHarmless(const std::string& key) {
    static const std::vector<std::string> names = {"name",
                                                   "trainable",
                                                   "dtype",
                                                   "batch_input_shape",
                                                   "batch_shape",
                                                   "input_shape",
                                                   "input_dim",
                                                   "input_length",
                                                   "seed",
                                                   "unroll",
                                                   "implementation",
                                                   "zero_output_for_mask",
                                                   "synchronized",
                                                   "ragged",
                                                   "sparse",
                                                   "optional",
                                                   "autocast",
                                                   "build_config",
                                                   "renorm_clipping",
                                                   "renorm_momentum",
                                                   "unit_forget_bias",
                                                   "supports_masking",
                                                   "input_axes",
                                                   "output_axes",
                                                   "use_cudnn",
                                                   "fused",
                                                   "virtual_batch_size",
                                                   "adjustment"};
    return std::find(names.begin(), names.end(), key) != names.end();
}

// Keys that only matter while the network learns.
bool isForTraining(const std::string& key) {
    return endsWith(key, "_initializer") || endsWith(key, "_regularizer") || endsWith(key, "_constraint") ||
           key == "dropout" || key == "recurrent_dropout" || key == "noise_shape" || key == "recurrent_projection";
}

bool saysNothing(const Json& value) {
    return value.is_null() || value == false || (value.is_number() && value == 0) ||
           (value.is_string() && value == "none");
}

bool isSame(const Json& a, const Json& b) {
    if (a.is_number() && b.is_number()) return a.get<double>() == b.get<double>();
    const Json& x = unwrapped(a);
    const Json& y = unwrapped(b);
    if (x.is_array() && y.is_array())
        return x.size() == y.size() &&
               std::equal(x.begin(), x.end(), y.begin(), [](const Json& m, const Json& n) { return isSame(m, n); });
    if (y.is_array() && x.is_number())
        return std::all_of(y.begin(), y.end(), [&](const Json& n) { return isSame(x, n); });
    return x == y;
}

Error unknownLayer(const std::string& where, const std::string& className, const std::string& name) {
    return {where,
            TEXT("storage", "the layer “%1” is of the class %2, which does not exist here")
                .arg(forMessage(name))
                .arg(forMessage(className)),
            TEXT("storage", "Replace the layer in the program that wrote the file, or open a file without it.")};
}

Error unknownOption(const std::string& where, const std::string& layer, const std::string& option, const Json& value) {
    return {where,
            TEXT("storage", "the layer “%1” has %2 = %3, which is not available here")
                .arg(forMessage(layer))
                .arg(forMessage(option))
                .arg(shortJson(value)),
            TEXT("storage", "Change the option in the program that wrote the file and save it again.")};
}

void noteNumbers(const Json& config, std::vector<Text>& notes) {
    const auto dtype = config.find("dtype");
    if (dtype == config.end()) return;
    Json name = *dtype;
    if (name.is_object() && name.contains("config") && name["config"].is_object())
        name = name["config"].value("name", Json("float32"));
    if (!name.is_string() || name == "float32" || name.get<std::string>().rfind("int", 0) == 0) return;
    const Text note =
        TEXT("storage", "The file asks for %1; Lamina computes in float32.").arg(forMessage(name.get<std::string>()));
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
}

// Is the option's value one that this program computes the same without knowing the option?
bool isNeutral(const std::string& type, const std::string& key, const Json& value) {
    if (saysNothing(value)) return true;
    const auto known = templates().find(type);
    if (known != templates().end())
        if (const auto neutral = known->second.find(key); neutral != known->second.end())
            return isSame(value, *neutral);
    return false;
}

// BatchNormalization normalises the last axis; Keras 2 writes it as its number, which only the shape can confirm.
bool isAxis(const std::string& type, const std::string& key) { return type == "BatchNormalization" && key == "axis"; }

std::string moduleOf(const Json& object) {
    return object.contains("module") && object["module"].is_string() ? object["module"] : "";
}
} // namespace

Properties inputProperties(const Json& batchShape, const std::string& layer, const std::string& where) {
    const Json& shape = unwrapped(batchShape);
    std::vector<std::int64_t> extents;
    bool isFixed = shape.is_array() && !shape.empty() && shape.size() <= 9;
    for (std::size_t i = 1; isFixed && i < shape.size(); ++i) {
        isFixed = shape[i].is_number_integer() && shape[i] > 0 && shape[i] <= (std::int64_t{1} << 40);
        if (isFixed) extents.push_back(shape[i].get<std::int64_t>());
    }
    if (!isFixed)
        throw Error(
            where,
            TEXT("storage", "the input “%1” has no fixed size: %2").arg(forMessage(layer)).arg(shortJson(batchShape)),
            TEXT("storage", "Give every axis but the first a size in the program that wrote the file."));
    Properties properties;
    properties.set("shape", std::move(extents));
    return properties;
}

namespace {
std::string nameOf(const Json& object, const std::string& className) {
    for (const Json* holder : {&object["config"], &object})
        if (const auto name = holder->find("name");
            name != holder->end() && name->is_string() && !name->get<std::string>().empty())
            return name->get<std::string>();
    return snakeCase(className);
}

// The closed list of classes: ours, and only where the file does not say that they come from elsewhere.
const LayerSpec& specFor(const Json& object, const std::string& className, const std::string& name,
                         const std::string& where) {
    const std::string module = moduleOf(object);
    const bool isKeras = module.empty() || module == "builtins" || module.rfind("keras", 0) == 0 ||
                         module.rfind("tensorflow.keras", 0) == 0 || module.rfind("tf_keras", 0) == 0;
    const bool isInput = className == "InputLayer";
    const LayerSpec* spec = isInput                           ? findLayer("Input")
                            : isKeras && className != "Input" ? findLayer(className)
                                                              : nullptr;
    if (!spec) throw unknownLayer(where, className, name);
    return *spec;
}

Text leftOutWhileTraining(const std::string& layer, const std::string& key, const Json& value) {
    return TEXT("storage", "The layer “%1” has %2 = %3, which is not available here and was left out; it matters only "
                           "while training.")
        .arg(forMessage(layer))
        .arg(forMessage(key))
        .arg(shortJson(value));
}

void readOption(const std::string& key, const Json& value, const Property& property, const Json& config,
                const std::string& where, ReadLayer& layer, std::vector<Text>& notes) {
    const bool isStride =
        key == "strides" && value.is_null() && config.contains("pool_size"); // pooling: as far as the window is wide
    const std::optional<PropertyValue> read = propertyFrom(isStride ? config["pool_size"] : value, property);
    if (read) {
        if (*read != property.defaultValue) layer.properties.set(property.name, *read);
    } else if (isForTraining(key)) {
        notes.push_back(leftOutWhileTraining(layer.name, key, value));
    } else if (!value.is_null()) { // null: Keras's default, which is ours
        throw unknownOption(where, layer.name, key, value);
    }
}

// A key that is no option of the layer here: harmless, noted, or reason enough to refuse the file.
void passOver(const std::string& key, const Json& value, const std::string& where, const ReadLayer& layer,
              std::vector<Text>& notes) {
    if (isHarmless(key) || isNeutral(layer.type, key, value) || endsWith(key, "_initializer"))
        return; // the weights are in the file
    if (isForTraining(key)) {
        notes.push_back(leftOutWhileTraining(layer.name, key, value));
        return;
    }
    static const std::set<std::string> decisive = {
        "data_format", "return_state", "go_backwards", "stateful",       "time_major",           "renorm",
        "reset_after", "max_value",    "threshold",    "negative_slope", "recurrent_activation", "activation",
        "use_bias"};
    const auto known = templates().find(layer.type);
    if (decisive.count(key) || (known != templates().end() && known->second.contains(key)))
        throw unknownOption(where, layer.name, key, value);
    notes.push_back(TEXT("storage", "The option %1 of the layer “%2” is unknown here and was left out.")
                        .arg(forMessage(key))
                        .arg(forMessage(layer.name)));
}

void readInput(const Json& config, const std::string& where, ReadLayer& layer) {
    for (const char* key : {"batch_input_shape", "batch_shape"})
        if (config.contains(key)) layer.properties = inputProperties(config[key], layer.name, where);
    if (!layer.properties.find("shape"))
        throw damaged(where, TEXT("storage", "the input “%1” has no shape").arg(forMessage(layer.name)));
}
} // namespace

ReadLayer readLayer(const Json& object, const std::string& where, std::vector<Text>& notes) {
    if (!object.is_object() || !object.contains("class_name") || !object["class_name"].is_string() ||
        !object.contains("config") || !object["config"].is_object())
        throw damaged(where, TEXT("storage", "a layer has no class or no options"));
    const std::string className = object["class_name"].get<std::string>();
    const Json& config = object["config"];
    ReadLayer layer;
    layer.name = nameOf(object, className);
    layer.isTrainable = config.value("trainable", Json(true)) != false;
    const LayerSpec& spec = specFor(object, className, layer.name, where);
    layer.type = spec.type;
    noteNumbers(config, notes);
    if (spec.type == "Input") {
        readInput(config, where, layer);
        return layer;
    }

    std::map<std::string, const Property*> byKey;
    for (const Property& property : spec.properties)
        for (const std::string& key : keysOf(layer.type, property.name)) byKey[key] = &property;
    for (const auto& [key, value] : config.items()) {
        if (isAxis(layer.type, key)) {
            const Json& list = unwrapped(value);
            const Json& axis = list.is_array() && list.size() == 1 ? list[0] : list;
            if (!axis.is_number_integer()) throw unknownOption(where, layer.name, key, value);
            layer.axis = axis.get<std::int64_t>();
        } else if (const auto found = byKey.find(key); found != byKey.end()) {
            readOption(key, value, *found->second, config, where, layer, notes);
        } else {
            passOver(key, value, where, layer, notes);
        }
    }
    for (const char* needed : {"units", "filters", "kernel_size", "target_shape", "rate"})
        if (byKey.count(needed) && !config.contains(needed))
            throw damaged(
                where, TEXT("storage", "the layer “%1” does not say its %2").arg(forMessage(layer.name)).arg(needed));
    return layer;
}

Json layerConfig(const Node& node, const std::string& name, const LayerSpec& spec, int inputRank) {
    const Options options(spec.properties, node.properties);
    Json config = Json::object();
    if (spec.type == "Input") {
        Json shape = Json::array({nullptr});
        for (const std::int64_t extent : options.list("shape")) shape.push_back(extent);
        config["batch_input_shape"] = std::move(shape);
        config["dtype"] = "float32";
        config["sparse"] = false;
        config["name"] = name;
        return config;
    }
    config["name"] = name;
    config["trainable"] = node.isTrainable;
    config["dtype"] = "float32";
    const auto known = templates().find(spec.type);
    if (known != templates().end()) config.update(known->second);
    for (const Property& property : spec.properties) {
        const std::string key = keysOf(spec.type, property.name).front();
        if (known != templates().end() && !known->second.contains(key))
            continue; // an option of our own, which Keras would refuse
        config[key] = toKeras(options.value(property.name), property);
    }
    if (isAxis(spec.type, "axis")) config["axis"] = Json::array({inputRank});
    if (config.contains("pool_size") && config.contains("strides"))
        for (std::size_t i = 0; i < config["strides"].size(); ++i) // 0: as far as the window is wide
            if (config["strides"][i] == 0) config["strides"][i] = config["pool_size"][i];
    return config;
}

std::string weightName(const LayerSpec& spec, const std::string& layer, const std::string& weight) {
    const std::string cell = spec.category == Category::recurrent ? snakeCase(spec.type) + "_cell/" : "";
    return layer + "/" + cell + weight + ":0";
}

} // namespace lamina::keras
