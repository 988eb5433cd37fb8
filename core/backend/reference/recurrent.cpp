// Recurrent layers over x (N, T, I): SimpleRNN (Elman, 1990) and LSTM (Hochreiter & Schmidhuber, 1997, with the forget
// gate of Gers et al., 2000). Gradients by backpropagation through time.
//
// Results are in the order of computation: h[n, s] is the state after s + 1 steps. `backwards` only turns the order in which
// x is read: step s then reads x[n, T − 1 − s] (Keras's go_backwards).

#include "core/backend/reference/functions.h"
#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

namespace lamina::reference {

namespace {

template <class Real>
std::int64_t timeOf(const Instruction& in, const Sequence<Real>& x, std::int64_t s) {
    return in.attributes.backwards ? x.t - 1 - s : s;
}

// z = x W + h R + b for one sample and step; h is nullptr before the first step. W (I, n), R (U, n), b (n)
template <class Real>
void weightedSum(const Real* x, const Matrix<Real>& w, const Real* h, const Matrix<Real>& r, const Real* b, Real* z) {
    for (std::int64_t j = 0; j < w.columns; ++j) {
        Real sum = b[j];
        for (std::int64_t i = 0; i < w.rows; ++i) sum += x[i] * w(i, j);
        if (h)
            for (std::int64_t k = 0; k < r.rows; ++k) sum += h[k] * r(k, j);
        z[j] = sum;
    }
}

// With d = dL/dz of one step: dW += xᵀ d, dR += hᵀ d, db += d, dx = d Wᵀ, dh = d Rᵀ
template <class Real>
void gradientsOfSum(const Real* d, const Real* x, const Matrix<Real>& w, const Real* h, const Matrix<Real>& r, Real* dx,
                    const Matrix<Real>& dW, const Matrix<Real>& dR, Real* db, Real* dh) {
    for (std::int64_t i = 0; i < w.rows; ++i) {
        dx[i] = 0;
        for (std::int64_t j = 0; j < w.columns; ++j) {
            dx[i] += d[j] * w(i, j);
            dW(i, j) += x[i] * d[j];
        }
    }
    for (std::int64_t k = 0; k < r.rows; ++k) {
        dh[k] = 0;
        for (std::int64_t j = 0; j < r.columns; ++j) {
            dh[k] += d[j] * r(k, j);
            if (h) dR(k, j) += h[k] * d[j];
        }
    }
    for (std::int64_t j = 0; j < w.columns; ++j) db[j] += d[j];
}

template <class Real>
void clear(Real* data, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) data[i] = 0;
}

// h_s = f(x_t W + h_{s−1} R + b)
template <class Real>
void simpleRnnLoop(const Instruction& in, const StepState&) {
    const Sequence<Real> x(in.inputs[0]), h(in.outputs[0]);
    const Matrix<Real> w(in.inputs[1]), r(in.inputs[2]);
    const Real* b = in.inputs[3].as<Real>();
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t n = 0; n < x.n; ++n)
        for (std::int64_t s = 0; s < x.t; ++s) {
            Real* z = h.at(n, s);
            weightedSum(x.at(n, timeOf(in, x, s)), w, s > 0 ? h.at(n, s - 1) : nullptr, r, b, z);
            for (std::int64_t k = 0; k < h.u; ++k) z[k] = valueOf(in.attributes.function, z[k], alpha);
        }
}

// d_s = (dh_s + d_{s+1} Rᵀ) ⊙ f'
template <class Real>
void simpleRnnGradientLoop(const Instruction& in, const StepState&) {
    const Sequence<Real> x(in.inputs[0]), h(in.inputs[3]), dOut(in.inputs[4]), dx(in.outputs[0]);
    const Matrix<Real> w(in.inputs[1]), r(in.inputs[2]), dW(in.outputs[1]), dR(in.outputs[2]);
    Real* db = in.outputs[3].as<Real>();
    Real *dh = reinterpret_cast<Real*>(in.scratch), *d = dh + h.u;
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    clear(dW.data, in.outputs[1].count());
    clear(dR.data, in.outputs[2].count());
    clear(db, h.u);
    for (std::int64_t n = 0; n < x.n; ++n) {
        clear(dh, h.u);
        for (std::int64_t s = x.t - 1; s >= 0; --s) {
            for (std::int64_t k = 0; k < h.u; ++k)
                d[k] = (dOut.at(n, s)[k] + dh[k]) * slopeFromOutput(in.attributes.function, h.at(n, s)[k], alpha);
            const std::int64_t t = timeOf(in, x, s);
            gradientsOfSum(d, x.at(n, t), w, s > 0 ? h.at(n, s - 1) : nullptr, r, dx.at(n, t), dW, dR, db, dh);
        }
    }
}

