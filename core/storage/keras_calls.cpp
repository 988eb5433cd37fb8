#include "core/storage/keras_calls.h"

#include "core/storage/damage.h"
#include "core/storage/keras_values.h"

#include <algorithm>
#include <map>

namespace lamina::keras {

namespace {
constexpr int kMostDepth = 8; // of lists inside the arguments of a call

TensorName tensorName(const Json& triple, const std::string& where, const std::string& layer) {
    if (!triple.is_array() || triple.size() < 3 || !triple[0].is_string() || !triple[1].is_number_integer() ||
        !triple[2].is_number_integer())
        throw badWiring(where, layer);
    TensorName name{triple[0].get<std::string>(), triple[1].get<std::int64_t>(), triple[2].get<std::int64_t>()};
    const auto most = static_cast<std::int64_t>(kMostLayers);
    if (name.tensor < 0 || name.tensor > most || name.call < 0 || name.call > most) throw badWiring(where, layer);
    return name;
}

bool holdsTensor(const Json& value, int depth = 0) {
    if (isTensor(value)) return true;
    if (!value.is_structured() || depth > kMostDepth) return false;
    return std::any_of(value.begin(), value.end(),
                       [&](const Json& element) { return holdsTensor(element, depth + 1); });
}

// All tensors in a value, in order. A number beside them would take part in what is computed.
void collectTensors(const Json& value, const std::string& where, const std::string& layer,
                    std::vector<TensorName>& tensors, int depth = 0) {
    if (isTensor(value)) {
        if (!value.contains("config") || !value["config"].is_object() || !value["config"].contains("keras_history"))
            throw badWiring(where, layer);
        tensors.push_back(tensorName(value["config"]["keras_history"], where, layer));
    } else if (value.is_array() && depth < kMostDepth) {
        for (const Json& element : value) collectTensors(element, where, layer, tensors, depth + 1);
    } else if (!value.is_null()) {
        throw badWiring(where, layer);
    }
}

bool isPlainName(const Json& value) { // ["layer", 0, 0]: a tensor in a keyword argument of Keras 2
    return value.is_array() && value.size() >= 3 && value[0].is_string() && value[1].is_number_integer();
}

// Keyword arguments: tensors by the order of the layer's inputs, the rest as settings.
class Keywords {
public:
    Keywords(const std::string& className, const std::set<std::string>& makers, const std::string& where,
             const std::string& layer, LayerCall& call)
        : m_names(namedInputs(className)), m_makers(makers), m_where(where), m_layer(layer), m_call(call) {}

    void read(const Json& keywords) {
        for (const auto& [key, value] : keywords.items()) {
            std::vector<TensorName> tensors;
            if (isPlainName(value)) {
                tensors.push_back(tensorName(value, m_where, m_layer));
            } else if (value.is_array() && !value.empty() && isPlainName(value[0])) {
                for (const Json& one : value) tensors.push_back(tensorName(one, m_where, m_layer));
            } else if (holdsTensor(value)) {
                collectTensors(value, m_where, m_layer, tensors);
            } else if (!value.is_null() && key != "training") {
                m_call.settings.emplace_back(key, value);
            }
            const bool isMask = key == "mask" || key == "query_mask" || key == "value_mask" || key == "key_mask";
            if (isMask) std::erase_if(tensors, [&](const TensorName& one) { return m_makers.count(one.layer) > 0; });
            if (!tensors.empty() && !m_tensors.emplace(key, std::move(tensors)).second)
                throw badWiring(m_where, m_layer);
        }
    }

    // Appends the tensors behind those without a name.
    void finish() {
        for (const char* key : {"inputs", "x", "sequences"})
            if (m_call.inputs.empty()) take(key);
        for (const std::string& name : m_names) take(name);
        if (!m_tensors.empty()) throw badWiring(m_where, m_layer); // a mask or another tensor that has no wire here
    }

private:
    void take(const std::string& key) {
        const auto found = m_tensors.find(key);
        if (found == m_tensors.end()) return;
        m_call.inputs.insert(m_call.inputs.end(), found->second.begin(), found->second.end());
        m_tensors.erase(found);
    }

