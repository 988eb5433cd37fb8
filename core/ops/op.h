#pragma once
// The coarse operations that layers, losses and gradients are written in. An op is a name, a shape rule, a gradient rule
// and a cost (op_table.cpp) and one reference loop (core/backend/reference); fast kernels where they pay.
//
// All tensors are dense and row-major, axis 0 of an activation is the batch. Numbers are float unless said otherwise.

#include "core/model/shape.h"
#include "core/model/update_rule.h"

#include <array>
#include <cstdint>
#include <memory>
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
    softmax,         // x → y                                     over the last axis
    softmaxGradient, // y, d → dx                              dx = y (d − Σ d y)
    conv2d,          // x (N,H,W,C), W (kh,kw,C/g,F) → y (N,H',W',F)   window
    conv2dInputGradient, // d, W [, r] → dx                   shape = that of x; window; with r, like x: dx · f'(r), function, alpha
    conv2dKernelGradient,  // x, d → dW                         shape = that of W; window
    maxPool2d,             // x (N,H,W,C) → y                           window; padding cells never win
    maxPool2dGradient,     // x, y, d → dx                      to the first largest cell of each window
    averagePool2d,         // x → y                             mean of the real cells; window
    averagePool2dGradient, // d → dx                           shape = that of x; window
    dropout, // x → y                                     keeps a number with probability 1 − alpha and divides it by that;
             //                                           key; its gradient is the same op on d
    batchNorm, // x, γ, β [, r] → y, mean, rstd             over all axes but the last; rstd = 1/√(var + alpha), var biased;
               //   y = f(γ x̂ + β + r), function linear or relu
    batchNormGradient, // x, γ, mean, rstd, d [, y] [, e] → dx, dγ, dβ [, dr]    alpha; function not linear says that y is there:
    //   d ← (d + e) · f'(y); β in place of y where y = f(γ x̂ + β). hasResidual: dr is that d
    batchNormInference, // x, γ, β, mean, var → y            alpha = ε
    movingAverage,      // s, v → s'                         s ← alpha s + (1 − alpha) v, in place (state arena)
    variance,           // rstd → v                                  v = 1/rstd² − alpha
    // Recurrent: step s reads x[s], with backwards x[T − 1 − s]; h[s] is the state after s + 1 steps (Keras's order). Where the mask
    // m (N,T) of the step's input is 0, the state stays as it is. [ ] may be missing, see recurrent_operands.h; without h0 and c0
    // the first state is 0. With truncatedSteps k > 0 no gradient flows from step s = k, 2k, … to the state before it.
    // f and r are functions with readsOutput() and without alpha: the layers write others out step by step.
    simpleRnn, // x (N,T,I), W (I,U), R (U,U), b (U) [, h0 (N,U)] [, m] → h (N,T,U)     h_t = f(x_t W + h_{t−1} R + b)
    simpleRnnGradient, // x, W, R, h, dh [, h0] [, m] → dx, dW, dR, db [, dh0]
    lstm, // x (N,T,I), W (I,4U), R (U,4U), b (4U) [, h0, c0 (N,U)] [, m] → h (N,T,U), c (N,T,U), gates (N,T,4U)
    //   i,f,o = r(…), g = f(…) of z = x_t W + h_{t−1} R + b in Keras's order i f g o; c = f c₋ + i g; h = o f(c)
    //   function = f (tanh), recurrentFunction = r (sigmoid), backwards
    lstmGradient,                // x, W, R, h, c, gates, dh [, dc] [, h0, c0] [, m] → dx, dW, dR, db [, dh0, dc0]
    softmaxCrossEntropy,         // z (…,C), y (…,C) → l (…)   l = −Σ y log softmax(z), stable
    softmaxCrossEntropyGradient, // z, y, d (…) → dz           dz = d (softmax(z) Σy − y)
    sparseSoftmaxCrossEntropy,   // z (…,C), y (…) i32 → l (…)
    sparseSoftmaxCrossEntropyGradient, // z, y, d (…) → dz
    sigmoidCrossEntropy,         // z, y → l                   l = max(z,0) − z y + log(1 + e^−|z|), each number
    sigmoidCrossEntropyGradient, // z, y, d → dz               dz = d (σ(z) − y)
    pick,                        // p (…,C), y (…) i32 → q (…)                q = p[y]
    pickGradient,                // y, d → dp                                 shape = that of p
    metric,                      // p, y → sums (4) f64                       partial sums of one batch; metricKind
    update,                      // parameters, gradients and slots of the arenas, in place; updateRule, segments
    // Sources and movement
    constant, // → y                                     the numbers `values` under `shape`
    random, // → y (N, …)                              randomKind; key, step, sample and place alone decide each number
    reverse,             // x → y                                   backwards along axis
    select,              // c, a, b → y                             a where c ≠ 0, else b; all of one shape
    maximumOver,         // x → y                                   the largest along axis, which goes
    maximumOverGradient, // x, y, d → dx                            to the first largest
    gather,         // table (V,D), i (…) → y (…,D)            row i of the table; a row of NaN where i is no row
    gatherGradient, // i, d → dTable                           shape = that of the table
    // Products and normalisation
    batchMatmul, // A (…,M,K), B (…,K,N) → C (…,M,N)        one product for each place of the equal leading axes; transposeA, transposeB
    layerNorm, // x, γ, β → y, mean, rstd                 over the last axis, mean and rstd (rows); rstd = 1/√(var + alpha);
               //   rootMeanSquare: mean 0 (not taken off), rstd = 1/√(Σx²/n + alpha)
    layerNormGradient, // x, γ, mean, rstd, d [, r] → dx, dγ, dβ   alpha, rootMeanSquare; r is added to dx
    // Attention (Vaswani et al., 2017, eq. 1), H heads over K key heads, head h reads key head h / (H/K)
    attention, // q (N,T,H,D), k (N,S,K,D), v (N,S,K,E) [, m (N,S)] → o (N,T,H,E), l (N,H,T)
    //   s = alpha q kᵀ; −∞ where m is 0, or with causal where the key is later than the query (s − S > t − T);
    //   o = softmax(s) v, l = log Σ exp s for the way back; a row that sees nothing gives 0
    attentionGradient, // q, k, v [, m], o, l, d → dq, dk, dv    hasMask says whether m is there
    // Recurrent: like simpleRnn and lstm above
    gru, // x (N,T,I), W (I,3U), R (U,3U), b (2,3U) [, h0] [, m] → h (N,T,U), gates (N,T,4U)
    //   Keras's order z r h; resetAfter: g = f(x W_h + b_0h + r (h₋ R_h + b_1h)), else g = f(x W_h + b_0h + b_1h + (r h₋) R_h);
    //   h = z h₋ + (1 − z) g. gates: z, r, g and h₋ R_h + b_1h (resetAfter) or r h₋
    gruGradient, // x, W, R, b, h, gates, dh [, h0] [, m] → dx, dW, dR, db [, dh0]
    // Pictures
    patches3d, // x (N,D,H,W,C) → y (N,D',H',W', kd kh kw C)   the cells under the window side by side, 0 outside; window3d
    patches3dGradient, // d → dx                                  shape = that of x; window3d
    warp2d, // x (N,H,W,C), m (N,8) → y (N,H',W',C)    y[r,c] = x at ((m0 c + m1 r + m2)/k, (m3 c + m4 r + m5)/k) as (column, row),
    //   k = m6 c + m7 r + 1; shape; fillMode, isNearest, alpha = the value outside (fillMode constant). No gradient flows to m.
    warp2dGradient, // m, d → dx                                shape = that of x; the same attributes
    // Alignment of a sequence with a shorter one (Graves et al., 2006)
    ctc, // z (N,T,C), y (N,L) → l (N), dz (N,T,C)      y i32 or float: classes 1 … C−1, 0 is the blank and fills up; dz = dl/dz
    // Weights
    constrain, // w in place after the update               constraintKind, alpha, beta, gamma; axis = number of leading axes that are normed together
    // Fused: made by the passes of core/plan, each equal to its plain formula
    dense, // x, W [, b] [, r] → y                       y = f(x W + b + r), r like y; transposeA, transposeB, function, alpha
    conv2dBias, // x, W, b → y                               y = f(conv2d(x, W) + b); window, function, alpha; b may be missing;
                //   x, W [, b], r → y: y = f(conv2d(x, W) + b + r), r like y
    conv2dPool, // x, W, b → y, p u8                       y = maxPool2d(f(conv2d(x, W) + b)), f linear or relu; window, pool;
                //   p: the cell of its window that y comes from, row by row; kNoCell where no gradient passes f
    maxUnpool2d, // p, d → dx                              the gradient of conv2dPool's pooling and f: d where p says, else 0; shape, pool
    foldNormalization, // W, γ, β, mean, var [, b] → W', b'  conv2d with W' and b' = batchNormInference of conv2d with W and b; alpha = ε
    matmulUpdate, // A, B →                                  g = op(A) op(B), the gradient of one weight, goes to the optimizer at once;
    //   transposeA, transposeB, updateRule (no norms), segments: that weight
    matmulMapGradient, // A, B, r → dx                      dx = op(A) op(B) · f'(…), r like mapGradient's; transposeA, transposeB, function, alpha
    matmulUpdateBoth, // x, d, W [, r] → dx                 matmulUpdate of W with g = xᵀ d, and on the same way dx = d Wᵀ [· f'(…)] with W as it was;
    //   hasMask says whether r is there; function, alpha, updateRule (no norms), segments: W. r may be x
    crossEntropy, // z (…,C), y, d (…) → p (…,C), l (…), dz (…,C)   softmax, loss and gradient of the (sparse) softmax cross-entropy in one pass
    rowProgram, // … → …                                    the ops of a small network, all of them, on one stretch of samples after the other; program
    conv2dGradients, // x, W, d [, p] → dW, db [, dx]        of y = conv2d(x, W) + b all gradients at once; window; backwards says whether dx is there,
    //   dx · (x > 0) with function relu. With p, d is conv2dPool's: of what maxUnpool2d makes of p and d; shape, pool
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
    geluTanh, // x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))
    celu,     // alpha like elu
    logSigmoid,
    hardTanh,
    hardShrink, // alpha: the threshold, as in the next two
    softShrink,
    threshold, // x above alpha, else beta = 0
    tanhShrink,
    squareplus, // (x + √(x² + 4)) / 2
    sparsePlus,
    sparseSigmoid,
    sine,
    cosine,
    erf,
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

