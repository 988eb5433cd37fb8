#pragma once
// Loss and metrics over many batches, exactly: the partial sums of every batch are added, nothing is averaged twice.

#include "core/model/graph.h"
#include "core/model/training_config.h"
#include "core/plan/plan.h"
#include "core/training/unit_sums.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lamina {

class EpochSums {
public:
    // Takes the shape of the sums from a plan. names: of the heads; the first one's metrics go without a prefix.
    EpochSums() = default;
    // unitsOf: errors of scaled numbers are measured in the units of these data, which must outlive the sums; nullptr: as the
    // network sees them.
    EpochSums(const Plan& plan, std::vector<std::string> headNames, const Dataset* unitsOf = nullptr);

    void clear();
    void add(const Plan& plan, Part part, const std::int64_t* rows); // after a run of it on these rows; no allocation

    std::int64_t samples() const { return m_samples; }
    double loss() const; // mean over the samples; NaN without samples
    std::map<std::string, double> metrics() const;

    // For the checkpoint: samples, loss, then the sums of each metric.
    std::vector<double> numbers() const;
    void setNumbers(const std::vector<double>& numbers); // throws Error if their count does not fit

private:
    struct Metric {
        int head = 0, index = 0;
        const MetricSpec* spec = nullptr;
        std::vector<double> sums;
    };
    std::vector<std::string> m_headNames;
    std::vector<Metric> m_metrics;
    UnitSums m_units;
    std::int64_t m_samples = 0;
    double m_loss = 0; // Σ loss of a batch × its samples
};

// The names under which heads appear: of the output nodes.
std::vector<std::string> headNames(const Graph& graph, const TrainingConfig& training);

} // namespace lamina
