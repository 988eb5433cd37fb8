#include "widgets/training/runs_panel.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/empty_state.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lamina {

namespace {
// What was chosen comes before the size of the network: the first is what differs between runs. A record keeps its summary
// in English, as the file does; "·" is a whole em wide in Chinese.
QStringList summaryParts(const RunRecord& run) {
    QStringList parts = QString::fromStdString(run.summary).split(QStringLiteral(" · "));
    if (parts.size() > 1) parts.append(parts.takeFirst());
    for (QString& part : parts) {
        if (part.startsWith(QLatin1String("batch "))) part.replace(0, 6, RunsPanel::tr("batch "));
        const QString word = part.section(' ', 0, 0);
        if (const OptimizerSpec* optimizer = findOptimizer(word.toStdString()))
            part.replace(0, word.size(), shown(optimizer->label));
    }
    return parts;
}

QString joined(const QStringList& parts) {
    return parts.join(Theme::instance().isChinese() ? QStringLiteral("，") : QStringLiteral(" · "));
}

QString summaryOf(const RunRecord& run) { return joined(summaryParts(run)); }

QColor runColour(int row) {
    const Colours& c = colours();
    const QColor list[] = {c.train, c.c3, c.c4, c.c5, c.c6, c.val};
    return list[row % 6];
}

const EpochRecord* bestEpoch(const RunRecord& run) {
    for (const EpochRecord& epoch : run.epochs)
        if (epoch.epoch == run.bestEpoch) return &epoch;
    return run.epochs.empty() ? nullptr : &run.epochs.back();
}

double lossOf(const EpochRecord& epoch) { return std::isnan(epoch.validationLoss) ? epoch.loss : epoch.validationLoss; }

class RunDelegate : public QStyledItemDelegate {
public:
    RunDelegate(const RunsModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const int text = QFontMetrics(theme.mono()).horizontalAdvance(index.data().toString());
        return {index.column() == RunsModel::spark ? em(4.77) : text + em(1.24), theme.size("runRow")};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const Colours& c = theme.colours();
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const RunRecord& run = m_model->run(index.row());
        const QRectF r = option.rect;
        painter->save();
        painter->setClipRect(r);
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.column() == RunsModel::name)
            paintName(painter, r, index.row(), run);
        else if (index.column() == RunsModel::spark)
            paintSpark(painter, r, index.row(), run);
        else {
            painter->setFont(theme.mono());
            painter->setPen(c.text);
            painter->drawText(r.adjusted(em(0.3), 0, -em(index.column() == RunsModel::metric ? 0.92 : 0.6), 0),
                              Qt::AlignRight | Qt::AlignVCenter, option.text);
        }
        painter->restore();
    }

private:
    void paintName(QPainter* painter, const QRectF& r, int row, const RunRecord& run) const {
        const double u = Theme::instance().emPixels() / 13.0;
        painter->setPen(Qt::NoPen);
        painter->setBrush(runColour(row));
        painter->drawEllipse(QRectF(r.left() + 12 * u, r.center().y() - 5 * u, 10 * u, 10 * u));
        Runs name{{RunsPanel::tr("run %1").arg(run.number), &Colours::text, 1, false, Theme::SemiBold}};
        if (m_model->isRunning(row))
            name << Run{' ' + (m_model->isPaused() ? RunsPanel::tr("· paused") : RunsPanel::tr("· running")),
                        &Colours::accent, 0.9, false, Theme::Medium};
        const QFontMetricsF metrics(Theme::instance().text(0.9));
        if (name.size() > 1 &&
            QFontMetricsF(Theme::instance().text(1, Theme::SemiBold)).horizontalAdvance(name[0].text) +
                    QFontMetricsF(Theme::instance().text(0.9, Theme::Medium)).horizontalAdvance(name[1].text) >
                r.width() - 32 * u)
            name.removeLast(); // the accent stays: on the number
        if (m_model->isRunning(row)) name[0].colour = name.size() > 1 ? &Colours::text : &Colours::accent;
        drawRuns(painter, {r.left() + 30 * u, r.center().y() - 3 * u}, name);
        drawRuns(
            painter, {r.left() + 30 * u, r.center().y() + 13 * u},
            {{metrics.elidedText(m_model->special(row), Qt::ElideRight, r.width() - 34 * u), &Colours::text2, 0.9}});
    }

