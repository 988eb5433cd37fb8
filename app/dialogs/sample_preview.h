#pragma once
// Samples that are neither a table nor pictures nor text, as a person can look at them in the data dialog: points of a plane
// or a line, spectrograms and other grids as grey pictures, anything else as rows of numbers.

#include "core/data/dataset.h"

#include <QPointF>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace lamina {

struct SamplePreview {
    struct Point {
        QPointF at;
        int label = 0; // class; of values: 1
        bool isHeldBack = false;
    };
    std::vector<Point> points;
    std::vector<Picture> grids; // time to the right, low bands below
    QStringList lines;          // "0.25  0.75  →  1"
};

// The first samples of the training part, of points also those of the validation part.
SamplePreview previewOf(const Dataset& data);

class PointsView : public QWidget {
    Q_OBJECT

public:
    explicit PointsView(QWidget* parent = nullptr);
    void setPoints(std::vector<SamplePreview::Point> points);
    std::size_t count() const { return m_points.size(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<SamplePreview::Point> m_points;
};

} // namespace lamina
