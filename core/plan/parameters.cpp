#include "core/plan/parameters.h"

#include "core/base/error.h"
#include "core/plan/initializers.h"
#include "core/plan/memory_plan.h"

#include <algorithm>

namespace lamina {

namespace {
constexpr std::int64_t kNumbersPerLine = 16; // floats in a cache line; doubles then start at every second one

std::int64_t aligned(std::int64_t numbers) {
    return checkedSum(numbers, kNumbersPerLine - 1) / kNumbersPerLine * kNumbersPerLine;
}
} // namespace

ParameterLayout::ParameterLayout(const Graph& graph, const GraphFacts& facts) {
    for (const Uid uid : facts.order) {
        const Node& node = *graph.find(uid);
        const auto known = facts.nodes.find(uid);
        if (node.weightsOf != 0 || known == facts.nodes.end()) continue;
        for (const WeightSpec& spec : known->second.weights)
            m_entries.push_back({uid, spec, !spec.isTrainable, spec.isTrainable && node.isTrainable, 0});
    }
    const auto place = [&](bool isState, bool isTrained, std::int64_t& end) {
        for (Entry& entry : m_entries)
            if (entry.isState == isState && entry.isTrained == isTrained) {
                entry.offset = end;
                end = checkedSum(end, aligned(entry.spec.shape.count()));
            }
    };
    place(false, true, m_parameterNumbers);
    m_trainedNumbers = m_parameterNumbers;
    place(false, false, m_parameterNumbers);
    place(true, false, m_stateNumbers);
}

const ParameterLayout::Entry* ParameterLayout::find(Uid node, const std::string& weight) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.node == node && entry.spec.name == weight;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

namespace {
bool contains(const std::string& name, const char* part) { return name.find(part) != std::string::npos; }

// Weight decay is meant for what multiplies: not for biases, nor for the scales of normalisations.
bool isForDecay(const WeightSpec& spec) {
    return spec.shape.rank() >= 2 && !contains(spec.name, "bias") && spec.name != "gamma" && spec.name != "beta";
}
} // namespace

std::vector<Segment> ParameterLayout::trainedSegments() const {
    std::vector<Segment> segments;
    for (const Entry& entry : m_entries) {
        if (!entry.isTrained) continue;
        const Shape& shape = entry.spec.shape;
        const bool isMatrix = shape.rank() == 2 && !contains(entry.spec.name, "embedding");
        segments.push_back({entry.offset, shape.count(), isMatrix ? shape[0] : 0, isForDecay(entry.spec)});
    }
    return segments;
}

std::int64_t ParameterLayout::bytes(int slots, Type realType) const {
    const std::int64_t trained = checkedProduct(m_trainedNumbers, 1 + slots); // gradients and slots
    return checkedProduct(checkedSum(checkedSum(m_parameterNumbers, m_stateNumbers), trained), sizeOf(realType));
}

Parameters::Parameters(const Graph& graph, const GraphFacts& facts, const UpdateRule& rule, Type realType, Use use)
    : m_layout(graph, facts), m_type(realType), m_rule(rule) {
    const auto room = [&](std::int64_t numbers) {
        return AlignedBuffer(static_cast<std::size_t>(checkedProduct(numbers, sizeOf(realType))));
    };
    const auto tooMuch = [&](std::int64_t bytes) {
        return Error({},
                     TEXT("plan", "the weights need %1 MB, more than this computer has free").arg(bytes / 1'000'000),
                     TEXT("plan", "Make the layers narrower."));
    };
    // A run keeps two copies to go back to. Asked before it is taken: a system that promises more than it has would end the
    // program instead of refusing.
    const bool learns = use == Use::learn;
    const std::int64_t copies = checkedProduct(checkedProduct(2, m_layout.parameterNumbers()), sizeOf(realType)),
                       numbers = checkedSum(m_layout.parameterNumbers(), m_layout.stateNumbers());
    const std::int64_t bytes =
        learns ? checkedSum(m_layout.bytes(rule.slots, realType), copies) : checkedProduct(numbers, sizeOf(realType));
    if (bytes > freeMemory()) throw tooMuch(bytes);
    try {
        m_parameters = room(m_layout.parameterNumbers());
        if (learns) m_gradients = room(m_layout.trainedNumbers());
        m_state = room(m_layout.stateNumbers());
        for (int slot = 0; slot < rule.slots; ++slot) m_slots.push_back(room(m_layout.trainedNumbers()));
    } catch (const std::bad_alloc&) {
        throw tooMuch(m_layout.bytes(rule.slots, realType));
    }
}

void Parameters::initialize(std::uint64_t seed) {
    for (const ParameterLayout::Entry& entry : m_layout.entries()) {
        const std::vector<float> values = initialValues(entry.spec, seed, entry.node);
        writeTo(entry.isState ? m_state : m_parameters, entry, values.data());
    }
    for (AlignedBuffer& slot : m_slots) std::memset(slot.data(), 0, slot.size());
    if (m_rule.kind == UpdateRule::Kind::adagrad || m_rule.kind == UpdateRule::Kind::ftrl)
        for (const ParameterLayout::Entry& entry : m_layout.entries())
            if (entry.isTrained) {
                const std::vector<float> first(static_cast<std::size_t>(entry.spec.shape.count()),
                                               static_cast<float>(m_rule.initialAccumulator));
                writeTo(m_slots.front(), entry, first.data());
            }
}

WeightsPointer Parameters::snapshot() const {
    auto weights = std::make_shared<Weights>();
    for (const ParameterLayout::Entry& entry : m_layout.entries())
        weights->push_back(
            {entry.node, entry.spec.name, entry.spec.shape, readFrom(entry.isState ? m_state : m_parameters, entry)});
    return weights;
}

void Parameters::assign(const Weights& weights) {
    for (const ParameterLayout::Entry& entry : m_layout.entries())
        if (const WeightArray* given = findWeight(weights, entry.node, entry.spec.name);
            given && given->shape == entry.spec.shape)
            writeTo(entry.isState ? m_state : m_parameters, entry, given->values.data());
}

std::vector<float> Parameters::read(Uid node, const std::string& weight) const {
    const ParameterLayout::Entry* entry = m_layout.find(node, weight);
    LAMINA_CHECK(entry);
    return readFrom(entry->isState ? m_state : m_parameters, *entry);
}

void Parameters::write(Uid node, const std::string& weight, const std::vector<float>& values) {
    const ParameterLayout::Entry* entry = m_layout.find(node, weight);
    LAMINA_CHECK(entry && static_cast<std::int64_t>(values.size()) == entry->spec.shape.count());
    writeTo(entry->isState ? m_state : m_parameters, *entry, values.data());
}

std::vector<float> Parameters::readGradient(Uid node, const std::string& weight) const {
    const ParameterLayout::Entry* entry = m_layout.find(node, weight);
    LAMINA_CHECK(entry && entry->isTrained);
    return readFrom(m_gradients, *entry);
}

std::vector<float> Parameters::readFrom(const AlignedBuffer& arena, const ParameterLayout::Entry& entry) const {
    const std::size_t count = static_cast<std::size_t>(entry.spec.shape.count()),
                      offset = static_cast<std::size_t>(entry.offset);
    if (m_type == Type::f64) {
        const double* from = reinterpret_cast<const double*>(arena.data()) + offset;
        return std::vector<float>(from, from + count);
    }
    const float* from = reinterpret_cast<const float*>(arena.data()) + offset;
    return std::vector<float>(from, from + count);
}

void Parameters::writeTo(AlignedBuffer& arena, const ParameterLayout::Entry& entry, const float* values) {
    noteChange();
    const std::size_t count = static_cast<std::size_t>(entry.spec.shape.count()),
                      offset = static_cast<std::size_t>(entry.offset);
    if (m_type == Type::f64)
        std::copy(values, values + count, reinterpret_cast<double*>(arena.data()) + offset);
    else
        std::copy(values, values + count, reinterpret_cast<float*>(arena.data()) + offset);
}

} // namespace lamina
