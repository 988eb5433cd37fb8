#include "core/data/table.h"

#include <algorithm>
#include <utility>

namespace lamina {

std::int64_t Table::find(std::string_view name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : found - names.begin();
}

Error Table::cellError(std::int64_t row, std::int64_t column, const Text& what, const Text& remedy) const {
    return Error(file,
                 TEXT("data", "line %1, column %2 (%3): %4")
                     .arg(static_cast<long long>(line(row)))
                     .arg(static_cast<long long>(column + 1))
                     .arg(names[static_cast<std::size_t>(column)])
                     .arg(what.shown()),
                 remedy);
}

std::string Table::nameList() const {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == 20) return out + ", …";
        if (i) out += ", ";
        out += names[i];
    }
    return out;
}

void Table::rewrite(std::int64_t row, std::int64_t column, std::string_view text) {
    Span& span = m_cells[static_cast<std::size_t>(row * columns() + column)];
    LAMINA_CHECK(text.size() <= span.length);
    std::copy(text.begin(), text.end(), m_text.begin() + span.begin);
    span.length = static_cast<std::uint32_t>(text.size());
}

void Table::reverseRows() {
    const std::int64_t width = columns();
    for (std::int64_t low = 0, high = rows() - 1; low < high; ++low, --high)
        std::swap_ranges(m_cells.begin() + low * width, m_cells.begin() + (low + 1) * width,
                         m_cells.begin() + high * width);
    std::reverse(m_lines.begin(), m_lines.end());
}

} // namespace lamina
