#pragma once
// A recorded computation: tensors and the ops between them, in order. Layers, losses and gradients write it through the
// algebra below; core/plan reads it. Nothing runs here.

#include "core/model/graph.h"
#include "core/ops/op.h"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace lamina {

class Trace;

// A tensor of a trace, as the formulas see it. An empty Value means "no gradient flows here".
struct Value {
    Trace* trace = nullptr;
    int tensor = -1;

    explicit operator bool() const { return trace != nullptr; }
    const Shape& shape() const;
    Type type() const;
};
using Values = std::vector<Value>;

enum class Role : std::uint8_t {
    activation, // planned memory
    input,      // filled before a step: network inputs
    target,     // filled before a step
    parameter,  // trainable or frozen weight: parameter arena
    gradient,   // of a parameter: gradient arena
    state,      // non-trainable statistics: state arena
    result      // read after a step: outputs, loss, metric sums; memory of its own
};

struct TraceTensor {
    Shape shape;
    Type type = Type::f32;
    Role role = Role::activation;
    Uid node = 0;        // layer that made it, 0: loss, metrics, optimizer
    std::string name;    // of a weight, an input; else empty
    int producer = -1;   // op
    int gradientOf = -1; // tensor whose gradient this is, for looking
};

// A deque: references to a tensor (Value::shape()) stay valid while formulas record more.
using TraceTensors = std::deque<TraceTensor>;

struct TraceOp {
    Op op;
    Attributes attributes;
    std::vector<int> inputs, outputs; // tensors
    Uid node = 0;                     // layer it belongs to
    bool isBackward = false;
};

class Trace {
public:
    TraceTensors tensors;
    std::vector<TraceOp> ops;

    // What is recorded from now on belongs to this layer.
    Uid currentNode = 0;
    bool isBackward = false;

    Value addTensor(Shape shape, Type type, Role role, std::string name = {});
    // Shapes and types of the outputs come from the op table; throws Error if the inputs do not fit.
    Values record(Op op, const Values& inputs, Attributes attributes = {});
    Value recordOne(Op op, const Values& inputs, Attributes attributes = {});
};

// The op table: one row for each op.
struct OpInfo {
    const char* name;
    std::vector<std::pair<Shape, Type>> (*shapes)(const TraceOp&, const TraceTensors&);
    // dOutputs (empty Values where nothing flows) → dInputs; nullptr: no gradient flows through
    Values (*gradient)(Trace&, const TraceOp&, const Values& in, const Values& out, const Values& dOut);
    std::int64_t (*multiplyAdds)(const TraceOp&, const TraceTensors&);
};
const OpInfo& infoOf(Op op);

// The stretch of ops that one layer recorded.
struct LayerCall {
    const LayerSpec* spec = nullptr;
    const Node* node = nullptr;
    int firstOp = 0, endOp = 0;
    Values inputs;
    Value output;
};
// A gradient rule of a layer's own: dL/d(output) → pairs of a tensor (input or weight) and its gradient; none: the ops'
// rules are used, as also where a gradient arrives at a value inside of the layer.
using OwnGradient = std::function<std::vector<std::pair<Value, Value>>(const LayerCall&, Value dOutput)>;

// Records d loss / d each of `wanted` (parameters, or inputs for explanations); the results are in the order of `wanted`,
// empty where the loss does not depend on it. Layer calls given here use `own` in place of the ops' rules.
Values recordGradients(Trace& trace, Value loss, const Values& wanted,
                       const std::vector<LayerCall>& callsWithOwnRule = {}, const OwnGradient& own = {});

} // namespace lamina
