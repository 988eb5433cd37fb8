#include "core/ops/scope.h"

#include "core/base/error.h"
#include "core/base/random.h"

namespace lamina {

Value Scope::weight(const std::string& name) const {
    const auto found = m_weights.find(name);
    LAMINA_CHECK(found != m_weights.end());
    return found->second;
}

std::uint64_t Scope::randomKey() const { return lamina::randomKey(m_seed, static_cast<std::uint64_t>(m_node.uid)); }

Scope Scope::inside(const Node& node, const std::vector<Property>& declared,
                    std::map<std::string, Value> weights) const {
    Scope scope(m_trace, node, declared, std::move(weights), m_isTraining, m_seed);
    scope.m_truncatedSteps = m_truncatedSteps;
    return scope;
}

void Scope::updateState(const std::string& name, Value value, double momentum) {
    Attributes at;
    at.alpha = momentum;
    m_trace.recordOne(Op::movingAverage, {weight(name), value}, at);
}

} // namespace lamina
