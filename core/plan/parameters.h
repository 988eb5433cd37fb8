#pragma once
// The numbers a network owns: parameters, gradients, optimizer state and non-trainable state, each one flat arena.
//
// Trainable weights come first, then frozen ones; each starts at a cache line. The plans for training, the last short batch,
// validation and prediction share one of these.

#include "core/base/aligned_buffer.h"
#include "core/model/graph_check.h"
#include "core/model/project.h"
#include "core/ops/op.h"

#include <memory>
#include <string>
#include <vector>

namespace lamina {

// Where each weight lies, without memory: enough to record, plan and foretell.
class ParameterLayout {
public:
    struct Entry {
        Uid node = 0;
        WeightSpec spec;
        bool isState = false;    // non-trainable statistics: state arena
        bool isTrained = false;  // gets a gradient and an update
        std::int64_t offset = 0; // in numbers, in its arena
    };

    // The weights of every layer in topological order. A node that uses another's weights (Node::weightsOf) adds none.
    ParameterLayout(const Graph& graph, const GraphFacts& facts);

    const std::vector<Entry>& entries() const { return m_entries; }
    const Entry* find(Uid node, const std::string& weight) const; // nullptr if there is none

    std::int64_t parameterNumbers() const { return m_parameterNumbers; } // with alignment gaps, which stay 0
    std::int64_t trainedNumbers() const { return m_trainedNumbers; }     // the first stretch of the parameter arena
    std::int64_t stateNumbers() const { return m_stateNumbers; }
    std::vector<Segment> trainedSegments() const;
    std::int64_t bytes(int slots, Type realType = Type::f32) const; // all arenas together

private:
    std::vector<Entry> m_entries;
    std::int64_t m_parameterNumbers = 0, m_trainedNumbers = 0, m_stateNumbers = 0;
};

class Parameters {
public:
    enum class Use {
        learn, // gradients, the optimizer's state, and copies to go back to
        answer // weights and statistics alone, for plans that evaluate or predict
    };
    // Zeroed memory for every weight. Throws Error where the network has errors or the memory is not to be had.
    Parameters(const Graph& graph, const GraphFacts& facts, const UpdateRule& rule, Type realType = Type::f32,
               Use use = Use::learn);
    // To answer with.
    Parameters(const Graph& graph, const GraphFacts& facts, Type realType = Type::f32)
        : Parameters(graph, facts, UpdateRule{}, realType, Use::answer) {}

    // Fills every weight by its initializer (Keras's formulas, random numbers keyed by seed, uid and weight), the optimizer
    // state by its first values.
    void initialize(std::uint64_t seed);

    const ParameterLayout& layout() const { return m_layout; }
    const UpdateRule& updateRule() const { return m_rule; }

    // Dense Keras layout, whatever the arenas hold.
    WeightsPointer snapshot() const;
    void assign(const Weights& weights); // by node and name where the shapes agree; others stay
    std::vector<float> read(Uid node, const std::string& weight) const;
    void write(Uid node, const std::string& weight, const std::vector<float>& values);
    std::vector<float> readGradient(Uid node, const std::string& weight) const; // of the last step

    // Raised with every change of a weight or statistic: plans that keep something made of them compare it before each run.
    std::uint64_t version() const { return m_version; }
    const std::uint64_t* versionAddress() const { return &m_version; }
    void noteChange() { ++m_version; } // called by plans that learn

    // Whole arenas: checkpoints are block writes, a snapshot to go back to is one copy. Asking for the weights or the
    // statistics counts as a change: whoever writes there later must ask again, or call noteChange().
    Type realType() const { return m_type; }
    AlignedBuffer& parameterArena() {
        noteChange();
        return m_parameters;
    }
    AlignedBuffer& gradientArena() { return m_gradients; }
    AlignedBuffer& stateArena() {
        noteChange();
        return m_state;
    }
    AlignedBuffer& slotArena(int slot) { return m_slots[static_cast<std::size_t>(slot)]; }
    int slots() const { return static_cast<int>(m_slots.size()); }

private:
    std::vector<float> readFrom(const AlignedBuffer& arena, const ParameterLayout::Entry& entry) const;
    void writeTo(AlignedBuffer& arena, const ParameterLayout::Entry& entry, const float* values);

    std::uint64_t m_version = 0;
    ParameterLayout m_layout;
    Type m_type;
    UpdateRule m_rule;
    AlignedBuffer m_parameters, m_gradients, m_state;
    std::vector<AlignedBuffer> m_slots;
};

// The figures of the optimizer named in the settings. Throws Error if there is none of that name.
UpdateRule updateRuleOf(const TrainingConfig& training);

} // namespace lamina
