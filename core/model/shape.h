#pragma once
// The extents of a tensor, row-major. In a Graph a shape is that of one sample (no batch axis); in a plan it is whole.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace lamina {

class Shape {
public:
    Shape() = default; // rank 0: one number
    Shape(std::initializer_list<std::int64_t> extents) : m_extents(extents) {}
    explicit Shape(std::vector<std::int64_t> extents) : m_extents(std::move(extents)) {}

    int rank() const { return static_cast<int>(m_extents.size()); }
    std::int64_t operator[](int axis) const { return m_extents[static_cast<std::size_t>(axis)]; }
    std::int64_t& operator[](int axis) { return m_extents[static_cast<std::size_t>(axis)]; }
    std::int64_t last() const { return m_extents.empty() ? 1 : m_extents.back(); }
    const std::vector<std::int64_t>& extents() const { return m_extents; }

    std::int64_t count() const;                 // numbers in all; throws Error if it does not fit 2^62
    Shape withLast(std::int64_t extent) const;  // the same with another last axis; rank ≥ 1
    Shape withFirst(std::int64_t extent) const; // one more axis in front: the batch
    Shape withoutFirst() const;                 // rank ≥ 1

    std::string text() const; // "28×28×1"; "1" for rank 0
    bool operator==(const Shape&) const = default;

private:
    std::vector<std::int64_t> m_extents;
};

// a · b, a + b for non-negative sizes from files and fields; throws Error where the result would exceed 2^62.
std::int64_t checkedProduct(std::int64_t a, std::int64_t b);
std::int64_t checkedSum(std::int64_t a, std::int64_t b);

enum class Type : std::uint8_t { f32, f64, i32, u8 };
std::int64_t sizeOf(Type type); // bytes of one number
const char* nameOf(Type type);  // "float32", …

} // namespace lamina
