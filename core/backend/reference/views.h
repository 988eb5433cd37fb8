#pragma once
// Index arithmetic of the reference loops: tensors seen as matrices, pictures or broadcast operands.

#include "core/backend/backend.h"
#include "core/base/error.h"

#include <array>

namespace lamina::reference {

constexpr int kMostAxes = 16;

// (rows, columns): all leading axes together × the last one
template <class Real>
struct Matrix {
    Real* data;
    std::int64_t rows, columns;
    bool isTransposed = false; // read as if its axes were swapped

    explicit Matrix(const BoundTensor& t, bool transposed = false)
        : data(t.as<Real>()), columns(t.shape.last()), isTransposed(transposed) {
        rows = columns == 0 ? 0 : t.count() / columns;
    }
    std::int64_t height() const { return isTransposed ? columns : rows; }
    std::int64_t width() const { return isTransposed ? rows : columns; }
    Real& operator()(std::int64_t r, std::int64_t c) const {
        return isTransposed ? data[c * columns + r] : data[r * columns + c];
    }
};

// Four axes: pictures (N, H, W, C) and kernels (kh, kw, C, F)
template <class Real>
struct Grid {
    Real* data;
    std::int64_t n, h, w, c;

    explicit Grid(const BoundTensor& t)
        : data(t.as<Real>()), n(t.shape[0]), h(t.shape[1]), w(t.shape[2]), c(t.shape[3]) {}
    Real& operator()(std::int64_t i, std::int64_t y, std::int64_t x, std::int64_t k) const {
        return data[((i * h + y) * w + x) * c + k];
    }
};

// Three axes: sequences (N, T, U)
template <class Real>
struct Sequence {
    Real* data;
    std::int64_t n, t, u;

    explicit Sequence(const BoundTensor& b) : data(b.as<Real>()), n(b.shape[0]), t(b.shape[1]), u(b.shape[2]) {}
    Real* at(std::int64_t sample, std::int64_t step) const { return data + (sample * t + step) * u; }
};

// Where an operand's number lies for each cell of a larger shape. A stride of 0 repeats a number (numpy's broadcasting).
struct Strides {
    std::array<std::int64_t, kMostAxes> step{};

    // `operand` aligned with the last axes of `whole`
    static Strides broadcast(const Shape& operand, const Shape& whole) {
        Strides s;
        std::int64_t step = 1;
        for (int axis = operand.rank() - 1, to = whole.rank() - 1; axis >= 0 && to >= 0; --axis, --to) {
            s.step[static_cast<std::size_t>(to)] = operand[axis] == 1 ? 0 : step;
            step *= operand[axis];
        }
        return s;
    }
    // Place of cell number `flat` of `whole`, counted row by row
    std::int64_t place(std::int64_t flat, const Shape& whole) const {
        std::int64_t place = 0;
        for (int axis = whole.rank() - 1; axis >= 0; --axis) {
            place += flat % whole[axis] * step[static_cast<std::size_t>(axis)];
            flat /= whole[axis];
        }
        return place;
    }
};

// A tensor cut at one axis: (before, extent, after)
struct Cut {
    std::int64_t before = 1, extent = 1, after = 1;

    Cut(const Shape& shape, int axis) {
        for (int i = 0; i < axis; ++i) before *= shape[i];
        extent = shape[axis];
        for (int i = axis + 1; i < shape.rank(); ++i) after *= shape[i];
    }
};

} // namespace lamina::reference
