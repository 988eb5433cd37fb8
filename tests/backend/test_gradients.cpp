// Every op's gradient rule against finite differences, in double on the reference back-end.

#include "core/ops/algebra.h"
#include "tests/backend/trace_runner.h"

#include "core/base/random.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;
using lamina::test::TraceRunner;

namespace {
using Formula = std::function<Value(Trace&, const Values&)>;

// The largest relative difference between recordGradients() and central differences of L = Σ c ⊙ formula(inputs).
double gradientError(const std::vector<Shape>& shapes, const Formula& formula, double low = -1, double high = 1) {
    Trace trace;
    Values inputs;
    RandomStream random(7);
    std::vector<std::vector<double>> numbers;
    for (const Shape& shape : shapes) {
        inputs.push_back(trace.addTensor(shape, Type::f32, Role::input));
        numbers.emplace_back();
        for (std::int64_t i = 0; i < shape.count(); ++i) numbers.back().push_back(random.uniform(low, high));
    }
    const Value y = formula(trace, inputs), weights = trace.addTensor(y.shape(), Type::f32, Role::input);
    const Value loss = sum(y * weights);
    const Values gradients = recordGradients(trace, loss, inputs);
    const auto backend = makeReferenceBackend(true);
    TraceRunner runner(trace, *backend);
    std::vector<double> c;
    for (std::int64_t i = 0; i < y.shape().count(); ++i) c.push_back(random.uniform(0.5, 1.5));
    runner.set(weights, c);
    const auto lossAt = [&] {
        for (std::size_t i = 0; i < inputs.size(); ++i) runner.set(inputs[i], numbers[i]);
        runner.run();
        return runner.number(loss);
    };
    double worst = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (std::size_t k = 0; k < numbers[i].size(); ++k) {
            const double x = numbers[i][k], h = 1e-6;
            numbers[i][k] = x + h;
            const double above = lossAt();
            numbers[i][k] = x - h;
            const double below = lossAt();
            numbers[i][k] = x;
            lossAt();
            const double derived = gradients[i] ? runner.get(gradients[i])[k] : 0,
                         difference = (above - below) / (2 * h);
            worst = std::max(worst, std::abs(derived - difference) / std::max(1.0, std::abs(difference)));
        }
    CHECK(runner.guardsAreIntact());
    return worst;
}

Window2d window(int kernel, int stride, int dilation, int groups, bool same, const Shape& x) {
    Window2d w;
    w.kernelHeight = kernel;
    w.kernelWidth = kernel + 1;
    w.strideHeight = w.strideWidth = stride;
    w.dilationHeight = w.dilationWidth = dilation;
    w.groups = groups;
    w.pad(same, x[1], x[2]);
    return w;
}

Formula recurrent(Op op, Function f, bool backwards, bool resetAfter = true) {
    return [=](Trace& trace, const Values& in) {
        Attributes at;
        at.function = f;
        at.alpha = f == Function::elu ? 1 : 0.2;
        at.backwards = backwards;
        at.resetAfter = resetAfter;
        return trace.record(op, in, at)[0];
    };
}
} // namespace

TEST_CASE("gradients of arithmetic") {
    const std::vector<Shape> pairs[] = {{{2, 3}, {2, 3}}, {{2, 3}, {3}}, {{2, 1}, {4, 1, 3}}, {{1}, {2, 2}}};
    for (const auto& shapes : pairs) {
        CHECK(gradientError(shapes, [](Trace&, const Values& v) { return v[0] + v[1]; }) < 1e-7);
        CHECK(gradientError(shapes, [](Trace&, const Values& v) { return v[0] - v[1]; }) < 1e-7);
        CHECK(gradientError(shapes, [](Trace&, const Values& v) { return v[0] * v[1] * v[0]; }) < 1e-7);
        CHECK(gradientError(
                  shapes, [](Trace&, const Values& v) { return v[0] / v[1]; }, 0.5, 1.5) < 1e-7);
        CHECK(gradientError(shapes, [](Trace&, const Values& v) { return maximum(v[0], v[1]); }) < 1e-7);
        CHECK(gradientError(shapes, [](Trace&, const Values& v) { return minimum(v[0], v[1]); }) < 1e-7);
    }
    CHECK(gradientError({{3, 2}}, [](Trace&, const Values& v) { return 3.0 - 2.0 * v[0] + 5.0; }) < 1e-7);
}

