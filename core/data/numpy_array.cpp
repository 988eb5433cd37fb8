#include "core/data/numpy_array.h"

#include "core/base/error.h"
#include "core/data/byte_source.h"
#include "core/data/number_text.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace lamina {

namespace {
[[noreturn]] void refuse(const std::string& where, const Text& what) {
    throw Error(where, what, TEXT("data", "Save it again with numpy.save or numpy.savez as an array of numbers."));
}

struct Header {
    std::string descr;
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
};

// The header is a Python literal: {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
class HeaderParser {
public:
    HeaderParser(const std::string& text, const std::string& where) : m_text(text), m_where(where) {}

    Header parse() {
        Header header;
        bool hasDescr = false, hasOrder = false, hasShape = false;
        expect('{');
        while (!take('}')) {
            const std::string key = quoted();
            expect(':');
            if (key == "descr") {
                skip();
                if (peek() != '\'' && peek() != '"')
                    refuse(m_where, TEXT("data", "expected an array of numbers, got one of structures"));
                header.descr = quoted();
                hasDescr = true;
            } else if (key == "fortran_order") {
                header.fortranOrder = boolean();
                hasOrder = true;
            } else if (key == "shape") {
                header.shape = tuple();
                hasShape = true;
            } else {
                fail();
            }
            take(',');
        }
        skip();
        if (m_at != m_text.size() || !hasDescr || !hasOrder || !hasShape) fail();
        return header;
    }

private:
    [[noreturn]] void fail() {
        refuse(m_where,
               TEXT("data", "the header of the array is damaged near character %1").arg(static_cast<long long>(m_at)));
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
            ++m_at;
    }
    bool take(char c) {
        skip();
        if (peek() != c) return false;
        ++m_at;
        return true;
    }
    void expect(char c) {
        if (!take(c)) fail();
    }
    std::string quoted() {
        skip();
        const char mark = peek();
        if (mark != '\'' && mark != '"') fail();
        const std::size_t end = m_text.find(mark, m_at + 1);
        if (end == std::string::npos) fail();
        const std::string out = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return out;
    }
    bool boolean() {
        skip();
        for (const bool value : {true, false}) {
            const std::string word = value ? "True" : "False";
            if (m_text.compare(m_at, word.size(), word) == 0) {
                m_at += word.size();
                return value;
            }
        }
        fail();
    }
    std::vector<std::int64_t> tuple() {
        std::vector<std::int64_t> out;
        expect('(');
        while (!take(')')) {
            skip();
            std::int64_t value = 0;
            const auto [end, fault] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
            if (fault != std::errc() || value < 0 || out.size() >= 32)
                refuse(m_where, TEXT("data", "expected extents of at least 0 in the shape of the array"));
            m_at = static_cast<std::size_t>(end - m_text.data());
            take('L'); // Python 2
            out.push_back(value);
            if (!take(',') && peek() != ')') fail();
        }
        return out;
    }

    const std::string& m_text;
    const std::string& m_where;
    std::size_t m_at = 0;
};

template <class T>
T numberAt(const std::uint8_t* bytes, bool swap) {
    std::uint8_t copy[sizeof(T)];
    std::memcpy(copy, bytes, sizeof(T));
    if (swap) std::reverse(copy, copy + sizeof(T));
    T value;
    std::memcpy(&value, copy, sizeof(T));
    return value;
}

float halfAt(const std::uint8_t* bytes, bool swap) {
    const auto bits = numberAt<std::uint16_t>(bytes, swap);
    const int exponent = (bits >> 10) & 31, fraction = bits & 1023;
    const double size = exponent == 0    ? std::ldexp(fraction, -24)
                        : exponent == 31 ? (fraction ? NAN : INFINITY)
                                         : std::ldexp(1024 + fraction, exponent - 25);
    return static_cast<float>(bits & 0x8000 ? -size : size);
}

double valueAt(const std::string& type, const std::uint8_t* at, bool swap) {
    if (type == "f4") return numberAt<float>(at, swap);
    if (type == "f8") return numberAt<double>(at, swap);
    if (type == "f2") return halfAt(at, swap);
    if (type == "i1") return numberAt<std::int8_t>(at, swap);
    if (type == "i2") return numberAt<std::int16_t>(at, swap);
    if (type == "i4") return numberAt<std::int32_t>(at, swap);
    if (type == "i8") return static_cast<double>(numberAt<std::int64_t>(at, swap));
    if (type == "u2") return numberAt<std::uint16_t>(at, swap);
    if (type == "u4") return numberAt<std::uint32_t>(at, swap);
    return static_cast<double>(numberAt<std::uint64_t>(at, swap)); // u8
}

// Where number i of a row-major array lies in a file with the first axis fastest.
class FortranOrder {
public:
    explicit FortranOrder(const Shape& shape) : m_shape(shape), m_index(static_cast<std::size_t>(shape.rank()), 0) {
        std::int64_t stride = 1;
        for (const std::int64_t extent : shape.extents()) {
            m_strides.push_back(stride);
            stride *= extent;
        }
    }
    std::int64_t next() {
        const std::int64_t at = m_at;
        for (int axis = m_shape.rank() - 1; axis >= 0; --axis) {
            const auto a = static_cast<std::size_t>(axis);
            m_at += m_strides[a];
            if (++m_index[a] < m_shape[axis]) break;
            m_at -= m_strides[a] * m_shape[axis];
            m_index[a] = 0;
        }
        return at;
    }

private:
    const Shape& m_shape;
    std::vector<std::int64_t> m_strides, m_index;
    std::int64_t m_at = 0;
};
} // namespace

