#include "core/storage/model_file.h"

#include "core/model/registry.h"
#include "core/storage/damage.h"
#include "core/storage/dead_ends.h"
#include "core/storage/keras_archive.h"
#include "core/storage/keras_layers.h"
#include "core/storage/keras_training.h"
#include "core/storage/keras_values.h"
#include "core/storage/load_worker.h"
#include "core/storage/strict_json.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

namespace lamina {

namespace {
constexpr std::int64_t kMostWeightNumbers = std::int64_t{1} << 32; // 16 GiB of floats
constexpr std::size_t kMostArchive = std::size_t{8} << 30;         // bytes of a .keras file, read into memory

std::vector<std::byte> readAll(int descriptor, std::size_t count, const std::string& where) {
    std::vector<std::byte> bytes(count);
    std::size_t at = 0;
    while (at < count) {
        const ssize_t read = pread(descriptor, bytes.data() + at, count - at, static_cast<off_t>(at));
        if (read < 0 && errno == EINTR) continue;
        if (read <= 0)
            throw Error(
                where,
                TEXT("storage", "the file cannot be read: %1").arg(read < 0 ? std::strerror(errno) : "end of file"));
        at += static_cast<std::size_t>(read);
    }
    return bytes;
}

std::string textOf(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// What Keras 3 calls a layer in its archive: the class in snake_case, numbered within the class.
class ArchiveNames {
public:
    std::string next(const std::string& className) {
        const std::string name = keras::snakeCase(className);
        const int count = m_used[name]++;
        return count == 0 ? name : name + "_" + std::to_string(count);
    }

private:
    std::map<std::string, int> m_used;
};
} // namespace

ModelFile::ModelFile(int descriptor, const std::string& where, const std::function<void()>& afterOpening)
    : m_where(where) {
    struct stat facts {};
    if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size < 0)
        throw Error(where, TEXT("storage", "this is not a file"), TEXT("storage", "Choose an .h5 or .keras file."));
    const auto size = static_cast<std::size_t>(facts.st_size);
    const std::vector<std::byte> start = readAll(descriptor, std::min(size, h5::kSuperblockBytes), where);
    const bool isArchive = start.size() >= 4 && std::memcmp(start.data(), "PK\x03\x04", 4) == 0;
    try {
        if (isArchive) {
            if (size > kMostArchive) throw damaged(where, TEXT("storage", "the file is too large"));
            std::vector<std::byte> archive = readAll(descriptor, size, where);
            if (afterOpening) afterOpening();
            readKerasArchive(std::move(archive));
        } else {
            if (!h5::hasSignature(start.data(), start.size()))
                throw Error(where, TEXT("storage", "this is neither an HDF5 file nor a .keras archive"),
                            TEXT("storage", "Open a model that Lamina or Keras saved (.h5, .keras)."));
            if (!h5::isPlainSuperblock(start.data(), start.size(), size))
                throw damaged(where, TEXT("storage", "the start of the HDF5 file is damaged, or its end is missing"));
            m_file = h5::openRead("/proc/self/fd/" + std::to_string(descriptor));
            if (!m_file) throw damaged(where, TEXT("storage", "the HDF5 library cannot open the file"));
            if (afterOpening) afterOpening();
            readHdf5();
        }
    } catch (const nlohmann::json::exception&) { // a value of another kind than Keras writes there
        throw damaged(where, TEXT("storage", "the description of the network is not written as Keras writes it"));
    }
}

void ModelFile::readHdf5() {
    if (h5::hasLink(m_file.id(), "lamina")) {
        readOwn(h5::openGroup(m_file.id(), "lamina", m_where));
    } else {
        m_description.isForeign = true;
        readKerasHdf5();
    }
}

void ModelFile::place(Uid node, const std::vector<std::string>& paths) {
    std::vector<keras::OwnedWeight> wanted;
    for (const WeightSpec& spec : m_facts.nodes.at(node).weights) wanted.push_back({node, &spec});
    place(wanted, m_description.project.graph.find(node)->name, paths);
}

void ModelFile::place(const std::vector<keras::OwnedWeight>& wanted, const std::string& layer,
                      const std::vector<std::string>& paths) {
    if (paths.size() != wanted.size())
        throw damaged(m_where, TEXT("storage", "the layer “%1” has %2 weights in the file; expected %3")
                                   .arg(forMessage(layer))
                                   .arg(static_cast<long long>(paths.size()))
                                   .arg(static_cast<long long>(wanted.size())));
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const h5::Handle dataset = h5::openDataset(m_file.id(), paths[i], m_where);
        if (!dataset) throw damaged(m_where, TEXT("storage", "the weight “%1” is missing").arg(forMessage(paths[i])));
        const Shape shape = h5::shapeOf(dataset, m_where);
        const WeightSpec& spec = *wanted[i].spec;
        if (shape != spec.shape)
            throw damaged(m_where, TEXT("storage", "the weight %1 of the layer “%2” has the shape %3; expected %4")
                                       .arg(spec.name)
                                       .arg(forMessage(layer))
                                       .arg(shape.text())
                                       .arg(spec.shape.text()));
        add(wanted[i].node, spec.name, shape, paths[i]);
    }
}

