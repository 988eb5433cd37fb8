#include "core/backend/op_cases.h"

#include "core/backend/op_cases_make.h"
#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

namespace {

using namespace op_cases;

void addProducts(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1},      {1, 7, 3},     {3, 1, 5},      {2, 5, 1},      {5, 3, 2},
                                       {7, 13, 5},     {6, 16, 64},   {13, 31, 17},   {12, 64, 65},   {31, 129, 47},
                                       {64, 257, 100}, {1, 300, 33},  {3, 67, 29},    {17, 2100, 3},  {50, 40, 1},
                                       {1000, 4, 1},   {32, 1, 3},    {125, 20, 130}, {49, 16, 1030}, {40, 2500, 70},
                                       {600, 70, 9},   {250, 70, 81}, {241, 520, 67}};
    for (const auto& [m, k, n] : extents)
        for (int flags = 0; flags < 4; ++flags) {
            Attributes a;
            a.transposeA = (flags & 1) != 0;
            a.transposeB = (flags & 2) != 0;
            const Shape left = a.transposeA ? Shape{k, m} : Shape{m, k},
                        right = a.transposeB ? Shape{n, k} : Shape{k, n};
            const std::string name =
                left.text() + (a.transposeA ? "ᵀ · " : " · ") + right.text() + (a.transposeB ? "ᵀ" : "");
            cases.push_back(make("matmul " + name, Op::matmul, {left, right}, {Fill::normal, Fill::normal}, a));
            if (flags == 1 && m % 3 != 0) continue;
            a.function = flags == 0 ? Function::relu : flags == 3 ? Function::tanh : Function::linear;
            const double tolerance = k > 1000 ? 1e-4 : k > 500 ? 5e-5 : k > 200 ? 2e-5 : 1e-5; // tanh of a sum of many
            if (n % 2 == 1)
                cases.push_back(make("dense " + name, Op::dense, {left, right, Shape{n}},
                                     {Fill::normal, Fill::normal, Fill::normal}, a, tolerance));
            else
                cases.push_back(make("dense " + name + " without bias", Op::dense, {left, right},
                                     {Fill::normal, Fill::normal}, a, tolerance));
        }
    cases.push_back(
        make("matmul 3×5×7 · 7×11", Op::matmul, {Shape{3, 5, 7}, Shape{7, 11}}, {Fill::normal, Fill::normal}));
}

void addElementwise(std::vector<OpCase>& cases) {
    for (int f = 0; f < static_cast<int>(Function::count_); ++f) {
        Attributes a;
        a.function = static_cast<Function>(f);
        a.alpha = a.function == Function::clip ? 0.2 : a.function == Function::leakyRelu ? 0.3 : 1.0;
        const bool needsPositive = a.function == Function::logarithm || a.function == Function::squareRoot ||
                                   a.function == Function::reciprocal || a.function == Function::clip;
        const Fill fill = needsPositive ? Fill::positive : Fill::normal;
        for (const std::int64_t n : {1, 15, 33, 1000, 40001})
            cases.push_back(make(std::string("map ") + nameOf(a.function) + " " + std::to_string(n), Op::map,
                                 {Shape{n}}, {fill}, a));
        OpCase c = make(std::string("mapGradient ") + nameOf(a.function), Op::mapGradient, {Shape{7, 31}, Shape{7, 31}},
                        {readsOutput(a.function) ? Fill::share : fill, Fill::normal}, a);
        if (a.function == Function::hardShrink || a.function == Function::softShrink ||
            a.function == Function::sparseSigmoid)
            c.fills[0] = Fill::zeroOrOne; // where their slope breaks
        if (a.function == Function::hardTanh || a.function == Function::celu) c.fills[0] = Fill::normal;
        cases.push_back(c);
    }
    Attributes a;
    a.alpha = 1.5;
    a.beta = -0.25;
    cases.push_back(make("affine", Op::affine, {Shape{3, 7, 11}}, {Fill::normal}, a));
    a.alpha = 0.9;
    cases.push_back(make("movingAverage", Op::movingAverage, {Shape{37}, Shape{37}}, {Fill::normal, Fill::normal}, a));
    const std::pair<Shape, Shape> pairs[] = {{Shape{5}, Shape{5}},
                                             {Shape{40007}, Shape{40007}},
                                             {Shape{7, 13}, Shape{13}},
                                             {Shape{7, 13}, Shape{}},
                                             {Shape{}, Shape{33}},
                                             {Shape{300, 129}, Shape{129}},
                                             {Shape{7, 1}, Shape{7, 19}},
                                             {Shape{5, 1, 6}, Shape{1, 4, 6}},
                                             {Shape{2, 3, 1, 5}, Shape{3, 4, 1}}};
    for (const Op op : {Op::add, Op::subtract, Op::multiply, Op::divide, Op::maximum, Op::minimum, Op::greater})
        for (const auto& [left, right] : pairs)
            cases.push_back(make(std::string(nameOf(op)) + " " + left.text() + " and " + right.text(), op,
                                 {left, right}, {Fill::normal, op == Op::divide ? Fill::positive : Fill::normal}));
}

