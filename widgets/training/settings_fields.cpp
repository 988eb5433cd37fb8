// The fields of the settings that come from declarations: options of optimizer, loss and schedule, and the search for a rate.

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/number_box.h"
#include "widgets/training/rate_curve.h"
#include "widgets/training/settings_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lamina {

namespace {
double numberOf(const PropertyValue& value) {
    if (const auto* real = std::get_if<double>(&value)) return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return 0;
}
} // namespace

// The fields of the schedule, between the learning rate and the batch size.
void SettingsPanel::rebuildSchedule() {
    if (m_config.schedule == m_scheduleOf) return;
    m_scheduleOf = m_config.schedule;
    m_refreshSchedule.clear();
    if (m_scheduleOptions) {
        m_scheduleColumn->removeWidget(m_scheduleOptions);
        m_scheduleOptions->hide();
        m_scheduleOptions->deleteLater();
    }
    m_scheduleOptions = new QWidget;
    m_scheduleColumn->insertWidget(0, m_scheduleOptions);
    QFormLayout* form = makeSettingsForm(m_scheduleOptions);
    onThemeChange(m_scheduleOptions, [form] { form->setContentsMargins(em(0.7), 0, 0, 0); });
    if (const ScheduleSpec* spec = findSchedule(m_config.schedule))
        for (const Property& property : spec->properties) addOption(form, property, Owner::schedule);
    m_scheduleOptions->setVisible(form->rowCount() > 0);
}

void SettingsPanel::drawSchedule() {
    const ScheduleSpec* spec = findSchedule(m_config.schedule);
    const bool hasCurve = spec && spec->rate && spec->name != "constant" && findOptimizer(m_config.optimizer);
    m_scheduleCurve->setVisible(hasCurve);
    m_scheduleBody->setVisible(spec && !spec->properties.empty());
    if (!hasCurve) return;
    constexpr int kPoints = 160;
    const std::int64_t perEpoch = m_stepsPerEpoch > 0 ? m_stepsPerEpoch : 100;
    const std::int64_t steps = perEpoch * std::max(1, m_config.epochs);
    QVector<QPointF> points;
    double highest = 0;
    for (int i = 0; i < kPoints; ++i) {
        const std::int64_t step = (steps - 1) * i / (kPoints - 1);
        const double rate = spec->rate(Options(spec->properties, m_config.scheduleOptions), m_config.learningRate(),
                                       step, steps, perEpoch);
        points.append({static_cast<double>(step), rate});
        highest = std::max(highest, rate);
    }
    m_scheduleCurve->setCurve(points);
    m_scheduleCurve->setCaptions(tr("Epoch 1"), QString::number(m_config.epochs), QString::number(highest, 'g', 3));
}

void SettingsPanel::showRateSearch(const QVector<QPointF>& trials, double proposal, bool isRunning,
                                   const QString& message) {
    m_isSearching = isRunning;
    m_proposal = proposal;
    m_findRate->setText(isRunning ? tr("Stop the search") : tr("Find a learning rate"));
    m_findRate->setToolTip(
        tr("Tries learning rates from small to large on a copy of the network and shows the loss for each."));
    m_searchBody->setVisible(!trials.isEmpty() || !message.isEmpty());
    m_searchCurve->setVisible(trials.size() > 1);
    m_searchCurve->setCurve(trials, true);
    m_searchCurve->setMark(proposal > 0 ? std::optional<double>(proposal) : std::nullopt);
    if (!trials.isEmpty())
        m_searchCurve->setCaptions(QString::number(trials.front().x(), 'g', 2),
                                   QString::number(trials.back().x(), 'g', 2), tr("Loss over the learning rate"));
    m_searchText->setText(!message.isEmpty() ? message
                          : isRunning        ? tr("Searching …")
                          : proposal > 0     ? tr("The loss falls fastest around %1.").arg(proposal)
                                             : tr("The loss does not fall at any learning rate."));
    m_useRate->setVisible(proposal > 0 && !isRunning);
    if (m_searchBody->isVisible()) // below the button: what was asked for comes into view
        QTimer::singleShot(0, m_searchBody, [this] {
            if (auto* area = findChild<QScrollArea*>()) area->ensureWidgetVisible(m_searchBody, 0, 0);
        });
}

const Properties& SettingsPanel::optionsOf(Owner owner) const {
    static const Properties none;
    return owner == Owner::optimizer  ? m_config.optimizerOptions
           : owner == Owner::schedule ? m_config.scheduleOptions
           : m_config.heads.empty()   ? none
                                      : m_config.heads.front().lossOptions;
}

