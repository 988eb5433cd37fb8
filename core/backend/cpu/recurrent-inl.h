// The way through time that SimpleRNN, LSTM and GRU share, over x (N, T, I).
//
// The samples are cut into slices that know nothing of each other. In each step a slice multiplies x_t and h_{s−1} with weights
// packed in panels: the columns of one panel are all gates of a few units, so that the sums of a tile stay in registers while
// the cell makes the new state of them. The way back goes through blocks of steps: dz of a block lies in such panels too and
// yields dh by a product in each step, then dx and its share of the weights' gradients in long products.
#if defined(LAMINA_RECURRENT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_RECURRENT_INL_H
#undef LAMINA_RECURRENT_INL_H
#else
#define LAMINA_RECURRENT_INL_H
#endif
#include "core/backend/cpu/functions-inl.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"
#include "core/ops/recurrent_operands.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kRowBlock = 32;        // samples that go from step to step together
constexpr long kSumBytes = 64L << 20; // at most, of the weights' sums of all slices together
constexpr long kMostSlices = 16;

// tanh x, error below 3e-7: as hyperbolicTangent(), with a reciprocal in place of the division. NaN stays.
HWY_INLINE V quickTangent(V x) {
    const V c = hn::Min(constant(7.90531110763549805f), hn::Max(constant(-7.90531110763549805f), x));
    const V s = hn::Mul(c, c);
    V p = hn::MulAdd(constant(-2.76076847742355e-16f), s, constant(2.00018790482477e-13f));
    p = hn::MulAdd(p, s, constant(-8.60467152213735e-11f));
    p = hn::MulAdd(p, s, constant(5.12229709037114e-08f));
    p = hn::MulAdd(p, s, constant(1.48572235717979e-05f));
    p = hn::MulAdd(p, s, constant(6.37261928875436e-04f));
    p = hn::MulAdd(p, s, constant(4.89352455891786e-03f));
    V q = hn::MulAdd(constant(1.19825839466702e-06f), s, constant(1.18534705686654e-04f));
    q = hn::MulAdd(q, s, constant(2.26843463243900e-03f));
    q = hn::MulAdd(q, s, constant(4.89352518554385e-03f));
    const V r = hn::ApproximateReciprocal(q); // one step of Newton's follows
    return hn::Mul(hn::Mul(p, c), hn::Mul(r, hn::NegMulAdd(q, r, constant(2.0f))));
}
HWY_INLINE V quickSigmoid(V x) { // error below 2e-7, also relative to 1 where it is tiny
    const V half = constant(0.5f);
    return hn::MulAdd(quickTangent(hn::Mul(x, half)), half, half);
}

// The functions that the fused cells know; their slopes are told from their values.
inline bool isCellFunction(Function f) {
    return f == Function::tanh || f == Function::sigmoid || f == Function::relu || f == Function::linear ||
           f == Function::hardSigmoid;
}
HWY_INLINE V cellValue(Function f, V x) {
    if (f == Function::tanh) return quickTangent(x);
    if (f == Function::sigmoid) return quickSigmoid(x);
    if (f == Function::relu) return valueOf<Function::relu>(x, x);
    if (f == Function::hardSigmoid) return valueOf<Function::hardSigmoid>(x, x);
    return x;
}
HWY_INLINE V cellSlope(Function f, V y) {
    if (f == Function::tanh) return slopeOf<Function::tanh>(y, y);
    if (f == Function::sigmoid) return slopeOf<Function::sigmoid>(y, y);
    if (f == Function::relu) return slopeOf<Function::relu>(y, y);
    if (f == Function::hardSigmoid) return slopeOf<Function::hardSigmoid>(y, y);
    return constant(1.0f);
}

// A tensor (N, T, U) or a state (N, U), row by row
struct Rows {
    float* at = nullptr;
    long stride = 0;
    HWY_INLINE float* row(long i) const { return at + i * stride; }
    explicit operator bool() const { return at != nullptr; }
};

