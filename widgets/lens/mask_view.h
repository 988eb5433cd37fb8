#pragma once
// A class at each pixel or step: the picture, the true mask and the predicted one side by side; of sequences, step by step.

#include "core/model/lens_data.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace lamina {

class MaskView : public QWidget {
    Q_OBJECT

public:
    explicit MaskView(QWidget* parent = nullptr);
    void setData(const LensMasks& data);
    const LensMasks& data() const { return m_data; }
    int shownSamples() const { return m_shown; } // of the last painting, for tests
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    struct Images {
        QImage picture, truth, guess;
    };
    QColor colourOf(int label) const; // of a pixel
    QString nameOf(int label) const;
    QImage maskImage(const std::vector<int>& labels) const;
    void paintPictures(QPainter& painter);
    void paintSequences(QPainter& painter);
    void paintLegend(QPainter& painter, double top) const;

    LensMasks m_data;
    std::vector<Images> m_images; // made when first painted
    int m_shown = 0;
};

} // namespace lamina
