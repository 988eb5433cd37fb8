#include "widgets/properties/inspector_panel.h"

#include "core/model/registry.h"
#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/formula_card.h"
#include "widgets/properties/inspector_head.h"
#include "widgets/properties/property_editor.h"
#include "widgets/properties/weights_section.h"
#include "widgets/training/figures.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace lamina {

namespace {
QGridLayout* formLayout(QWidget* form) {
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setColumnStretch(1, 1);
    onThemeChange(form, [grid] {
        grid->setVerticalSpacing(em(0.23));
        grid->setColumnMinimumWidth(0, Theme::instance().size("formLabel"));
    });
    return grid;
}

// 10 px of the right margin are the scroll bar's own column.
QWidget* inset(QWidget* widget, double above, double below) {
    auto* frame = new QWidget;
    auto* box = new QVBoxLayout(frame);
    box->addWidget(widget);
    onThemeChange(
        frame, [box, above, below] { box->setContentsMargins(em(0.92), em(above), em(0.92) - em(0.77), em(below)); });
    return frame;
}

void clear(QWidget* form) { qDeleteAll(form->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)); }
} // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent),
      m_scroll(new QScrollArea),
      m_head(new InspectorHead),
      m_messageBox(new QWidget),
      m_form(new QWidget),
      m_advancedForm(new QWidget),
      m_summary(new QWidget),
      m_formula(new FormulaCard),
      m_weightsSection(new WeightsSection),
      m_training(new QWidget),
      m_trainable(new QCheckBox) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_scroll);
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_messageColumn = new QVBoxLayout(m_messageBox);
    m_column->addWidget(m_messageBox);
    m_summaryGrid = formLayout(m_summary);
    m_column->addWidget(inset(m_summary, 0.08, 0.62));
    formLayout(m_form);
    formLayout(m_advancedForm);
    m_column->addWidget(inset(m_form, 0.08, 0.62));
    m_advancedHead =
        addSection(
            QStringLiteral("more"), [] { return tr("More options"); }, inset(m_advancedForm, 0.1, 0.62), false)
            .head;
    m_formulaHead = addSection(
                        QStringLiteral("formula"), [] { return tr("Formula"); }, inset(m_formula, 0, 0.62), true)
                        .head;
    m_weightsHead =
        addSection(
            QStringLiteral("weights"), [] { return tr("Weights"); }, inset(m_weightsSection, 0.05, 0.3), true)
            .head;
    m_weightsHead->addRight(m_weightsSection->choice());
    (new QVBoxLayout(m_training))->addWidget(m_trainable);
    m_training->layout()->setContentsMargins(0, 0, 0, 0);
    m_trainingHead = addSection(
                         QStringLiteral("training"), [] { return tr("Training"); }, inset(m_training, 0.1, 0.62), true)
                         .head;
    m_column->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);

    connect(m_weightsSection, &WeightsSection::noteChanged, this,
            [this] { m_weightsHead->setNote(m_weightsSection->note()); });
    connect(m_trainable, &QCheckBox::clicked, this, [this](bool on) { emit trainableEdited(m_selection, on); });
    onThemeChange(this, [this] {
        m_messageColumn->setContentsMargins(em(0.92), 0, em(0.92) - em(0.77), 0);
        m_messageColumn->setSpacing(em(0.46));
        m_trainable->setText(tr("Weights learn while training"));
        m_trainable->setToolTip(tr("Off: the layer is frozen; its weights stay as they are."));
        m_weightsSection->choice()->setFixedHeight(em(1.69));
        refresh();
    });
}

InspectorPanel::Section InspectorPanel::addSection(const QString& id, const std::function<QString()>& title,
                                                   QWidget* body, bool isOpen) {
    const Section section{new SectionHead(title, {}, isOpen), body};
    m_column->addWidget(section.head);
    m_column->addWidget(body);
    body->setVisible(isOpen);
    connect(section.head, &SectionHead::toggled, body, &QWidget::setVisible);
    return m_sections[id] = section;
}

QStringList InspectorPanel::openSections() const {
    QStringList ids;
    for (const auto& [id, section] : m_sections)
        if (section.head->isChecked()) ids << id;
    return ids;
}

void InspectorPanel::setOpenSections(const QStringList& ids) {
    for (const auto& [id, section] : m_sections) section.head->setChecked(ids.contains(id));
}

void InspectorPanel::setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection,
                                const WeightsPointer& weights) {
    m_graph = graph;
    m_facts = facts;
    m_weights = weights;
    m_selection.clear();
    for (const Uid uid : selection)
        if (graph.find(uid)) m_selection.push_back(uid);
    const Uid uid = m_selection.size() == 1 ? m_selection.front() : 0;
    const std::string type = uid ? graph.find(uid)->type : std::string();
    const bool isOther = uid != m_uid || type != m_shownType;
    m_uid = uid;
    m_shownType = type;
    if (isOther) rebuildForm();
    refresh();
}