void addMovement(std::vector<OpCase>& cases) {
    Attributes a;
    cases.push_back(make("copy", Op::copy, {Shape{3, 41}}, {Fill::normal}));
    a.shape = Shape{5, 7};
    a.alpha = 2.5;
    cases.push_back(make("fill", Op::fill, {}, {}, a));
    a.shape = Shape{4, 3, 5};
    cases.push_back(make("broadcastTo row", Op::broadcastTo, {Shape{5}}, {Fill::normal}, a));
    cases.push_back(make("broadcastTo column", Op::broadcastTo, {Shape{4, 1, 1}}, {Fill::normal}, a));
    cases.push_back(make("broadcastTo middle", Op::broadcastTo, {Shape{3, 1}}, {Fill::normal}, a));
    cases.push_back(make("broadcastTo number", Op::broadcastTo, {Shape{}}, {Fill::normal}, a));
    a = {};
    for (const std::vector<int>& p : {std::vector<int>{0, 2, 1}, {2, 0, 1}, {1, 0, 2}, {0, 1, 2}}) {
        a.permutation = p;
        cases.push_back(make("permute", Op::permute, {Shape{5, 7, 19}}, {Fill::normal}, a));
    }
    for (int axis = 0; axis < 3; ++axis) {
        a = {};
        a.axis = axis;
        Shape second{4, 5, 6};
        second[axis] = 3;
        cases.push_back(
            make("concatenate", Op::concatenate, {Shape{4, 5, 6}, second}, {Fill::normal, Fill::normal}, a));
        a.begin = 1;
        a.extent = 2;
        cases.push_back(make("slice", Op::slice, {Shape{4, 5, 6}}, {Fill::normal}, a));
        a.shape = Shape{9, 9, 9};
        Shape part{9, 9, 9};
        part[axis] = 2;
        cases.push_back(make("embed", Op::embed, {part}, {Fill::normal}, a));
    }
}

