// The cells of SimpleRNN and LSTM, and the list of all recurrent kernels.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/recurrent.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/gru.h"
#include "core/backend/cpu/recurrent-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// h = f(z);  on the way back dz = (dh + carried) f'(h)
struct SimpleRnnCell {
    static constexpr int kVectors = kTileVectors, kUnitVectors = kTileVectors;
    static constexpr int kFirstX = 0, kCountX = kVectors, kFirstH = 0, kCountH = kVectors, kGateSlots = 0;
    static constexpr bool kHasCell = false, kHasSecondSide = false, kIsSimple = true;
    static long gateOfX(int) { return 0; }
    static long gateOfH(int) { return 0; }
    static void packBias(const Recurrence& q, float* to) { packSimpleBias<SimpleRnnCell>(q, to); }
    static void afterPanels(const Recurrence&, const StepRows&, long) {}

    template <int NV>
    static HWY_INLINE void finishRow(const StepRows& step, const float* z, long row, long unit) {
        const bool counts = countsRow(step, row);
        for (int j = 0; j < NV; ++j) {
            const long u = unit + j * kLanes;
            const auto body = [&](auto part) {
                V h = cellValue(step.f, load(z + j * kLanes));
                if (!counts) h = step.h ? part.load(step.h.row(row) + u) : zero();
                part.store(h, step.hOut.row(row) + u);
            };
            if (u + kLanes <= step.units)
                body(Whole());
            else
                body(Rest{step.units - u});
        }
    }

    template <int NV>
    static HWY_INLINE void finishRows(const StepRows& step, const float* z, long from, long rows, long unit) {
        if (step.mask) {
            for (long i = 0; i < rows; ++i) finishRow<NV>(step, z + i * NV * kLanes, from + i, unit);
            return;
        }
        switch (step.f) {
        case Function::relu:
            return finishRowsOf<NV, Function::relu>(step.hOut, z, from, rows, unit, step.units);
        case Function::sigmoid:
            return finishRowsOf<NV, Function::sigmoid>(step.hOut, z, from, rows, unit, step.units);
        case Function::hardSigmoid:
            return finishRowsOf<NV, Function::hardSigmoid>(step.hOut, z, from, rows, unit, step.units);
        case Function::linear:
            return finishRowsOf<NV, Function::linear>(step.hOut, z, from, rows, unit, step.units);
        default:
            return finishRowsOf<NV, Function::tanh>(step.hOut, z, from, rows, unit, step.units);
        }
    }
    template <int NV, Function kF>
    static HWY_INLINE void finishRowsOf(Rows hOut, const float* z, long from, long rows, long unit, long units) {
        for (long i = from; i < from + rows; ++i) {
            float* h = hOut.row(i) + unit;
            for (long j = 0; j < NV; ++j, z += kLanes) {
                const V value = cellValue(kF, load(z));
                if (unit + (j + 1) * kLanes <= units)
                    store(value, h + j * kLanes);
                else
                    storeFirst(value, h + j * kLanes, units - unit - j * kLanes);
            }
        }
    }

    static HWY_INLINE void slopes(const SlopeRow& r, bool) {
        switch (r.f) {
        case Function::relu:
            return slopesOf<Function::relu>(r);
        case Function::sigmoid:
            return slopesOf<Function::sigmoid>(r);
        case Function::hardSigmoid:
            return slopesOf<Function::hardSigmoid>(r);
        case Function::linear:
            return slopesOf<Function::linear>(r);
        default:
            return slopesOf<Function::tanh>(r);
        }
    }
    template <Function kF>
    static HWY_INLINE void slopesOf(const SlopeRow& r) {
        eachUnitVector<SimpleRnnCell>(r.units, [&](long u, long p, int v, auto part) {
            V dz = zero();
            if (u < r.units) {
                const V d = hn::Add(part.load(r.dOut + u), part.load(r.carried + u));
                const V h = part.load(r.h + u);
                dz = hn::Mul(d, slopeOf<kF>(h, h));
                if (r.adds) part.store(zero(), r.carried + u);
            }
            store(dz, r.dz + p * r.dzPanel + v * kLanes);
        });
    }
    template <class Memory>
    static void biasSums(const Recurrence& q, const Memory& m, long row, float* db) {
        addSums<SimpleRnnCell, XPart<SimpleRnnCell>>(q, m, row, db);
    }
};

// i, f, o = r(z_i), r(z_f), r(z_o);  g = φ(z_g);  c = f c₋ + i g;  h = o φ(c). On the way back, with d = dh + carried:
//   dc ← dc + d o φ';  dz_i = dc g r';  dz_f = dc c₋ r';  dz_g = dc i φ';  dz_o = d φ(c) r';  dc ← dc f
struct LstmCell {
    static constexpr int kVectors = 4, kUnitVectors = 1;
    static constexpr int kFirstX = 0, kCountX = 4, kFirstH = 0, kCountH = 4, kGateSlots = 4;
    static constexpr bool kHasCell = true, kHasSecondSide = false, kIsSimple = false;
    static long gateOfX(int v) { return v; }
    static long gateOfH(int v) { return v; }
    static void packBias(const Recurrence& q, float* to) { packSimpleBias<LstmCell>(q, to); }
    static void afterPanels(const Recurrence&, const StepRows&, long) {}

