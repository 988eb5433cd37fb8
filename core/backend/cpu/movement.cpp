// Ops that only move numbers, a line of memory at a time: copy, reshape, fill, permute, concatenate, slice, embed, broadcastTo.

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

bool sameType(const Instruction& in) { return in.inputs[0].type == in.outputs[0].type; }

} // namespace

std::span<const Implementation> movementList() {
    static const Implementation kList[] = {
        {Op::copy, "copy", sameType, nullptr, bindCopy},
        {Op::reshape, "copy", sameType, nullptr, bindCopy},
        {Op::fill, "fill", allFloat, nullptr, bindFill},
        {Op::concatenate, "lines", allFloat, nullptr, bindConcatenate},
        {Op::slice, "lines", allFloat, nullptr, bindSlice},
        {Op::embed, "lines", allFloat, nullptr, bindEmbed},
        {Op::broadcastTo, "lines", allFloat, nullptr, bindBroadcastTo},
        {Op::permute, "lines", allFloat, nullptr, bindPermute},
    };
    return kList;
}

} // namespace lamina::cpu
