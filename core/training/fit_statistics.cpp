#include "core/training/fit_statistics.h"

#include "core/model/registry.h"
#include "core/training/bound_plan.h"

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
constexpr std::int64_t kBatch = 256;

// Mean and variance of each channel over any number of rows; blocks of rows are merged (Chan et al., 1979), so that large means
// cost no digits.
class ChannelStatistics {
public:
    explicit ChannelStatistics(std::int64_t channels)
        : m_mean(static_cast<std::size_t>(channels)), m_squares(m_mean), m_blockMean(m_mean), m_blockSquares(m_mean) {}

    void add(const float* rows, std::int64_t count) {
        if (count == 0) return;
        const std::size_t channels = m_mean.size();
        std::fill(m_blockMean.begin(), m_blockMean.end(), 0.0);
        std::fill(m_blockSquares.begin(), m_blockSquares.end(), 0.0);
        const auto each = [&](const auto& visit) {
            const float* row = rows;
            for (std::int64_t r = 0; r < count; ++r, row += channels)
                for (std::size_t c = 0; c < channels; ++c) visit(c, static_cast<double>(row[c]));
        };
        const double n = static_cast<double>(count), before = m_count, after = before + n;
        each([&](std::size_t c, double x) { m_blockMean[c] += x / n; });
        each([&](std::size_t c, double x) { m_blockSquares[c] += (x - m_blockMean[c]) * (x - m_blockMean[c]); });
        for (std::size_t c = 0; c < channels; ++c) {
            const double difference = m_blockMean[c] - m_mean[c];
            m_mean[c] += difference * n / after;
            m_squares[c] += m_blockSquares[c] + difference * difference * before * n / after;
        }
        m_count = after;
    }
    std::vector<float> mean() const { return {m_mean.begin(), m_mean.end()}; }
    std::vector<float> variance() const {
        std::vector<float> variance;
        for (const double sum : m_squares) variance.push_back(static_cast<float>(sum / std::max(1.0, m_count)));
        return variance;
    }

private:
    std::vector<double> m_mean, m_squares, m_blockMean, m_blockSquares;
    double m_count = 0;
};

bool isUnfitted(const Parameters& parameters, Uid node) {
    const auto all = [&](const char* weight, float value) {
        const std::vector<float> numbers = parameters.read(node, weight);
        return std::all_of(numbers.begin(), numbers.end(), [&](float number) { return number == value; });
    };
    return parameters.layout().find(node, "variance") && all("mean", 0) && all("variance", 1);
}

// The numbers of a sample in the order in which those of one mean lie `channels` apart: axis 0 of `kept` alone stands for no axis
std::vector<std::size_t> byChannel(const Shape& sample, const std::vector<std::int64_t>& kept) {
    std::vector<bool> isKept(static_cast<std::size_t>(sample.rank()), false);
    for (const std::int64_t axis : kept)
        if (axis != 0) isKept[static_cast<std::size_t>(axis < 0 ? sample.rank() + axis : axis - 1)] = true;
    std::vector<std::size_t> order(static_cast<std::size_t>(sample.count()));
    std::vector<std::int64_t> at(static_cast<std::size_t>(sample.rank()), 0);
    std::int64_t channels = 1;
    for (int axis = 0; axis < sample.rank(); ++axis)
        if (isKept[static_cast<std::size_t>(axis)]) channels *= sample[axis];
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::int64_t channel = 0, place = 0;
        for (int axis = 0; axis < sample.rank(); ++axis) {
            std::int64_t& part = isKept[static_cast<std::size_t>(axis)] ? channel : place;
            part = part * sample[axis] + at[static_cast<std::size_t>(axis)];
        }
        order[static_cast<std::size_t>(place * channels + channel)] = i;
        for (int axis = sample.rank() - 1; axis >= 0; --axis) {
            if (++at[static_cast<std::size_t>(axis)] < sample[axis]) break;
            at[static_cast<std::size_t>(axis)] = 0;
        }
    }
    return order;
}

// Every Input, so that they stay in the order of the data, and what leads to `node` from there.
Graph partUpTo(const Graph& graph, Uid node) {
    Graph part = graph;
    for (const Node& other : graph.nodes())
        if (other.type != "Input" && !graph.reaches(other.uid, node)) part.remove(other.uid, false);
    return part;
}
} // namespace

void fitStatistics(const Project& project, const GraphFacts& facts, const Dataset& data, const Backend& backend,
                   ThreadPool& pool, const std::shared_ptr<Parameters>& parameters) {
    const std::int64_t samples = data.samples(Part::train), batch = std::min(kBatch, samples);
    if (samples == 0) return;
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(samples));
    std::iota(numbers.begin(), numbers.end(), std::int64_t{0});
    const std::vector<Uid> inputNodes = project.graph.inputNodes();
    for (const Uid uid : facts.order) {
        const Node& node = *project.graph.find(uid);
        if (node.type != "Normalization" || node.weightsOf != 0 || !isUnfitted(*parameters, uid)) continue;
        const Edge wire = project.graph.wiresTo(uid).at(0);
        if (wire.output != 0) continue; // a recurrent layer's state: nothing of the data
        const Shape& sample = facts.nodes.at(uid).output;
        const std::int64_t perSample = sample.count();
        const auto channels = static_cast<std::int64_t>(parameters->read(uid, "mean").size());
        const std::vector<std::size_t> order =
            byChannel(sample, Options(findLayer(node.type)->properties, node.properties).list("axis"));
        std::vector<float> sorted;
        ChannelStatistics statistics(channels);
        const auto add = [&](const float* values, std::int64_t count) {
            sorted.clear();
            for (std::int64_t i = 0; i < count; ++i)
                for (const std::size_t place : order)
                    sorted.push_back(values[static_cast<std::size_t>(i * perSample) + place]);
            statistics.add(sorted.data(), count * perSample / channels);
        };
        const auto input = std::find(inputNodes.begin(), inputNodes.end(), wire.from);
        std::vector<float> rows(static_cast<std::size_t>(batch * perSample));
        std::unique_ptr<BoundPlan> plan;
        for (std::int64_t begin = 0; begin < samples; begin += batch) {
            const std::int64_t count = std::min(batch, samples - begin);
            if (input != inputNodes.end()) {
                data.inputRows(Part::train, static_cast<int>(input - inputNodes.begin()), numbers.data() + begin, count,
                               rows.data());
                add(rows.data(), count);
                continue;
            }
            if (!plan || plan->batch() != count) {
                TrainingConfig training = project.training;
                training.heads.resize(1);
                training.heads[0].output = wire.from;
                CompileOptions options;
                options.purpose = CompileOptions::Purpose::predict;
                options.batch = count;
                plan = std::make_unique<BoundPlan>(Plan::compile(partUpTo(project.graph, wire.from), training, nullptr,
                                                                 backend, pool, parameters, options),
                                                   data);
            }
            plan->gatherInputs(Part::train, numbers.data() + begin);
            plan->plan().run({});
            const std::vector<float> values = plan->plan().output(0);
            add(values.data(), count);
        }
        parameters->write(uid, "mean", statistics.mean());
        parameters->write(uid, "variance", statistics.variance());
    }
}

} // namespace lamina
