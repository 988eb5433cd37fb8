#include "widgets/lens/mask_view.h"

#include "widgets/common/theme.h"
#include "widgets/lens/sample_tiles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr int kColours = 7; // more classes repeat them
}

MaskView::MaskView(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        m_images.assign(m_data.samples.size(), {});
        setAccessibleName(tr("Truth and prediction at each place"));
        update();
    });
}

QSize MaskView::minimumSizeHint() const { return {em(16), em(10)}; }

void MaskView::setData(const LensMasks& data) {
    m_data = data;
    m_images.assign(m_data.samples.size(), {});
    double right = 0;
    for (const LensMasks::Sample& sample : m_data.samples) right += sample.right;
    if (!m_data.samples.empty())
        setAccessibleDescription(
            tr("%1 % of the places are right").arg(100 * right / double(m_data.samples.size()), 0, 'f', 1));
    update();
}

// The first class is nearly always the ground: it stays calm.
QColor MaskView::colourOf(int label) const {
    const Colours& c = colours();
    if (label < 0) return c.plot;
    const QColor list[kColours] = {c.press, c.train, c.val, c.c3, c.c4, c.c5, c.c6};
    return list[label % kColours];
}

QString MaskView::nameOf(int label) const {
    const auto index = static_cast<std::size_t>(label);
    const QString name =
        index < m_data.classNames.size() ? QString::fromStdString(m_data.classNames[index]) : QString::number(label);
    if (name == QLatin1String(" ")) return QStringLiteral("␣");
    return name == QLatin1String("\n") ? QStringLiteral("⏎") : name;
}

QImage MaskView::maskImage(const std::vector<int>& labels) const {
    QImage image(static_cast<int>(m_data.width), static_cast<int>(m_data.height), QImage::Format_RGB32);
    std::size_t at = 0;
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < image.width(); ++column, ++at)
            line[column] = colourOf(at < labels.size() ? labels[at] : -1).rgb();
    }
    return image;
}

void MaskView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_shown = 0;
    if (m_data.samples.empty() || m_data.width < 1 || m_data.height < 1) return;
    if (m_data.height == 1)
        paintSequences(painter);
    else
        paintPictures(painter);
}

void MaskView::paintLegend(QPainter& painter, double top) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    painter.setFont(theme.text(0.85));
    const QFontMetricsF metrics(painter.font());
    double x = em(0.9);
    for (int label = 0; label < std::min(m_data.classes, kColours); ++label) {
        const QString name = metrics.elidedText(nameOf(label), Qt::ElideRight, em(9));
        const double needed = em(1.2) + metrics.horizontalAdvance(name) + em(1);
        if (x + needed > width()) break;
        painter.setPen(c.sep);
        painter.setBrush(colourOf(label));
        painter.drawRoundedRect(QRectF(x + 0.5, top + em(0.3) + 0.5, em(0.8), em(0.8)), 2, 2);
        painter.setPen(c.text2);
        painter.drawText(QRectF(x + em(1.2), top, needed, em(1.4)), Qt::AlignVCenter, name);
        x += needed;
    }
}

// Blocks of three tiles: as many columns of blocks as make the tiles largest.
void MaskView::paintPictures(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const bool hasPicture = m_data.picture.rank() == 3;
    const int tiles = hasPicture ? 3 : 2;
    const double margin = em(0.9), gap = em(0.35), blockGap = em(1.2), header = em(1.7), legend = em(1.8),
                 foot = em(1.35);
    const double shape = double(m_data.width) / double(m_data.height); // of a tile: width : height
    const auto count = static_cast<int>(m_data.samples.size());
    const double roomX = width() - 2 * margin, roomY = height() - header - legend;
    int columns = 1;
    double high = 0;
    for (int tried = 1; tried <= count; ++tried) {
        const double wide = (roomX - (tried - 1) * blockGap - tried * (tiles - 1) * gap) / (tried * tiles);
        if (tried > 1 && wide < em(2.6)) break;
        const int rows = (std::min(count, 4) + tried - 1) / tried; // four at once are worth smaller tiles
        const double fits = std::min({wide / shape, roomY / rows - foot, double(em(11))});
        if (tried == 1 || fits > high) {
            high = fits;
            columns = tried;
        }
    }
    high = std::max(high, std::min<double>(em(2.6), (roomX - (tiles - 1) * gap) / tiles / shape));
    const double wide = high * shape, block = tiles * wide + (tiles - 1) * gap;
    columns = std::max(columns, static_cast<int>((roomX + blockGap) / (block + blockGap)));
    const int rows = std::max(1, static_cast<int>((roomY + em(0.2)) / (high + foot)));
    const QString names[3] = {tr("picture"), tr("true"), tr("predicted")};
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFont words = theme.text(0.85), figures = theme.mono(0.85);
    for (int i = 0; i < std::min(count, columns * rows); ++i) {
        const auto at = static_cast<std::size_t>(i);
        Images& images = m_images[at];
        if (images.truth.isNull()) {
            LensSample sample;
            sample.pixels = m_data.samples[at].pixels;
            images = {hasPicture ? sampleImage(sample, m_data.picture) : QImage(), maskImage(m_data.samples[at].truth),
                      maskImage(m_data.samples[at].guess)};
        }
        const double left = margin + (i % columns) * (block + blockGap), top = header + (i / columns) * (high + foot);
        for (int tile = 0; tile < tiles; ++tile) {
            const int kind = tile + 3 - tiles;
            const QRectF box(std::round(left + tile * (wide + gap)), std::round(top), std::round(wide),
                             std::round(high));
            painter.setRenderHint(QPainter::SmoothPixmapTransform, kind == 0 && m_data.picture[0] > box.height());
            painter.drawImage(box, kind == 0 ? images.picture : kind == 1 ? images.truth : images.guess);
            painter.setPen(c.sep);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(0, 0, -1, -1));
            painter.setPen(c.text2);
            if (i < columns) {
                painter.setFont(words);
                painter.drawText(
                    QRectF(box.left() - gap / 2, em(0.3), box.width() + gap, header - em(0.4)), Qt::AlignCenter,
                    painter.fontMetrics().elidedText(names[kind], Qt::ElideRight, static_cast<int>(box.width() + gap)));
            }
            if (kind == 2) {
                painter.setFont(figures);
                painter.drawText(QRectF(box.left() - em(1), box.bottom(), box.width() + em(2), foot), Qt::AlignCenter,
                                 QStringLiteral("%1 %").arg(100 * m_data.samples[at].right, 0, 'f', 1));
            }
        }
        ++m_shown;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, height() - legend + em(0.1));
}

