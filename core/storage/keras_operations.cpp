#include "core/storage/keras_operations.h"

#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace lamina::keras {

namespace {
bool holds(const std::set<std::string>& names, const std::string& name) { return names.count(name) > 0; }

using Extents = std::vector<std::int64_t>;

// The shape of one sample that a tensor of the file is said to have
std::optional<Extents> sampleOf(const Json& tensor) {
    const Json* config = tensor.contains("config") && tensor["config"].is_object() ? &tensor["config"] : nullptr;
    if (!config || !config->contains("shape")) return std::nullopt;
    const Json& shape = unwrapped((*config)["shape"]);
    if (!shape.is_array() || shape.empty() || shape.size() > 9) return std::nullopt;
    Extents sample;
    for (std::size_t i = 1; i < shape.size(); ++i) {
        if (!shape[i].is_number_integer() || shape[i] < 1 || shape[i] > (std::int64_t{1} << 40)) return std::nullopt;
        sample.push_back(shape[i].get<std::int64_t>());
    }
    return sample;
}

std::int64_t countOf(const Extents& sample) {
    std::int64_t count = 1;
    for (const std::int64_t extent : sample) count = checkedProduct(count, extent);
    return count;
}

Link reshaped(const Extents& sample, const std::string& suffix = "_shape") {
    return {"Reshape", suffix, {{"target_shape", sample}}};
}

// ---- x[:, -1], x[:, 1:4, 0]

struct Range {
    std::int64_t begin = 0, end = 0;
    bool stays = true; // false: a number took the axis away
};

std::optional<Range> rangeOf(const Json& item, std::int64_t extent) {
    const auto place = [&](const Json& number, std::int64_t otherwise) -> std::optional<std::int64_t> {
        if (number.is_null()) return otherwise;
        if (!number.is_number_integer()) return std::nullopt;
        const std::int64_t at = number.get<std::int64_t>();
        return std::clamp<std::int64_t>(at < 0 ? at + extent : at, 0, extent);
    };
    if (item.is_number_integer()) {
        const std::int64_t at = item.get<std::int64_t>(), begin = at < 0 ? at + extent : at;
        if (begin < 0 || begin >= extent) return std::nullopt;
        return Range{begin, begin + 1, false};
    }
    if (classOf(item) != "__slice__" || !item.contains("config") || !item["config"].is_object()) return std::nullopt;
    const Json& slice = item["config"];
    const Json step = slice.value("step", Json());
    if (!step.is_null() && step != 1) return std::nullopt;
    const auto begin = place(slice.value("start", Json()), 0), end = place(slice.value("stop", Json()), extent);
    if (!begin || !end || *begin >= *end) return std::nullopt;
    return Range{*begin, *end, true};
}

// As a border that is cut off a line, picture or volume with one channel
std::optional<std::vector<Link>> cut(const Extents& sample, const Json& key) {
    const Json items = key.is_array() ? key : Json::array({key});
    const std::size_t rank = sample.size();
    if (rank < 1 || rank > 3 || items.empty()) return std::nullopt;
    std::size_t axis = 0; // 0: the batch
    Extents result;
    Json border = Json::array();
    bool cuts = false;
    const std::size_t named = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const Json& item) {
        return !item.is_null() && classOf(item) != "__ellipsis__";
    }));
    const auto keep = [&](const Range& range) {
        const std::int64_t extent = sample[axis - 1];
        border.push_back(Json::array({range.begin, extent - range.end}));
        cuts = cuts || range.end - range.begin < extent;
        if (range.stays) result.push_back(range.end - range.begin);
        ++axis;
    };
    for (const Json& item : items) {
        if (classOf(item) == "__ellipsis__") {
            if (named > rank + 1) return std::nullopt;
            for (std::size_t left = rank + 1 - named; left > 0; --left) {
                if (axis == 0)
                    ++axis;
                else
                    keep({0, sample[axis - 1], true});
            }
        } else if (item.is_null()) {
            if (axis == 0) return std::nullopt;
            result.push_back(1);
        } else if (axis == 0) {
            const bool isWhole = classOf(item) == "__slice__" && item.contains("config") &&
                                 item["config"].is_object() && item["config"].value("start", Json()).is_null() &&
                                 item["config"].value("stop", Json()).is_null() &&
                                 item["config"].value("step", Json()).is_null();
            if (!isWhole) return std::nullopt;
            ++axis;
        } else {
            if (axis > rank) return std::nullopt;
            const std::optional<Range> range = rangeOf(item, sample[axis - 1]);
            if (!range) return std::nullopt;
            keep(*range);
        }
    }
    while (axis <= rank) {
        if (axis == 0)
            ++axis;
        else
            keep({0, sample[axis - 1], true});
    }
    if (result.empty()) result.push_back(1);
    if (!cuts) return std::vector<Link>{reshaped(result, "")};
    Extents withChannel = sample;
    withChannel.push_back(1);
    Link crop{"Cropping" + std::to_string(rank) + "D", "_cut", {{"cropping", rank == 1 ? border[0] : border}}};
    return std::vector<Link>{reshaped(withChannel), std::move(crop), reshaped(result, "")};
}