PropertyEditor* InspectorPanel::editor(const std::string& property) const {
    const auto found = m_editors.find(property);
    return found == m_editors.end() ? nullptr : found->second;
}

void InspectorPanel::focusFirstField() {
    const LayerSpec* spec = findLayer(m_shownType);
    if (spec && !spec->properties.empty())
        if (PropertyEditor* first = editor(spec->properties.front().name); first && first->isVisible())
            return first->setFocus(Qt::OtherFocusReason);
    m_trainable->setFocus(Qt::OtherFocusReason);
}

void InspectorPanel::rebuildForm() {
    for (QWidget* form : {m_form, m_advancedForm}) clear(form);
    m_editors.clear();
    m_labels.clear();
    const LayerSpec* spec = findLayer(m_shownType);
    if (!spec) return;
    for (const Property& property : spec->properties) {
        QWidget* form = property.isAdvanced ? m_advancedForm : m_form;
        auto* grid = static_cast<QGridLayout*>(form->layout());
        auto* editor = PropertyEditor::make(property);
        const auto name = [property] {
            return property.label.empty() ? QString::fromStdString(property.name) : shown(property.label);
        };
        auto* label = new RichLine([name] { return Runs{{name(), &Colours::text2}}; });
        onThemeChange(editor, [editor, label, property, name] {
            const QString help = shown(property.help);
            const QString line = help.isEmpty() ? QString::fromStdString(property.name)
                                                : help + QStringLiteral("  (") + QString::fromStdString(property.name) +
                                                      QLatin1Char(')');
            for (QWidget* widget : {static_cast<QWidget*>(editor), static_cast<QWidget*>(label)})
                widget->setToolTip(line);
            for (QWidget* field : editor->findChildren<QWidget*>())
                if (field->focusPolicy() != Qt::NoFocus && field->accessibleName().isEmpty())
                    field->setAccessibleName(name());
            label->setFixedHeight(Theme::instance().size("field"));
        });
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(editor, row, 1);
        m_editors[property.name] = editor;
        m_labels.emplace_back(property.name, label);
        connect(editor, &PropertyEditor::valueEdited, this, [this, editor](const PropertyValue& value) {
            const QString edited = QString::fromStdString(editor->property().name);
            const QString key =
                editor->isTurned() ? QStringLiteral("property/%1/%2").arg(m_uid).arg(edited) : QString();
            emit propertyEdited(m_uid, edited, value, key);
        });
    }
}

void InspectorPanel::refresh() {
    const Node* node = m_graph.find(m_uid);
    const LayerSpec* spec = node ? findLayer(node->type) : nullptr;
    const auto known = m_facts.nodes.find(m_uid);
    const NodeFacts* facts = known == m_facts.nodes.end() ? nullptr : &known->second;
    m_head->setContent(m_graph, m_facts, m_selection);
    refreshMessages();
    refreshSummary();

    bool hasAdvanced = false, hasPlain = false;
    if (spec) {
        const Options options(spec->properties, node->properties);
        for (const Property& property : spec->properties) {
            (property.isAdvanced ? hasAdvanced : hasPlain) = true;
            PropertyEditor* editor = m_editors.at(property.name);
            editor->setValue(options.value(property.name));
            const bool isFaulty =
                std::any_of(m_facts.diagnostics.begin(), m_facts.diagnostics.end(), [&](const Diagnostic& d) {
                    return d.node == m_uid && d.severity == Severity::error &&
                           std::any_of(d.fixes.begin(), d.fixes.end(), [&](const Fix& fix) {
                               return fix.kind == FixKind::setProperty && fix.node == 0 &&
                                      fix.properties.find(property.name);
                           });
                });
            editor->setFaulty(isFaulty);
        }
        refreshEnabled();
    }
    const auto show = [this](const QString& id, bool isWanted) {
        const Section& section = m_sections.at(id);
        section.head->setVisible(isWanted);
        section.body->setVisible(isWanted && section.head->isChecked());
    };
    m_form->parentWidget()->setVisible(hasPlain);
    show(QStringLiteral("more"), hasAdvanced);
    show(QStringLiteral("formula"), spec && !spec->formulaText.empty());
    if (node) m_formula->setLayer(*node, facts);
    show(QStringLiteral("weights"),
         spec && spec->weightRule && (!facts || !facts->hasShape || !facts->weights.empty()));
    m_weightsSection->setLayer(m_uid, facts, m_weights);
    m_weightsHead->setNote(m_weightsSection->note());
    const auto canLearn = [this](Uid uid) {
        const LayerSpec* layer = findLayer(m_graph.find(uid)->type);
        return layer && layer->weightRule;
    };
    show(QStringLiteral("training"), std::any_of(m_selection.begin(), m_selection.end(), canLearn));
    const auto learns = std::count_if(m_selection.begin(), m_selection.end(),
                                      [this](Uid uid) { return m_graph.find(uid)->isTrainable; });
    m_trainable->setTristate(learns != 0 && learns != static_cast<std::ptrdiff_t>(m_selection.size()));
    m_trainable->setCheckState(learns == 0                                                 ? Qt::Unchecked
                               : learns == static_cast<std::ptrdiff_t>(m_selection.size()) ? Qt::Checked
                                                                                           : Qt::PartiallyChecked);
}

