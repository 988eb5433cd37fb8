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
#include "core/backend/cpu/winograd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

constexpr int kPoints = 36;
constexpr long kOut = 4, kPatch = 6; // a tile's result and what it reads

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
    long sourceStride() const { return block * sourceLine + 16; } // between points; 16: not all in the same cache set
    long resultStride() const { return block * resultLine + 16; }
    long areaFloats() const { return kPoints * (sourceStride() + resultStride()) + sourceLine; } // and a line of zeros
};

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

// A part of a kernel: W[tap][channel][filter], and the same transformed, U[point][channel][filter]
struct KernelPart {
    const float* w;
    long tap, row; // from one to the next
    float* u;
    long point, line;
};

// U = G g Gᵀ for channels begin … end − 1; flipped: the kernel turned by 180°
inline HWY_NOINLINE void transformKernels(const KernelPart& p, long filters, bool flipped, long begin, long end) {
    for (long c = begin; c < end; ++c)
        eachVector(0, filters, [&](long f, auto part) {
            transformTile<3, 6>(
                transformKernelLine,
                [&](int a, int b) {
                    const int at = flipped ? 8 - (a * 3 + b) : a * 3 + b;
                    return part.load(p.w + at * p.tap + c * p.row + f);
                },
                [&](int r, int k, V v) { store(v, p.u + (r * kPatch + k) * p.point + c * p.line + f); });
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