void addReductions(std::vector<OpCase>& cases) {
    const std::pair<Shape, Shape> pairs[] = {{Shape{7}, Shape{}},
                                             {Shape{100003}, Shape{}},
                                             {Shape{13, 5}, Shape{5}},
                                             {Shape{1000, 20}, Shape{20}},
                                             {Shape{3000, 70}, Shape{70}},
                                             {Shape{9, 130}, Shape{9, 1}},
                                             {Shape{5, 49, 33}, Shape{5, 1, 33}},
                                             {Shape{3, 4, 5}, Shape{4, 1}},
                                             {Shape{1, 9}, Shape{9}},
                                             {Shape{6, 3, 4, 5}, Shape{3, 1, 5}}};
    for (const auto& [from, to] : pairs) {
        Attributes a;
        a.shape = to;
        const double tolerance = from.count() > 50000 ? 1e-4 : 1e-5; // one after the other, 100 000 roundings add up
        cases.push_back(
            make("sumTo " + from.text() + " to " + to.text(), Op::sumTo, {from}, {Fill::normal}, a, tolerance));
    }
    for (const Shape& s : {Shape{1, 1}, Shape{5, 3}, Shape{64, 10}, Shape{7, 16}, Shape{3, 41}, Shape{200, 130}}) {
        cases.push_back(make("softmax " + s.text(), Op::softmax, {s}, {Fill::normal}));
        cases.push_back(make("softmaxGradient " + s.text(), Op::softmaxGradient, {s, s}, {Fill::share, Fill::normal}));
        const Shape rows{s[0]};
        cases.push_back(
            make("softmaxCrossEntropy " + s.text(), Op::softmaxCrossEntropy, {s, s}, {Fill::normal, Fill::oneHot}));
        cases.push_back(make("softmaxCrossEntropyGradient " + s.text(), Op::softmaxCrossEntropyGradient, {s, s, rows},
                             {Fill::normal, Fill::share, Fill::normal}));
        OpCase c = make("sparseSoftmaxCrossEntropy " + s.text(), Op::sparseSoftmaxCrossEntropy, {s, rows},
                        {Fill::normal, Fill::classNumber});
        c.classes = static_cast<int>(s.last());
        cases.push_back(c);
        c = make("sparseSoftmaxCrossEntropyGradient " + s.text(), Op::sparseSoftmaxCrossEntropyGradient,
                 {s, rows, rows}, {Fill::normal, Fill::classNumber, Fill::normal});
        c.classes = static_cast<int>(s.last()) + 1; // one that does not exist, too
        cases.push_back(c);
        c = make("pick " + s.text(), Op::pick, {s, rows}, {Fill::normal, Fill::classNumber});
        c.classes = static_cast<int>(s.last());
        cases.push_back(c);
    }
    for (const std::int64_t n : {1, 10, 33, 20000}) {
        const Shape s{n, 1};
        cases.push_back(make("sigmoidCrossEntropy", Op::sigmoidCrossEntropy, {s, s}, {Fill::normal, Fill::zeroOrOne}));
        cases.push_back(make("sigmoidCrossEntropyGradient", Op::sigmoidCrossEntropyGradient, {s, s, s},
                             {Fill::normal, Fill::zeroOrOne, Fill::normal}));
    }
    Attributes a;
    for (const MetricKind kind : {MetricKind::binaryAccuracy, MetricKind::categoricalAccuracy,
                                  MetricKind::meanAbsoluteError, MetricKind::rootMeanSquaredError, MetricKind::r2}) {
        a.metricKind = kind;
        cases.push_back(make("metric", Op::metric, {Shape{37, 5}, Shape{37, 5}}, {Fill::share, Fill::oneHot}, a));
    }
    a.metricKind = MetricKind::sparseCategoricalAccuracy;
    for (const std::int64_t classes : {5, 70})
        for (const Fill fill :
             {Fill::share, Fill::zeroOrOne}) { // the second: many are the largest, the first of them counts
            OpCase c = make("metric", Op::metric, {Shape{61, classes}, Shape{61}}, {fill, Fill::classNumber}, a);
            c.classes = static_cast<int>(classes);
            cases.push_back(c);
        }
    a = {};
    a.alpha = 0.3;
    a.key = 0x123456789abcdefULL;
    for (const Shape& s : {Shape{1, 1}, Shape{5, 7}, Shape{3, 32}, Shape{40, 201}, Shape{2, 3, 5, 7}})
        cases.push_back(make("dropout " + s.text(), Op::dropout, {s}, {Fill::normal}, a));
}

std::int64_t roundUpTo16(std::int64_t n) { return (n + 15) / 16 * 16; }

