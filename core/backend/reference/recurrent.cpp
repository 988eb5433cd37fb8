// Recurrent layers over x (N, T, I): SimpleRNN (Elman, 1990) and LSTM (Hochreiter & Schmidhuber, 1997, with the forget
// gate of Gers et al., 2000). Gradients by backpropagation through time.

#include "core/backend/reference/recurrence.h"

namespace lamina::reference {

namespace {
// z = x W + h R + b of one step
template <class Real>
void weightedSum(const Recurrence<Real>& q, const Real* x, const Real* h, Real* z) {
    const Real* b = q.input(q.at.bias);
    for (std::int64_t j = 0; j < q.w.columns; ++j) z[j] = b[j];
    addProduct(x, q.w, 0, q.w.columns, z);
    addProduct(h, q.r, 0, q.r.columns, z);
}

// h_s = f(x_t W + h_{s−1} R + b)
template <class Real>
void simpleRnnLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(in.outputs[0]);
    for (std::int64_t n = 0; n < h.n; ++n)
        for (std::int64_t s = 0; s < h.t; ++s) {
            Real* z = h.at(n, s);
            const Real* before = q.before(h, q.at.firstState, n, s);
            weightedSum(q, q.inputOf(n, s), before, z);
            const bool counts = q.counts(n, s);
            for (std::int64_t k = 0; k < h.u; ++k) z[k] = counts ? q.activated(z[k]) : before ? before[k] : Real{0};
        }
}

// d_s = (dh_s + d_{s+1} Rᵀ) ⊙ f'
template <class Real>
void simpleRnnGradientLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(q.operand(q.at.h)), dOut(q.operand(q.at.dh));
    const Matrix<Real> dW(in.outputs[1]), dR(in.outputs[2]);
    Real* db = in.outputs[3].as<Real>();
    Real *dh = reinterpret_cast<Real*>(in.scratch), *d = dh + h.u, *unread = d + h.u;
    clearOutputs<Real>(in);
    for (std::int64_t n = 0; n < h.n; ++n) {
        clear(dh, h.u);
        for (std::int64_t s = h.t - 1; s >= 0; --s) {
            for (std::int64_t k = 0; k < h.u; ++k) dh[k] += dOut.at(n, s)[k];
            if (q.counts(n, s)) {
                for (std::int64_t k = 0; k < h.u; ++k) {
                    d[k] = dh[k] * q.slope(h.at(n, s)[k]);
                    db[k] += d[k];
                }
                clear(dh, h.u);
                addGradients(d, q.inputOf(n, s), q.w, 0, h.u, q.inputGradient(n, s, unread), dW);
                addGradients(d, q.before(h, q.at.firstState, n, s), q.r, 0, h.u, dh, dR);
            }
            if (q.isCut(s)) clear(dh, h.u);
        }
        for (std::int64_t k = 0; q.at.firstState >= 0 && k < h.u; ++k) in.outputs[4].as<Real>()[n * h.u + k] = dh[k];
    }
}

// z = x_t W + h_{s−1} R + b;  i, f, o = r(z_i), r(z_f), r(z_o);  g = f(z_g);  c_s = f c_{s−1} + i g;  h_s = o f(c_s)
template <class Real>
void lstmLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(in.outputs[0]), c(in.outputs[1]), gates(in.outputs[2]);
    const std::int64_t units = h.u;
    for (std::int64_t n = 0; n < h.n; ++n)
        for (std::int64_t s = 0; s < h.t; ++s) {
            Real* z = gates.at(n, s);
            const Real *before = q.before(h, q.at.firstState, n, s), *cellBefore = q.before(c, q.at.firstCell, n, s);
            weightedSum(q, q.inputOf(n, s), before, z);
            Real *gateI = z, *gateF = z + units, *gateG = z + 2 * units, *gateO = z + 3 * units;
            const bool counts = q.counts(n, s);
            for (std::int64_t k = 0; k < units; ++k) {
                gateI[k] = q.gated(gateI[k]);
                gateF[k] = q.gated(gateF[k]);
                gateG[k] = q.activated(gateG[k]);
                gateO[k] = q.gated(gateO[k]);
                const Real cell = cellBefore ? cellBefore[k] : Real{0}, state = before ? before[k] : Real{0};
                c.at(n, s)[k] = counts ? gateF[k] * cell + gateI[k] * gateG[k] : cell;
                h.at(n, s)[k] = counts ? gateO[k] * q.activated(c.at(n, s)[k]) : state;
            }
        }
}

