#include "widgets/training/settings_panel.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/number_box.h"
#include "widgets/training/rate_curve.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lamina {

QFormLayout* makeSettingsForm(QWidget* owner) {
    auto* form = new QFormLayout(owner);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    onThemeChange(owner, [form] {
        form->setContentsMargins(em(0.92), em(0.7), em(0.92), em(0.4));
        form->setHorizontalSpacing(em(0.9));
        form->setVerticalSpacing(em(0.15));
    });
    return form;
}

SettingsPanel::SettingsPanel(QWidget* parent)
    : QWidget(parent),
      m_options(new QWidget),
      m_advanced(new QWidget),
      m_moreBody(new QWidget),
      m_scheduleBody(new QWidget),
      m_searchBody(new QWidget) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto* body = new QWidget;
    scroll->setWidget(body);
    body->setAutoFillBackground(false); // setWidget() has switched it on
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* top = new QWidget;
    m_form = makeSettingsForm(top);
    column->addWidget(top);
    m_optimizer = list(
        m_form, [] { return tr("Optimizer"); }, "settings.optimizer");
    m_rate = number(
        m_form, true, [] { return tr("Learning rate"); }, "learning_rate", 1e-12, 1e6,
        [](TrainingConfig& config, double value) { config.optimizerOptions.set("learning_rate", value); });
    m_schedule = list(
        m_form, [] { return tr("Schedule"); }, "settings.schedule");
    m_scheduleColumn = new QVBoxLayout(m_scheduleBody);
    m_scheduleColumn->setContentsMargins(0, 0, 0, 0);
    m_scheduleColumn->setSpacing(0);
    m_scheduleCurve = new RateCurve;
    m_scheduleCurve->setObjectName("settings.scheduleCurve");
    m_scheduleColumn->addWidget(m_scheduleCurve);
    m_form->addRow(m_scheduleBody);
    m_batch = number(
        m_form, false, [] { return tr("Batch size"); }, "batch_size", 1, 1 << 24,
        [](TrainingConfig& config, double value) { config.batchSize = static_cast<int>(value); });
    m_epochs = number(
        m_form, false, [] { return tr("Epochs"); }, "epochs", 1, 10'000'000,
        [](TrainingConfig& config, double value) { config.epochs = static_cast<int>(value); });
    m_loss = list(
        m_form, [] { return tr("Loss"); }, "settings.loss");
    m_findRate = new QPushButton;
    m_findRate->setObjectName("settings.findRate");
    m_form->addRow(m_findRate);
    auto* search = new QVBoxLayout(m_searchBody);
    search->setContentsMargins(0, 0, 0, 0);
    m_searchCurve = new RateCurve;
    m_searchText = new QLabel;
    m_searchText->setWordWrap(true);
    m_useRate = new QPushButton;
    m_useRate->setObjectName("settings.useRate");
    for (QWidget* part :
         {static_cast<QWidget*>(m_searchCurve), static_cast<QWidget*>(m_searchText), static_cast<QWidget*>(m_useRate)})
        search->addWidget(part);
    m_searchBody->setVisible(false);
    m_form->addRow(m_searchBody);
    connect(m_findRate, &QPushButton::clicked, this, [this] { emit rateSearchWanted(!m_isSearching); });
    connect(m_useRate, &QPushButton::clicked, this, [this] {
        const double rate = m_proposal;
        if (rate > 0)
            emit edited("learning_rate",
                        [rate](TrainingConfig& config) { config.optimizerOptions.set("learning_rate", rate); });
    });

    m_moreHead = new SectionHead([] { return tr("More"); }, {}, false);
    column->addWidget(m_moreHead);
    column->addWidget(m_moreBody);
    m_moreBody->setVisible(false);
    connect(m_moreHead, &QAbstractButton::toggled, m_moreBody, &QWidget::setVisible);
    auto* more = new QVBoxLayout(m_moreBody);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(0);
    more->addWidget(m_options);
    m_advancedHead = new SectionHead([] { return tr("Advanced options"); }, {}, false);
    more->addWidget(m_advancedHead);
    more->addWidget(m_advanced);
    m_advanced->setVisible(false);
    connect(m_advancedHead, &QAbstractButton::toggled, this, [this](bool isOpen) { m_advanced->setVisible(isOpen); });
    auto* rest = new QWidget;
    more->addWidget(rest);
    m_more = makeSettingsForm(rest);
    m_balance = check(
        m_more, [] { return tr("Balance the classes"); }, "balance_classes",
        [](TrainingConfig& config, bool on) {
            for (Head& head : config.heads) head.balancesClasses = on;
        });
    m_classWeights = new QLineEdit;
    m_classWeights->setObjectName("settings.class_weights");
    addRow(
        m_more, [] { return tr("Weights of the classes"); }, m_classWeights);
    connect(m_classWeights, &QLineEdit::editingFinished, this, [this] {
        std::vector<double> weights;
        for (const QString& word : m_classWeights->text().split(',', Qt::SkipEmptyParts)) {
            bool isNumber = false;
            weights.push_back(word.trimmed().toDouble(&isNumber));
            if (!isNumber || !(weights.back() >= 0) || weights.back() > 1e30) return showClassWeights(); // as it was
        }
        if (!m_config.heads.empty() && m_config.heads.front().classWeights == weights) return;
        emit edited("class_weights", [weights](TrainingConfig& config) {
            if (config.heads.empty()) config.heads.emplace_back();
            config.heads.front().classWeights = weights;
        });
    });
    m_precision = list(
        m_more, [] { return tr("Precision"); }, "settings.precision");
    m_seed = number(
        m_more, false, [] { return tr("Seed"); }, "seed", 0, 9e15,
        [](TrainingConfig& config, double value) { config.seed = static_cast<std::uint64_t>(value); });
    m_shuffle = check(
        m_more, [] { return tr("Shuffle"); }, "shuffle", [](TrainingConfig& config, bool on) { config.shuffle = on; });
    m_early = check(
        m_more, [] { return tr("Early stopping"); }, "early_stopping",
        [](TrainingConfig& config, bool on) { config.earlyStopping.isOn = on; });
    m_patience = number(
        m_more, false, [] { return tr("Patience"); }, "patience", 1, 1'000'000,
        [](TrainingConfig& config, double value) { config.earlyStopping.patience = static_cast<int>(value); });
    m_minimumDelta = number(
        m_more, true, [] { return tr("Smallest gain"); }, "min_delta", 0, 1e9,
        [](TrainingConfig& config, double value) { config.earlyStopping.minimumDelta = value; });
    m_restore = check(
        m_more, [] { return tr("Best weights when stopped early"); }, "restore_best",
        [](TrainingConfig& config, bool on) { config.earlyStopping.restoreBest = on; });
    m_restoreAtEnd = check(
        m_more, [] { return tr("Best weights at the end"); }, "restore_best_at_end",
        [](TrainingConfig& config, bool on) { config.restoreBestAtEnd = on; });
    m_threads = number(
        m_more, false, [] { return tr("Threads (0 = all but one)"); }, "threads", 0, 1024,
        [](TrainingConfig& config, double value) { config.threads = static_cast<int>(value); });
    m_truncated = number(
        m_more, false, [] { return tr("Steps back through time (0 = all)"); }, "truncated_steps", 0, 1 << 20,
        [](TrainingConfig& config, double value) { config.truncatedSteps = static_cast<int>(value); });
    m_recompute = check(
        m_more, [] { return tr("Trade time for memory"); }, "recompute_activations",
        [](TrainingConfig& config, bool on) { config.recomputesActivations = on; });
    column->addStretch(1);

    connect(m_schedule, &QComboBox::activated, this, [this](int index) {
        const std::string name = m_schedule->itemData(index).toString().toStdString();
        emit edited("schedule", [name](TrainingConfig& config) {
            if (config.schedule == name) return;
            config.schedule = name;
            config.scheduleOptions = {};
        });
    });
    connect(m_precision, &QComboBox::activated, this, [this](int index) {
        const std::string name = m_precision->itemData(index).toString().toStdString();
        emit edited("precision", [name](TrainingConfig& config) { config.precision = name; });
    });
    connect(m_optimizer, &QComboBox::activated, this, [this](int index) {
        const std::string name = m_optimizer->itemData(index).toString().toStdString();
        emit edited("optimizer", [name](TrainingConfig& config) {
            if (config.optimizer == name) return;
            // The learning rate stays; options that the other optimizer does not have go.
            Properties kept;
            const OptimizerSpec* spec = findOptimizer(name);
            for (const auto& [option, value] : config.optimizerOptions.items())
                for (const Property& property : spec ? spec->properties : std::vector<Property>())
                    if (property.name == option && property.accepted(value)) kept.set(option, value);
            config.optimizer = name;
            config.optimizerOptions = kept;
        });
    });
    connect(m_loss, &QComboBox::activated, this, [this](int index) {
        const std::string name = m_loss->itemData(index).toString().toStdString();
        emit edited("loss", [name](TrainingConfig& config) {
            if (config.heads.empty()) config.heads.emplace_back();
            if (config.heads.front().loss == name) return;
            config.heads.front().loss = name;
            config.heads.front().lossOptions = {};
        });
    });
    onThemeChange(this, [this] {
        for (QComboBox* box : {m_optimizer, m_schedule, m_loss, m_precision})
            box->setFixedHeight(Theme::instance().size("field"));
        m_useRate->setText(tr("Use this learning rate"));
        m_precision->setToolTip(tr("This processor computes in float32; the choice is kept for a device that has it."));
        m_recompute->setToolTip(
            tr("Activations are not kept for the way back but computed again: one more forward pass, about "
               "a third more time. The status bar shows the memory."));
        m_truncated->setToolTip(tr("Gradients of recurrent layers flow back over so many steps and no further."));
        m_classWeights->setPlaceholderText(tr("all the same"));
        m_classWeights->setToolTip(tr("How much each class counts, one number for each, separated by commas."));
        m_balance->setToolTip(tr("Rare classes count more, so that all weigh the same."));
        fillLists();
        m_optionsOf.clear();
        m_scheduleOf.clear();
        rebuildOptions();
        showRateSearch({}, 0, false);
        if (!m_config.optimizer.empty()) setConfig(m_config, m_resolvedLoss, m_stepsPerEpoch);
    });
}

