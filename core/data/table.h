#pragma once
// A table as it stands in a file: names, cells as text, and on which line each row begins.

#include "core/base/error.h"
#include "core/base/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lamina {

class Table {
public:
    std::string file;               // as named by the user, for messages
    std::string sha256;             // of the bytes on the disk
    std::vector<std::string> names; // of the columns
    std::vector<Text> notes;        // what was found out while reading
    bool hasHeader = true;
    std::string decimal; // "," where numbers have a decimal comma, "." where they show a point, else empty

    std::int64_t rows() const { return static_cast<std::int64_t>(m_lines.size()); }
    std::int64_t columns() const { return static_cast<std::int64_t>(names.size()); }
    std::string_view cell(std::int64_t row, std::int64_t column) const { // without spaces around it
        const Span span = m_cells[static_cast<std::size_t>(row * columns() + column)];
        return std::string_view(m_text).substr(span.begin, span.length);
    }
    std::int64_t line(std::int64_t row) const { return m_lines[static_cast<std::size_t>(row)]; } // from 1
    std::int64_t find(std::string_view name) const;                                              // -1: no such column

    // "FILE: line 12, column 3 (age): WHAT. REMEDY"
    Error cellError(std::int64_t row, std::int64_t column, const Text& what, const Text& remedy) const;
    std::string nameList() const; // "a, b, c" for messages, at most 20

    // A cell as it is to be read; at most as long as it stands in the file.
    void rewrite(std::int64_t row, std::int64_t column, std::string_view text);
    void reverseRows();

private:
    friend Table readCsv(const std::string&, const std::string&, const struct CsvOptions&);
    struct Span {
        std::uint32_t begin = 0, length = 0;
    };
    std::string m_text;
    std::vector<Span> m_cells; // row after row
    std::vector<std::int64_t> m_lines;
};

} // namespace lamina