    // First the gates and c of all rows, then h of all: a processor has many rows under way at once where none of them is a long
    // chain from z to h.
    template <int NV>
    static HWY_INLINE void finishRows(const StepRows& step, float* z, long from, long rows, long unit) {
        if (unit + kLanes <= step.units)
            finishPart<NV>(step, z, from, rows, unit, Whole());
        else
            finishPart<NV>(step, z, from, rows, unit, Rest{step.units - unit});
    }
    template <int NV, class Part>
    static HWY_INLINE void finishPart(const StepRows& step, float* z, long from, long rows, long unit, Part part) {
        for (long k = 0; k < rows; ++k) {
            const long row = from + k;
            float* sums = z + k * NV * kLanes;
            const V i = cellValue(step.rf, load(sums)), forget = cellValue(step.rf, load(sums + kLanes)),
                    g = cellValue(step.f, load(sums + 2 * kLanes)), o = cellValue(step.rf, load(sums + 3 * kLanes));
            const V past = step.c ? part.load(step.c.row(row) + unit) : zero();
            const V c = hn::MulAdd(forget, past, hn::Mul(i, g));
            part.store(countsRow(step, row) ? c : past, step.cOut.row(row) + unit);
            store(c, sums);
            store(o, sums + kLanes);
            if (!step.gates) continue;
            float* gates = step.gates.row(row) + unit;
            part.store(i, gates);
            part.store(forget, gates + step.units);
            part.store(g, gates + 2 * step.units);
            part.store(o, gates + 3 * step.units);
        }
        for (long k = 0; k < rows; ++k) {
            const long row = from + k;
            V h = hn::Mul(load(z + k * NV * kLanes + kLanes), cellValue(step.f, load(z + k * NV * kLanes)));
            if (!countsRow(step, row)) h = step.h ? part.load(step.h.row(row) + unit) : zero();
            part.store(h, step.hOut.row(row) + unit);
        }
    }

    static HWY_INLINE void slopes(const SlopeRow& r, bool) {
        eachUnitVector<LstmCell>(r.units, [&](long u, long p, int, auto part) {
            const float* gates = r.gates + u;
            const V i = part.load(gates), forget = part.load(gates + r.units), g = part.load(gates + 2 * r.units),
                    o = part.load(gates + 3 * r.units);
            const V d = hn::Add(part.load(r.dOut + u), part.load(r.carried + u));
            const V squashed = cellValue(r.f, part.load(r.c + u));
            V c = hn::MulAdd(hn::Mul(d, o), cellSlope(r.f, squashed), part.load(r.dCell + u));
            if (r.dCellOut) c = hn::Add(c, part.load(r.dCellOut + u));
            const V past = r.cellBefore ? part.load(r.cellBefore + u) : zero();
            float* dz = r.dz + p * r.dzPanel;
            store(hn::Mul(hn::Mul(c, g), cellSlope(r.rf, i)), dz);
            store(hn::Mul(hn::Mul(c, past), cellSlope(r.rf, forget)), dz + kLanes);
            store(hn::Mul(hn::Mul(c, i), cellSlope(r.f, g)), dz + 2 * kLanes);
            store(hn::Mul(hn::Mul(d, squashed), cellSlope(r.rf, o)), dz + 3 * kLanes);
            part.store(hn::Mul(c, forget), r.dCell + u);
            if (r.adds) part.store(zero(), r.carried + u);
        });
    }
    template <class Memory>
    static void biasSums(const Recurrence& q, const Memory& m, long row, float* db) {
        addSums<LstmCell, XPart<LstmCell>>(q, m, row, db);
    }
};

bool acceptsCells(const Instruction& in) { return acceptsRecurrent(in); }
std::unique_ptr<Kernel> bindSimpleRnn(const Instruction& in, ThreadPool& pool) {
    return bindCell<SimpleRnnCell>(in, pool);
}
std::unique_ptr<Kernel> bindLstm(const Instruction& in, ThreadPool& pool) { return bindCell<LstmCell>(in, pool); }
std::unique_ptr<Kernel> bindSimpleRnnGradient(const Instruction& in, ThreadPool& pool) {
    return bindCellGradient<SimpleRnnCell>(in, pool);
}
std::unique_ptr<Kernel> bindLstmGradient(const Instruction& in, ThreadPool& pool) {
    return bindCellGradient<LstmCell>(in, pool);
}
std::int64_t cellsScratch(const Instruction& in) {
    switch (in.op) {
    case Op::simpleRnn:
        return cellScratch<SimpleRnnCell>(in);
    case Op::simpleRnnGradient:
        return cellGradientScratch<SimpleRnnCell>(in);
    case Op::lstm:
        return cellScratch<LstmCell>(in);
    default:
        return cellGradientScratch<LstmCell>(in);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(acceptsCells);
HWY_EXPORT(cellsScratch);
HWY_EXPORT(bindSimpleRnn);
HWY_EXPORT(bindLstm);
HWY_EXPORT(bindSimpleRnnGradient);
HWY_EXPORT(bindLstmGradient);

std::span<const Implementation> recurrentList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto fits = [](I i) { return HWY_DYNAMIC_DISPATCH(acceptsCells)(i); };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(cellsScratch)(i); };
    static constexpr auto rnn = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindSimpleRnn)(i, p); };
    static constexpr auto lstm = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLstm)(i, p); };
    static constexpr auto rnnGradient = [](I i, P p) -> Bound {
        return HWY_DYNAMIC_DISPATCH(bindSimpleRnnGradient)(i, p);
    };
    static constexpr auto lstmGradient = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindLstmGradient)(i, p); };
    static const Implementation kList[] = {
        {Op::simpleRnn, "cells in registers", fits, scratch, rnn},
        {Op::lstm, "cells in registers", fits, scratch, lstm},
        {Op::gru, "cells in registers", fits, gruScratch, bindGru},
        {Op::simpleRnnGradient, "blocks of steps", fits, scratch, rnnGradient},
        {Op::lstmGradient, "blocks of steps", fits, scratch, lstmGradient},
        {Op::gruGradient, "blocks of steps", fits, gruScratch, bindGru},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