TEST_CASE("gradients of functions") {
    for (int f = 0; f < static_cast<int>(Function::count_); ++f) {
        CAPTURE(nameOf(static_cast<Function>(f)));
        const auto formula = [f](Trace&, const Values& v) { return map(static_cast<Function>(f), v[0], 0.15); };
        CHECK(gradientError({{5, 5}}, formula, 0.2, 3) < 1e-6);
        const bool needsPositive =
            f == static_cast<int>(Function::logarithm) || f == static_cast<int>(Function::squareRoot);
        if (!needsPositive) CHECK(gradientError({{5, 5}}, formula, -4, -0.2) < 1e-6);
    }
    CHECK(gradientError({{3, 4}}, [](Trace&, const Values& v) { return softmax(v[0]); }) < 1e-7);
}

TEST_CASE("gradients of moves and sums") {
    CHECK(gradientError({{2, 3, 4}}, [](Trace&, const Values& v) { return permute(v[0], {2, 0, 1}); }) < 1e-7);
    CHECK(gradientError({{2, 3, 4}}, [](Trace&, const Values& v) { return reshape(v[0], {6, 4}); }) < 1e-7);
    CHECK(gradientError({{2, 3, 4}}, [](Trace&, const Values& v) { return slice(v[0], 1, 1, 2); }) < 1e-7);
    CHECK(gradientError({{2, 3}, {2, 1}}, [](Trace&, const Values& v) {
              return concatenate({v[0], v[1], v[0]}, 1);
          }) < 1e-7);
    CHECK(gradientError({{2, 3}}, [](Trace&, const Values& v) {
              return sumTo(v[0], {3}) * sumTo(v[0], {2, 1});
          }) < 1e-7);
    CHECK(gradientError({{2, 1}}, [](Trace&, const Values& v) { return broadcastTo(v[0], {4, 2, 3}); }) < 1e-7);
    CHECK(gradientError({{2, 3, 2, 2}}, [](Trace&, const Values& v) { return meanOver(v[0], 1, 3); }) < 1e-7);
    CHECK(gradientError({{2, 6}}, [](Trace&, const Values& v) { return dropout(v[0], 0.4, 11); }) < 1e-7);
}

TEST_CASE("gradients of products and convolutions") {
    CHECK(gradientError({{2, 3}, {3, 4}}, [](Trace&, const Values& v) { return matmul(v[0], v[1]); }) < 1e-7);
    CHECK(gradientError({{3, 2}, {3, 4}}, [](Trace&, const Values& v) { return matmul(transpose(v[0]), v[1]); }) <
          1e-7);
    CHECK(gradientError({{2, 3}, {4, 3}}, [](Trace&, const Values& v) { return matmul(v[0], transpose(v[1])); }) <
          1e-7);
    CHECK(gradientError({{3, 2}, {4, 3}},
                        [](Trace&, const Values& v) { return matmul(transpose(v[0]), transpose(v[1])); }) < 1e-7);
    CHECK(gradientError({{2, 2, 3}, {3, 4}}, [](Trace&, const Values& v) { return matmul(v[0], v[1]); }) < 1e-7);
    const Shape x{2, 5, 6, 4};
    for (const bool same : {false, true})
        for (const int stride : {1, 2})
            for (const int groups : {1, 2}) {
                const int dilation = stride == 1 ? 2 : 1;
                const auto formula = [&](Trace&, const Values& v) {
                    return conv2d(v[0], v[1], window(2, stride, dilation, groups, same, x));
                };
                CHECK(gradientError({x, {2, 3, 4 / groups, 2}}, formula) < 1e-7);
                const auto w = window(2, stride, dilation, groups, same, x);
                const auto transposed = [&](Trace&, const Values& v) { return conv2dTranspose(v[0], v[1], w, x); };
                const Shape small{2, w.outputHeight(5), w.outputWidth(6), 2};
                CHECK(gradientError({small, {2, 3, 4 / groups, 2}}, transposed) < 1e-7);
            }
    Window3d volume;
    volume.kernel = {2, 1, 3};
    volume.stride = {1, 2, 1};
    volume.dilation = {1, 1, 2};
    volume.pad(true, {3, 4, 3});
    CHECK(gradientError({{2, 3, 4, 3, 2}}, [&](Trace&, const Values& v) { return patches3d(v[0], volume); }) < 1e-7);
    for (const bool same : {false, true})
        for (const int stride : {1, 2}) {
            const auto w = window(2, stride, 1, 1, same, x);
            CHECK(gradientError({x}, [&](Trace&, const Values& v) { return maxPool2d(v[0], w); }) < 1e-7);
            CHECK(gradientError({x}, [&](Trace&, const Values& v) { return averagePool2d(v[0], w); }) < 1e-7);
        }
}