QComboBox* SettingsPanel::list(QFormLayout* form, std::function<QString()> label, const char* name) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    // The width of the panel decides, not the longest name in a list.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    addRow(form, std::move(label), box);
    return box;
}

QLabel* SettingsPanel::addRow(QFormLayout* form, std::function<QString()> label, QWidget* field) {
    auto* caption = new QLabel;
    caption->setBuddy(field);
    form->addRow(caption, field);
    onThemeChange(field, [caption, field, label] {
        caption->setText(label());
        field->setAccessibleName(label());
        setTextColour(caption, &Colours::text2);
        caption->setMinimumHeight(Theme::instance().size("formRow"));
    });
    return caption;
}

NumberBox* SettingsPanel::number(QFormLayout* form, bool isRate, std::function<QString()> label, const QString& what,
                                 double low, double high, std::function<void(TrainingConfig&, double)> set) {
    auto* field = new NumberBox(isRate ? NumberBox::Kind::rate : NumberBox::Kind::integer);
    field->setObjectName("settings." + what);
    field->setRange(low, high);
    addRow(form, std::move(label), field);
    connect(field, &NumberBox::valueChanged, this, [this, what, set](double value) {
        emit edited(what, [set, value](TrainingConfig& config) { set(config, value); });
    });
    return field;
}

