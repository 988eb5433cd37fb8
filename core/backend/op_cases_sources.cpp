#include "core/backend/op_cases_make.h"

namespace lamina::op_cases {

namespace {

void addRandomNumbers(std::vector<OpCase>& cases) {
    for (const RandomKind kind : {RandomKind::uniform, RandomKind::normal})
        for (const Shape& s : {Shape{1, 1}, Shape{5, 7}, Shape{3, 32}, Shape{40, 201}, Shape{2, 3, 5, 7}, Shape{7}}) {
            Attributes a;
            a.shape = s;
            a.randomKind = kind;
            a.key = 0x123456789abcdefULL;
            cases.push_back(make((kind == RandomKind::normal ? "random normal " : "random uniform ") + s.text(),
                                 Op::random, {}, {}, a));
        }
}

void addAlongAxes(std::vector<OpCase>& cases) {
    for (const Shape& s : {Shape{1}, Shape{37}, Shape{5, 1, 3}, Shape{4, 33, 19}, Shape{300, 70}, Shape{3, 4, 5, 6}})
        for (int axis = 0; axis < s.rank(); ++axis) {
            Attributes a;
            a.axis = axis;
            const std::string name = s.text() + " along axis " + std::to_string(axis);
            cases.push_back(make("reverse " + name, Op::reverse, {s}, {Fill::normal}, a));
            cases.push_back(make("maximumOver " + name, Op::maximumOver, {s}, {Fill::normal}, a));
            const Shape y = cases.back().instruction.outputs[0].shape;
            for (const Fill fill : {Fill::normal, Fill::zeroOrOne}) {
                OpCase c = make("maximumOverGradient " + name + (fill == Fill::zeroOrOne ? " with ties" : ""),
                                Op::maximumOverGradient, {s, y, y}, {fill, Fill::output, Fill::normal}, a);
                c.forward = Op::maximumOver;
                c.forwardInputs = {0};
                cases.push_back(c);
            }
        }
}

void addWarps(std::vector<OpCase>& cases) {
    const std::pair<Shape, Shape> pictures[] = {{Shape{1, 1, 1, 1}, Shape{1, 1, 1, 1}},
                                                {Shape{3, 7, 5, 1}, Shape{3, 7, 5, 1}},
                                                {Shape{2, 12, 9, 3}, Shape{2, 4, 20, 3}},
                                                {Shape{40, 6, 6, 17}, Shape{40, 9, 8, 17}}};
    for (const auto& [from, to] : pictures)
        for (const FillMode mode : {FillMode::reflect, FillMode::wrap, FillMode::constant, FillMode::nearest})
            for (const bool isNearest : {false, true}) {
                Attributes a;
                a.shape = to;
                a.fillMode = mode;
                a.isNearest = isNearest;
                a.alpha = 0.7;
                for (const Fill fill : {Fill::share, Fill::zeroOrOne}) { // coefficients of the map
                    OpCase c = make("warp2d " + from.text() + " to " + to.text(), Op::warp2d, {from, Shape{from[0], 8}},
                                    {Fill::normal, fill}, a, 1e-4);
                    // With fractions the nearest cell hangs on the last bit of a place
                    if (!isNearest || fill == Fill::zeroOrOne || from[1] < 10) cases.push_back(c);
                    a.shape = from;
                    c = make("warp2dGradient " + from.text() + " from " + to.text(), Op::warp2dGradient,
                             {Shape{from[0], 8}, to}, {fill, Fill::normal}, a, 1e-4);
                    if (!isNearest || fill == Fill::zeroOrOne || from[1] < 10) cases.push_back(c);
                    a.shape = to;
                }
            }
}

} // namespace

void addSources(std::vector<OpCase>& cases) {
    Attributes a;
    a.shape = Shape{3, 7};
    std::vector<float> numbers;
    for (int i = 0; i < 21; ++i) numbers.push_back(static_cast<float>(i) / 3);
    a.values = std::make_shared<const std::vector<float>>(std::move(numbers));
    cases.push_back(make("constant", Op::constant, {}, {}, a));
    for (const Shape& s : {Shape{1}, Shape{3, 41}, Shape{40001}})
        cases.push_back(
            make("select " + s.text(), Op::select, {s, s, s}, {Fill::zeroOrOne, Fill::normal, Fill::normal}));
    addRandomNumbers(cases);
    addAlongAxes(cases);
    addWarps(cases);
}

} // namespace lamina::op_cases
