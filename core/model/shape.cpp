#include "core/model/shape.h"

#include "core/base/error.h"

namespace lamina {

namespace {
constexpr std::int64_t kLargest = std::int64_t{1} << 62;

[[noreturn]] void tooLarge() {
    throw Error({}, TEXT("model", "a size is larger than any computer can hold"),
                TEXT("model", "Make the layer or its input smaller."));
}
} // namespace

std::int64_t checkedProduct(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product) || product > kLargest) tooLarge();
    return product;
}

std::int64_t checkedSum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum) || sum > kLargest) tooLarge();
    return sum;
}

std::int64_t Shape::count() const {
    std::int64_t product = 1;
    for (const std::int64_t extent : m_extents) product = checkedProduct(product, extent);
    return product;
}

Shape Shape::withLast(std::int64_t extent) const {
    LAMINA_CHECK(rank() >= 1);
    Shape copy = *this;
    copy.m_extents.back() = extent;
    return copy;
}

Shape Shape::withFirst(std::int64_t extent) const {
    Shape copy = *this;
    copy.m_extents.insert(copy.m_extents.begin(), extent);
    return copy;
}

Shape Shape::withoutFirst() const {
    LAMINA_CHECK(rank() >= 1);
    return Shape(std::vector<std::int64_t>(m_extents.begin() + 1, m_extents.end()));
}

std::string Shape::text() const {
    if (m_extents.empty()) return "1";
    std::string out;
    for (const std::int64_t extent : m_extents) {
        if (!out.empty()) out += "×";
        out += std::to_string(extent);
    }
    return out;
}

std::int64_t sizeOf(Type type) {
    switch (type) {
    case Type::f32:
    case Type::i32:
        return 4;
    case Type::f64:
        return 8;
    case Type::u8:
        return 1;
    }
    return 0;
}

const char* nameOf(Type type) {
    switch (type) {
    case Type::f32:
        return "float32";
    case Type::f64:
        return "float64";
    case Type::i32:
        return "int32";
    case Type::u8:
        return "uint8";
    }
    return "";
}

} // namespace lamina
