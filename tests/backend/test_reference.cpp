// The reference loops against small examples worked out by hand.

#include "core/backend/dropout_mask.h"
#include "core/base/error.h"
#include "core/ops/algebra.h"
#include "tests/backend/trace_runner.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;
using lamina::test::TraceRunner;
using Numbers = std::vector<double>;

namespace {
Value input(Trace& trace, const Shape& shape, Type type = Type::f32) {
    return trace.addTensor(shape, type, Role::input);
}

void checkNear(const Numbers& got, const Numbers& expected, double tolerance = 1e-12) {
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        CAPTURE(i);
        CHECK(got[i] == doctest::Approx(expected[i]).epsilon(tolerance));
    }
}

Numbers runUnary(const Value& x, const Value& y, const Numbers& numbers, bool inDouble = true) {
    const auto backend = makeReferenceBackend(inDouble);
    TraceRunner runner(*x.trace, *backend);
    runner.set(x, numbers);
    runner.run();
    CHECK(runner.guardsAreIntact());
    return runner.get(y);
}

struct UpdateCase {
    UpdateRule rule;
    Numbers parameters, gradients;
    std::vector<Segment> segments;
    std::vector<Numbers> slots;

    // The parameters after `steps` steps with the same gradient
    Numbers after(int steps, double rate) {
        Instruction in{Op::update, {}, {}, {}};
        in.attributes.updateRule = rule;
        in.attributes.segments = segments;
        const auto tensor = [](Numbers& n) {
            return BoundTensor{n.data(), Shape{static_cast<std::int64_t>(n.size())}, Type::f64};
        };
        Numbers g = gradients;
        in.inputs = {tensor(parameters), tensor(g)};
        for (Numbers& slot : slots) in.inputs.push_back(tensor(slot));
        in.outputs = {in.inputs[0]};
        ThreadPool pool;
        const auto backend = makeReferenceBackend(true);
        const auto kernel = backend->bind(in, pool);
        for (int step = 0; step < steps; ++step) {
            std::copy(gradients.begin(), gradients.end(), g.begin()); // the plan fills them anew in each step
            kernel->run({step, 0, rate});
        }
        return parameters;
    }
};
} // namespace

TEST_CASE("every op has a reference loop in float and in double") {
    for (const bool inDouble : {false, true}) {
        const auto backend = makeReferenceBackend(inDouble);
        for (int op = 0; op < static_cast<int>(Op::count_); ++op) {
            CAPTURE(op);
            Instruction in{static_cast<Op>(op), {}, {}, {}};
            in.attributes.segments = {{0, 1}}; // for the ops that update
            in.inputs.assign(8, BoundTensor{nullptr, Shape{1, 1, 1, 1}, backend->realType()});
            in.outputs.assign(4, BoundTensor{nullptr, Shape{1, 1, 1, 1}, backend->realType()});
            std::byte scratch[256];
            in.scratch = scratch;
            ThreadPool pool;
            if (in.op == Op::rowProgram) { // the passes leave the reference its single ops
                CHECK_FALSE(backend->supports(in));
                continue;
            }
            CHECK(backend->supports(in));
            CHECK_NOTHROW(backend->bind(in, pool));
        }
    }
}

TEST_CASE("the slope of every function is its difference quotient, from x and from y") {
    for (int f = 0; f < static_cast<int>(Function::count_); ++f) {
        const auto function = static_cast<Function>(f);
        CAPTURE(nameOf(function));
        for (const double x : {-4.1, -2.3, -0.7, -0.05, 0.13, 0.45, 0.75, 2.2, 3.7, 7.5}) {
            const bool needsPositive = function == Function::logarithm || function == Function::squareRoot;
            if (needsPositive && x <= 0) continue;
            const double alpha = function == Function::clip ? 0.2 : 0.3, h = 1e-6;
            Trace trace;
            const Value in = input(trace, {2}), y = map(function, in, alpha), d = fill(trace, {2}, 1);
            const Value slope = mapGradient(function, readsOutput(function) ? y : in, d, alpha);
            const Numbers at = runUnary(in, y, {x - h, x + h}), got = runUnary(in, slope, {x, x});
            CAPTURE(x);
            CHECK(got[0] == doctest::Approx((at[1] - at[0]) / (2 * h)).epsilon(1e-7));
        }
    }
}

