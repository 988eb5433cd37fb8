#pragma once
// Loss and metrics over many batches, exactly: the partial sums of every batch are added, nothing is averaged twice.

#include "core/model/graph.h"
#include "core/model/training_config.h"
#include "core/plan/plan.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lamina {

class EpochSums {
public:
    // Takes the shape of the sums from a plan. names: of the heads; the first one's metrics go without a prefix.
    EpochSums() = default;
    EpochSums(const Plan& plan, std::vector<std::string> headNames);

    void clear();
    void add(const Plan& plan); // after a run of it; no allocation

    std::int64_t samples() const { return m_samples; }
    double loss() const; // mean over the samples; NaN without samples
    std::map<std::string, double> metrics() const;
    // Replaces the sums of one metric: figures in the units of the data.
    void replace(int head, int metric, const std::array<double, 4>& sums);
    const std::string& metricName(int head, int metric) const;
    int metricsOf(int head) const;

    // For the checkpoint: samples, loss, then four numbers for each metric.
    std::vector<double> numbers() const;
    void setNumbers(const std::vector<double>& numbers); // throws Error if their count does not fit

private:
    struct Metric {
        int head = 0, index = 0;
        const MetricSpec* spec = nullptr;
        std::array<double, 4> sums{};
    };
    const Metric* find(int head, int metric) const;
    std::vector<std::string> m_headNames;
    std::vector<Metric> m_metrics;
    std::int64_t m_samples = 0;
    double m_loss = 0; // Σ loss of a batch × its samples
};

// The names under which heads appear: of the output nodes.
std::vector<std::string> headNames(const Graph& graph, const TrainingConfig& training);

} // namespace lamina
