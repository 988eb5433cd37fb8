#pragma once
// Tensor algebra in which layers and losses are written. Every function records one op (or none) and returns its result.

#include "core/ops/trace.h"

namespace lamina {

Value operator+(Value a, Value b); // with numpy's broadcasting
Value operator-(Value a, Value b);
Value operator*(Value a, Value b);
Value operator/(Value a, Value b);
Value operator*(double a, Value x);
Value operator+(Value x, double b);
Value operator-(double a, Value x);
Value operator-(Value x);
Value maximum(Value a, Value b);
Value minimum(Value a, Value b);

Value matmul(Value a, Value b); // x (…, in), W (in, out) → (…, out)
Value transpose(Value matrix);  // of a product's operand: becomes a flag of the product
Value map(Function function, Value x, double alpha = 0);
Value mapGradient(Function function, Value reference, Value d, double alpha = 0);
Value activate(const std::string& keras, Value x); // "relu", "softmax", …: Keras's activation of that name
// dL/dz of a = f(z) from a alone: for the activations whose slope can be told from their result (readsOutput).
Value activationGradient(const std::string& keras, Value a, Value d);
bool slopeReadsOutput(const std::string& keras); // false for softmax and for those that need z
Value softmax(Value x);
Value square(Value x);
Value absolute(Value x);
Value logarithm(Value x);
Value exponential(Value x);
Value squareRoot(Value x);

Value reshape(Value x, const Shape& shape);
Value permute(Value x, std::vector<int> permutation);
Value concatenate(const Values& parts, int axis);
Value slice(Value x, int axis, std::int64_t begin, std::int64_t extent);
Value sumTo(Value x, const Shape& shape);
Value broadcastTo(Value x, const Shape& shape);
Value sum(Value x);                                  // of everything, rank 0
Value mean(Value x);                                 // of everything, rank 0
Value meanOver(Value x, int firstAxis, int endAxis); // axes first … end − 1 are averaged and dropped
Value fill(Trace& trace, const Shape& shape, double value);

Value conv2d(Value x, Value kernel, const Window2d& window);
Value maxPool2d(Value x, const Window2d& window);
Value averagePool2d(Value x, const Window2d& window);
Value dropout(Value x, double rate, std::uint64_t key);

// −Σ y log softmax(z) for each sample, z (…, C): y one-hot (…, C) or class numbers (…) of type i32
Value softmaxCrossEntropy(Value logits, Value target);
Value sigmoidCrossEntropy(Value logits, Value target); // each number
Value pick(Value x, Value classes);
// The input of the softmax or sigmoid that made p, if one did: losses are stable from there. Empty otherwise.
Value logitsOf(Value p, Op op, Function function = Function::linear);

} // namespace lamina
