#pragma once
// The one piece of the command line that draws with Qt.

#include "core/model/run_history.h"

#include <string>
#include <vector>

namespace lamina {

// Loss of the runs over their epochs: training solid, validation dashed with marks. format: "png" or "svg".
// Works without a display. Throws Error if the file cannot be written.
void plotPicture(const std::vector<RunRecord>& runs, const std::string& title, const std::string& path,
                 const std::string& format);

} // namespace lamina
