#pragma once
// The coarse operations that layers, losses and gradients are written in. An op is a name, a shape rule, a gradient rule
// and a cost (op_table.cpp) and one reference loop (core/backend/reference); fast kernels where they pay.
//
// All tensors are dense and row-major, axis 0 of an activation is the batch. Numbers are float unless said otherwise.

#include "core/model/shape.h"
#include "core/model/update_rule.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace lamina {

enum class Op : std::uint8_t {
    // op            inputs → outputs                         meaning; attributes used
    copy, // x → y                                     y = x
    fill, // → y                                       every number = alpha; shape
    map,  // x → y                                     y = f(x); function, alpha
    mapGradient, // r, d → dx                                 dx = d · f'(…), r is x or y as readsOutput(f) says; function, alpha
    affine,      // x → y                                     y = alpha x + beta
    add,         // a, b → y                                  with numpy's broadcasting, like the next five
    subtract,    // a, b → y
    multiply,    // a, b → y
    divide,      // a, b → y
    maximum,     // a, b → y
    minimum,     // a, b → y
    greater,     // a, b → y                                  1 where a > b, else 0
    sumTo,       // x → y                                     sums x down to `shape`, the reverse of broadcasting
    broadcastTo, // x → y                                     repeats x to `shape`
    matmul,  // A, B → C                                  C = op(A) op(B). Each operand is a matrix: all leading axes
             //                                           together × last axis; transposeA, transposeB
    reshape, // x → y                                     the same numbers under another `shape`; costs nothing
    permute, // x → y                                     axis i of y is axis permutation[i] of x
    concatenate, // x1 … xn → y                               along axis
    slice,       // x → y                                     y = x[begin … begin + extent - 1] along axis
    embed, // x → y                                     zeros of `shape` with x at begin along axis: slice's gradient
    softmax,               // x → y                                     over the last axis
    softmaxGradient,       // y, d → dx                              dx = y (d − Σ d y)
    conv2d,                // x (N,H,W,C), W (kh,kw,C/g,F) → y (N,H',W',F)   window
    conv2dInputGradient,   // d, W → dx                         shape = that of x; window
    conv2dKernelGradient,  // x, d → dW                         shape = that of W; window
    maxPool2d,             // x (N,H,W,C) → y                           window; padding cells never win
    maxPool2dGradient,     // x, y, d → dx                      to the first largest cell of each window
    averagePool2d,         // x → y                             mean of the real cells; window
    averagePool2dGradient, // d → dx                           shape = that of x; window
    dropout, // x → y                                     keeps a number with probability 1 − alpha and divides it by that;
             //                                           key; its gradient is the same op on d
    batchNorm, // x, γ, β → y, mean, rstd                   over all axes but the last; rstd = 1/√(var + alpha), var biased
    batchNormGradient,  // x, γ, mean, rstd, d → dx, dγ, dβ  alpha
    batchNormInference, // x, γ, β, mean, var → y            alpha = ε
    movingAverage,      // s, v → s'                         s ← alpha s + (1 − alpha) v, in place (state arena)
    variance,           // rstd → v                                  v = 1/rstd² − alpha
    simpleRnn, // x (N,T,I), W (I,U), R (U,U), b (U) → h (N,T,U)     h_t = f(x_t W + h_{t−1} R + b); function, backwards
    simpleRnnGradient, // x, W, R, h, dh → dx, dW, dR, db
    lstm,              // x (N,T,I), W (I,4U), R (U,4U), b (4U) → h (N,T,U), c (N,T,U), gates (N,T,4U)
    //   i,f,o = r(…), g = f(…) of z = x_t W + h_{t−1} R + b in Keras's order i f g o; c = f c₋ + i g; h = o f(c)
    //   function = f (tanh), recurrentFunction = r (sigmoid), backwards
    //   Both recurrent ops: step s reads x[s], with backwards x[T − 1 − s]; h[s] is the state after s + 1 steps (Keras's order).
    //   f and r are functions with readsOutput() and without alpha: SimpleRNN and LSTM write others out step by step.
    lstmGradient,                      // x, W, R, h, c, gates, dh → dx, dW, dR, db
    softmaxCrossEntropy,               // z (…,C), y (…,C) → l (…)   l = −Σ y log softmax(z), stable
    softmaxCrossEntropyGradient,       // z, y, d (…) → dz           dz = d (softmax(z) Σy − y)
    sparseSoftmaxCrossEntropy,         // z (…,C), y (…) i32 → l (…)
    sparseSoftmaxCrossEntropyGradient, // z, y, d (…) → dz
    sigmoidCrossEntropy,         // z, y → l                   l = max(z,0) − z y + log(1 + e^−|z|), each number
    sigmoidCrossEntropyGradient, // z, y, d → dz               dz = d (σ(z) − y)
    pick,                        // p (…,C), y (…) i32 → q (…)                q = p[y]
    pickGradient,                // y, d → dp                                 shape = that of p
    metric,                      // p, y → sums (4) f64                       partial sums of one batch; metricKind
    update,                      // parameters, gradients and slots of the arenas, in place; updateRule, segments
    // Fused: made by the passes of core/plan, each equal to its plain formula
    dense, // x, W, b → y                               y = f(x W + b); transposeA, transposeB, function, alpha; b may be missing
    conv2dBias, // x, W, b → y                               y = f(conv2d(x, W) + b); window, function, alpha; b may be missing
    matmulUpdate, // A, B →                                  g = op(A) op(B), the gradient of one weight, goes to the optimizer at once;
    //   transposeA, transposeB, updateRule (no norms), segments: that weight
    count_
};

