#include "widgets/lens/sample_tiles.h"

#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lamina {

QImage sampleImage(const LensSample& sample, const Shape& picture) {
    if (picture.rank() < 2) return {};
    const auto height = picture[0], width = picture[1], channels = picture.rank() > 2 ? picture[2] : 1;
    if (height < 1 || width < 1 || channels < 1 || height > 4096 || width > 4096 ||
        static_cast<std::int64_t>(sample.pixels.size()) < height * width * channels)
        return {};
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    const float* pixel = sample.pixels.data();
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < image.width(); ++column, pixel += channels) {
            const auto byte = [&](std::int64_t channel) {
                return std::clamp(static_cast<int>(std::lround(static_cast<double>(pixel[channel]) * 255)), 0, 255);
            };
            line[column] =
                channels >= 3 ? qRgb(byte(0), byte(1), byte(2)) : Theme::instance().grey(static_cast<double>(pixel[0]));
        }
    }
    return image;
}

SampleTiles::SampleTiles(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        m_images.assign(m_samples.size(), QImage());
        setAccessibleName(tr("Samples"));
        update();
    });
}

QSize SampleTiles::minimumSizeHint() const { return {em(8), em(6)}; }

void SampleTiles::setSamples(const ConfusionMatrix& data, std::vector<LensSample> samples) {
    m_samples = std::move(samples);
    m_images.assign(m_samples.size(), QImage());
    m_names = data.classNames;
    m_picture = data.picture;
    m_classes = data.classes;
    m_isByClass = false;
    update();
}

void SampleTiles::setByClass(const ConfusionMatrix& data) {
    setSamples(data, data.gallery);
    m_isByClass = true;
}

QString SampleTiles::nameOf(int label) const {
    const auto index = static_cast<std::size_t>(label);
    return index < m_names.size() ? QString::fromStdString(m_names[index]) : QString::number(label);
}

QImage SampleTiles::image(std::size_t index) {
    if (m_images[index].isNull()) m_images[index] = sampleImage(m_samples[index], m_picture);
    return m_images[index];
}

void SampleTiles::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_shown = 0;
    if (m_isByClass)
        paintColumns(painter);
    else
        paintGrid(painter);
}

// One column for each class, its name below: what the data look like.
void SampleTiles::paintColumns(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const int columns = std::max(1, std::min(m_classes, std::max(1, width() / em(2))));
    const double cell = std::min<double>((width() - em(1.8)) / double(columns), em(4.2));
    const double tile = cell - em(0.3), footer = em(1.5);
    const int rows = std::max(1, static_cast<int>((height() - footer - em(0.6)) / cell));
    const double left = em(0.9), top = em(0.6);
    std::vector<int> filled(static_cast<std::size_t>(columns), 0);
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const int label = m_samples[i].label;
        if (label < 0 || label >= columns || filled[static_cast<std::size_t>(label)] >= rows) continue;
        const int row = filled[static_cast<std::size_t>(label)]++;
        const QRectF box(left + label * cell, top + row * cell, tile, tile);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_picture.rank() > 1 && m_picture[0] > tile);
        painter.drawImage(box, image(i));
        ++m_shown;
    }
    const int used = *std::max_element(filled.begin(), filled.end());
    painter.setFont(theme.mono(0.85));
    painter.setPen(c.text2);
    for (int label = 0; label < columns; ++label)
        painter.drawText(QRectF(left + label * cell, top + used * cell, tile, footer), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(nameOf(label), Qt::ElideRight, static_cast<int>(cell)));
}

void SampleTiles::paintGrid(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const bool isPicture = m_picture.rank() >= 2;
    const double cell = isPicture ? em(4.6) : em(9), high = isPicture ? em(5.6) : em(1.9);
    const int columns = std::max(1, static_cast<int>((width() - em(0.6)) / cell));
    double x = em(0.3), y = em(0.3);
    int column = 0;
    painter.setFont(theme.mono(0.85));
    for (std::size_t i = 0; i < m_samples.size() && y + high <= height() + em(0.5); ++i) {
        const LensSample& sample = m_samples[i];
        const QRectF box(x, y, em(4), em(4));
        if (isPicture) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform, m_picture[0] > box.height());
            painter.drawImage(box, image(i));
            painter.setPen(c.sep);
            painter.drawRect(box);
        }
        const QString words =
            isPicture ? QStringLiteral("%1 %").arg(100 * double(sample.confidence), 0, 'f', 0)
                      : tr("row %1: %2 %").arg(sample.index).arg(100 * double(sample.confidence), 0, 'f', 0);
        painter.setPen(c.text2);
        painter.drawText(isPicture ? QRectF(x, y + em(4.1), em(4), em(1.3)) : QRectF(x, y, cell, high),
                         isPicture ? Qt::AlignCenter : Qt::AlignVCenter, words);
        ++m_shown;
        x += cell;
        if (++column == columns) {
            column = 0;
            x = em(0.3);
            y += high;
        }
    }
}

} // namespace lamina
