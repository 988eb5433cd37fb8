#include "widgets/properties/weights_section.h"

#include "core/model/registry.h"
#include "widgets/common/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr int kBins = 48;

QString figure(double value, bool withPlus = false) {
    QString text = std::abs(value) >= 1e4 || (value != 0 && std::abs(value) < 1e-4) ? QString::number(value, 'e', 1)
                                                                                    : QString::number(value, 'g', 3);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return withPlus && value > 0 ? QLatin1Char('+') + text : text;
}
} // namespace

WeightStatistics statisticsOf(const std::vector<float>& values, int binCount) {
    WeightStatistics s;
    s.bins.assign(static_cast<std::size_t>(binCount), 0);
    double sum = 0, squares = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            ++s.notFinite;
            continue;
        }
        s.minimum = s.count == 0 ? value : std::min<double>(s.minimum, value);
        s.maximum = s.count == 0 ? value : std::max<double>(s.maximum, value);
        sum += value;
        ++s.count;
    }
    if (s.count == 0) return s;
    s.mean = sum / static_cast<double>(s.count);
    s.limit = std::max(std::abs(s.minimum), std::abs(s.maximum));
    const double scale = s.limit > 0 ? binCount / (2 * s.limit) : 0;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        squares += (value - s.mean) * (value - s.mean);
        const int bin = static_cast<int>((value + s.limit) * scale);
        ++s.bins[static_cast<std::size_t>(s.limit > 0 ? std::clamp(bin, 0, binCount - 1) : binCount / 2)];
    }
    s.deviation = std::sqrt(squares / static_cast<double>(s.count));
    return s;
}

// ---------------- histogram ----------------

WeightHistogram::WeightHistogram(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        setFixedHeight(em(4.46));
        update();
    });
}

void WeightHistogram::show(const WeightStatistics& statistics) {
    m_statistics = statistics;
    update();
}

void WeightHistogram::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const std::vector<std::size_t>& bins = m_statistics.bins;
    if (bins.empty()) return;
    const qreal u = theme.unit(), base = 43 * u, step = qreal(width()) / static_cast<qreal>(bins.size());
    const auto tallest = static_cast<qreal>(std::max<std::size_t>(1, *std::max_element(bins.begin(), bins.end())));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i] == 0) continue;
        QColor colour = i < bins.size() / 2 ? c.neg : c.pos;
        colour.setAlphaF(0.85F);
        // One single weight far out must still be seen.
        const qreal height = std::max(1.2, static_cast<qreal>(bins[i]) / tallest * 41 * u);
        p.fillRect(QRectF(static_cast<qreal>(i) * step, base - height, std::max(0.6, step - 0.8), height), colour);
    }
    p.setPen(c.axis);
    p.drawLine(QPointF(0, base + .5), QPointF(width(), base + .5));
    QPen zero(c.ctlStrong, 1, Qt::CustomDashLine, Qt::FlatCap);
    zero.setDashPattern({2, 2});
    p.setPen(zero);
    p.drawLine(QPointF(width() / 2.0, 0), QPointF(width() / 2.0, base + 4 * u));
    p.setFont(theme.mono(0.81));
    p.setPen(c.text2);
    const QRectF row(0, base + 2 * u, width(), 14 * u);
    p.drawText(row, Qt::AlignHCenter, QStringLiteral("0"));
    if (m_statistics.limit <= 0) return;
    p.drawText(row, Qt::AlignLeft, figure(-m_statistics.limit));
    p.drawText(row, Qt::AlignRight, figure(m_statistics.limit, true));
}

// ---------------- section ----------------

