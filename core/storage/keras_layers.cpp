#include "core/storage/keras_layers.h"

#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_calls.h"
#include "core/storage/keras_templates.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace lamina::keras {

namespace {
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
                                                   "num_bins", // the boundaries stand beside it
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
    if (saysNothing(value) || (key == "data_format" && value == "channels_last")) return true;
    const auto known = templates().find(type);
    if (known != templates().end())
        if (const auto neutral = known->second.find(key); neutral != known->second.end())
            return isSame(value, *neutral);
    return false;
}

// One mean for all numbers: Keras says that it is along no axis, here it is 0.
bool isNoAxis(const std::string& type, const std::string& key, const Json& value) {
    const Json& axes = unwrapped(value);
    return type == "Normalization" && key == "axis" && (axes.is_null() || (axes.is_array() && axes.empty()));
}

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

bool isWrapper(const std::string& className) { return className == "Bidirectional" || className == "TimeDistributed"; }

// An Activation whose function works on several numbers at once is a layer of its own here: Activation("glu") is GLU.
std::string layerOfActivation(const Json& object, const std::string& className) {
    if (className != "Activation") return className;
    const Json name = object["config"].value("activation", Json());
    if (!name.is_string()) return className;
    for (const ActivationName& known : activationNames())
        if (known.name == name) return className;
    for (const LayerSpec& spec : registry().layers)
        if (!spec.activation.empty() && spec.activation == name) return spec.type;
    return className;
}

// The object of the layer inside a wrapper, {"class_name", "config"}; nullptr for other layers.
const Json* wrappedIn(const Json& object, const std::string& className, const std::string& where) {
    if (!isWrapper(className)) return nullptr;
    const Json& config = object["config"];
    const auto inner = config.find("layer");
    if (inner == config.end() || !inner->is_object() || !inner->contains("class_name") ||
        !(*inner)["class_name"].is_string() || !inner->contains("config") || !(*inner)["config"].is_object())
        throw damaged(where, TEXT("storage", "a layer has no class or no options"));
    return &*inner;
}

// The closed list of classes: ours, and only where the file does not say that they come from elsewhere.
const LayerSpec& specFor(const Json& object, const std::string& type, const std::string& name,
                         const std::string& where) {
    const std::string module = moduleOf(object);
    const bool isKeras = module.empty() || module == "builtins" || module.rfind("keras", 0) == 0 ||
                         module.rfind("tensorflow.keras", 0) == 0 || module.rfind("tf_keras", 0) == 0;
    // keras_hub's positions do not add their input, as the layers of these names do here
    const bool isOther = (module.rfind("keras_hub", 0) == 0 || module.rfind("keras_nlp", 0) == 0) &&
                         (type == "PositionEmbedding" || type == "SinePositionEncoding");
    const bool isInput = type == "InputLayer";
    const LayerSpec* spec = isInput                                  ? findLayer("Input")
                            : isKeras && !isOther && type != "Input" ? findLayer(type)
                                                                     : nullptr;
    if (!spec) throw unknownLayer(where, type, name);
    return *spec;
}

Text leftOutWhileTraining(const std::string& layer, const std::string& key, const Json& value) {
    return TEXT("storage", "The layer “%1” has %2 = %3, which is not available here and was left out; it matters only "
                           "while training.")
        .arg(forMessage(layer))
        .arg(forMessage(key))
        .arg(shortJson(value));
}

bool hasLists(const std::string& key) {
    for (const char* name : {"kernel_size", "strides", "dilation_rate", "output_padding", "pool_size", "size",
                             "output_size", "axis", "output_shape"})
        if (key == name) return true;
    return false;
}

void readOption(const std::string& key, const Json& value, const Property& property, const std::string& where,
                ReadLayer& layer, std::vector<Text>& notes) {
    const Json& list = unwrapped(value); // [3]: the window of a layer with a single axis, the axis of a normalisation
    const bool isList = property.kind == PropertyKind::integer && list.is_array() && list.size() == 1 && hasLists(key);
    const std::optional<PropertyValue> read = propertyFrom(isList ? list[0] : value, property);
    if (read) {
        if (*read != property.defaultValue) layer.properties.set(property.name, *read);
    } else if (isForTraining(key)) {
        notes.push_back(leftOutWhileTraining(layer.name, key, value));
    } else if (!value.is_null()) { // null: Keras's default, which is ours
        throw unknownOption(where, layer.name, key, value);
    }
}