    void paintSpark(QPainter* painter, const QRectF& r, int row, const RunRecord& run) const {
        if (run.epochs.size() < 2) return;
        const double u = Theme::instance().emPixels() / 13.0;
        const QPointF at(r.left(), r.center().y() - 12 * u);
        painter->setPen(QPen(colours().grid, 1));
        painter->drawLine(at + QPointF(2, 22.5) * u, at + QPointF(58, 22.5) * u);
        std::vector<double> values;
        for (const EpochRecord& epoch : run.epochs) {
            const double metric = m_model->metricOf(epoch);
            values.push_back(std::isfinite(metric) && m_model->isShare() ? metric : lossOf(epoch));
        }
        double low = std::numeric_limits<double>::infinity(), high = -low;
        for (const double v : values)
            if (std::isfinite(v)) {
                low = std::min(low, v);
                high = std::max(high, v);
            }
        if (!(high > low)) high = low + 1;
        // Of a fast run some epochs arrive: each stands at its own place.
        const int wanted = std::max({2, run.config.epochs, run.epochs.back().epoch});
        QPolygonF line;
        for (std::size_t k = 0; k < values.size(); ++k)
            if (std::isfinite(values[k]))
                line << at + QPointF(2 + (run.epochs[k].epoch - 1.0) / (wanted - 1) * 56,
                                     21 - (values[k] - low) / (high - low) * 19) *
                                 u;
        painter->setPen(QPen(runColour(row), 1.4 * u));
        painter->drawPolyline(line);
    }

    const RunsModel* m_model;
};
} // namespace

// ---------------- model ----------------

void RunsModel::setRuns(const std::vector<RunRecord>& runs, const RunRecord& running, const QString& metricName,
                        bool isShare) {
    const bool hasRunning = running.number > 0;
    const bool isSameLength = static_cast<int>(runs.size()) + hasRunning == rowCount() && metricName == m_metric;
    if (!isSameLength) beginResetModel();
    m_runs.assign(runs.rbegin(), runs.rend());
    if (hasRunning) m_runs.insert(m_runs.begin(), running);
    m_hasRunning = hasRunning;
    m_metric = metricName;
    m_isShare = isShare;
    if (!isSameLength)
        endResetModel();
    else if (!m_runs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

// What sets a run apart from the others in the list; of a single run, or of equal ones, everything.
QString RunsModel::special(int row) const {
    const QStringList own = summaryParts(run(row));
    QStringList different;
    for (qsizetype at = 0; at < own.size(); ++at)
        if (std::any_of(m_runs.begin(), m_runs.end(),
                        [&](const RunRecord& other) { return summaryParts(other).value(at) != own[at]; }))
            different << own[at];
    return joined(different.isEmpty() ? own : different);
}

void RunsModel::setPaused(bool isPaused) {
    if (isPaused == m_isPaused) return;
    m_isPaused = isPaused;
    if (m_hasRunning) emit dataChanged(index(0, 0), index(0, columns - 1));
}

void RunsModel::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, columns - 1); }

double RunsModel::metricOf(const EpochRecord& epoch) const {
    const std::string key = m_metric.toStdString();
    for (const auto* list : {&epoch.validationMetrics, &epoch.metrics})
        if (const auto at = list->find(key); at != list->end() && std::isfinite(at->second)) return at->second;
    return std::numeric_limits<double>::quiet_NaN();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RunRecord& record = run(index.row());
    const EpochRecord* best = bestEpoch(record);
    if (role == Qt::TextAlignmentRole && index.column() >= epoch)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == name)
        return RunsPanel::tr("run %1").arg(record.number) + RunsPanel::tr(", ") + summaryOf(record);
    if (role == Qt::ToolTipRole) return summaryOf(record);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case epoch:
        return QStringLiteral("%1 / %2")
            .arg(record.epochs.empty() ? 0 : record.epochs.back().epoch)
            .arg(record.config.epochs);
    case loss:
        return best ? chartFigure(lossOf(*best), false) : QString();
    case metric: {
        const double value = best ? metricOf(*best) : std::numeric_limits<double>::quiet_NaN();
        if (!std::isfinite(value)) return QString();
        return m_isShare ? QStringLiteral("%1 %").arg(100 * value, 0, 'f', 2) : chartFigure(value, false);
    }
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= epoch ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case name:
        return RunsPanel::tr("Run");
    case epoch:
        return RunsPanel::tr("Epoch");
    case loss:
        return RunsPanel::tr("Val. loss");
    case metric:
        return m_isShare ? RunsPanel::tr("Val. accuracy") : RunsPanel::tr("Val. metric");
    default:
        return QString();
    }
}