WeightsSection::WeightsSection(QWidget* parent)
    : Section([] { return tr("Weights"); }, true, parent),
      m_choice(new QComboBox),
      m_message(new QLabel),
      m_figures(new QWidget),
      m_histogram(new WeightHistogram) {
    head()->addRight(m_choice);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(m_figures);
    for (int i = 0; i < 4; ++i) {
        if (i > 0) row->addStretch(1);
        m_lines.push_back(new RichLine);
        row->addWidget(m_lines.back());
    }
    body()->addWidget(m_message);
    body()->addWidget(m_figures);
    body()->addWidget(m_histogram);
    connect(m_choice, &QComboBox::activated, this, [this] { showChosen(); });
    onThemeChange(this, [this, row] {
        row->setContentsMargins(0, em(0.05), 0, em(0.23));
        row->setSpacing(0);
        m_choice->setFixedHeight(em(1.69));
        m_choice->setFont(Theme::instance().text(0.9));
        m_message->setMargin(em(0.9));
        setTextColour(m_message, &Colours::text2);
        retranslate();
    });
}

void WeightsSection::showNode(const Node& node, Uid owner, const NodeFacts* facts, const WeightsPointer& weights) {
    const LayerSpec* spec = findLayer(node.type);
    setVisible(spec && spec->weightRule);
    const auto shapes = [](const std::vector<WeightSpec>& specs) {
        std::vector<Shape> list;
        for (const WeightSpec& weight : specs) list.push_back(weight.shape);
        return list;
    };
    const bool isSame = m_uid == node.uid && m_owner == owner && m_weights == weights &&
                        shapes(m_specs) == shapes(facts ? facts->weights : std::vector<WeightSpec>());
    m_uid = node.uid;
    m_owner = owner;
    m_isFitting = facts && facts->hasShape;
    m_specs = facts ? facts->weights : std::vector<WeightSpec>();
    if (!isSame || m_choice->count() == 0) {
        const QString before = m_choice->currentText();
        m_weights = weights; // keeps alive what m_shown points to
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        if (weights)
            for (const WeightArray& array : *weights)
                if (array.node == owner) m_choice->addItem(QString::fromStdString(array.name));
        m_choice->setCurrentIndex(std::max(0, m_choice->findText(before)));
        showChosen();
    } else {
        retranslate();
    }
}

void WeightsSection::showChosen() {
    m_shown = m_weights ? findWeight(*m_weights, m_owner, m_choice->currentText().toStdString()) : nullptr;
    // Numbers of an earlier shape go at the next start.
    for (const WeightSpec& spec : m_specs)
        if (m_shown && spec.name == m_shown->name && spec.shape != m_shown->shape) m_shown = nullptr;
    m_histogram->show(m_shown ? statisticsOf(m_shown->values, kBins) : WeightStatistics());
    retranslate();
}

QString WeightsSection::message() const { return m_message->text(); }

void WeightsSection::retranslate() {
    m_choice->setAccessibleName(tr("Which weights"));
    m_choice->setVisible(m_choice->count() > 1);
    head()->setNote(m_shown ? QString::fromStdString(m_shown->shape.text()) : QString());
    const bool hasNumbers = m_shown && m_histogram->statistics().count > 0;
    QString text;
    if (!m_isFitting)
        text = tr("No weights yet: their number depends on the input, which does not fit.");
    else if (!m_shown)
        text = tr("No weights yet: they are drawn before the first step.");
    else if (m_histogram->statistics().notFinite > 0)
        text = tr("%n of them is not a finite number.", nullptr, static_cast<int>(m_histogram->statistics().notFinite));
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_figures->setVisible(hasNumbers && m_isFitting);
    m_histogram->setVisible(hasNumbers && m_isFitting);
    if (!hasNumbers) return;
    const WeightStatistics& s = m_histogram->statistics();
    const std::pair<QString, QString> parts[] = {{QStringLiteral("μ "), figure(s.mean)},
                                                 {QStringLiteral("σ "), figure(s.deviation)},
                                                 {tr("min "), figure(s.minimum, true)},
                                                 {tr("max "), figure(s.maximum, true)}};
    for (std::size_t i = 0; i < 4; ++i)
        m_lines[i]->setRuns(
            {{parts[i].first, &Colours::text2, 0.9}, Run::figure(parts[i].second, &Colours::text, 0.85)});
    m_histogram->setAccessibleName(tr("Histogram of the weights: mean %1, standard deviation %2, from %3 to %4")
                                       .arg(figure(s.mean), figure(s.deviation), figure(s.minimum), figure(s.maximum)));
}

} // namespace lamina