TEST_CASE("gradients of normalization and recurrence") {
    Attributes at;
    at.alpha = 1e-3;
    const auto batchNorm = [&](Trace& t, const Values& v) { return t.record(Op::batchNorm, v, at)[0]; };
    CHECK(gradientError({{3, 2, 2}, {2}, {2}}, batchNorm) < 1e-6);
    CHECK(gradientError({{8, 3}, {3}, {3}}, batchNorm) < 1e-6);
    const auto inference = [&](Trace& t, const Values& v) {
        const Value mean = fill(t, {3}, 0.2), variance = fill(t, {3}, 0.7);
        return t.recordOne(Op::batchNormInference, {v[0], v[1], v[2], mean, variance}, at);
    };
    CHECK(gradientError({{4, 3}, {3}, {3}}, inference) < 1e-7);
    for (const bool backwards : {false, true})
        for (const Function f : {Function::tanh, Function::sigmoid, Function::linear, Function::softplus, Function::elu,
                                 Function::softsign}) {
            CAPTURE(nameOf(f));
            CHECK(gradientError({{2, 4, 3}, {3, 2}, {2, 2}, {2}}, recurrent(Op::simpleRnn, f, backwards)) < 1e-7);
            CHECK(gradientError({{2, 4, 3}, {3, 8}, {2, 8}, {8}}, recurrent(Op::lstm, f, backwards)) < 1e-7);
            for (const bool resetAfter : {true, false})
                CHECK(gradientError({{2, 4, 3}, {3, 6}, {2, 6}, {2, 6}}, recurrent(Op::gru, f, backwards, resetAfter)) <
                      1e-7);
        }
}

TEST_CASE("gradients of recurrence with masks, from first states, and of the memory cell") {
    const Shape x{2, 4, 3}, state{2, 2};
    for (const bool backwards : {false, true})
        for (const bool hasMask : {false, true}) {
            const auto formula = [&](Op op, bool resetAfter = true) {
                return [=](Trace& trace, const Values& in) {
                    Attributes at;
                    at.function = Function::tanh;
                    at.backwards = backwards;
                    at.hasMask = hasMask;
                    at.resetAfter = resetAfter;
                    Values operands = in;
                    if (hasMask) operands.push_back(constant(trace, {2, 4}, {0, 1, 1, 0, 1, 0, 0, 1}));
                    const Values out = trace.record(op, operands, at);
                    return op == Op::lstm ? concatenate({out[0], 0.3 * out[1]}, 2) : out[0];
                };
            };
            CHECK(gradientError({x, {3, 2}, {2, 2}, {2}, state}, formula(Op::simpleRnn)) < 1e-7);
            CHECK(gradientError({x, {3, 8}, {2, 8}, {8}, state, state}, formula(Op::lstm)) < 1e-7);
            CHECK(gradientError({x, {3, 8}, {2, 8}, {8}}, formula(Op::lstm)) < 1e-7);
            for (const bool resetAfter : {true, false})
                CHECK(gradientError({x, {3, 6}, {2, 6}, {2, 6}, state}, formula(Op::gru, resetAfter)) < 1e-7);
        }
}

