// The tiles of a convolution and their transforms, for the kernels that multiply them.
#if defined(LAMINA_WINOGRAD_TILES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_WINOGRAD_TILES_INL_H
#undef LAMINA_WINOGRAD_TILES_INL_H
#else
#define LAMINA_WINOGRAD_TILES_INL_H
#endif
#include "core/backend/cpu/functions.h"
#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/largest-inl.h"
#include "core/backend/cpu/product-inl.h"
#include "core/backend/cpu/winograd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr int kPoints = 36;
constexpr long kOut = 4, kPatch = 6; // a tile's result and what it reads
constexpr long kGap = 16;            // numbers between the points' matrices, or all points lie in the same cache set

// The tiles of a convolution from `source` to `result`, and the memory of a block of them.
struct Tiling {
    Extents source, result;
    long top, left;              // padding before
    long down, across;           // tiles of a picture
    long sourceLine, resultLine; // channels, rounded up to vectors
    long block;                  // tiles worked off together

    Tiling(const Extents& s, const Extents& r, long top, long left)
        : source(s),
          result(r),
          top(top),
          left(left),
          down(ceilDivide(r.h, kOut)),
          across(ceilDivide(r.w, kOut)),
          sourceLine(roundUp(s.c, kLanes)),
          resultLine(roundUp(r.c, kLanes)) {
        constexpr long kCacheFloats = 112 * 1024;
        const long weights = kPoints * source.c * resultLine;
        const long fits = kCacheFloats / (kPoints * (sourceLine + resultLine));
        // A kernel that does not stay in the cache anyway is fetched less often for larger blocks
        block = weights > 256 * 1024 ? 60 : std::clamp(fits / 12 * 12, 12L, 96L);
        block = std::min(block, roundUp(tiles(), 6));
    }
    long tiles() const { return source.n * down * across; }
    long blocks() const { return ceilDivide(tiles(), block); }
    long sourceStride() const { return block * sourceLine + kGap; } // between points
    long resultStride() const { return block * resultLine + kGap; }
    long kernelStride() const { return source.c * resultLine + kGap; }
    long turnedStride() const {
        return result.c * sourceLine + kGap;
    } // of the kernel with its channels and filters swapped
    long areaFloats() const { return kPoints * (sourceStride() + resultStride()) + sourceLine; } // and a line of zeros
};

// The transforms read and write pictures that lie in memory while the products in between leave it idle: what the next
// transforms touch is asked for then, a part with each of the 36 products.
struct Coming {
    const float* numbers;
    long count;      // of all pictures
    long tiles;      // of all pictures: roughly in the order of the numbers
    long begin, end; // the tiles that are coming

    void addTo(Ahead& ahead, long p) const {
        constexpr long kNear = 384 * 1024; // stays in a cache that answers soon enough
        if (count < kNear) return;
        const long first = std::min(begin, tiles) * (count / tiles), last = std::min(end, tiles) * (count / tiles);
        const long from = first + (last - first) * p / kPoints, to = first + (last - first) * (p + 1) / kPoints;
        ahead.add(numbers + from, 1, 0, to - from);
    }
};
// Tiles of the product that ask, as product-inl.h cuts it
inline long tilesOfProduct(long rows, long columns) {
    const long vectors = std::min<long>(ceilDivide(columns, kLanes), kTileVectors);
    return ceilDivide(rows, maxRows(static_cast<int>(vectors))) * ceilDivide(columns, kPanel);
}

// Where the transformed numbers of a block of tiles lie: [point][tile][channel], or the channels in stretches of `block`, each
// of which lies so.
struct Points {
    float* data;
    long point, tile; // from one to the next
    long block = 1L << 40, blockStride = 0;
    HWY_INLINE float* at(long i, long k) const { return data + k / block * blockStride + i * tile + k % block; }
};

// V[point][tile][channel] = Bᵀ x B for tiles first … first + count − 1
inline HWY_NOINLINE void transformInputs(const Tiling& t, const float* source, long first, long count,
                                         const float* zeros, const Points& to) {
    const long channels = t.source.c;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut - t.top, left = place % t.across * kOut - t.left;
        const float* picture = source + n * t.source.h * t.source.w * channels;
        const float* cell[kPatch][kPatch];
        for (long r = 0; r < kPatch; ++r)
            for (long c = 0; c < kPatch; ++c) {
                const bool isInside = top + r >= 0 && top + r < t.source.h && left + c >= 0 && left + c < t.source.w;
                cell[r][c] = isInside ? picture + ((top + r) * t.source.w + left + c) * channels : nullptr;
            }
        const bool isWhole = top >= 0 && left >= 0 && top + kPatch <= t.source.h && left + kPatch <= t.source.w;
        const auto write = [&](long k) {
            return [out = to.at(i, k), stride = to.point](int r, int c, V v) {
                store(v, out + (r * kPatch + c) * stride);
            };
        };
        if (isWhole) {
            const float* corner = cell[0][0];
            const long line = t.source.w * channels;
            eachVector(0, channels, [&](long k, auto part) {
                transformTile<6, 6>(
                    transformInputLine, [&](int r, int c) { return part.load(corner + r * line + c * channels + k); },
                    write(k));
            });
        } else {
            eachVector(0, channels, [&](long k, auto part) {
                transformTile<6, 6>(
                    transformInputLine, [&](int r, int c) { return part.load(cell[r][c] ? cell[r][c] + k : zeros); },
                    write(k));
            });
        }
    }
}

