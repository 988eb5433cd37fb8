#include "widgets/plots/chart_export.h"

#include "widgets/plots/chart_legend.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace lamina {

namespace {
constexpr double kPngScale = 2;

QSize pageSize(const ChartExport& wanted) {
    return {wanted.chartSize.width() * static_cast<int>(wanted.charts.size()), wanted.chartSize.height() + em(2.5)};
}

void paintPage(const ChartExport& wanted, QCPPainter& painter) {
    const Colours& c = Theme::instance().colours(false);
    const QSize page = pageSize(wanted);
    painter.fillRect(QRect(QPoint(), page), c.plot);
    for (std::size_t i = 0; i < wanted.charts.size(); ++i) {
        painter.save();
        painter.translate(wanted.chartSize.width() * static_cast<int>(i), 0);
        wanted.charts[i]->paintForExport(&painter, wanted.chartSize);
        painter.restore();
    }
    painter.setClipping(false);
    double x = em(3.54);
    const double y = wanted.chartSize.height() + em(1.1);
    x += ChartLegend::paint(&painter, {x, y}, ChartLegend::Mark::training, wanted.legendTraining, c) + em(1.5);
    ChartLegend::paint(&painter, {x, y}, ChartLegend::Mark::validation, wanted.legendValidation, c);
    painter.setPen(c.text2);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(wanted.axisName);
    painter.drawText(QPointF(page.width() - em(0.92) - width, y + em(0.35)), wanted.axisName);
}
} // namespace

QByteArray ChartExport::csv() const {
    QByteArray text = "chart,series,epoch,minimum,maximum,value\n";
    const auto number = [](double value) {
        return std::isfinite(value) ? QByteArray::number(value, 'g', 9) : QByteArray();
    };
    for (const RunChart* chart : charts) {
        QByteArray name = chart->title().toUtf8();
        name.replace('"', "\"\"");
        name = '"' + name + '"';
        for (std::size_t i = 0; i < chart->training().size(); ++i) {
            const Curve::Sample& sample = chart->training().sample(i);
            text += name + ",train," + number(sample.x) + ',' + number(sample.minimum) + ',' + number(sample.maximum) +
                    ',' + number(sample.value) + '\n';
        }
        for (const QPointF& point : chart->validation())
            text += name + ",validation," + number(point.x()) + ",,," + number(point.y()) + '\n';
    }
    return text;
}

QString ChartExport::write(const QString& path) const {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv")) {
        file.write(csv());
    } else if (suffix == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(pageSize(*this));
        svg.setViewBox(QRect(QPoint(), pageSize(*this)));
        QCPPainter painter;
        if (!painter.begin(&svg)) return file.errorString();
        painter.setMode(QCPPainter::pmVectorized);
        paintPage(*this, painter);
        painter.end();
    } else {
        QImage image(pageSize(*this) * kPngScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kPngScale);
        QCPPainter painter(&image);
        paintPage(*this, painter);
        painter.end();
        image.save(&file, "PNG");
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace lamina
