#pragma once
// CSV as RFC 4180 and spreadsheets write it: quotes with line breaks and doubled quotes, CRLF, gzip, any usual separator.

#include "core/data/table.h"

namespace lamina {

struct CsvOptions {
    std::string separator; // one character; empty = the one of , ; tab | that cuts all lines into equally many fields
    std::string encoding;  // empty = found out
    bool mayHaveHeader = true; // false: the first line is data. true: found out by comparing it with the lines below
};

// path: where the file lies. shownName: what messages call it. Columns without a header are called column_1, column_2, ….
// Throws Error: ragged rows, open quotes, no rows, names that occur twice, a first line that is neither names nor data.
Table readCsv(const std::string& path, const std::string& shownName, const CsvOptions& options);

} // namespace lamina