// dc_s = dh_s o f'(c_s) + dc_{s+1} f_{s+1};  dz_o = dh f(c) r';  dz_i = dc g r';  dz_f = dc c_{s−1} r';  dz_g = dc i f'
template <class Real>
void lstmGradientLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(q.operand(q.at.h)), c(q.operand(q.at.c)), gates(q.operand(q.at.gates));
    const Sequence<Real> dOut(q.operand(q.at.dh));
    const Matrix<Real> dW(in.outputs[1]), dR(in.outputs[2]);
    Real* db = in.outputs[3].as<Real>();
    const std::int64_t units = h.u;
    const Real* dCellOut = q.input(q.at.dc);
    Real *dh = reinterpret_cast<Real*>(in.scratch), *dc = dh + units, *dz = dc + units, *unread = dz + 4 * units;
    clearOutputs<Real>(in);
    for (std::int64_t n = 0; n < h.n; ++n) {
        clear(dh, units);
        clear(dc, units);
        for (std::int64_t s = h.t - 1; s >= 0; --s) {
            const Real *gate = gates.at(n, s), *cellBefore = q.before(c, q.at.firstCell, n, s);
            for (std::int64_t k = 0; k < units; ++k) {
                dh[k] += dOut.at(n, s)[k];
                if (dCellOut) dc[k] += dCellOut[(n * h.t + s) * units + k];
            }
            if (q.counts(n, s)) {
                for (std::int64_t k = 0; k < units; ++k) {
                    const Real i = gate[k], forget = gate[units + k], g = gate[2 * units + k], o = gate[3 * units + k];
                    const Real squashed = q.activated(c.at(n, s)[k]);
                    const Real dCell = dc[k] + dh[k] * o * q.slope(squashed);
                    dz[k] = dCell * g * q.gateSlope(i);
                    dz[units + k] = cellBefore ? dCell * cellBefore[k] * q.gateSlope(forget) : Real{0};
                    dz[2 * units + k] = dCell * i * q.slope(g);
                    dz[3 * units + k] = dh[k] * squashed * q.gateSlope(o);
                    dc[k] = dCell * forget;
                }
                for (std::int64_t j = 0; j < 4 * units; ++j) db[j] += dz[j];
                clear(dh, units);
                addGradients(dz, q.inputOf(n, s), q.w, 0, 4 * units, q.inputGradient(n, s, unread), dW);
                addGradients(dz, q.before(h, q.at.firstState, n, s), q.r, 0, 4 * units, dh, dR);
            }
            if (q.isCut(s)) clear(dh, 2 * units); // dh and dc
        }
        for (std::int64_t k = 0; q.at.firstState >= 0 && k < units; ++k) {
            in.outputs[4].as<Real>()[n * units + k] = dh[k];
            in.outputs[5].as<Real>()[n * units + k] = dc[k];
        }
    }
}

} // namespace

std::int64_t recurrentScratch(const Instruction& in) {
    const bool isGradient = in.op == Op::simpleRnnGradient || in.op == Op::lstmGradient || in.op == Op::gruGradient;
    if (in.op == Op::gru) return 3 * in.inputs[2].shape[0];
    if (!isGradient) return 0;
    const std::int64_t numbers = in.op == Op::simpleRnnGradient ? 2 : 6;
    return numbers * in.inputs[2].shape[0] + in.inputs[0].shape[2];
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
        return gruLoops<Real>(op);
    }
}
template Loop recurrentLoop<float>(Op);
template Loop recurrentLoop<double>(Op);

} // namespace lamina::reference
