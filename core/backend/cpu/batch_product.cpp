// One product for each place of the leading axes, by the register tiles of product-inl.h. A task is a stretch of rows of one
// place; an operand that lies across is turned over first.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/batch_product.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct PlaceProduct {
    long places, rows, columns, depth, aRow, aStep;
    bool turnsB;
    long taskRows, blockDepth;

    explicit PlaceProduct(const Instruction& in) {
        const Shape &a = in.inputs[0].shape, &c = in.outputs[0].shape;
        const int rank = c.rank();
        rows = c[rank - 2];
        columns = c[rank - 1];
        depth = in.attributes.transposeA ? a[rank - 2] : a[rank - 1];
        places = c.count() / (rows * columns);
        aRow = in.attributes.transposeA ? 1 : depth;
        aStep = in.attributes.transposeA ? rows : 1;
        turnsB = in.attributes.transposeB;
        // B is turned over once a task: all rows together but where there are few places
        taskRows = places >= 8 ? rows : std::min(rows, 120L);
        blockDepth = std::min(depth, 4 * kDepthBlock);
    }
    long rowTasks() const { return ceilDivide(rows, taskRows); }
    long tasks() const { return places * rowTasks(); }
    long lineB() const { return turnsB ? roundUp(columns, 16) + 16 : columns; }
    long areaFloats() const { return turnsB ? blockDepth * lineB() : 0; }
};

std::int64_t batchProductScratch(const Instruction& in) {
    const PlaceProduct p(in);
    return std::max(1, in.threads) * p.areaFloats() * static_cast<std::int64_t>(sizeof(float));
}

std::unique_ptr<Kernel> bindBatchProduct(const Instruction& in, ThreadPool& pool) {
    const PlaceProduct p(in);
    const float *a = in.inputs[0].as<const float>(), *b = in.inputs[1].as<const float>();
    float *c = in.outputs[0].as<float>(), *scratch = reinterpret_cast<float*>(in.scratch);
    const int areas = std::max(1, in.threads);
    return makeKernel("product of each place", static_cast<int>(p.tasks()), [=, &pool](const StepState&) {
        runTasks(pool, p.tasks(), areas, [&](long task, int area) {
            const long place = task / p.rowTasks(), row = task % p.rowTasks() * p.taskRows;
            const long rows = std::min(p.taskRows, p.rows - row);
            float* out = c + (place * p.rows + row) * p.columns;
            for (long k = 0; k == 0 || k < p.depth; k += p.blockDepth) {
                const long depth = std::min(p.blockDepth, p.depth - k);
                const float* left = a + place * p.rows * p.depth + row * p.aRow + k * p.aStep;
                const float* right = b + place * p.depth * p.columns;
                if (p.turnsB) {
                    float* turned = scratch + area * p.areaFloats();
                    transpose(right + k, p.depth, depth, p.columns, turned, p.lineB());
                    right = turned;
                } else {
                    right += k * p.columns;
                }
                Epilogue epilogue;
                epilogue.accumulate = k > 0;
                if (p.aStep == 1)
                    productBlock(rows, p.columns, Contiguous{left, p.aRow}, right, p.lineB(), depth, out, p.columns,
                                 epilogue);
                else
                    productBlock(rows, p.columns, Strided{left, p.aRow, p.aStep}, right, p.lineB(), depth, out,
                                 p.columns, epilogue);
            }
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(batchProductScratch);
HWY_EXPORT(bindBatchProduct);

std::span<const Implementation> batchProductList() {
    using I = const Instruction&;
    using P = ThreadPool&;
    static constexpr auto fits = [](I i) { return allFloat(i) && i.inputs[0].count() > 0 && i.outputs[0].count() > 0; };
    static constexpr auto scratch = [](I i) { return HWY_DYNAMIC_DISPATCH(batchProductScratch)(i); };
    static constexpr auto bind = [](I i, P p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindBatchProduct)(i, p);
    };
    static const Implementation kList[] = {{Op::batchMatmul, "tiles", fits, scratch, bind}};
    return kList;
}

} // namespace lamina::cpu
#endif