// ---- ops.mean(x, axis=1)

// Over all axes but the last, which the layers for whole pictures do; a mask is left behind by the shape.
std::optional<std::vector<Link>> pooled(const Extents& sample, const Json& config, const std::string& pool,
                                        bool isSum) {
    const auto rank = static_cast<std::int64_t>(sample.size());
    std::set<std::int64_t> axes;
    const Json option = config.value("axis", Json()), given = unwrapped(option);
    for (const Json& axis : given.is_array() ? given : Json::array({given})) {
        if (!axis.is_number_integer()) return std::nullopt;
        const std::int64_t number = axis.get<std::int64_t>();
        axes.insert(number < 0 ? number + rank + 1 : number);
    }
    if (rank < 2 || rank > 4 || static_cast<std::int64_t>(axes.size()) != rank - 1 || *axes.begin() != 1 ||
        *axes.rbegin() != rank - 1)
        return std::nullopt;
    const std::int64_t channels = sample.back(), places = countOf(sample) / channels;
    Extents result(static_cast<std::size_t>(rank - 1), 1);
    if (config.value("keepdims", Json(false)) != true) result.clear();
    result.push_back(channels);
    std::vector<Link> links{reshaped({places, 1, channels})};
    links.push_back({pool, "_pool", Json::object()});
    if (isSum) links.push_back({"Rescaling", "_sum", {{"scale", places}, {"offset", 0.0}}});
    links.push_back(reshaped(result, ""));
    return links;
}

// ---- x * 2, 1 - x

std::optional<Link> scaled(const std::string& op, double number, bool isFirst) {
    const auto rescaling = [](double scale, double offset) {
        return Link{"Rescaling", "", {{"scale", scale}, {"offset", offset}}};
    };
    if (op == "Multiply") return rescaling(number, 0);
    if (op == "Add") return rescaling(1, number);
    if (op == "Subtract") return isFirst ? rescaling(-1, number) : rescaling(1, -number);
    if ((op == "TrueDivide" || op == "Divide") && !isFirst && number != 0) return rescaling(1 / number, 0);
    return std::nullopt;
}

// Operations of one tensor that an activation is
const std::map<std::string, std::string>& activations() {
    static const std::map<std::string, std::string> names = {{"Relu", "relu"},
                                                             {"Relu6", "relu6"},
                                                             {"Sigmoid", "sigmoid"},
                                                             {"Tanh", "tanh"},
                                                             {"Softplus", "softplus"},
                                                             {"Softsign", "softsign"},
                                                             {"Silu", "swish"},
                                                             {"Swish", "swish"},
                                                             {"Selu", "selu"},
                                                             {"LogSigmoid", "log_sigmoid"},
                                                             {"HardSigmoid", "hard_sigmoid"},
                                                             {"HardSilu", "hard_swish"},
                                                             {"HardSwish", "hard_swish"},
                                                             {"Exp", "exponential"},
                                                             {"Mish", "mish"},
                                                             {"HardTanh", "hard_tanh"},
                                                             {"TanhShrink", "tanh_shrink"},
                                                             {"Squareplus", "squareplus"},
                                                             {"Identity", "linear"},
                                                             {"Cast", "linear"},
                                                             {"ConvertToTensor", "linear"}};
    return names;
}

Link activation(const std::string& name, const std::string& suffix = "") {
    return {"Activation", suffix, {{"activation", name}}};
}