// A key that is no option of the layer here: harmless, noted, or reason enough to refuse the file.
void passOver(const std::string& key, const Json& value, const std::string& type, const std::string& where,
              const ReadLayer& layer, std::vector<Text>& notes) {
    if (isHarmless(key) || isNeutral(type, key, value) || endsWith(key, "_initializer"))
        return; // the weights are in the file
    if (isForTraining(key)) {
        notes.push_back(leftOutWhileTraining(layer.name, key, value));
        return;
    }
    if (key == "stateful") {
        notes.push_back(TEXT("storage", "The layer “%1” keeps its state from batch to batch in Keras; here every batch "
                                        "begins without one.")
                            .arg(forMessage(layer.name)));
        return;
    }
    throw unknownOption(where, layer.name, key, value);
}

void readInput(const Json& config, const std::string& where, ReadLayer& layer) {
    for (const char* key : {"batch_input_shape", "batch_shape"})
        if (config.contains(key)) layer.properties = inputProperties(config[key], layer.name, where);
    if (!layer.properties.find("shape"))
        throw damaged(where, TEXT("storage", "the input “%1” has no shape").arg(forMessage(layer.name)));
}
} // namespace

namespace {
// Options of a layer, or of the one inside a wrapper, from its config. type: the class that the config is of.
void readOptions(const Json& config, const std::string& type, const LayerSpec& spec, const std::string& where,
                 ReadLayer& layer, std::vector<Text>& notes) {
    std::map<std::string, const Property*> byKey;
    for (const Property& property : spec.properties)
        for (const std::string& key : keysOf(type, property.name)) byKey[key] = &property;
    for (const auto& [key, value] : config.items()) {
        if (isNoAxis(type, key, value)) {
            layer.properties.set(key, std::vector<std::int64_t>{0});
        } else if (const auto found = byKey.find(key); found != byKey.end()) {
            readOption(key, value, *found->second, where, layer, notes);
        } else if (key != "activation" || spec.activation.empty()) {
            passOver(key, value, type, where, layer, notes);
        }
    }
    for (const char* needed : {"units", "filters", "kernel_size", "target_shape", "rate"})
        if (byKey.count(needed) && !config.contains(needed))
            throw damaged(
                where, TEXT("storage", "the layer “%1” does not say its %2").arg(forMessage(layer.name)).arg(needed));
}

// merge_mode, and what a backward layer of its own has otherwise than the forward one
void readWrapperOptions(const Json& config, const Json& inner, const LayerSpec& spec, const std::string& where,
                        ReadLayer& layer, std::vector<Text>& notes) {
    const Property* merge = spec.findProperty("merge_mode");
    if (merge && config.contains("merge_mode")) {
        if (config["merge_mode"].is_null())
            layer.properties.set("merge_mode", std::string("none"));
        else
            readOption("merge_mode", config["merge_mode"], *merge, where, layer, notes);
    }
    const auto backward = config.find("backward_layer");
    if (!merge || backward == config.end() || backward->is_null()) return;
    const bool isAlike = backward->is_object() && backward->value("class_name", Json()) == inner["class_name"] &&
                         backward->contains("config") && (*backward)["config"].is_object();
    if (!isAlike) throw unknownOption(where, layer.name, "backward_layer", *backward);
    ReadLayer other; // only what differs from the forward layer is kept
    other.name = layer.name;
    std::vector<Text> ignored; // said of the forward layer
    Json options = (*backward)["config"];
    options.erase("go_backwards"); // that is what it is for
    readOptions(options, inner["class_name"].get<std::string>(), spec, where, other, ignored);
    std::string differing;
    for (const Property& property : spec.properties) {
        if (property.name == "merge_mode" || property.name == "backward_layer") continue;
        const auto valueIn = [&](const ReadLayer& one) {
            const PropertyValue* set = one.properties.find(property.name);
            return set ? *set : property.defaultValue;
        };
        if (valueIn(other) == valueIn(layer)) continue;
        differing += (differing.empty() ? "" : "; ") + property.name + "=" + textOf(valueIn(other));
    }
    if (!differing.empty()) layer.properties.set("backward_layer", differing);
}
} // namespace