enum class Function : std::uint8_t {
    linear,
    relu,
    elu,
    selu,
    gelu,
    swish,
    softplus,
    sigmoid,
    tanh,
    leakyRelu,
    exponential,
    logarithm,
    square,
    squareRoot,
    absolute,
    sign,
    reciprocal,
    clip, // to [alpha, 1 − alpha]; alpha is also the slope of leakyRelu and the α of elu (Keras's activation: 1)
    softsign,
    relu6,
    hardSigmoid,
    hardSwish,
    mish,
    count_
};
const char* nameOf(Function function);           // Keras's id
Function functionNamed(const std::string& name); // LAMINA_CHECK: exists ("softmax" is an op of its own, not here)
bool readsOutput(Function function); // true: f' is cheapest from y (relu, sigmoid, tanh, …); false: from x

// Geometry of a convolution or pooling over (N, H, W, C): y[i] reads x[i·stride − before + k·dilation].
struct Window2d {
    int kernelHeight = 1, kernelWidth = 1, strideHeight = 1, strideWidth = 1, dilationHeight = 1, dilationWidth = 1;
    int top = 0, bottom = 0, left = 0, right = 0; // padding
    int groups = 1;
    bool operator==(const Window2d&) const = default;
    // Keras's "valid" or "same" (total = max((⌈n/s⌉−1)s + (k−1)d + 1 − n, 0), before = ⌊total/2⌋)
    void pad(bool same, std::int64_t height, std::int64_t width);
    std::int64_t outputHeight(std::int64_t height) const; // ≤ 0: the window does not fit
    std::int64_t outputWidth(std::int64_t width) const;
};

enum class MetricKind : std::uint8_t {
    binaryAccuracy,            // sums: right, number
    categoricalAccuracy,       // argmax p = argmax y; right, number
    sparseCategoricalAccuracy, // argmax p = y; right, number
    meanAbsoluteError,         // Σ|p−y|, number
    rootMeanSquaredError,      // Σ(p−y)², number
    r2                         // Σ(p−y)², number, Σy, Σy²
};

// A stretch of the parameter arena that one weight takes, for clipnorm and the optimizer.
struct Segment {
    std::int64_t offset = 0, count = 0; // in numbers
    bool operator==(const Segment&) const = default;
};

struct Attributes {
    Function function = Function::linear, recurrentFunction = Function::sigmoid;
    double alpha = 0, beta = 0;
    int axis = 0;
    std::int64_t begin = 0, extent = 0;
    bool transposeA = false, transposeB = false, backwards = false;
    std::uint64_t key = 0; // random key of a dropout: mixes seed and layer uid
    Shape shape;
    std::vector<int> permutation;
    Window2d window;
    MetricKind metricKind = MetricKind::binaryAccuracy;
    UpdateRule updateRule;
    std::vector<Segment> segments;
};

const char* nameOf(Op op);

} // namespace lamina