    const std::vector<std::string>& m_names;
    const std::set<std::string>& m_makers;
    const std::string& m_where;
    const std::string& m_layer;
    LayerCall& m_call;
    std::map<std::string, std::vector<TensorName>> m_tensors;
};
} // namespace

Error badWiring(const std::string& where, const std::string& layer) {
    return damaged(
        where,
        TEXT("storage", "the inputs of the layer “%1” are not written as Keras writes them").arg(forMessage(layer)));
}

const std::vector<std::string>& namedInputs(const std::string& className) {
    static const std::vector<std::string> none, attention = {"query", "value", "key"}, states = {"initial_state"};
    if (className == "MultiHeadAttention" || className == "GroupQueryAttention" || className == "GroupedQueryAttention")
        return attention;
    for (const char* recurrent : {"SimpleRNN", "LSTM", "GRU", "Bidirectional", "ConvLSTM1D", "ConvLSTM2D"})
        if (className == recurrent) return states;
    return none;
}

bool isCallSetting(const std::string& className, const std::string& option) {
    if (className == "ReversibleEmbedding") return option == "reverse";
    return (option == "use_causal_mask" || option == "return_attention_scores") &&
           (className == "Attention" || className == "AdditiveAttention" ||
            namedInputs(className) == namedInputs("MultiHeadAttention"));
}

namespace {
// The names of all tensors in a value, as far as it is written well
void collectNames(const Json& value, std::vector<Json>& names, int depth = 0) {
    if (isTensor(value)) {
        if (value.contains("config") && value["config"].is_object() && value["config"].contains("keras_history"))
            names.push_back(value["config"]["keras_history"]);
    } else if (value.is_structured() && depth < kMostDepth + 2) {
        for (const Json& element : value) collectNames(element, names, depth + 1);
    }
}

std::vector<Json> inputsOf(const Json& layer) {
    std::vector<Json> names;
    if (layer.contains("inbound_nodes")) collectNames(layer["inbound_nodes"], names);
    return names;
}

// Is this x ≠ value on the input of a Masking or an Embedding that masks just that?
bool startsMask(const Json& operation, const Json& layers) {
    const Json& calls = operation.value("inbound_nodes", Json());
    if (!calls.is_array() || calls.size() != 1 || !calls[0].is_object() || !calls[0].contains("args")) return false;
    const Json& arguments = calls[0]["args"];
    if (!arguments.is_array() || arguments.size() != 2 || !arguments[1].is_number()) return false;
    const std::vector<Json> from = inputsOf(operation);
    return std::any_of(layers.begin(), layers.end(), [&](const Json& layer) {
        if (!layer.is_object() || !layer.contains("config") || !layer["config"].is_object()) return false;
        const Json className = layer.value("class_name", Json());
        const Json& config = layer["config"];
        const bool masks =
            (className == "Masking" && config.value("mask_value", Json(0.0)) == arguments[1]) ||
            (className == "Embedding" && config.value("mask_zero", Json(false)) == true && arguments[1] == 0);
        if (!masks) return false;
        const std::vector<Json> read = inputsOf(layer);
        return !from.empty() && std::find(read.begin(), read.end(), from[0]) != read.end();
    });
}
} // namespace

std::set<std::string> maskMakers(const Json& layers) {
    std::set<std::string> makers;
    std::vector<std::pair<std::string, std::vector<Json>>> further; // made of masks alone, if they are
    for (const Json& layer : layers) {
        if (!layer.is_object() || !layer.contains("name") || !layer["name"].is_string()) continue;
        const std::string name = layer["name"].get<std::string>();
        const Json className = layer.value("class_name", Json());
        if (className == "NotEqual" && startsMask(layer, layers)) makers.insert(name);
        // all steps count, or none: what merging layers add where an input has no mask
        if (className == "OnesLike" || className == "ZerosLike") makers.insert(name);
        static const std::set<std::string> kHandingOn = {"Any",  "LogicalAnd", "LogicalOr",  "ConvertToTensor",
                                                         "Cast", "ExpandDims", "Concatenate"};
        const bool isLayer =
            layer.contains("config") && layer["config"].is_object() && layer["config"].contains("trainable");
        if (className.is_string() && !isLayer && kHandingOn.count(className.get<std::string>()))
            further.emplace_back(name, inputsOf(layer));
    }
    for (bool grows = !makers.empty(); grows;) {
        grows = false;
        for (const auto& [name, read] : further)
            if (!makers.count(name) && !read.empty() && std::all_of(read.begin(), read.end(), [&](const Json& one) {
                    return one.is_array() && !one.empty() && one[0].is_string() &&
                           makers.count(one[0].get<std::string>()) > 0;
                }))
                grows = makers.insert(name).second;
    }
    return makers;
}

LayerCall readCall(const Json& entry, const std::string& className, bool takesNumbers,
                   const std::set<std::string>& makers, const std::string& where, const std::string& layer) {
    LayerCall call;
    Keywords keywords(className, makers, where, layer, call);
    if (entry.is_array()) {
        Json named = Json::object();
        for (const Json& input : entry) {
            call.inputs.push_back(tensorName(input, where, layer));
            if (input.size() > 3 && input[3].is_object()) named.update(input[3]);
        }
        keywords.read(named);
    } else if (entry.is_object()) {
        if (entry.contains("args")) {
            Json arguments = entry["args"];
            if (takesNumbers && arguments.is_array()) {
                Json tensors = Json::array();
                for (const Json& one : arguments)
                    if (holdsTensor(one)) tensors.push_back(one);
                arguments = std::move(tensors);
            }
            collectTensors(arguments, where, layer, call.inputs);
        }
        if (entry.contains("kwargs") && entry["kwargs"].is_object()) keywords.read(entry["kwargs"]);
    } else {
        throw badWiring(where, layer);
    }
    keywords.finish();
    if (call.inputs.empty() || call.inputs.size() > 64) throw badWiring(where, layer);
    return call;
}

std::vector<TensorName> readEnds(const Json& config, const char* key, const std::string& where) {
    std::vector<TensorName> ends;
    const auto found = config.find(key);
    if (found == config.end()) return ends;
    if (found->is_array() && found->size() == 3 && (*found)[0].is_string() && (*found)[1].is_number()) {
        ends.push_back(tensorName(*found, where, key));
    } else if (found->is_structured()) {
        for (const Json& one : *found) ends.push_back(tensorName(one, where, key));
    }
    return ends;
}

} // namespace lamina::keras
