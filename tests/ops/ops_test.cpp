#include "core/base/error.h"
#include "core/ops/algebra.h"

#include <doctest/doctest.h>

using namespace lamina;

namespace {
Value input(Trace& trace, Shape shape, Type type = Type::f32) {
    return trace.addTensor(std::move(shape), type, Role::input, "x");
}
} // namespace

TEST_CASE("broadcasting follows numpy") {
    Trace trace;
    CHECK((input(trace, {4, 1, 3}) + input(trace, {2, 1})).shape() == Shape{4, 2, 3});
    CHECK((input(trace, {5}) * input(trace, {})).shape() == Shape{5});
    CHECK_THROWS_AS(input(trace, {4, 3}) + input(trace, {4}), Error);
}

TEST_CASE("a product sees each operand as a matrix of its last axis") {
    Trace trace;
    const Value x = input(trace, {2, 5, 3}), w = input(trace, {3, 7});
    CHECK(matmul(x, w).shape() == Shape{2, 5, 7});
    CHECK(matmul(transpose(x), matmul(x, w)).shape() == Shape{3, 7});
    CHECK(trace.ops.back().attributes.transposeA);
    CHECK_THROWS_AS(matmul(x, transpose(w)), Error);
}

TEST_CASE("padding 'same' is asymmetric at the end, as in Keras") {
    Window2d window;
    window.kernelHeight = 2, window.kernelWidth = 3, window.strideHeight = 2, window.strideWidth = 2;
    window.pad(true, 7, 8);
    CHECK(window.top == 0);
    CHECK(window.bottom == 1);
    CHECK(window.left == 0);
    CHECK(window.right == 1);
    CHECK(window.outputHeight(7) == 4);
    CHECK(window.outputWidth(8) == 4);
    window.pad(false, 7, 8);
    CHECK(window.outputHeight(1) == 0); // the window does not fit
}

TEST_CASE("gradients are recorded only where they matter") {
    Trace trace;
    const Value x = input(trace, {4, 3}), w = trace.addTensor({3, 2}, Type::f32, Role::parameter, "w"),
                unused = trace.addTensor({9}, Type::f32, Role::parameter, "u");
    const Value loss = mean(square(matmul(x, w)));
    const Values gradients = recordGradients(trace, loss, {w, unused});
    REQUIRE(gradients[0]);
    CHECK(gradients[0].shape() == w.shape());
    CHECK_FALSE(gradients[1]);
}

TEST_CASE("a tensor that is read twice collects both gradients") {
    Trace trace;
    const Value w = trace.addTensor({3}, Type::f32, Role::parameter, "w");
    const Values gradients = recordGradients(trace, sum(w * w), {w});
    const TraceTensor& tensor = trace.tensors[static_cast<std::size_t>(gradients[0].tensor)];
    CHECK(trace.ops[static_cast<std::size_t>(tensor.producer)].op == Op::add);
}

TEST_CASE("a loss finds the logits behind a softmax or sigmoid") {
    Trace trace;
    const Value z = input(trace, {4, 3});
    CHECK(logitsOf(softmax(z), Op::softmax).tensor == z.tensor);
    CHECK(logitsOf(activate("sigmoid", z), Op::map, Function::sigmoid).tensor == z.tensor);
    CHECK_FALSE(logitsOf(activate("tanh", z), Op::map, Function::sigmoid));
    CHECK_FALSE(logitsOf(z, Op::softmax));
}

TEST_CASE("every function has a Keras name that leads back to it") {
    for (int i = 0; i < static_cast<int>(Function::count_); ++i)
        CHECK(functionNamed(nameOf(static_cast<Function>(i))) == static_cast<Function>(i));
    CHECK_THROWS_AS(functionNamed("softmaxx"), Error);
}

TEST_CASE("sizes that overflow are refused") {
    Trace trace;
    const std::int64_t huge = std::int64_t{1} << 40;
    CHECK_THROWS_AS(Shape({huge, huge}).count(), Error);
    CHECK_THROWS_AS(reshape(input(trace, {huge}), Shape{2, huge}), Error);
}
