#include "widgets/plots/run_chart.h"

#include "widgets/plots/chart_readout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

namespace {
constexpr int kColumns = 450;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Dashes of so many pixels: Qt counts them in pen widths, and only a flat cap keeps them from growing.
QPen dashedPen(const QColor& colour, double width, double on, double off) {
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({on / width, off / width});
    return pen;
}

// In lines of at most so many pixels; broken at spaces, and anywhere where there are none.
QString wrapped(const QString& text, const QFont& font, int width) {
    const QFontMetrics metrics(font);
    QString lines, line;
    for (const QString& word : text.split(' ')) {
        const QString longer = line.isEmpty() ? word : line + ' ' + word;
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        lines += line + '\n';
        line = word;
    }
    while (metrics.horizontalAdvance(line) > width && line.size() > 4) {
        qsizetype fits = line.size() - 1;
        while (fits > 2 && metrics.horizontalAdvance(line.left(fits)) > width) --fits;
        lines += line.left(fits) + '\n';
        line = line.mid(fits);
    }
    return lines + line;
}

double niceStep(double span) {
    if (!(span > 0)) return 1;
    const double power = std::pow(10, std::floor(std::log10(span)));
    const double digit = span / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
}
} // namespace

QString chartFigure(double value, bool isPercent) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    if (isPercent) return QString::number(value, 'f', 2);
    const double size = std::abs(value);
    if (size != 0 && (size < 5e-4 || size >= 1e6)) return QString::number(value, 'e', 2);
    return QString::number(value, 'f', size >= 100 ? 1 : size >= 10 ? 2 : 4);
}

RunChart::RunChart(QWidget* parent)
    : QCustomPlot(parent),
      m_baseline(kNone),
      m_divergedAt(kNone),
      m_titleItem(new QCPItemText(this)),
      m_emptyItem(new QCPItemText(this)),
      m_baselineItem(new QCPItemText(this)),
      m_divergedItem(new QCPItemText(this)),
      m_baselineLine(new QCPItemLine(this)),
      m_low(addGraph()),
      m_high(addGraph()),
      m_line(addGraph()),
      m_dashes(addGraph()) {
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    m_high->setChannelFillGraph(m_low);
    for (QCPGraph* edge : {m_low, m_high}) {
        edge->setPen(Qt::NoPen);
        edge->setAntialiasedFill(false);
    }
    for (QCPGraph* graph : {m_line, m_dashes}) graph->setAntialiased(true);
    m_dashes->setAntialiasedScatters(true);

    for (QCPItemText* item : {m_titleItem, m_emptyItem, m_baselineItem, m_divergedItem}) {
        item->setClipToAxisRect(false);
        item->setPadding({});
        item->setSelectable(false);
    }
    m_titleItem->position->setType(QCPItemPosition::ptAbsolute);
    m_titleItem->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_emptyItem->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_emptyItem->position->setCoords(0.5, 0.6);
    m_emptyItem->setTextAlignment(Qt::AlignCenter);
    m_emptyItem->setPositionAlignment(Qt::AlignCenter);
    m_baselineItem->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_baselineItem->position->setTypeY(QCPItemPosition::ptPlotCoords);
    m_baselineItem->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_baselineItem->setVisible(false);
    m_baselineLine->setVisible(false);
    m_baselineLine->start->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_baselineLine->end->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_divergedItem->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_divergedItem->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_divergedItem->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    m_divergedItem->setVisible(false);

    axisRect()->setAutoMargins(QCP::msNone);
    axisRect()->setMinimumMargins({});
    plotLayout()->setMargins({});
    layer("overlay")->setMode(QCPLayer::lmBuffered);
    m_readout = new ChartReadout(this);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    connect(this, &QCustomPlot::afterReplot, this, [this] { ++m_replots; });
    onThemeChange(this, [this] {
        restyle(colours());
        if (isVisible()) replot(rpQueuedReplot);
    });
}

void RunChart::setTitle(std::function<QString()> title) {
    m_title = std::move(title);
    m_titleItem->setText(m_title());
    setAccessibleName(m_title());
}

