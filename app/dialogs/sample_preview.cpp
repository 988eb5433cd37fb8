#include "app/dialogs/sample_preview.h"

#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr std::int64_t kMostPoints = 1000, kMostLines = 14, kMostGrids = 24, kNumbersInLine = 10;
constexpr std::int64_t kLargestGrid = 512; // cells along one side

QString targetText(const Dataset& data, std::int64_t row) {
    if (data.info().targets.empty()) return {};
    const TargetInfo& target = data.info().targets[0];
    if (target.kind != TargetInfo::Kind::values && target.shape.count() == 1) {
        std::int32_t label = 0;
        data.classRows(Part::train, 0, &row, 1, &label);
        const auto at = static_cast<std::size_t>(label);
        return at < target.classNames.size() ? QString::fromStdString(target.classNames[at]) : QString::number(label);
    }
    if (target.kind != TargetInfo::Kind::values || target.shape.count() != 1) return {};
    float value = 0;
    data.targetRows(Part::train, 0, &row, 1, &value);
    return QString::number(data.inUnits(Part::train, 0, row, 0, static_cast<double>(value)), 'g', 4);
}

void addPoints(SamplePreview& preview, const Dataset& data, Part part) {
    const bool isLine = data.info().inputs[0].count() == 1;
    const TargetInfo* target = data.info().targets.empty() ? nullptr : &data.info().targets[0];
    const bool hasClasses = target && target->kind != TargetInfo::Kind::values && target->shape.count() == 1;
    for (std::int64_t row = 0; row < std::min(kMostPoints, data.samples(part)); ++row) {
        float numbers[2] = {0, 0};
        data.inputRows(part, 0, &row, 1, numbers);
        SamplePreview::Point point;
        point.label = 1;
        point.isHeldBack = part != Part::train;
        if (hasClasses) {
            std::int32_t label = 0;
            data.classRows(part, 0, &row, 1, &label);
            point.label = label;
        }
        float y = numbers[1];
        if (isLine && target && target->kind == TargetInfo::Kind::values) data.targetRows(part, 0, &row, 1, &y);
        point.at = {static_cast<double>(numbers[0]), static_cast<double>(y)};
        if (std::isfinite(point.at.x()) && std::isfinite(point.at.y())) preview.points.push_back(point);
    }
}

Picture gridOf(const std::vector<float>& numbers, std::int64_t steps, std::int64_t bands) {
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    const float range = std::max(*high - *low, 1e-12F);
    Picture picture;
    picture.height = bands;
    picture.width = steps;
    picture.channels = 1;
    picture.bytes.resize(numbers.size());
    for (std::int64_t step = 0; step < steps; ++step)
        for (std::int64_t band = 0; band < bands; ++band) {
            const float share = (numbers[static_cast<std::size_t>(step * bands + band)] - *low) / range;
            picture.bytes[static_cast<std::size_t>((bands - 1 - band) * steps + step)] =
                static_cast<std::uint8_t>(std::clamp(255 * share, 0.0F, 255.0F));
        }
    return picture;
}
} // namespace

SamplePreview previewOf(const Dataset& data) {
    SamplePreview preview;
    if (data.info().inputs.empty()) return preview;
    const Shape& shape = data.info().inputs[0];
    const TargetInfo* target = data.info().targets.empty() ? nullptr : &data.info().targets[0];
    const bool isCurve =
        target && target->kind == TargetInfo::Kind::values && target->shape.count() == 1 && shape.count() == 1;
    if (data.info().inputs.size() == 1 && shape.rank() == 1 && (shape[0] == 2 || isCurve)) {
        addPoints(preview, data, Part::train);
        addPoints(preview, data, Part::validation);
        return preview;
    }
    std::vector<float> numbers(static_cast<std::size_t>(shape.count()));
    if (shape.rank() == 2 && shape[0] > 3 && shape[1] > 3 && shape[0] <= kLargestGrid && shape[1] <= kLargestGrid) {
        for (std::int64_t row = 0; row < std::min(kMostGrids, data.samples(Part::train)); ++row) {
            data.inputRows(Part::train, 0, &row, 1, numbers.data());
            preview.grids.push_back(gridOf(numbers, shape[0], shape[1]));
        }
        return preview;
    }
    for (std::int64_t row = 0; row < std::min(kMostLines, data.samples(Part::train)); ++row) {
        QStringList words;
        for (std::size_t input = 0; input < data.info().inputs.size(); ++input) {
            const std::int64_t count = data.info().inputs[input].count();
            numbers.resize(static_cast<std::size_t>(count));
            data.inputRows(Part::train, static_cast<int>(input), &row, 1, numbers.data());
            for (std::int64_t i = 0; i < std::min(count, kNumbersInLine); ++i)
                words << QString::number(static_cast<double>(numbers[static_cast<std::size_t>(i)]), 'g', 3);
            if (count > kNumbersInLine) words << QString(QChar(0x2026));
        }
        QString line = words.join(QStringLiteral("  "));
        if (const QString says = targetText(data, row); !says.isEmpty()) line += QStringLiteral("  →  ") + says;
        preview.lines << line;
    }
    return preview;
}

PointsView::PointsView(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] { update(); });
}

void PointsView::setPoints(std::vector<SamplePreview::Point> points) {
    m_points = std::move(points);
    update();
}

void PointsView::paintEvent(QPaintEvent*) {
    if (m_points.empty()) return;
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height()) - 2.0;
    const QRectF plot(1, 1, side, side);
    painter.setPen(c.nodeBd);
    painter.setBrush(c.plot);
    painter.drawRect(plot);
    double left = std::numeric_limits<double>::infinity(), right = -left, top = left, bottom = -left;
    for (const SamplePreview::Point& point : m_points) {
        left = std::min(left, point.at.x());
        right = std::max(right, point.at.x());
        top = std::min(top, point.at.y());
        bottom = std::max(bottom, point.at.y());
    }
    const double across = std::max(right - left, 1e-12), down = std::max(bottom - top, 1e-12);
    const QRectF inner = plot.adjusted(em(1), em(1), -em(1), -em(1));
    const QColor list[] = {c.neg, c.pos, c.c3, c.c4, c.c5, c.c6};
    const double radius = em(1) * (m_points.size() > 600 ? 0.2 : 0.32);
    for (const SamplePreview::Point& point : m_points) {
        const QPointF at(inner.left() + (point.at.x() - left) / across * inner.width(),
                         inner.bottom() - (point.at.y() - top) / down * inner.height());
        const QColor colour = list[point.label % 6];
        painter.setPen(QPen(point.isHeldBack ? colour : c.plot, point.isHeldBack ? 1.6 : 0.8));
        painter.setBrush(point.isHeldBack ? c.plot : colour);
        if (point.label % 3 == 0) // shape and colour differ
            painter.drawPolygon(QPolygonF({at + QPointF(0, -1.15 * radius), at + QPointF(1.1 * radius, 0.85 * radius),
                                           at + QPointF(-1.1 * radius, 0.85 * radius)}));
        else if (point.label % 3 == 1)
            painter.drawEllipse(at, radius, radius);
        else
            painter.drawRect(QRectF(at.x() - 0.9 * radius, at.y() - 0.9 * radius, 1.8 * radius, 1.8 * radius));
    }
}

} // namespace lamina
