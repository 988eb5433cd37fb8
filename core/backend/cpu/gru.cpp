// The cell of GRU.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/gru.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/gru.h"
#include "core/backend/cpu/recurrent-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// The sums of a panel are [a_g z r p]: x is multiplied with the first three vectors, h₋ with the last three.
//   reset after:  g = φ(a_g + r p),         p = h₋ R_h + b_1h
//   else:         g = φ(a_g + p R_h),       p = r h₋: a second product, after all panels of the step
//   h = z h₋ + (1 − z) g
// On the way back, with d = dh + carried: dz_z = d (h₋ − g) r',  dz_g = d (1 − z) φ',  carried ← d z
//   reset after:  dp = dz_g r,        dz_r = dz_g p r'
//   else:         dp = dz_g R_hᵀ,     dz_r = dp h₋ r',      carried ← carried + dp r
struct GruCell {
    static constexpr int kVectors = 4, kUnitVectors = 1;
    static constexpr int kFirstX = 0, kCountX = 3, kFirstH = 1, kCountH = 3, kGateSlots = 4;
    static constexpr bool kHasCell = false, kHasSecondSide = true, kIsSimple = false;
    static constexpr long kUpdate = 0, kReset = 1, kCandidate = 2; // Keras's order
    static long gateOfX(int v) { return v == 0 ? kCandidate : v - 1; }
    static long gateOfH(int v) { return v; }

    static void packBias(const Recurrence& q, float* to) {
        const float *b0 = q.operand(q.at.bias), *b1 = b0 + 3 * q.units;
        for (long p = 0; p < panelsOf<GruCell>(q.units); ++p, to += kPanelWidth<GruCell>) {
            const long unit = unitOf<GruCell>(p, 0), lanes = lanesOf(unit, q.units);
            const auto row = [&](const float* b, long gate) { return loadFirst(b + gate * q.units + unit, lanes); };
            const V candidate = row(b0, kCandidate), ofState = row(b1, kCandidate);
            store(q.resetAfter ? candidate : hn::Add(candidate, ofState), to);
            store(hn::Add(row(b0, kUpdate), row(b1, kUpdate)), to + kLanes);
            store(hn::Add(row(b0, kReset), row(b1, kReset)), to + 2 * kLanes);
            store(q.resetAfter ? ofState : zero(), to + 3 * kLanes);
        }
    }

    template <int NV>
    static HWY_INLINE void finishRows(const StepRows& step, const float* sums, long from, long rows, long unit) {
        for (long i = 0; i < rows; ++i) finishRow(step, sums + i * NV * kLanes, from + i, unit);
    }
    static HWY_INLINE void finishRow(const StepRows& step, const float* sums, long row, long unit) {
        const bool counts = countsRow(step, row);
        const auto body = [&](auto part) {
            const V z = cellValue(step.rf, load(sums + kLanes)), r = cellValue(step.rf, load(sums + 2 * kLanes));
            const V before = step.h ? part.load(step.h.row(row) + unit) : zero();
            float* gates = step.gates.row(row) + unit;
            V g = load(sums), p = hn::Mul(r, before);
            if (step.resetAfter) {
                p = load(sums + 3 * kLanes);
                g = cellValue(step.f, hn::MulAdd(r, p, g));
                const V h = counts ? hn::MulAdd(z, hn::Sub(before, g), g) : before;
                part.store(h, step.hOut.row(row) + unit);
            }
            part.store(z, gates);
            part.store(r, gates + step.units);
            part.store(g, gates + 2 * step.units);
            part.store(p, gates + 3 * step.units);
        };
        if (unit + kLanes <= step.units)
            body(Whole());
        else
            body(Rest{step.units - unit});
    }

