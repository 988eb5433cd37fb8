#include "widgets/training/settings_panel.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/number_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lamina {

namespace {
QFormLayout* makeForm(QWidget* owner) {
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

double numberOf(const PropertyValue& value) {
    if (const auto* real = std::get_if<double>(&value)) return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return 0;
}
} // namespace

SettingsPanel::SettingsPanel(QWidget* parent) : QWidget(parent), m_options(new QWidget), m_moreBody(new QWidget) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
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
    m_form = makeForm(top);
    column->addWidget(top);
    m_optimizer = new QComboBox;
    m_optimizer->setObjectName("settings.optimizer");
    addRow(
        m_form, [] { return tr("Optimizer"); }, m_optimizer);
    m_rate = number(
        m_form, true, [] { return tr("Learning rate"); }, "learning_rate", 1e-12, 1e6,
        [](TrainingConfig& config, double value) { config.optimizerOptions.set("learning_rate", value); });
    m_batch = number(
        m_form, false, [] { return tr("Batch size"); }, "batch_size", 1, 1 << 24,
        [](TrainingConfig& config, double value) { config.batchSize = static_cast<int>(value); });
    m_epochs = number(
        m_form, false, [] { return tr("Epochs"); }, "epochs", 1, 10'000'000,
        [](TrainingConfig& config, double value) { config.epochs = static_cast<int>(value); });
    m_loss = new QComboBox;
    m_loss->setObjectName("settings.loss");
    addRow(
        m_form, [] { return tr("Loss"); }, m_loss);

    m_moreHead = new SectionHead([] { return tr("More"); }, {}, false);
    column->addWidget(m_moreHead);
    column->addWidget(m_moreBody);
    m_moreBody->setVisible(false);
    connect(m_moreHead, &QAbstractButton::toggled, m_moreBody, &QWidget::setVisible);
    auto* more = new QVBoxLayout(m_moreBody);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(0);
    more->addWidget(m_options);
    auto* rest = new QWidget;
    more->addWidget(rest);
    m_more = makeForm(rest);
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
    column->addStretch(1);

    // The width of the panel decides, not the longest name in a list.
    for (QComboBox* box : {m_optimizer, m_loss}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
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
        for (QComboBox* box : {m_optimizer, m_loss}) box->setFixedHeight(Theme::instance().size("field"));
        fillLists();
        m_optionsOf.clear();
        rebuildOptions();
        if (!m_config.optimizer.empty()) setConfig(m_config, m_resolvedLoss);
    });
}

