#pragma once
// The panels about training and what feeds them: curves, learning rate, problems, settings, runs, transport, status.

#include "app/background.h"
#include "app/document/document.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QVector>

#include <atomic>

namespace lamina {

class DataController;
class LearningRateView;
class LensController;
class Panel;
class ProblemsPanel;
class RunsPanel;
class SettingsPanel;
class StatusContent;
class TrainingController;
class TrainingView;
class Transport;
class ToolBar;

class TrainingPanels : public QObject {
    Q_OBJECT

public:
    TrainingPanels(Document& document, TrainingController& training, DataController& data, ToolBar& toolBar,
                   StatusContent& status, QObject* parent = nullptr);
    ~TrainingPanels() override;

    Panel* trainingPanel() const { return m_trainingPanel; }
    Panel* ratePanel() const { return m_ratePanel; }
    Panel* problemsPanel() const { return m_problemsPanel; }
    Panel* settingsPanel() const { return m_settingsPanel; }
    Panel* runsPanel() const { return m_runsPanel; }
    TrainingView* curves() const { return m_curves; }
    ProblemsPanel* problems() const { return m_problems; }
    SettingsPanel* settings() const { return m_settings; }
    RunsPanel* runs() const { return m_runs; }
    std::int64_t foretoldBytes() const { return m_memory; } // as in the status bar; −1: not known
    void setBaseline(double loss, double accuracy);         // NaN: none
    void setMessage(const QString& text, bool isError);     // in the status bar, for some seconds; empty: away
    void fixAll();
    void applyFix(Uid node, const Fix& fix);
    void setSpeed(double stepsPerSecond);

signals:
    void nodeChosen(Uid uid);

private:
    void showProject();
    void showRuns();
    void showTransport();
    void showStatus();
    void searchRate(bool on);
    void foretell();
    void beginRun();
    std::string metricName() const;
    bool metricIsShare() const;

    Document& m_document;
    TrainingController& m_training;
    DataController& m_data;
    Transport& m_transport;
    ToolBar& m_toolBar;
    StatusContent& m_status;
    TrainingView* m_curves;
    LearningRateView* m_rates;
    ProblemsPanel* m_problems;
    SettingsPanel* m_settings;
    RunsPanel* m_runs;
    Panel *m_trainingPanel, *m_ratePanel, *m_problemsPanel, *m_settingsPanel, *m_runsPanel;
    QString m_endReason;
    std::int64_t m_memory = -1, m_restingBytes = 0;              // foretold; what the program takes before a run
    std::optional<std::shared_ptr<const Dataset>> m_restingWith; // the data that were there when it was measured
    std::uint64_t m_memoryRound = 0;
    QString m_message;
    bool m_messageIsError = false;
    std::uint64_t m_messageRound = 0;
    QElapsedTimer m_sinceStatus, m_sinceTransport;
    RunRecord m_running; // number 0: none
    QVector<QPointF> m_searchPoints;
    std::atomic<std::uint64_t> m_searchRound{0}; // a search of another round stops
    Background m_background, m_search;           // last: their threads end first
};

} // namespace lamina
