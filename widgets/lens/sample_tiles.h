#pragma once
// Pictures of samples as a grid of tiles with what they are and what the network says.

#include "core/model/lens_data.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace lamina {

// A sample's pixels as an image of the theme's grey scale or, with three channels, in its own colours.
QImage sampleImage(const LensSample& sample, const Shape& picture);

class SampleTiles : public QWidget {
    Q_OBJECT

public:
    explicit SampleTiles(QWidget* parent = nullptr);

    // Samples of one cell of the matrix, or all of them: a column for each class.
    void setSamples(const ConfusionMatrix& data, std::vector<LensSample> samples);
    void setByClass(const ConfusionMatrix& data);
    int shownTiles() const { return m_shown; } // of the last painting, for tests
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintGrid(QPainter& painter);
    void paintColumns(QPainter& painter);
    QImage image(std::size_t index);
    QString nameOf(int label) const;

    std::vector<LensSample> m_samples;
    std::vector<QImage> m_images; // made when first painted
    std::vector<std::string> m_names;
    Shape m_picture;
    int m_classes = 0, m_shown = 0;
    bool m_isByClass = false;
};

} // namespace lamina
