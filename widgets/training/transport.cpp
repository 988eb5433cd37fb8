#include "widgets/training/transport.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/figures.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lamina {

namespace {
constexpr std::array kSpeeds{1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 5000.0, 0.0};

QToolButton* transportTool(const char* icon) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}
} // namespace

Transport::Transport(QWidget* parent)
    : QWidget(parent),
      m_reset(transportTool("reset")),
      m_step(transportTool("step")),
      m_train(new QPushButton),
      m_progress(new QWidget),
      m_epoch(new RichLine),
      m_left(new RichLine),
      m_meter(new QProgressBar) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    LaminaStyle::setLook(m_train, Look::Primary);
    m_train->setFocusPolicy(Qt::TabFocus);
    m_reset->setObjectName("transport.reset");
    m_train->setObjectName("transport.train");
    m_train->installEventFilter(this);
    m_step->setObjectName("transport.step");
    m_speed = new ChoiceButton(
        {}, [this] { return m_hasSpeedCaption ? tr("Speed") : QString(); },
        [this] { return speedText(m_state.stepsPerSecond); });
    m_speed->setObjectName("transport.speed");
    m_speed->setMenu(new QMenu(m_speed));
    row->addWidget(m_reset);
    row->addWidget(m_train);
    row->addWidget(m_step);
    row->addWidget(m_speed);

    auto* column = new QVBoxLayout(m_progress);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_epoch);
    line->addStretch(1);
    line->addWidget(m_left);
    column->addLayout(line);
    m_meter->setTextVisible(false);
    m_meter->setRange(0, 1000);
    column->addWidget(m_meter);
    column->addStretch(1);
    row->addSpacing(em(0.8));
    row->addWidget(m_progress);

    connect(m_reset, &QToolButton::clicked, this, &Transport::resetClicked);
    connect(m_train, &QPushButton::clicked, this, &Transport::trainClicked);
    connect(m_step, &QToolButton::clicked, this, &Transport::stepClicked);
    onThemeChange(this, [this, row, column] {
        row->setSpacing(em(0.3));
        column->setSpacing(em(0.23));
        const int icon = Theme::instance().size("iconTool");
        for (QToolButton* button : {m_reset, m_step}) button->setIconSize({icon, icon});
        m_train->setFixedHeight(Theme::instance().size("buttonTall"));
        m_train->setIconSize({icon, icon});
        m_meter->setFixedHeight(em(0.46));
        m_progress->setFixedWidth(em(m_isCompact ? 13 : 16.15));
        m_progress->layout()->setContentsMargins(0, 0, 0, 0);
        retranslate();
    });
}

QString Transport::speedText(double stepsPerSecond) {
    if (stepsPerSecond <= 0) return tr("unlimited");
    return tr("%1 steps/s").arg(groupedNumber(static_cast<std::int64_t>(stepsPerSecond)));
}

std::vector<double> Transport::speeds() { return {kSpeeds.begin(), kSpeeds.end()}; }

void Transport::setCompact(bool isCompact) {
    m_isCompact = isCompact;
    m_progress->setFixedWidth(em(m_isCompact ? 13 : 16.15));
    for (QToolButton* button : {m_reset, m_step})
        button->setToolButtonStyle(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void Transport::setSpeedCaption(bool isShown) {
    if (isShown == m_hasSpeedCaption) return;
    m_hasSpeedCaption = isShown;
    m_speed->refresh();
}

// As wide as its longest word: its neighbours stay under the pointer when the word changes.
void Transport::fitTrainButton() {
    int widest = em(7);
    m_train->setIcon(Icons::icon(QStringLiteral("play"), &Colours::onAccent));
    for (const QString& word : {tr("Train"), tr("Pause"), tr("Continue")}) {
        m_train->setText(word);
        m_train->setMinimumWidth(0);
        widest = std::max(widest, m_train->sizeHint().width());
    }
    m_train->setMinimumWidth(widest);
}

// Style and font of a button change after the theme has said so.
bool Transport::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitTrainButton();
        show(m_state);
    }
    return QWidget::eventFilter(watched, event);
}

