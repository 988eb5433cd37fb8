// Products over gathered rows (gather.h) of a band of a picture, for the kernels of direct convolution.
#if defined(LAMINA_GATHERED_PRODUCT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_GATHERED_PRODUCT_INL_H
#undef LAMINA_GATHERED_PRODUCT_INL_H
#else
#define LAMINA_GATHERED_PRODUCT_INL_H
#endif
#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr long kBandPixels = 120; // rows of a product: whole tiles of 6 and 12
constexpr long kDepthStep = 2 * kDepthBlock;

// Copies rows first … first + band.sourceRows − 1 of one picture, columns from firstColumn, with zeros outside of it.
inline void copyBand(const float* picture, const Extents& x, long first, long firstColumn, const Band& band,
                     float* to) {
    const long line = band.sourceColumns * x.c;
    const long left = std::clamp(-firstColumn, 0L, band.sourceColumns);
    const long begin = std::max(0L, firstColumn),
               end = std::clamp(firstColumn + band.sourceColumns, begin, std::max(begin, x.w));
    for (long r = 0; r < band.sourceRows; ++r, to += line) {
        const long row = first + r;
        if (row < 0 || row >= x.h) {
            std::fill(to, to + line, 0.0f);
            continue;
        }
        std::fill(to, to + left * x.c, 0.0f);
        const float* from = picture + (row * x.w + begin) * x.c;
        std::copy(from, from + (end - begin) * x.c, to + left * x.c);
        std::fill(to + (left + end - begin) * x.c, to + line, 0.0f);
    }
}

// Where the product of a band begins: in the copy, or in the picture itself.
inline const float* bandStart(const float* picture, const Extents& x, const Taps& taps, const Band& band, long firstRow,
                              float* copy) {
    const long row = firstRow * taps.rowStride + taps.firstRow();
    if (!band.isCopied) return picture + (row * x.w + taps.firstColumn()) * x.c;
    copyBand(picture, x, row, taps.firstColumn(), band, copy);
    return copy;
}

// C (pixels × columns) = Σ over the whole depth, in blocks; epilogue at the last one.
inline void gatheredProduct(long pixels, long columns, const float* start, const Band& band, const float* b,
                            long bStride, long depth, float* c, long cStride, const float* bias, bool relu) {
    const long blocks = std::max(1L, ceilDivide(depth, kDepthStep)), step = ceilDivide(depth, blocks);
    for (long block = 0; block < blocks; ++block) {
        const long k = block * step;
        Epilogue epilogue;
        epilogue.accumulate = block > 0;
        if (block == blocks - 1) {
            epilogue.bias = bias;
            epilogue.relu = relu;
        }
        productBlock(pixels, columns, Gathered{start, band.pixels.data(), band.steps.data() + k}, b + k * bStride,
                     bStride, std::min(step, depth - k), c, cStride, epilogue);
    }
}

// The weights of a group in the order in which gatheredProduct reads them: block after block of the depth, in it panel after
// panel of filters, whose lines are padded to whole vectors. A band then reads them in one piece, which the processor fetches
// from memory ahead of time, and not in pieces of a panel's width.
struct PackedKernel {
    long depth, filters;

    long line() const { return roundUp(filters, kLanes); }
    long floats() const { return depth * line(); }
    long blocks() const { return std::max(1L, ceilDivide(depth, kDepthStep)); }
    long step() const { return ceilDivide(depth, blocks()); }
    long width(long filter) const { return std::min(kPanel, line() - filter); } // of the panel that begins there

    // w: (depth, stride), its first `filters` columns; blocks begin … end − 1
    void pack(const float* w, long stride, long begin, long end, float* to) const {
        for (long k = begin * step(); k < std::min(depth, end * step()); ++k) {
            const long first = k / step() * step(), rows = std::min(step(), depth - first);
            for (long j = 0; j < filters; j += kPanel) {
                float* row = to + first * line() + j * rows + (k - first) * width(j);
                eachVector(0, std::min(kPanel, filters - j),
                           [&](long i, auto part) { store(part.load(w + k * stride + j + i), row + i); });
            }
        }
    }

    // C (pixels × filters from … to − 1) = Σ over the whole depth; from and to are panels' borders. Pointers to the first
    // filter of all.
    void multiply(long pixels, long from, long to, const float* start, const Band& band, const float* packed, float* c,
                  long cStride, const float* bias, bool relu) const {
        for (long first = 0; first < depth; first += step()) {
            const long rows = std::min(step(), depth - first);
            Epilogue epilogue;
            epilogue.accumulate = first > 0;
            epilogue.relu = relu && first + rows == depth;
            const Gathered a{start, band.pixels.data(), band.steps.data() + first};
            for (long j = from; j < to; j += kPanel) {
                if (first + rows == depth && bias) epilogue.bias = bias + j;
                const float* panel = packed + first * line() + j * rows;
                productColumns(pixels, std::min(kPanel, to - j),
                               Streaming<Gathered>::of(a, pixels, panel + rows * width(j), rows, width(j)), panel,
                               width(j), rows, c + j, cStride, epilogue);
            }
        }
    }
};

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