// z = x_t W + h_{s−1} R + b;  i, f, o = r(z_i), r(z_f), r(z_o);  g = f(z_g);  c_s = f c_{s−1} + i g;  h_s = o f(c_s)
template <class Real>
void lstmLoop(const Instruction& in, const StepState&) {
    const Sequence<Real> x(in.inputs[0]), h(in.outputs[0]), c(in.outputs[1]), gates(in.outputs[2]);
    const Matrix<Real> w(in.inputs[1]), r(in.inputs[2]);
    const Real* b = in.inputs[3].as<Real>();
    const Function f = in.attributes.function, rf = in.attributes.recurrentFunction;
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    const std::int64_t units = h.u;
    for (std::int64_t n = 0; n < x.n; ++n)
        for (std::int64_t s = 0; s < x.t; ++s) {
            Real* z = gates.at(n, s);
            weightedSum(x.at(n, timeOf(in, x, s)), w, s > 0 ? h.at(n, s - 1) : nullptr, r, b, z);
            Real *gateI = z, *gateF = z + units, *gateG = z + 2 * units, *gateO = z + 3 * units;
            for (std::int64_t k = 0; k < units; ++k) {
                gateI[k] = valueOf(rf, gateI[k], alpha);
                gateF[k] = valueOf(rf, gateF[k], alpha);
                gateG[k] = valueOf(f, gateG[k], alpha);
                gateO[k] = valueOf(rf, gateO[k], alpha);
                const Real before = s > 0 ? c.at(n, s - 1)[k] : Real{0};
                c.at(n, s)[k] = gateF[k] * before + gateI[k] * gateG[k];
                h.at(n, s)[k] = gateO[k] * valueOf(f, c.at(n, s)[k], alpha);
            }
        }
}

// dc_s = dh_s o f'(c_s) + dc_{s+1} f_{s+1};  dz_o = dh f(c) r';  dz_i = dc g r';  dz_f = dc c_{s−1} r';  dz_g = dc i f'
template <class Real>
void lstmGradientLoop(const Instruction& in, const StepState&) {
    const Sequence<Real> x(in.inputs[0]), h(in.inputs[3]), c(in.inputs[4]), gates(in.inputs[5]), dOut(in.inputs[6]);
    const Sequence<Real> dx(in.outputs[0]);
    const Matrix<Real> w(in.inputs[1]), r(in.inputs[2]), dW(in.outputs[1]), dR(in.outputs[2]);
    Real* db = in.outputs[3].as<Real>();
    const Function f = in.attributes.function, rf = in.attributes.recurrentFunction;
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    const std::int64_t units = h.u;
    Real *dh = reinterpret_cast<Real*>(in.scratch), *dc = dh + units, *dz = dc + units;
    clear(dW.data, in.outputs[1].count());
    clear(dR.data, in.outputs[2].count());
    clear(db, 4 * units);
    for (std::int64_t n = 0; n < x.n; ++n) {
        clear(dh, units);
        clear(dc, units);
        for (std::int64_t s = x.t - 1; s >= 0; --s) {
            const Real* gate = gates.at(n, s);
            for (std::int64_t k = 0; k < units; ++k) {
                const Real i = gate[k], forget = gate[units + k], g = gate[2 * units + k], o = gate[3 * units + k];
                const Real before = s > 0 ? c.at(n, s - 1)[k] : Real{0};
                const Real squashed = valueOf(f, c.at(n, s)[k], alpha), d = dOut.at(n, s)[k] + dh[k];
                const Real dCell = dc[k] + d * o * slopeFromOutput(f, squashed, alpha);
                dz[k] = dCell * g * slopeFromOutput(rf, i, alpha);
                dz[units + k] = dCell * before * slopeFromOutput(rf, forget, alpha);
                dz[2 * units + k] = dCell * i * slopeFromOutput(f, g, alpha);
                dz[3 * units + k] = d * squashed * slopeFromOutput(rf, o, alpha);
                dc[k] = dCell * forget;
            }
            const std::int64_t t = timeOf(in, x, s);
            gradientsOfSum(dz, x.at(n, t), w, s > 0 ? h.at(n, s - 1) : nullptr, r, dx.at(n, t), dW, dR, db, dh);
        }
    }
}

} // namespace

std::int64_t recurrentScratch(const Instruction& in) {
    if (in.op == Op::simpleRnnGradient) return 2 * in.inputs[3].shape.last();
    if (in.op == Op::lstmGradient) return 6 * in.inputs[3].shape.last();
    return 0;
}

template <class Real>
Loop recurrentLoop(Op op) {
    switch (op) {
    case Op::simpleRnn:
        return simpleRnnLoop<Real>;
    case Op::simpleRnnGradient:
        return simpleRnnGradientLoop<Real>;
    case Op::lstm:
        return lstmLoop<Real>;
    case Op::lstmGradient:
        return lstmGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop recurrentLoop<float>(Op);
template Loop recurrentLoop<double>(Op);

} // namespace lamina::reference