// The op's operands and how its work is cut. What decides about numbers depends on shapes alone, never on the threads.
struct Recurrence {
    RecurrentOperands at;
    std::vector<float*> inputs, outputs; // outputs: nullptr where nobody reads one
    long samples, steps, inputCount, units, gates;
    bool backwards, resetAfter;
    int cut;
    Function f, rf;
    long sliceSamples, slices;

    explicit Recurrence(const Instruction& in)
        : at(in.op, in.attributes.hasMask, in.inputs.size()),
          samples(in.inputs[0].shape[0]),
          steps(in.inputs[0].shape[1]),
          inputCount(in.inputs[0].shape[2]),
          units(in.inputs[2].shape[0]),
          gates(in.inputs[2].shape[1] / std::max(1L, units)),
          backwards(in.attributes.backwards),
          resetAfter(in.attributes.resetAfter),
          cut(in.attributes.truncatedSteps),
          f(in.attributes.function),
          rf(in.attributes.recurrentFunction) {
        for (const BoundTensor& t : in.inputs) inputs.push_back(t.as<float>());
        for (const BoundTensor& t : in.outputs) outputs.push_back(t.as<float>());
        const long sums = (inputCount + units + 1) * gates * units * static_cast<long>(sizeof(float));
        const long most = std::clamp(kSumBytes / std::max(1L, sums), 2L, kMostSlices);
        sliceSamples = roundUp(ceilDivide(samples, most), 16);
        slices = ceilDivide(samples, sliceSamples);
    }
    float* operand(int place) const { return place < 0 ? nullptr : inputs[static_cast<std::size_t>(place)]; }
    float* weights(int place) const { return operand(place); }
    long width() const { return gates * units; }
    long time(long s) const { return backwards ? steps - 1 - s : s; }
    bool isCut(long s) const { return cut > 0 && s > 0 && s % cut == 0; }

    // Rows of step s, the first of them that of sample n
    Rows sequence(float* data, long n, long s, long numbers) const {
        return data ? Rows{data + (n * steps + s) * numbers, steps * numbers} : Rows{};
    }
    Rows input(float* data, long n, long s) const { return sequence(data, n, time(s), inputCount); }
    Rows before(float* data, int first, long n, long s) const {
        if (s > 0) return sequence(data, n, s - 1, units);
        return first < 0 ? Rows{} : Rows{operand(first) + n * units, units};
    }
    Rows mask(long n, long s) const { return sequence(operand(at.mask), n, time(s), 1); }
};

// --------------------------------------------------------------------------------------------------------------- panels
//
// A cell says what its panels hold: vector v of the part that multiplies x belongs to vector kFirstX + v of the sums and to gate
// gateOfX(v); likewise for h. Vectors of one gate and several of units (SimpleRNN) where kUnitVectors > 1.

template <class Cell>
constexpr long kPanelUnits = Cell::kUnitVectors* kLanes;
template <class Cell>
constexpr long kPanelWidth = Cell::kVectors* kLanes; // of the sums
template <class Cell>
long panelsOf(long units) {
    return ceilDivide(units, kPanelUnits<Cell>);
}

// The part of a panel: where vector v of it comes from
template <class Cell>
struct XPart {
    static constexpr int kFirst = Cell::kFirstX, kCount = Cell::kCountX;
    static long gate(int v) { return Cell::gateOfX(v); }
};
template <class Cell>
struct HPart {
    static constexpr int kFirst = Cell::kFirstH, kCount = Cell::kCountH;
    static long gate(int v) { return Cell::gateOfH(v); }
};

// The first unit of vector v of a panel, and how many of its lanes are units
template <class Cell>
HWY_INLINE long unitOf(long panel, int v) {
    return panel * kPanelUnits<Cell> + (Cell::kUnitVectors > 1 ? v * kLanes : 0);
}
HWY_INLINE long lanesOf(long unit, long units) { return std::clamp(units - unit, 0L, kLanes); }

