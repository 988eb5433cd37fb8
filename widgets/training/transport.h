#pragma once
// Reset · Train/Pause · Step, the speed, and how far the run is: the middle of the tool bar.

#include "core/model/training_events.h"

#include <QWidget>

#include <vector>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace lamina {

class ChoiceButton;
class RichLine;

struct TransportState {
    RunState state = RunState::idle;
    int errors = 0; // in the network: nothing can be trained
    bool hasData = false, isLoading = false;
    bool hasPendingEdits = false;
    int epoch = 0, epochs = 0;
    double share = 0;                              // of the run that is done, 0 … 1
    double secondsLeft = -1, secondsExpected = -1; // < 0: not known
    double stepsPerSecond = 0;                     // the speed control; 0 = unlimited
    QString endReason;                             // of the last run: "finished", …; empty before the first

    bool isBusy() const { return state == RunState::running || state == RunState::compiling; }
    bool canTrain() const { return errors == 0 && hasData && !isLoading && state != RunState::stopping; }
    bool operator==(const TransportState&) const = default;
};

class Transport : public QWidget {
    Q_OBJECT

public:
    explicit Transport(QWidget* parent = nullptr);
    void setState(const TransportState& state);
    const TransportState& state() const { return m_state; }
    void setCompact(bool isCompact);    // Reset and Step as icons alone
    void setSpeedCaption(bool isShown); // "Speed" before the value

    QPushButton* trainButton() const { return m_train; }
    QToolButton* resetButton() const { return m_reset; }
    QToolButton* stepButton() const { return m_step; }
    ChoiceButton* speedButton() const { return m_speed; }
    QString progressText() const; // what stands at the right of the epoch counter
    static QString speedText(double stepsPerSecond);
    static std::vector<double> speeds(); // offered by the speed control; 0 = unlimited

signals:
    void resetClicked();
    void trainClicked();
    void stepClicked();
    void speedChosen(double stepsPerSecond);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate();
    void fitTrainButton();
    void show(const TransportState& state);

    TransportState m_state;
    QToolButton *m_reset, *m_step;
    QPushButton* m_train;
    ChoiceButton* m_speed;
    QWidget* m_progress;
    RichLine *m_epoch, *m_left;
    QProgressBar* m_meter;
    bool m_isCompact = false, m_isError = false, m_hasSpeedCaption = true;
};

} // namespace lamina
