#pragma once
// Between the window's transport and the run on its own thread: orders go down as calls that never wait, news come up through
// a ring that a 30 Hz timer drains under a time budget.

#include "app/document/document.h"
#include "core/model/training_events.h"
#include "core/training/training_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace lamina {

class TrainingController : public QObject {
    Q_OBJECT

public:
    explicit TrainingController(Document& document, QObject* parent = nullptr);
    ~TrainingController() override;

    // Orders; each takes effect between two training steps.
    void toggle(); // train or pause; paused with edits waiting: a new run with them
    void train();
    void pause();
    void step();    // one step, then paused
    void stop();    // ends the run, its weights stay
    void restart(); // ends the run and begins a new one with the edits that wait
    void reset();   // ends the run and goes back to the initial weights (an undo step)
    void setLearningRate(double rate);
    void setStepsPerSecond(double rate);
    void stopThen(std::function<void()> after); // at once where nothing runs

    RunState state() const { return m_state; }
    bool isActive() const; // a run exists that has not ended: compiling, running, paused, stopping
    bool isBusy() const;   // compiling or running
    bool canTrain() const; // nothing wrong with the network, data there
    bool hasPendingEdits() const { return isActive() && m_hasPendingEdits; }
    // Layers that differ from those being trained.
    const std::vector<Uid>& pendingNodes() const { return m_pendingNodes; }
    const Project& runProject() const { return m_runProject; } // what is being trained; valid while isActive()
    TrainingProgress progress() const;
    RunRecord record() const; // of the run in progress
    int nextRunNumber() const;
    WeightsPointer newestWeights() const { return m_lastWeights ? m_lastWeights : m_document.weights(); }
    void wantWeights();                                   // weightsArrived() follows after the next step
    int threads() const;                                  // that a run would use now
    void setThreads(int threads) { m_threads = threads; } // 0: as the project says

    // Goes on, step by step as if nothing had happened, with the run whose newest checkpoint lies beside `path`; record: its
    // curves so far. The document must hold the run's network, settings and data.
    void resume(const QString& path, const RunRecord& record);
    // The curves that the run in progress began with: empty unless it was resumed.
    const RunRecord& resumedRecord() const { return m_resumedRecord; }

    // Called before a run begins, so that unsaved work lies in a safe place.
    std::function<void()> beforeRun;
    // The file that a run's two checkpoints lie beside; empty: none are kept. Asked for when a run begins.
    std::function<QString()> checkpointPlace;
    double checkpointSeconds = 10; // between two of them: what a crash costs at most

signals:
    void stateChanged();
    void runStarted(); // charts begin anew
    void sliceArrived(const LossSlice& slice, std::int64_t stepsPerEpoch);
    void epochArrived(const EpochRecord& epoch);
    void rateChanged(double atEpoch, double rate);
    void weightsArrived(const WeightsPointer& weights); // published by the run; project: runProject()
    void runEnded(const QString& reason, const Text& text);
    void progressed(); // at most 30 times a second while a run exists
    void pendingEditsChanged();

private:
    void begin(int steps, const QString& resumedFrom = {});
    void tick();
    void take(const TrainingEvent& event);
    void end(const TrainingEvent& event);
    void setState(RunState state);
    void compareWithRun();
    void publishWeights();

    Document& m_document;
    QTimer m_timer;
    std::unique_ptr<TrainingSession> m_session;
    RunState m_state = RunState::idle;
    Project m_runProject;
    WeightsPointer m_lastWeights;
    std::vector<Uid> m_pendingNodes;
    bool m_hasPendingEdits = false, m_forgetWeights = false, m_restart = false;
    int m_threads = 0;
    RunRecord m_resumedRecord;
    std::vector<std::function<void()>> m_afterEnd;
};

} // namespace lamina
