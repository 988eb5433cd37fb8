// Convolutions with what the passes of a plan join to them: shortcuts, ReLU, pooling; and normalizations with theirs.
#include "core/backend/op_cases_make.h"

namespace lamina::op_cases {

namespace {
struct Picture {
    std::int64_t n, h, w, c, f;
    int kernel, stride;
    bool same;
};

// All gradients of a convolution, with or without a pooling behind it
void addJoinedGradients(std::vector<OpCase>& cases) {
    const Picture pictures[] = {{1, 5, 6, 3, 5, 3, 1, false},   {2, 9, 8, 17, 33, 3, 1, true},
                                {6, 12, 14, 8, 16, 3, 1, true}, {20, 15, 15, 16, 40, 3, 1, false},
                                {9, 30, 20, 3, 32, 3, 1, true}, {1, 70, 65, 8, 9, 3, 1, true},
                                {2, 7, 9, 5, 6, 3, 2, true},    {3, 11, 12, 6, 16, 5, 1, false}};
    for (const Picture& p : pictures) {
        Attributes a;
        a.window.kernelHeight = a.window.kernelWidth = p.kernel;
        a.window.strideHeight = a.window.strideWidth = p.stride;
        a.window.pad(p.same, p.h, p.w);
        const Shape x{p.n, p.h, p.w, p.c}, w{p.kernel, p.kernel, p.c, p.f};
        const Shape y{p.n, a.window.outputHeight(p.h), a.window.outputWidth(p.w), p.f};
        for (const int cells : {1, 2, 3})
            for (const bool backwards : {false, true})
                for (const bool direct : {false, true}) {
                    if (y[1] < cells || y[2] < cells) continue;
                    Attributes at = a;
                    at.backwards = backwards;
                    at.function = backwards && p.c % 2 == 0 ? Function::relu : Function::linear;
                    std::vector<Shape> shapes = {x, w, y};
                    std::vector<Fill> fills(3, Fill::normal);
                    if (cells > 1) {
                        at.pool.kernelHeight = at.pool.kernelWidth = cells;
                        at.pool.strideHeight = at.pool.strideWidth = cells;
                        at.shape = y;
                        shapes[2] = Shape{p.n, y[1] / cells, y[2] / cells, p.f};
                        shapes.push_back(shapes[2]);
                        fills.push_back(Fill::cell);
                    }
                    OpCase c = make("conv2dGradients " + x.text() + " " + w.text() + " cells " + std::to_string(cells) +
                                        (backwards ? " dx" : "") + (direct ? " direct" : ""),
                                    Op::conv2dGradients, shapes, fills, at, direct ? 1e-5 : 1e-4);
                    c.classes = cells * cells;
                    c.instruction.useDirectConvolution = direct;
                    cases.push_back(std::move(c));
                }
    }
}

void addJoinedConvolutions(std::vector<OpCase>& cases) {
    const Picture pictures[] = {{1, 5, 6, 3, 5, 3, 1, false},   {2, 9, 8, 17, 33, 3, 1, true},
                                {6, 12, 14, 8, 16, 3, 1, true}, {1, 40, 40, 9, 8, 3, 1, false},
                                {2, 7, 9, 5, 6, 3, 2, true},    {2, 8, 8, 16, 20, 1, 1, false},
                                {1, 13, 11, 3, 40, 5, 1, true}};
    for (const Picture& p : pictures) {
        Attributes a;
        a.window.kernelHeight = a.window.kernelWidth = p.kernel;
        a.window.strideHeight = a.window.strideWidth = p.stride;
        a.window.pad(p.same, p.h, p.w);
        const Shape x{p.n, p.h, p.w, p.c}, w{p.kernel, p.kernel, p.c, p.f}, row{p.f};
        const Shape y{p.n, a.window.outputHeight(p.h), a.window.outputWidth(p.w), p.f};
        for (const bool direct : {false, true})
            for (const Function f : {Function::linear, Function::relu, Function::tanh}) {
                const auto add = [&](const char* op, OpCase c) {
                    c.name =
                        std::string(op) + " " + x.text() + " " + w.text() + " " + nameOf(f) + (direct ? " direct" : "");
                    c.instruction.useDirectConvolution = direct;
                    cases.push_back(std::move(c));
                };
                const std::vector<Fill> three(3, Fill::normal), four(4, Fill::normal);
                const double tolerance = f == Function::tanh ? 2e-4 : 1e-4;
                a.function = f;
                add("conv2dBias with shortcut", make("", Op::conv2dBias, {x, w, y}, three, a, tolerance));
                add("conv2dBias with both", make("", Op::conv2dBias, {x, w, row, y}, four, a, tolerance));
                if (f == Function::relu) {
                    Attributes gradient = a;
                    gradient.shape = x;
                    add("conv2dInputGradient through",
                        make("", Op::conv2dInputGradient, {y, w, x}, three, gradient, 1e-4));
                }
            }
        // The result may be cut where a pooling does not read it
        for (const int cells : {2, 3}) {
            if (y[1] < cells || y[2] < cells) continue;
            for (const bool relu : {false, true})
                for (const bool direct : {false, true}) {
                    Attributes pooled = a;
                    pooled.function = relu ? Function::relu : Function::linear;
                    pooled.pool.kernelHeight = pooled.pool.kernelWidth = cells;
                    pooled.pool.strideHeight = pooled.pool.strideWidth = cells;
                    OpCase c =
                        make("conv2dPool " + x.text() + " " + w.text() + " cells " + std::to_string(cells),
                             Op::conv2dPool, {x, w, row}, {Fill::normal, Fill::normal, Fill::normal}, pooled, 1e-4);
                    c.instruction.useDirectConvolution = direct;
                    cases.push_back(std::move(c));
                }
        }
    }
    { // A kernel larger than the caches
        Attributes a;
        a.window.kernelHeight = a.window.kernelWidth = 3;
        a.window.pad(true, 4, 3);
        const Shape x{17, 4, 3, 256}, w{3, 3, 256, 512}, y{17, 4, 3, 512};
        const std::vector<Fill> two(2, Fill::normal), three(3, Fill::normal);
        Attributes gradient = a;
        gradient.shape = x;
        gradient.function = Function::relu;
        cases.push_back(
            make("conv2dInputGradient of many channels", Op::conv2dInputGradient, {y, w, x}, three, gradient, 1e-4));
        gradient.function = Function::linear;
        gradient.shape = w;
        cases.push_back(
            make("conv2dKernelGradient of many channels", Op::conv2dKernelGradient, {x, y}, two, gradient, 1e-4));
        a.function = Function::tanh;
        cases.push_back(make("conv2dBias of many channels", Op::conv2dBias, {x, w, Shape{512}}, three, a, 1e-3));
    }
    // A filter or several of every channel
    const Picture channelwise[] = {{2, 7, 8, 5, 5, 3, 1, true},     {1, 9, 8, 33, 33, 3, 2, true},
                                   {3, 6, 5, 64, 64, 3, 1, false},  {1, 8, 8, 7, 14, 5, 1, true},
                                   {2, 5, 9, 100, 100, 3, 1, true}, {2, 9, 7, 20, 60, 3, 2, true},
                                   {1, 12, 4, 16, 16, 1, 1, true}};
    for (const Picture& p : channelwise)
        for (const int dilation : {1, 2}) {
            if (dilation > 1 && p.stride > 1) continue;
            Attributes a;
            a.window.kernelHeight = a.window.kernelWidth = p.kernel;
            a.window.strideHeight = a.window.strideWidth = p.stride;
            a.window.dilationHeight = a.window.dilationWidth = dilation;
            a.window.groups = static_cast<int>(p.c);
            a.window.pad(p.same, p.h, p.w);
            const Shape x{p.n, p.h, p.w, p.c}, w{p.kernel, p.kernel, 1, p.f}, row{p.f};
            const Shape y{p.n, a.window.outputHeight(p.h), a.window.outputWidth(p.w), p.f};
            if (y[1] < 1 || y[2] < 1) continue;
            const std::string name = x.text() + " " + w.text() + (dilation > 1 ? " dilated" : "");
            const std::vector<Fill> two(2, Fill::normal), three(3, Fill::normal), four(4, Fill::normal);
            cases.push_back(make("conv2d by channel " + name, Op::conv2d, {x, w}, two, a));
            Attributes gradient = a;
            gradient.shape = x;
            cases.push_back(
                make("conv2dInputGradient by channel " + name, Op::conv2dInputGradient, {y, w}, two, gradient));
            a.function = gradient.function = Function::relu;
            cases.push_back(make("conv2dInputGradient by channel through " + name, Op::conv2dInputGradient, {y, w, x},
                                 three, gradient));
            cases.push_back(make("conv2dBias by channel " + name, Op::conv2dBias, {x, w, row, y}, four, a));
            a.function = Function::relu6;
            cases.push_back(make("conv2dBias by channel relu6 " + name, Op::conv2dBias, {x, w, row}, three, a));
            gradient.function = Function::linear;
            gradient.shape = w;
            cases.push_back(
                make("conv2dKernelGradient by channel " + name, Op::conv2dKernelGradient, {x, y}, two, gradient));
        }
    for (const int cells : {2, 3})
        for (const Shape& x : {Shape{2, 6, 6, 5}, Shape{1, 7, 8, 33}, Shape{3, 12, 13, 16}})
            for (const int stride : {cells, 1}) {
                Attributes a;
                a.shape = x;
                a.pool.kernelHeight = a.pool.kernelWidth = cells;
                a.pool.strideHeight = a.pool.strideWidth = stride;
                const Shape y{x[0], a.pool.outputHeight(x[1]), a.pool.outputWidth(x[2]), x[3]};
                OpCase c = make("maxUnpool2d " + x.text(), Op::maxUnpool2d, {y, y}, {Fill::cell, Fill::normal}, a);
                c.classes = cells * cells;
                cases.push_back(std::move(c));
            }
}

void addJoinedNormalizations(std::vector<OpCase>& cases) {
    using F = Fill;
    for (const Shape& s : {Shape{2, 1}, Shape{7, 5}, Shape{4, 9, 9, 20}, Shape{500, 65}, Shape{9, 8, 8, 64}}) {
        const Shape row{s.last()};
        for (const bool relu : {false, true}) {
            Attributes a;
            a.alpha = 1e-3;
            a.function = relu ? Function::relu : Function::linear;
            const std::string name = s.text() + (relu ? " relu" : "");
            cases.push_back(make("batchNorm with shortcut " + name, Op::batchNorm, {s, row, row, s},
                                 {F::normal, F::positive, F::normal, F::normal}, a));
            if (relu)
                cases.push_back(
                    make("batchNorm " + name, Op::batchNorm, {s, row, row}, {F::normal, F::positive, F::normal}, a));
            for (const bool residual : {false, true})
                for (const bool second : {false, true})
                    for (const bool fromInput : {false, true}) {
                        if (fromInput && !relu) continue;
                        std::vector<Shape> shapes = {s, row, row, row, s};
                        std::vector<F> fills = {F::normal, F::positive, F::normal, F::positive, F::normal};
                        if (relu) {
                            shapes.push_back(fromInput ? row : s);
                            fills.push_back(F::normal);
                        }
                        if (second) {
                            shapes.push_back(s);
                            fills.push_back(F::normal);
                        }
                        a.hasResidual = residual;
                        cases.push_back(make("batchNormGradient joined " + name + (residual ? " shortcut" : "") +
                                                 (second ? " sum" : "") + (fromInput ? " from x" : ""),
                                             Op::batchNormGradient, shapes, fills, a));
                    }
        }
    }
    for (const bool hasBias : {false, true}) {
        Attributes a;
        a.alpha = 1e-3;
        const Shape row{37};
        std::vector<Shape> shapes = {Shape{3, 3, 5, 37}, row, row, row, row};
        std::vector<F> fills = {F::normal, F::normal, F::normal, F::normal, F::positive};
        if (hasBias) {
            shapes.push_back(row);
            fills.push_back(F::normal);
        }
        cases.push_back(make("foldNormalization", Op::foldNormalization, shapes, fills, a));
    }
}
} // namespace

void addPictures(std::vector<OpCase>& cases) {
    addJoinedConvolutions(cases);
    addJoinedGradients(cases);
    addJoinedNormalizations(cases);
}

} // namespace lamina::op_cases
