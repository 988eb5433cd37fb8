#include "core/backend/cpu/muon.h"

#include "core/backend/cpu/cpu_backend.h"

#include <algorithm>
#include <cmath>

namespace lamina::cpu {

namespace {
std::int64_t aligned(std::int64_t floats) { return (floats + 15) / 16 * 16; }

// Where the matrices of one segment lie in the scratch memory: X, B X, A and A A, which becomes B = b A + c A A.
struct Places {
    std::int64_t shorter, longer, x = 0, product, square, fourth, rest;
    explicit Places(const Segment& s)
        : shorter(std::min(s.rows, s.count / s.rows)),
          longer(std::max(s.rows, s.count / s.rows)),
          product(aligned(s.count)),
          square(product + aligned(s.count)),
          fourth(square + aligned(shorter * shorter)),
          rest(fourth + aligned(shorter * shorter)) {}
};

Instruction productOf(const Shape& a, const Shape& b, const Shape& c, bool transposeB, int threads) {
    Instruction in{Op::matmul, {}, {}, {}, nullptr, false, threads};
    in.attributes.transposeB = transposeB;
    in.inputs = {{nullptr, a, Type::f32}, {nullptr, b, Type::f32}};
    in.outputs = {{nullptr, c, Type::f32}};
    return in;
}

std::vector<Instruction> productsOf(const Places& p, int threads) {
    const Shape x{p.shorter, p.longer}, square{p.shorter, p.shorter};
    return {productOf(x, x, square, true, threads), productOf(square, square, square, false, threads),
            productOf(square, x, x, false, threads)};
}
} // namespace

std::int64_t MuonStep::scratchFloats(const std::vector<Segment>& segments, int threads) {
    std::int64_t most = 0;
    for (const Segment& s : segments) {
        if (s.rows == 0) continue;
        const Places places(s);
        std::int64_t bytes = 0;
        for (const Instruction& in : productsOf(places, threads)) bytes = std::max(bytes, scratchBytesOf(in, 0));
        most = std::max(most, places.rest + aligned((bytes + 3) / 4));
    }
    return most;
}

MuonStep::MuonStep(const UpdateRule& rule, const std::vector<Segment>& segments, int threads, float* scratch,
                   ThreadPool& pool)
    : m_rule(rule), m_scratch(scratch) {
    for (const Segment& s : segments) {
        if (s.rows == 0) continue;
        const Places places(s);
        std::vector<Instruction> products = productsOf(places, threads);
        float *x = scratch + places.x, *product = scratch + places.product, *square = scratch + places.square,
              *fourth = scratch + places.fourth;
        const auto bound = [&](Instruction& in, float* a, float* b, float* c) {
            in.inputs[0].data = a;
            in.inputs[1].data = b;
            in.outputs[0].data = c;
            in.scratch = reinterpret_cast<std::byte*>(scratch + places.rest);
            return bindImplementation(in, pool, 0);
        };
        Matrix matrix{s.offset, s.rows, s.count / s.rows, s.rows > s.count / s.rows, nullptr, nullptr, nullptr};
        matrix.square = bound(products[0], x, x, square);
        matrix.fourth = bound(products[1], square, square, fourth);
        matrix.product = bound(products[2], fourth, x, product);
        m_matrices.push_back(std::move(matrix));
    }
}

void MuonStep::run(double rate, const float* g, const float* m, float* w) {
    const float mu = static_cast<float>(m_rule.momentum);
    const float a = static_cast<float>(m_rule.newtonSchulz[0]), b = static_cast<float>(m_rule.newtonSchulz[1]),
                c = static_cast<float>(m_rule.newtonSchulz[2]);
    for (Matrix& matrix : m_matrices) {
        const std::int64_t rows = matrix.rows, columns = matrix.columns, count = rows * columns;
        const Places places(Segment{matrix.offset, count, rows});
        float *x = m_scratch + places.x, *product = m_scratch + places.product, *square = m_scratch + places.square,
              *fourth = m_scratch + places.fourth;
        const auto direction = [&](std::int64_t i) {
            const float mean = m[matrix.offset + i];
            return m_rule.nesterov ? g[matrix.offset + i] + mu * mean : mean;
        };
        double norm = 0;
        for (std::int64_t i = 0; i < count; ++i)
            norm += static_cast<double>(direction(i)) * static_cast<double>(direction(i));
        const float factor = static_cast<float>(1 / (std::sqrt(norm) + 1e-7));
        const auto place = [&](std::int64_t r, std::int64_t q) {
            return matrix.turns ? q * rows + r : r * columns + q;
        };
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t q = 0; q < columns; ++q) x[place(r, q)] = factor * direction(r * columns + q);
        for (int k = 0; k < m_rule.newtonSchulzSteps; ++k) {
            matrix.square->run({});
            matrix.fourth->run({});
            for (std::int64_t i = 0; i < places.shorter * places.shorter; ++i)
                fourth[i] = b * square[i] + c * fourth[i];
            matrix.product->run({});
            for (std::int64_t i = 0; i < count; ++i) x[i] = a * x[i] + product[i];
        }
        const double scale = m_rule.rmsRate > 0 ? m_rule.rmsRate * std::sqrt(static_cast<double>(places.longer)) : 1;
        const float eta = static_cast<float>(rate * scale);
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t q = 0; q < columns; ++q) w[matrix.offset + r * columns + q] -= eta * x[place(r, q)];
    }
}

} // namespace lamina::cpu
