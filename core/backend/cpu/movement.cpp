// Ops that only move numbers, a line of memory at a time: copy, reshape, fill, constant, permute, concatenate, slice, embed,
// broadcastTo, reverse, patches3d and its gradient.

#include "core/backend/cpu/broadcast.h"
#include "core/backend/cpu/implementation.h"

#include <cstring>

namespace lamina::cpu {

namespace {

void copyNumbers(const float* from, float* to, long count) {
    if (count > 0 && from != to) std::memcpy(to, from, static_cast<std::size_t>(count) * sizeof(float));
}

std::unique_ptr<Kernel> bindCopy(const Instruction& in, ThreadPool& pool) {
    const auto* from = static_cast<const std::byte*>(in.inputs[0].data);
    auto* to = static_cast<std::byte*>(in.outputs[0].data);
    const long bytes = in.outputs[0].count() * sizeOf(in.outputs[0].type);
    if (from == to) return makeKernel("nothing", 1, [](const StepState&) {});
    const long perSlice = kSliceNumbers * 8;
    return makeKernel("copy", sliceCount(bytes, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, bytes, perSlice, [&](long begin, long end) {
            if (end > begin) std::memcpy(to + begin, from + begin, static_cast<std::size_t>(end - begin));
        });
    });
}

std::unique_ptr<Kernel> bindFill(const Instruction& in, ThreadPool& pool) {
    float* y = in.outputs[0].as<float>();
    const long count = in.outputs[0].count();
    const float value = static_cast<float>(in.attributes.alpha);
    return makeKernel("fill", sliceCount(count), [=, &pool](const StepState&) {
        runSlices(pool, count, kSliceNumbers, [&](long begin, long end) { std::fill(y + begin, y + end, value); });
    });
}

std::unique_ptr<Kernel> bindConstant(const Instruction& in, ThreadPool&) {
    float* y = in.outputs[0].as<float>();
    return makeKernel("copy", 1, [y, values = in.attributes.values](const StepState&) {
        copyNumbers(values->data(), y, static_cast<long>(values->size()));
    });
}

// A tensor cut at one axis: (before, extent · after) numbers
struct Cut {
    long before = 1, extent = 1, after = 1;
    Cut(const Shape& shape, int axis) {
        for (int i = 0; i < axis; ++i) before *= shape[i];
        extent = shape[axis];
        for (int i = axis + 1; i < shape.rank(); ++i) after *= shape[i];
    }
};

// Copies `count` lines of `length`, fromStride and toStride apart.
void copyLines(ThreadPool& pool, const float* from, long fromStride, float* to, long toStride, long count,
               long length) {
    runSlices(pool, count, std::max(1L, kSliceNumbers / std::max(1L, length)), [&](long begin, long end) {
        for (long i = begin; i < end; ++i) copyNumbers(from + i * fromStride, to + i * toStride, length);
    });
}

std::unique_ptr<Kernel> bindConcatenate(const Instruction& in, ThreadPool& pool) {
    const Cut whole(in.outputs[0].shape, in.attributes.axis);
    struct Part {
        const float* from;
        long length, offset;
    };
    std::vector<Part> parts;
    long offset = 0;
    for (const BoundTensor& t : in.inputs) {
        const long length = t.shape[in.attributes.axis] * whole.after;
        parts.push_back({t.as<const float>(), length, offset});
        offset += length;
    }
    float* y = in.outputs[0].as<float>();
    return makeKernel("lines", 1, [=, &pool](const StepState&) {
        for (const Part& p : parts)
            copyLines(pool, p.from, p.length, y + p.offset, whole.extent * whole.after, whole.before, p.length);
    });
}

std::unique_ptr<Kernel> bindSlice(const Instruction& in, ThreadPool& pool) {
    const Cut from(in.inputs[0].shape, in.attributes.axis), to(in.outputs[0].shape, in.attributes.axis);
    const float* x = in.inputs[0].as<const float>() + in.attributes.begin * from.after;
    float* y = in.outputs[0].as<float>();
    return makeKernel("lines", 1, [=, &pool](const StepState&) {
        copyLines(pool, x, from.extent * from.after, y, to.extent * to.after, to.before, to.extent * to.after);
    });
}

std::unique_ptr<Kernel> bindEmbed(const Instruction& in, ThreadPool& pool) {
    const Cut from(in.inputs[0].shape, in.attributes.axis), to(in.outputs[0].shape, in.attributes.axis);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long line = to.extent * to.after, length = from.extent * from.after, begin = in.attributes.begin * to.after;
    return makeKernel("lines", 1, [=, &pool](const StepState&) {
        runSlices(pool, to.before, std::max(1L, kSliceNumbers / std::max(1L, line)), [&](long first, long end) {
            for (long i = first; i < end; ++i) {
                float* out = y + i * line;
                std::fill(out, out + begin, 0.0f);
                copyNumbers(x + i * length, out + begin, length);
                std::fill(out + begin + length, out + line, 0.0f);
            }
        });
    });
}

std::unique_ptr<Kernel> bindReverse(const Instruction& in, ThreadPool& pool) {
    const Cut cut(in.inputs[0].shape, in.attributes.axis);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long lines = cut.before * cut.extent, perSlice = std::max(1L, kSliceNumbers / std::max(1L, cut.after));
    return makeKernel("lines", sliceCount(lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, lines, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                const long mirrored = i - i % cut.extent + cut.extent - 1 - i % cut.extent;
                if (cut.after == 1)
                    y[i] = x[mirrored];
                else
                    copyNumbers(x + mirrored * cut.after, y + i * cut.after, cut.after);
            }
        });
    });
}

