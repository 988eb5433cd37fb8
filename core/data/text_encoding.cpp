#include "core/data/text_encoding.h"

#include "core/base/error.h"

#include <algorithm>
#include <cerrno>
#include <iconv.h>

namespace lamina {

namespace {
// npos on success, else the byte where the text stops being in that encoding.
std::size_t convert(const std::string& bytes, const char* from, std::string& out) {
    const iconv_t handle = iconv_open("UTF-8", from);
    if (handle == reinterpret_cast<iconv_t>(-1)) return 0;
    out.resize(bytes.size() * 2 + 16); // two bytes of GB18030 or UTF-16 become at most three
    char* in = const_cast<char*>(bytes.data());
    char* to = out.data();
    std::size_t inLeft = bytes.size(), outLeft = out.size();
    std::size_t bad = std::string::npos;
    while (inLeft > 0) {
        if (iconv(handle, &in, &inLeft, &to, &outLeft) != static_cast<std::size_t>(-1)) break;
        if (errno == E2BIG) {
            const std::size_t done = out.size() - outLeft;
            out.resize(out.size() * 2);
            to = out.data() + done;
            outLeft = out.size() - done;
        } else {
            bad = bytes.size() - inLeft;
            break;
        }
    }
    out.resize(out.size() - outLeft);
    iconv_close(handle);
    return bad;
}

[[noreturn]] void notInEncoding(const std::string& bytes, std::size_t at, const std::string& expected,
                                const std::string& file) {
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())), '\n');
    throw Error(file,
                TEXT("data", "line %1: expected text in %2, got the byte %3 at place %4")
                    .arg(static_cast<long long>(line))
                    .arg(expected)
                    .arg(static_cast<long long>(at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0))
                    .arg(static_cast<long long>(at)),
                TEXT("data", "Save the file as UTF-8."));
}

bool startsWith(const std::string& bytes, const char* mark) { return bytes.rfind(mark, 0) == 0; }
} // namespace

std::size_t firstInvalidUtf8(const std::string& bytes) {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t size = bytes.size();
    for (std::size_t i = 0; i < size;) {
        const unsigned char c = data[i];
        if (c < 0x80) {
            ++i;
            continue;
        }
        const int more = c >= 0xC2 && c <= 0xDF ? 1 : (c & 0xF0) == 0xE0 ? 2 : c >= 0xF0 && c <= 0xF4 ? 3 : 0;
        if (!more || i + static_cast<std::size_t>(more) >= size) return i;
        for (int k = 1; k <= more; ++k)
            if ((data[i + static_cast<std::size_t>(k)] & 0xC0) != 0x80) return i;
        const unsigned char second = data[i + 1];
        if ((c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) || (c == 0xF0 && second < 0x90) ||
            (c == 0xF4 && second > 0x8F))
            return i; // too long a form, a surrogate, beyond Unicode
        i += static_cast<std::size_t>(more) + 1;
    }
    return std::string::npos;
}

std::string inUtf8(std::string bytes, std::string& encoding, const std::string& file, std::vector<Text>& notes) {
    std::string name = encoding;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    if (name == "gbk" || name == "gb2312" || name == "cp936") name = "gb18030";
    if (name == "utf8") name = "utf-8";
    if (!name.empty() && name != "utf-8" && name != "gb18030" && name != "utf-16")
        throw Error(file, TEXT("data", "expected the encoding utf-8 or gb18030, got \"%1\"").arg(encoding),
                    TEXT("data", "Save the file as UTF-8."));

    std::string out;
    if (name == "utf-16" || (name.empty() && (startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF")))) {
        if (const std::size_t bad = convert(bytes, "UTF-16", out); bad != std::string::npos)
            notInEncoding(bytes, bad, "UTF-16", file);
        encoding = "utf-16";
        notes.push_back(TEXT("data", "The file was read as %1.").arg("UTF-16"));
    } else if (name != "gb18030") {
        if (startsWith(bytes, "\xEF\xBB\xBF")) bytes.erase(0, 3);
        const std::size_t bad = firstInvalidUtf8(bytes);
        if (bad == std::string::npos) {
            encoding = "utf-8";
            out = std::move(bytes);
        } else if (name == "utf-8") {
            notInEncoding(bytes, bad, "UTF-8", file);
        } else {
            if (convert(bytes, "GB18030", out) != std::string::npos) notInEncoding(bytes, bad, "UTF-8 / GB18030", file);
            encoding = "gb18030";
            notes.push_back(TEXT("data", "The file was read as %1.").arg("GB18030"));
        }
    } else if (const std::size_t bad = convert(bytes, "GB18030", out); bad != std::string::npos) {
        notInEncoding(bytes, bad, "GB18030", file);
    }
    if (const std::size_t zero = out.find('\0'); zero != std::string::npos) notInEncoding(out, zero, "UTF-8", file);
    return out;
}

} // namespace lamina
