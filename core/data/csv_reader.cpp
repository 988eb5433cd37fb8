#include "core/data/csv_reader.h"

#include "core/data/byte_source.h"
#include "core/data/number_format.h"
#include "core/data/number_text.h"
#include "core/data/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lamina {

namespace {
constexpr std::int64_t kLargestText = std::int64_t{1} << 30; // bytes; cells are found by 32-bit places

struct Cell {
    std::uint32_t begin = 0, length = 0;
};

// Walks through the text record by record. Quoted cells are unquoted where they stand, so a cell is a stretch of the text.
class Records {
public:
    Records(std::string& text, char separator, const std::string& file)
        : m_text(text), m_separator(separator), m_file(file) {}

    // Passes over one line, whatever is in it.
    std::string_view takeLine() {
        const std::size_t begin = m_at;
        while (!atLineEnd()) ++m_at;
        const std::string_view line = std::string_view(m_text).substr(begin, m_at - begin);
        takeLineEnd();
        return line;
    }
    char first() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    // The cells of the next record that is not blank; false at the end. line: where it begins.
    bool next(std::vector<Cell>& cells, std::int64_t& line) {
        for (;;) {
            if (m_at >= m_text.size()) return false;
            cells.clear();
            line = m_line;
            bool wasQuoted = false;
            do {
                cells.push_back(cell(wasQuoted));
            } while (takeSeparator());
            takeLineEnd();
            if (cells.size() > 1 || cells[0].length > 0 || wasQuoted) return true;
        }
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t'; }
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void takeLineEnd() {
        if (m_at >= m_text.size()) return;
        if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    bool takeSeparator() {
        if (m_at >= m_text.size() || m_text[m_at] != m_separator) return false;
        ++m_at;
        return true;
    }

    Cell cell(bool& wasQuoted) {
        while (m_at < m_text.size() && isBlank(m_text[m_at]) && m_text[m_at] != m_separator) ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            wasQuoted = true;
            return quotedCell();
        }
        const std::size_t begin = m_at;
        while (!atLineEnd() && m_text[m_at] != m_separator) ++m_at;
        std::size_t end = m_at;
        while (end > begin && isBlank(m_text[end - 1])) --end;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
    }

    Cell quotedCell() {
        const std::int64_t openedOn = m_line;
        const std::size_t begin = ++m_at;
        std::size_t out = begin;
        for (;; ++m_at) {
            if (m_at >= m_text.size())
                throw Error(
                    m_file,
                    TEXT("data", "line %1: a quotation mark is opened here; expected its end, got the end of the file")
                        .arg(static_cast<long long>(openedOn)),
                    TEXT("data", "Close it, or write a quotation mark inside a cell as two."));
            if (m_text[m_at] == '"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') break;
                ++m_at;
            }
            m_line += m_text[m_at] == '\n' ||
                      (m_text[m_at] == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n'));
            m_text[out++] = m_text[m_at];
        }
        ++m_at; // the closing mark
        while (m_at < m_text.size() && isBlank(m_text[m_at]) && m_text[m_at] != m_separator) ++m_at;
        if (!atLineEnd() && m_text[m_at] != m_separator)
            throw Error(m_file,
                        TEXT("data", "line %1: expected a separator after the closing quotation mark, got \"%2\"")
                            .arg(static_cast<long long>(m_line))
                            .arg(shownText(std::string_view(m_text).substr(m_at, 4))),
                        TEXT("data", "Close it, or write a quotation mark inside a cell as two."));
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(out - begin)};
    }

