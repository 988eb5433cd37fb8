#pragma once
// "How it learns": optimizer, learning rate, batch size, epochs, loss, and below them everything else that decides a run. The
// fields of optimizer and loss come from their declarations.

#include "core/model/graph_check.h"

#include <QPointF>
#include <QVector>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lamina {

class NumberBox;
class RateCurve;
class SectionHead;

QFormLayout* makeSettingsForm(QWidget* owner); // the form that all fields of the panel stand in

class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    // resolvedLoss: the loss the first head gets where it names none.
    // stepsPerEpoch: of the data at hand, 0 = not known.
    void setConfig(const TrainingConfig& config, const std::string& resolvedLoss, std::int64_t stepsPerEpoch = 0);
    // The search for a learning rate: its points (rate, smooth loss) so far. proposal: 0 = none.
    void showRateSearch(const QVector<QPointF>& trials, double proposal, bool isRunning, const QString& message = {});
    NumberBox* learningRate() const { return m_rate; }
    NumberBox* epochs() const { return m_epochs; }
    NumberBox* batchSize() const { return m_batch; }
    QComboBox* optimizer() const { return m_optimizer; }
    QComboBox* loss() const { return m_loss; }
    QComboBox* schedule() const { return m_schedule; }
    QPushButton* findRate() const { return m_findRate; }

signals:
    // what: one word for the undo step's merging, "learning_rate"; label: "Change the learning rate".
    void edited(const QString& what, const std::function<void(TrainingConfig&)>& change);
    void rateSearchWanted(bool on); // false: stop the one that runs

private:
    enum class Owner { optimizer, loss, schedule };
    using Change = std::function<void(TrainingConfig&)>;
    QLabel* addRow(QFormLayout* form, std::function<QString()> label, QWidget* field);
    NumberBox* number(QFormLayout* form, bool isRate, std::function<QString()> label, const QString& what, double low,
                      double high, std::function<void(TrainingConfig&, double)> set);
    QCheckBox* check(QFormLayout* form, std::function<QString()> label, const QString& what,
                     std::function<void(TrainingConfig&, bool)> set);
    void rebuildOptions();
    void addOption(QFormLayout* form, const Property& property, Owner owner);
    const Properties& optionsOf(Owner owner) const;
    void rebuildSchedule();
    void drawSchedule();
    void showClassWeights();
    void fillLists();
    QComboBox* list(QFormLayout* form, std::function<QString()> label, const char* name);

    TrainingConfig m_config;
    std::string m_resolvedLoss;
    QFormLayout *m_form, *m_more;
    QWidget *m_options, *m_advanced, *m_moreBody;
    QWidget *m_scheduleBody, *m_scheduleOptions = nullptr, *m_searchBody;
    QVBoxLayout* m_scheduleColumn;
    RateCurve *m_scheduleCurve, *m_searchCurve;
    QPushButton *m_findRate, *m_useRate;
    QLabel* m_searchText;
    SectionHead *m_moreHead, *m_advancedHead;
    QComboBox *m_optimizer, *m_schedule, *m_loss, *m_precision;
    NumberBox *m_rate, *m_batch, *m_epochs, *m_seed, *m_patience, *m_minimumDelta, *m_threads, *m_truncated;
    QLineEdit* m_classWeights;
    QCheckBox *m_shuffle, *m_early, *m_restore, *m_restoreAtEnd, *m_balance, *m_recompute;
    std::string m_optionsOf;  // optimizer and loss whose fields are shown
    std::string m_scheduleOf; // schedule whose fields are shown
    std::vector<std::function<void()>> m_refreshOptions, m_refreshSchedule;
    std::int64_t m_stepsPerEpoch = 0;
    double m_proposal = 0;
    bool m_isSearching = false;
    bool m_isFilling = false;
};

} // namespace lamina
