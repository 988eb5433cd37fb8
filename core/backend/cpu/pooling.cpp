// Pooling over windows of pictures (N, H, W, C) and its gradients: vectors run along the channels, threads share the pictures.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backend/cpu/pooling.cpp"
#include "core/backend/cpu/targets.h"

#include "core/backend/cpu/gather.h"
#include "core/backend/cpu/implementation.h"
#include "core/backend/cpu/largest-inl.h"
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

struct Pooling {
    Extents x, y;
    Window2d w;

    long row(long i) const { return i * w.strideHeight - w.top; }
    long column(long j) const { return j * w.strideWidth - w.left; }
    long pictureX() const { return x.h * x.w * x.c; }
    long pictureY() const { return y.h * y.w * y.c; }

    // The real cells of window (i, j): kernel rows a0 … a1 − 1, kernel columns b0 … b1 − 1
    struct Cells {
        long a0, a1, b0, b1;
        long count() const { return std::max(0L, a1 - a0) * std::max(0L, b1 - b0); }
    };
    static void inside(long first, long dilation, long kernel, long extent, long& begin, long& end) {
        begin = first < 0 ? ceilDivide(-first, dilation) : 0;
        end = first < extent ? std::min(kernel, ceilDivide(extent - first, dilation)) : 0;
    }
    Cells cells(long i, long j) const {
        Cells c;
        inside(row(i), w.dilationHeight, w.kernelHeight, x.h, c.a0, c.a1);
        inside(column(j), w.dilationWidth, w.kernelWidth, x.w, c.b0, c.b1);
        return c;
    }
    // Offset of a cell within the picture
    long at(long i, long j, long a, long b) const {
        return ((row(i) + a * w.dilationHeight) * x.w + column(j) + b * w.dilationWidth) * x.c;
    }
    // Each cell belongs to one window at most, and windows are whole: gradients can be written at once
    bool isTiled() const {
        return w.strideHeight == w.kernelHeight && w.strideWidth == w.kernelWidth && w.dilationHeight == 1 &&
               w.dilationWidth == 1 && w.top == 0 && w.left == 0 && y.h * w.kernelHeight <= x.h &&
               y.w * w.kernelWidth <= x.w;
    }
};

template <class Visit>
HWY_INLINE void eachWindow(const Pooling& p, const Visit& visit) {
    const bool areWhole = p.isTiled(); // saves the divisions
    const Pooling::Cells whole{0, p.w.kernelHeight, 0, p.w.kernelWidth};
    for (long i = 0; i < p.y.h; ++i)
        for (long j = 0; j < p.y.w; ++j) visit(i, j, areWhole ? whole : p.cells(i, j), (i * p.y.w + j) * p.y.c);
}

// NaN counts as the largest, so that it is seen.
HWY_INLINE V largerOrNan(V best, V v) { return hn::IfThenElse(hn::Or(hn::Gt(v, best), hn::Ne(v, v)), v, best); }

void maxPicture(const Pooling& p, const float* x, float* y) {
    eachWindow(p, [&](long i, long j, const Pooling::Cells& cells, long out) {
        const bool isEmpty = cells.count() == 0;
        eachVector(0, p.x.c, [&](long k, auto part) {
            V best = isEmpty ? zero() : constant(-INFINITY);
            for (long a = cells.a0; a < cells.a1; ++a)
                for (long b = cells.b0; b < cells.b1; ++b)
                    best = largerOrNan(best, part.load(x + p.at(i, j, a, b) + k));
            part.store(best, y + out + k);
        });
    });
}

// d goes to the first cell of its window that holds the largest number
template <bool kWrites>
void maxGradientPicture(const Pooling& p, const float* x, const float* y, const float* d, float* dx) {
    eachWindow(p, [&](long i, long j, const Pooling::Cells& cells, long out) {
        eachVector(0, p.x.c, [&](long k, auto part) {
            const V largest = part.load(y + out + k);
            V left = part.load(d + out + k); // 0 once it has been given away
            const V none = zero();
            Mask isGiven = hn::Ne(none, none);
            const Mask isNan = hn::Ne(largest, largest);
            for (long a = cells.a0; a < cells.a1; ++a)
                for (long b = cells.b0; b < cells.b1; ++b) {
                    const long at = p.at(i, j, a, b) + k;
                    const V v = part.load(x + at);
                    const Mask fits = hn::Or(hn::Eq(v, largest), hn::And(isNan, hn::Ne(v, v)));
                    const Mask gets = hn::AndNot(isGiven, fits);
                    const V share = hn::IfThenElseZero(gets, left);
                    part.store(kWrites ? share : hn::Add(part.load(dx + at), share), dx + at);
                    isGiven = hn::Or(isGiven, fits);
                }
        });
    });
}

void averagePicture(const Pooling& p, const float* x, float* y) {
    eachWindow(p, [&](long i, long j, const Pooling::Cells& cells, long out) {
        const float count = static_cast<float>(std::max(1L, cells.count()));
        eachVector(0, p.x.c, [&](long k, auto part) {
            V sum = zero();
            for (long a = cells.a0; a < cells.a1; ++a)
                for (long b = cells.b0; b < cells.b1; ++b) sum = hn::Add(sum, part.load(x + p.at(i, j, a, b) + k));
            part.store(hn::Div(sum, constant(count)), y + out + k);
        });
    });
}

template <bool kWrites>
void averageGradientPicture(const Pooling& p, const float* d, float* dx) {
    eachWindow(p, [&](long i, long j, const Pooling::Cells& cells, long out) {
        const float share = 1.0f / static_cast<float>(std::max(1L, cells.count()));
        eachVector(0, p.x.c, [&](long k, auto part) {
            const V v = hn::Mul(part.load(d + out + k), constant(share));
            for (long a = cells.a0; a < cells.a1; ++a)
                for (long b = cells.b0; b < cells.b1; ++b) {
                    float* to = dx + p.at(i, j, a, b) + k;
                    part.store(kWrites ? v : hn::Add(part.load(to), v), to);
                }
        });
    });
}

