// The way of a recurrent layer from the first step to the last: tiles of samples × units whose sums stay in registers while the
// cell makes the new state of them.
#if defined(LAMINA_RECURRENT_FORWARD_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_RECURRENT_FORWARD_INL_H
#undef LAMINA_RECURRENT_FORWARD_INL_H
#else
#define LAMINA_RECURRENT_FORWARD_INL_H
#endif
#include "core/backend/cpu/recurrent_panels-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// What a tile of samples reads and writes in one step.
struct StepRows {
    Rows x, h, c;                 // x_t and the states before
    Rows hOut, cOut, gates, mask; // gates may be empty
    long inputCount, units;
    Function f, rf;
    bool resetAfter;
};

// Does the sample of this row count in this step?
HWY_INLINE bool countsRow(const StepRows& step, long row) { return !step.mask || *step.mask.row(row) != 0; }

struct PanelRef {
    const float *x, *h, *bias; // of this panel
    long unit;                 // its first one
};

// NV < Cell::kVectors: the last panel of a cell with several vectors of units
template <class Cell, int NV, int R>
HWY_NOINLINE void cellTile(const StepRows& step, const PanelRef& panel, long from) {
    constexpr int kX = NV < Cell::kVectors ? NV : Cell::kCountX, kH = NV < Cell::kVectors ? NV : Cell::kCountH;
    V sum[R][NV];
    HWY_UNROLL(4) for (int j = 0; j < NV; ++j) {
        const V b = load(panel.bias + j * kLanes);
        HWY_UNROLL(6) for (int i = 0; i < R; ++i) sum[i][j] = b;
    }
    addPart<R, NV, Cell::kFirstX, kX>(sum, step.x, from, step.inputCount, panel.x, Cell::kCountX * kLanes);
    if (step.h) addPart<R, NV, Cell::kFirstH, kH>(sum, step.h, from, step.units, panel.h, Cell::kCountH * kLanes);
    HWY_ALIGN float sums[R * NV * kLanes]; // not unrolled: the functions of the gates are long
    HWY_UNROLL(6)
    for (int i = 0; i < R; ++i)
        HWY_UNROLL(4) for (int j = 0; j < NV; ++j) store(sum[i][j], sums + (i * NV + j) * kLanes);
    Cell::template finishRows<NV>(step, sums, from, R, panel.unit);
}

using CellTile = void (*)(const StepRows&, const PanelRef&, long);
template <class Cell, int NV, std::size_t... I>
constexpr std::array<CellTile, sizeof...(I)> cellTiles(std::index_sequence<I...>) {
    return {&cellTile<Cell, NV, static_cast<int>(I) + 1>...};
}

template <class Cell, int NV>
void cellPanel(const StepRows& step, const PanelRef& panel, long rows) {
    constexpr int kRows = HWY_TARGET <= HWY_AVX3 ? 6 : NV > 2 ? 3 : 6;
    static constexpr auto kTiles = cellTiles<Cell, NV>(std::make_index_sequence<kRows>());
    long left = (rows + kRows - 1) / kRows;
    for (long row = 0; row < rows; --left) {
        const long count = (rows - row + left - 1) / left;
        kTiles[static_cast<std::size_t>(count - 1)](step, panel, row);
        row += count;
    }
}

template <class Cell>
HWY_INLINE void anyCellPanel(const StepRows& step, const PanelRef& panel, long rows) {
    if constexpr (Cell::kUnitVectors > 1) { // the last panel may be narrower
        const long vectors = ceilDivide(step.units - panel.unit, kLanes);
        if constexpr (Cell::kVectors == 4) {
            if (vectors == 3) return cellPanel<Cell, 3>(step, panel, rows);
            if (vectors == 2) return cellPanel<Cell, 2>(step, panel, rows);
        }
        if (vectors == 1) return cellPanel<Cell, 1>(step, panel, rows);
    }
    cellPanel<Cell, Cell::kVectors>(step, panel, rows);
}

struct ForwardMemory {
    float *x, *h, *bias, *own; // own: what a cell needs beside
    long floats = 0;

    template <class Cell>
    static ForwardMemory of(const Recurrence& q, std::byte* scratch) {
        ForwardMemory m;
        const long panels = panelsOf<Cell>(q.units);
        const auto take = [&](long count) {
            float* here = scratch ? reinterpret_cast<float*>(scratch) + m.floats : nullptr;
            m.floats += roundUp(count, 16);
            return here;
        };
        m.x = take(panels * q.inputCount * Cell::kCountX * kLanes);
        m.h = take(panels * q.units * Cell::kCountH * kLanes);
        m.bias = take(panels * kPanelWidth<Cell>);
        return m;
    }
};

// Places of the results: h, then c (LSTM), then gates
template <class Cell>
void runForward(const Recurrence& q, const ForwardMemory& m, ThreadPool& pool) {
    float *h = q.outputs[0], *c = Cell::kHasCell ? q.outputs[1] : nullptr,
          *gates = Cell::kGateSlots > 0 ? q.outputs.back() : nullptr;
    packWeights<Cell, XPart<Cell>>(q.weights(q.at.kernel), q.inputCount, q.units, q.width(), m.x);
    packWeights<Cell, HPart<Cell>>(q.weights(q.at.recurrentKernel), q.units, q.units, q.width(), m.h);
    Cell::packBias(q, m.bias);
    const long panels = panelsOf<Cell>(q.units), rowBlocks = ceilDivide(q.sliceSamples, kRowBlock);
    pool.run(static_cast<int>(q.slices * rowBlocks), [&](int task, int) {
        const long slice = task / rowBlocks, begin = slice * q.sliceSamples + task % rowBlocks * kRowBlock,
                   end = std::min({begin + kRowBlock, (slice + 1) * q.sliceSamples, q.samples});
        for (long s = 0; begin < end && s < q.steps; ++s) {
            StepRows step;
            step.x = q.input(q.operand(q.at.x), begin, s);
            step.h = q.before(h, q.at.firstState, begin, s);
            step.c = q.before(c, q.at.firstCell, begin, s);
            step.hOut = q.sequence(h, begin, s, q.units);
            step.cOut = q.sequence(c, begin, s, q.units);
            step.gates = q.sequence(gates, begin, s, Cell::kGateSlots * q.units);
            step.mask = q.mask(begin, s);
            step.inputCount = q.inputCount;
            step.units = q.units;
            step.f = q.f;
            step.rf = q.rf;
            step.resetAfter = q.resetAfter;
            for (long p = 0; p < panels; ++p)
                anyCellPanel<Cell>(step,
                                   {m.x + p * q.inputCount * Cell::kCountX * kLanes,
                                    m.h + p * q.units * Cell::kCountH * kLanes, m.bias + p * kPanelWidth<Cell>,
                                    p * kPanelUnits<Cell>},
                                   end - begin);
            Cell::afterPanels(q, step, end - begin);
        }
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
