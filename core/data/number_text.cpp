#include "core/data/number_text.h"

#include "core/data/text_encoding.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace lamina {

namespace {
bool isDigit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

bool isPlainNumber(std::string_view text, double& value) {
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-') return false;
    }
    if (text.empty() || !(isDigit(text.front()) || text.front() == '-' || text.front() == '.')) return false;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

// A number once signs of money and per cent, spaces, commas and other separators are taken away.
bool isFormattedNumber(std::string_view text) {
    static constexpr std::string_view kSigns[] = {"$",  "€", "£",  "¥",      "￥",     "%",
                                                  "％", "‰", "元", "\u00a0", "\u202f", "−"};
    std::string bare;
    bool changed = false;
    int digits = 0;
    for (std::size_t i = 0; i < text.size();) {
        bool isSign = false;
        for (const std::string_view sign : kSigns)
            if (text.substr(i, sign.size()) == sign) {
                i += sign.size();
                isSign = changed = true;
                break;
            }
        if (isSign) continue;
        const char c = text[i++];
        if (c == ',' || c == ' ' || c == '\'' || c == '_') {
            changed = true;
            continue;
        }
        digits += isDigit(c);
        bare += c;
    }
    double value = 0;
    if (!digits) return false;
    if (!changed) { // a plain form whose value no double holds
        const auto [end, fault] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
        return fault == std::errc::result_out_of_range && end == bare.data() + bare.size();
    }
    if (isPlainNumber(bare, value)) return true;
    for (std::size_t i = 0; i < bare.size(); ++i) // 1.234.567,8: several points, digits only
        if (!isDigit(bare[i]) && bare[i] != '.' && !(i == 0 && (bare[i] == '-' || bare[i] == '+'))) return false;
    return true;
}

// Cuts "2024-01-31" into its runs of digits and what stands between them; false if other signs occur.
struct DigitRuns {
    int lengths[8] = {};
    char between[8] = {}; // after run i
    int count = 0;
};

bool digitRuns(std::string_view text, DigitRuns& runs) {
    std::size_t i = 0;
    while (i < text.size()) {
        if (runs.count == 8 || !isDigit(text[i])) return false;
        int length = 0;
        while (i < text.size() && isDigit(text[i])) ++i, ++length;
        runs.lengths[runs.count] = length;
        if (i < text.size()) {
            const char c = text[i];
            if (c != '-' && c != '/' && c != '.' && c != ':' && c != ' ' && c != 'T') return false;
            runs.between[runs.count] = c;
            if (++i == text.size()) return false;
        }
        ++runs.count;
    }
    return true;
}

bool isClock(const DigitRuns& r, int from) { // 12:30, 12:30:05, 12:30:05.250
    const int n = r.count - from;
    if (n < 2 || n > 4) return false;
    for (int i = 0; i < n - 1; ++i)
        if (r.between[from + i] != (i == 2 ? '.' : ':')) return false;
    for (int i = 0; i < std::min(n, 3); ++i)
        if (r.lengths[from + i] > 2) return false;
    return true;
}

bool isDateSeparator(char c) { return c == '-' || c == '/' || c == '.'; }

bool isDate(std::string_view text) {
    std::string plain; // 2024年1月31日 → 2024-1-31
    static constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日";
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i, kYear.size()) == kYear || text.substr(i, kMonth.size()) == kMonth) {
            i += kYear.size();
            if (i < text.size()) plain += '-';
        } else if (text.substr(i, kDay.size()) == kDay) {
            i += kDay.size();
        } else {
            plain += text[i++];
        }
    }
    if (!plain.empty() && plain.back() == 'Z') plain.pop_back();
    DigitRuns r;
    if (!digitRuns(plain, r) || r.count < 2) return false;
    if (isClock(r, 0)) return true;
    if (!isDateSeparator(r.between[0])) return false;
    if (r.count == 2) return r.lengths[0] == 4 && r.lengths[1] <= 2 && r.between[0] != '.'; // 1949-01
    if (r.between[0] != r.between[1] || r.lengths[1] > 2) return false;
    const bool yearFirst = r.lengths[0] == 4 && r.lengths[2] <= 2;
    const bool yearLast = r.lengths[0] <= 2 && (r.lengths[2] == 4 || r.lengths[2] == 2);
    if (!yearFirst && !yearLast) return false;
    if (r.count == 3) return true;
    return (r.between[2] == ' ' || r.between[2] == 'T') && isClock(r, 3);
}
} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

CellKind kindOfCell(std::string_view text, double* value) {
    if (text.empty() || text == "?" || equalsIgnoringCase(text, "na") || equalsIgnoringCase(text, "nan")) {
        if (value) *value = std::numeric_limits<double>::quiet_NaN();
        return CellKind::missing;
    }
    double number = 0;
    if (isPlainNumber(text, number)) {
        if (value) *value = number;
        return CellKind::number;
    }
    if (isDate(text)) return CellKind::date;
    std::string_view unsignedText = text;
    if (unsignedText.front() == '-' || unsignedText.front() == '+') unsignedText.remove_prefix(1);
    if (equalsIgnoringCase(unsignedText, "inf") || equalsIgnoringCase(unsignedText, "infinity"))
        return CellKind::formatted;
    return isFormattedNumber(text) ? CellKind::formatted : CellKind::words;
}

std::string sortableDate(std::string_view text) {
    std::string out;
    std::size_t i = 0;
    bool isFirst = true;
    while (i < text.size()) {
        std::size_t length = 0;
        while (i + length < text.size() && isDigit(text[i + length])) ++length;
        if (length == 0) {
            ++i;
            continue;
        }
        if (isFirst && length != 4) return {};
        isFirst = false;
        if (length < 2) out += '0';
        out.append(text.substr(i, length));
        i += length;
    }
    return out;
}

std::string shownText(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
        if (out.size() + length > kLongest) return out + "…";
        std::string character(text.substr(i, length));
        const bool isWhole = character.size() == length && firstInvalidUtf8(character) == std::string::npos;
        if (c < 0x20 || c == 0x7F || !isWhole) {
            out += '?';
            ++i;
        } else {
            out += character;
            i += length;
        }
    }
    return out;
}

std::string numberAsWord(double value) { return fmt::format("{}", value); }

} // namespace lamina
