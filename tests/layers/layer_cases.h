#pragma once
// Small networks of one layer at the edges of every option, made from the layer's declaration alone.

#include "core/model/graph.h"
#include "core/ops/scope.h"

#include <deque>

namespace lamina::test {

// Every how many numbers a difference quotient is taken. Sanitizers watch memory, and every number takes the same way.
#ifdef __SANITIZE_ADDRESS__
constexpr int kQuotientStep = 9;
#else
constexpr int kQuotientStep = 1;
#endif

struct LayerCase {
    const LayerSpec* spec = nullptr;
    Node node;                 // with its options
    std::vector<Shape> inputs; // of one sample
    bool isMasked = false;     // some steps of the first input do not count

    std::string text() const; // "Conv2D kernel_size=2, 1 on 5×4×4"
};

// Every option at its edges, alone and in pairs, on every small input that the layer takes. Cases whose shape rule throws a
// Problem are left out; `problems` collects those.
std::vector<LayerCase> casesOf(const LayerSpec& spec, std::vector<std::pair<LayerCase, Problem>>* problems = nullptr);

// A case written down as a trace with a batch of two samples: L = Σ c ⊙ layer(inputs)
// + penalties + 0.7 Σ of the squares of its further outputs.
struct RecordedLayer {
    RecordedLayer(const LayerCase& layerCase, bool isTraining, bool withOwnBackward);

    Trace trace;
    Node node;
    Values inputs;
    std::vector<std::pair<WeightSpec, Value>> weights;
    Value output, factors, loss;
    Values further;                // outputs
    Values wanted, gradients;      // of the inputs, then of the trainable weights
    std::int64_t multiplyAdds = 0; // of the forward ops, both samples
};

} // namespace lamina::test