void addUpdates(std::vector<OpCase>& cases) {
    const auto add = [&](const char* name, UpdateRule rule, int slots) {
        for (const std::int64_t count : {5, 1003, 40000}) {
            Attributes a;
            rule.slots = slots;
            a.updateRule = rule;
            a.segments = {{0, count}, {roundUpTo16(count), 33}, {roundUpTo16(count) + 48, 1}};
            const Shape arena{roundUpTo16(count) + 64};
            std::vector<Shape> shapes(static_cast<std::size_t>(2 + slots), arena);
            std::vector<Fill> fills(shapes.size(), Fill::positive);
            fills[0] = fills[1] = Fill::normal;
            cases.push_back(make(std::string("update ") + name, Op::update, shapes, fills, a));
        }
    };
    UpdateRule rule;
    add("sgd", rule, 0);
    rule.momentum = 0.9;
    add("momentum", rule, 1);
    rule.nesterov = true;
    rule.clipNorm = 0.5;
    add("nesterov, clipnorm", rule, 1);
    rule = {};
    rule.kind = UpdateRule::Kind::adagrad;
    rule.clipValue = 0.5;
    add("adagrad, clipvalue", rule, 1);
    rule = {};
    rule.kind = UpdateRule::Kind::rmsprop;
    add("rmsprop", rule, 1);
    rule.momentum = 0.5;
    rule.epsilon = 3; // v − a² of unrelated numbers may be negative
    rule.centered = true;
    add("rmsprop, centered with momentum", rule, 3);
    rule = {};
    rule.kind = UpdateRule::Kind::adam;
    add("adam", rule, 2);
    rule.weightDecay = 0.01;
    rule.globalClipNorm = 1;
    add("adamw, global clipnorm", rule, 2);
    rule.amsgrad = true;
    add("amsgrad", rule, 3);
}

// A product whose result goes to the optimizer: inputs A, B and whole arenas
void addProductUpdates(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1},     {7, 13, 5},     {100, 64, 33},   {257, 300, 10},
                                       {50, 3, 1000}, {13, 130, 128}, {141, 530, 133}, {300, 1025, 17}};
    for (const auto& [rows, depth, columns] : extents)
        for (const auto kind : {UpdateRule::Kind::sgd, UpdateRule::Kind::adam}) {
            Attributes a;
            a.transposeA = true;
            a.updateRule.kind = kind;
            a.updateRule.slots = kind == UpdateRule::Kind::adam ? 2 : 0;
            a.updateRule.clipValue = rows == 13 ? 0.5 : 0;
            a.updateRule.epsilon = 0.1; // Adam's first steps are ±η whatever the rounding of a gradient near 0 says
            a.segments = {{16, rows * columns}};
            std::vector<Shape> shapes = {Shape{depth, rows}, Shape{depth, columns}};
            std::vector<Fill> fills = {Fill::normal, Fill::normal, Fill::normal};
            shapes.push_back(Shape{roundUpTo16(rows * columns) + 32});
            for (int slot = 0; slot < a.updateRule.slots; ++slot) {
                shapes.push_back(shapes.back());
                fills.push_back(Fill::positive);
            }
            cases.push_back(make("matmulUpdate " + shapes[0].text() + "ᵀ · " + shapes[1].text(), Op::matmulUpdate,
                                 shapes, fills, a, depth > 500 ? 3e-5 : 1e-5));
        }
}

struct Picture {
    std::int64_t n, h, w, c, f;
    int kernel, stride, dilation, groups;
    bool same;
};

