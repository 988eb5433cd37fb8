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

class Dataset {
public:
    virtual ~Dataset() = default;
    const DataInfo& info() const { return m_info; }
    const DataRecipe& recipe() const { return m_recipe; }        // with everything fitted and guessed
    const std::string& fingerprint() const { return m_fingerprint; } // SHA-256 of source and recipe: "is it the same data?"
    std::int64_t samples(Part part) const;

    // Copies rows (numbers within the part) one after the other. out: float for inputs; float, or int32 class numbers, for
    // targets. No allocation; any thread.
    virtual void inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const = 0;
    virtual void targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const = 0;

    // A prediction of a `values` target back in the units of the data (scaling, log and difference undone). element: which
    // number of the target's shape.
    virtual double inUnits(Part part, int target, std::int64_t row, std::int64_t element, double value) const = 0;
    bool targetsAreScaled(int target) const; // inUnits is not the identity

protected:
    DataInfo m_info;
    DataRecipe m_recipe;
    std::string m_fingerprint;
};

// Reads the source, guesses and fits what the recipe leaves open, splits. folder: what relative paths start from.
// Throws Error with file, line and column. Single-threaded; may take seconds for large files.
std::shared_ptr<const Dataset> loadDataset(const DataRecipe& recipe, const std::string& folder);

// The same recipe with its fitted figures over other rows, for predict and evaluate on new data: nothing is fitted again.
// Every row lands in Part::test. Targets may be missing (predict). npz/npy sources go to the network as they are.
std::shared_ptr<const Dataset> applyRecipe(const DataRecipe& fitted, const DataSource& source, const std::string& folder,
                                           bool needsTargets);

// What is inside the product.
struct BuiltinData {
    std::string id;  // "mnist"
    Text label, help; // with source and licence
    std::string kind; // "builtin" or "generator"
};
const std::vector<BuiltinData>& builtinData();

// A source for a file or folder named by a person: the kind follows from the name and the first bytes. Throws Error.
DataSource sourceForPath(const std::string& path);

} // namespace lamina