// weights (rows, gates · U) → [panel][row][part's vectors]; lanes beyond the units are 0
template <class Cell, class Part>
void packWeights(const float* weights, long rows, long units, long width, float* to) {
    for (long p = 0; p < panelsOf<Cell>(units); ++p)
        for (int v = 0; v < Part::kCount; ++v) {
            const long unit = unitOf<Cell>(p, v), lanes = lanesOf(unit, units);
            float* out = to + p * rows * Part::kCount * kLanes + v * kLanes;
            const float* from = weights + Part::gate(v) * units + unit;
            for (long k = 0; k < rows; ++k, out += Part::kCount * kLanes, from += width)
                store(lanes == kLanes ? load(from) : lanes > 0 ? loadFirst(from, lanes) : zero(), out);
        }
}

// The same turned over for the way back: [block of kPanel rows][panel][vector and lane][row of the block]
template <class Cell, class Part>
void packTurned(const float* weights, long rows, long units, long width, float* to) {
    const long depth = panelsOf<Cell>(units) * Part::kCount * kLanes;
    for (long block = 0; block * kPanel < rows; ++block) {
        const long count = std::min(kPanel, rows - block * kPanel);
        for (long p = 0; p < panelsOf<Cell>(units); ++p)
            for (int v = 0; v < Part::kCount; ++v) {
                const long unit = unitOf<Cell>(p, v), lanes = lanesOf(unit, units);
                float* out = to + (block * depth + (p * Part::kCount + v) * kLanes) * kPanel;
                if (lanes > 0)
                    transpose(weights + block * kPanel * width + Part::gate(v) * units + unit, width, lanes, count, out,
                              kPanel);
                for (long i = lanes * kPanel; i < kLanes * kPanel; i += kLanes) store(zero(), out + i);
            }
    }
}

// -------------------------------------------------------------------------------------------------------------- forward

// What a tile of samples reads and writes in one step.
struct StepRows {
    Rows x, h, c;                 // x_t and the states before
    Rows hOut, cOut, gates, mask; // gates may be empty
    long inputCount, units;
    Function f, rf;
    bool resetAfter;
};

#define LAMINA_EACH_ROW HWY_UNROLL(6) for (int i = 0; i < R; ++i)

// sum[i][first + j] += Σ_k rows[i][k] panel[k][j] for j < kCount
template <int R, int NV, int kFirst, int kCount>
HWY_INLINE void addPart(V (&sum)[R][NV], const Rows& rows, long from, long depth, const float* HWY_RESTRICT panel,
                        long panelStride) {
    const float* row[R];
    LAMINA_EACH_ROW row[i] = rows.row(from + i);
    for (long k = 0; k < depth; ++k, panel += panelStride) {
        V across[kCount];
        HWY_UNROLL(4) for (int j = 0; j < kCount; ++j) across[j] = load(panel + j * kLanes);
        LAMINA_EACH_ROW {
            const V x = constant(row[i][k]);
            HWY_UNROLL(4)
            for (int j = 0; j < kCount; ++j) sum[i][kFirst + j] = hn::MulAdd(x, across[j], sum[i][kFirst + j]);
        }
    }
}

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
        LAMINA_EACH_ROW sum[i][j] = b;
    }
    addPart<R, NV, Cell::kFirstX, kX>(sum, step.x, from, step.inputCount, panel.x, Cell::kCountX * kLanes);
    if (step.h) addPart<R, NV, Cell::kFirstH, kH>(sum, step.h, from, step.units, panel.h, Cell::kCountH * kLanes);
    HWY_ALIGN float sums[R * NV * kLanes]; // not unrolled: the functions of the gates are long
    LAMINA_EACH_ROW HWY_UNROLL(4) for (int j = 0; j < NV; ++j) store(sum[i][j], sums + (i * NV + j) * kLanes);
    for (long i = 0; i < R; ++i) {
        const long row = from + i;
        const bool counts = !step.mask || *step.mask.row(row) != 0;
        Cell::template finish<NV>(step, sums + i * NV * kLanes, row, panel.unit, counts);
    }
}

