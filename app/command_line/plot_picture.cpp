#include "app/command_line/plot_picture.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <memory>

namespace lamina {

namespace {

constexpr int kWidth = 960, kHeight = 540, kLeft = 76, kRight = 24, kTop = 52, kBottom = 84;
// Okabe and Ito's colours, distinguishable for colour-blind eyes; in the order of the runs.
const QColor kColours[] = {QColor(0x00, 0x72, 0xB2), QColor(0xD5, 0x5E, 0x00), QColor(0x00, 0x9E, 0x73),
                           QColor(0xCC, 0x79, 0xA7), QColor(0x56, 0xB4, 0xE9), QColor(0xE6, 0x9F, 0x00)};

QString shown(const Text& text) { return QString::fromStdString(text.shown()); }

// A round step that gives four to eight ticks.
double roundStep(double span) {
    const double rough = std::max(span, 1e-12) / 5, power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) return factor * power;
    return 10 * power;
}

class Chart {
public:
    Chart(const std::vector<RunRecord>& runs, const std::string& title)
        : m_runs(runs), m_title(QString::fromStdString(title)) {
        bool isFirst = true;
        for (const RunRecord& run : runs)
            for (const EpochRecord& epoch : run.epochs) {
                m_lastEpoch = std::max(m_lastEpoch, static_cast<double>(epoch.epoch));
                for (const double loss : {epoch.loss, epoch.validationLoss}) {
                    if (!std::isfinite(loss)) continue;
                    m_least = isFirst ? loss : std::min(m_least, loss);
                    m_most = isFirst ? loss : std::max(m_most, loss);
                    isFirst = false;
                }
            }
        m_isLogarithmic = m_least > 0 && m_most / m_least > 50;
        if (!m_isLogarithmic) m_least = std::min(m_least, 0.0);
        if (m_most <= m_least) m_most = m_least + 1;
    }

    void draw(QPainter& painter) const {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(0, 0, kWidth, kHeight), Qt::white);
        font(painter, 15, true);
        painter.setPen(QColor(0x1F, 0x23, 0x28));
        const QString loss = shown(TEXT("cli", "Loss"));
        painter.drawText(QPointF(kLeft, 30), m_title.isEmpty() ? loss : loss + " · " + m_title);
        drawAxes(painter);
        for (std::size_t i = 0; i < m_runs.size(); ++i) drawRun(painter, m_runs[i], colour(i));
        drawLegend(painter);
    }

private:
    static QColor colour(std::size_t run) { return kColours[run % std::size(kColours)]; }
    static void font(QPainter& painter, int pixels, bool isBold = false) {
        QFont f("Inter");
        f.setPixelSize(pixels);
        f.setBold(isBold);
        painter.setFont(f);
    }
    double x(double epoch) const {
        return kLeft + (kWidth - kLeft - kRight) * (epoch - 0) / std::max(1.0, m_lastEpoch);
    }
    double y(double loss) const {
        const double share = m_isLogarithmic ? std::log(loss / m_least) / std::log(m_most / m_least)
                                             : (loss - m_least) / (m_most - m_least);
        return kHeight - kBottom - (kHeight - kTop - kBottom) * share;
    }