void RunChart::beginRun(double expectedEpochs) {
    m_training.clear();
    m_validation.clear();
    for (const Mark& mark : m_marks) {
        removeItem(mark.line);
        removeItem(mark.text);
    }
    m_marks.clear();
    m_expectedEpochs = expectedEpochs;
    m_divergedAt = kNone;
    m_isDirty = true;
    hideReadout();
    setFollowing(true);
}

void RunChart::addTraining(double epoch, float minimum, float maximum, float value) {
    m_training.append({epoch, minimum, maximum, value});
    m_isDirty = true;
}

void RunChart::clearTraining() {
    m_training.clear();
    m_isDirty = true;
}

void RunChart::addValidation(double epoch, double value) {
    if (std::isnan(value)) return;
    m_validation.emplace_back(epoch, value);
    m_isDirty = true;
}

void RunChart::addMark(double epoch, const QString& text) {
    auto* line = new QCPItemLine(this);
    for (QCPItemPosition* end : {line->start, line->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    line->start->setCoords(epoch, 0);
    line->end->setCoords(epoch, 1);
    auto* label = new QCPItemText(this);
    label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(epoch, 0);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setPadding(QMargins(3, 2, 3, 0));
    label->setText(text);
    m_marks.push_back({epoch, line, label});
    restyle(colours());
    m_isDirty = true;
}

void RunChart::setDivergedAt(double epoch, const QString& text) {
    m_divergedAt = epoch;
    m_divergedText = text;
    m_isDirty = true;
}

void RunChart::setBaseline(double value, const QString& text) {
    m_baseline = value;
    m_baselineText = text;
    m_isDirty = true;
}

void RunChart::setSmoothing(double beta) {
    m_training.setSmoothing(beta);
    m_isDirty = true;
}

void RunChart::setLogarithmic(bool isLogarithmic) {
    yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_isDirty = true;
}

void RunChart::setFollowing(bool isFollowing) {
    if (isFollowing == m_isFollowing) return;
    m_isFollowing = isFollowing;
    m_isDirty = true;
    emit followingChanged(isFollowing);
}

void RunChart::refresh() {
    if (!m_isDirty || !isVisible()) return;
    // The window may have moved to a screen of another scale, which QCustomPlot does not notice.
    if (bufferDevicePixelRatio() != devicePixelRatioF()) setBufferDevicePixelRatio(devicePixelRatioF());
    fill();
    replot(rpQueuedReplot);
}

void RunChart::fill() {
    m_isDirty = false;
    m_hiddenValues = 0;
    if (m_isFollowing) fitRanges();
    describe();
    const bool isLog = isLogarithmic();
    // What a log axis cannot show becomes a gap and is counted; the band reaches down to the lower edge instead.
    const auto shown = [&](double value) {
        value *= m_factor;
        if (std::isfinite(value) && (!isLog || value > 0)) return value;
        if (isLog && value <= 0) ++m_hiddenValues;
        return kNone;
    };
    Columns columns = m_training.columns(xAxis->range().lower, xAxis->range().upper, kColumns);
    QVector<double> x(columns.x.begin(), columns.x.end()), low, high, line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        line << shown(columns.line[i]);
        high << shown(columns.high[i]);
        const double bottom = columns.low[i] * m_factor;
        low << (isLog && bottom <= 0 ? 1e-300 : std::isfinite(bottom) ? bottom : kNone);
    }
    const bool hasBand = m_hasBand && columns.size() > 1;
    m_low->setData(hasBand ? x : QVector<double>(), hasBand ? low : QVector<double>(), true);
    m_high->setData(hasBand ? x : QVector<double>(), hasBand ? high : QVector<double>(), true);
    m_line->setData(x, line, true);
    // Validation is thinned as well: of thousands of epochs the last in each column.
    QVector<double> epochs, values;
    const QCPRange range = xAxis->range();
    const double width = range.size() / kColumns;
    int lastColumn = -2;
    for (const QPointF& point : m_validation) {
        const int column = point.x() < range.lower ? -1 : static_cast<int>((point.x() - range.lower) / width);
        if (column > kColumns + 1) break;
        if (column == lastColumn && !epochs.isEmpty()) {
            epochs.last() = point.x();
            values.last() = shown(point.y());
        } else {
            epochs << point.x();
            values << shown(point.y());
        }
        lastColumn = column;
    }
    m_dashes->setData(epochs, values, true);
    // A diamond for each epoch while they can be told apart, then for every second, third, …
    const double shownEpochs = std::max(1.0, xAxis->range().size());
    m_dashes->setScatterSkip(
        std::max(0, static_cast<int>(std::ceil(shownEpochs * em(1) / std::max(1, axisRect()->width()))) - 1));

    const bool hasBaseline = std::isfinite(m_baseline) && isEmpty();
    m_baselineLine->setVisible(hasBaseline);
    m_baselineItem->setVisible(hasBaseline);
    if (hasBaseline) {
        const double height = m_baseline * m_factor;
        m_baselineLine->start->setCoords(0, height);
        m_baselineLine->end->setCoords(1, height);
        m_baselineItem->position->setCoords(0.99, height);
        m_baselineItem->setText(m_baselineText);
    }
    m_emptyItem->setVisible(isEmpty());
    m_emptyItem->setText(wrapped(emptyText, m_emptyItem->font(), axisRect()->width() - em(1)));
    m_divergedItem->setVisible(std::isfinite(m_divergedAt));
    if (std::isfinite(m_divergedAt)) {
        m_divergedItem->position->setCoords(m_divergedAt, 0.02);
        m_divergedItem->setText(m_divergedText + QStringLiteral(" ✕"));
    }
}

void RunChart::setEndWhileEmpty(double epoch) {
    if (epoch == m_endWhileEmpty) return;
    m_endWhileEmpty = epoch;
    m_isDirty |= isEmpty();
}

void RunChart::fitRanges() {
    const double last = std::max(m_training.lastX(), m_validation.empty() ? 0 : m_validation.back().x());
    const double expected = m_endWhileEmpty > 0 ? m_endWhileEmpty : m_expectedEpochs > 0 ? m_expectedEpochs : 1;
    xAxis->setRange(0, isEmpty() ? expected : std::max(last * 1.02, std::min(1.0, expected)));

    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto take = [&](double value) {
        value *= m_factor;
        if (!std::isfinite(value) || (isLogarithmic() && value <= 0)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    const Columns columns = m_training.columns(0, xAxis->range().upper, kColumns);
    for (const double value : columns.line) take(value);
    for (const QPointF& point : m_validation) take(point.y());
    if (isEmpty()) take(m_baseline);
    if (isEmpty() && std::isfinite(m_baseline)) {
        // Room for the loss to fall and for the sentence in the middle.
        if (m_factor > 1) {
            low = 0;
            high = 100;
        } else if (!isLogarithmic() && low > 0) {
            low = 0;
            high *= 1.2;
        }
    }
    if (!(low <= high)) { // nothing to show yet
        low = isLogarithmic() ? 0.01 : 0;
        high = m_factor > 1 ? 100 : 1;
    }
    QSharedPointer<QCPAxisTicker> ticker;
    if (isLogarithmic()) {
        low = std::min(low, high * 0.5);
        // Room for a part of the band, in halves of a decade, so that the axis does not tremble.
        low = std::pow(10, std::floor(std::log10(low * 0.7) * 2) / 2);
        high = std::pow(10, std::ceil(std::log10(high * 1.1) * 4) / 4);
        if (high / low > 30) ticker = QSharedPointer<QCPAxisTickerLog>::create();
    } else {
        if (low >= 0 && low < 0.6 * high && m_factor == 1) low = 0;
        const double step = niceStep(std::max((high - low) / 4, std::abs(high) * 1e-6));
        const bool isShare = m_factor > 1 && high <= 100;
        low = low == 0 ? 0 : std::floor((low - 0.02 * (high - low)) / step) * step;
        high = std::ceil((high * (isShare ? 1 : 1.02)) / step) * step;
        if (isShare) high = std::min(high, 100.0);
        if (high <= low) high = low + step;
    }
    if (!ticker) {
        ticker = QSharedPointer<QCPAxisTicker>::create();
        ticker->setTickCount(4);
    }
    yAxis->setTicker(ticker);
    yAxis->setRange(low, high);
}

void RunChart::restyle(const Colours& c) {
    const Theme& theme = Theme::instance();
    const double u = theme.emPixels() / 13.0;
    setBackground(c.panel);
    axisRect()->setBackground(c.plot);
    axisRect()->setMargins(QMargins(em(3.54), em(1.54), em(0.92), em(1.85)));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(QPen(c.axis, 1));
        axis->setTickPen(axis == xAxis ? QPen(c.axis, 1) : QPen(Qt::NoPen));
        axis->setTickLength(0, axis == xAxis ? 4 : 0);
        axis->setSubTicks(false);
        axis->setNumberFormat("g");
        axis->setNumberPrecision(6);
        axis->setTickLabelFont(theme.mono(0.846));
        axis->setTickLabelColor(c.text2);
        axis->setTickLabelPadding(axis == xAxis ? em(0.2) : em(0.5));
        axis->grid()->setPen(QPen(c.grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    xAxis->grid()->setVisible(false); // horizontal lines only
    QColor band = c.train;
    band.setAlphaF(static_cast<float>(c.bandAlpha));
    m_high->setBrush(band);
    m_line->setPen(QPen(c.train, 2 * u, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_dashes->setPen(dashedPen(c.val, 1.8 * u, 6, 4));
    m_dashes->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(c.val, 1.5), c.plot, 7.2 * u));
    m_titleItem->setFont(theme.text(0.92, Theme::SemiBold));
    m_titleItem->setColor(c.text);
    m_titleItem->position->setCoords(em(3.54), em(0.6));
    if (m_title) {
        m_titleItem->setText(m_title());
        setAccessibleName(m_title());
    }
    m_emptyItem->setFont(theme.text());
    m_emptyItem->setColor(c.text2);
    m_baselineItem->setFont(theme.text(0.9));
    m_baselineItem->setColor(c.text2);
    m_baselineItem->setPadding(QMargins(0, 0, 0, em(0.3)));
    m_baselineLine->setPen(dashedPen(c.ctlStrong, 1, 2, 3));
    m_divergedItem->setFont(theme.text(0.9, Theme::SemiBold));
    m_divergedItem->setColor(c.err);
    for (const Mark& mark : m_marks) {
        mark.line->setPen(dashedPen(c.ctlStrong, 1, 3, 3));
        mark.text->setFont(theme.mono(0.8));
        mark.text->setColor(c.text2);
    }
}

void RunChart::paintForExport(QCPPainter* painter, const QSize& size) {
    hideReadout();
    restyle(Theme::instance().colours(false));
    setBackground(Theme::instance().colours(false).plot);
    if (m_isDirty) fill();
    toPainter(painter, size.width(), size.height());
    restyle(colours());
}

void RunChart::describe() {
    // Screen readers hear of it once an epoch.
    const int epoch = static_cast<int>(m_training.lastX());
    if (m_training.isEmpty() || epoch == m_describedEpoch) return;
    m_describedEpoch = epoch;
    setAccessibleDescription(
        tr("%1 %2 at epoch %3")
            .arg(title(), chartFigure(m_training.smoothed(m_training.size() - 1) * m_factor, m_factor > 1))
            .arg(m_training.lastX(), 0, 'f', 1));
}

void RunChart::resizeEvent(QResizeEvent* event) {
    m_isDirty = true;
    QCustomPlot::resizeEvent(event);
}

void RunChart::showEvent(QShowEvent* event) {
    // QCustomPlot does not follow a move to a screen of another scale by itself.
    setBufferDevicePixelRatio(devicePixelRatioF());
    QCustomPlot::showEvent(event);
    m_isDirty = true;
    refresh();
}

} // namespace lamina
