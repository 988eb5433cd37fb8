#pragma once
// What went into the network above, what came out below it; with a target of another kind, that between them.

#include "core/model/lens_data.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace lamina {

class ReconstructionView : public QWidget {
    Q_OBJECT

public:
    explicit ReconstructionView(QWidget* parent = nullptr);
    void setData(const LensReconstruction& data);
    const LensReconstruction& data() const { return m_data; }
    int shownSamples() const { return m_shown; } // of the last painting, for tests
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    bool arePictures() const;
    void paintPictures(QPainter& painter);
    void paintRows(QPainter& painter);
    void paintNote(QPainter& painter) const;
    QImage image(std::size_t sample, int row);

    LensReconstruction m_data;
    std::vector<QImage> m_images; // three of each sample, made when first painted
    double m_error = 0;           // of all samples
    int m_shown = 0;
};

} // namespace lamina