ReadLayer readLayer(const Json& object, const std::string& where, std::vector<Text>& notes) {
    if (!object.is_object() || !object.contains("class_name") || !object["class_name"].is_string() ||
        !object.contains("config") || !object["config"].is_object())
        throw damaged(where, TEXT("storage", "a layer has no class or no options"));
    const std::string className = layerClass(object["class_name"].get<std::string>());
    const Json& config = object["config"];
    ReadLayer layer;
    layer.name = nameOf(object, className);
    layer.isTrainable = config.value("trainable", Json(true)) != false;
    const Json* inner = wrappedIn(object, className, where);
    const std::string innerClass = inner ? (*inner)["class_name"].get<std::string>() : std::string();
    const LayerSpec& spec = specFor(
        object, inner ? className + "(" + innerClass + ")" : layerOfActivation(object, className), layer.name, where);
    layer.type = spec.type;
    noteNumbers(config, notes);
    if (spec.type == "Input") {
        readInput(config, where, layer);
    } else if (inner) {
        readOptions((*inner)["config"], innerClass, spec, where, layer, notes);
        readWrapperOptions(config, *inner, spec, where, layer, notes);
    } else {
        readOptions(config, spec.type, spec, where, layer, notes);
    }
    return layer;
}

namespace {
// The value in the form that the portable profile has it in
Json inFormOf(const Json& form, Json value) {
    if (form.is_number() && value.is_array() && value.size() == 1) return value[0]; // axis
    if (!form.is_array() || form.empty()) return value;
    if (!value.is_structured() && !value.is_null()) return Json::array({std::move(value)});
    if (!form[0].is_array() || !value.is_array()) return value;
    Json pairs = Json::array();
    for (std::size_t i = 0; i + 1 < value.size(); i += 2) pairs.push_back(Json::array({value[i], value[i + 1]}));
    return pairs;
}
} // namespace

namespace {
// Of the class `type`: its keys, with the options of a node
Json configOf(const std::string& type, const Options& options, const LayerSpec& spec, const std::string& name,
              bool isTrainable) {
    Json config = Json::object();
    config["name"] = name;
    if (type.rfind("SpatialDropout", 0) != 0 && type != "Discretization")
        config["trainable"] = isTrainable; // Keras refuses it there
    config["dtype"] = "float32";
    const auto known = templates().find(type);
    if (known != templates().end()) config.update(known->second);
    for (const Property& property : spec.properties) {
        const std::string key = keysOf(type, property.name).front();
        if (isCallSetting(type, property.name)) continue; // stands at the call
        const bool isOfProfile = known == templates().end() || known->second.contains(key);
        const PropertyValue& value = options.value(property.name);
        if (!isOfProfile && value == property.defaultValue) continue; // a Keras without the option computes the same
        config[key] = inFormOf(isOfProfile && known != templates().end() ? known->second.at(key) : Json(),
                               toKeras(value, property));
    }
    if (type == "Normalization" && config.contains("axis") && config["axis"] == Json::array({0}))
        config["axis"] = nullptr;
    if (config.contains("pool_size") && config.contains("strides")) { // none or 0: as far as the window is wide
        if (config["strides"].is_null()) config["strides"] = config["pool_size"];
        for (std::size_t i = 0; i < config["strides"].size(); ++i)
            if (config["strides"][i] == 0) config["strides"][i] = config["pool_size"][i];
    }
    return config;
}

// "Bidirectional(LSTM)" → "LSTM"; empty for other layers
std::string wrappedType(const std::string& type) {
    const std::size_t open = type.find('(');
    return open == std::string::npos ? std::string() : type.substr(open + 1, type.size() - open - 2);
}
} // namespace

std::string layerClass(const std::string& inFile) {
    return inFile == "GroupQueryAttention" ? "GroupedQueryAttention" : inFile; // the name it is exported by
}