// Each sample as two or three rows of symbols, wrong ones on the colour of mistakes. Without room for letters, colours.
void MaskView::paintSequences(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    const bool hasInput = !m_data.samples.front().steps.empty();
    const int lines = hasInput ? 3 : 2;
    const QString names[3] = {tr("input"), tr("true"), tr("predicted")};
    const QFont words = theme.text(0.85), symbols = theme.mono(0.85);
    const QFontMetricsF metrics(words), letters(symbols);
    double label = 0, widest = 0;
    for (const QString& name : names) label = std::max(label, metrics.horizontalAdvance(name));
    for (int i = 0; i < std::min(m_data.classes, 200); ++i)
        widest = std::max(widest, letters.horizontalAdvance(nameOf(i)));
    const double left = em(0.9) + label + em(0.7), share = em(5);
    const double room = width() - left - share;
    const bool showsLetters = room / double(m_data.width) >= widest + em(0.15) || widest <= em(1.1);
    const double cell =
        showsLetters ? std::max(widest + double(em(0.25)), std::min<double>(em(1.7), room / double(m_data.width)))
                     : std::max(2.0, std::min<double>(em(1.2), room / double(m_data.width)));
    const auto steps = static_cast<int>(std::min<double>(double(m_data.width), room / cell));
    const double line = em(1.45), block = lines * line + em(0.9), legend = showsLetters ? 0 : em(1.8);
    double top = em(0.6);
    for (const LensMasks::Sample& sample : m_data.samples) {
        if (m_shown > 0 && top + lines * line > height() - legend) break;
        for (int row = 0; row < lines; ++row) {
            const int kind = row + 3 - lines;
            const std::vector<int>& values = kind == 0 ? sample.steps : kind == 1 ? sample.truth : sample.guess;
            const double y = top + row * line;
            painter.setFont(words);
            painter.setPen(c.text2);
            painter.drawText(QRectF(em(0.9), y, label, line), Qt::AlignRight | Qt::AlignVCenter, names[kind]);
            painter.setFont(symbols);
            for (int step = 0; step < steps && step < static_cast<int>(values.size()); ++step) {
                const auto at = static_cast<std::size_t>(step);
                const QRectF box(left + step * cell, y + em(0.1), cell - 1, line - em(0.2));
                const bool isWrong = kind == 2 && sample.truth[at] >= 0 && sample.truth[at] != sample.guess[at];
                if (!showsLetters) {
                    painter.fillRect(box, colourOf(values[at]));
                    if (isWrong) painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), c.errFill);
                    continue;
                }
                painter.fillRect(box, isWrong ? c.errSoft : kind == 0 ? c.plot : c.alt);
                painter.setPen(isWrong ? c.err : sample.truth[at] < 0 && kind != 0 ? c.text3 : c.text);
                painter.drawText(box, Qt::AlignCenter, values[at] < 0 ? QStringLiteral("·") : nameOf(values[at]));
            }
        }
        painter.setFont(theme.mono(0.85));
        painter.setPen(c.text2);
        painter.drawText(QRectF(left + steps * cell + em(0.3), top + (lines - 1) * line, share, line), Qt::AlignVCenter,
                         (steps < m_data.width ? QStringLiteral("… %1 %") : QStringLiteral("%1 %"))
                             .arg(100 * sample.right, 0, 'f', 0));
        top += block;
        ++m_shown;
    }
    if (!showsLetters) paintLegend(painter, height() - legend + em(0.1));
}

} // namespace lamina