// y = f(Aᵀ M A + bias + residual), or y = Aᵀ M A where the slope of a ReLU with the result `slope` is 1, else 0
struct TileEpilogue {
    const float* bias = nullptr;
    const float* residual = nullptr;
    const float* slope = nullptr;
    bool relu = false;
    MapStretch activation = nullptr;
    float alpha = 0;
};

// A tile's 4 × 4 results for channels k …: give(row, column, vector)
template <class Part, class Give>
HWY_INLINE void outputTile(const float* in, long stride, const Part&, const Give& give) {
    transformTile<6, 4>(
        transformOutputLine, [&](int r, int c) { return load(in + (r * kPatch + c) * stride); }, give);
}

// For channels begin … end − 1, the first of which is the first in `from`
inline HWY_NOINLINE void transformOutputs(const Tiling& t, const Points& from, long first, long count, long begin,
                                          long end, float* result, const TileEpilogue& epilogue) {
    const long channels = t.result.c, line = t.result.w * channels;
    const float least = epilogue.relu ? 0.0f : -INFINITY;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut, left = place % t.across * kOut;
        const long rows = std::min(kOut, t.result.h - top), columns = std::min(kOut, t.result.w - left);
        const long corner = ((n * t.result.h + top) * t.result.w + left) * channels;
        const auto write = [&](const auto& finish) {
            eachVector(begin, end, [&](long k, auto part) {
                const V bias = epilogue.bias ? part.load(epilogue.bias + k) : zero();
                const V floor = constant(least);
                const float* in = from.at(i, k - begin);
                const long stride = from.point;
                const auto put = [&](int r, int c, V v) {
                    const long at = corner + r * line + c * channels + k;
                    part.store(hn::Max(floor, finish(part, at, hn::Add(v, bias))), result + at); // NaN stays
                };
                if (rows == kOut && columns == kOut)
                    outputTile(in, stride, part, put);
                else
                    outputTile(in, stride, part, [&](int r, int c, V v) {
                        if (r < rows && c < columns) put(r, c, v);
                    });
            });
        };
        if (epilogue.residual)
            write([&](auto part, long at, V v) { return hn::Add(v, part.load(epilogue.residual + at)); });
        else if (epilogue.slope)
            write([&](auto part, long at, V v) {
                return hn::IfThenElseZero(hn::Gt(part.load(epilogue.slope + at), zero()), v);
            });
        else
            write([](auto, long, V v) { return v; });
        if (epilogue.activation)
            for (long r = 0; r < rows; ++r) {
                float* out = result + corner + r * line;
                for (long c = 0; c < columns; ++c, out += channels)
                    epilogue.activation(out + begin, out + begin, end - begin, epilogue.alpha);
            }
    }
}

// The largest of each 2 × 2 results of the tiles, and which it was
inline HWY_NOINLINE void poolOutputs(const Tiling& t, const Points& from, long first, long count, long begin, long end,
                                     float* result, std::uint8_t* cells, const TileEpilogue& epilogue) {
    const long channels = t.result.c, height = t.result.h / 2, width = t.result.w / 2;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * 2, left = place % t.across * 2;
        const long corner = ((n * height + top) * width + left) * channels;
        eachVector(begin, end, [&](long k, auto part) {
            const V bias = epilogue.bias ? part.load(epilogue.bias + k) : zero();
            V y[kOut][kOut];
            outputTile(from.at(i, k - begin), from.point, part, [&](int r, int c, V v) { y[r][c] = v; });
            for (int r = 0; r < 2; ++r)
                for (int c = 0; c < 2; ++c) {
                    if (top + r >= height || left + c >= width) continue;
                    Largest largest(y[2 * r][2 * c]);
                    largest.add(y[2 * r][2 * c + 1], 1);
                    largest.add(y[2 * r + 1][2 * c], 2);
                    largest.add(y[2 * r + 1][2 * c + 1], 3);
                    const long at = corner + (r * width + c) * channels + k;
                    largest.store(part, bias, epilogue.relu, result + at, cells + at);
                }
        });
    }
}