#undef LAMINA_EACH_ROW

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

// ------------------------------------------------------------------------------------------------------------- backward

// What the cell sees of one sample in one step of the way back.
struct SlopeRow {
    const float *dOut, *dCellOut; // dL/dh_s and dL/dc_s from outside; the second may be missing
    const float *h, *c, *gates, *before,
        *cellBefore;        // of this step and the states before; may be missing where those are 0
    float *carried, *dCell; // dL/dh_s from the step after → what flows to h_{s−1} beside the product; likewise for c
    float* own;             // U numbers of the cell's own
    float* dz;              // vector v of panel p lies at dz + p · dzPanel + v · kLanes
    long dzPanel, units;
    bool counts;
    bool adds; // the product adds to `carried`, else it replaces it
    Function f, rf;
};

template <class Cell>
struct BackwardMemory {
    long panels, width, blockSteps, blockRows, sumFloats, turnedX, turnedH;
    float *x, *h;                                      // turned weights
    float *dz, *places, *carried, *dCell, *own, *sums; // of slice 0
    long dzFloats, placeFloats, stateFloats, floats = 0;

    BackwardMemory(const Recurrence& q, std::byte* scratch) {
        panels = panelsOf<Cell>(q.units);
        width = panels * kPanelWidth<Cell>;
        blockRows = std::min({kRowBlock, q.sliceSamples, q.samples});
        // dz of a block stays in the second cache
        blockSteps =
            std::clamp((1L << 16) / (blockRows * width), 1L, std::min(q.steps, 128 / std::min(16L, blockRows)));
        const auto take = [&](long count) {
            float* here = scratch ? reinterpret_cast<float*>(scratch) + floats : nullptr;
            floats += roundUp(count, 16);
            return here;
        };
        turnedX = panels * Cell::kCountX * kLanes * kPanel;
        turnedH = panels * Cell::kCountH * kLanes * kPanel;
        x = take(ceilDivide(q.inputCount, kPanel) * turnedX);
        h = take(ceilDivide(q.units, kPanel) * turnedH);
        dzFloats = roundUp(blockSteps * blockRows * width, 16);
        placeFloats = roundUp(3 * blockSteps * blockRows * static_cast<long>(sizeof(long) / sizeof(float)), 16);
        stateFloats = roundUp(blockRows * q.units, 16);
        sumFloats = roundUp((q.inputCount + q.units + 1) * width, 16);
        dz = take(q.slices * dzFloats);
        places = take(q.slices * placeFloats);
        carried = take(q.slices * stateFloats);
        dCell = take(q.slices * stateFloats);
        own = take(q.slices * stateFloats);
        sums = take(q.slices * sumFloats);
    }
    long panelRows() const { return blockSteps * blockRows; }
};

// C (rows × columns) += A B over all panels: A is vectors first … first + count of dz, B turned weights.
template <class Cell, int kFirst, int kCount>
void turnedProduct(const float* dz, long panelFloats, long panels, long rows, const float* turned, long turnedFloats,
                   int skippedVectors, float* c, long cStride, long columns, bool accumulate) {
    for (long block = 0; block * kPanel < columns; ++block)
        for (long p = 0; p < panels; ++p) {
            Epilogue e;
            e.accumulate = accumulate || p > 0;
            productColumns(rows, std::min(kPanel, columns - block * kPanel),
                           Contiguous{dz + p * panelFloats + kFirst * kLanes, kPanelWidth<Cell>},
                           turned + block * turnedFloats + (p * Cell::kCountH + skippedVectors) * kLanes * kPanel,
                           kPanel, kCount * kLanes, c + block * kPanel, cStride, e);
        }
}

