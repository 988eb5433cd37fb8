#pragma once
// How the op cases are written down, one file for each group of families; private to core/backend.

#include "core/backend/op_cases.h"
#include "core/ops/trace.h"

#include <string>
#include <utility>
#include <vector>

namespace lamina::op_cases {

using Fill = OpCase::Fill;

inline Type typeOf(Fill fill) {
    return fill == Fill::classNumber ? Type::i32 : fill == Fill::cell ? Type::u8 : Type::f32;
}

// Shapes and types of the results, by the op table.
inline OpCase make(std::string name, Op op, const std::vector<Shape>& inputs, const std::vector<Fill>& fills,
                   Attributes attributes = {}, double tolerance = 1e-5) {
    OpCase c;
    c.name = std::move(name);
    c.fills = fills;
    c.tolerance = tolerance;
    c.instruction.op = op;
    c.instruction.attributes = attributes;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        c.instruction.inputs.push_back({nullptr, inputs[i], typeOf(fills[i])});
    if (op == Op::update || op == Op::matmulUpdate) return c;
    Trace trace;
    Values values;
    for (const BoundTensor& t : c.instruction.inputs) values.push_back(trace.addTensor(t.shape, t.type, Role::input));
    if (values.empty()) // fill
        c.instruction.outputs.push_back({nullptr, attributes.shape, Type::f32});
    else
        for (const Value& v : trace.record(op, values, attributes))
            c.instruction.outputs.push_back({nullptr, v.shape(), v.type()});
    return c;
}

void addSources(std::vector<OpCase>& cases);   // constant, random, reverse, select, maximumOver, warp2d
void addAttention(std::vector<OpCase>& cases); // and what belongs to it: gather, products place by place, layer norm
void addRecurrent(std::vector<OpCase>& cases);
void addLearning(std::vector<OpCase>& cases); // optimizers, constraints, alignment, metrics
void addPictures(std::vector<OpCase>& cases); // convolutions and normalizations with what is joined to them
void addFused(std::vector<OpCase>& cases);    // what the passes make

} // namespace lamina::op_cases
