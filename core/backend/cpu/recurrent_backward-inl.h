// The way back through time, in blocks of steps: dz of a block yields dh by a product in each step, then dx and its share of the
// weights' gradients in long products.
#if defined(LAMINA_RECURRENT_BACKWARD_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_RECURRENT_BACKWARD_INL_H
#undef LAMINA_RECURRENT_BACKWARD_INL_H
#else
#define LAMINA_RECURRENT_BACKWARD_INL_H
#endif
#include "core/backend/cpu/recurrent_panels-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

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
        stateFloats = roundUp(blockRows * (Cell::kIsSimple ? width : q.units), 16);
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

// What a tile of the way back from one step of a SimpleRNN to the one before reads and writes: units from `unit` on.
struct SimpleSlopes {
    Rows dz; // of the later step, in panels
    long dzPanel, panels;
    const float* turned; // R's block for these units
    Rows dOut, h, to;    // of the earlier step; to: dz in its panel
    long unit, units;
    Function f;
};

template <Function kF>
HWY_INLINE void simpleSlopesOf(const SimpleSlopes& t, const float* sums, long from, long rows, long vectors) {
    const Rows dOut = t.dOut, h = t.h, to = t.to;
    const long unit = t.unit, whole = (t.units - unit) / kLanes, rest = (t.units - unit) % kLanes;
    for (long i = from; i < from + rows; ++i) {
        const float *d = dOut.row(i) + unit, *y = h.row(i) + unit;
        float* out = to.row(i);
        for (long j = 0; j < vectors; ++j, sums += kLanes) {
            const long u = j * kLanes;
            const auto body = [&](auto part) {
                const V value = part.load(y + u);
                const V sum = hn::Add(part.load(d + u), part.only(load(sums)));
                store(hn::Mul(sum, slopeOf<kF>(value, value)), out + u);
            };
            if (j < whole)
                body(Whole());
            else
                body(Rest{rest});
        }
    }
}

template <class Cell, int NV, int R>
HWY_NOINLINE void simpleSlopesTile(const SimpleSlopes& t, long from) {
    V sum[R][NV];
    HWY_UNROLL(6) for (int i = 0; i < R; ++i) HWY_UNROLL(4) for (int j = 0; j < NV; ++j) sum[i][j] = zero();
    for (long p = 0; p < t.panels; ++p)
        addPart<R, NV, 0, NV>(sum, Rows{t.dz.at + p * t.dzPanel, t.dz.stride}, from, kPanelWidth<Cell>,
                              t.turned + p * kPanelWidth<Cell> * kPanel, kPanel);
    HWY_ALIGN float sums[R * NV * kLanes];
    HWY_UNROLL(6)
    for (int i = 0; i < R; ++i)
        HWY_UNROLL(4) for (int j = 0; j < NV; ++j) store(sum[i][j], sums + (i * NV + j) * kLanes);
    switch (t.f) {
    case Function::relu:
        return simpleSlopesOf<Function::relu>(t, sums, from, R, NV);
    case Function::sigmoid:
        return simpleSlopesOf<Function::sigmoid>(t, sums, from, R, NV);
    case Function::hardSigmoid:
        return simpleSlopesOf<Function::hardSigmoid>(t, sums, from, R, NV);
    case Function::linear:
        return simpleSlopesOf<Function::linear>(t, sums, from, R, NV);
    default:
        return simpleSlopesOf<Function::tanh>(t, sums, from, R, NV);
    }
}

template <class Cell, int NV>
void simpleSlopesPanel(const SimpleSlopes& t, long rows) {
    using Tile = void (*)(const SimpleSlopes&, long);
    constexpr long kRows = 6;
    static constexpr Tile kTiles[kRows] = {&simpleSlopesTile<Cell, NV, 1>, &simpleSlopesTile<Cell, NV, 2>,
                                           &simpleSlopesTile<Cell, NV, 3>, &simpleSlopesTile<Cell, NV, 4>,
                                           &simpleSlopesTile<Cell, NV, 5>, &simpleSlopesTile<Cell, NV, 6>};
    long left = ceilDivide(rows, kRows);
    for (long row = 0; row < rows; --left) {
        const long count = ceilDivide(rows - row, left);
        kTiles[count - 1](t, row);
        row += count;
    }
}

// Vectors without units get zeros.
template <class Cell>
void simpleSlopes(const SimpleSlopes& t, long rows) {
    const long vectors = ceilDivide(std::min(kPanel, t.units - t.unit), kLanes);
    for (long i = 0; i < rows; ++i)
        for (long j = vectors; j < kTileVectors; ++j) store(zero(), t.to.row(i) + j * kLanes);
    if constexpr (kTileVectors == 4) {
        if (vectors == 4) return simpleSlopesPanel<Cell, 4>(t, rows);
        if (vectors == 3) return simpleSlopesPanel<Cell, 3>(t, rows);
    }
    if (vectors == 2) return simpleSlopesPanel<Cell, 2>(t, rows);
    simpleSlopesPanel<Cell, 1>(t, rows);
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
            m_blockEnd = end;
            m_first = std::max(0L, end - m.blockSteps);
            for (long s = end - 1; s >= m_first; --s) step(s);
            inputGradients(end);
            weightSums(end);
            if (isChained() && m_first > 0) keepFirst();
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
        if (isChained() && s + 1 < q.steps && !q.isCut(s + 1))
            chainedSlopes(s);
        else
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
        } else if (s > 0 ? !isChained() : q.at.firstState >= 0) {
            turnedProduct<Cell, Cell::kFirstH, Cell::kCountH>(dzAt(s), panelFloats(), m.panels, m_rows, m.h, m.turnedH,
                                                              0, m_carried, q.units, q.units, adds());
        }
    }

    // A SimpleRNN without masks: dz_s = (dh_s + dz_{s+1} Rᵀ) f' in one tile after the other, `carried` is left out.
    bool isChained() const { return Cell::kIsSimple && q.at.mask < 0; }
    void chainedSlopes(long s) const {
        if constexpr (Cell::kIsSimple) {
            const bool isInBlock = s + 1 < m_blockEnd; // else the step after lies where the block before has put it
            for (long p = 0; p < m.panels; ++p)
                simpleSlopes<Cell>({Rows{isInBlock ? dzAt(s + 1) : m_own, kPanelWidth<Cell>},
                                    isInBlock ? panelFloats() : m_rows * kPanelWidth<Cell>, m.panels,
                                    m.h + p * m.turnedH, q.sequence(q.operand(q.at.dh), m_begin, s, q.units),
                                    q.sequence(q.operand(q.at.h), m_begin, s, q.units),
                                    Rows{dzAt(s) + p * panelFloats(), kPanelWidth<Cell>}, p * kPanel, q.units, q.f},
                                   m_rows);
        }
    }
    void keepFirst() const {
        for (long p = 0; p < m.panels; ++p)
            std::memcpy(m_own + p * m_rows * kPanelWidth<Cell>, m_dz + p * panelFloats(),
                        static_cast<std::size_t>(m_rows * kPanelWidth<Cell>) * sizeof(float));
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
    long m_begin = 0, m_end = 0, m_rows = 0; // samples
    long m_first = 0, m_blockEnd = 0;        // steps of the block
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

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