// One slice, from the last step to the first.
template <class Cell>
class WayBack {
public:
    WayBack(const Recurrence& q, const BackwardMemory<Cell>& m, long slice)
        : q(q),
          m(m),
          m_dz(m.dz + slice * m.dzFloats),
          m_xPlaces(reinterpret_cast<long*>(m.places + slice * m.placeFloats)),
          m_hPlaces(m_xPlaces + m.panelRows()),
          m_productPlaces(m_hPlaces + m.panelRows()),
          m_carried(m.carried + slice * m.stateFloats),
          m_dCell(m.dCell + slice * m.stateFloats),
          m_own(m.own + slice * m.stateFloats),
          m_sums(m.sums + slice * m.sumFloats),
          m_end(std::min((slice + 1) * q.sliceSamples, q.samples)) {
        std::memset(m_sums, 0, static_cast<std::size_t>(m.sumFloats) * sizeof(float));
        for (m_begin = slice * q.sliceSamples; m_begin < m_end; m_begin += m.blockRows) rows();
    }

private:
    void rows() {
        m_rows = std::min(m.blockRows, m_end - m_begin);
        std::memset(m_carried, 0, static_cast<std::size_t>(m.stateFloats) * sizeof(float));
        std::memset(m_dCell, 0, static_cast<std::size_t>(m.stateFloats) * sizeof(float));
        findPlaces();
        for (long end = q.steps; end > 0; end -= m.blockSteps) {
            m_first = std::max(0L, end - m.blockSteps);
            for (long s = end - 1; s >= m_first; --s) step(s);
            inputGradients(end);
            weightSums(end);
        }
        if (q.at.firstState < 0) return;
        std::memcpy(q.outputs[4] + m_begin * q.units, m_carried,
                    static_cast<std::size_t>(m_rows * q.units) * sizeof(float));
        if (Cell::kHasCell)
            std::memcpy(q.outputs[5] + m_begin * q.units, m_dCell,
                        static_cast<std::size_t>(m_rows * q.units) * sizeof(float));
    }

    // Row k of a block: step after step, sample after sample
    float* dzAt(long s) const { return m_dz + (s - m_first) * m_rows * kPanelWidth<Cell>; }
    long panelFloats() const { return m.panelRows() * kPanelWidth<Cell>; }
    bool adds() const { return Cell::kHasSecondSide || q.at.mask >= 0; }

    void step(long s) {
        const Rows dOut = q.sequence(q.operand(q.at.dh), m_begin, s, q.units),
                   dCellOut = q.sequence(q.operand(q.at.dc), m_begin, s, q.units),
                   h = q.sequence(q.operand(q.at.h), m_begin, s, q.units),
                   c = q.sequence(q.operand(q.at.c), m_begin, s, q.units),
                   gates = q.sequence(q.operand(q.at.gates), m_begin, s, 4 * q.units),
                   before = q.before(q.operand(q.at.h), q.at.firstState, m_begin, s),
                   cellBefore = q.before(q.operand(q.at.c), q.at.firstCell, m_begin, s), mask = q.mask(m_begin, s);
        const auto rowOf = [&](long i) {
            return SlopeRow{dOut.row(i),
                            dCellOut ? dCellOut.row(i) : nullptr,
                            h.row(i),
                            c ? c.row(i) : nullptr,
                            gates ? gates.row(i) : nullptr,
                            before ? before.row(i) : nullptr,
                            cellBefore ? cellBefore.row(i) : nullptr,
                            m_carried + i * q.units,
                            m_dCell + i * q.units,
                            m_own + i * q.units,
                            dzAt(s) + i * kPanelWidth<Cell>,
                            panelFloats(),
                            q.units,
                            !mask || *mask.row(i) != 0,
                            adds(),
                            q.f,
                            q.rf};
        };
        for (long i = 0; i < m_rows; ++i) {
            const SlopeRow row = rowOf(i);
            if (row.counts)
                Cell::slopes(row, q.resetAfter);
            else
                pass(row);
        }
        if constexpr (Cell::kHasSecondSide)
            if (!q.resetAfter) { // r ⊙ h₋ goes through a product of its own
                turnedProduct<Cell, 0, 1>(dzAt(s), panelFloats(), m.panels, m_rows, m.h, m.turnedH, Cell::kCountH - 1,
                                          m_own, q.units, q.units, false);
                for (long i = 0; i < m_rows; ++i)
                    if (const SlopeRow row = rowOf(i); row.counts) Cell::furtherSlopes(row);
            }
        if (q.isCut(s)) {
            std::memset(m_carried, 0, static_cast<std::size_t>(m_rows * q.units) * sizeof(float));
            std::memset(m_dCell, 0, static_cast<std::size_t>(m_rows * q.units) * sizeof(float));
        } else if (s > 0 || q.at.firstState >= 0) {
            turnedProduct<Cell, Cell::kFirstH, Cell::kCountH>(dzAt(s), panelFloats(), m.panels, m_rows, m.h, m.turnedH,
                                                              0, m_carried, q.units, q.units, adds());
        }
    }