TEST_CASE("functions are Keras's") {
    const auto at = [](Function f, double x, double alpha = 0) {
        Trace trace;
        const Value in = input(trace, {1});
        return runUnary(in, map(f, in, alpha), {x})[0];
    };
    CHECK(at(Function::gelu, 1) == doctest::Approx(0.8413447460685429));
    CHECK(at(Function::selu, -1) == doctest::Approx(-1.1113307378125625));
    CHECK(at(Function::swish, 2) == doctest::Approx(1.7615941559557649));
    CHECK(at(Function::softplus, 100) == doctest::Approx(100));
    CHECK(at(Function::sigmoid, -800) == doctest::Approx(0));
    CHECK(at(Function::elu, -1, 2) == doctest::Approx(2 * (std::exp(-1) - 1)));
    CHECK(at(Function::leakyRelu, -10, 0.3) == doctest::Approx(-3));
    CHECK(at(Function::hardSigmoid, 1) == doctest::Approx(4.0 / 6));
    CHECK(at(Function::mish, 1) == doctest::Approx(0.8650983882673103));
    CHECK(at(Function::clip, 2, 0.1) == doctest::Approx(0.9));
    CHECK(std::isnan(at(Function::relu, NAN)));
}

TEST_CASE("broadcasting repeats and sumTo adds up again") {
    Trace trace;
    const Value a = input(trace, {2, 3}), b = fill(trace, {3, 1, 1}, 2);
    const Value product = a * b; // 3×2×3
    CHECK(product.shape() == Shape{3, 2, 3});
    checkNear(runUnary(a, sumTo(product, {2, 3}), {1, 2, 3, 4, 5, 6}), {6, 12, 18, 24, 30, 36});
    checkNear(runUnary(a, sumTo(product, {2, 1}), {1, 2, 3, 4, 5, 6}), {36, 90});
    checkNear(runUnary(a, sum(product), {1, 2, 3, 4, 5, 6}), {126});
    checkNear(runUnary(a, broadcastTo(sumTo(a, {1, 3}), {2, 3}), {1, 2, 3, 4, 5, 6}), {5, 7, 9, 5, 7, 9});
}

