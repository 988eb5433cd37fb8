#include "core/storage/damage.h"

namespace lamina {

namespace {
// Bytes of the UTF-8 character at the start of text, 0 if it is none.
std::size_t characterLength(const std::string& text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return first >= 0x20 && first != 0x7f ? 1 : 0;
    const std::size_t length = first >= 0xf0 && first < 0xf5   ? 4
                               : first >= 0xe0 && first < 0xf0 ? 3
                               : first >= 0xc2 && first < 0xe0 ? 2
                                                               : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xc0) != 0x80) return 0;
    return length;
}
} // namespace

std::string forMessage(const std::string& name) {
    std::string out;
    std::size_t at = 0;
    int shown = 0;
    while (at < name.size()) {
        if (++shown > 80) return out + "…";
        const std::size_t length = characterLength(name, at);
        if (length == 0)
            out += '?';
        else
            out.append(name, at, length);
        at += length == 0 ? 1 : length;
    }
    return out;
}

Error damaged(const std::string& where, Text what) {
    return {where, std::move(what),
            TEXT("storage", "The file is damaged or was not written by Keras or Lamina; use another copy.")};
}

Error writeFault() {
    return {{},
            TEXT("storage", "the file could not be put together in memory"),
            TEXT("storage", "Close other programs and try again.")};
}

} // namespace lamina
