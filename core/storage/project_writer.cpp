#include "core/storage/project_writer.h"

#include "core/base/random.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"
#include "core/storage/keras_layers.h"
#include "core/storage/keras_model.h"
#include "core/storage/keras_training.h"
#include "core/storage/model_file.h"
#include "core/storage/strict_json.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lamina {

namespace {
// Any value would do that lets both programs read it as other than Keras 1, whose weights Keras would convert.
constexpr const char* kKerasVersion = "2.15.0";
constexpr const char* kKerasBackend = "tensorflow";

// Keras opens a file only if every weight is there. What the project has not trained yet gets values to start from; our own
// reader leaves them out.
std::vector<float> startValues(const WeightSpec& weight, Uid uid, std::size_t index) {
    std::vector<float> values(static_cast<std::size_t>(weight.shape.count()));
    const std::optional<Call> call = Call::parse(weight.initializer);
    const std::string name = call ? call->name : "zeros";
    if (name == "zeros") return values;
    if (name == "ones" || name == "constant") {
        std::fill(values.begin(), values.end(), name == "ones" ? 1.0F : static_cast<float>(call->argument("value", 0)));
        return values;
    }
    if (name == "unit_forget_bias") { // gates i, f, c, o
        const auto quarter = static_cast<std::ptrdiff_t>(values.size() / 4);
        std::fill(values.begin() + quarter, values.begin() + 2 * quarter, 1.0F);
        return values;
    }
    const std::int64_t outputs = weight.shape.last(), inputs = outputs > 0 ? weight.shape.count() / outputs : 1;
    const double limit = std::sqrt(6.0 / static_cast<double>(std::max<std::int64_t>(1, inputs + outputs)));
    RandomStream random(randomKey(0, static_cast<std::uint64_t>(uid), static_cast<std::uint64_t>(index)));
    for (float& value : values) value = static_cast<float>(random.uniform(-limit, limit));
    return values;
}

class FileBuilder {
public:
    FileBuilder(const Project& project, const WeightsPointer& weights)
        : m_project(project), m_facts(checkGraph(project.graph, project.training)), m_file(h5::createImage()) {
        if (weights)
            for (const WeightArray& array : *weights)
                if (static_cast<std::int64_t>(array.values.size()) == array.shape.count())
                    m_weights[{array.node, array.name}] = &array;
    }

    h5::Handle build() {
        if (const std::optional<keras::WrittenModel> model = keras::writeModel(m_project, m_facts)) writeKeras(*model);
        writeOwn();
        return std::move(m_file);
    }

private:
    void writeKeras(const keras::WrittenModel& model) {
        const hid_t root = m_file.id();
        h5::writeText(root, "keras_version", kKerasVersion, h5::Charset::utf8);
        h5::writeText(root, "backend", kKerasBackend, h5::Charset::utf8);
        h5::writeText(root, "model_config", model.config.dump(), h5::Charset::ascii);
        if (const Json training = keras::trainingConfig(m_project, model.outputs); !training.is_null())
            h5::writeText(root, "training_config", training.dump(), h5::Charset::ascii);

        const h5::Handle group = h5::createGroup(root, "model_weights");
        std::vector<std::string> names;
        for (const keras::ModelLayer& layer : model.layers) names.push_back(layer.name);
        h5::writeNames(group.id(), "layer_names", names);
        h5::writeText(group.id(), "backend", kKerasBackend, h5::Charset::ascii);
        h5::writeText(group.id(), "keras_version", kKerasVersion, h5::Charset::ascii);
        for (const keras::ModelLayer& layer : model.layers) writeLayer(group.id(), layer);
        h5::writeNames(h5::createGroup(group.id(), "top_level_model_weights").id(), "weight_names", {});
    }