TEST_CASE("moving numbers") {
    Trace trace;
    const Value x = input(trace, {2, 3, 2});
    const Numbers counted{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    checkNear(runUnary(x, permute(x, {2, 0, 1}), counted), {0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11});
    checkNear(runUnary(x, slice(x, 1, 1, 2), counted), {2, 3, 4, 5, 8, 9, 10, 11});
    checkNear(runUnary(x, concatenate({slice(x, 1, 2, 1), slice(x, 1, 0, 1)}, 1), counted), {4, 5, 0, 1, 10, 11, 6, 7});
    Attributes at;
    at.axis = 2;
    at.begin = 1;
    at.shape = {2, 3, 3};
    checkNear(runUnary(x, trace.recordOne(Op::embed, {x}, at), counted),
              {0, 0, 1, 0, 2, 3, 0, 4, 5, 0, 6, 7, 0, 8, 9, 0, 10, 11});
}

TEST_CASE("products with every transposition") {
    const Numbers a{1, 2, 3, 4, 5, 6};
    for (const bool tA : {false, true})
        for (const bool tB : {false, true}) {
            Trace trace;
            const Value x = input(trace, tA ? Shape{3, 2} : Shape{2, 3});
            const Value identity = input(trace, {3, 3});
            const Value y = matmul(tA ? transpose(x) : x, tB ? transpose(identity) : identity);
            const auto backend = makeReferenceBackend(true);
            TraceRunner runner(trace, *backend);
            runner.set(x, tA ? Numbers{1, 4, 2, 5, 3, 6} : a);
            runner.set(identity, tB ? Numbers{0, 0, 1, 1, 0, 0, 0, 1, 0} : Numbers{0, 1, 0, 0, 0, 1, 1, 0, 0});
            runner.run();
            checkNear(runner.get(y), {3, 1, 2, 6, 4, 5});
        }
}

TEST_CASE("a convolution by hand: same padding, stride, dilation, groups") {
    Trace trace;
    const Value x = input(trace, {1, 3, 3, 1}), kernel = fill(trace, {3, 3, 1, 1}, 1);
    const Numbers counted{1, 2, 3, 4, 5, 6, 7, 8, 9};
    Window2d w;
    w.kernelHeight = w.kernelWidth = 3;
    w.pad(true, 3, 3);
    checkNear(runUnary(x, conv2d(x, kernel, w), counted), {12, 21, 16, 27, 45, 33, 24, 39, 28});
    w.strideHeight = w.strideWidth = 2;
    w.pad(true, 3, 3);
    checkNear(runUnary(x, conv2d(x, kernel, w), counted), {12, 16, 24, 28});
    const Value corners = fill(trace, {2, 2, 1, 1}, 1);
    Window2d dilated;
    dilated.kernelHeight = dilated.kernelWidth = dilated.dilationHeight = dilated.dilationWidth = 2;
    checkNear(runUnary(x, conv2d(x, corners, dilated), counted), {20});

    const Value pair = input(trace, {1, 1, 1, 4}),
                groupKernel = fill(trace, {1, 1, 2, 2}, 1); // 2 groups, 1 filter each
    Window2d grouped;
    grouped.groups = 2;
    checkNear(runUnary(pair, conv2d(pair, groupKernel, grouped), {1, 2, 3, 4}), {3, 7});
}

TEST_CASE("pooling: the first of equals gets the gradient, padding never counts") {
    Trace trace;
    const Value x = input(trace, {1, 3, 3, 1});
    const Numbers numbers{-1, -1, -5, -2, -1, -3, -9, -8, -7};
    Window2d w;
    w.kernelHeight = w.kernelWidth = w.strideHeight = w.strideWidth = 2;
    w.pad(true, 3, 3);
    const Value y = maxPool2d(x, w), mean = averagePool2d(x, w);
    checkNear(runUnary(x, y, numbers), {-1, -3, -8, -7});
    checkNear(runUnary(x, mean, numbers), {-1.25, -4, -8.5, -7});
    Attributes at;
    at.window = w;
    at.shape = x.shape();
    const Value d = fill(trace, y.shape(), 4);
    checkNear(runUnary(x, trace.recordOne(Op::maxPool2dGradient, {x, y, d}, at), numbers), {4, 0, 0, 0, 0, 4, 0, 4, 4});
    checkNear(runUnary(x, trace.recordOne(Op::averagePool2dGradient, {d}, at), numbers), {1, 1, 2, 1, 1, 2, 2, 2, 4});
}

TEST_CASE("batch normalization by hand") {
    Trace trace;
    const Value x = input(trace, {4, 1}), gamma = fill(trace, {1}, 2), beta = fill(trace, {1}, 1);
    Attributes at;
    at.alpha = 0.75; // var 1.25 + 0.75 = 2
    const Values out = trace.record(Op::batchNorm, {x, gamma, beta}, at);
    const double r = 1 / std::sqrt(2.0);
    const Numbers numbers{1, 2, 3, 4};
    checkNear(runUnary(x, out[1], numbers), {2.5});
    checkNear(runUnary(x, out[2], numbers), {r});
    checkNear(runUnary(x, out[0], numbers), {1 - 3 * r, 1 - r, 1 + r, 1 + 3 * r});
    checkNear(runUnary(x, trace.recordOne(Op::variance, {out[2]}, at), numbers), {1.25});
    const Value variance = fill(trace, {1}, 3.25);
    checkNear(runUnary(x, trace.recordOne(Op::batchNormInference, {x, gamma, beta, out[1], variance}, at), numbers),
              {-0.5, 0.5, 1.5, 2.5});
}

TEST_CASE("cross-entropies stay finite where softmax and sigmoid underflow") {
    Trace trace;
    const Value z = input(trace, {2, 2}), y = input(trace, {2, 2}), classes = input(trace, {2}, Type::i32);
    const Value dense = softmaxCrossEntropy(z, y), sparse = softmaxCrossEntropy(z, classes);
    const Value binary = sigmoidCrossEntropy(z, y);
    for (const bool inDouble : {false, true}) {
        const auto backend = makeReferenceBackend(inDouble);
        TraceRunner runner(trace, *backend);
        runner.set(z, {0, 1000, 0, 0});
        runner.set(y, {1, 0, 0, 1});
        runner.set(classes, {0, 1});
        runner.run();
        checkNear(runner.get(dense), {1000, std::log(2.0)}, 1e-6);
        checkNear(runner.get(sparse), {1000, std::log(2.0)}, 1e-6);
        checkNear(runner.get(binary), {std::log(2.0), 1000, std::log(2.0), std::log(2.0)}, 1e-6);
        runner.set(classes, {-1, 7}); // no class: seen as NaN, never read outside
        runner.run();
        CHECK(std::isnan(runner.get(sparse)[0]));
        CHECK(std::isnan(runner.get(sparse)[1]));
    }
}

TEST_CASE("an LSTM step by hand, and backwards reads the other end first") {
    Trace trace;
    const Value x = input(trace, {1, 2, 1}), w = fill(trace, {1, 4}, 1), r = fill(trace, {1, 4}, 0.5);
    const Value b = fill(trace, {4}, 0.1);
    Attributes at;
    at.function = Function::tanh;
    at.recurrentFunction = Function::sigmoid;
    const auto sigmoid = [](double v) { return 1 / (1 + std::exp(-v)); };
    for (const bool backwards : {false, true}) {
        at.backwards = backwards;
        const Value h = trace.record(Op::lstm, {x, w, r, b}, at)[0];
        const double first = backwards ? 2 : 1, second = backwards ? 1 : 2;
        const double c1 = sigmoid(first + 0.1) * std::tanh(first + 0.1);
        const double h1 = sigmoid(first + 0.1) * std::tanh(c1), z2 = second + 0.5 * h1 + 0.1;
        const double c2 = sigmoid(z2) * c1 + sigmoid(z2) * std::tanh(z2);
        checkNear(runUnary(x, h, {1, 2}), {h1, sigmoid(z2) * std::tanh(c2)});
    }
    at.function = Function::relu;
    at.backwards = false;
    const Value narrow = slice(w, 1, 0, 1), loop = slice(r, 1, 0, 1), bias = slice(b, 0, 0, 1);
    checkNear(runUnary(x, trace.recordOne(Op::simpleRnn, {x, narrow, loop, bias}, at), {1, 2}), {1.1, 2.65});
}

TEST_CASE("fused ops equal their plain formula") {
    Trace trace;
    const Value x = input(trace, {2, 2}), w = fill(trace, {2, 3}, 0.5), b = fill(trace, {3}, -2);
    Attributes at;
    at.function = Function::elu;
    at.alpha = 1;
    const Value fused = trace.recordOne(Op::dense, {x, w, b}, at), plain = map(Function::elu, matmul(x, w) + b, 1);
    checkNear(runUnary(x, fused, {1, 2, 3, 4}), runUnary(x, plain, {1, 2, 3, 4}));
    const Value withoutBias = trace.recordOne(Op::dense, {x, w}, at);
    checkNear(runUnary(x, withoutBias, {1, 2, 3, 4}), {1.5, 1.5, 1.5, 3.5, 3.5, 3.5});
    const Value picture = reshape(x, {1, 2, 2, 1}), kernel = fill(trace, {1, 1, 1, 3}, 1);
    at.window = Window2d{};
    checkNear(runUnary(x, trace.recordOne(Op::conv2dBias, {picture, kernel, b}, at), {1, 2, 3, 4}),
              runUnary(x, map(Function::elu, conv2d(picture, kernel, {}) + b, 1), {1, 2, 3, 4}));
}

TEST_CASE("dropout keeps the same numbers however the batch is cut") {
    constexpr std::int64_t kRows = 6, kNumbers = 7;
    Numbers ones(kRows * kNumbers, 1.0), whole;
    const auto runPart = [](std::int64_t firstSample, std::int64_t rows, std::int64_t step, double rate) {
        Trace trace;
        const Value x = input(trace, {rows, kNumbers}), y = dropout(x, rate, 99);
        const auto backend = makeReferenceBackend();
        TraceRunner runner(trace, *backend);
        runner.set(x, Numbers(static_cast<std::size_t>(rows * kNumbers), 1.0));
        runner.run({step, firstSample, 0});
        return runner.get(y);
    };
    whole = runPart(0, kRows, 3, 0.5);
    Numbers parts = runPart(0, 4, 3, 0.5);
    const Numbers rest = runPart(4, 2, 3, 0.5);
    parts.insert(parts.end(), rest.begin(), rest.end());
    CHECK(whole == parts);
    CHECK(whole != runPart(0, kRows, 4, 0.5)); // another step, another mask
    for (const double y : whole) CHECK((y == 0 || y == 2));

    double kept = 0;
    for (const double y : runPart(0, 2000, 0, 0.25)) kept += y != 0;
    CHECK(kept / (2000 * kNumbers) == doctest::Approx(0.75).epsilon(0.02));
    for (const double y : runPart(0, 10, 0, 1.0)) CHECK(y == 0);

    const auto bits = philox(5, 2, (std::uint64_t{7} << 32) + 3);
    const std::uint32_t threshold = dropoutThreshold(0.5);
    CHECK(threshold == 1u << 23);
    for (std::size_t j = 0; j < 4; ++j) CHECK(dropoutKeeps(5, 2, 7, 3, threshold)[j] == (unitFloat(bits[j]) >= 0.5f));
}

TEST_CASE("metrics count as Keras does") {
    const auto sums = [](MetricKind kind, const Shape& shape, const Numbers& p, const Shape& targetShape,
                         const Numbers& y, Type type = Type::f32) {
        Trace trace;
        Attributes at;
        at.metricKind = kind;
        const Value prediction = input(trace, shape), target = input(trace, targetShape, type);
        const Value result = trace.recordOne(Op::metric, {prediction, target}, at);
        const auto backend = makeReferenceBackend();
        TraceRunner runner(trace, *backend);
        runner.set(prediction, p);
        runner.set(target, y);
        runner.run();
        return runner.get(result);
    };
    const Shape four{4, 1}, table{2, 3};
    checkNear(sums(MetricKind::binaryAccuracy, four, {0.5, 0.51, 0.2, 0.9}, four, {0, 1, 1, 1}), {3, 4, 0, 0});
    checkNear(sums(MetricKind::categoricalAccuracy, table, {1, 2, 2, 0, 0, 1}, table, {0, 0, 1, 0, 0, 1}),
              {1, 2, 0, 0});
    checkNear(sums(MetricKind::sparseCategoricalAccuracy, table, {1, 2, 2, 0, 0, 1}, {2}, {1, 2}, Type::i32),
              {2, 2, 0, 0});
    checkNear(sums(MetricKind::meanAbsoluteError, four, {1, 2, 3, 4}, four, {1, 3, 1, 4}), {3, 4, 0, 0});
    checkNear(sums(MetricKind::rootMeanSquaredError, four, {1, 2, 3, 4}, four, {1, 3, 1, 4}), {5, 4, 0, 0});
    checkNear(sums(MetricKind::r2, four, {1, 2, 3, 4}, four, {1, 3, 1, 4}), {5, 4, 9, 27});
}

TEST_CASE("optimizer steps by hand") {
    const std::vector<Segment> one{{0, 1}};
    UpdateRule rule;
    SUBCASE("gradient descent") { checkNear(UpdateCase{rule, {1}, {2}, one, {}}.after(2, 0.1), {0.6}); }
    SUBCASE("momentum") {
        rule.momentum = 0.5; // m: −0.2, −0.3
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}}}.after(2, 0.1), {0.5});
    }
    SUBCASE("Nesterov") {
        rule.momentum = 0.5; // w: −0.1 − 0.2, then −0.15 − 0.2
        rule.nesterov = true;
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}}}.after(2, 0.1), {0.35});
    }
    SUBCASE("Adagrad") {
        rule.kind = UpdateRule::Kind::adagrad;
        rule.epsilon = 1; // a: 3 + 4, then 11
        checkNear(UpdateCase{rule, {1}, {2}, one, {{3}}}.after(2, 0.1), {1 - 0.2 / std::sqrt(8) - 0.2 / std::sqrt(12)});
    }
    SUBCASE("RMSprop, centered, with momentum") {
        rule.kind = UpdateRule::Kind::rmsprop;
        rule.rho = 0.5;
        rule.epsilon = 0;
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}}}.after(1, 0.1), {1 - 0.2 / std::sqrt(2)});
        rule.centered = true; // v = 2, a = 1; then v = 3, a = 1.5
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}, {0}}}.after(2, 0.1), {0.8 - 0.2 / std::sqrt(0.75)});
        rule.momentum = 0.5; // m = 0.2, then 0.1 + u
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}, {0}, {0}}}.after(2, 0.1), {0.7 - 0.2 / std::sqrt(0.75)});
    }
    SUBCASE("Adam: the first step has the length of the rate") {
        rule.kind = UpdateRule::Kind::adam;
        rule.epsilon = 0;
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}, {0}}}.after(3, 0.1), {0.7});
        rule.weightDecay = 0.5; // first w ← w − η λ w
        checkNear(UpdateCase{rule, {1}, {2}, one, {{0}, {0}}}.after(1, 0.1), {0.85});
    }
    SUBCASE("the norm of each weight, of all, and of each number; gaps stay untouched") {
        const std::vector<Segment> two{{0, 2}, {3, 1}};
        const Numbers zeros(4, 0), g{3, 4, 100, 12};
        rule.clipNorm = 1;
        checkNear(UpdateCase{rule, zeros, g, two, {}}.after(1, 1), {-0.6, -0.8, 0, -1});
        rule.clipNorm = 0;
        rule.globalClipNorm = 6.5; // norm 13
        checkNear(UpdateCase{rule, zeros, g, two, {}}.after(1, 1), {-1.5, -2, 0, -6});
        rule.globalClipNorm = 0;
        rule.clipValue = 3.5;
        checkNear(UpdateCase{rule, zeros, g, two, {}}.after(1, 1), {-3, -3.5, 0, -3.5});
        rule.clipValue = 0;
        rule.clipNorm = 100; // shorter than the limit: as it is
        checkNear(UpdateCase{rule, zeros, g, two, {}}.after(1, 1), {-3, -4, 0, -12});
    }
}

TEST_CASE("a build without CUDA says so") {
    CHECK_THROWS_WITH_AS(makeCudaBackend(), "cuda: this build has no CUDA back-end. Choose the device cpu or auto.",
                         Error);
}
