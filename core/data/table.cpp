#include "core/data/table.h"

#include <algorithm>

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

} // namespace lamina
