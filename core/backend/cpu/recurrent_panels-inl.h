// What the ways through time of SimpleRNN, LSTM and GRU share (recurrent-inl.h): the functions of the cells, the op's operands, and
// weights in panels.
#if defined(LAMINA_RECURRENT_PANELS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_RECURRENT_PANELS_INL_H
#undef LAMINA_RECURRENT_PANELS_INL_H
#else
#define LAMINA_RECURRENT_PANELS_INL_H
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
    const TangentParts t = tangentParts(x);
    return hn::Mul(t.numerator, quickReciprocal(t.denominator));
}
// 1/(1 + e^−x), error below 2e-7, relative error below 2e-6 where it is tiny. NaN stays. 2ᶠ for |f| ≤ ½ is a polynomial fitted for the
// smallest relative error, 9e-8.
HWY_INLINE V quickSigmoid(V x) {
    const V c = hn::Min(constant(87.0f), hn::Max(constant(-87.0f), x)), one = constant(1.0f),
            factor = constant(-1.44269504f);
    const WholePart whole(c, factor);
    const V f = hn::MulSub(c, factor, whole.n), s = hn::Mul(f, f);
    const V high = hn::MulAdd(constant(1.326472615e-3f), f, constant(9.671512991e-3f)),
            middle = hn::MulAdd(constant(5.550733581e-2f), f, constant(2.402224243e-1f)),
            low = hn::MulAdd(constant(6.931470037e-1f), f, one);
    const V p = hn::MulAdd(hn::MulAdd(high, s, middle), s, low);
    return quickReciprocal(hn::Add(one, whole.scale(p)));
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

// sum[i][first + j] += Σ_k rows[i][k] panel[k][j] for j < kCount
template <int R, int NV, int kFirst, int kCount>
HWY_INLINE void addPart(V (&sum)[R][NV], const Rows& rows, long from, long depth, const float* HWY_RESTRICT panel,
                        long panelStride) {
    const float* row[R];
    HWY_UNROLL(6) for (int i = 0; i < R; ++i) row[i] = rows.row(from + i);
    for (long k = 0; k < depth; ++k, panel += panelStride) {
        V across[kCount];
        HWY_UNROLL(4) for (int j = 0; j < kCount; ++j) across[j] = load(panel + j * kLanes);
        HWY_UNROLL(6) for (int i = 0; i < R; ++i) {
            const V x = constant(row[i][k]);
            HWY_UNROLL(4)
            for (int j = 0; j < kCount; ++j) sum[i][kFirst + j] = hn::MulAdd(x, across[j], sum[i][kFirst + j]);
        }
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
