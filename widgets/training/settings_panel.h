#pragma once
// "How it learns": optimizer, learning rate, batch size, epochs, loss, and below them everything else that decides a run. The
// fields of optimizer and loss come from their declarations.

#include "core/model/graph_check.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace lamina {

class NumberBox;
class SectionHead;

class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    // resolvedLoss: the loss the first head gets where it names none.
    void setConfig(const TrainingConfig& config, const std::string& resolvedLoss);
    NumberBox* learningRate() const { return m_rate; }
    NumberBox* epochs() const { return m_epochs; }
    NumberBox* batchSize() const { return m_batch; }
    QComboBox* optimizer() const { return m_optimizer; }
    QComboBox* loss() const { return m_loss; }

signals:
    // what: one word for the undo step's merging, "learning_rate"; label: "Change the learning rate".
    void edited(const QString& what, const std::function<void(TrainingConfig&)>& change);

private:
    using Change = std::function<void(TrainingConfig&)>;
    QLabel* addRow(QFormLayout* form, std::function<QString()> label, QWidget* field);
    NumberBox* number(QFormLayout* form, bool isRate, std::function<QString()> label, const QString& what, double low,
                      double high, std::function<void(TrainingConfig&, double)> set);
    QCheckBox* check(QFormLayout* form, std::function<QString()> label, const QString& what,
                     std::function<void(TrainingConfig&, bool)> set);
    void rebuildOptions();
    void addOption(const Property& property, bool isOfLoss);
    void fillLists();

    TrainingConfig m_config;
    std::string m_resolvedLoss;
    QFormLayout *m_form, *m_more;
    QWidget *m_options, *m_moreBody;
    SectionHead* m_moreHead;
    QComboBox *m_optimizer, *m_loss;
    NumberBox *m_rate, *m_batch, *m_epochs, *m_seed, *m_patience, *m_minimumDelta, *m_threads;
    QCheckBox *m_shuffle, *m_early, *m_restore, *m_restoreAtEnd;
    std::string m_optionsOf; // optimizer and loss whose fields are shown
    std::vector<std::function<void()>> m_refreshOptions;
    bool m_isFilling = false;
};

} // namespace lamina