std::unique_ptr<Kernel> bindBroadcastTo(const Instruction& in, ThreadPool& pool) {
    const Broadcast shape(in.inputs[0].shape, in.inputs[0].shape, in.outputs[0].shape);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, shape.line));
    const long lines = in.outputs[0].count() == 0 ? 0 : shape.lines;
    return makeKernel("lines", sliceCount(lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, lines, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                long place, same;
                shape.place(i, place, same);
                float* out = y + i * shape.line;
                if (shape.aLine == 0)
                    std::fill(out, out + shape.line, x[place]);
                else
                    copyNumbers(x + place, out, shape.line);
            }
        });
    });
}

// axis i of y is axis permutation[i] of x
std::unique_ptr<Kernel> bindPermute(const Instruction& in, ThreadPool& pool) {
    constexpr std::size_t kAxes = 16;
    const Shape &from = in.inputs[0].shape, &to = in.outputs[0].shape;
    LAMINA_CHECK(from.rank() <= static_cast<int>(kAxes));
    std::array<long, kAxes> stepOfX{}, extent{}, step{};
    long size = 1;
    for (int axis = from.rank() - 1; axis >= 0; --axis) {
        stepOfX[static_cast<std::size_t>(axis)] = size;
        size *= from[axis];
    }
    const int rank = to.rank();
    for (int axis = 0; axis < rank; ++axis) {
        const auto i = static_cast<std::size_t>(axis);
        extent[i] = to[axis];
        step[i] = stepOfX[static_cast<std::size_t>(in.attributes.permutation[i])];
    }
    const long line = rank > 0 ? to.last() : 1, lineStep = rank > 0 ? step[static_cast<std::size_t>(rank - 1)] : 1;
    const long lines = line > 0 ? to.count() / line : 0;
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, line));
    return makeKernel("lines", sliceCount(lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, lines, perSlice, [&](long begin, long end) {
            for (long number = begin; number < end; ++number) {
                long rest = number, place = 0;
                for (int axis = rank - 2; axis >= 0; --axis) {
                    const auto i = static_cast<std::size_t>(axis);
                    place += rest % extent[i] * step[i];
                    rest /= extent[i];
                }
                float* out = y + number * line;
                if (lineStep == 1)
                    copyNumbers(x + place, out, line);
                else
                    for (long i = 0; i < line; ++i) out[i] = x[place + i * lineStep];
            }
        });
    });
}

// Windows over volumes x (N, D, H, W, C); y (N, D', H', W', kd kh kw C)
struct Patches {
    Window3d w;
    long n, d, h, width, c;                       // of x
    long depths, rows, columns;                   // of y
    long line() const { return w.kernel[2] * c; } // of one row of the kernel
    long patch() const { return w.kernel[0] * static_cast<long>(w.kernel[1]) * line(); }

    Patches(const Window3d& window, const Shape& x, const Shape& y)
        : w(window), n(x[0]), d(x[1]), h(x[2]), width(x[3]), c(x[4]), depths(y[1]), rows(y[2]), columns(y[3]) {}

