#include "core/data/number_text.h"

#include "core/data/text_encoding.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

#include <fmt/format.h>

namespace lamina {

namespace {

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

bool isMissing(std::string_view text) {
    return text.empty() || text == "?" || equalsIgnoringCase(text, "na") || equalsIgnoringCase(text, "nan");
}

// "31 Dec 2024", "31-Dec-24", "December 31, 2024" → the number of the month in the place of its name; empty: no month in it.
std::string withMonthNumber(std::string_view text) {
    static constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
    std::size_t begin = 0;
    while (begin < text.size() && !(lower(text[begin]) >= 'a' && lower(text[begin]) <= 'z')) ++begin;
    std::size_t end = begin;
    while (end < text.size() && lower(text[end]) >= 'a' && lower(text[end]) <= 'z') ++end;
    const std::string_view word = text.substr(begin, end - begin);
    if (word.size() < 3) return {};
    for (int month = 0; month < 12; ++month) {
        if (word.size() > kMonths[month].size() || !equalsIgnoringCase(word, kMonths[month].substr(0, word.size())))
            continue;
        if (word.size() > 4 && word.size() < kMonths[month].size()) continue; // "Sept" is one, "Septem" is none
        std::string day, year;
        bool isDay = true;
        const auto digits = [](std::string_view part, std::string& out) { // "31", "2024": one run of digits
            bool hasEnded = false;
            for (const char c : part) {
                const bool isSeparator = c == ' ' || c == '-' || c == ',' || c == '.' || c == '/';
                if (!isDigit(c) && !isSeparator) return false;
                if (isDigit(c) && hasEnded) return false;
                if (isDigit(c)) out += c;
                hasEnded = !out.empty() && isSeparator;
            }
            return true;
        };
        const std::string_view before = text.substr(0, begin), after = text.substr(end);
        if (before.empty()) { // Dec 31, 2024
            const std::size_t comma = after.find(',');
            if (comma == std::string_view::npos) return {};
            isDay = digits(after.substr(0, comma), day) && digits(after.substr(comma), year);
        } else {
            isDay = digits(before, day) && digits(after, year);
        }
        if (!isDay || day.empty() || day.size() > 2 || (year.size() != 4 && year.size() != 2)) return {};
        return fmt::format("{}/{}/{}", day, month + 1, year);
    }
    return {};
}

bool isDate(std::string_view text) {
    if (text.size() > 40 || text.size() < 4) return false;
    if (!withMonthNumber(text).empty()) return true;
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

bool standsForMissing(std::string_view text) {
    static constexpr std::string_view kWords[] = {"-",    "--",   "—",    "n/a", "#n/a", "n.a.",
                                                  "<na>", "none", "null", "无",  "空",   "缺失"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](std::string_view word) { return equalsIgnoringCase(text, word); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

CellKind kindOfCell(std::string_view text, double* value) {
    if (isMissing(text)) {
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

namespace {
std::vector<std::string> digitsIn(std::string_view text) {
    std::vector<std::string> runs;
    bool isInside = false;
    for (const char c : text) {
        if (isDigit(c)) {
            if (!isInside) runs.emplace_back();
            runs.back() += c;
        }
        isInside = isDigit(c);
    }
    return runs;
}
} // namespace

DateOrder dateOrder(std::string_view text) {
    if (!withMonthNumber(text).empty()) return DateOrder::dayFirst; // of what withMonthNumber() makes of it
    const std::vector<std::string> runs = digitsIn(text);
    if (runs.size() < 3 || runs[0].size() > 2 || runs[1].size() > 2) return DateOrder::unknown;
    if (text.find('.') < text.find(':') || std::stoi(runs[0]) > 12) return DateOrder::dayFirst;
    return std::stoi(runs[1]) > 12 ? DateOrder::monthFirst : DateOrder::unknown;
}

std::string sortableDate(std::string_view text, DateOrder order) {
    const std::string named = withMonthNumber(text);
    std::vector<std::string> runs = digitsIn(named.empty() ? text : std::string_view(named));
    if (runs.empty()) return {};
    if (runs[0].size() < 4) {
        if (order == DateOrder::unknown || runs.size() < 3) return {};
        if (order == DateOrder::dayFirst || !named.empty()) std::swap(runs[0], runs[1]);
        if (runs[2].size() == 2) runs[2] = (runs[2] < "70" ? "20" : "19") + runs[2];
        std::rotate(runs.begin(), runs.begin() + 2, runs.begin() + 3); // year, month, day
    }
    std::string out;
    for (const std::string& run : runs) {
        if (run.size() < 2) out += '0';
        out += run;
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
