// Pictures seen through a projective map of the plane, as core/backend/reference/warp.cpp writes it out: the place of each
// cell is worked out once for all channels, and cells well inside need no rule for what lies outside.

#include "core/backend/cpu/implementation.h"
#include "core/backend/warp_cells.h"

#include <cmath>
#include <limits>

namespace lamina::cpu {

namespace {

// The four cells that a place between them takes from, with their weights; a cell of nullptr stands for the value outside.
struct Cells {
    long height, width, channels;
    FillMode fillMode;
    bool isNearest;

    explicit Cells(const Shape& x, const Attributes& at)
        : height(x[1]), width(x[2]), channels(x[3]), fillMode(at.fillMode), isNearest(at.isNearest) {}

    long placeOf(long row, long column) const { // of the first channel, −1 outside
        const long r = cellInside(row, height, fillMode), c = cellInside(column, width, fillMode);
        return r < 0 || c < 0 ? -1 : (r * width + c) * channels;
    }

    // visit(place, weight) of each cell that counts; false where there are none because the place is no place.
    template <class Visit>
    bool each(const float* m, float row, float column, const Visit& visit) const {
        constexpr float kFar = static_cast<float>(kFarthestCell);
        const float k = m[6] * column + m[7] * row + 1;
        const float u = (m[0] * column + m[1] * row + m[2]) / k, v = (m[3] * column + m[4] * row + m[5]) / k;
        if (!(std::abs(u) < kFar && std::abs(v) < kFar)) return false;
        if (isNearest) {
            visit(placeOf(std::lround(v), std::lround(u)), 1.0f);
            return true;
        }
        const float left = std::floor(u), top = std::floor(v), toRight = u - left, toBottom = v - top;
        const long r = static_cast<long>(top), c = static_cast<long>(left);
        const bool isInside = r >= 0 && c >= 0 && r + 1 < height && c + 1 < width;
        const long first = (r * width + c) * channels;
        const auto corner = [&](long below, long right, float weight) {
            if (weight == 0) return;
            visit(isInside ? first + (below * width + right) * channels : placeOf(r + below, c + right), weight);
        };
        corner(0, 0, (1 - toBottom) * (1 - toRight));
        corner(0, 1, (1 - toBottom) * toRight);
        corner(1, 0, toBottom * (1 - toRight));
        corner(1, 1, toBottom * toRight);
        return true;
    }
};

std::unique_ptr<Kernel> bindWarp(const Instruction& in, ThreadPool& pool) {
    const Shape& to = in.outputs[0].shape;
    const Cells cells(in.inputs[0].shape, in.attributes);
    const float *x = in.inputs[0].as<const float>(), *maps = in.inputs[1].as<const float>();
    float* y = in.outputs[0].as<float>();
    const float outside = static_cast<float>(in.attributes.alpha);
    const long height = to[1], width = to[2], channels = to[3], rows = to[0] * height;
    const long perSlice = std::max(1L, kSliceNumbers / 4 / std::max(1L, width * channels));
    return makeKernel("cells", sliceCount(rows, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                const float* picture = x + i / height * cells.height * cells.width * channels;
                for (long c = 0; c < width; ++c) {
                    float* out = y + (i * width + c) * channels;
                    std::fill(out, out + channels, 0.0f);
                    const bool isPlace = cells.each(maps + i / height * 8, static_cast<float>(i % height),
                                                    static_cast<float>(c), [&](long place, float weight) {
                                                        for (long k = 0; k < channels; ++k)
                                                            out[k] +=
                                                                weight * (place < 0 ? outside : picture[place + k]);
                                                    });
                    if (!isPlace) std::fill(out, out + channels, std::numeric_limits<float>::quiet_NaN());
                }
            }
        });
    });
}

// Each picture's gradient is gathered by one thread, in the order of y's cells.
std::unique_ptr<Kernel> bindWarpGradient(const Instruction& in, ThreadPool& pool) {
    const Shape &from = in.inputs[1].shape, &to = in.outputs[0].shape;
    const Cells cells(to, in.attributes);
    const float *maps = in.inputs[0].as<const float>(), *d = in.inputs[1].as<const float>();
    float* dx = in.outputs[0].as<float>();
    const long samples = to[0], height = from[1], width = from[2], channels = to[3];
    const long numbers = cells.height * cells.width * channels;
    return makeKernel("cells", static_cast<int>(samples), [=, &pool](const StepState&) {
        runSlices(pool, samples, std::max(1L, kSliceNumbers / 4 / std::max(1L, numbers)), [&](long begin, long end) {
            for (long n = begin; n < end; ++n) {
                float* picture = dx + n * numbers;
                std::fill(picture, picture + numbers, 0.0f);
                for (long r = 0; r < height; ++r)
                    for (long c = 0; c < width; ++c) {
                        const float* line = d + ((n * height + r) * width + c) * channels;
                        cells.each(maps + n * 8, static_cast<float>(r), static_cast<float>(c),
                                   [&](long place, float weight) {
                                       for (long k = 0; place >= 0 && k < channels; ++k)
                                           picture[place + k] += weight * line[k];
                                   });
                    }
            }
        });
    });
}

bool hasCells(const Instruction& in) {
    const BoundTensor& x = in.op == Op::warp2d ? in.inputs[0] : in.outputs[0];
    return allFloat(in) && x.count() > 0;
}

} // namespace

std::span<const Implementation> warpList() {
    static const Implementation kList[] = {{Op::warp2d, "cells", hasCells, nullptr, bindWarp},
                                           {Op::warp2dGradient, "cells", hasCells, nullptr, bindWarpGradient}};
    return kList;
}

} // namespace lamina::cpu