void Transport::retranslate() {
    fitTrainButton();
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the initial weights, with the same seed (R)"));
    m_step->setText(tr("Step"));
    m_step->setToolTip(tr("One training step (.)"));
    for (QToolButton* button : {m_reset, m_step}) {
        button->setAccessibleName(button->text());
        button->setToolButtonStyle(m_isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    QMenu* menu = m_speed->menu();
    menu->clear();
    for (const double speed : kSpeeds) {
        QAction* action = menu->addAction(speedText(speed), this, [this, speed] { emit speedChosen(speed); });
        action->setCheckable(true);
        action->setChecked(speed == m_state.stepsPerSecond);
    }
    m_speed->setToolTip(tr("How many training steps a second: slow enough to watch, or as fast as it can"));
    show(m_state);
}

void Transport::setState(const TransportState& state) {
    if (state == m_state) return;
    const bool isNewSpeed = state.stepsPerSecond != m_state.stepsPerSecond;
    m_state = state;
    if (isNewSpeed) {
        for (QAction* action : m_speed->menu()->actions())
            action->setChecked(action->text() == speedText(state.stepsPerSecond));
        m_speed->refresh();
    }
    show(state);
}

QString Transport::progressText() const {
    const TransportState& s = m_state;
    if (s.isLoading) return tr("reading the data…");
    if (s.state == RunState::compiling) return tr("preparing…");
    if (s.state == RunState::stopping) return tr("stopping…");
    if (s.state == RunState::paused) return s.hasPendingEdits ? tr("paused, edits wait") : tr("paused");
    if (s.state == RunState::running)
        return s.secondsLeft >= 0 ? tr("%1 left").arg(durationText(s.secondsLeft)) : QString();
    if (s.errors > 0) return tr("%n error(s) to solve first", nullptr, s.errors);
    if (!s.hasData) return tr("no data chosen");
    if (s.endReason == QLatin1String("finished")) return tr("finished");
    if (s.endReason == QLatin1String("stopped")) return tr("stopped");
    if (s.endReason == QLatin1String("early_stopping")) return tr("stopped early");
    if (s.endReason == QLatin1String("not_finite")) return tr("not a number");
    if (s.endReason == QLatin1String("failed")) return tr("failed");
    return s.secondsExpected > 0 ? tr("about %1 s").arg(qRound(s.secondsExpected)) : QString();
}

void Transport::show(const TransportState& state) {
    const bool isBusy = state.isBusy();
    m_train->setText(isBusy ? tr("Pause") : state.state == RunState::paused ? tr("Continue") : tr("Train"));
    m_train->setIcon(Icons::icon(isBusy ? QStringLiteral("pause") : QStringLiteral("play"), &Colours::onAccent));
    m_train->setToolTip(isBusy ? tr("Pause after this step (Space)") : tr("Start training (Space)"));
    m_train->setEnabled(isBusy || state.canTrain());
    m_step->setEnabled(state.canTrain());
    m_reset->setEnabled(state.state != RunState::stopping);
    const bool isError = !isBusy && state.state != RunState::paused &&
                         (state.errors > 0 || state.endReason == QLatin1String("failed") ||
                          state.endReason == QLatin1String("not_finite"));
    // Thirty times a second, but laid out again only where the words change.
    const QString epoch = tr("Epoch") + ' ' + QStringLiteral("%1 / %2").arg(state.epoch).arg(state.epochs);
    if (epoch != m_epoch->accessibleName())
        m_epoch->setRuns(
            {{tr("Epoch") + ' ', &Colours::text, 0.9},
             Run::figure(QStringLiteral("%1 / %2").arg(state.epoch).arg(state.epochs), &Colours::text, 0.85)});
    if (progressText() != m_left->accessibleName() || isError != m_isError)
        m_left->setRuns({{progressText(), isError ? &Colours::err : &Colours::text2, 0.9}});
    m_isError = isError;
    m_meter->setValue(qRound(state.share * 1000));
    m_meter->setAccessibleName(tr("Epoch %1 of %2").arg(state.epoch).arg(state.epochs));
}

} // namespace lamina