void addConvolutions(std::vector<OpCase>& cases) {
    const Picture pictures[] = {{1, 1, 1, 1, 1, 1, 1, 1, 1, false},   {2, 5, 7, 3, 5, 3, 1, 1, 1, false},
                                {1, 6, 6, 1, 32, 3, 1, 1, 1, true},   {2, 9, 8, 17, 33, 3, 1, 1, 1, true},
                                {3, 8, 8, 16, 64, 3, 1, 1, 1, true},  {1, 13, 11, 32, 16, 3, 1, 1, 1, false},
                                {2, 7, 9, 5, 6, 3, 2, 1, 1, true},    {1, 12, 10, 4, 7, 5, 3, 1, 1, true},
                                {2, 8, 8, 16, 20, 1, 1, 1, 1, false}, {1, 9, 9, 8, 8, 1, 2, 1, 1, false},
                                {1, 11, 11, 6, 9, 3, 1, 2, 1, true},  {2, 7, 7, 6, 8, 3, 1, 1, 2, true},
                                {1, 8, 8, 6, 6, 3, 2, 1, 6, true},    {2, 4, 4, 7, 3, 2, 1, 1, 1, false},
                                {1, 5, 5, 2, 70, 5, 1, 1, 1, true},   {5, 3, 3, 19, 18, 3, 1, 1, 1, true},
                                {1, 31, 3, 2, 3, 7, 2, 1, 1, true},   {9, 14, 14, 8, 24, 3, 1, 1, 1, true},
                                {2, 6, 5, 70, 130, 3, 1, 1, 1, true}, {3, 17, 19, 3, 20, 4, 2, 1, 1, false}};
    for (const Picture& p : pictures) {
        Attributes a;
        a.window.kernelHeight = a.window.kernelWidth = p.kernel;
        a.window.strideHeight = a.window.strideWidth = p.stride;
        a.window.dilationHeight = a.window.dilationWidth = p.dilation;
        a.window.groups = p.groups;
        a.window.pad(p.same, p.h, p.w);
        const Shape x{p.n, p.h, p.w, p.c}, w{p.kernel, p.kernel, p.c / p.groups, p.f};
        const Shape y{p.n, a.window.outputHeight(p.h), a.window.outputWidth(p.w), p.f};
        const std::string name = x.text() + " " + w.text() + (p.stride > 1 ? " stride" : "") +
                                 (p.dilation > 1 ? " dilated" : "") + (p.groups > 1 ? " groups" : "");
        for (const bool direct : {false, true}) {
            if (direct && (p.kernel != 3 || p.stride != 1)) continue;
            const double tolerance = direct ? 1e-5 : 1e-4;
            const auto add = [&](const char* op, OpCase c) {
                c.name = std::string(op) + " " + name + (direct ? " direct" : "");
                c.instruction.useDirectConvolution = direct;
                cases.push_back(std::move(c));
            };
            add("conv2d", make("", Op::conv2d, {x, w}, {Fill::normal, Fill::normal}, a, tolerance));
            Attributes relu = a;
            relu.function = p.c % 2 == 0 ? Function::relu : Function::sigmoid;
            add("conv2dBias", make("", Op::conv2dBias, {x, w, Shape{p.f}}, {Fill::normal, Fill::normal, Fill::normal},
                                   relu, tolerance));
            Attributes gradient = a;
            gradient.shape = x;
            add("conv2dInputGradient",
                make("", Op::conv2dInputGradient, {y, w}, {Fill::normal, Fill::normal}, gradient, tolerance));
            gradient.shape = w;
            add("conv2dKernelGradient",
                make("", Op::conv2dKernelGradient, {x, y}, {Fill::normal, Fill::normal}, gradient, tolerance));
        }
    }
}

void addPatches(std::vector<OpCase>& cases) {
    const auto add = [&](const Shape& x, std::array<int, 3> kernel, std::array<int, 3> stride, int dilation,
                         bool isSame) {
        Attributes a;
        a.window3d.kernel = kernel;
        a.window3d.stride = stride;
        a.window3d.dilation = {dilation, 1, dilation};
        a.window3d.pad(isSame, {x[1], x[2], x[3]});
        const OpCase c = make("patches3d " + x.text(), Op::patches3d, {x}, {Fill::normal}, a);
        cases.push_back(c);
        a.shape = x;
        cases.push_back(make("patches3dGradient " + x.text(), Op::patches3dGradient, {c.instruction.outputs[0].shape},
                             {Fill::normal}, a));
    };
    add({1, 1, 1, 1, 1}, {1, 1, 1}, {1, 1, 1}, 1, false);
    add({2, 3, 4, 5, 3}, {2, 3, 2}, {1, 1, 1}, 1, false);
    add({3, 4, 5, 6, 7}, {3, 2, 3}, {2, 1, 2}, 1, true);
    add({1, 5, 3, 7, 16}, {2, 1, 3}, {1, 2, 1}, 2, true);
    add({2, 9, 8, 7, 2}, {3, 3, 3}, {1, 1, 1}, 1, true);
}