    void writeLayer(hid_t modelWeights, const keras::ModelLayer& layer) {
        const h5::Handle group = h5::createGroup(modelWeights, layer.name);
        const LayerSpec& spec = *findLayer(m_project.graph.find(layer.uid)->type);
        std::vector<std::string> names;
        for (const WeightSpec& weight : m_facts.nodes.at(layer.uid).weights) {
            names.push_back(keras::weightName(spec, layer.name, weight.name));
            const auto own = m_weights.find({layer.uid, weight.name});
            if (own != m_weights.end() && own->second->shape == weight.shape) {
                h5::writeFloats(group.id(), names.back(), weight.shape, own->second->values.data());
            } else {
                h5::writeFloats(group.id(), names.back(), weight.shape,
                                startValues(weight, layer.uid, names.size()).data());
                m_untrained[layer.uid].push_back(weight.name);
            }
        }
        h5::writeNames(group.id(), "weight_names", names);
        if (!names.empty()) m_place[layer.uid] = "model_weights/" + layer.name;
    }

    void writeOwn() {
        const h5::Handle group = h5::createGroup(m_file.id(), "lamina");
        h5::writeInteger(group.id(), "format_version", kFormatVersion);
        h5::writeInteger(group.id(), "min_reader", 1);
        const std::string project = toJson(m_project);
        h5::writeBytes(group.id(), "project", reinterpret_cast<const std::byte*>(project.data()), project.size());

        Json layers = Json::array();
        for (const Node& node : m_project.graph.nodes()) {
            const LayerSpec* spec = findLayer(node.type);
            Json entry = {{"uid", node.uid}, {"type", node.type}, {"version", spec ? spec->version : 1}};
            if (!m_place.count(node.uid) && keras::ownerOf(m_project.graph, node.uid) == node.uid)
                keepAside(group.id(), node.uid);
            if (m_place.count(node.uid)) entry["weights"] = m_place[node.uid];
            if (m_untrained.count(node.uid)) entry["untrained"] = m_untrained[node.uid];
            layers.push_back(std::move(entry));
        }
        const std::string list = Json{{"layers", std::move(layers)}}.dump();
        h5::writeBytes(group.id(), "layers", reinterpret_cast<const std::byte*>(list.data()), list.size());
    }

    // Weights of a layer that Keras could not build at the moment: nothing is lost while a network is being redrawn.
    void keepAside(hid_t own, Uid uid) {
        const auto facts = m_facts.nodes.find(uid);
        const bool hasShape = facts != m_facts.nodes.end() && facts->second.hasShape;
        const std::string path = "weights/" + std::to_string(uid);
        std::vector<std::string> names;
        const auto isWanted = [&](const WeightArray& array) {
            return !hasShape || std::any_of(facts->second.weights.begin(), facts->second.weights.end(),
                                            [&](const WeightSpec& weight) {
                                                return weight.name == array.name && weight.shape == array.shape;
                                            });
        };
        for (auto at = m_weights.lower_bound({uid, ""}); at != m_weights.end() && at->first.first == uid; ++at) {
            if (!isWanted(*at->second)) continue;
            h5::writeFloats(own, path + "/" + at->first.second, at->second->shape, at->second->values.data());
            names.push_back(at->first.second);
        }
        if (names.empty()) return;
        if (hasShape) { // in the order of the layer, as everywhere
            std::vector<std::string> ordered;
            for (const WeightSpec& weight : facts->second.weights) {
                ordered.push_back(weight.name);
                if (std::find(names.begin(), names.end(), weight.name) != names.end()) continue;
                h5::writeFloats(own, path + "/" + weight.name, weight.shape,
                                startValues(weight, uid, ordered.size()).data());
                m_untrained[uid].push_back(weight.name);
            }
            names = ordered;
        }
        const h5::Handle kept = h5::openGroup(own, path, {});
        h5::writeNames(kept.id(), "weight_names", names);
        m_place[uid] = "lamina/" + path;
    }

    const Project& m_project;
    const GraphFacts m_facts;
    h5::Handle m_file;
    std::map<std::pair<Uid, std::string>, const WeightArray*> m_weights;
    std::map<Uid, std::string> m_place; // of a layer's weights, from the root
    std::map<Uid, std::vector<std::string>> m_untrained;
};
} // namespace

h5::Handle buildFile(const Project& project, const WeightsPointer& weights) {
    return FileBuilder(project, weights).build();
}

} // namespace lamina