QCheckBox* SettingsPanel::check(QFormLayout* form, std::function<QString()> label, const QString& what,
                                std::function<void(TrainingConfig&, bool)> set) {
    auto* box = new QCheckBox;
    box->setObjectName("settings." + what);
    addRow(form, std::move(label), box);
    connect(box, &QCheckBox::clicked, this,
            [this, what, set](bool on) { emit edited(what, [set, on](TrainingConfig& config) { set(config, on); }); });
    return box;
}

void SettingsPanel::fillLists() {
    m_optimizer->clear();
    for (const OptimizerSpec& spec : registry().optimizers)
        m_optimizer->addItem(shown(spec.label), QString::fromStdString(spec.name));
    m_schedule->clear();
    for (const ScheduleSpec& spec : registry().schedules)
        m_schedule->addItem(shown(spec.label), QString::fromStdString(spec.name));
    m_precision->clear();
    m_precision->addItem(tr("float32"), "float32");
    m_precision->addItem(tr("mixed, bfloat16"), "mixed_bfloat16");
    m_precision->addItem(tr("mixed, float16"), "mixed_float16");
    m_loss->clear();
    m_loss->addItem(tr("automatic"), QString());
    for (const LossSpec& spec : registry().losses)
        m_loss->addItem(shown(spec.label), QString::fromStdString(spec.name));
}