NumpyArray readNumpyArray(const std::function<std::int64_t(void*, std::int64_t)>& read, std::int64_t size,
                          const std::string& where) {
    std::uint8_t start[12] = {};
    if (read(start, 8) != 8 || std::memcmp(start, "\x93NUMPY", 6) != 0 || start[6] < 1 || start[6] > 3)
        refuse(where, TEXT("data", "expected an array of NumPy (.npy), got something else"));
    const int lengthBytes = start[6] == 1 ? 2 : 4;
    if (read(start + 8, lengthBytes) != lengthBytes) refuse(where, TEXT("data", "the file ends inside its header"));
    std::int64_t headerLength = 0;
    for (int i = 0; i < lengthBytes; ++i) headerLength |= std::int64_t{start[8 + i]} << (8 * i);
    constexpr std::int64_t kLongestHeader = 1 << 16;
    if (headerLength > kLongestHeader || headerLength > size)
        refuse(where, TEXT("data", "the header of the array is damaged near character %1").arg(0LL));
    std::string text(static_cast<std::size_t>(headerLength), '\0');
    if (read(text.data(), headerLength) != headerLength) refuse(where, TEXT("data", "the file ends inside its header"));
    const Header header = HeaderParser(text, where).parse();

    const char order = header.descr.empty() ? '?' : header.descr[0];
    const std::string type = header.descr.size() > 1 ? header.descr.substr(1) : "";
    static const std::string kTypes[] = {"b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"};
    if ((order != '<' && order != '>' && order != '|' && order != '=') ||
        std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes))
        refuse(where,
               type.starts_with("O")
                   ? TEXT("data", "expected an array of numbers, got Python objects, which could run code")
                   : TEXT("data", "expected an array of numbers, got the type \"%1\"").arg(shownText(header.descr)));
    NumpyArray array;
    array.shape = Shape(header.shape);
    array.kind = type[0] == 'u' ? 'i' : type[0];
    const std::int64_t count = array.shape.count(), width = type[1] - '0', bytes = checkedProduct(count, width);
    const std::int64_t promised = checkedSum(8 + lengthBytes + headerLength, bytes);
    if (promised != size)
        refuse(where, TEXT("data", "the header promises %1 = %2 bytes in all, but the file has %3")
                          .arg(array.shape.text())
                          .arg(static_cast<long long>(promised))
                          .arg(static_cast<long long>(size)));
    if (count == 0) { // a part without samples is fine, samples without numbers are not
        if (array.shape.rank() > 0 && array.shape[0] == 0) return array;
        refuse(where, TEXT("data", "expected data, got an array without numbers (%1)").arg(array.shape.text()));
    }
    const bool isByte = width == 1 && type != "i1";
    checkFitsMemory(checkedSum(bytes, isByte ? 0 : checkedProduct(count, 4)), where);
    std::vector<std::uint8_t> raw(static_cast<std::size_t>(bytes));
    if (read(raw.data(), bytes) != bytes) refuse(where, TEXT("data", "the file ends before its data"));

    const bool swap = (order == '>') == (std::endian::native == std::endian::little) && width > 1;
    const bool permute = header.fortranOrder && array.shape.rank() > 1;
    FortranOrder places(array.shape);
    if (isByte) {
        array.bytes.resize(static_cast<std::size_t>(count));
        for (std::int64_t i = 0; i < count; ++i)
            array.bytes[static_cast<std::size_t>(i)] = raw[static_cast<std::size_t>(permute ? places.next() : i)];
        return array;
    }
    array.floats.resize(static_cast<std::size_t>(count));
    if (type == "f4" && !swap && !permute) {
        std::memcpy(array.floats.data(), raw.data(), raw.size());
    } else {
        for (std::int64_t i = 0; i < count; ++i) {
            const std::int64_t place = permute ? places.next() : i;
            array.floats[static_cast<std::size_t>(i)] =
                static_cast<float>(valueAt(type, raw.data() + place * width, swap));
        }
    }
    constexpr float kExact = 1 << 24; // float holds every whole number up to here
    const std::int64_t perSample = array.shape.rank() ? count / array.shape[0] : 1;
    for (std::int64_t i = 0; i < count; ++i) {
        const float value = array.floats[static_cast<std::size_t>(i)];
        if (!std::isfinite(value))
            refuse(where, TEXT("data", "sample %1, number %2: expected a finite number, got %3")
                              .arg(static_cast<long long>(i / perSample))
                              .arg(static_cast<long long>(i % perSample))
                              .arg(std::isnan(value) ? "NaN" : "Inf"));
        if (array.kind == 'i' && std::abs(value) > kExact)
            refuse(where, TEXT("data", "sample %1, number %2: expected a whole number of at most 16777216, which a "
                                       "32-bit float still holds exactly, got more")
                              .arg(static_cast<long long>(i / perSample))
                              .arg(static_cast<long long>(i % perSample)));
    }
    return array;
}

} // namespace lamina