QLabel* SettingsPanel::addRow(QFormLayout* form, std::function<QString()> label, QWidget* field) {
    auto* caption = new QLabel;
    caption->setBuddy(field);
    form->addRow(caption, field);
    onThemeChange(field, [caption, field, label] {
        caption->setText(label());
        field->setAccessibleName(label());
        QPalette palette = caption->palette();
        palette.setColor(QPalette::WindowText, colours().text2);
        caption->setPalette(palette);
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
    m_loss->clear();
    m_loss->addItem(tr("automatic"), QString());
    for (const LossSpec& spec : registry().losses)
        m_loss->addItem(shown(spec.label), QString::fromStdString(spec.name));
}

void SettingsPanel::setConfig(const TrainingConfig& config, const std::string& resolvedLoss) {
    m_config = config;
    m_resolvedLoss = resolvedLoss;
    m_optimizer->setCurrentIndex(m_optimizer->findData(QString::fromStdString(config.optimizer)));
    if (findOptimizer(config.optimizer)) m_rate->setValue(config.learningRate());
    m_batch->setValue(config.batchSize);
    m_epochs->setValue(config.epochs);
    const LossSpec* automatic = findLoss(resolvedLoss);
    m_loss->setItemText(0, automatic ? tr("%1 (automatic)").arg(shown(automatic->label)) : tr("automatic"));
    const std::string loss = config.heads.empty() ? std::string() : config.heads.front().loss;
    m_loss->setCurrentIndex(std::max(0, m_loss->findData(QString::fromStdString(loss))));
    if (const OptimizerSpec* spec = findOptimizer(config.optimizer)) m_optimizer->setToolTip(shown(spec->help));
    m_seed->setValue(static_cast<double>(config.seed));
    m_shuffle->setChecked(config.shuffle);
    m_early->setChecked(config.earlyStopping.isOn);
    m_patience->setValue(config.earlyStopping.patience);
    m_minimumDelta->setValue(config.earlyStopping.minimumDelta);
    m_restore->setChecked(config.earlyStopping.restoreBest);
    m_restoreAtEnd->setChecked(config.restoreBestAtEnd);
    m_threads->setValue(config.threads);
    for (QWidget* field :
         {static_cast<QWidget*>(m_patience), static_cast<QWidget*>(m_minimumDelta), static_cast<QWidget*>(m_restore)})
        field->setEnabled(config.earlyStopping.isOn);
    rebuildOptions();
    for (const auto& refresh : m_refreshOptions) refresh();
}

// The other options of optimizer and loss, as their declarations say.
void SettingsPanel::rebuildOptions() {
    const std::string loss = m_config.heads.empty() ? std::string() : m_config.heads.front().loss;
    const std::string wanted = m_config.optimizer + '/' + loss;
    if (wanted == m_optionsOf) return;
    m_optionsOf = wanted;
    m_refreshOptions.clear();
    QWidget* old = m_options;
    m_options = new QWidget;
    delete old->parentWidget()->layout()->replaceWidget(old, m_options);
    old->hide();
    old->deleteLater();
    makeForm(m_options);
    if (const OptimizerSpec* spec = findOptimizer(m_config.optimizer))
        for (const Property& property : spec->properties)
            if (property.name != "learning_rate") addOption(property, false);
    if (const LossSpec* spec = findLoss(loss))
        for (const Property& property : spec->properties) addOption(property, true);
    m_options->setVisible(static_cast<QFormLayout*>(m_options->layout())->rowCount() > 0);
}

void SettingsPanel::addOption(const Property& property, bool isOfLoss) {
    auto* form = static_cast<QFormLayout*>(m_options->layout());
    const auto label = [text = property.label] { return shown(text); };
    const QString what =
        (isOfLoss ? QStringLiteral("loss.") : QStringLiteral("optimizer.")) + QString::fromStdString(property.name);
    const auto send = [this, what, name = property.name, isOfLoss](const PropertyValue& value) {
        emit edited(what, [name, isOfLoss, value](TrainingConfig& config) {
            (isOfLoss ? config.heads.front().lossOptions : config.optimizerOptions).set(name, value);
        });
    };
    const auto current = [this, property, isOfLoss]() -> PropertyValue {
        const Properties& options = isOfLoss ? m_config.heads.front().lossOptions : m_config.optimizerOptions;
        const PropertyValue* value = options.find(property.name);
        return value ? *value : property.defaultValue;
    };
    QWidget* made = nullptr;
    switch (property.kind) {
    case PropertyKind::boolean: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this, [send](bool on) { send(on); });
        m_refreshOptions.push_back([box, current] { box->setChecked(std::get<bool>(current())); });
        made = box;
        break;
    }
    case PropertyKind::integer:
    case PropertyKind::real: {
        const bool isWhole = property.kind == PropertyKind::integer;
        auto* field = new NumberBox(isWhole ? NumberBox::Kind::integer : NumberBox::Kind::real);
        field->setRange(property.minimum, property.maximum);
        connect(field, &NumberBox::valueChanged, this, [send, isWhole](double value) {
            if (isWhole)
                send(static_cast<std::int64_t>(value));
            else
                send(value);
        });
        m_refreshOptions.push_back([field, current] { field->setValue(numberOf(current())); });
        made = field;
        break;
    }
    case PropertyKind::choice: {
        auto* box = new QComboBox;
        for (const std::string& choice : property.choices) box->addItem(QString::fromStdString(choice));
        connect(box, &QComboBox::activated, this, [box, send](int index) { send(box->itemText(index).toStdString()); });
        m_refreshOptions.push_back(
            [box, current] { box->setCurrentText(QString::fromStdString(std::get<std::string>(current()))); });
        made = box;
        break;
    }
    default:
        return; // optimizers and losses declare no others
    }
    made->setObjectName("settings." + what);
    made->setToolTip(shown(property.help));
    addRow(form, label, made);
    m_refreshOptions.back()();
}

} // namespace lamina
