// Rows of a table by their numbers, and the sum of what flows back to each row. The way back is cut by columns of the table, so
// that every sum is taken in the order of the places for any number of threads.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/gather.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/vectors-inl.h"

#include <limits>

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// The row that a place names, −1 where there is none; floats are cut to whole numbers
struct Places {
    const void* data;
    bool areFloats;
    long rows;
    HWY_INLINE long operator[](long i) const {
        if (areFloats) {
            const float place = static_cast<const float*>(data)[i];
            return place > -1 && place < static_cast<float>(rows) ? static_cast<long>(place) : -1;
        }
        const std::int32_t place = static_cast<const std::int32_t*>(data)[i];
        return place >= 0 && place < rows ? place : -1;
    }
};

std::unique_ptr<Kernel> bindGather(const Instruction& in, ThreadPool& pool) {
    const BoundTensor &table = in.inputs[0], &places = in.inputs[1];
    const long columns = table.shape[1], count = places.count();
    const Places rows{places.data, places.type == Type::f32, table.shape[0]};
    const float* from = table.as<const float>();
    float* y = in.outputs[0].as<float>();
    const long perSlice = std::max(1L, kSliceNumbers / std::max(1L, columns));
    return makeKernel("rows", sliceCount(count, perSlice), [=, &pool](const StepState&) {
        runSlices(pool, count, perSlice, [&](long begin, long end) {
            for (long i = begin; i < end; ++i) {
                const long row = rows[i];
                if (row < 0) {
                    std::fill(y + i * columns, y + (i + 1) * columns, std::numeric_limits<float>::quiet_NaN());
                    continue;
                }
                eachVector(0, columns, [&](long c, auto part) {
                    part.store(part.load(from + row * columns + c), y + i * columns + c);
                });
            }
        });
    });
}

std::unique_ptr<Kernel> bindGatherGradient(const Instruction& in, ThreadPool& pool) {
    const BoundTensor& places = in.inputs[0];
    const Shape& table = in.outputs[0].shape;
    const long columns = table[1], count = places.count(), height = table[0];
    const Places rows{places.data, places.type == Type::f32, height};
    const float* d = in.inputs[1].as<const float>();
    float* dTable = in.outputs[0].as<float>();
    // Stretches of columns, short enough for a few threads where there is work for them
    const long perTask = (count + height) * columns > 2 * kSliceNumbers ? roundUp(ceilDivide(columns, 4), 16) : columns;
    const long tasks = ceilDivide(columns, perTask);
    return makeKernel("columns", static_cast<int>(tasks), [=, &pool](const StepState&) {
        pool.run(static_cast<int>(tasks), [&](int task, int) {
            const long begin = task * perTask, end = std::min(columns, begin + perTask);
            for (long r = 0; r < height; ++r) std::fill(dTable + r * columns + begin, dTable + r * columns + end, 0.0f);
            for (long i = 0; i < count; ++i) {
                const long row = rows[i];
                if (row < 0) continue;
                float* out = dTable + row * columns;
                eachVector(begin, end, [&](long c, auto part) {
                    part.store(hn::Add(part.load(out + c), part.load(d + i * columns + c)), out + c);
                });
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindGather);
HWY_EXPORT(bindGatherGradient);

std::span<const Implementation> gatherList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    using Bound = std::unique_ptr<Kernel>;
    static constexpr auto fits = [](I i) {
        const BoundTensor& numbers = i.op == Op::gather ? i.inputs[0] : i.inputs[1];
        const BoundTensor& places = i.op == Op::gather ? i.inputs[1] : i.inputs[0];
        return numbers.type == Type::f32 && (places.type == Type::f32 || places.type == Type::i32) &&
               i.outputs[0].count() > 0;
    };
    static constexpr auto forward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindGather)(i, p); };
    static constexpr auto backward = [](I i, P p) -> Bound { return HWY_DYNAMIC_DISPATCH(bindGatherGradient)(i, p); };
    static const Implementation kList[] = {
        {Op::gather, "rows", fits, nullptr, forward},
        {Op::gatherGradient, "columns", fits, nullptr, backward},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