void ModelFile::add(Uid node, const std::string& name, const Shape& shape, const std::string& path) {
    m_numbers = checkedSum(m_numbers, shape.count());
    if (m_numbers > kMostWeightNumbers)
        throw Error(
            m_where,
            TEXT("storage", "the network has more than %1 parameters").arg(static_cast<long long>(kMostWeightNumbers)));
    m_weights.push_back({node, name, shape, path});
}

std::vector<float> ModelFile::read(const WeightPlace& place) const {
    const h5::Handle dataset = h5::openDataset(m_file.id(), place.path, m_where);
    if (!dataset || h5::shapeOf(dataset, m_where) != place.shape)
        throw damaged(m_where, TEXT("storage", "the weight “%1” is missing").arg(forMessage(place.path)));
    return h5::readFloats(dataset, m_where);
}

bool ModelFile::holdsUnknown() const { return lamina::holdsUnknown(m_file); }

// ---- files of Keras

namespace {
struct FileLayer {
    std::string name;
    std::vector<std::string> paths; // of its weights, in order
};

FileLayer fileLayer(hid_t file, const std::string& root, const std::string& name, const std::string& where) {
    FileLayer layer{name, {}};
    const std::string path = root + "/" + name;
    const h5::Handle group = h5::openGroup(file, path, where);
    if (!group)
        throw damaged(where, TEXT("storage", "the weights of the layer “%1” are missing").arg(forMessage(name)));
    const std::optional<std::vector<std::string>> weights = h5::readNames(group.id(), "weight_names", where);
    if (!weights) throw damaged(where, TEXT("storage", "the layer “%1” has no list of weights").arg(forMessage(name)));
    for (const std::string& weight : *weights) layer.paths.push_back(path + "/" + weight);
    return layer;
}
} // namespace

void ModelFile::readKerasHdf5() {
    const std::optional<std::string> config = h5::readText(m_file.id(), "model_config", m_where);
    if (!config) {
        const bool isWeightsOnly = h5::hasAttribute(m_file.id(), "layer_names") || h5::hasLink(m_file.id(), "layers");
        throw Error(m_where,
                    isWeightsOnly ? TEXT("storage", "the file holds weights only, not the network they belong to")
                                  : TEXT("storage", "the HDF5 file holds no Keras model"),
                    TEXT("storage", "Save the whole model in Keras: model.save(\"model.h5\")."));
    }
    std::vector<Text>& notes = m_description.notes;
    const Json description = parseStrict(*config, m_where);
    keras::ReadModel model = keras::readModel(description, m_where, notes);
    Project& project = m_description.project;
    project.name = model.name;
    project.graph = std::move(model.graph);
    keras::setHeads(project.graph, model.outputs, project.training);
    if (const std::optional<std::string> training = h5::readText(m_file.id(), "training_config", m_where))
        keras::readTraining(parseStrict(*training, m_where), model.outputNames, project.training, notes);
    m_facts = checkGraph(project.graph, project.training);
    refuseOldFunctions(h5::readText(m_file.id(), "keras_version", m_where).value_or("2"));

    if (!h5::hasLink(m_file.id(), "model_weights")) return leaveOutDeadEnds(model.outputs);
    const h5::Handle group = h5::openGroup(m_file.id(), "model_weights", m_where);
    const std::optional<std::vector<std::string>> names = h5::readNames(group.id(), "layer_names", m_where);
    if (!names) throw damaged(m_where, TEXT("storage", "the file has no list of layers"));
    std::vector<FileLayer> inFile;
    for (const std::string& name : *names)
        if (FileLayer layer = fileLayer(m_file.id(), "model_weights", name, m_where); !layer.paths.empty())
            inFile.push_back(std::move(layer));

    // Keras pairs the layers of file and network by position among those with weights. Where the names agree they say the
    // same and do not depend on Keras's way of sorting branches.
    const auto weightsIn = [&](const keras::ModelLayer& layer) { return weightsOf(layer, project.graph, m_facts); };
    std::vector<keras::ModelLayer> inModel;
    std::set<std::string> fileNames, modelNames;
    bool hasModelsInside = false;
    for (const FileLayer& layer : inFile) fileNames.insert(layer.name);
    for (const keras::ModelLayer& layer : model.layers) {
        if (!weightsIn(layer).empty()) modelNames.insert(layer.name);
        hasModelsInside = hasModelsInside || !layer.inside.empty();
    }
    const bool isByName = fileNames == modelNames && fileNames.size() == inFile.size();
    if (isByName) {
        for (const FileLayer& layer : inFile)
            inModel.push_back(*std::find_if(model.layers.begin(), model.layers.end(),
                                            [&](const keras::ModelLayer& one) { return one.name == layer.name; }));
    } else {
        std::vector<keras::ModelLayer> sorted = model.layers;
        if (!hasModelsInside) // Keras's own order; what we would write has no networks inside
            if (std::optional<keras::WrittenModel> written = keras::writeModel(project, m_facts))
                sorted = std::move(written->layers);
        for (const keras::ModelLayer& layer : sorted)
            if (!weightsIn(layer).empty()) inModel.push_back(layer);
    }
    if (inModel.size() != inFile.size())
        throw damaged(m_where, TEXT("storage", "the file has weights for %1 layers; the network has %2")
                                   .arg(static_cast<long long>(inFile.size()))
                                   .arg(static_cast<long long>(inModel.size())));
    for (std::size_t i = 0; i < inFile.size(); ++i) place(weightsIn(inModel[i]), inModel[i].name, inFile[i].paths);
    leaveOutDeadEnds(model.outputs);
}

