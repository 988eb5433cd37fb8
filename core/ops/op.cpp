#include "core/ops/op.h"

#include "core/base/error.h"
#include "core/ops/trace.h"

#include <algorithm>

namespace lamina {

namespace {
struct FunctionRow {
    Function function;
    const char* name;
    bool readsOutput;
};
constexpr FunctionRow kFunctions[] = {
    {Function::linear, "linear", true},
    {Function::relu, "relu", true},
    {Function::elu, "elu", true},
    {Function::selu, "selu", true},
    {Function::gelu, "gelu", false},
    {Function::swish, "swish", false},
    {Function::softplus, "softplus", false},
    {Function::sigmoid, "sigmoid", true},
    {Function::tanh, "tanh", true},
    {Function::leakyRelu, "leaky_relu", true},
    {Function::exponential, "exponential", true},
    {Function::logarithm, "log", false},
    {Function::square, "square", false},
    {Function::squareRoot, "sqrt", true},
    {Function::absolute, "abs", false},
    {Function::sign, "sign", true},
    {Function::reciprocal, "reciprocal", true},
    {Function::clip, "clip", false},
    {Function::softsign, "softsign", false},
    {Function::relu6, "relu6", true},
    {Function::hardSigmoid, "hard_sigmoid", true},
    {Function::hardSwish, "hard_swish", false},
    {Function::mish, "mish", false},
    {Function::geluTanh, "gelu_tanh", false},
    {Function::celu, "celu", true},
    {Function::logSigmoid, "log_sigmoid", true},
    {Function::hardTanh, "hard_tanh", true},
    {Function::hardShrink, "hard_shrink", true},
    {Function::softShrink, "soft_shrink", true},
    {Function::threshold, "threshold", false},
    {Function::tanhShrink, "tanh_shrink", false},
    {Function::squareplus, "squareplus", false},
    {Function::sparsePlus, "sparse_plus", false},
    {Function::sparseSigmoid, "sparse_sigmoid", true},
    {Function::sine, "sin", false},
    {Function::cosine, "cos", false},
    {Function::erf, "erf", false},
};
static_assert(std::size(kFunctions) == static_cast<std::size_t>(Function::count_));

const FunctionRow& rowOf(Function function) { return kFunctions[static_cast<std::size_t>(function)]; }

std::int64_t outputExtent(std::int64_t extent, int before, int after, int kernel, int stride, int dilation) {
    const std::int64_t reach = static_cast<std::int64_t>(kernel - 1) * dilation + 1;
    const std::int64_t room = extent + before + after - reach;
    return room < 0 ? 0 : room / stride + 1;
}

void samePadding(std::int64_t extent, int kernel, int stride, int dilation, int& before, int& after) {
    const std::int64_t outputs = (extent + stride - 1) / stride;
    const std::int64_t total = std::max<std::int64_t>(
        (outputs - 1) * stride + static_cast<std::int64_t>(kernel - 1) * dilation + 1 - extent, 0);
    before = static_cast<int>(total / 2);
    after = static_cast<int>(total - total / 2);
}
} // namespace

const char* nameOf(Function function) { return rowOf(function).name; }

Function functionNamed(const std::string& name) {
    const auto row = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                  [&](const FunctionRow& candidate) { return name == candidate.name; });
    LAMINA_CHECK(row != std::end(kFunctions));
    return row->function;
}

bool readsOutput(Function function) { return rowOf(function).readsOutput; }

void Window2d::pad(bool same, std::int64_t height, std::int64_t width) {
    top = bottom = left = right = 0;
    if (!same) return;
    samePadding(height, kernelHeight, strideHeight, dilationHeight, top, bottom);
    samePadding(width, kernelWidth, strideWidth, dilationWidth, left, right);
}

std::int64_t Window2d::outputHeight(std::int64_t height) const {
    return outputExtent(height, top, bottom, kernelHeight, strideHeight, dilationHeight);
}

std::int64_t Window2d::outputWidth(std::int64_t width) const {
    return outputExtent(width, left, right, kernelWidth, strideWidth, dilationWidth);
}

void Window3d::pad(bool same, const std::array<std::int64_t, 3>& extents) {
    before = after = {0, 0, 0};
    if (!same) return;
    for (std::size_t axis = 0; axis < 3; ++axis)
        samePadding(extents[axis], kernel[axis], stride[axis], dilation[axis], before[axis], after[axis]);
}

std::int64_t Window3d::output(int axis, std::int64_t extent) const {
    const auto i = static_cast<std::size_t>(axis);
    return outputExtent(extent, before[i], after[i], kernel[i], stride[i], dilation[i]);
}

const char* nameOf(Op op) { return infoOf(op).name; }

} // namespace lamina