    // Each row of the kernel at the places (i, j, k): visit(offset within the patch, first number of the row in volume n or −1
    // where the row lies outside, first column).
    template <class Visit>
    void eachLine(long volume, long i, long j, long k, const Visit& visit) const {
        const long column = k * w.stride[2] - w.before[2];
        long offset = 0;
        for (int a = 0; a < w.kernel[0]; ++a)
            for (int b = 0; b < w.kernel[1]; ++b, offset += line()) {
                const long z = i * w.stride[0] - w.before[0] + a * w.dilation[0];
                const long r = j * w.stride[1] - w.before[1] + b * w.dilation[1];
                const bool isInside = z >= 0 && z < d && r >= 0 && r < h;
                visit(offset, isInside ? ((volume * d + z) * h + r) * width * c : -1, column);
            }
    }
};

std::unique_ptr<Kernel> bindPatches(const Instruction& in, ThreadPool& pool) {
    const Patches p(in.attributes.window3d, in.inputs[0].shape, in.outputs[0].shape);
    const float* x = in.inputs[0].as<const float>();
    float* y = in.outputs[0].as<float>();
    const long lines = p.n * p.depths * p.rows, length = p.columns * p.patch();
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, length));
    return makeKernel("lines", sliceCount(lines, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, lines, perSlice, [&](long begin, long end) {
            for (long line = begin; line < end; ++line)
                for (long k = 0; k < p.columns; ++k) {
                    float* out = y + line * length + k * p.patch();
                    p.eachLine(line / (p.depths * p.rows), line / p.rows % p.depths, line % p.rows, k,
                               [&](long offset, long row, long column) {
                                   for (int s = 0; s < p.w.kernel[2]; ++s) {
                                       const long at = column + s * p.w.dilation[2];
                                       float* to = out + offset + s * p.c;
                                       if (row < 0 || at < 0 || at >= p.width)
                                           std::fill(to, to + p.c, 0.0f);
                                       else
                                           copyNumbers(x + row + at * p.c, to, p.c);
                                   }
                               });
                }
        });
    });
}

// Each volume is gathered by one thread, in the order of its windows.
std::unique_ptr<Kernel> bindPatchesGradient(const Instruction& in, ThreadPool& pool) {
    const Patches p(in.attributes.window3d, in.outputs[0].shape, in.inputs[0].shape);
    const float* d = in.inputs[0].as<const float>();
    float* dx = in.outputs[0].as<float>();
    const long volume = p.d * p.h * p.width * p.c, patches = p.depths * p.rows * p.columns;
    return makeKernel("lines", static_cast<int>(p.n), [=, &pool](const StepState&) {
        pool.run(static_cast<int>(p.n), [&](int n, int) {
            std::fill(dx + n * volume, dx + (n + 1) * volume, 0.0f);
            for (long m = 0; m < patches; ++m) {
                const float* from = d + (n * patches + m) * p.patch();
                p.eachLine(n, m / (p.rows * p.columns), m / p.columns % p.rows, m % p.columns,
                           [&](long offset, long row, long column) {
                               if (row < 0) return;
                               for (int s = 0; s < p.w.kernel[2]; ++s) {
                                   const long at = column + s * p.w.dilation[2];
                                   if (at < 0 || at >= p.width) continue;
                                   float* to = dx + row + at * p.c;
                                   const float* share = from + offset + s * p.c;
                                   for (long k = 0; k < p.c; ++k) to[k] += share[k];
                               }
                           });
            }
        });
    });
}

bool sameType(const Instruction& in) { return in.inputs[0].type == in.outputs[0].type; }

} // namespace

std::span<const Implementation> movementList() {
    static const Implementation kList[] = {
        {Op::copy, "copy", sameType, nullptr, bindCopy},
        {Op::reshape, "copy", sameType, nullptr, bindCopy},
        {Op::fill, "fill", allFloat, nullptr, bindFill},
        {Op::constant, "copy", allFloat, nullptr, bindConstant},
        {Op::reverse, "lines", allFloat, nullptr, bindReverse},
        {Op::concatenate, "lines", allFloat, nullptr, bindConcatenate},
        {Op::slice, "lines", allFloat, nullptr, bindSlice},
        {Op::embed, "lines", allFloat, nullptr, bindEmbed},
        {Op::broadcastTo, "lines", allFloat, nullptr, bindBroadcastTo},
        {Op::permute, "lines", allFloat, nullptr, bindPermute},
        {Op::patches3d, "lines", allFloat, nullptr, bindPatches},
        {Op::patches3dGradient, "lines", allFloat, nullptr, bindPatchesGradient},
    };
    return kList;
}

} // namespace lamina::cpu
