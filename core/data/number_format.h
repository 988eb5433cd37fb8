#pragma once
// Numbers as people write them: 1.234,5 or 1,234.5, with signs of money and per cent.

#include "core/data/table.h"

#include <string>
#include <string_view>

namespace lamina {

// Finds out, column by column, what comma and point mean, and writes such cells plainly ("1.234,5 €" becomes "1234.5"); what
// was found is noted and set as table.decimal. Only columns of which at least nine tenths are numbers, and more than a single
// cell of that kind; cells that do not fit the rest stay as they are. hint: "," or "." where the file alone does not
// say, as in 1,234; empty: by the separator.
void writeNumbersPlainly(Table& table, const std::string& hint, char separator);

// One number with this decimal mark, as "1234.5"; empty where the text is none: a group of thousands has three digits.
std::string plainNumber(std::string_view text, char decimalMark);

} // namespace lamina
