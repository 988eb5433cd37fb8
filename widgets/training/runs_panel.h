#pragma once
// The runs of a project: settings, curve and best figures, newest first.

#include "core/model/run_history.h"

#include <QAbstractTableModel>
#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace lamina {

class EmptyState;
class RichLine;

class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, spark, epoch, loss, metric, columns };
    using QAbstractTableModel::QAbstractTableModel;
    // running: the run in progress, number 0 if there is none.
    void setRuns(const std::vector<RunRecord>& runs, const RunRecord& running, const QString& metricName, bool isShare);
    const RunRecord& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    bool isRunning(int row) const { return row == 0 && m_hasRunning; }
    double metricOf(const EpochRecord& epoch) const; // validation's, else training's; NaN if there is none
    const QString& metricName() const { return m_metric; }
    bool isShare() const { return m_isShare; }
    QString special(int row) const; // what sets it apart from the other runs
    void setPaused(bool isPaused);  // the run in progress
    bool isPaused() const { return m_isPaused; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RunRecord> m_runs; // newest first
    bool m_hasRunning = false, m_isShare = true, m_isPaused = false;
    QString m_metric;
};

class RunsPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunsPanel(QWidget* parent = nullptr);
    void setRuns(const std::vector<RunRecord>& runs, const RunRecord& running, const QString& metricName, bool isShare);
    RunsModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }

signals:
    void runChosen(const RunRecord& run); // show its curves
    void removeChosen(int number);

private:
    void updateNote();

    RunsModel* m_model;
    QTreeView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RichLine* m_note;
    QWidget *m_footer, *m_rule;
};

} // namespace lamina
