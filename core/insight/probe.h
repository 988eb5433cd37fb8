#pragma once
// Computes what the lenses show on a thread of its own, from published snapshots: neither the window nor the training waits.

#include "core/data/dataset.h"
#include "core/model/lens_data.h"
#include "core/model/project.h"

#include <cstdint>
#include <memory>

namespace lamina {

struct LensRequest {
    Graph graph;
    TrainingConfig training;
    WeightsPointer weights; // nullptr: as initialised by the seed, before any training
    std::shared_ptr<const Dataset> data;
    LensKind kind = LensKind::none;  // none: only loss and accuracy
    Part part = Part::validation;    // empty parts: test, then train instead
    int size = 100;                  // cells along each side of a decision boundary, 2 … 400
    TextQuery query;                 // of the text lens
    bool onlyText = false;           // an answer to the query at once, without loss and accuracy
    std::int64_t maximumSamples = 0; // of the part, spread over it; 0 = all. For pictures while a training runs
};

// Bytes that a probe takes for a network: its weights and a plan that answers. Those that a run publishes count to the run.
// Throws Error where the network has errors.
std::int64_t foretellProbe(const Graph& graph, const TrainingConfig& training, const DataInfo* data);

class Probe {
public:
    explicit Probe(int niceness = 10); // starts the thread
    ~Probe();                          // breaks off what is being computed and joins

    // Any thread, never waits. The latest request wins: one that has not begun is forgotten. Returns its number.
    std::uint64_t request(LensRequest request);
    bool poll(LensData& result); // one reader; false: nothing new
    bool isBusy() const;         // a request has no answer yet

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace lamina
