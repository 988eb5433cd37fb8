#include "widgets/properties/weights_section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
// Four figures, a minus of its own width, a plus where the sign is the news.
QString figureText(double value, int decimals, bool withPlus) {
    QString text = QString::number(std::abs(value), 'f', decimals);
    if (std::abs(value) >= 1000 || (value != 0 && std::abs(value) < 0.5 * std::pow(10.0, -decimals)))
        text = QString::number(std::abs(value), 'e', 1);
    if (value < 0) return QChar(0x2212) + text;
    return withPlus && value > 0 ? QLatin1Char('+') + text : text;
}
} // namespace

WeightSummary summarise(const std::vector<float>& values, int bins) {
    WeightSummary s;
    s.bins.assign(static_cast<std::size_t>(bins), 0);
    double sum = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        s.least = s.count ? std::min<double>(s.least, value) : value;
        s.most = s.count ? std::max<double>(s.most, value) : value;
        sum += value;
        ++s.count;
    }
    if (!s.count) return s;
    s.mean = sum / static_cast<double>(s.count);
    s.reach = std::max(std::abs(s.least), std::abs(s.most));
    double squares = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        squares += (value - s.mean) * (value - s.mean);
        if (s.reach == 0) continue;
        const double place = (value / s.reach + 1) / 2 * bins;
        s.bins[static_cast<std::size_t>(std::clamp(static_cast<int>(place), 0, bins - 1))] += 1;
    }
    s.deviation = std::sqrt(squares / static_cast<double>(s.count));
    if (const double highest = *std::max_element(s.bins.begin(), s.bins.end()); highest > 0)
        for (double& bin : s.bins) bin /= highest;
    return s;
}

WeightHistogram::WeightHistogram(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        setFixedHeight(em(4.46));
        update();
    });
}

void WeightHistogram::setSummary(const WeightSummary& summary) {
    m_summary = summary;
    update();
}

void WeightHistogram::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const std::size_t count = m_summary.bins.size();
    const qreal u = theme.unit(), base = 43 * u, step = count ? qreal(width()) / static_cast<qreal>(count) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        QColor colour = i < count / 2 ? c.neg : c.pos;
        colour.setAlphaF(0.85f);
        const qreal height = m_summary.bins[i] > 0 ? std::max(1.0, m_summary.bins[i] * 41 * u) : 0;
        p.fillRect(QRectF(static_cast<qreal>(i) * step, base - height, step - 0.8, height), colour);
    }
    p.setPen(c.axis);
    p.drawLine(QPointF(0, base + .5), QPointF(width(), base + .5));
    QPen zero(c.ctlStrong, 1, Qt::CustomDashLine, Qt::FlatCap);
    zero.setDashPattern({2, 2});
    p.setPen(zero);
    p.drawLine(QPointF(width() / 2.0, 0), QPointF(width() / 2.0, base + 4 * u));
    p.setFont(theme.mono(0.81));
    p.setPen(c.text2);
    const QRectF row(0, base + 2 * u, width(), 13 * u);
    p.drawText(row, Qt::AlignLeft, figureText(-m_summary.reach, 2, false));
    p.drawText(row, Qt::AlignHCenter, QStringLiteral("0"));
    p.drawText(row, Qt::AlignRight, figureText(m_summary.reach, 2, true));
}

WeightsSection::WeightsSection(QWidget* parent)
    : QWidget(parent),
      m_choice(new ChoiceButton(
          {}, [] { return QString(); }, [this] { return QString::fromStdString(m_shownWeight); })),
      m_empty(new QLabel),
      m_figures(new QWidget),
      m_histogram(new WeightHistogram) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty);
    auto* line = new QHBoxLayout(m_figures);
    for (RichLine*& figure : m_statistics) {
        if (line->count()) line->addStretch(1);
        line->addWidget(figure = new RichLine);
    }
    column->addWidget(m_figures);
    column->addWidget(m_histogram);
    onThemeChange(this, [this, line] {
        line->setContentsMargins(0, em(0.1), 0, em(0.23));
        m_empty->setContentsMargins(em(2), em(0.6), em(2), em(1));
        refresh();
    });
}

void WeightsSection::setLayer(Uid uid, const NodeFacts* facts, const WeightsPointer& weights) {
    if (uid != m_uid) m_shownWeight.clear();
    m_uid = uid;
    m_isKnown = facts && facts->hasShape;
    m_facts = facts ? *facts : NodeFacts();
    m_weights = weights;
    refresh();
}

QString WeightsSection::emptyText() const { return m_empty->text(); }

void WeightsSection::refresh() {
    const std::vector<WeightSpec>& specs = m_facts.weights;
    const bool isThere =
        std::any_of(specs.begin(), specs.end(), [this](const WeightSpec& s) { return s.name == m_shownWeight; });
    if (!isThere) m_shownWeight = specs.empty() ? std::string() : specs.front().name;
    const auto spec =
        std::find_if(specs.begin(), specs.end(), [this](const WeightSpec& s) { return s.name == m_shownWeight; });
    const QString note = spec == specs.end() ? QString() : QString::fromStdString(spec->shape.text());
    const WeightArray* array = m_weights && m_isKnown ? findWeight(*m_weights, m_uid, m_shownWeight) : nullptr;
    if (array && spec != specs.end() && array->shape != spec->shape)
        array = nullptr; // of an earlier shape: drawn anew at the next start

    if (!m_isKnown)
        m_empty->setText(tr("No weights yet: their number depends on the input, which does not fit."));
    else if (!array)
        m_empty->setText(tr("No weights yet: they are drawn before the first step."));
    else
        m_empty->setText({});
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colours().text2);
    m_empty->setPalette(quiet);
    m_empty->setVisible(!array);
    m_figures->setVisible(array);
    m_histogram->setVisible(array);
    if (array) {
        m_summary = summarise(array->values);
        const std::pair<QString, QString> figures[] = {{QStringLiteral("μ"), figureText(m_summary.mean, 4, false)},
                                                       {QStringLiteral("σ"), figureText(m_summary.deviation, 4, false)},
                                                       {tr("min"), figureText(m_summary.least, 2, false)},
                                                       {tr("max"), figureText(m_summary.most, 2, true)}};
        for (std::size_t i = 0; i < 4; ++i)
            m_statistics[i]->setRuns({{figures[i].first + QLatin1Char(' '), &Colours::text2, 0.9},
                                      Run::figure(figures[i].second, &Colours::text, 0.85)});
        m_histogram->setSummary(m_summary);
        m_histogram->setAccessibleName(
            tr("Distribution of %1, from %2 to %3")
                .arg(QString::fromStdString(m_shownWeight), figures[2].second, figures[3].second));
    }

    m_choice->setVisible(specs.size() > 1);
    QMenu* menu = m_choice->menu();
    if (!menu) m_choice->setMenu(menu = new QMenu(m_choice));
    menu->clear();
    for (const WeightSpec& weight : specs) {
        QAction* action = menu->addAction(QString::fromStdString(weight.name) + QLatin1Char('\t') +
                                          QString::fromStdString(weight.shape.text()));
        connect(action, &QAction::triggered, this, [this, name = weight.name] {
            m_shownWeight = name;
            refresh();
        });
    }
    m_choice->refresh();
    if (note != m_note) {
        m_note = note;
        emit noteChanged();
    }
}

} // namespace lamina