    std::string& m_text;
    const char m_separator;
    const std::string& m_file;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

// Before the names: "sep=;", as Excel writes it, and lines that begin with #, unless a line of that kind holds the names.
std::int64_t linesBeforeNames(const std::string& text, std::string& separator, const std::string& file) {
    std::string copy = text.substr(0, 64 << 10);
    Records records(copy, '\n', file);
    std::int64_t lines = 0;
    std::string_view last;
    if (text.starts_with("sep=") || text.starts_with("SEP=")) {
        const std::string_view line = records.takeLine();
        if (line.size() != 5) return 0;
        if (separator.empty()) separator = line.substr(4);
        ++lines;
    }
    while (records.first() == '#') {
        last = records.takeLine();
        ++lines;
    }
    if (last.empty()) return lines;
    const std::string_view next = records.takeLine();
    for (const char mark : {',', ';', '\t', '|'}) { // "#id,a,b" over lines of three columns are names
        const auto count = [mark](std::string_view line) { return std::count(line.begin(), line.end(), mark); };
        if (count(last) > 0 && count(last) == count(next)) return lines - 1;
    }
    return lines;
}

// The separator that cuts most of the first lines into equally many fields.
char foundSeparator(const std::string& text, std::int64_t passedOver, const std::string& file) {
    constexpr std::size_t kLook = 64 << 10;
    std::string look = text.substr(0, kLook);
    if (look.size() == kLook)
        if (const std::size_t end = look.rfind('\n'); end != std::string::npos) look.resize(end + 1);
    char best = ',';
    double bestShare = 0.5;
    for (const char separator : {'\t', ';', '|', ','}) {
        std::map<std::size_t, int> widths;
        int lines = 0;
        try {
            std::string copy = look; // reading unquotes
            Records records(copy, separator, file);
            for (std::int64_t i = 0; i < passedOver; ++i) records.takeLine();
            std::vector<Cell> cells;
            for (std::int64_t line = 0; records.next(cells, line); ++lines) ++widths[cells.size()];
        } catch (const Error&) { // a quotation mark that is none with this separator
        }
        int same = 0;
        for (const auto& [width, count] : widths)
            if (width > 1) same = std::max(same, count);
        const double share = lines ? static_cast<double>(same) / lines : 0;
        if (share > bestShare + 1e-9) {
            bestShare = share;
            best = separator;
        }
    }
    return best;
}
} // namespace

Table readCsv(const std::string& path, const std::string& shownName, const CsvOptions& options) {
    Table table;
    table.file = shownName;
    ByteSource source(path);
    table.sha256 = source.sha256();
    std::string encoding = options.encoding;
    table.m_text = inUtf8(source.readAll(kLargestText), encoding, shownName, table.notes);
    if (static_cast<std::int64_t>(table.m_text.size()) > 2 * kLargestText)
        throw Error(
            shownName,
            TEXT("data", "unpacked, the file has more than %1 MB").arg(static_cast<long long>(kLargestText >> 19)),
            TEXT("data", "Use a part of the data."));
    if (options.separator.size() > 1 || options.separator == "\"" || options.separator == "\n" ||
        options.separator == "\r")
        throw Error(shownName, TEXT("data", "expected one character as separator, got \"%1\"").arg(options.separator),
                    TEXT("data", "Use a comma, a semicolon or a tab."));
    std::string named = options.separator;
    const std::int64_t passedOver = linesBeforeNames(table.m_text, named, shownName);
    const char separator = named.empty() ? foundSeparator(table.m_text, passedOver, shownName) : named[0];

    Records records(table.m_text, separator, shownName);
    for (std::int64_t i = 0; i < passedOver; ++i) records.takeLine();
    if (passedOver)
        table.notes.push_back(TEXT("data", "Lines before the names of the columns that are passed over: %1.")
                                  .arg(static_cast<long long>(passedOver)));
    std::vector<Cell> cells;
    std::size_t width = 0;
    std::int64_t firstLine = 1;
    for (std::int64_t line = 0; records.next(cells, line);) {
        if (width == 0) {
            width = cells.size();
            firstLine = line;
        } else if (cells.size() != width) {
            throw Error(shownName,
                        TEXT("data", "line %1: expected %2 columns as in line %3, got %4")
                            .arg(static_cast<long long>(line))
                            .arg(static_cast<long long>(width))
                            .arg(static_cast<long long>(firstLine))
                            .arg(static_cast<long long>(cells.size())),
                        TEXT("data", "Mend that line, or line %1 if it does not hold the names of the columns.")
                            .arg(static_cast<long long>(firstLine)));
        }
        for (const Cell& cell : cells) table.m_cells.push_back({cell.begin, cell.length});
        table.m_lines.push_back(line);
    }
    if (width == 0)
        throw Error(shownName, TEXT("data", "the file is empty; expected a line with names and lines with data"),
                    TEXT("data", "Choose another file."));

    table.names.assign(width, {}); // so that cell() knows the width
    table.hasHeader = false;
    if (options.mayHaveHeader) {
        // Line 1 holds names if over a column of numbers it has words; it is data if it has numbers there.
        std::int64_t wordsOverNumbers = 0, numbersOverNumbers = 0, freshWords = 0, repeatedWords = 0, strangeNames = 0;
        const std::int64_t looked = std::min<std::int64_t>(table.rows(), 1000);
        for (std::int64_t c = 0; c < table.columns(); ++c) {
            const std::string_view first = table.cell(0, c);
            double value = 0;
            const CellKind firstKind = kindOfCell(first, &value);
            std::int64_t numbers = 0, dates = 0, given = 0, repeats = 0;
            for (std::int64_t r = 1; r < looked; ++r) {
                const CellKind kind =
                    standsForMissing(table.cell(r, c)) ? CellKind::missing : kindOfCell(table.cell(r, c));
                given += kind != CellKind::missing;
                numbers += kind == CellKind::number || kind == CellKind::formatted;
                dates += kind == CellKind::date;
                repeats += table.cell(r, c) == first;
            }
            const bool isNumeric = given > 0 ? numbers * 10 >= given * 9 || dates * 10 >= given * 9
                                             : firstKind != CellKind::words; // a single line: its own word decides
            if (firstKind == CellKind::missing) continue;
            if (isNumeric && firstKind == CellKind::words) ++wordsOverNumbers;
            if (isNumeric && firstKind != CellKind::words) {
                ++numbersOverNumbers;
                const bool isYear = value >= 1800 && value <= 2200 && value == std::floor(value);
                const bool isPlace = value == static_cast<double>(c) || value == static_cast<double>(c + 1);
                strangeNames += firstKind != CellKind::number || !(isYear || isPlace);
            }
            if (!isNumeric) ++(repeats ? repeatedWords : freshWords);
        }
        if (wordsOverNumbers > 0 && strangeNames > 0)
            throw Error(
                shownName,
                TEXT("data", "line %1 is neither names nor data: expected names over all %2 columns, got numbers over "
                             "%3 of them")
                    .arg(static_cast<long long>(firstLine))
                    .arg(static_cast<long long>(width))
                    .arg(static_cast<long long>(numbersOverNumbers)),
                TEXT("data", "Put one line with the names of the columns first, or mend the first line of the data."));
        if (wordsOverNumbers > 0)
            table.hasHeader = true;
        else if (numbersOverNumbers > 0)
            table.hasHeader = repeatedWords == 0 && freshWords > 0 && strangeNames == 0 && table.rows() > 2;
        else
            table.hasHeader = freshWords >= repeatedWords;
    }
    if (table.hasHeader) {
        std::set<std::string> seen;
        for (std::int64_t c = 0; c < table.columns(); ++c) {
            std::string name(table.cell(0, c));
            std::replace(name.begin(), name.end(), '\n', ' ');
            if (name.empty()) name = "column_" + std::to_string(c + 1);
            if (!seen.insert(name).second) {
                const std::string twice = name;
                for (int k = 2; !seen.insert(name = twice + "_" + std::to_string(k)).second;) ++k;
                table.notes.push_back(TEXT("data", "Two columns are called %1; the one at place %2 is called %3 here.")
                                          .arg(twice)
                                          .arg(static_cast<long long>(c + 1))
                                          .arg(name));
            }
            table.names[static_cast<std::size_t>(c)] = std::move(name);
        }
        table.m_cells.erase(table.m_cells.begin(), table.m_cells.begin() + static_cast<std::ptrdiff_t>(width));
        table.m_lines.erase(table.m_lines.begin());
    } else {
        for (std::size_t c = 0; c < width; ++c) table.names[c] = "column_" + std::to_string(c + 1);
        if (options.mayHaveHeader)
            table.notes.push_back(
                TEXT("data", "The first line holds data, no names; the columns are called column_1, column_2, …."));
    }
    if (table.rows() == 0)
        throw Error(
            shownName,
            TEXT("data", "expected lines with data after line %1, got none").arg(static_cast<long long>(firstLine)),
            TEXT("data", "Choose another file."));
    writeNumbersPlainly(table, options.decimal, separator);
    return table;
}

} // namespace lamina
