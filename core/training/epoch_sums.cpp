#include "core/training/epoch_sums.h"

#include "core/base/error.h"

#include <cmath>
#include <limits>

namespace lamina {

EpochSums::EpochSums(const Plan& plan, std::vector<std::string> headNames) : m_headNames(std::move(headNames)) {
    for (int head = 0; head < plan.heads(); ++head)
        for (int i = 0; i < plan.metrics(head); ++i) m_metrics.push_back({head, i, &plan.metricSpec(head, i), {}});
}

void EpochSums::clear() {
    m_samples = 0;
    m_loss = 0;
    for (Metric& metric : m_metrics) metric.sums = {};
}

void EpochSums::add(const Plan& plan) {
    m_samples += plan.batch();
    m_loss += plan.loss() * static_cast<double>(plan.batch());
    for (Metric& metric : m_metrics) {
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
        figures[prefix + metric.spec->name] = metric.spec->finish(metric.sums.data());
    }
    return figures;
}

const EpochSums::Metric* EpochSums::find(int head, int metric) const {
    for (const Metric& m : m_metrics)
        if (m.head == head && m.index == metric) return &m;
    return nullptr;
}

void EpochSums::replace(int head, int metric, const std::array<double, 4>& sums) {
    for (Metric& m : m_metrics)
        if (m.head == head && m.index == metric) m.sums = sums;
}

const std::string& EpochSums::metricName(int head, int metric) const {
    const Metric* found = find(head, metric);
    LAMINA_CHECK(found);
    return found->spec->name;
}

int EpochSums::metricsOf(int head) const {
    int count = 0;
    for (const Metric& metric : m_metrics) count += metric.head == head;
    return count;
}

std::vector<double> EpochSums::numbers() const {
    std::vector<double> numbers = {static_cast<double>(m_samples), m_loss};
    for (const Metric& metric : m_metrics) numbers.insert(numbers.end(), metric.sums.begin(), metric.sums.end());
    return numbers;
}

void EpochSums::setNumbers(const std::vector<double>& numbers) {
    if (numbers.size() != 2 + 4 * m_metrics.size())
        throw Error("",
                    TEXT("training", "the checkpoint does not belong to this network: the number of metrics differs"),
                    TEXT("training", "Start the training anew, without --resume."));
    m_samples = static_cast<std::int64_t>(numbers[0]);
    m_loss = numbers[1];
    for (std::size_t i = 0; i < m_metrics.size(); ++i)
        for (std::size_t k = 0; k < 4; ++k) m_metrics[i].sums[k] = numbers[2 + 4 * i + k];
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