void ModelFile::leaveOutDeadEnds(const std::vector<Uid>& outputs) {
    Project& project = m_description.project;
    dropDeadEnds(project.graph, outputs, m_weights, m_description.notes);
    m_facts = checkGraph(project.graph, project.training);
}

// hard_sigmoid was another function in Keras 2: clip(x / 5 + ½) in place of clip(x / 6 + ½).
void ModelFile::refuseOldFunctions(const std::string& kerasVersion) const {
    if (kerasVersion.rfind("3", 0) == 0) return;
    for (const Node& node : m_description.project.graph.nodes()) {
        const LayerSpec* spec = findLayer(node.type);
        if (!spec) continue;
        for (const Property& property : spec->properties)
            if (property.kind == PropertyKind::activation &&
                Options(spec->properties, node.properties).text(property.name) == "hard_sigmoid")
                throw Error(m_where,
                            TEXT("storage", "the layer “%1” has the hard_sigmoid of Keras 2, which is another function "
                                            "than that of Keras 3 and is not available here")
                                .arg(node.name),
                            TEXT("storage", "Change the option in the program that wrote the file and save it again."));
    }
}

void ModelFile::readKerasArchive(std::vector<std::byte> bytes) {
    keras::Archive archive = keras::readArchive(bytes, m_where);
    bytes = {};
    m_description.isForeign = true;
    std::vector<Text>& notes = m_description.notes;
    const Json description = parseStrict(archive.config, m_where);
    keras::ReadModel model = keras::readModel(description, m_where, notes);
    Project& project = m_description.project;
    project.name = model.name;
    project.graph = std::move(model.graph);
    keras::setHeads(project.graph, model.outputs, project.training);
    if (description.contains("compile_config"))
        keras::readTraining(description["compile_config"], model.outputNames, project.training, notes);
    m_facts = checkGraph(project.graph, project.training);

    m_image = std::move(archive.weights);
    if (!h5::isPlainSuperblock(m_image.data(), m_image.size(), m_image.size()))
        throw damaged(m_where, TEXT("storage", "the start of the HDF5 file is damaged, or its end is missing"));
    m_file = h5::openImage(m_image.data(), m_image.size());
    m_image = {};
    if (!m_file) throw damaged(m_where, TEXT("storage", "the HDF5 library cannot open the file"));
    const char* root = h5::hasLink(m_file.id(), "layers") ? "layers" : "_layer_checkpoint_dependencies";
    placeLayersFromArchive(model.layers, root);
    leaveOutDeadEnds(model.outputs);
}

void ModelFile::placeLayersFromArchive(const std::vector<keras::ModelLayer>& layers, const std::string& path) {
    ArchiveNames names;
    for (const keras::ModelLayer& layer : layers) {
        const std::string group = path + "/" + names.next(layer.className) + layer.archivePart;
        if (!layer.inside.empty())
            placeLayersFromArchive(layer.inside, group + "/layers");
        else if (layer.uid != 0 && !m_facts.nodes.at(layer.uid).weights.empty())
            placeFromArchive(layer, group);
    }
}

