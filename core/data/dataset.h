#pragma once
// Samples as the network sees them, after the recipe. Reading is done once; afterwards a Dataset never changes, so every
// thread may read it.

#include "core/base/text.h"
#include "core/model/data_recipe.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lamina {

// A picture as a person looks at it.
struct Picture {
    std::int64_t height = 0, width = 0, channels = 0; // channels: 1 grey, 3 red-green-blue
    std::vector<std::uint8_t> bytes;                  // row-major, channels last, 0 … 255
    bool empty() const { return bytes.empty(); }
};

class Dataset {
public:
    virtual ~Dataset() = default;
    const DataInfo& info() const { return m_info; }
    const DataRecipe& recipe() const { return m_recipe; } // with everything fitted and guessed
    const std::string& fingerprint() const {
        return m_fingerprint;
    }                                                          // SHA-256 of source and recipe: "is it the same data?"
    const std::vector<Text>& notes() const { return m_notes; } // recipe().notes, to be shown in the program's language
    std::int64_t samples(Part part) const;

    // Copies rows (numbers within the part) one after the other. out: float for inputs; float, or int32 class numbers, for
    // targets. No allocation; any thread.
    virtual void inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const = 0;
    virtual void targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const = 0;

    // How much each sample (or each of its steps, as the target's weightShape says) counts in the loss; 1 where the data do
    // not say. No allocation; any thread.
    virtual void weightRows(Part part, int target, const std::int64_t* rows, std::int64_t count, float* out) const;

    // Class numbers of a `binary` or `classIndex` target, whatever targetRows() gives. No allocation; any thread.
    virtual void classRows(Part part, int target, const std::int64_t* rows, std::int64_t count,
                           std::int32_t* out) const;

    // false: rows for predict came without targets; then targetRows() and classRows() give zeros.
    virtual bool hasTargets() const { return true; }

    // A prediction of a `values` target back in the units of the data (scaling, log and difference undone). element: which
    // number of the target's shape.
    virtual double inUnits(Part part, int target, std::int64_t row, std::int64_t element, double value) const = 0;
    bool targetsAreScaled(int target) const; // inUnits is not the identity

    // The picture of a sample, before the recipe's scaling; empty if the samples are no pictures. Allocates; any thread.
    virtual Picture picture(Part part, std::int64_t row) const;
    bool hasPictures() const { return m_recipe.pictureShape.rank() == 3; }

    // What a person calls a sample: a picture's file, the date of a series' target, a table's line ("line 17"); may be empty.
    virtual std::string sampleName(Part part, std::int64_t row) const;

protected:
    DataInfo m_info;
    DataRecipe m_recipe;
    std::string m_fingerprint;
    std::vector<Text> m_notes;
};

// Reads the source, guesses and fits what the recipe leaves open, splits. folder: what relative paths start from.
// Throws Error with file, line and column. Single-threaded; may take seconds for large files.
std::shared_ptr<const Dataset> loadDataset(const DataRecipe& recipe, const std::string& folder);

// The same recipe with its fitted figures over other rows, for predict and evaluate on new data: nothing is fitted again.
// Every row lands in Part::test (of pictures with an official test part: that part). Targets may be missing (predict); a
// series without targets then also has the windows whose target still lies ahead. npz/npy sources go to the network as
// they are. A table's rows keep their order; none is dropped when targets are not needed.
std::shared_ptr<const Dataset> applyRecipe(const DataRecipe& fitted, const DataSource& source,
                                           const std::string& folder, bool needsTargets);

// One option of a generator (DataSource::options), for the data dialog.
struct GeneratorOption {
    std::string name; // "samples", "noise", "turns", "seed", "validation", "test", …
    Text label;
    double byDefault = 0, minimum = 0, maximum = 0;
    bool isInteger = false;
};

// What is inside the product.
struct BuiltinData {
    std::string id;                       // "mnist"
    Text label, help;                     // with source and licence
    std::string kind;                     // "builtin" or "generator"
    std::vector<GeneratorOption> options; // generators only
};
const std::vector<BuiltinData>& builtinData();

// The recipe that a built-in set or generator opens with: target, window, split. Throws Error if there is no such id.
DataRecipe startingRecipe(const std::string& id);

// A source for a file or folder named by a person: the kind follows from the name and the first bytes. Throws Error.
DataSource sourceForPath(const std::string& path);

} // namespace lamina
