#pragma once
// Errors of scaled numbers in the units of the data: what a person calls the error of a prediction.

#include "core/data/dataset.h"
#include "core/plan/plan.h"

#include <vector>

namespace lamina {

class UnitSums {
public:
    UnitSums() = default;
    // plan: the one with the largest batch that will be measured. data must outlive the sums.
    UnitSums(const Dataset& data, const Plan& plan);

    bool isNeeded() const { return !m_heads.empty(); }
    // The sums of the batch that the plan has just run. No allocation for float plans.
    void measure(const Plan& plan, Part part, const std::int64_t* rows);
    // Adds those of the last batch to a metric's sums; false: this metric has no units, or the head's numbers are not scaled.
    bool addTo(int head, MetricSpec::Sums kind, std::vector<double>& sums) const;

private:
    struct Head {
        int index = 0;
        double absolute = 0, squared = 0, count = 0, sum = 0, sumOfSquares = 0, percentage = 0;
        std::vector<float> truth;
    };
    const Dataset* m_data = nullptr;
    std::vector<Head> m_heads;
};

} // namespace lamina
