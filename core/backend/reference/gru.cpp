// GRU over x (N, T, I) (Cho et al., 2014), with the reset gate before the recurrent product, or after it as cuDNN has it.
// Gradients by backpropagation through time.

#include "core/backend/reference/recurrence.h"

namespace lamina::reference {

namespace {
// z, r = r(x W + b_0 + h₋ R + b_1);  h = z h₋ + (1 − z) g
//   reset after:  p = h₋ R_h + b_1h,  g = f(x W_h + b_0h + r p)
//   else:         p = r h₋,           g = f(x W_h + b_0h + b_1h + p R_h)
template <class Real>
void gruLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(in.outputs[0]), gates(in.outputs[1]);
    const std::int64_t units = h.u;
    const bool resetAfter = in.attributes.resetAfter;
    const Real *b0 = q.input(q.at.bias), *b1 = b0 + 3 * units;
    Real* a = reinterpret_cast<Real*>(in.scratch); // x W + b_0
    for (std::int64_t n = 0; n < h.n; ++n)
        for (std::int64_t s = 0; s < h.t; ++s) {
            Real *z = gates.at(n, s), *r = z + units, *g = r + units, *p = g + units;
            const Real* before = q.before(h, q.at.firstState, n, s);
            for (std::int64_t j = 0; j < 3 * units; ++j) a[j] = b0[j];
            addProduct(q.inputOf(n, s), q.w, 0, 3 * units, a);
            for (std::int64_t j = 0; j < 2 * units; ++j) z[j] = a[j] + b1[j];
            addProduct(before, q.r, 0, 2 * units, z);
            for (std::int64_t j = 0; j < 2 * units; ++j) z[j] = q.gated(z[j]);
            if (resetAfter) {
                for (std::int64_t k = 0; k < units; ++k) p[k] = b1[2 * units + k];
                addProduct(before, q.r, 2 * units, units, p);
                for (std::int64_t k = 0; k < units; ++k) g[k] = a[2 * units + k] + r[k] * p[k];
            } else {
                for (std::int64_t k = 0; k < units; ++k) {
                    p[k] = before ? r[k] * before[k] : Real{0};
                    g[k] = a[2 * units + k] + b1[2 * units + k];
                }
                addProduct(static_cast<const Real*>(p), q.r, 2 * units, units, g);
            }
            const bool counts = q.counts(n, s);
            for (std::int64_t k = 0; k < units; ++k) {
                g[k] = q.activated(g[k]);
                const Real state = before ? before[k] : Real{0};
                h.at(n, s)[k] = counts ? z[k] * state + (1 - z[k]) * g[k] : state;
            }
        }
}

// With D = dh:  dz_z = D (h₋ − g) r',  dz_g = D (1 − z) f',  dh₋ = D z + …
//   reset after:  dp = dz_g r,       dz_r = dz_g p r'
//   else:         dp = dz_g R_hᵀ,    dz_r = dp h₋ r',    dh₋ += dp r
template <class Real>
void gruGradientLoop(const Instruction& in, const StepState&) {
    const Recurrence<Real> q(in);
    const Sequence<Real> h(q.operand(q.at.h)), gates(q.operand(q.at.gates)), dOut(q.operand(q.at.dh));
    const Matrix<Real> dW(in.outputs[1]), dR(in.outputs[2]);
    const std::int64_t units = h.u;
    const bool resetAfter = in.attributes.resetAfter;
    Real *db0 = in.outputs[3].as<Real>(), *db1 = db0 + 3 * units;
    Real *dh = reinterpret_cast<Real*>(in.scratch), *dBefore = dh + units, *dz = dBefore + units, *dp = dz + 3 * units,
         *unread = dp + units; // dz: z, r, g
    clearOutputs<Real>(in);
    for (std::int64_t n = 0; n < h.n; ++n) {
        clear(dh, units);
        for (std::int64_t s = h.t - 1; s >= 0; --s) {
            const Real *z = gates.at(n, s), *r = z + units, *g = r + units, *p = g + units;
            const Real* before = q.before(h, q.at.firstState, n, s);
            for (std::int64_t k = 0; k < units; ++k) dh[k] += dOut.at(n, s)[k];
            if (q.counts(n, s)) {
                for (std::int64_t k = 0; k < units; ++k) {
                    const Real state = before ? before[k] : Real{0};
                    dz[k] = dh[k] * (state - g[k]) * q.gateSlope(z[k]);
                    dz[2 * units + k] = dh[k] * (1 - z[k]) * q.slope(g[k]);
                    dBefore[k] = dh[k] * z[k];
                    dp[k] = resetAfter ? dz[2 * units + k] * r[k] : Real{0};
                }
                const Real* dG = dz + 2 * units;
                if (resetAfter) {
                    addGradients(static_cast<const Real*>(dp), before, q.r, 2 * units, units, dBefore, dR);
                    for (std::int64_t k = 0; k < units; ++k) dz[units + k] = dG[k] * p[k] * q.gateSlope(r[k]);
                } else {
                    addGradients(dG, p, q.r, 2 * units, units, dp, dR);
                    for (std::int64_t k = 0; k < units; ++k) {
                        dz[units + k] = before ? dp[k] * before[k] * q.gateSlope(r[k]) : Real{0};
                        dBefore[k] += dp[k] * r[k];
                    }
                }
                addGradients(static_cast<const Real*>(dz), before, q.r, 0, 2 * units, dBefore, dR);
                addGradients(static_cast<const Real*>(dz), static_cast<const Real*>(q.inputOf(n, s)), q.w, 0, 3 * units,
                             q.inputGradient(n, s, unread), dW);
                for (std::int64_t j = 0; j < 3 * units; ++j) {
                    db0[j] += dz[j];
                    db1[j] += resetAfter && j >= 2 * units ? dp[j - 2 * units] : dz[j];
                }
                for (std::int64_t k = 0; k < units; ++k) dh[k] = dBefore[k];
            }
            if (q.isCut(s)) clear(dh, units);
        }
        for (std::int64_t k = 0; q.at.firstState >= 0 && k < units; ++k)
            in.outputs[4].as<Real>()[n * units + k] = dh[k];
    }
}
} // namespace

template <class Real>
Loop gruLoops(Op op) {
    return op == Op::gru ? gruLoop<Real> : op == Op::gruGradient ? gruGradientLoop<Real> : nullptr;
}
template Loop gruLoops<float>(Op);
template Loop gruLoops<double>(Op);

} // namespace lamina::reference
