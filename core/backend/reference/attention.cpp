// Scaled dot-product attention (Vaswani et al., 2017, equation 1) of H heads over K key heads, head h reads h / (H/K).
//   s[t][j] = α q[t] · k[j]    p = softmax(s) over the keys that the query sees    o[t] = Σ_j p[t][j] v[j]
//   l[t] = log Σ_j e^s[t][j], so that the way back has p = e^(s − l) without having stored it
// With g[t] = Σ o[t] d[t]:  dp = d · v    ds = p (dp − g)    dq = α Σ_j ds k    dk = α Σ_t ds q    dv = Σ_t p d

#include "core/backend/reference/loops.h"
#include "core/backend/reference/views.h"

#include <cmath>
#include <limits>

namespace lamina::reference {

namespace {

// (N, T, H, D): the row of numbers of one head at one step
template <class Real>
struct Heads {
    Real* data;
    std::int64_t n, t, h, d;

    explicit Heads(const BoundTensor& b)
        : data(b.as<Real>()), n(b.shape[0]), t(b.shape[1]), h(b.shape[2]), d(b.shape[3]) {}
    Real* at(std::int64_t sample, std::int64_t step, std::int64_t head) const {
        return data + ((sample * t + step) * h + head) * d;
    }
};

template <class Real>
Real dot(const Real* a, const Real* b, std::int64_t count) {
    Real sum = 0;
    for (std::int64_t i = 0; i < count; ++i) sum += a[i] * b[i];
    return sum;
}

// Which keys a query sees
template <class Real>
struct View {
    const Real* mask; // (N, S) or nullptr
    std::int64_t queries, keys;
    bool causal;

    View(const Instruction& in)
        : mask(in.attributes.hasMask ? in.inputs[3].as<Real>() : nullptr),
          queries(in.inputs[0].shape[1]),
          keys(in.inputs[1].shape[1]),
          causal(in.attributes.causal) {}
    bool sees(std::int64_t sample, std::int64_t t, std::int64_t j) const {
        if (causal && j - keys > t - queries) return false;
        return !mask || mask[sample * keys + j] != 0;
    }
};

template <class Real>
void attentionLoop(const Instruction& in, const StepState&) {
    const Heads<Real> q(in.inputs[0]), k(in.inputs[1]), v(in.inputs[2]), o(in.outputs[0]);
    Real* l = in.outputs[1].as<Real>();
    const View<Real> view(in);
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (std::int64_t sample = 0; sample < q.n; ++sample)
        for (std::int64_t head = 0; head < q.h; ++head)
            for (std::int64_t t = 0; t < q.t; ++t) {
                const std::int64_t source = head / (q.h / k.h);
                const auto score = [&](std::int64_t j) {
                    return alpha * dot(q.at(sample, t, head), k.at(sample, j, source), q.d);
                };
                Real largest = -std::numeric_limits<Real>::infinity(), sum = 0;
                for (std::int64_t j = 0; j < k.t; ++j)
                    if (view.sees(sample, t, j)) largest = std::fmax(largest, score(j));
                Real* out = o.at(sample, t, head);
                for (std::int64_t e = 0; e < o.d; ++e) out[e] = 0;
                for (std::int64_t j = 0; j < k.t; ++j) {
                    if (!view.sees(sample, t, j)) continue;
                    const Real p = std::exp(score(j) - largest);
                    sum += p;
                    for (std::int64_t e = 0; e < o.d; ++e) out[e] += p * v.at(sample, j, source)[e];
                }
                for (std::int64_t e = 0; sum != 0 && e < o.d; ++e) out[e] /= sum;
                l[(sample * q.h + head) * q.t + t] = sum == 0 ? 0 : largest + std::log(sum);
            }
}

template <class Real>
void attentionGradientLoop(const Instruction& in, const StepState&) {
    const Heads<Real> q(in.inputs[0]), k(in.inputs[1]), v(in.inputs[2]);
    const std::size_t next = in.attributes.hasMask ? 4 : 3;
    const Heads<Real> o(in.inputs[next]), d(in.inputs[next + 2]);
    const Real* l = in.inputs[next + 1].as<Real>();
    const Heads<Real> dq(in.outputs[0]), dk(in.outputs[1]), dv(in.outputs[2]);
    const View<Real> view(in);
    const Real alpha = static_cast<Real>(in.attributes.alpha);
    for (const BoundTensor& t : in.outputs)
        for (std::int64_t i = 0, count = t.count(); i < count; ++i) t.as<Real>()[i] = 0;
    for (std::int64_t sample = 0; sample < q.n; ++sample)
        for (std::int64_t head = 0; head < q.h; ++head)
            for (std::int64_t t = 0; t < q.t; ++t) {
                const std::int64_t source = head / (q.h / k.h);
                const Real *query = q.at(sample, t, head), *dOut = d.at(sample, t, head);
                const Real g = dot(o.at(sample, t, head), dOut, o.d);
                for (std::int64_t j = 0; j < k.t; ++j) {
                    if (!view.sees(sample, t, j)) continue;
                    const Real* key = k.at(sample, j, source);
                    const Real p = std::exp(alpha * dot(query, key, q.d) - l[(sample * q.h + head) * q.t + t]);
                    const Real ds = alpha * p * (dot(dOut, v.at(sample, j, source), o.d) - g);
                    for (std::int64_t e = 0; e < o.d; ++e) dv.at(sample, j, source)[e] += p * dOut[e];
                    for (std::int64_t e = 0; e < q.d; ++e) {
                        dq.at(sample, t, head)[e] += ds * key[e];
                        dk.at(sample, j, source)[e] += ds * query[e];
                    }
                }
            }
}

} // namespace

template <class Real>
Loop attentionLoops(Op op) {
    switch (op) {
    case Op::attention:
        return attentionLoop<Real>;
    case Op::attentionGradient:
        return attentionGradientLoop<Real>;
    default:
        return nullptr;
    }
}
template Loop attentionLoops<float>(Op);
template Loop attentionLoops<double>(Op);

} // namespace lamina::reference