// ---------------- panel ----------------

RunsPanel::RunsPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new RunsModel(this)),
      m_view(new QTreeView),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("chart"))),
      m_note(new RichLine),
      m_footer(new QWidget),
      m_rule(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* list = new QWidget;
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RunDelegate(m_model, m_view));
    m_view->setRootIsDecorated(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(20);
    listColumn->addWidget(m_view, 1);
    m_rule->setFixedHeight(1);
    m_rule->setAutoFillBackground(true);
    listColumn->addWidget(m_rule);
    auto* note = new QHBoxLayout(m_footer);
    note->addWidget(m_note);
    note->addStretch(1);
    listColumn->addWidget(m_footer);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(list);
    column->addWidget(m_stack);

    const auto remove = [this] {
        const QModelIndex current = m_view->currentIndex();
        if (current.isValid() && !m_model->isRunning(current.row()))
            emit removeChosen(m_model->run(current.row()).number);
    };
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { emit runChosen(m_model->run(index.row())); });
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit runChosen(m_model->run(index.row())); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this, remove](const QPoint& at) {
        const QModelIndex index = m_view->indexAt(at);
        if (!index.isValid()) return;
        QMenu menu;
        menu.addAction(tr("Show its curves"), this, [this, index] { emit runChosen(m_model->run(index.row())); });
        if (!m_model->isRunning(index.row())) menu.addAction(tr("Remove from the list"), this, remove);
        menu.exec(m_view->viewport()->mapToGlobal(at));
    });
    auto* erase = new QShortcut(Qt::Key_Delete, m_view, remove);
    erase->setContext(Qt::WidgetShortcut);

    onThemeChange(this, [this, header, note] {
        note->setContentsMargins(em(0.92), 0, em(0.92), 0);
        m_footer->setFixedHeight(em(2.55));
        header->setFont(Theme::instance().text(0.92, Theme::Medium));
        for (int i = 0; i < RunsModel::columns; ++i)
            header->setSectionResizeMode(i, i ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
        QPalette palette = m_rule->palette();
        palette.setColor(QPalette::Window, colours().sep);
        m_rule->setPalette(palette);
        m_view->setAccessibleName(tr("Runs"));
        m_empty->setTexts(tr("No runs yet"), tr("Every training run is kept here with its settings."));
        m_model->retranslate();
        m_view->doItemsLayout(); // row heights come from the font
        updateNote();
    });
}

void RunsPanel::setRuns(const std::vector<RunRecord>& runs, const RunRecord& running, const QString& metricName,
                        bool isShare) {
    const bool hadRows = m_model->rowCount() > 0;
    m_model->setRuns(runs, running, metricName, isShare);
    const bool hasRows = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? 1 : 0);
    if (hasRows && (!hadRows || !m_view->currentIndex().isValid())) m_view->setCurrentIndex(m_model->index(0, 0));
    updateNote();
}

void RunsPanel::updateNote() {
    const RunRecord* best = nullptr;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RunRecord& run = m_model->run(row);
        const EpochRecord* mine = bestEpoch(run);
        const EpochRecord* other = best ? bestEpoch(*best) : nullptr;
        if (mine && std::isfinite(lossOf(*mine)) && (!other || lossOf(*mine) < lossOf(*other))) best = &run;
    }
    QString text;
    if (best) {
        const EpochRecord& epoch = *bestEpoch(*best);
        const double metric = m_model->metricOf(epoch);
        text = std::isfinite(metric) && m_model->isShare() ? tr("Best so far: run %1, epoch %2, accuracy %3 %.")
                                                                 .arg(best->number)
                                                                 .arg(epoch.epoch)
                                                                 .arg(100 * metric, 0, 'f', 2)
                                                           : tr("Best so far: run %1, epoch %2, loss %3.")
                                                                 .arg(best->number)
                                                                 .arg(epoch.epoch)
                                                                 .arg(chartFigure(lossOf(epoch), false));
    }
    m_note->setRuns({{text, &Colours::text2, 0.9}});
}

} // namespace lamina