void ModelFile::placeFromArchive(const keras::ModelLayer& layer, const std::string& path) {
    const Node& node = *m_description.project.graph.find(layer.uid);
    std::vector<std::string> paths;
    const h5::Handle own = h5::openGroup(m_file.id(), path, m_where);
    if (!own) throw damaged(m_where, TEXT("storage", "the weights of the layer “%1” are missing").arg(node.name));
    const LayerSpec* inFile = findLayer(layer.archiveType.empty() ? node.type : layer.archiveType);
    if (!inFile) throw damaged(m_where, TEXT("storage", "the weights of the layer “%1” are missing").arg(node.name));
    for (const std::string& part : keras::archiveParts(*inFile)) {
        std::string group = path + (part.empty() ? "" : "/" + part) + "/vars";
        if (!part.empty() && !h5::hasLink(own.id(), part.substr(0, part.find('/'))))
            group = path + "/_" + part + "/vars"; // as Keras 3.0 had it
        const h5::Handle vars = h5::openGroup(m_file.id(), group, m_where);
        if (!vars) throw damaged(m_where, TEXT("storage", "the weights of the layer “%1” are missing").arg(node.name));
        const std::size_t variables = h5::linksOf(vars.id(), 64, m_where).size();
        for (std::size_t i = 0; i < variables; ++i) paths.push_back(group + "/" + std::to_string(i));
    }
    place(layer.uid, paths);
}

// ---- our own files

void ModelFile::readOwn(const h5::Handle& group) {
    if (!group) throw damaged(m_where, TEXT("storage", "“%1” cannot be read").arg("lamina"));
    const std::int64_t needed = h5::readInteger(group.id(), "min_reader", m_where).value_or(1);
    if (needed > kFormatVersion)
        throw Error(m_where,
                    TEXT("storage", "the file was written by a newer Lamina (format %1; this one reads up to %2)")
                        .arg(static_cast<long long>(needed))
                        .arg(static_cast<long long>(kFormatVersion)),
                    TEXT("storage", "Open it with the newer program."));
    const h5::Handle text = h5::openDataset(group.id(), "project", m_where);
    const h5::Handle list = h5::openDataset(group.id(), "layers", m_where);
    if (!text || !list) throw damaged(m_where, TEXT("storage", "the project is missing from the file"));
    const std::string projectJson = textOf(h5::readBytes(text, m_where));
    JsonLimits limits;
    limits.bytes = std::size_t{256} << 20;
    limits.values = 10000000;
    parseStrict(projectJson, m_where, limits);
    Project& project = m_description.project;
    project = projectFromJson(projectJson, m_where);
    m_facts = checkGraph(project.graph, project.training);

    const Json layers = parseStrict(textOf(h5::readBytes(list, m_where)), m_where);
    for (const Json& layer : layers.at("layers")) {
        const Uid uid = layer.at("uid").get<Uid>();
        const Node* node = project.graph.find(uid);
        if (!node) throw damaged(m_where, TEXT("storage", "the list of layers does not fit the network"));
        const LayerSpec* spec = findLayer(node->type);
        if (!spec)
            throw Error(m_where,
                        TEXT("storage", "the layer “%1” is of the class %2, which does not exist here")
                            .arg(node->name)
                            .arg(node->type),
                        TEXT("storage", "Open the file with the newer program that wrote it."));
        if (layer.at("version").get<int>() > spec->version)
            throw Error(m_where, TEXT("storage", "the layer “%1” was written by a newer Lamina").arg(node->name),
                        TEXT("storage", "Open it with the newer program."));
        const std::string path = layer.value("weights", Json("")).get<std::string>();
        if (path.empty()) continue;
        const auto facts = m_facts.nodes.find(uid);
        if (facts == m_facts.nodes.end() || !facts->second.hasShape) {
            // A layer that waits for its input keeps its weights under their names.
            const h5::Handle kept = h5::openGroup(m_file.id(), path, m_where);
            if (!kept)
                throw damaged(m_where, TEXT("storage", "the weights of the layer “%1” are missing").arg(node->name));
            // "query/kernel" lies in a group of its own: the list has all of them.
            const std::optional<std::vector<std::string>> names = h5::readNames(kept.id(), "weight_names", m_where);
            for (const std::string& name : names ? *names : h5::linksOf(kept.id(), 64, m_where)) {
                const h5::Handle dataset = h5::openDataset(kept.id(), name, m_where);
                if (!dataset) continue;
                add(uid, name, h5::shapeOf(dataset, m_where), path + "/" + name);
            }
            continue;
        }
        const std::size_t slash = path.find('/');
        if (slash == std::string::npos)
            throw damaged(m_where, TEXT("storage", "the list of layers does not fit the network"));
        place(uid, fileLayer(m_file.id(), path.substr(0, slash), path.substr(slash + 1), m_where).paths);
        // Weights that were only filled in so that Keras can open the file are none of ours.
        const Json filled = layer.value("untrained", Json::array());
        m_weights.erase(std::remove_if(m_weights.begin(), m_weights.end(),
                                       [&](const WeightPlace& weight) {
                                           return weight.node == uid && std::find(filled.begin(), filled.end(),
                                                                                  Json(weight.name)) != filled.end();
                                       }),
                        m_weights.end());
    }
}

} // namespace lamina
