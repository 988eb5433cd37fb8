#pragma once
// Feeds the lens: asks the probe thread whenever network, data or weights changed, a few times a second while training.

#include "app/background.h"
#include "app/document/document.h"
#include "core/insight/probe.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace lamina {

class LensPanel;
class TrainingController;

class LensController : public QObject {
    Q_OBJECT

public:
    LensController(Document& document, TrainingController& training, LensPanel& panel, QObject* parent = nullptr);
    std::uint64_t answers() const { return m_answers; } // for tests
    bool isBusy() const;                                // what was asked, or is about to be, is not shown yet

signals:
    // Loss and share of right answers of the untrained network; accuracy < 0: no classes.
    void baselineFound(double loss, double accuracy);
    void baselineLost();

private:
    void askLater();
    void ask(const Graph& graph, const TrainingConfig& training, const WeightsPointer& weights, std::int64_t samples);
    void askAgain();
    void askText(const TextQuery& query);
    void collect();
    void watchTraining();
    void collectSamples();

    Document& m_document;
    TrainingController& m_training;
    LensPanel& m_panel;
    QTimer m_later, m_poll, m_watch;
    std::uint64_t m_answers = 0, m_untrainedRequest = 0;
    std::optional<LensRequest> m_last;        // what was last computed, for another lens or a typed text
    std::optional<TextQuery> m_asked;         // by the user, not answered yet
    std::shared_ptr<const Dataset> m_sampled; // whose samples the panel has
    Probe m_probe;                            // last: their threads end first
    Background m_background;
};

} // namespace lamina