constexpr std::uint8_t kNoCell = 255; // of conv2dPool: windows have fewer cells

// Geometry of a window over (N, D, H, W, C), axis by axis.
struct Window3d {
    std::array<int, 3> kernel = {1, 1, 1}, stride = {1, 1, 1}, dilation = {1, 1, 1}, before = {0, 0, 0},
                       after = {0, 0, 0};
    bool operator==(const Window3d&) const = default;
    void pad(bool same, const std::array<std::int64_t, 3>& extents); // Keras's "valid" or "same"
    std::int64_t output(int axis, std::int64_t extent) const;        // ≤ 0: the window does not fit
};

enum class RandomKind : std::uint8_t { uniform, normal };                // [0, 1); mean 0, deviation 1
enum class FillMode : std::uint8_t { reflect, wrap, constant, nearest }; // Keras's names: what lies outside a picture

// A weight after each update, over the axes that are normed together (Keras's constraints)
enum class ConstraintKind : std::uint8_t { maxNorm, nonNegative, unitNorm, minMaxNorm };

enum class MetricKind : std::uint8_t {
    binaryAccuracy,            // sums: right, number
    categoricalAccuracy,       // argmax p = argmax y; right, number
    sparseCategoricalAccuracy, // argmax p = y; right, number
    meanAbsoluteError,         // Σ|p−y|, number
    rootMeanSquaredError,      // Σ(p−y)², number
    r2,                        // Σ(p−y)², number, Σy, Σy²
    // of classes: y one-hot, class numbers or a single probability (0.5 parts the classes)
    topK,          // right among the k largest; right, number; k = extent of the op's attributes `begin`
    confusion,     // (C, C) counts, row = truth, column = guess; C = 2 for a single probability
    thresholds,    // of a single probability or of each column: tp, fp, tn, fn for 200 thresholds each, for AUC
    logLikelihood, // −Σ log p[y], number: perplexity
    meanAbsolutePercentageError, // Σ|p−y|/max(|y|, 1e-7), number
    cosineSimilarity             // Σ of the rows' p·y/(‖p‖ ‖y‖), rows
};

