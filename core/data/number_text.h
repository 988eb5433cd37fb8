#pragma once
// What the text of one cell is: a number, a missing value, a date, a number in a form that would be misread, or words.

#include <string>
#include <string_view>

namespace lamina {

enum class CellKind {
    number,    // "12", "-1.5e3", "+2"
    missing,   // "", "?", "NA", "NaN"
    formatted, // "1,234", "3,14", "12 %", "$5", "1e999", "inf": a number for people, refused rather than misread
    date,      // "1949-01", "31.12.2024", "31 Dec 2024", "Dec 31, 2024", "2024-01-31 12:00", "12:30"
    words
};

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
std::string_view trimmed(std::string_view text); // without spaces and tabs at both ends

// value: set for a number, NaN for a missing value, else untouched. The text is trimmed already.
CellKind kindOfCell(std::string_view text, double* value = nullptr);

// Words that people write for a missing number: "-", "N/A", "none", "无". In a column of numbers that has them again and
// again they are missing values; a single one is a mistake, as any other word.
bool standsForMissing(std::string_view text);

// "1949-01" before "1949-02": a date as sorted digits where its form is year first; else empty.
// day-first or month-first dates: as the order says; in no known order: empty.
enum class DateOrder { unknown, dayFirst, monthFirst };
std::string sortableDate(std::string_view text, DateOrder order = DateOrder::unknown);
// What one date says of the order of day and month: 31.12.2024, 12/31/2024; unknown for 1/2/2024 and for the year first.
DateOrder dateOrder(std::string_view text);

// For a message: at most 60 bytes, cut between characters; line breaks, control characters and bytes that are no UTF-8
// become "?".
std::string shownText(std::string_view text);

std::string numberAsWord(double value); // "1" for 1.0: the name of a class that is a number

} // namespace lamina