    static void afterPanels(const Recurrence& q, const StepRows& step, long rows) {
        if (q.resetAfter) return;
        const long units = q.units;
        Epilogue e;
        e.accumulate = true;
        productBlock(rows, units, Contiguous{step.gates.at + 3 * units, step.gates.stride},
                     q.weights(q.at.recurrentKernel) + kCandidate * units, q.width(), units, step.gates.at + 2 * units,
                     step.gates.stride, e);
        for (long i = 0; i < rows; ++i) {
            float* gates = step.gates.row(i);
            const bool counts = !step.mask || *step.mask.row(i) != 0;
            eachVector(0, units, [&](long k, auto part) {
                const V before = step.h ? part.load(step.h.row(i) + k) : zero();
                const V g = cellValue(step.f, part.load(gates + 2 * units + k));
                part.store(g, gates + 2 * units + k);
                part.store(counts ? hn::MulAdd(part.load(gates + k), hn::Sub(before, g), g) : before,
                           step.hOut.row(i) + k);
            });
        }
    }

    static HWY_INLINE void slopes(const SlopeRow& r, bool resetAfter) {
        const V one = constant(1.0f);
        eachUnitVector<GruCell>(r.units, [&](long u, long p, int, auto part) {
            const float* gates = r.gates + u;
            const V z = part.load(gates), reset = part.load(gates + r.units), g = part.load(gates + 2 * r.units);
            const V before = r.before ? part.load(r.before + u) : zero();
            const V d = hn::Add(part.load(r.dOut + u), part.load(r.carried + u));
            const V dG = hn::Mul(hn::Mul(d, hn::Sub(one, z)), cellSlope(r.f, g));
            float* dz = r.dz + p * r.dzPanel;
            store(dG, dz);
            store(hn::Mul(hn::Mul(d, hn::Sub(before, g)), cellSlope(r.rf, z)), dz + kLanes);
            part.store(hn::Mul(d, z), r.carried + u);
            const V product = part.load(gates + 3 * r.units);
            store(resetAfter ? hn::Mul(hn::Mul(dG, product), cellSlope(r.rf, reset)) : zero(), dz + 2 * kLanes);
            store(resetAfter ? hn::Mul(dG, reset) : zero(), dz + 3 * kLanes);
        });
    }

    static HWY_INLINE void furtherSlopes(const SlopeRow& r) { // own: dp
        eachUnitVector<GruCell>(r.units, [&](long u, long p, int, auto part) {
            const V reset = part.load(r.gates + r.units + u), dp = part.load(r.own + u);
            const V before = r.before ? part.load(r.before + u) : zero();
            store(hn::Mul(hn::Mul(dp, before), cellSlope(r.rf, reset)), r.dz + p * r.dzPanel + 2 * kLanes);
            part.store(hn::MulAdd(dp, reset, part.load(r.carried + u)), r.carried + u);
        });
    }

    template <class Memory>
    static void biasSums(const Recurrence& q, const Memory& m, long row, float* db) {
        addSums<GruCell, XPart<GruCell>>(q, m, row, db);
        if (q.resetAfter)
            addSums<GruCell, HPart<GruCell>>(q, m, row, db + 3 * q.units);
        else
            std::memcpy(db + 3 * q.units, db, static_cast<std::size_t>(3 * q.units) * sizeof(float));
    }
};

std::unique_ptr<Kernel> bindGruCell(const Instruction& in, ThreadPool& pool) {
    return in.op == Op::gru ? bindCell<GruCell>(in, pool) : bindCellGradient<GruCell>(in, pool);
}
std::int64_t gruCellScratch(const Instruction& in) {
    return in.op == Op::gru ? cellScratch<GruCell>(in) : cellGradientScratch<GruCell>(in);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindGruCell);
HWY_EXPORT(gruCellScratch);

std::int64_t gruScratch(const Instruction& in) { return HWY_DYNAMIC_DISPATCH(gruCellScratch)(in); }
std::unique_ptr<Kernel> bindGru(const Instruction& in, ThreadPool& pool) {
    return HWY_DYNAMIC_DISPATCH(bindGruCell)(in, pool);
}

} // namespace lamina::cpu
#endif
