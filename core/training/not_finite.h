#pragma once
// Where a run went wrong: the first value that is not a finite number, in the order of the computation.

#include "core/model/graph.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lamina {

struct NotFinite {
    enum class What { data, output, gradient, weight, loss } what = What::loss;
    std::int64_t step = 0; // of the run, from 0
    Uid node = 0;          // 0: the loss
    std::string name;      // of the weight or input

    // A sentence with the remedy, naming the layer and the step counted from 1.
    Text text(const Graph& graph) const;
};

// Looks through the values of a plan compiled for looking, after a run. Nothing: all are finite.
std::optional<NotFinite> firstNotFinite(const Plan& plan, std::int64_t step);

} // namespace lamina
