#pragma once

#include "core/storage/project_file.h"

#include <filesystem>
#include <string>
#include <vector>

// A folder of its own that goes away with the test; its name holds Chinese characters and spaces.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string golden(const std::string& name); // tests/golden/keras/NAME

// The outputs of a network for a batch, on the float reference back-end.
std::vector<std::vector<float>> predictions(const lamina::Project& project, const lamina::Weights& weights,
                                            const std::vector<std::vector<float>>& inputs, std::int64_t rows);

// Every weight of the project, filled with numbers that follow from a seed.
lamina::WeightsPointer someWeights(const lamina::Project& project, std::uint64_t seed);
bool sameGraph(const lamina::Graph& a, const lamina::Graph& b); // the order of the wires aside
bool sameWeights(const lamina::WeightsPointer& a, const lamina::WeightsPointer& b);

// Networks that use every layer of the registry, with options far from their defaults.
std::vector<lamina::Project> sampleProjects();
// Each layer of the registry between Inputs and a Dense, with the options it is declared with.
std::vector<lamina::Project> networksOfEachLayer();

std::string bytesOf(const std::string& path);
void writeBytes(const std::string& path, const std::string& bytes);