std::vector<Link> operation(const std::string& op, const Json& config, const Json& arguments) {
    std::vector<const Json*> tensors;
    for (const Json& one : arguments) {
        if (isTensor(one)) tensors.push_back(&one);
        if (one.is_array() && !one.empty() && std::all_of(one.begin(), one.end(), isTensor))
            return {}; // a list: Concatenate
    }
    if (tensors.empty()) return {};
    const std::optional<Extents> sample = sampleOf(*tensors[0]);
    if (tensors.size() == 2 && arguments.size() == 2) {
        const std::optional<Extents> other = sampleOf(*tensors[1]);
        const bool areAlike = sample && other && sample->size() == other->size();
        if (op == "Matmul" && areAlike && sample->size() == 2)
            return {{"Dot", "", {{"axes", {2, 1}}, {"normalize", false}}}};
        if (areAlike && holds({"Add", "Subtract", "Multiply", "Maximum", "Minimum"}, op))
            return {{op, "", Json::object()}};
        return {};
    }
    if (tensors.size() != 1) return {};
    if (arguments.size() == 2 && (arguments[0].is_number() || arguments[1].is_number())) {
        const bool isFirst = arguments[0].is_number();
        if (op == "Power" && arguments[1] == 2) return {{"Multiply", "", Json::object()}};
        const std::optional<Link> link = scaled(op, arguments[isFirst ? 0 : 1].get<double>(), isFirst);
        return link ? std::vector<Link>{*link} : std::vector<Link>();
    }
    const auto option = [&](const char* key, const Json& otherwise) { return config.value(key, otherwise); };
    if (const auto known = activations().find(op); known != activations().end()) return {activation(known->second)};
    if (op == "Square") return {{"Multiply", "", Json::object()}};
    if (op == "Negative") return {{"Rescaling", "", {{"scale", -1.0}, {"offset", 0.0}}}};
    if (op == "LeakyRelu") return {{"LeakyReLU", "", {{"negative_slope", option("negative_slope", 0.2)}}}};
    if (op == "Elu") return {{"ELU", "", {{"alpha", option("alpha", 1.0)}}}};
    if (op == "Gelu") return {activation(option("approximate", true) == true ? "gelu_tanh" : "gelu")};
    if (op == "Softmax") return {{"Softmax", "", {{"axis", option("axis", -1)}}}};
    if (op == "LogSoftmax" && option("axis", -1) == -1) return {activation("log_softmax")};
    if (op == "Normalize" && option("order", 2) == 2)
        return {{"UnitNormalization", "", {{"axis", option("axis", -1)}}}};
    if (op == "Clip" && option("x_min", Json()) == 0 && option("x_max", Json()).is_number() && option("x_max", 0) > 0)
        return {{"ReLU", "", {{"max_value", option("x_max", 1)}}}};
    if (!sample) return {};
    const auto rank = static_cast<std::int64_t>(sample->size());
    if (op == "GetItem" && arguments.size() == 2)
        return cut(*sample, unwrapped(arguments[1])).value_or(std::vector<Link>());
    if (op == "Mean") return pooled(*sample, config, "GlobalAveragePooling2D", false).value_or(std::vector<Link>());
    if (op == "Sum") return pooled(*sample, config, "GlobalAveragePooling2D", true).value_or(std::vector<Link>());
    if (op == "Max") return pooled(*sample, config, "GlobalMaxPooling2D", false).value_or(std::vector<Link>());
    if (op == "ExpandDims" && option("axis", Json()).is_number_integer()) {
        const std::int64_t given = config["axis"].get<std::int64_t>(), axis = given < 0 ? given + rank + 2 : given;
        if (axis < 1 || axis > rank + 1) return {};
        Extents result = *sample;
        result.insert(result.begin() + (axis - 1), 1);
        return {reshaped(result, "")};
    }
    if (op == "Squeeze") {
        Extents result;
        const Json axisOption = option("axis", Json()), given = unwrapped(axisOption);
        std::set<std::int64_t> axes;
        for (const Json& axis : given.is_array() ? given : Json::array({given}))
            if (axis.is_number_integer())
                axes.insert(axis.get<std::int64_t>() < 0 ? axis.get<std::int64_t>() + rank + 1
                                                         : axis.get<std::int64_t>());
        for (std::int64_t axis = 1; axis <= rank; ++axis)
            if ((*sample)[static_cast<std::size_t>(axis - 1)] != 1 || (!given.is_null() && !axes.count(axis)))
                result.push_back((*sample)[static_cast<std::size_t>(axis - 1)]);
        if (axes.count(0) || result.empty()) return {};
        return {reshaped(result, "")};
    }
    if (op == "Reshape") {
        const Json shapeOption = option("newshape", Json()), given = unwrapped(shapeOption);
        if (!given.is_array() || given.size() < 2) return {};
        Extents result;
        for (std::size_t i = 1; i < given.size(); ++i) {
            if (!given[i].is_number_integer()) return {};
            result.push_back(given[i].get<std::int64_t>());
        }
        const bool isOpen = std::count(result.begin(), result.end(), -1) > 0;
        const bool isBatchOpen = given[0].is_null() || given[0] == -1;
        if (!isBatchOpen ||
            std::any_of(result.begin(), result.end(), [](std::int64_t n) { return n < -1 || n == 0; }) ||
            (!isOpen && countOf(result) != countOf(*sample)) || (isOpen && given[0] == -1))
            return {};
        return {reshaped(result, "")};
    }
    if (op == "Transpose") {
        const Json axesOption = option("axes", Json()), axes = unwrapped(axesOption);
        if (!axes.is_array() || axes.size() != sample->size() + 1 || axes[0] != 0) return {};
        Json dims = Json::array();
        for (std::size_t i = 1; i < axes.size(); ++i) dims.push_back(axes[i]);
        return {{"Permute", "", {{"dims", std::move(dims)}}}};
    }
    return {};
}