// D[point][tile][filter] = A d Aᵀ, zeros where a tile reaches beyond the picture
inline HWY_NOINLINE void transformGradients(const Tiling& t, const float* d, long first, long count, const float* zeros,
                                            const Points& to) {
    const long channels = t.result.c;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * kOut, left = place % t.across * kOut;
        const long rows = std::min(kOut, t.result.h - top), columns = std::min(kOut, t.result.w - left);
        const float* corner = d + ((n * t.result.h + top) * t.result.w + left) * channels;
        eachVector(0, channels, [&](long k, auto part) {
            float* out = to.at(i, k);
            transformTile<4, 6>(
                transformGradientLine,
                [&](int r, int c) {
                    return part.load(r < rows && c < columns ? corner + (r * t.result.w + c) * channels + k : zeros);
                },
                [&](int r, int c, V v) { store(v, out + (r * kPatch + c) * to.point); });
        });
    }
}

// Zeros in the rows and columns of a picture that no tile reads
inline void clearBeyond(const Tiling& t, float* picture) {
    const long channels = t.source.c, line = t.source.w * channels;
    const long rows = std::clamp(t.down * kOut + 2 - t.top, 0L, t.source.h),
               columns = std::clamp(t.across * kOut + 2 - t.left, 0L, t.source.w);
    if (columns < t.source.w)
        for (long r = 0; r < rows; ++r)
            std::fill(picture + r * line + columns * channels, picture + (r + 1) * line, 0.0f);
    std::fill(picture + rows * line, picture + t.source.h * line, 0.0f);
}

// The same of d in front of a pooling by 2 × 2: each number of it stands where `cells` says, beside zeros
inline HWY_NOINLINE void transformPooledGradients(const Tiling& t, const float* d, const std::uint8_t* cells,
                                                  long first, long count, const Points& to) {
    const long channels = t.result.c, height = t.result.h / 2, width = t.result.w / 2;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long top = place / t.across * 2, left = place % t.across * 2;
        const long corner = ((n * height + top) * width + left) * channels;
        eachVector(0, channels, [&](long k, auto part) {
            float* out = to.at(i, k);
            V window[2][2], cell[2][2];
            for (long r = 0; r < 2; ++r)
                for (long c = 0; c < 2; ++c) {
                    const bool isInside = top + r < height && left + c < width;
                    const long at = corner + (isInside ? r * width + c : 0) * channels + k;
                    window[r][c] = part.load(d + at);
                    cell[r][c] = isInside ? loadBytes(part, cells + at) : constant(static_cast<float>(kNoCell));
                }
            transformTile<4, 6>(
                transformGradientLine,
                [&](int r, int c) {
                    const V here = constant(static_cast<float>(r % 2 * 2 + c % 2));
                    return hn::IfThenElseZero(hn::Eq(cell[r / 2][c / 2], here), window[r / 2][c / 2]);
                },
                [&](int r, int c, V v) { store(v, out + (r * kPatch + c) * to.point); });
        });
    }
}

// dx = Σ B M Bᵀ over the tiles that read a number, · (x > 0) where x is given. The tiles of a picture come in order: what one
// of them shares with those above and before it has been written by them.
inline HWY_NOINLINE void spreadInputs(const Tiling& t, const Points& from, long first, long count, float* dx,
                                      const float* x) {
    const long channels = t.source.c, line = t.source.w * channels;
    const auto spread = [&](auto isWhole, auto hasSlope) {
        return [&, isWhole, hasSlope](long i, long n, long top, long left, bool isBelow, bool isBehind) {
            const long corner = ((n * t.source.h + top) * t.source.w + left) * channels;
            const auto all = hn::Eq(zero(), zero()), none = hn::Ne(zero(), zero());
            const Mask below = isBelow ? all : none, behind = isBehind ? all : none, either = hn::Or(below, behind);
            eachVector(0, channels, [&](long k, auto part) {
                const float* in = from.at(i, k);
                transformTile<6, 6>(
                    transformSpreadLine, [&](int r, int c) { return load(in + (r * kPatch + c) * from.point); },
                    [&](int r, int c, V v) {
                        if (!isWhole &&
                            (top + r < 0 || top + r >= t.source.h || left + c < 0 || left + c >= t.source.w))
                            return;
                        const long at = corner + r * line + c * channels + k;
                        if (hasSlope) v = hn::IfThenElseZero(hn::Gt(part.load(x + at), zero()), v);
                        if (r < 2 || c < 2) {
                            const Mask isThere = r < 2 && c < 2 ? either : r < 2 ? below : behind;
                            v = hn::Add(v, hn::IfThenElseZero(isThere, part.load(dx + at)));
                        }
                        part.store(v, dx + at);
                    });
            });
        };
    };
    const std::true_type yes;
    const std::false_type no;
    for (long i = 0; i < count; ++i) {
        const long tile = first + i, n = tile / (t.down * t.across), place = tile % (t.down * t.across);
        const long row = place / t.across, column = place % t.across;
        const long top = row * kOut - t.top, left = column * kOut - t.left;
        if (place == 0) clearBeyond(t, dx + n * t.source.h * line);
        const bool isWhole = top >= 0 && left >= 0 && top + kPatch <= t.source.h && left + kPatch <= t.source.w;
        const auto run = [&](const auto& body) { body(i, n, top, left, row > 0, column > 0); };
        if (isWhole)
            x ? run(spread(yes, yes)) : run(spread(yes, no));
        else
            x ? run(spread(no, yes)) : run(spread(no, no));
    }
}

