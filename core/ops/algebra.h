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
// One product for each place of the leading axes, which are equal: (…, M, K) (…, K, N) → (…, M, N)
Value batchMatmul(Value a, Value b, bool transposeA = false, bool transposeB = false);
Value transpose(Value matrix); // of a product's operand: becomes a flag of the product
Value map(Function function, Value x, double alpha = 0);
Value mapGradient(Function function, Value reference, Value d, double alpha = 0);
Value activate(const std::string& keras, Value x); // "relu", "softmax", …: Keras's activation of that name
// dL/dz of a = f(z) from a alone: for the activations whose slope can be told from their result (readsOutput).
Value activationGradient(const std::string& keras, Value a, Value d);
bool slopeReadsOutput(const std::string& keras); // false for softmax and for those that need z
Value softmax(Value x);
Value logSoftmax(Value x); // over the last axis, stable
bool worksOnRows(
    const std::string& keras); // an activation over the last axis as a whole, not of each number: softmax, …
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
Value constant(Trace& trace, const Shape& shape, std::vector<float> numbers); // a table the formula needs: row-major
// Random numbers, new in every step; `shape` has the batch in front, so that the same sample gets the same numbers however the
// batch is cut. keys of different draws of one layer must differ: scope.randomKey() + 1, …
Value randomUniform(Trace& trace, const Shape& shape, std::uint64_t key); // [0, 1)
Value randomNormal(Trace& trace, const Shape& shape, std::uint64_t key);  // mean 0, deviation 1
Value greater(Value a, Value b);                                          // 1 where a > b, else 0; no gradient
Value select(Value condition, Value a, Value b);                          // a where condition ≠ 0, else b
Value reverse(Value x, int axis);
Value withoutGradient(Value x);       // x, but no gradient flows back through it
Value maximumOver(Value x, int axis); // the axis goes
Value gather(Value table, Value places);
// x̂ γ + β over the last axis
Value layerNorm(Value x, Value gamma, Value beta, double epsilon, bool rootMeanSquare = false);
// q (N,T,H,D), k (N,S,K,D), v (N,S,K,E), mask (N,S) or empty → (N,T,H,E)
Value attention(Value q, Value k, Value v, Value mask, double scale, bool causal);

// Pictures x (N,H,W,C) seen through the maps m (N,8), see Op::warp2d: (N, height, width, C). No gradient flows.
Value warp2d(Value x, Value maps, std::int64_t height, std::int64_t width, FillMode fillMode, bool isNearest,
             double outside);
Value conv2d(Value x, Value kernel, const Window2d& window);
// The other way round: x (N, H', W', F), W (kh, kw, C/g, F) → y of `shape` (N, H, W, C), of which conv2d would make x's shape
Value conv2dTranspose(Value x, Value kernel, const Window2d& window, const Shape& shape);
Value maxPool2d(Value x, const Window2d& window);
Value averagePool2d(Value x, const Window2d& window);
Value patches3d(Value x, const Window3d& window); // x (N,D,H,W,C) → (N,D',H',W', kd kh kw C)
Value dropout(Value x, double rate, std::uint64_t key);

// −Σ y log softmax(z) for each sample, z (…, C): y one-hot (…, C) or class numbers (…) of type i32
Value softmaxCrossEntropy(Value logits, Value target);
Value sigmoidCrossEntropy(Value logits, Value target); // each number
Value pick(Value x, Value classes);
// The input of the softmax or sigmoid that made p, if one did: losses are stable from there. Empty otherwise.
Value logitsOf(Value p, Op op, Function function = Function::linear);

} // namespace lamina
