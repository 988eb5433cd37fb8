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

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
