#include "core/ops/trace.h"

#include "core/base/error.h"

namespace lamina {

const Shape& Value::shape() const { return trace->tensors[static_cast<std::size_t>(tensor)].shape; }
Type Value::type() const { return trace->tensors[static_cast<std::size_t>(tensor)].type; }

Value Trace::addTensor(Shape shape, Type type, Role role, std::string name) {
    TraceTensor tensor;
    tensor.shape = std::move(shape);
    tensor.type = type;
    tensor.role = role;
    tensor.node = currentNode;
    tensor.name = std::move(name);
    tensors.push_back(std::move(tensor));
    return {this, static_cast<int>(tensors.size()) - 1};
}

Values Trace::record(Op op, const Values& inputs, Attributes attributes) {
    TraceOp recorded{op, std::move(attributes), {}, {}, currentNode, isBackward};
    for (const Value& input : inputs) {
        LAMINA_CHECK(input.trace == this);
        recorded.inputs.push_back(input.tensor);
    }
    Values outputs;
    for (auto& [shape, type] : infoOf(op).shapes(recorded, tensors)) {
        outputs.push_back(addTensor(std::move(shape), type, Role::activation));
        tensors.back().producer = static_cast<int>(ops.size());
        recorded.outputs.push_back(outputs.back().tensor);
    }
    ops.push_back(std::move(recorded));
    return outputs;
}

Value Trace::recordOne(Op op, const Values& inputs, Attributes attributes) {
    return record(op, inputs, std::move(attributes)).front();
}

} // namespace lamina
