#pragma once
// A folder that goes away, files in it, and the message of an expected error.

#include "core/base/error.h"
#include "core/data/dataset.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <stdlib.h>

namespace lamina {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "lamina-data-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    const std::string& path() const { return m_path; }
    std::string file(const std::string& name, const std::string& content) const { // returns its path
        const std::filesystem::path place = std::filesystem::path(m_path) / name;
        std::filesystem::create_directories(place.parent_path());
        std::ofstream(place, std::ios::binary) << content;
        return place.string();
    }

private:
    std::string m_path;
};

template <class Call>
std::string messageOf(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "(no error)";
}

inline bool contains(const std::string& text, const std::string& part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE("expected \"" << part << "\" in: " << text);
    return found;
}

inline DataRecipe csvRecipe(const std::string& path) {
    DataRecipe recipe;
    recipe.source.kind = "csv";
    recipe.source.path = path;
    recipe.split.validation = recipe.split.test = 0;
    return recipe;
}

inline std::vector<float> inputsOf(const Dataset& data, Part part, std::int64_t row, int input = 0) {
    std::vector<float> out(static_cast<std::size_t>(data.info().inputs[static_cast<std::size_t>(input)].count()));
    data.inputRows(part, input, &row, 1, out.data());
    return out;
}

inline std::vector<float> targetsOf(const Dataset& data, Part part, std::int64_t row, int target = 0) {
    std::vector<float> out(
        static_cast<std::size_t>(data.info().targets[static_cast<std::size_t>(target)].shape.count()));
    data.targetRows(part, target, &row, 1, out.data());
    return out;
}

inline float weightOf(const Dataset& data, Part part, std::int64_t row, int target = 0) { // one weight for a sample
    float out = -1;
    data.weightRows(part, target, &row, 1, &out);
    return out;
}

inline int classOf(const Dataset& data, Part part, std::int64_t row, int target = 0) {
    std::int32_t out = -1;
    data.classRows(part, target, &row, 1, &out);
    return out;
}

inline bool hasNote(const Dataset& data, const std::string& part) {
    for (const std::string& note : data.recipe().notes)
        if (note.find(part) != std::string::npos) return true;
    for (const std::string& note : data.recipe().notes) MESSAGE("note: " << note);
    return false;
}

} // namespace lamina