    // A masked step: the state went by, and so does its gradient.
    void pass(const SlopeRow& row) const {
        eachVector(0, q.units, [&](long k, auto part) {
            part.store(hn::Add(part.load(row.carried + k), part.load(row.dOut + k)), row.carried + k);
            if (row.dCellOut) part.store(hn::Add(part.load(row.dCell + k), part.load(row.dCellOut + k)), row.dCell + k);
        });
        for (long p = 0; p < m.panels; ++p)
            for (int v = 0; v < Cell::kVectors; ++v) store(zero(), row.dz + p * row.dzPanel + v * kLanes);
    }

    // dx = dz Wᵀ
    void inputGradients(long end) const {
        if (!q.outputs[0]) return;
        for (long s = m_first; s < end; ++s) {
            const Rows dx = q.input(q.outputs[0], m_begin, s);
            for (long block = 0; block * kPanel < q.inputCount; ++block)
                for (long p = 0; p < m.panels; ++p) {
                    Epilogue e;
                    e.accumulate = p > 0;
                    productColumns(m_rows, std::min(kPanel, q.inputCount - block * kPanel),
                                   Contiguous{dzAt(s) + p * panelFloats() + Cell::kFirstX * kLanes, kPanelWidth<Cell>},
                                   m.x + block * m.turnedX + p * Cell::kCountX * kLanes * kPanel, kPanel,
                                   Cell::kCountX * kLanes, dx.at + block * kPanel, dx.stride, e);
                }
        }
    }

    // Where row k of a block finds x_t, h_{s−1} and r ⊙ h_{s−1} from those of the block's first step and sample
    void findPlaces() {
        for (long s = 0; s < std::min(m.blockSteps, q.steps); ++s)
            for (long i = 0; i < m_rows; ++i) {
                const long k = s * m_rows + i;
                m_xPlaces[k] = (i * q.steps + (q.backwards ? -s : s)) * q.inputCount;
                m_hPlaces[k] = (i * q.steps + s - 1) * q.units;
                m_productPlaces[k] = (i * q.steps + s) * 4 * q.units;
            }
    }

    // dW += xᵀ dz, dR += h₋ᵀ dz, db += 1ᵀ dz over all steps of a block at once
    void weightSums(long end) {
        const long depth = (end - m_first) * m_rows, first = m_begin * q.steps + m_first;
        const Turned x{q.input(q.operand(q.at.x), m_begin, m_first).at, m_xPlaces};
        // The state before the very first step is a tensor of its own, or 0.
        const long skipped = m_first == 0 ? m_rows : 0;
        const Turned h{q.operand(q.at.h) + first * q.units, m_hPlaces + skipped};
        for (long p = 0; p < m.panels; ++p) {
            sums(p, x, q.inputCount, 0, Cell::kFirstX, Cell::kCountX, 0, depth);
            const int gates = Cell::kHasSecondSide && !q.resetAfter ? Cell::kCountH - 1 : Cell::kCountH;
            sums(p, h, q.units, q.inputCount, Cell::kFirstH, gates, skipped, depth - skipped);
            if (skipped > 0 && q.at.firstState >= 0)
                sums(p, Strided{q.operand(q.at.firstState) + m_begin * q.units, 1, q.units}, q.units, q.inputCount,
                     Cell::kFirstH, gates, 0, m_rows);
            if constexpr (Cell::kHasSecondSide)
                if (!q.resetAfter)
                    sums(p, Turned{q.operand(q.at.gates) + (4 * first + 3) * q.units, m_productPlaces}, q.units,
                         q.inputCount, 0, 1, 0, depth, Cell::kVectors - 1);
            biasSums(p, depth);
        }
    }

