#include "widgets/lens/reconstruction_view.h"

#include "widgets/common/theme.h"
#include "widgets/lens/sample_tiles.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lamina {

ReconstructionView::ReconstructionView(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        m_images.assign(3 * m_data.samples.size(), QImage());
        setAccessibleName(tr("Input and output"));
        update();
    });
}

QSize ReconstructionView::minimumSizeHint() const { return {em(16), em(10)}; }

void ReconstructionView::setData(const LensReconstruction& data) {
    m_data = data;
    m_images.assign(3 * m_data.samples.size(), QImage());
    double squares = 0;
    for (const LensReconstruction::Sample& sample : m_data.samples) squares += sample.error * sample.error;
    m_error = m_data.samples.empty() ? 0 : std::sqrt(squares / double(m_data.samples.size()));
    setAccessibleDescription(tr("RMS difference %1").arg(m_error, 0, 'g', 3));
    update();
}

bool ReconstructionView::arePictures() const {
    const auto isPicture = [](const Shape& s) { return s.rank() == 3 && (s.last() == 1 || s.last() == 3); };
    return isPicture(m_data.input) && isPicture(m_data.output);
}

QImage ReconstructionView::image(std::size_t sample, int row) {
    QImage& image = m_images[3 * sample + static_cast<std::size_t>(row)];
    if (image.isNull()) {
        const LensReconstruction::Sample& from = m_data.samples[sample];
        LensSample picture;
        picture.pixels = row == 0 ? from.input : row == 1 ? from.target : from.output;
        image = sampleImage(picture, row == 0 ? m_data.input : m_data.output);
    }
    return image;
}

void ReconstructionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_shown = 0;
    if (m_data.samples.empty()) return;
    if (arePictures())
        paintPictures(painter);
    else
        paintRows(painter);
    paintNote(painter);
}

void ReconstructionView::paintNote(QPainter& painter) const {
    painter.setFont(Theme::instance().text(0.85));
    painter.setPen(colours().text2);
    painter.drawText(QRectF(em(0.9), height() - em(1.7), width() - em(1.8), em(1.5)), Qt::AlignVCenter,
                     tr("RMS difference %1").arg(m_error, 0, 'g', 3));
}

// Bands of pairs; as many bands as make the tiles largest while half a dozen samples are seen.
void ReconstructionView::paintPictures(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const int rows = m_data.hasTarget ? 3 : 2;
    const QString names[3] = {tr("input"), tr("target"), tr("output")};
    const QFont words = theme.text(0.85);
    const QFontMetricsF metrics(words);
    double label = 0;
    for (int row = 0; row < 3; ++row)
        if (row != 1 || m_data.hasTarget) label = std::max(label, metrics.horizontalAdvance(names[row]));
    const double left = em(0.9) + label + em(0.6), gap = em(0.3), bandGap = em(0.9), top = em(0.6), foot = em(1.9);
    const double roomX = width() - left - em(0.6), roomY = height() - top - foot;
    const double shape = double(m_data.input[1]) / double(m_data.input[0]);
    const auto count = static_cast<int>(m_data.samples.size());
    int bands = 1;
    double high = 0;
    for (int tried = 1; tried <= count; ++tried) {
        const double fits = (roomY - (tried - 1) * bandGap) / tried / rows - gap;
        const int columns = (std::min(count, 8) + tried - 1) / tried;
        const double tile = std::min({fits, (roomX / columns - gap) / shape, double(em(9))});
        if (tried > 1 && tile <= high) break;
        high = tile;
        bands = tried;
    }
    high = std::max<double>(high, em(1.8));
    const double wide = high * shape;
    const int most = std::clamp(static_cast<int>((roomX + gap) / (wide + gap)), 1, count);
    const auto fitting = static_cast<int>((roomY + bandGap) / (rows * (high + gap) + bandGap));
    bands = std::clamp((count + most - 1) / most, 1, std::max(bands, fitting));
    const int columns = std::min(most, (count + bands - 1) / bands);
    for (int band = 0; band < bands; ++band)
        for (int row = 0; row < rows; ++row) {
            const int kind = row == rows - 1 ? 2 : row;
            const double y = top + band * (rows * (high + gap) + bandGap) + row * (high + gap);
            painter.setFont(words);
            painter.setPen(c.text2);
            painter.drawText(QRectF(em(0.9), y, label, high), Qt::AlignRight | Qt::AlignVCenter, names[kind]);
            for (int column = 0; column < columns && band * columns + column < count; ++column) {
                const QRectF box(std::round(left + column * (wide + gap)), std::round(y), std::round(wide),
                                 std::round(high));
                painter.setRenderHint(QPainter::SmoothPixmapTransform, double(m_data.input[0]) > box.height());
                painter.drawImage(box, image(static_cast<std::size_t>(band * columns + column), kind));
                painter.setPen(c.sep);
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(box.adjusted(0, 0, -1, -1));
                m_shown += row == 0;
            }
        }
}

// Numbers in a row: the target as a line, the output as a dashed one over it.
void ReconstructionView::paintRows(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const auto count = static_cast<int>(m_data.samples.size());
    const double top = em(0.6), foot = em(3.3), gap = em(0.6);
    const double roomX = width() - em(1.8), roomY = height() - top - foot;
    const int columns = std::clamp(static_cast<int>(roomX / em(13)), 1, count);
    const double wide = (roomX - (columns - 1) * gap) / columns;
    const int rows = std::clamp(static_cast<int>(roomY / em(4.5)), 1, (count + columns - 1) / columns);
    const double high = roomY / rows - gap;
    const double span = std::max(1e-9, double(m_data.most) - double(m_data.least));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < std::min(count, rows * columns); ++i) {
        const LensReconstruction::Sample& sample = m_data.samples[static_cast<std::size_t>(i)];
        const QRectF box(em(0.9) + (i % columns) * (wide + gap), top + (i / columns) * (high + gap), wide, high);
        painter.setPen(c.sep);
        painter.setBrush(c.plot);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const QRectF inner = box.adjusted(em(0.4), em(0.4), -em(0.4), -em(0.4));
        const auto draw = [&](const std::vector<float>& numbers, const QPen& pen) {
            QPainterPath path;
            for (std::size_t k = 0; k < numbers.size(); ++k) {
                const double x = numbers.size() > 1 ? double(k) / double(numbers.size() - 1) : 0.5;
                const QPointF at(inner.left() + x * inner.width(),
                                 inner.bottom() - (double(numbers[k]) - double(m_data.least)) / span * inner.height());
                if (k == 0)
                    path.moveTo(at);
                else
                    path.lineTo(at);
            }
            painter.strokePath(path, pen);
        };
        draw(m_data.hasTarget ? sample.target : sample.input, QPen(c.train, 1.8));
        draw(sample.output, QPen(c.val, 1.8, Qt::DashLine));
        ++m_shown;
    }
    painter.setFont(theme.text(0.85));
    const QFontMetricsF metrics(painter.font());
    double x = em(0.9);
    const double y = height() - em(2.5);
    const std::pair<QString, QPen> legend[] = {
        {m_data.hasTarget ? tr("target") : tr("input"), QPen(c.train, 1.8)},
        {tr("output"), QPen(c.val, 1.8, Qt::DashLine)},
    };
    for (const auto& [name, pen] : legend) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, y), QPointF(x + em(1.6), y));
        painter.setPen(c.text2);
        painter.drawText(QRectF(x + em(2), y - em(0.7), em(10), em(1.4)), Qt::AlignVCenter, name);
        x += em(3) + metrics.horizontalAdvance(name);
    }
}

} // namespace lamina
