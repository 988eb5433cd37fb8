#include "core/backend/op_cases_make.h"

#include <cmath>

namespace lamina::op_cases {

namespace {

void addGather(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1}, {5, 3, 7}, {65, 128, 300}, {3, 17, 1}, {300, 33, 40}, {11, 16, 2049}};
    for (const auto& [rows, columns, places] : extents)
        for (const bool missing : {false, true}) {
            // Numbers of class numbers are whole; with one row fewer, the last number names none
            OpCase c = make("gather " + Shape{rows, columns}.text() + " " + std::to_string(places), Op::gather,
                            {Shape{rows, columns}, Shape{places}}, {Fill::normal, Fill::classNumber});
            c.classes = static_cast<int>(rows) + (missing ? 1 : 0);
            cases.push_back(c);
            Attributes a;
            a.shape = Shape{rows, columns};
            c = make("gatherGradient " + a.shape.text() + " " + std::to_string(places), Op::gatherGradient,
                     {Shape{places}, Shape{places, columns}}, {Fill::classNumber, Fill::normal}, a);
            c.classes = static_cast<int>(rows) + (missing ? 1 : 0);
            cases.push_back(c);
        }
    // Places as the floats of an input, in two axes
    cases.push_back(make("gather floats", Op::gather, {Shape{4, 19}, Shape{3, 5}}, {Fill::normal, Fill::normal}));
    Attributes a;
    a.shape = Shape{2, 19};
    cases.push_back(make("gatherGradient floats", Op::gatherGradient, {Shape{3, 5}, Shape{3, 5, 19}},
                         {Fill::zeroOrOne, Fill::normal}, a));
}

void addBatchProducts(std::vector<OpCase>& cases) {
    const std::int64_t extents[][4] = {{1, 1, 1, 1},     {3, 2, 5, 4},    {2, 7, 13, 17},
                                       {6, 64, 32, 64},  {5, 50, 33, 1},  {4, 1, 40, 3},
                                       {2, 129, 31, 70}, {17, 3, 300, 9}, {1, 200, 130, 100}};
    for (const auto& [places, m, k, n] : extents)
        for (int flags = 0; flags < 4; ++flags) {
            Attributes a;
            a.transposeA = (flags & 1) != 0;
            a.transposeB = (flags & 2) != 0;
            const Shape left = a.transposeA ? Shape{places, k, m} : Shape{places, m, k};
            const Shape right = a.transposeB ? Shape{places, n, k} : Shape{places, k, n};
            cases.push_back(make("batchMatmul " + left.text() + (a.transposeA ? "ᵀ · " : " · ") + right.text() +
                                     (a.transposeB ? "ᵀ" : ""),
                                 Op::batchMatmul, {left, right}, {Fill::normal, Fill::normal}, a));
        }
    cases.push_back(make("batchMatmul 2×3×5×7 · 2×3×7×4", Op::batchMatmul, {Shape{2, 3, 5, 7}, Shape{2, 3, 7, 4}},
                         {Fill::normal, Fill::normal}));
}

void addLayerNorm(std::vector<OpCase>& cases) {
    for (const Shape& s : {Shape{1, 1}, Shape{2, 3}, Shape{7, 16}, Shape{5, 17}, Shape{3, 9, 128}, Shape{33, 100},
                           Shape{600, 65}, Shape{4, 1000}, Shape{2100, 8}})
        for (const bool rootMeanSquare : {false, true}) {
            using F = Fill;
            Attributes a;
            a.alpha = 1e-3;
            a.rootMeanSquare = rootMeanSquare;
            const Shape row{s.last()}, rows{s.count() / s.last()};
            const std::string name = s.text() + (rootMeanSquare ? " by the root mean square" : "");
            cases.push_back(
                make("layerNorm " + name, Op::layerNorm, {s, row, row}, {F::normal, F::normal, F::normal}, a));
            cases.push_back(make("layerNormGradient " + name, Op::layerNormGradient, {s, row, rows, rows, s},
                                 {F::normal, F::normal, F::share, F::positive, F::normal}, a));
            cases.push_back(make("layerNormGradient with addend " + name, Op::layerNormGradient,
                                 {s, row, rows, rows, s, s},
                                 {F::normal, F::normal, F::share, F::positive, F::normal, F::normal}, a));
        }
}

struct Attend {
    std::int64_t n, t, s, heads, keyHeads, d, e;
};

void addAttentions(std::vector<OpCase>& cases) {
    const Attend all[] = {{1, 1, 1, 1, 1, 1, 1},       {2, 3, 5, 2, 1, 4, 3},     {1, 7, 7, 3, 3, 5, 5},
                          {2, 64, 64, 4, 4, 32, 32},   {1, 17, 33, 2, 2, 16, 24}, {3, 33, 17, 4, 2, 24, 16},
                          {1, 130, 130, 1, 1, 64, 64}, {2, 5, 70, 6, 3, 7, 19},   {1, 100, 300, 2, 1, 40, 48},
                          {1, 300, 100, 1, 1, 8, 100}};
    for (const Attend& x : all)
        for (int flags = 0; flags < 4; ++flags) {
            using F = Fill;
            Attributes a;
            a.alpha = 1 / std::sqrt(static_cast<double>(x.d));
            a.causal = (flags & 1) != 0;
            a.hasMask = (flags & 2) != 0;
            const Shape q{x.n, x.t, x.heads, x.d}, k{x.n, x.s, x.keyHeads, x.d}, v{x.n, x.s, x.keyHeads, x.e};
            const Shape mask{x.n, x.s}, o{x.n, x.t, x.heads, x.e}, l{x.n, x.heads, x.t};
            const std::string name =
                q.text() + " " + v.text() + (a.causal ? " causal" : "") + (a.hasMask ? " masked" : "");
            std::vector<Shape> inputs{q, k, v};
            std::vector<Fill> fills{F::normal, F::normal, F::normal};
            if (a.hasMask) {
                inputs.push_back(mask);
                fills.push_back(F::zeroOrOne);
            }
            cases.push_back(make("attention " + name, Op::attention, inputs, fills, a));
            inputs.insert(inputs.end(), {o, l, o});
            fills.insert(fills.end(), {F::normal, F::positive, F::normal});
            cases.push_back(make("attentionGradient " + name, Op::attentionGradient, inputs, fills, a, 2e-5));
        }
}

} // namespace

void addAttention(std::vector<OpCase>& cases) {
    addGather(cases);
    addBatchProducts(cases);
    addLayerNorm(cases);
    addAttentions(cases);
}

} // namespace lamina::op_cases