void InspectorPanel::refreshEnabled() {
    const Node* node = m_graph.find(m_uid);
    const LayerSpec* spec = findLayer(node->type);
    const Options options(spec->properties, node->properties);
    for (const Property& property : spec->properties) {
        const bool isOn =
            property.enabledBy.empty() || !spec->findProperty(property.enabledBy) || options.flag(property.enabledBy);
        m_editors.at(property.name)->setEnabled(isOn);
    }
}

void InspectorPanel::refreshMessages() {
    std::vector<const Diagnostic*> wanted;
    for (const Diagnostic& diagnostic : m_facts.diagnostics)
        if (diagnostic.node == m_uid && (m_uid || m_selection.empty())) wanted.push_back(&diagnostic);
    while (m_messages.size() < wanted.size()) {
        m_messages.push_back(new MessageStrip);
        m_messageColumn->addWidget(m_messages.back());
        connect(m_messages.back()->action(), &QPushButton::clicked, this, [this, index = m_messages.size() - 1] {
            std::size_t i = 0;
            for (const Diagnostic& diagnostic : m_facts.diagnostics)
                if (diagnostic.node == m_uid && i++ == index && !diagnostic.fixes.empty()) {
                    const Fix fix = diagnostic.fixes.front();
                    emit fixChosen(m_uid, fix);
                    return;
                }
        });
    }
    while (m_messages.size() > wanted.size()) {
        m_messages.back()->deleteLater(); // it may be the one that was just clicked
        m_messages.back()->hide();
        m_messages.pop_back();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Diagnostic& d = *wanted[i];
        const bool isError = d.severity == Severity::error;
        if (isError)
            m_messages[i]->setKind(QStringLiteral("error"), &Colours::err, &Colours::errSoft);
        else if (d.severity == Severity::warning)
            m_messages[i]->setKind(QStringLiteral("warning"), &Colours::warn, &Colours::warnSoft);
        else
            m_messages[i]->setKind(QStringLiteral("info"), &Colours::text2, &Colours::alt);
        m_messages[i]->setMessage(fullSentence(shown(d.text)),
                                  d.fixes.empty() ? QString() : shown(d.fixes.front().label), isError);
    }
    m_messageBox->setVisible(!wanted.empty());
    if (!wanted.empty()) m_messageColumn->setContentsMargins(em(0.92), 0, em(0.92) - em(0.77), em(0.62));
}

void InspectorPanel::refreshSummary() {
    clear(m_summary);
    m_summary->parentWidget()->setVisible(m_uid == 0 && !m_graph.isEmpty());
    if (m_uid || m_graph.isEmpty()) return;
    std::int64_t parameters = 0, trainable = 0, macs = 0;
    bool isKnown = true;
    const std::vector<Uid> uids = m_selection.empty() ? m_graph.topologicalOrder() : m_selection;
    QStringList inputs, outputs;
    for (const Uid uid : uids) {
        const auto known = m_facts.nodes.find(uid);
        isKnown = isKnown && known != m_facts.nodes.end() && known->second.hasShape;
        if (known == m_facts.nodes.end()) continue;
        parameters += known->second.parameters;
        trainable += known->second.trainableParameters;
        macs += known->second.macs;
        const QString shape =
            known->second.hasShape ? QString::fromStdString(known->second.output.text()) : QString(QChar(0x2013));
        if (m_graph.find(uid)->type == "Input") inputs << shape;
        if (m_graph.outputsOf(uid).empty()) outputs << shape;
    }
    const auto row = [this](const QString& label, const QString& figure) {
        const int at = m_summaryGrid->rowCount();
        auto* name = new RichLine([label] { return Runs{{label, &Colours::text2}}; });
        name->setFixedHeight(em(1.7));
        m_summaryGrid->addWidget(name, at, 0);
        m_summaryGrid->addWidget(new RichLine([figure] { return Runs{Run::figure(figure)}; }), at, 1, Qt::AlignRight);
    };
    row(tr("Layers"), groupedNumber(static_cast<std::int64_t>(uids.size())));
    row(tr("Parameters"), countText(isKnown, parameters));
    row(tr("of them trainable"), countText(isKnown, trainable));
    row(tr("Multiply-adds per sample"), countText(isKnown, macs));
    if (m_selection.empty()) {
        row(tr("Input"), inputs.isEmpty() ? QString(QChar(0x2013)) : inputs.join(QStringLiteral(", ")));
        row(tr("Output"), outputs.isEmpty() ? QString(QChar(0x2013)) : outputs.join(QStringLiteral(", ")));
    }
}

} // namespace lamina