    void drawAxes(QPainter& painter) const {
        font(painter, 12);
        const auto tickY = [&](double value) {
            painter.setPen(QPen(QColor(0xE4, 0xE7, 0xEB), 1));
            painter.drawLine(QPointF(kLeft, y(value)), QPointF(kWidth - kRight, y(value)));
            painter.setPen(QColor(0x57, 0x60, 0x6A));
            painter.drawText(QRectF(0, y(value) - 9, kLeft - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(value, 'g', 4));
        };
        if (m_isLogarithmic) {
            for (double power = std::pow(10.0, std::ceil(std::log10(m_least) - 1e-9)); power <= m_most * 1.0001;
                 power *= 10)
                tickY(power);
        } else {
            const double step = roundStep(m_most - m_least);
            for (double value = std::ceil(m_least / step) * step; value <= m_most * 1.0001; value += step)
                tickY(std::abs(value) < step / 1e6 ? 0 : value);
        }
        painter.setPen(QPen(QColor(0x57, 0x60, 0x6A), 1));
        painter.drawLine(QPointF(kLeft, kTop), QPointF(kLeft, kHeight - kBottom));
        painter.drawLine(QPointF(kLeft, kHeight - kBottom), QPointF(kWidth - kRight, kHeight - kBottom));
        const double step = std::max(1.0, roundStep(m_lastEpoch));
        for (double epoch = 0; epoch <= m_lastEpoch + 1e-9; epoch += step)
            painter.drawText(QRectF(x(epoch) - 40, kHeight - kBottom + 4, 80, 18), Qt::AlignCenter,
                             QString::number(epoch));
        painter.drawText(QRectF(kWidth - kRight - 200, kHeight - kBottom + 22, 200, 18), Qt::AlignRight,
                         shown(TEXT("cli", "epoch")));
    }

    void drawRun(QPainter& painter, const RunRecord& run, const QColor& runColour) const {
        for (const bool isValidation : {false, true}) {
            QPainterPath path;
            bool isDrawing = false;
            QList<QPointF> places;
            for (const EpochRecord& epoch : run.epochs) {
                const double loss = isValidation ? epoch.validationLoss : epoch.loss;
                if (!std::isfinite(loss) || (m_isLogarithmic && loss <= 0)) {
                    isDrawing = false;
                    continue;
                }
                const QPointF place(x(epoch.epoch), y(loss));
                if (isDrawing)
                    path.lineTo(place);
                else
                    path.moveTo(place);
                isDrawing = true;
                places.append(place);
            }
            QPen pen(isValidation ? runColour.lighter(125) : runColour, isValidation ? 1.8 : 2);
            if (isValidation) pen.setDashPattern({6, 4});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(path);
            if (places.size() > 40 || (!isValidation && places.size() > 1))
                continue; // marks only where they stay apart
            painter.setPen(QPen(runColour, 1.5));
            painter.setBrush(Qt::white);
            for (const QPointF& place : places)
                painter.drawPolygon(QPolygonF(
                    {place + QPointF(0, -4), place + QPointF(4, 0), place + QPointF(0, 4), place + QPointF(-4, 0)}));
        }
    }

    void drawLegend(QPainter& painter) const {
        font(painter, 12);
        double left = kLeft;
        const double middle = kHeight - 26;
        const auto entry = [&](const QPen& pen, const QString& words) {
            const double width = painter.fontMetrics().horizontalAdvance(words);
            if (left + 36 + width > kWidth - kRight) return;
            painter.setPen(pen);
            painter.drawLine(QPointF(left, middle), QPointF(left + 28, middle));
            painter.setPen(QColor(0x1F, 0x23, 0x28));
            painter.drawText(QPointF(left + 34, middle + 4), words);
            left += 34 + width + 24;
        };
        QPen dashed(QColor(0x57, 0x60, 0x6A), 1.8);
        dashed.setDashPattern({6, 4});
        entry(QPen(QColor(0x57, 0x60, 0x6A), 2), shown(TEXT("cli", "training")));
        entry(dashed, shown(TEXT("cli", "validation")));
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            entry(QPen(colour(i), 4), shown(TEXT("cli", "run %1").arg(static_cast<long long>(m_runs[i].number))) +
                                          " · " + QString::fromStdString(m_runs[i].summary));
    }

    const std::vector<RunRecord>& m_runs;
    const QString m_title;
    double m_lastEpoch = 1, m_least = 0, m_most = 1;
    bool m_isLogarithmic = false;
};

// Text needs an application, even without a display.
std::unique_ptr<QGuiApplication> applicationIfNone() {
    if (QCoreApplication::instance()) return nullptr;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "lamina";
    static char* argv[] = {name, nullptr};
    return std::make_unique<QGuiApplication>(argc, argv);
}

void addFonts() {
    const QDir folder(QString::fromStdString(resourceFolder()) + "/fonts");
    for (const QString& file : folder.entryList({"*.ttf", "*.otf"}, QDir::Files))
        QFontDatabase::addApplicationFont(folder.filePath(file));
}

} // namespace

void plotPicture(const std::vector<RunRecord>& runs, const std::string& title, const std::string& path,
                 const std::string& format) {
    const auto former =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {}); // no chatter
    const auto application = applicationIfNone();
    qInstallMessageHandler(former);
    addFonts();
    const Chart chart(runs, title);
    bool isWritten = false;
    if (format == "svg") {
        QSvgGenerator generator;
        generator.setFileName(QString::fromStdString(path));
        generator.setSize(QSize(kWidth, kHeight));
        generator.setViewBox(QRect(0, 0, kWidth, kHeight));
        generator.setTitle(QString::fromStdString(title));
        QPainter painter;
        if (painter.begin(&generator)) {
            chart.draw(painter);
            isWritten = painter.end();
        }
    } else {
        QImage image(2 * kWidth, 2 * kHeight,
                     QImage::Format_RGB32); // twice as fine as the screen: for print and projector
        image.setDevicePixelRatio(2);
        QPainter painter(&image);
        chart.draw(painter);
        painter.end();
        isWritten = image.save(QString::fromStdString(path), "PNG");
    }
    if (!isWritten)
        throw Error(path, TEXT("cli", "the file cannot be written"),
                    TEXT("cli", "Check the folder and the free space."));
}

} // namespace lamina