    // The left side of such a product: row i is number i of each place
    struct Turned {
        const float* data;
        const long* places;
        HWY_INLINE Turned from(long i) const { return {data + i, places}; }
        HWY_INLINE const float* rowAt(long i) const { return data + i; }
        HWY_INLINE long at(long k) const { return places[k]; }
    };

    // Rows `to` … of the sums += the side turned over, times vectors first … of dz from row k on
    template <class Side>
    void sums(long panel, const Side& side, long rows, long to, int first, int vectors, long k, long depth,
              int toVector = -1) const {
        if (depth <= 0) return;
        Epilogue e;
        e.accumulate = true;
        productBlock(rows, vectors * kLanes, side,
                     m_dz + panel * panelFloats() + k * kPanelWidth<Cell> + first * kLanes, kPanelWidth<Cell>, depth,
                     m_sums + to * m.width + panel * kPanelWidth<Cell> + (toVector < 0 ? first : toVector) * kLanes,
                     m.width, e);
    }

    void biasSums(long panel, long depth) const {
        float* to = m_sums + (q.inputCount + q.units) * m.width + panel * kPanelWidth<Cell>;
        const float* from = m_dz + panel * panelFloats();
        V even[Cell::kVectors], odd[Cell::kVectors]; // several chains: an addition waits for the one before
        HWY_UNROLL(4) for (int v = 0; v < Cell::kVectors; ++v) {
            even[v] = load(to + v * kLanes);
            odd[v] = zero();
        }
        long k = 0;
        for (; k + 2 <= depth; k += 2, from += 2 * kPanelWidth<Cell>)
            HWY_UNROLL(4) for (int v = 0; v < Cell::kVectors; ++v) {
                even[v] = hn::Add(even[v], load(from + v * kLanes));
                odd[v] = hn::Add(odd[v], load(from + kPanelWidth<Cell> + v * kLanes));
            }
        HWY_UNROLL(4) for (int v = 0; v < Cell::kVectors; ++v) {
            V sum = hn::Add(even[v], odd[v]);
            if (k < depth) sum = hn::Add(sum, load(from + v * kLanes));
            store(sum, to + v * kLanes);
        }
    }

    const Recurrence& q;
    const BackwardMemory<Cell>& m;
    float* m_dz;
    long *m_xPlaces, *m_hPlaces, *m_productPlaces;
    float *m_carried, *m_dCell, *m_own, *m_sums;
    long m_begin = 0, m_end = 0, m_rows = 0, m_first = 0; // samples; the first step of the block
};

// A row of the slices' sums, added up in order and brought into the order of the weights
template <class Cell, class Part>
void addSums(const Recurrence& q, const BackwardMemory<Cell>& m, long row, float* to) {
    for (long p = 0; p < m.panels; ++p)
        for (int v = 0; v < Part::kCount; ++v) {
            const long unit = unitOf<Cell>(p, v), lanes = lanesOf(unit, q.units);
            if (lanes == 0) continue;
            const float* from = m.sums + row * m.width + p * kPanelWidth<Cell> + (Part::kFirst + v) * kLanes;
            V sum = load(from);
            for (long slice = 1; slice < q.slices; ++slice) sum = hn::Add(sum, load(from + slice * m.sumFloats));
            float* out = to + Part::gate(v) * q.units + unit;
            if (lanes == kLanes)
                store(sum, out);
            else
                storeFirst(sum, out, lanes);
        }
}

