#pragma once
// What the loops of the recurrent layers share: their operands, the first state, the mask, and the sums over weights.
//
// Results are in the order of computation: h[n, s] is the state after s + 1 steps. `backwards` only turns the order in which
// x and the mask are read: step s then reads x[n, T − 1 − s] (Keras's go_backwards).

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"
#include "core/ops/recurrent_operands.h"

namespace lamina::reference {

template <class Real>
struct Recurrence {
    const Instruction& in;
    const RecurrentOperands at;
    const Sequence<Real> x;
    const Matrix<Real> w, r;
    const std::int64_t units;
    const Function f, rf;
    const Real alpha;

    explicit Recurrence(const Instruction& instruction)
        : in(instruction),
          at(in.op, in.attributes.hasMask, in.inputs.size()),
          x(in.inputs[0]),
          w(in.inputs[1]),
          r(in.inputs[2]),
          units(r.rows),
          f(in.attributes.function),
          rf(in.attributes.recurrentFunction),
          alpha(static_cast<Real>(in.attributes.alpha)) {}

    const BoundTensor& operand(int place) const { return in.inputs[static_cast<std::size_t>(place)]; }
    Real* input(int place) const { return place < 0 ? nullptr : operand(place).template as<Real>(); }
    std::int64_t time(std::int64_t s) const { return in.attributes.backwards ? x.t - 1 - s : s; }
    Real* inputOf(std::int64_t n, std::int64_t s) const { return x.at(n, time(s)); }
    bool counts(std::int64_t n, std::int64_t s) const {
        const Real* mask = input(at.mask);
        return !mask || mask[n * x.t + time(s)] != 0;
    }
    // The state before step s of a sequence of states; nullptr: 0
    const Real* before(const Sequence<Real>& states, int first, std::int64_t n, std::int64_t s) const {
        if (s > 0) return states.at(n, s - 1);
        return first < 0 ? nullptr : input(first) + n * units;
    }
    // Where step s puts dL/dx: nowhere if nobody reads it (the result has no memory), but the sums go on in `unread` (I numbers)
    Real* inputGradient(std::int64_t n, std::int64_t s, Real* unread) const {
        if (in.outputs[0].data) return Sequence<Real>(in.outputs[0]).at(n, time(s));
        return unread;
    }
    // Does no gradient flow from step s to the state before it?
    bool isCut(std::int64_t s) const {
        const int k = in.attributes.truncatedSteps;
        return k > 0 && s > 0 && s % k == 0;
    }
    Real activated(Real z) const { return valueOf(f, z, alpha); }
    Real gated(Real z) const { return valueOf(rf, z, alpha); }
    Real slope(Real y) const { return slopeFromOutput(f, y, alpha); }
    Real gateSlope(Real y) const { return slopeFromOutput(rf, y, alpha); }
};

// sums[j] += Σ_i x[i] w[i, from + j] for j < count; nothing where x is nullptr
template <class Real>
void addProduct(const Real* x, const Matrix<Real>& w, std::int64_t from, std::int64_t count, Real* sums) {
    for (std::int64_t i = 0; x && i < w.rows; ++i)
        for (std::int64_t j = 0; j < count; ++j) sums[j] += x[i] * w(i, from + j);
}

// With d = dL/d(sums) of the sums above: dx[i] += Σ_j d[j] w[i, from + j] and dw[i, from + j] += x[i] d[j]
template <class Real>
void addGradients(const Real* d, const Real* x, const Matrix<Real>& w, std::int64_t from, std::int64_t count, Real* dx,
                  const Matrix<Real>& dw) {
    for (std::int64_t i = 0; i < w.rows; ++i)
        for (std::int64_t j = 0; j < count; ++j) {
            dx[i] += d[j] * w(i, from + j);
            if (x) dw(i, from + j) += x[i] * d[j];
        }
}

template <class Real>
void clear(Real* data, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) data[i] = 0;
}

// Zeros in everything that a gradient adds to
template <class Real>
void clearOutputs(const Instruction& in) {
    for (const BoundTensor& output : in.outputs)
        if (output.data) clear(output.as<Real>(), output.count());
}

template <class Real>
Loop gruLoops(Op op); // gru and gruGradient, else nullptr

} // namespace lamina::reference