// ---- layers

// An activation that is a layer with settings of its own: what comes before it gets none
std::optional<Link> activationLayer(const Json& value) {
    const std::string name = classOf(value);
    if (!value.is_object() || !value.contains("config") || !value["config"].is_object()) return std::nullopt;
    if (!holds({"LeakyReLU", "ReLU", "ELU", "Softmax", "Activation"}, name)) return std::nullopt;
    return Link{name, "_activation", value["config"]};
}

// A penalty on what comes out behind that activation
std::optional<Link> penaltyLayer(const Json& config) {
    const Json regularizer = config.value("activity_regularizer", Json());
    const std::string name = regularizer.is_string() ? regularizer.get<std::string>() : classOf(regularizer);
    if (name.empty()) return std::nullopt;
    const bool isObject =
        regularizer.is_object() && regularizer.contains("config") && regularizer["config"].is_object();
    const auto share = [&](const char* key, bool isIn) {
        if (isObject) return regularizer["config"].value(key, Json(0.0));
        return Json(isIn ? 0.01 : 0.0);
    };
    const bool isFirst = name == "l1" || name == "L1" || name == "l1_l2",
               isSecond = name == "l2" || name == "L2" || name == "l1_l2";
    return Link{"ActivityRegularization", "_penalty", {{"l1", share("l1", isFirst)}, {"l2", share("l2", isSecond)}}};
}

bool endsInActivation(const std::string& className) {
    return holds({"Dense", "Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "DepthwiseConv1D",
                  "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D"},
                 className);
}

// Layers that do to every step what they do to the whole
bool needsNoSteps(const std::string& className, const Json& config) {
    if (holds({"Activation", "ReLU", "LeakyReLU", "ELU", "Rescaling", "Dropout", "GaussianNoise", "GaussianDropout"},
              className))
        return true;
    const Json option = config.value("axis", Json(-1)), axis = unwrapped(option);
    const bool isLast = axis == -1 || axis == Json::array({-1});
    return holds({"LayerNormalization", "Softmax", "UnitNormalization"}, className) && isLast;
}

// {"class_name", "config"} inside a wrapper or an RNN
const Json* inner(const Json& config, const char* key) {
    const auto found = config.find(key);
    const bool isLayer = found != config.end() && !classOf(*found).empty() && found->contains("config") &&
                         (*found)["config"].is_object();
    return isLayer ? &*found : nullptr;
}
} // namespace

namespace {
// Layers that hand masks on or heed them, which no operation does
bool calculates(const std::string& className) {
    return holds({"Activation", "Rescaling", "Add", "Subtract", "Multiply", "Maximum", "Minimum", "ReLU", "LeakyReLU",
                  "ELU", "Softmax", "UnitNormalization"},
                 className);
}
} // namespace

bool isOperation(const Json& object) {
    if (!object.is_object() || !object.contains("config") || !object["config"].is_object()) return false;
    const Json module = object.value("module", Json());
    if (module.is_string())
        return module.get<std::string>().rfind("keras.src.ops", 0) == 0 ||
               module.get<std::string>().rfind("keras.ops", 0) == 0;
    // An .h5 does not say where a class is from; every layer of it has a type of numbers, and no operation has one.
    const Json& config = object["config"];
    const Json calls = object.value("inbound_nodes", Json());
    return !config.contains("dtype") && !config.contains("trainable") && !config.contains("layers") &&
           calls.is_array() && !calls.empty() && calls[0].is_object() && calls[0].contains("args");
}