template <class Cell>
void runBackward(const Recurrence& q, const BackwardMemory<Cell>& m, ThreadPool& pool) {
    packTurned<Cell, XPart<Cell>>(q.weights(q.at.kernel), q.inputCount, q.units, q.width(), m.x);
    packTurned<Cell, HPart<Cell>>(q.weights(q.at.recurrentKernel), q.units, q.units, q.width(), m.h);
    pool.run(static_cast<int>(q.slices), [&](int slice, int) { WayBack<Cell>(q, m, slice); });
    float *dW = q.outputs[1], *dR = q.outputs[2];
    for (long i = 0; i < q.inputCount; ++i) addSums<Cell, XPart<Cell>>(q, m, i, dW + i * q.width());
    for (long i = 0; i < q.units; ++i) addSums<Cell, HPart<Cell>>(q, m, q.inputCount + i, dR + i * q.width());
    Cell::biasSums(q, m, q.inputCount + q.units, q.outputs[3]);
}

// Work on a row of U numbers that lies in panels: body(first unit, panel, vector, part) for each vector of units. body must leave
// zeros in the lanes beyond, and clears vectors without units itself.
template <class Cell, class Body>
HWY_INLINE void eachUnitVector(long units, const Body& body) {
    for (long p = 0; p < panelsOf<Cell>(units); ++p)
        for (int v = 0; v < Cell::kUnitVectors; ++v) {
            const long unit = unitOf<Cell>(p, v);
            if (unit + kLanes <= units)
                body(unit, p, v, Whole());
            else
                body(unit, p, v, Rest{std::max(0L, units - unit)});
        }
}

// A bias of one row in the order of the sums
template <class Cell>
void packSimpleBias(const Recurrence& q, float* to) {
    for (long p = 0; p < panelsOf<Cell>(q.units); ++p)
        for (int v = 0; v < Cell::kVectors; ++v) {
            const long unit = unitOf<Cell>(p, v), lanes = lanesOf(unit, q.units);
            const float* from = q.operand(q.at.bias) + Cell::gateOfX(v) * q.units + unit;
            store(lanes > 0 ? loadFirst(from, lanes) : zero(), to + p * kPanelWidth<Cell> + v * kLanes);
        }
}

// ----------------------------------------------------------------------------------------------------------------- binding

template <class Cell>
std::unique_ptr<Kernel> bindCell(const Instruction& in, ThreadPool& pool) {
    const Recurrence q(in);
    const ForwardMemory m = ForwardMemory::of<Cell>(q, in.scratch);
    return makeKernel("cells in registers", static_cast<int>(q.slices),
                      [=, &pool](const StepState&) { runForward<Cell>(q, m, pool); });
}
template <class Cell>
std::unique_ptr<Kernel> bindCellGradient(const Instruction& in, ThreadPool& pool) {
    const Recurrence q(in);
    const BackwardMemory<Cell> m(q, in.scratch);
    return makeKernel("blocks of steps", static_cast<int>(q.slices),
                      [=, &pool](const StepState&) { runBackward<Cell>(q, m, pool); });
}
template <class Cell>
std::int64_t cellScratch(const Instruction& in) {
    return ForwardMemory::of<Cell>(Recurrence(in), nullptr).floats * static_cast<std::int64_t>(sizeof(float));
}
template <class Cell>
std::int64_t cellGradientScratch(const Instruction& in) {
    return BackwardMemory<Cell>(Recurrence(in), nullptr).floats * static_cast<std::int64_t>(sizeof(float));
}

inline bool acceptsRecurrent(const Instruction& in) {
    if (!allFloat(in) || in.inputs[0].count() == 0 || in.inputs[2].count() == 0) return false;
    const bool isSimple = in.op == Op::simpleRnn || in.op == Op::simpleRnnGradient;
    return isCellFunction(in.attributes.function) && (isSimple || isCellFunction(in.attributes.recurrentFunction));
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
