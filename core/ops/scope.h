#pragma once
// What a layer's formulas see while they are recorded: its options, its weights, and whether the network is training.

#include "core/ops/algebra.h"

#include <map>

namespace lamina {

class Scope {
public:
    // declared: the options' declarations, of a LayerSpec or LossSpec
    Scope(Trace& trace, const Node& node, const std::vector<Property>& declared,
          std::map<std::string, Value> weights = {}, bool isTraining = false, std::uint64_t seed = 0)
        : m_trace(trace),
          m_node(node),
          m_options(declared, node.properties),
          m_weights(std::move(weights)),
          m_isTraining(isTraining),
          m_seed(seed) {}

    Trace& trace() { return m_trace; }
    const Node& node() const { return m_node; }
    const Options& options() const { return m_options; }
    bool flag(const std::string& name) const { return m_options.flag(name); }
    std::int64_t integer(const std::string& name) const { return m_options.integer(name); }
    double real(const std::string& name) const { return m_options.real(name); }
    const std::string& text(const std::string& name) const { return m_options.text(name); }
    const std::vector<std::int64_t>& list(const std::string& name) const { return m_options.list(name); }

    Value weight(const std::string& name) const; // LAMINA_CHECK: the weight rule declared it
    bool hasWeight(const std::string& name) const { return m_weights.count(name) > 0; }
    bool isTraining() const { return m_isTraining; }
    int truncatedSteps() const { return m_truncatedSteps; } // TrainingConfig::truncatedSteps
    void setTruncatedSteps(int steps) { m_truncatedSteps = steps; }
    // For a layer that contains another one: what that one sees. node and declared must outlive the result.
    Scope inside(const Node& node, const std::vector<Property>& declared, std::map<std::string, Value> weights) const;
    std::uint64_t randomKey() const; // of this layer: depends on seed and uid alone

    // weight ← momentum · weight + (1 − momentum) · value, after the step that is being recorded (moving_mean, …)
    void updateState(const std::string& weight, Value value, double momentum);
    // The mask of an input, (N, T) with 1 where a step counts; empty: every step counts.
    Value mask(int input = 0) const {
        return input < static_cast<int>(m_masks.size()) ? m_masks[static_cast<std::size_t>(input)] : Value{};
    }
    void setMasks(Values masks) { m_masks = std::move(masks); }
    void setOutputMask(Value mask) { m_outputMask = mask; }
    Value outputMask() const { return m_outputMask; }
    // Results beside the first one, in the order of the layer's extraShapes
    void addOutput(Value value) { m_extraOutputs.push_back(value); }
    const Values& extraOutputs() const { return m_extraOutputs; }
    // A number (rank 0) that the loss grows by while the network learns or is evaluated: penalties on activations
    void addLoss(Value penalty) { m_losses.push_back(penalty); }
    const Values& losses() const { return m_losses; }
    // For layers with a backward rule of their own
    void addGradient(const std::string& weight, Value gradient) { m_gradients.emplace_back(weight, gradient); }
    const std::vector<std::pair<std::string, Value>>& gradients() const { return m_gradients; }

private:
    Trace& m_trace;
    const Node& m_node;
    Options m_options;
    std::map<std::string, Value> m_weights;
    bool m_isTraining;
    std::uint64_t m_seed;
    std::vector<std::pair<std::string, Value>> m_gradients;
    Values m_masks, m_extraOutputs, m_losses;
    Value m_outputMask;
    int m_truncatedSteps = 0;
};

} // namespace lamina