// A part of a kernel: W[tap][channel][filter], and the same transformed, U[point][panel of filters][channel][filter]
struct KernelPart {
    const float* w;
    long tap, row; // from one to the next
    float* u;
    long point, channels;
};
// C (count × line) = A U for one point: line is the number of filters, rounded up to vectors. isFar: U comes from far away.
template <class A>
HWY_INLINE void productWithKernel(long count, long line, const A& a, const float* u, long channels, float* c,
                                  long cStride, const Epilogue& epilogue, bool isFar) {
    for (long j = 0; j < line; j += kPanel) {
        const long width = std::min(kPanel, line - j);
        const float* panel = u + j * channels;
        if (isFar)
            productColumns(count, width, Streaming<A>::of(a, count, panel + channels * width, channels, width), panel,
                           width, channels, c + j, cStride, epilogue);
        else
            productColumns(count, width, a, panel, width, channels, c + j, cStride, epilogue);
    }
}
constexpr long kFarFloats = 128 * 1024; // more than stays in the second cache beside the tiles

// U = G g Gᵀ for channels begin … end − 1; flipped: the kernel turned by 180°
inline HWY_NOINLINE void transformKernels(const KernelPart& p, long filters, bool flipped, long begin, long end) {
    for (long c = begin; c < end; ++c)
        eachVector(0, filters, [&](long f, auto part) {
            const long panel = f / kPanel * kPanel, width = std::min(kPanel, roundUp(filters, kLanes) - panel);
            float* out = p.u + panel * p.channels + c * width + f - panel;
            transformTile<3, 6>(
                transformKernelLine,
                [&](int a, int b) {
                    const int at = flipped ? 8 - (a * 3 + b) : a * 3 + b;
                    return part.load(p.w + at * p.tap + c * p.row + f);
                },
                [&](int r, int k, V v) { store(v, out + (r * kPatch + k) * p.point); });
        });
}

// What follows the sum of a convolution, as the instruction says
inline TileEpilogue epilogueOf(const Instruction& in) {
    TileEpilogue e;
    if (in.op == Op::conv2dInputGradient && in.inputs.size() > 2) e.slope = in.inputs[2].as<const float>();
    if (in.op != Op::conv2dBias && in.op != Op::conv2dPool) return e;
    for (std::size_t i = 2; i < in.inputs.size(); ++i)
        (in.inputs[i].shape.rank() == 1 ? e.bias : e.residual) = in.inputs[i].as<const float>();
    e.relu = in.attributes.function == Function::relu;
    e.alpha = static_cast<float>(in.attributes.alpha);
    if (in.attributes.function != Function::linear && !e.relu) e.activation = mapStretch(in.attributes.function);
    return e;
}

// Of a forward pass, of the input's gradient, of the kernel's gradient
inline Tiling tilingOf(const Instruction& in) {
    const Window2d& w = in.attributes.window;
    const Extents source(in.inputs[0].shape);
    if (in.op == Op::conv2dKernelGradient) return Tiling(source, Extents(in.inputs[1].shape), w.top, w.left);
    if (in.op == Op::conv2dGradients)
        return Tiling(source, Extents(in.inputs.size() > 3 ? in.attributes.shape : in.inputs[2].shape), w.top, w.left);
    Extents result(in.outputs[0].shape);
    if (in.op == Op::conv2dPool) { // what the pooling reads, no more
        result.h *= 2;
        result.w *= 2;
    }
    return in.op == Op::conv2dInputGradient ? Tiling(source, result, 2 - w.top, 2 - w.left)
                                            : Tiling(source, result, w.top, w.left);
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
