#pragma once
// A model file opened for reading, of either kind: our own or Keras's .h5, or Keras's .keras archive. What it holds is described
// first; the numbers are fetched weight by weight. Internal to core/storage.

#include "core/model/graph_check.h"
#include "core/storage/hdf5.h"
#include "core/storage/keras_model.h"
#include "core/storage/project_file.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lamina {

struct WeightPlace {
    Uid node = 0;
    std::string name;
    Shape shape;
    std::string path; // of the dataset, from the root of the HDF5 file
};

class ModelFile {
public:
    // descriptor: open for reading at its start; the caller keeps it. where: the file's name for messages. afterOpening is
    // called when no further file needs to be opened. Throws Error. The caller holds h5::lock() for the object's life.
    ModelFile(int descriptor, const std::string& where, const std::function<void()>& afterOpening = {});

    LoadedProject& description() { return m_description; }                // all but the weights
    const std::vector<WeightPlace>& weights() const { return m_weights; } // every shape as the network wants it
    std::vector<float> read(const WeightPlace& place) const;
    bool holdsUnknown() const; // something that a save would have to carry over

private:
    void readHdf5();
    void readOwn(const h5::Handle& group);
    void readKerasHdf5();
    void readKerasArchive(std::vector<std::byte> archive);
    void place(Uid node, const std::vector<std::string>& paths); // of all the weights of one layer
    void place(const std::vector<keras::OwnedWeight>& wanted, const std::string& layer,
               const std::vector<std::string>& paths);
    void placeFromArchive(const keras::ModelLayer& layer, const std::string& path);
    void placeLayersFromArchive(const std::vector<keras::ModelLayer>& layers, const std::string& path);
    void leaveOutDeadEnds(const std::vector<Uid>& outputs);
    void refuseOldFunctions(const std::string& kerasVersion) const;
    void add(Uid node, const std::string& name, const Shape& shape, const std::string& path);

    std::string m_where;
    std::vector<std::byte> m_image; // of the HDF5 file inside an archive
    h5::Handle m_file;
    LoadedProject m_description;
    GraphFacts m_facts;
    std::vector<WeightPlace> m_weights;
    std::int64_t m_numbers = 0; // in all of them
};

constexpr std::int64_t kFormatVersion = 1; // of the group `lamina`

} // namespace lamina
