#include "core/training/epoch_sums.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

EpochSums::EpochSums(const Plan& plan, std::vector<std::string> headNames, const Dataset* unitsOf)
    : m_headNames(std::move(headNames)) {
    for (int head = 0; head < plan.heads(); ++head)
        for (int i = 0; i < plan.metrics(head); ++i)
            m_metrics.push_back({head, i, &plan.metricSpec(head, i),
                                 std::vector<double>(static_cast<std::size_t>(plan.metricSumCount(head, i)))});
    if (unitsOf) m_units = UnitSums(*unitsOf, plan);
}

void EpochSums::clear() {
    m_samples = 0;
    m_loss = 0;
    for (Metric& metric : m_metrics) std::fill(metric.sums.begin(), metric.sums.end(), 0.0);
}

void EpochSums::add(const Plan& plan, Part part, const std::int64_t* rows) {
    m_samples += plan.batch();
    m_loss += plan.loss() * static_cast<double>(plan.batch());
    if (m_units.isNeeded()) m_units.measure(plan, part, rows);
    for (Metric& metric : m_metrics) {
        if (m_units.addTo(metric.head, metric.spec->sums, metric.sums)) continue;
        const double* sums = plan.metricSums(metric.head, metric.index);
        for (std::size_t i = 0; i < metric.sums.size(); ++i) metric.sums[i] += sums[i];
    }
}

double EpochSums::loss() const {
    return m_samples > 0 ? m_loss / static_cast<double>(m_samples) : std::numeric_limits<double>::quiet_NaN();
}

std::map<std::string, double> EpochSums::metrics() const {
    std::map<std::string, double> figures;
    if (m_samples == 0) return figures;
    for (const Metric& metric : m_metrics) {
        const std::string prefix =
            metric.head == 0 ? std::string() : m_headNames[static_cast<std::size_t>(metric.head)] + "_";
        figures[prefix + metric.spec->name] =
            metric.spec->finish(metric.sums.data(), static_cast<std::int64_t>(metric.sums.size()));
    }
    return figures;
}

std::vector<double> EpochSums::numbers() const {
    std::vector<double> numbers = {static_cast<double>(m_samples), m_loss};
    for (const Metric& metric : m_metrics) numbers.insert(numbers.end(), metric.sums.begin(), metric.sums.end());
    return numbers;
}

void EpochSums::setNumbers(const std::vector<double>& numbers) {
    std::size_t expected = 2;
    for (const Metric& metric : m_metrics) expected += metric.sums.size();
    if (numbers.size() != expected)
        throw Error("",
                    TEXT("training", "the checkpoint does not belong to this network: the number of metrics differs"),
                    TEXT("training", "Start the training anew, without --resume."));
    m_samples = static_cast<std::int64_t>(numbers[0]);
    m_loss = numbers[1];
    auto next = numbers.begin() + 2;
    for (Metric& metric : m_metrics)
        for (double& sum : metric.sums) sum = *next++;
}

std::vector<std::string> headNames(const Graph& graph, const TrainingConfig& training) {
    std::vector<std::string> names;
    const std::vector<Uid> sinks = graph.sinks();
    for (const Head& head : training.heads) {
        const Uid uid = head.output != 0 ? head.output : sinks.empty() ? 0 : sinks.front();
        const Node* node = graph.find(uid);
        names.push_back(node ? node->name : "output_" + std::to_string(names.size() + 1));
    }
    return names;
}

} // namespace lamina