void addPooling(std::vector<OpCase>& cases) {
    const Picture pictures[] = {{1, 1, 1, 1, 0, 1, 1, 1, 1, false},    {2, 4, 6, 3, 0, 2, 2, 1, 1, false},
                                {2, 5, 7, 33, 0, 2, 2, 1, 1, false},   {1, 7, 7, 16, 0, 3, 2, 1, 1, true},
                                {2, 6, 6, 5, 0, 3, 1, 1, 1, true},     {1, 9, 8, 20, 0, 2, 1, 2, 1, false},
                                {3, 30, 30, 32, 0, 2, 2, 1, 1, false}, {1, 8, 8, 70, 0, 4, 4, 1, 1, true}};
    for (const Picture& p : pictures) {
        Attributes a;
        a.window.kernelHeight = a.window.kernelWidth = p.kernel;
        a.window.strideHeight = a.window.strideWidth = p.stride;
        a.window.dilationHeight = a.window.dilationWidth = p.dilation;
        a.window.pad(p.same, p.h, p.w);
        const Shape x{p.n, p.h, p.w, p.c}, y{p.n, a.window.outputHeight(p.h), a.window.outputWidth(p.w), p.c};
        cases.push_back(make("maxPool2d " + x.text(), Op::maxPool2d, {x}, {Fill::normal}, a));
        a.shape = x;
        OpCase c = make("maxPool2dGradient " + x.text(), Op::maxPool2dGradient, {x, y, y},
                        {Fill::normal, Fill::output, Fill::normal}, a);
        c.forward = Op::maxPool2d;
        c.forwardInputs = {0};
        cases.push_back(c);
        c.name += " with ties";
        c.fills[0] = Fill::zeroOrOne;
        cases.push_back(c);
        cases.push_back(make("averagePool2d " + x.text(), Op::averagePool2d, {x}, {Fill::normal}, a));
        cases.push_back(make("averagePool2dGradient " + x.text(), Op::averagePool2dGradient, {y}, {Fill::normal}, a));
    }
}

void addNormalization(std::vector<OpCase>& cases) {
    Attributes a;
    a.alpha = 1e-3;
    for (const Shape& s : {Shape{2, 1}, Shape{7, 5}, Shape{33, 16}, Shape{4, 9, 9, 20}, Shape{500, 65}}) {
        const Shape row{s.last()};
        using F = Fill;
        cases.push_back(
            make("batchNorm " + s.text(), Op::batchNorm, {s, row, row}, {F::normal, F::positive, F::normal}, a));
        cases.push_back(make("batchNormGradient " + s.text(), Op::batchNormGradient, {s, row, row, row, s},
                             {F::normal, F::positive, F::normal, F::positive, F::normal}, a));
        cases.push_back(make("batchNormInference " + s.text(), Op::batchNormInference, {s, row, row, row, row},
                             {F::normal, F::positive, F::normal, F::normal, F::positive}, a));
        cases.push_back(make("variance " + s.text(), Op::variance, {row}, {F::positive}, a));
    }
}

} // namespace

const std::vector<OpCase>& opCases() {
    static const std::vector<OpCase> cases = [] {
        std::vector<OpCase> all;
        addProducts(all);
        addElementwise(all);
        addMovement(all);
        addReductions(all);
        addUpdates(all);
        addProductUpdates(all);
        addConvolutions(all);
        addPatches(all);
        addPooling(all);
        addNormalization(all);
        op_cases::addFused(all);
        op_cases::addRecurrent(all);
        op_cases::addAttention(all);
        op_cases::addLearning(all);
        op_cases::addPictures(all);
        op_cases::addSources(all);
        return all;
    }();
    return cases;
}

