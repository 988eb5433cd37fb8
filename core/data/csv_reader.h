#pragma once
// CSV as RFC 4180 and spreadsheets write it: quotes with line breaks and doubled quotes, CRLF, gzip, any usual separator.

#include "core/data/table.h"

namespace lamina {

struct CsvOptions {
    std::string separator; // one character; empty = the one of , ; tab | that cuts all lines into equally many fields
    std::string encoding;  // empty = found out
    std::string decimal;   // "," or "." where the file alone does not say what 1,234 is; empty = by the separator
    bool mayHaveHeader = true; // false: the first line is data. true: found out by comparing it with the lines below
};

// path: where the file lies. shownName: what messages call it. Columns without a header are called column_1, column_2, ….
// Names that occur twice get a number, lines with # before the names are passed over, numbers are written plainly; each of
// them is noted. Throws Error: ragged rows, open quotes, no rows, a first line that is neither names nor data.
Table readCsv(const std::string& path, const std::string& shownName, const CsvOptions& options);

} // namespace lamina
