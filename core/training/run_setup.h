#pragma once
// What a run needs before its first step.

#include "core/data/dataset.h"
#include "core/model/graph_check.h"
#include "core/model/project.h"
#include "core/plan/parameters.h"
#include "core/training/trainer.h"

#include <memory>
#include <string>

namespace lamina {

// The facts of a network that fits its data. Throws Error with the first mistake, its layer and its remedy, or where there
// are no samples to train on.
GraphFacts checkedFacts(const Project& project, const Dataset& data, bool needsTraining = true);

// The weights before the first step: initialised by the seed, then overwritten by `start` where the shapes agree.
std::shared_ptr<Parameters> makeParameters(const Project& project, const GraphFacts& facts, Type realType,
                                           const WeightsPointer& start);

std::string timeNow();                                                   // ISO 8601, UTC
std::string runSummary(const Project& project, const GraphFacts& facts); // "784-128-10 · adam 0.001 · batch 64"

// Throws Error with the reason where a checkpoint is not of this network, these settings, these data or this machine.
// More epochs, another speed, another number of threads are no reason.
void refuseOtherRun(const Checkpoint& checkpoint, const Project& project, const std::string& dataFingerprint,
                    const std::string& backendName);

} // namespace lamina
