#pragma once
// Charts as files: pictures in the light theme with their legend, and every sample as CSV.

#include "widgets/plots/run_chart.h"

#include <QString>

#include <vector>

namespace lamina {

struct ChartExport {
    std::vector<RunChart*> charts; // side by side
    QString legendTraining, legendValidation, axisName;
    QSize chartSize{640, 400}; // of each, in logical pixels

    // By the suffix of path: .svg, .csv, everything else PNG at twice the size. Returns an error message or nothing.
    QString write(const QString& path) const;
    QByteArray csv() const; // chart,series,epoch,minimum,maximum,value
};

} // namespace lamina
