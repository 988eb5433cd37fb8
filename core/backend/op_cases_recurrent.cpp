#include "core/backend/op_cases_make.h"

namespace lamina::op_cases {

namespace {
// What may be there beside the plain sequence
struct Variant {
    const char* name;
    bool backwards, hasMask, hasState;
    int truncatedSteps;
};
const Variant kVariants[] = {{"", false, false, false, 0},
                             {" backwards", true, false, false, 0},
                             {" masked", false, true, false, 0},
                             {" from a state, cut", false, false, true, 2},
                             {" all, backwards", true, true, true, 3}};

struct Operands {
    std::vector<Shape> shapes;
    std::vector<Fill> fills;
    Operands& add(Shape shape, Fill fill) {
        shapes.push_back(std::move(shape));
        fills.push_back(fill);
        return *this;
    }
    Operands& addFurther(const Variant& v, const Shape& state, int states, const Shape& mask) {
        for (int i = 0; v.hasState && i < states; ++i) add(state, Fill::share);
        return v.hasMask ? add(mask, Fill::zeroOrOne) : *this;
    }
};
} // namespace

void addRecurrent(std::vector<OpCase>& cases) {
    const std::int64_t extents[][4] = {{1, 1, 1, 1},   {2, 3, 1, 5},    {3, 4, 7, 16},   {5, 6, 3, 20}, {32, 5, 16, 64},
                                       {7, 9, 33, 37}, {19, 11, 2, 24}, {70, 3, 65, 18}, {9, 10, 5, 81}};
    for (const auto& extent : extents)
        for (const Variant& v : kVariants) {
            const std::int64_t n = extent[0], t = extent[1], i = extent[2], u = extent[3];
            Attributes a;
            a.backwards = v.backwards;
            a.hasMask = v.hasMask;
            a.truncatedSteps = v.truncatedSteps;
            const Shape x{n, t, i}, h{n, t, u}, state{n, u}, mask{n, t}, gates{n, t, 4 * u};
            const std::string name = x.text() + " " + std::to_string(u) + " units" + v.name;
            // Chains of many steps with weights of variance 1 grow: the tolerance is that of the products
            const auto add = [&](const char* op, Op kind, const Operands& o) {
                cases.push_back(make(op + (" " + name), kind, o.shapes, o.fills, a, 1e-4));
            };
            const auto weights = [&](std::int64_t width, const Shape& bias, Fill fill) {
                return Operands()
                    .add(x, Fill::normal)
                    .add({i, width}, fill)
                    .add({u, width}, fill)
                    .add(bias, Fill::normal);
            };
            const auto read = [&](std::int64_t width) { // by a gradient
                return Operands().add(x, Fill::normal).add({i, width}, Fill::normal).add({u, width}, Fill::normal);
            };
            a.function = u % 2 == 0 ? Function::tanh : Function::relu;
            add("simpleRnn", Op::simpleRnn, weights(u, {u}, Fill::share).addFurther(v, state, 1, mask));
            add("simpleRnnGradient", Op::simpleRnnGradient,
                read(u).add(h, Fill::share).add(h, Fill::normal).addFurther(v, state, 1, mask));
            if (u > 64) continue; // gates amplify roundings too much in so many steps
            a.function = Function::tanh;
            add("lstm", Op::lstm, weights(4 * u, {4 * u}, Fill::normal).addFurther(v, state, 2, mask));
            Operands lstm = read(4 * u).add(h, Fill::share).add(h, Fill::share).add(gates, Fill::share);
            lstm.add(h, Fill::normal);
            if (v.truncatedSteps > 0) lstm.add(h, Fill::normal); // dc
            add("lstmGradient", Op::lstmGradient, lstm.addFurther(v, state, 2, mask));
            for (const bool resetAfter : {true, false}) {
                a.resetAfter = resetAfter;
                add(resetAfter ? "gru" : "gru reset before", Op::gru,
                    weights(3 * u, {2, 3 * u}, Fill::normal).addFurther(v, state, 1, mask));
                Operands gru = read(3 * u).add({2, 3 * u}, Fill::normal).add(h, Fill::share).add(gates, Fill::share);
                add(resetAfter ? "gruGradient" : "gruGradient reset before", Op::gruGradient,
                    gru.add(h, Fill::normal).addFurther(v, state, 1, mask));
            }
        }
}

} // namespace lamina::op_cases