std::string kerasClass(const LayerSpec& spec) {
    if (spec.type == "Input") return "InputLayer";
    return spec.activation.empty() ? spec.type.substr(0, spec.type.find('(')) : "Activation";
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
    if (const std::string inner = wrappedType(spec.type); !inner.empty()) {
        config["name"] = name;
        config["trainable"] = node.isTrainable;
        config["dtype"] = "float32";
        config["layer"] = {{"module", "keras.layers"},
                           {"class_name", inner},
                           {"config", configOf(inner, options, spec, snakeCase(inner), node.isTrainable)},
                           {"registered_name", nullptr}};
        if (inner == "BatchNormalization")
            config["layer"]["config"]["axis"] = options.integer("axis"); // no list in a wrapper
        if (spec.findProperty("merge_mode")) {
            const std::string merge = options.text("merge_mode");
            config["merge_mode"] = merge == "none" ? Json(nullptr) : Json(merge);
            for (const char* own : {"merge_mode", "backward_layer"})
                config["layer"]["config"].erase(own); // the inner config has the options of both
            if (const std::optional<Properties> other = optionsFrom(options.text("backward_layer"), spec.properties);
                other && !other->items().empty()) {
                Properties all = node.properties;
                for (const auto& [key, value] : other->items()) all.set(key, value);
                config["backward_layer"] = config["layer"];
                Json& backward = config["backward_layer"]["config"];
                backward = configOf(inner, Options(spec.properties, all), spec, "backward_" + snakeCase(inner),
                                    node.isTrainable);
                for (const char* own : {"merge_mode", "backward_layer"}) backward.erase(own);
                backward["go_backwards"] = true;
            }
        }
        return config;
    }
    config = configOf(kerasClass(spec), options, spec, name, node.isTrainable);
    if (!spec.activation.empty()) config["activation"] = spec.activation;
    if (spec.type == "BatchNormalization") { // tf.keras knows no other form
        const std::int64_t axis = options.integer("axis");
        config["axis"] = Json::array({axis < 0 ? inputRank + 1 + axis : axis});
    }
    return config;
}

void readSetting(const std::string& name, const Json& value, const std::string& layer, const LayerSpec& spec,
                 const std::string& where, Properties& properties) {
    if (const Property* property = isCallSetting(spec.type, name) ? spec.findProperty(name) : nullptr) {
        if (const std::optional<PropertyValue> read = propertyFrom(value, *property)) {
            if (*read != property->defaultValue) properties.set(name, *read);
            return;
        }
    } else if (saysNothing(value)) {
        return;
    }
    throw unknownOption(where, layer, name, value);
}

std::vector<std::string> archiveParts(const LayerSpec& spec) {
    const std::string className = kerasClass(spec);
    if (className == "Bidirectional") return {"forward_layer/cell", "backward_layer/cell"};
    if (className == "TimeDistributed") {
        const LayerSpec* inner = findLayer(wrappedType(spec.type));
        return {inner && inner->category == Category::recurrent ? "layer/cell" : "layer"};
    }
    if (namedInputs(className) == namedInputs("MultiHeadAttention"))
        return {"query_dense", "key_dense", "value_dense", "output_dense"};
    if (spec.category == Category::recurrent) return {"cell"};
    return {""};
}

std::string weightName(const LayerSpec& spec, const std::string& layer, const std::string& weight) {
    const std::string inner = wrappedType(spec.type), className = kerasClass(spec);
    const auto cell = [](const std::string& type) { return snakeCase(type) + "_cell/"; };
    if (className == "Bidirectional") { // forward_kernel: bidirectional/forward_lstm/lstm_cell/kernel
        const std::size_t end = weight.find('_');
        return layer + "/" + weight.substr(0, end + 1) + snakeCase(inner) + "/" + cell(inner) + weight.substr(end + 1) +
               ":0";
    }
    const bool hasCell = spec.category == Category::recurrent && inner.empty();
    return layer + "/" + (hasCell ? cell(spec.type) : std::string()) + weight + ":0";
}

} // namespace lamina::keras