// d goes to the cell that conv2dPool wrote down
template <bool kWrites>
void unpoolPicture(const Pooling& p, const std::uint8_t* from, const float* d, float* dx) {
    eachWindow(p, [&](long i, long j, const Pooling::Cells& cells, long out) {
        eachVector(0, p.x.c, [&](long k, auto part) {
            const V v = part.load(d + out + k), cell = loadBytes(part, from + out + k);
            float* corner = dx + p.at(i, j, 0, 0) + k;
            const long down = p.w.dilationHeight * p.x.w * p.x.c, across = p.w.dilationWidth * p.x.c;
            for (long a = cells.a0; a < cells.a1; ++a)
                for (long b = cells.b0; b < cells.b1; ++b) {
                    float* to = corner + a * down + b * across;
                    const V number = constant(static_cast<float>(a * p.w.kernelWidth + b));
                    const V share = hn::IfThenElseZero(hn::Eq(cell, number), v);
                    part.store(kWrites ? share : hn::Add(part.load(to), share), to);
                }
        });
    });
}

// Zeros in the cells that no window of a tiling covers
void clearBeyond(const Pooling& p, float* dx) {
    const long height = p.y.h * p.w.strideHeight, width = p.y.w * p.w.strideWidth;
    if (width < p.x.w)
        for (long r = 0; r < height; ++r)
            std::fill(dx + (r * p.x.w + width) * p.x.c, dx + (r + 1) * p.x.w * p.x.c, 0.0f);
    std::fill(dx + height * p.x.w * p.x.c, dx + p.pictureX(), 0.0f);
}

std::unique_ptr<Kernel> bindPooling(const Instruction& in, ThreadPool& pool) {
    const bool isGradient = in.op == Op::maxPool2dGradient || in.op == Op::averagePool2dGradient;
    const BoundTensor& small = isGradient ? in.inputs.back() : in.outputs[0];
    const BoundTensor& large = isGradient ? in.outputs[0] : in.inputs[0];
    const Pooling p{Extents(large.shape), Extents(small.shape), in.attributes.window};
    const float *first = in.inputs[0].as<const float>(),
                *second = in.inputs.size() > 1 ? in.inputs[1].as<const float>() : nullptr,
                *third = in.inputs.size() > 2 ? in.inputs[2].as<const float>() : nullptr;
    float* out = in.outputs[0].as<float>();
    const Op op = in.op;
    const bool writes = p.isTiled();
    return makeKernel("channels last", static_cast<int>(p.x.n), [=, &pool](const StepState&) {
        pool.run(static_cast<int>(p.x.n), [&](int n, int) {
            const long x = n * p.pictureX(), y = n * p.pictureY();
            if (op == Op::maxPool2d) return maxPicture(p, first + x, out + y);
            if (op == Op::averagePool2d) return averagePicture(p, first + x, out + y);
            if (writes)
                clearBeyond(p, out + x);
            else
                std::fill(out + x, out + x + p.pictureX(), 0.0f);
            if (op == Op::maxPool2dGradient)
                (writes ? maxGradientPicture<true> : maxGradientPicture<false>)(p, first + x, second + y, third + y,
                                                                                out + x);
            else
                (writes ? averageGradientPicture<true> : averageGradientPicture<false>)(p, first + y, out + x);
        });
    });
}

std::unique_ptr<Kernel> bindUnpooling(const Instruction& in, ThreadPool& pool) {
    const Pooling p{Extents(in.outputs[0].shape), Extents(in.inputs[1].shape), in.attributes.pool};
    const auto* cells = in.inputs[0].as<const std::uint8_t>();
    const float* d = in.inputs[1].as<const float>();
    float* dx = in.outputs[0].as<float>();
    const bool writes = p.isTiled();
    return makeKernel("channels last", static_cast<int>(p.x.n), [=, &pool](const StepState&) {
        pool.run(static_cast<int>(p.x.n), [&](int n, int) {
            const long x = n * p.pictureX(), y = n * p.pictureY();
            if (writes)
                clearBeyond(p, dx + x);
            else
                std::fill(dx + x, dx + x + p.pictureX(), 0.0f);
            (writes ? unpoolPicture<true> : unpoolPicture<false>)(p, cells + y, d + y, dx + x);
        });
    });
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace lamina::cpu {

HWY_EXPORT(bindPooling);
HWY_EXPORT(bindUnpooling);

std::span<const Implementation> poolingList() {
    static constexpr auto bind = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindPooling)(i, p);
    };
    static constexpr auto unpool = [](const Instruction& i, ThreadPool& p) -> std::unique_ptr<Kernel> {
        return HWY_DYNAMIC_DISPATCH(bindUnpooling)(i, p);
    };
    static constexpr auto isFloat = [](const Instruction& i) {
        return i.inputs[1].type == Type::f32 && i.outputs[0].type == Type::f32;
    };
    static const Implementation kList[] = {
        {Op::maxUnpool2d, "channels last", isFloat, nullptr, unpool},
        {Op::maxPool2d, "channels last", allFloat, nullptr, bind},
        {Op::maxPool2dGradient, "channels last", allFloat, nullptr, bind},
        {Op::averagePool2d, "channels last", allFloat, nullptr, bind},
        {Op::averagePool2dGradient, "channels last", allFloat, nullptr, bind},
    };
    return kList;
}

} // namespace lamina::cpu
#endif