// The other options of optimizer and loss, as their declarations say.
void SettingsPanel::rebuildOptions() {
    const std::string loss = m_config.heads.empty() ? std::string() : m_config.heads.front().loss;
    const std::string wanted = m_config.optimizer + '/' + loss;
    if (wanted == m_optionsOf) return;
    m_optionsOf = wanted;
    m_refreshOptions.clear();
    const auto renew = [](QWidget*& body) {
        QWidget* old = body;
        body = new QWidget;
        body->setVisible(old->isVisibleTo(old->parentWidget()));
        delete old->parentWidget()->layout()->replaceWidget(old, body);
        old->hide();
        old->deleteLater();
        return makeSettingsForm(body);
    };
    QFormLayout *form = renew(m_options), *advanced = renew(m_advanced);
    if (const OptimizerSpec* spec = findOptimizer(m_config.optimizer))
        for (const Property& property : spec->properties)
            if (property.name != "learning_rate")
                addOption(property.isAdvanced ? advanced : form, property, Owner::optimizer);
    if (const LossSpec* spec = findLoss(loss))
        for (const Property& property : spec->properties)
            addOption(property.isAdvanced ? advanced : form, property, Owner::loss);
    m_options->setVisible(form->rowCount() > 0);
    m_advancedHead->setVisible(advanced->rowCount() > 0);
    m_advanced->setVisible(m_advancedHead->isChecked() && advanced->rowCount() > 0);
}

void SettingsPanel::addOption(QFormLayout* form, const Property& property, Owner owner) {
    const auto label = [text = property.label] { return shown(text); };
    const char* group = owner == Owner::loss ? "loss." : owner == Owner::schedule ? "schedule." : "optimizer.";
    const QString what = QLatin1String(group) + QString::fromStdString(property.name);
    const auto send = [this, what, name = property.name, owner](const PropertyValue& value) {
        emit edited(what, [name, owner, value](TrainingConfig& config) {
            if (config.heads.empty()) config.heads.emplace_back();
            (owner == Owner::loss       ? config.heads.front().lossOptions
             : owner == Owner::schedule ? config.scheduleOptions
                                        : config.optimizerOptions)
                .set(name, value);
        });
    };
    const auto current = [this, property, owner]() -> PropertyValue {
        const PropertyValue* value = optionsOf(owner).find(property.name);
        return value ? *value : property.defaultValue;
    };
    std::vector<std::function<void()>>& refreshes = owner == Owner::schedule ? m_refreshSchedule : m_refreshOptions;
    QWidget* made = nullptr;
    switch (property.kind) {
    case PropertyKind::boolean: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this, [send](bool on) { send(on); });
        refreshes.push_back([box, current] { box->setChecked(std::get<bool>(current())); });
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
        refreshes.push_back([field, current] { field->setValue(numberOf(current())); });
        made = field;
        break;
    }
    case PropertyKind::choice: {
        auto* box = new QComboBox;
        for (const std::string& choice : property.choices) box->addItem(QString::fromStdString(choice));
        connect(box, &QComboBox::activated, this, [box, send](int index) { send(box->itemText(index).toStdString()); });
        refreshes.push_back(
            [box, current] { box->setCurrentText(QString::fromStdString(std::get<std::string>(current()))); });
        made = box;
        break;
    }
    case PropertyKind::text: {
        auto* field = new QLineEdit;
        connect(field, &QLineEdit::editingFinished, this, [field, send, current] {
            if (const std::string text = field->text().toStdString(); PropertyValue(text) != current()) send(text);
        });
        refreshes.push_back(
            [field, current] { field->setText(QString::fromStdString(std::get<std::string>(current()))); });
        made = field;
        break;
    }
    default:
        return; // optimizers, losses and schedules declare no others
    }
    made->setObjectName("settings." + what);
    made->setToolTip(shown(property.help));
    addRow(form, label, made);
    refreshes.back()();
    if (!property.enabledBy.empty()) { // a field that a switch of the same group turns on
        const auto follow = [this, made, owner, name = property.enabledBy] {
            const PropertyValue* value = optionsOf(owner).find(name);
            const bool* isOn = value ? std::get_if<bool>(value) : nullptr;
            made->setEnabled(isOn && *isOn);
        };
        follow();
        refreshes.push_back(follow);
    }
}

} // namespace lamina
