// Pictures seen through a projective map of the plane, as core/backend/reference/warp.cpp writes it out: the place of each
// cell is worked out once for all channels, and cells well inside need no rule for what lies outside.

#include "core/backend/cpu/implementation.h"
#include "core/backend/warp_cells.h"

#include <cmath>
#include <limits>

namespace lamina::cpu {

namespace {

struct Picture {
    const float* data;
    long height, width, channels;
    FillMode fillMode;
    bool isNearest;
    float outside;

    // The cell's channels, or nullptr for the value outside
    const float* cell(long row, long column) const {
        const long r = cellInside(row, height, fillMode), c = cellInside(column, width, fillMode);
        return r < 0 || c < 0 ? nullptr : data + (r * width + c) * channels;
    }

    void at(float u, float v, float* y) const {
        constexpr float kFar = static_cast<float>(kFarthestCell);
        if (!(std::abs(u) < kFar && std::abs(v) < kFar)) {
            std::fill(y, y + channels, std::numeric_limits<float>::quiet_NaN());
            return;
        }
        if (isNearest) {
            const float* from = cell(std::lround(v), std::lround(u));
            for (long ch = 0; ch < channels; ++ch) y[ch] = from ? from[ch] : outside;
            return;
        }
        const float left = std::floor(u), top = std::floor(v), toRight = u - left, toBottom = v - top;
        const float weights[] = {(1 - toBottom) * (1 - toRight), (1 - toBottom) * toRight, toBottom * (1 - toRight),
                                 toBottom * toRight};
        const long row = static_cast<long>(top), column = static_cast<long>(left);
        if (row >= 0 && column >= 0 && row + 1 < height && column + 1 < width) {
            const float *p = data + (row * width + column) * channels, *below = p + width * channels;
            for (long ch = 0; ch < channels; ++ch)
                y[ch] = weights[0] * p[ch] + weights[1] * p[channels + ch] + weights[2] * below[ch] +
                        weights[3] * below[channels + ch];
            return;
        }
        std::fill(y, y + channels, 0.0f);
        for (int i = 0; i < 4; ++i) {
            if (weights[i] == 0) continue;
            const float* from = cell(row + i / 2, column + i % 2);
            for (long ch = 0; ch < channels; ++ch) y[ch] += weights[i] * (from ? from[ch] : outside);
        }
    }
};

std::unique_ptr<Kernel> bindWarp(const Instruction& in, ThreadPool& pool) {
    const Shape &from = in.inputs[0].shape, &to = in.outputs[0].shape;
    const Attributes& at = in.attributes;
    const Picture picture{in.inputs[0].as<const float>(), from[1], from[2], from[3], at.fillMode, at.isNearest,
                          static_cast<float>(at.alpha)};
    const float* matrices = in.inputs[1].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long samples = to[0], height = to[1], width = to[2], rows = samples * height;
    const long perSlice = std::max(1L, kSliceNumbers / 4 / std::max(1L, width * to[3]));
    return makeKernel("cells", sliceCount(rows, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, rows, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                const float* m = matrices + i / height * 8;
                Picture p = picture;
                p.data += i / height * p.height * p.width * p.channels;
                const float row = static_cast<float>(i % height);
                for (long c = 0; c < width; ++c) {
                    const float column = static_cast<float>(c), k = m[6] * column + m[7] * row + 1;
                    p.at((m[0] * column + m[1] * row + m[2]) / k, (m[3] * column + m[4] * row + m[5]) / k,
                         y + (i * width + c) * p.channels);
                }
            }
        });
    });
}

bool hasCells(const Instruction& in) { return allFloat(in) && in.inputs[0].count() > 0; }

} // namespace

std::span<const Implementation> warpList() {
    static const Implementation kList[] = {{Op::warp2d, "cells", hasCells, nullptr, bindWarp}};
    return kList;
}

} // namespace lamina::cpu
