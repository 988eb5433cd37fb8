#include "core/data/number_format.h"

#include "core/data/number_text.h"

#include <algorithm>
#include <vector>

namespace lamina {

namespace {

// Signs of money and per cent, and spaces that keep a number together.
constexpr std::string_view kSigns[] = {"$", "€",  "£", "¥",      "￥",     "%",     "％",
                                       "‰", "元", " ", "\u00a0", "\u202f", "\u2009"};

bool takeSign(std::string_view& text, bool atEnd) {
    for (const std::string_view sign : kSigns)
        if (atEnd ? text.ends_with(sign) : text.starts_with(sign)) {
            if (atEnd)
                text.remove_suffix(sign.size());
            else
                text.remove_prefix(sign.size());
            return true;
        }
    return false;
}

bool takeMinus(std::string_view& text) {
    for (const std::string_view minus : {"-", "−"})
        if (text.starts_with(minus)) {
            text.remove_prefix(minus.size());
            return true;
        }
    if (text.starts_with("+")) text.remove_prefix(1);
    return false;
}

// Spaces and apostrophes between groups become one mark that is no decimal mark.
std::string withOneGroupMark(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view mark : {" ", "\u00a0", "\u202f", "\u2009", "'", "’", "_"})
            if (text.substr(i, mark.size()) == mark) length = mark.size();
        out += length ? '\'' : text[i];
        i += length ? length : 1;
    }
    return out;
}

// "1'234'567" with one kind of mark between groups of three → "1234567"; empty if it is not of that form.
std::string withoutGroups(std::string_view whole, char decimalMark) {
    const char other = decimalMark == '.' ? ',' : '.';
    std::string digits;
    char mark = 0;
    std::size_t group = 0; // digits since the last mark
    for (const char c : whole) {
        if (isDigit(c)) {
            digits += c;
            ++group;
            continue;
        }
        const bool isFirst = mark == 0;
        if ((c != other && c != '\'') || (!isFirst && c != mark) || (isFirst ? group < 1 || group > 3 : group != 3))
            return {};
        mark = c;
        group = 0;
    }
    return mark != 0 && group != 3 ? std::string() : digits;
}

struct Format {
    std::int64_t comma = 0, point = 0; // cells that can only be read with this mark
    std::int64_t either = 0;           // cells with a mark that can be read both ways
    std::int64_t dressed = 0;          // cells that are no plain number
    std::int64_t numbers = 0, given = 0;
    bool isNumeric() const { return given > 0 && numbers * 10 >= given * 9; }
};

Format formatOf(const Table& table, std::int64_t column) {
    Format format;
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::string_view cell = table.cell(row, column);
        const CellKind kind = kindOfCell(cell);
        if (kind == CellKind::missing || standsForMissing(cell)) continue;
        ++format.given;
        if (kind != CellKind::number && kind != CellKind::formatted) continue;
        ++format.numbers;
        format.dressed += kind == CellKind::formatted;
        const std::size_t mark = cell.find_first_of(".,");
        if (mark == std::string_view::npos) continue;
        if (kind == CellKind::number && cell.size() - mark != 4) { // no group of three digits: most numbers, quickly
            ++format.point;
            continue;
        }
        const bool withPoint = kind == CellKind::number ? true : !plainNumber(cell, '.').empty();
        const bool withComma = !plainNumber(cell, ',').empty();
        format.point += withPoint && !withComma;
        format.comma += withComma && !withPoint;
        format.either += withComma && withPoint;
    }
    return format;
}
} // namespace

std::string plainNumber(std::string_view text, char decimalMark) {
    bool isNegative = takeMinus(text);
    while (takeSign(text, false) || takeSign(text, true)) {
    }
    isNegative = takeMinus(text) || isNegative; // "$-5"
    const std::string body = withOneGroupMark(text);
    const std::size_t at = body.find(decimalMark);
    if (at != body.rfind(decimalMark)) return {};
    const std::string whole = withoutGroups(body.substr(0, at), decimalMark);
    const std::string fraction = at == std::string::npos ? std::string() : body.substr(at + 1);
    if (whole.empty() && (at == std::string::npos || at > 0)) return {};
    if ((whole.empty() && fraction.empty()) || !std::all_of(fraction.begin(), fraction.end(), isDigit)) return {};
    return (isNegative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

void writeNumbersPlainly(Table& table, const std::string& hint, char separator) {
    std::vector<Format> formats;
    std::int64_t comma = 0, point = 0, either = 0;
    for (std::int64_t c = 0; c < table.columns(); ++c) {
        formats.push_back(formatOf(table, c));
        if (!formats.back().isNumeric()) continue;
        comma += formats.back().comma;
        point += formats.back().point;
        either += formats.back().either;
    }
    const bool fileHasCommas = comma != point  ? comma > point
                               : !hint.empty() ? hint == ","
                                               : separator == ';' && either > 0;
    if (comma + point > 0) table.decimal = fileHasCommas ? "," : ".";
    bool isCommaNoted = false, isDressNoted = false;
    for (std::int64_t c = 0; c < table.columns(); ++c) {
        const Format& format = formats[static_cast<std::size_t>(c)];
        if (!format.isNumeric() || (format.dressed == 0 && !(fileHasCommas && format.either > 0))) continue;
        // A lone cell of another form among plain numbers is more likely a slip of the pen: it is named as a mistake.
        if (format.dressed == 1 && format.numbers > 1 && !fileHasCommas) continue;
        const bool hasCommas = format.comma != format.point ? format.comma > format.point : fileHasCommas;
        for (std::int64_t row = 0; row < table.rows(); ++row) {
            const std::string cell(table.cell(row, c));
            const CellKind kind = kindOfCell(cell);
            if (kind != CellKind::formatted && !(kind == CellKind::number && hasCommas)) continue;
            const std::string plain = plainNumber(cell, hasCommas ? ',' : '.');
            if (plain.empty() || plain.size() > cell.size() || plain == cell) continue;
            table.rewrite(row, c, plain);
            const bool showsComma = hasCommas && cell.find(',') != std::string::npos;
            bool& isNoted = showsComma ? isCommaNoted : isDressNoted;
            if (isNoted) continue;
            isNoted = true;
            const std::string& name = table.names[static_cast<std::size_t>(c)];
            table.notes.push_back(
                (showsComma ? TEXT("data", "Numbers have a decimal comma: \"%1\" in column %2 is read as %3.")
                            : TEXT("data", "Numbers are read without signs of money and per cent and without marks of "
                                           "thousands: \"%1\" in column %2 is %3."))
                    .arg(shownText(cell))
                    .arg(name)
                    .arg(plain));
        }
    }
}

} // namespace lamina