namespace {
constexpr std::size_t kGuard = 256;     // bytes of NaN before and after every operand
constexpr unsigned char kPoison = 0xff; // all bits set is a NaN in every float type
} // namespace

OpBench::OpBench(const OpCase& opCase, Type realType) : m_case(opCase), m_realType(realType) {
    std::size_t size = kGuard;
    const auto place = [&](const BoundTensor& t) {
        const Type type = t.type == Type::f32 ? realType : t.type;
        const auto bytes = static_cast<std::size_t>(t.count() * sizeOf(type));
        m_places.push_back({size, bytes, type});
        size = alignedSize(size + bytes) + kGuard;
    };
    for (const BoundTensor& t : opCase.instruction.inputs) place(t);
    for (const BoundTensor& t : opCase.instruction.outputs) place(t);
    m_places.push_back({size, 0, Type::u8});
    m_memory = AlignedBuffer(size + kGuard);
}

Instruction OpBench::instruction(std::int64_t scratchBytes) {
    Place& scratch = m_places.back();
    scratch.bytes = static_cast<std::size_t>(scratchBytes);
    const std::size_t size = alignedSize(scratch.offset + scratch.bytes) + kGuard;
    if (m_memory.size() < size) m_memory = AlignedBuffer(size);
    std::memset(m_memory.data(), kPoison, m_memory.size());
    Instruction in = m_case.instruction;
    std::size_t k = 0;
    const auto bind = [&](BoundTensor& t) {
        t.type = m_places[k].type;
        t.data = m_memory.data() + m_places[k++].offset;
    };
    for (BoundTensor& t : in.inputs) bind(t);
    for (BoundTensor& t : in.outputs) bind(t);
    if (in.op == Op::update) in.outputs = {in.inputs[0]};
    in.scratch = m_memory.data() + scratch.offset;
    const std::size_t begin = m_places.front().offset, end = m_places[m_case.instruction.inputs.size()].offset;
    if (m_inputs.empty()) {
        makeInputs();
        m_inputs.assign(reinterpret_cast<const char*>(m_memory.data()) + begin, end - begin);
    } else
        std::memcpy(m_memory.data() + begin, m_inputs.data(), m_inputs.size());
    return in;
}

void OpBench::makeInputs() {
    for (std::size_t i = 0; i < m_case.instruction.inputs.size(); ++i) {
        const BoundTensor& t = m_case.instruction.inputs[i];
        const Place& place = m_places[i];
        std::byte* data = m_memory.data() + place.offset;
        RandomStream random(randomKey(static_cast<std::uint64_t>(m_case.instruction.op), i));
        const std::int64_t columns = std::max<std::int64_t>(1, t.shape.last());
        std::int64_t hot = 0;
        for (std::int64_t j = 0, count = t.count(); j < count; ++j) {
            double value = 0;
            switch (m_case.fills[i]) {
            case Fill::normal:
                value = random.normal();
                break;
            case Fill::positive:
                value = random.uniform(0.1, 2);
                break;
            case Fill::zeroOrOne:
                value = static_cast<double>(random.below(2));
                break;
            case Fill::share:
                value = random.uniform(0.05, 0.95);
                break;
            case Fill::oneHot:
                if (j % columns == 0)
                    hot = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(columns)));
                value = j % columns == hot;
                break;
            case Fill::classNumber:
                value = static_cast<double>(random.below(static_cast<std::uint64_t>(m_case.classes)));
                break;
            case Fill::cell:
                value = static_cast<double>(random.below(static_cast<std::uint64_t>(m_case.classes) + 1));
                if (value == m_case.classes) value = kNoCell;
                break;
            case Fill::output:
                break;
            }
            // Every back-end gets the same float, the double one too
            if (place.type == Type::f32)
                reinterpret_cast<float*>(data)[j] = static_cast<float>(value);
            else if (place.type == Type::f64)
                reinterpret_cast<double*>(data)[j] = static_cast<double>(static_cast<float>(value));
            else if (place.type == Type::u8)
                reinterpret_cast<std::uint8_t*>(data)[j] = static_cast<std::uint8_t>(value);
            else
                reinterpret_cast<std::int32_t*>(data)[j] = static_cast<std::int32_t>(value);
        }
    }
    for (std::size_t i = 0; i < m_case.fills.size(); ++i) {
        if (m_case.fills[i] != Fill::output) continue;
        Instruction forward = m_case.instruction;
        forward.op = m_case.forward;
        forward.inputs.clear();
        const auto bound = [&](std::size_t k) {
            BoundTensor t = m_case.instruction.inputs[k];
            t.type = m_places[k].type;
            t.data = m_memory.data() + m_places[k].offset;
            return t;
        };
        for (const int k : m_case.forwardInputs) forward.inputs.push_back(bound(static_cast<std::size_t>(k)));
        forward.outputs = {bound(i)};
        ThreadPool pool(1);
        makeReferenceBackend(m_realType == Type::f64)->bind(forward, pool)->run({});
    }
}