void SettingsPanel::showClassWeights() {
    QStringList words;
    if (!m_config.heads.empty())
        for (const double weight : m_config.heads.front().classWeights)
            words.append(QString::fromStdString(shortNumber(weight)));
    m_classWeights->setText(words.join(QStringLiteral(", ")));
}

void SettingsPanel::setConfig(const TrainingConfig& config, const std::string& resolvedLoss,
                              std::int64_t stepsPerEpoch) {
    m_config = config;
    m_resolvedLoss = resolvedLoss;
    m_stepsPerEpoch = stepsPerEpoch;
    m_optimizer->setCurrentIndex(m_optimizer->findData(QString::fromStdString(config.optimizer)));
    if (findOptimizer(config.optimizer)) m_rate->setValue(config.learningRate());
    m_batch->setValue(config.batchSize);
    m_epochs->setValue(config.epochs);
    const LossSpec* automatic = findLoss(resolvedLoss);
    m_loss->setItemText(0, automatic ? tr("%1 (automatic)").arg(shown(automatic->label)) : tr("automatic"));
    const std::string loss = config.heads.empty() ? std::string() : config.heads.front().loss;
    m_loss->setCurrentIndex(std::max(0, m_loss->findData(QString::fromStdString(loss))));
    if (const OptimizerSpec* spec = findOptimizer(config.optimizer)) m_optimizer->setToolTip(shown(spec->help));
    m_schedule->setCurrentIndex(m_schedule->findData(QString::fromStdString(config.schedule)));
    if (const ScheduleSpec* spec = findSchedule(config.schedule)) m_schedule->setToolTip(shown(spec->help));
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(QString::fromStdString(config.precision))));
    m_balance->setChecked(!config.heads.empty() && config.heads.front().balancesClasses);
    showClassWeights();
    m_classWeights->setEnabled(!m_balance->isChecked());
    m_seed->setValue(static_cast<double>(config.seed));
    m_shuffle->setChecked(config.shuffle);
    m_early->setChecked(config.earlyStopping.isOn);
    m_patience->setValue(config.earlyStopping.patience);
    m_minimumDelta->setValue(config.earlyStopping.minimumDelta);
    m_restore->setChecked(config.earlyStopping.restoreBest);
    m_restoreAtEnd->setChecked(config.restoreBestAtEnd);
    m_threads->setValue(config.threads);
    m_truncated->setValue(config.truncatedSteps);
    m_recompute->setChecked(config.recomputesActivations);
    for (QWidget* field :
         {static_cast<QWidget*>(m_patience), static_cast<QWidget*>(m_minimumDelta), static_cast<QWidget*>(m_restore)})
        field->setEnabled(config.earlyStopping.isOn);
    rebuildOptions();
    for (const auto& refresh : m_refreshOptions) refresh();
    rebuildSchedule();
    for (const auto& refresh : m_refreshSchedule) refresh();
    drawSchedule();
}

} // namespace lamina