Chain chainFor(const Json& object, const std::string& name, bool dropsMasks, const std::string& where) {
    Chain chain;
    const std::string className = classOf(object);
    if (className.empty() || !object.contains("config") || !object["config"].is_object()) return chain;
    const Json& config = object["config"];
    if (isOperation(object)) {
        const Json& calls = object.value("inbound_nodes", Json());
        const bool isKnown = calls.is_array() && calls.size() == 1 && calls[0].is_object() &&
                             calls[0].contains("args") && calls[0]["args"].is_array();
        if (isKnown) chain.links = operation(className, config, calls[0]["args"]);
        if (chain.links.empty() && className != "Concatenate")
            throw Error(
                where,
                TEXT("storage", "“%1” is the operation %2 of Keras with arguments that no layer here has")
                    .arg(forMessage(name))
                    .arg(forMessage(className)),
                TEXT("storage", "Replace it by layers in the program that wrote the file, or open a file without it."));
        if (dropsMasks && !chain.links.empty() && calculates(chain.links.front().className))
            for (const Json& one : calls[0]["args"])
                if (isTensor(one)) chain.unmasked.push_back(sampleOf(one).value_or(Extents{-1}));
        chain.readsTwice = className == "Square" || className == "Power";
        chain.weights = chain.links.size();
        return chain;
    }
    if (className == "Identity") {
        chain.links = {activation("linear")};
        return chain;
    }
    if (endsInActivation(className) && config.contains("activation"))
        if (const std::optional<Link> last = activationLayer(config["activation"])) {
            Json plain = config;
            plain["activation"] = "linear";
            const std::optional<Link> penalty = penaltyLayer(plain);
            plain["activity_regularizer"] = nullptr;
            chain.links = {{className, "", std::move(plain)}, *last};
            if (penalty) chain.links.push_back(*penalty);
            return chain;
        }
    if (className == "RNN") // of one cell; the cell's options and the layer's stand in one place here
        if (const Json* cell = inner(config, "cell")) {
            const std::string type = classOf(*cell);
            if (!holds({"LSTMCell", "GRUCell", "SimpleRNNCell"}, type)) return chain;
            Json whole = config;
            whole.erase("cell");
            for (const auto& [key, value] : (*cell)["config"].items())
                if (key != "name" && key != "trainable" && key != "dtype") whole[key] = value;
            chain.links = {{type.substr(0, type.size() - 4), "", std::move(whole)}};
            return chain;
        }
    // Keras calls a layer of its own inside TimeDistributed without its penalty, but those of a network there with theirs.
    if (className == "TimeDistributed" && object.contains(kClassInside))
        if (const Json* layer = inner(config, "layer"))
            if (const std::optional<Link> penalty = penaltyLayer((*layer)["config"])) {
                Json plain = config;
                plain["layer"]["config"]["activity_regularizer"] = nullptr;
                chain.links = {{className, "", std::move(plain)}, *penalty};
                return chain;
            }
    if (className == "TimeDistributed")
        if (const Json* layer = inner(config, "layer"); layer &&
                                                        !findLayer("TimeDistributed(" + classOf(*layer) + ")") &&
                                                        needsNoSteps(classOf(*layer), (*layer)["config"])) {
            Json plain = (*layer)["config"];
            if (config.contains("trainable")) plain["trainable"] = config["trainable"];
            chain.links = {{classOf(*layer), "", std::move(plain)}};
            chain.archivePart = "/layer";
        }
    return chain;
}

Json networkAtEachStep(const Json& object) {
    if (classOf(object) != "TimeDistributed" || !object.contains("config") || !object["config"].is_object())
        return nullptr;
    const Json& config = object["config"];
    const Json* network = inner(config, "layer");
    if (!network || !holds({"Functional", "Sequential", "Model"}, classOf(*network))) return nullptr;
    Json whole = *network;
    if (!whole["config"].contains("layers") || !whole["config"]["layers"].is_array()) return nullptr;
    for (Json& layer : whole["config"]["layers"]) {
        const std::string className = classOf(layer);
        if (!layer.is_object() || !layer.contains("config") || !layer["config"].is_object()) continue;
        if (className == "InputLayer" ||
            holds({"Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"}, className))
            continue;
        if (className == "Concatenate") { // counts the steps as an axis now
            if (const Json axis = layer["config"].value("axis", Json(-1)); axis.is_number_integer() && axis > 0)
                layer["config"]["axis"] = axis.get<std::int64_t>() + 1;
            continue;
        }
        layer[kClassInside] = className;
        Json inside = {{"class_name", className}, {"config", layer["config"]}};
        if (layer.contains("module")) inside["module"] = layer["module"];
        layer["class_name"] = "TimeDistributed";
        layer["config"] = {{"name", inside["config"].value("name", Json(className))}, {"layer", std::move(inside)}};
        layer["module"] = "keras.layers";
    }
    whole["config"]["name"] = config.value("name", Json("time_distributed"));
    if (config.contains("trainable")) whole["config"]["trainable"] = config["trainable"];
    for (const char* key : {"name", "inbound_nodes"})
        if (object.contains(key)) whole[key] = object[key];
    return whole;
}

} // namespace lamina::keras