bool OpBench::guardsAreWhole() const {
    const auto isPoison = [](std::byte b) { return b == std::byte{kPoison}; };
    const std::byte* guard = m_memory.data();
    for (const Place& p : m_places) {
        if (!std::all_of(guard, m_memory.data() + p.offset, isPoison)) return false;
        guard = m_memory.data() + p.offset + p.bytes;
    }
    return std::all_of(guard, m_memory.data() + m_memory.size(), isPoison);
}

std::vector<double> OpBench::numbers() const {
    std::vector<double> all;
    for (std::size_t k = 0; k + 1 < m_places.size(); ++k) {
        const std::byte* data = m_memory.data() + m_places[k].offset;
        const std::size_t count = m_places[k].bytes / static_cast<std::size_t>(sizeOf(m_places[k].type));
        for (std::size_t i = 0; i < count; ++i)
            all.push_back(m_places[k].type == Type::f32   ? static_cast<double>(reinterpret_cast<const float*>(data)[i])
                          : m_places[k].type == Type::f64 ? reinterpret_cast<const double*>(data)[i]
                          : m_places[k].type == Type::u8
                              ? static_cast<double>(reinterpret_cast<const std::uint8_t*>(data)[i])
                              : reinterpret_cast<const std::int32_t*>(data)[i]);
    }
    return all;
}

std::string OpBench::bytes() const {
    std::string all;
    for (std::size_t k = 0; k + 1 < m_places.size(); ++k)
        all.append(reinterpret_cast<const char*>(m_memory.data()) + m_places[k].offset, m_places[k].bytes);
    return all;
}

double worstDifference(const OpCase& opCase, const std::vector<double>& numbers, const std::vector<double>& expected) {
    double worst = 0;
    std::size_t at = 0;
    const auto compare = [&](const BoundTensor& t) {
        const auto count = static_cast<std::size_t>(t.count());
        double largest = 0.01; // the inputs are of size 1: what should be 0 may be a rounding error
        for (std::size_t i = at; i < at + count; ++i)
            if (std::isfinite(expected[i])) largest = std::max(largest, std::abs(expected[i]));
        for (std::size_t i = at; i < at + count; ++i) {
            if (numbers[i] == expected[i] || (std::isnan(numbers[i]) && std::isnan(expected[i]))) continue;
            const double difference = std::abs(numbers[i] - expected[i]) / largest;
            worst = std::isfinite(difference) ? std::max(worst, difference) : std::numeric_limits<double>::infinity();
        }
        at += count;
    };
    for (const BoundTensor& t : opCase.instruction.inputs) compare(t);
    for (const BoundTensor& t : opCase.instruction.outputs) compare(t);
    return worst;
}

} // namespace lamina
