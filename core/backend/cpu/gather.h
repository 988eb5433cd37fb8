#pragma once
// How a convolution and its gradients become products over gathered rows: pixels of a band of a picture, which is copied with
// its padding where it has one, and tables of offsets into it. Never a whole im2col.

#include "core/backend/backend.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lamina::cpu {

// A picture's extents
struct Extents {
    long n, h, w, c;
    explicit Extents(const Shape& s) : n(s[0]), h(s[1]), w(s[2]), c(s[3]) {}
};

// Which cells of the source a pixel (i, j) of the result reads: rows i · stride + rowShift[tap], and columns alike.
struct Taps {
    long rowStride = 1, columnStride = 1;
    std::vector<long> rowShifts, columnShifts; // of each kernel row, each kernel column
    std::vector<long> kernelRows, kernelColumns;

    bool empty() const { return rowShifts.empty() || columnShifts.empty(); }
    long firstRow() const { return *std::min_element(rowShifts.begin(), rowShifts.end()); }
    long lastRow() const { return *std::max_element(rowShifts.begin(), rowShifts.end()); }
    long firstColumn() const { return *std::min_element(columnShifts.begin(), columnShifts.end()); }
    long lastColumn() const { return *std::max_element(columnShifts.begin(), columnShifts.end()); }
};

// y[i, j] reads x[i s − top + a d, j s − left + b d]
inline Taps tapsOfForward(const Window2d& w) {
    Taps taps;
    taps.rowStride = w.strideHeight;
    taps.columnStride = w.strideWidth;
    for (long a = 0; a < w.kernelHeight; ++a) {
        taps.rowShifts.push_back(a * w.dilationHeight - w.top);
        taps.kernelRows.push_back(a);
    }
    for (long b = 0; b < w.kernelWidth; ++b) {
        taps.columnShifts.push_back(b * w.dilationWidth - w.left);
        taps.kernelColumns.push_back(b);
    }
    return taps;
}

// dx[q s + phase] reads d[q + (phase + top − a d)/s] for the a where that is whole
inline Taps tapsOfInputGradient(const Window2d& w, long rowPhase, long columnPhase) {
    const auto add = [](long extent, long phase, long before, long dilation, long stride, std::vector<long>& shifts,
                        std::vector<long>& kernel) {
        for (long a = 0; a < extent; ++a) {
            const long shift = phase + before - a * dilation;
            if (shift % stride != 0) continue;
            shifts.push_back(shift / stride);
            kernel.push_back(a);
        }
    };
    Taps taps;
    add(w.kernelHeight, rowPhase, w.top, w.dilationHeight, w.strideHeight, taps.rowShifts, taps.kernelRows);
    add(w.kernelWidth, columnPhase, w.left, w.dilationWidth, w.strideWidth, taps.columnShifts, taps.kernelColumns);
    return taps;
}

// A band of result rows and the part of the source it reads.
struct Band {
    long rows = 1;                          // result rows of a band
    bool isCopied = false;                  // with padding, or straight from the source
    long sourceRows = 0, sourceColumns = 0; // of the copy; or the source's own width
    std::vector<std::int32_t>
        pixels; // offset of each pixel of the band (rows × width), relative to the band's first cell
    std::vector<std::int32_t> steps; // offset of each (kernel row, kernel column, channel)

    long floats(long channels) const { return isCopied ? sourceRows * sourceColumns * channels : 0; }
};

// width × height: the result's extents. wanted: pixels a band should have. channels: of one group; the source has source.c.
// The rows of a band are a multiple of `unit`, as height is.
inline Band bandOf(const Taps& taps, const Extents& source, long height, long width, long wanted, long channels,
                   long unit = 1) {
    Band band;
    const long reachRows = taps.lastRow() - taps.firstRow(), reachColumns = taps.lastColumn() - taps.firstColumn();
    band.isCopied = taps.firstRow() < 0 || taps.firstColumn() < 0 ||
                    (height - 1) * taps.rowStride + taps.lastRow() >= source.h ||
                    (width - 1) * taps.columnStride + taps.lastColumn() >= source.w;
    const long columns = (width - 1) * taps.columnStride + reachColumns + 1;
    band.sourceColumns = band.isCopied ? columns : source.w;
    band.rows = std::clamp(wanted / std::max(1L, width) / unit * unit, unit, std::max(unit, height));
    constexpr long kMostFloats = 24 * 1024; // 96 KB of the second cache
    while (band.rows > unit && ((band.rows - 1) * taps.rowStride + reachRows + 1) * columns * source.c > kMostFloats)
        band.rows -= unit;
    band.sourceRows = (band.rows - 1) * taps.rowStride + reachRows + 1;
    for (long i = 0; i < band.rows; ++i)
        for (long j = 0; j < width; ++j)
            band.pixels.push_back(static_cast<std::int32_t>(
                (i * taps.rowStride * band.sourceColumns + j * taps.columnStride) * source.c));
    for (const long r : taps.rowShifts)
        for (const long k : taps.columnShifts)
            for (long c = 0; c < channels; ++c)
                band.steps.push_back(static_cast<std::int32_t>(
                    ((r - taps.firstRow()) * band.sourceColumns + k - taps.firstColumn()) * source.c + c));
    return band;
}

// Do all offsets fit the tables?
inline bool fitsTables(const Extents& source, const Window2d& w) {
    const long reach = (w.kernelHeight * static_cast<long>(w.dilationHeight) + w.strideHeight + 1) *
                       (source.w + 2L * w.kernelWidth * w.dilationWidth + w.left + w.right);
    return reach * source.c < (1L << 30) && source.h * source.w * source.c < (1L << 30);
}

} // namespace lamina::cpu