TEST_CASE("gradients of a truncated recurrence are those of stretches whose first states are given") {
    const auto backend = makeReferenceBackend(true);
    const auto gradients = [&](Op op, int gates, int states, int steps, bool inStretches) {
        Trace trace;
        RandomStream random(9);
        const Shape bias = op == Op::gru ? Shape{2, 2 * gates} : Shape{2 * gates};
        Values in;
        for (const Shape& shape : {Shape{3, 5, 2}, Shape{2, 2 * gates}, Shape{2, 2 * gates}, bias})
            in.push_back(trace.addTensor(shape, Type::f32, Role::input));
        Attributes at;
        at.function = Function::tanh;
        at.truncatedSteps = inStretches ? 0 : steps;
        Values parts, before;
        for (int s = 0; s < 5; s += inStretches ? steps : 5) {
            Values operands = in;
            operands[0] = slice(in[0], 1, s, inStretches ? std::min(steps, 5 - s) : 5);
            for (const Value& state : before) operands.push_back(state);
            const Values out = trace.record(op, operands, at);
            parts.push_back(out[0]);
            before.clear();
            for (int i = 0; i < states; ++i) {
                const std::int64_t last = out[0].shape()[1] - 1;
                const Value end = slice(out[static_cast<std::size_t>(i)], 1, last, 1);
                before.push_back(withoutGradient(reshape(end, {3, 2})));
            }
        }
        const Value h = parts.size() == 1 ? parts[0] : concatenate(parts, 1);
        const Values d = recordGradients(trace, sum(h * h * h), in);
        TraceRunner runner(trace, *backend);
        for (const Value& value : in) {
            std::vector<double> numbers;
            for (std::int64_t i = 0; i < value.shape().count(); ++i) numbers.push_back(random.uniform(-1, 1));
            runner.set(value, numbers);
        }
        runner.run();
        std::vector<double> all;
        for (const Value& value : d)
            for (const double number : runner.get(value)) all.push_back(number);
        return all;
    };
    const struct {
        Op op;
        int gates, states;
    } kOps[] = {{Op::simpleRnn, 1, 1}, {Op::lstm, 4, 2}, {Op::gru, 3, 1}};
    for (const auto& [op, gates, states] : kOps) {
        const auto whole = gradients(op, gates, states, 5, true), uncut = gradients(op, gates, states, 5, false);
        for (const int steps : {1, 2, 3}) {
            const auto expected = gradients(op, gates, states, steps, true),
                       got = gradients(op, gates, states, steps, false);
            double difference = 0;
            for (std::size_t i = 0; i < got.size(); ++i) {
                CHECK(got[i] == doctest::Approx(expected[i]).epsilon(1e-12));
                CHECK(uncut[i] == doctest::Approx(whole[i]).epsilon(1e-12));
                difference = std::max(difference, std::abs(got[i] - whole[i]));
            }
            CHECK(difference > 1e-3); // the cut matters
        }
    }
}

TEST_CASE("gradients of losses") {
    CHECK(gradientError({{3, 4}}, [](Trace& t, const Values& v) {
              return softmaxCrossEntropy(v[0], fill(t, {3, 4}, 0.3));
          }) < 1e-7);
    CHECK(gradientError({{3, 2}}, [](Trace& t, const Values& v) {
              return sigmoidCrossEntropy(v[0], fill(t, {3, 2}, 0.3));
          }) < 1e-7);
    // With class numbers, which have no gradient themselves: softmax − one-hot from the loss, one-hot from pick.
    Trace trace;
    const Value z = trace.addTensor({2, 3}, Type::f32, Role::input), y = trace.addTensor({2}, Type::i32, Role::target);
    const Value loss = sum(softmaxCrossEntropy(z, y)) + sum(pick(z, y));
    const Value gradient = recordGradients(trace, loss, {z})[0];
    const auto backend = makeReferenceBackend(true);
    TraceRunner runner(trace, *backend);
    runner.set(z, {0, 0, 0, 0, 0, 0});
    runner.set(y, {2, 0});
    runner.run();
    const std::vector<double> expected{1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3},
        got = runner.get(gradient);
    for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == doctest::Approx(expected[i]));
}
