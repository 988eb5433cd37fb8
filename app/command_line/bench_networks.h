#pragma once
// The reference networks that speed is measured on, with synthetic data in memory.

#include "core/model/graph.h"
#include "core/model/graph_check.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

struct BenchNetwork {
    const char* name; // "P2"
    const char* what; // "784 → Dense 128 ReLU → Dense 10"
    std::int64_t batch = 0, samples = 0;
    std::int64_t vocabulary = 0; // above 0: the inputs are token numbers below it
    bool isInference = false;    // only the forward pass, on one sample after the other
    Graph graph;
    TrainingConfig training;
    DataInfo data;
};

// P1 … P9 train, I1 … I3 infer; a name with a hyphen ("P3-40") is a variation of the one before the hyphen.
const std::vector<std::string>& benchNetworkNames();
BenchNetwork makeBenchNetwork(const std::string& name); // LAMINA_CHECK: one of the names

// Normally distributed inputs and fitting targets, the same numbers in every run.
struct BenchNumbers {
    std::vector<float> inputs;
    std::vector<float> values;                // targets that are numbers
    std::vector<std::int32_t> classes;        // or class numbers
    std::int64_t inputRow = 0, targetRow = 0; // numbers of one sample
    const void* targetsFrom(std::int64_t sample) const {
        const std::int64_t at = sample * targetRow;
        return classes.empty() ? static_cast<const void*>(values.data() + at)
                               : static_cast<const void*>(classes.data() + at);
    }
};
BenchNumbers makeBenchNumbers(const BenchNetwork& network);

} // namespace lamina