// A stretch of the parameter arena that one weight takes, for clipnorm and the optimizer.
struct Segment {
    std::int64_t offset = 0, count = 0; // in numbers
    std::int64_t rows = 0;              // of a matrix (two axes, no table of an embedding): its first axis; else 0
    bool decays = true;                 // false: weight decay leaves it alone
    bool operator==(const Segment&) const = default;
};

struct RowProgram; // core/ops/row_program.h

struct Attributes {
    Function function = Function::linear, recurrentFunction = Function::sigmoid;
    double alpha = 0, beta = 0;
    int axis = 0;
    std::int64_t begin = 0, extent = 0;
    int truncatedSteps = 0;
    bool transposeA = false, transposeB = false, backwards = false;
    bool causal = false, hasMask = false, resetAfter = true, rootMeanSquare = false, isNearest = false;
    bool hasResidual = false;
    RandomKind randomKind = RandomKind::uniform;
    FillMode fillMode = FillMode::reflect;
    ConstraintKind constraintKind = ConstraintKind::maxNorm;
    double gamma = 0;
    std::uint64_t key = 0;                            // random key of a dropout: mixes seed and layer uid
    std::shared_ptr<const std::vector<float>> values; // of a constant
    Shape shape;
    std::vector<int> permutation;
    Window2d window, pool;
    Window3d window3d;
    MetricKind metricKind = MetricKind::binaryAccuracy;
    UpdateRule updateRule;
    std::vector<Segment> segments;
    std::shared_ptr<const RowProgram> program;
};

const char* nameOf(Op op);

} // namespace lamina
