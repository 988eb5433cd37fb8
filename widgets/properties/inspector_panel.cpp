#include "widgets/properties/inspector_panel.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/layer_head.h"
#include "widgets/properties/layer_sections.h"
#include "widgets/properties/model_summary.h"
#include "widgets/properties/property_form.h"
#include "widgets/properties/weights_section.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lamina {

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent),
      m_scroll(new QScrollArea),
      m_outer(new QVBoxLayout(this)),
      m_summary(new ModelSummary),
      m_layerPage(new QWidget),
      m_head(new LayerHead),
      m_strips(new QVBoxLayout),
      m_form(new PropertyForm),
      m_formula(new FormulaSection),
      m_weightsSection(new WeightsSection),
      m_training(new TrainingSection) {
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    auto* page = new QVBoxLayout(m_layerPage);
    for (QVBoxLayout* layout : {column, page}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    column->addWidget(m_summary);
    column->addWidget(m_layerPage);
    column->addStretch(1);
    page->addWidget(m_head);
    page->addLayout(m_strips);
    page->addWidget(m_form);
    page->addWidget(m_formula);
    page->addWidget(m_weightsSection);
    page->addWidget(m_training);
    m_scroll->setWidget(body);
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    m_layerPage->hide();
    // The scroll bar has a column of its own, whether it is needed or not.
    const auto keepColumn = [column, bar = m_scroll->verticalScrollBar()] {
        column->setContentsMargins(0, 0, bar->maximum() > 0 ? 0 : em(0.77), 0);
    };
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, keepColumn);
    onThemeChange(this, keepColumn);
    m_sections = {{QStringLiteral("more"), m_form->advancedHead()},
                  {QStringLiteral("formula"), m_formula->head()},
                  {QStringLiteral("weights"), m_weightsSection->head()},
                  {QStringLiteral("training"), m_training->head()}};

    connect(m_form, &PropertyForm::edited, this, [this](const QString& name, const PropertyValue& value, bool isStep) {
        const QString key = isStep ? QStringLiteral("property/%1/%2").arg(m_uid).arg(name) : QString();
        emit propertyEdited(m_uid, name, value, key);
    });
    connect(m_head, &LayerHead::renamed, this, [this](const QString& name) { emit renamed(m_uid, name); });
    connect(m_head, &LayerHead::helpWanted, this, [this] { emit helpWanted(m_uid); });
    connect(m_training, &TrainingSection::trainableChanged, this,
            [this](bool isTrainable) { emit trainableEdited(m_selection, isTrainable); });
    connect(m_summary, &ModelSummary::layerWanted, this, &InspectorPanel::layerWanted);
    connect(m_summary, &ModelSummary::fixChosen, this, &InspectorPanel::fixChosen);
    onThemeChange(this, [this] {
        m_strips->setContentsMargins(em(0.92), 0, em(0.15), 0);
        m_strips->setSpacing(em(0.46));
        retranslate();
    });
}

void InspectorPanel::setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection,
                                const WeightsPointer& weights) {
    std::vector<Uid> known;
    for (const Uid uid : selection)
        if (graph.find(uid)) known.push_back(uid);
    const Uid uid = known.size() == 1 ? known.front() : 0;
    const quint64 turn = ++m_turn;
    if (uid != m_uid) {
        // What was typed belongs to the layer that goes. Its owner may answer with a newer state at once.
        if (graph.find(m_uid)) commit();
        if (turn != m_turn) return;
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_graph = graph;
    m_facts = facts;
    m_selection = known;
    m_weights = weights;
    m_uid = uid;
    showContent();
}

void InspectorPanel::showContent() {
    const Node* node = m_uid ? m_graph.find(m_uid) : nullptr;
    m_summary->setVisible(!node);
    m_layerPage->setVisible(node);
    if (!node) {
        m_form->clear();
        m_summary->showSelection(m_graph, m_facts, m_selection);
        showMessages();
        return;
    }
    const auto known = m_facts.nodes.find(m_uid);
    const NodeFacts* facts = known == m_facts.nodes.end() ? nullptr : &known->second;
    const Node* owner = node->weightsOf ? m_graph.find(node->weightsOf) : nullptr;
    m_head->showNode(*node, facts);
    m_form->showNode(*node);
    m_formula->showNode(*node, facts);
    m_weightsSection->showNode(*node, owner ? owner->uid : m_uid, facts, m_weights);
    m_training->showNode(*node, owner);
    showMessages();
}

void InspectorPanel::showMessages() {
    std::vector<Diagnostic> list;
    for (const Diagnostic& d : m_facts.diagnostics)
        if (m_uid && d.node == m_uid) list.push_back(d);
    // The button that was pressed may be one of these: they go later.
    for (MessageStrip* strip : m_messages) {
        m_strips->removeWidget(strip);
        strip->hide();
        strip->deleteLater();
    }
    m_messages.clear();
    const Node* node = m_uid ? m_graph.find(m_uid) : nullptr;
    if (node && !findLayer(node->type)) {
        auto* strip = new MessageStrip;
        dressStrip(strip, Severity::warning);
        strip->setMessage(tr("This program does not know the layer %1.").arg(QString::fromStdString(node->type)));
        m_messages.push_back(strip);
    }
    for (const Diagnostic& d : list) {
        auto* strip = new MessageStrip;
        dressStrip(strip, d.severity);
        strip->setMessage(fullSentence(shown(d.text)), d.fixes.empty() ? QString() : shown(d.fixes.front().label),
                          true);
        const Uid uid = m_uid;
        for (std::size_t i = 0; i < d.fixes.size(); ++i) {
            QPushButton* button = strip->action();
            if (i > 0) {
                button = new QPushButton(shown(d.fixes[i].label));
                button->setFont(Theme::instance().text(0.92));
                button->setFixedHeight(em(1.85));
                static_cast<QGridLayout*>(strip->layout())
                    ->addWidget(button, static_cast<int>(i) + 1, 1, Qt::AlignLeft);
            }
            connect(button, &QPushButton::clicked, this, [this, uid, fix = d.fixes[i]] { emit fixChosen(uid, fix); });
        }
        m_messages.push_back(strip);
    }
    for (MessageStrip* strip : m_messages) m_strips->addWidget(strip);
    m_strips->setContentsMargins(em(0.92), 0, em(0.15), m_messages.empty() ? 0 : em(0.62));
}

void InspectorPanel::setBanner(QWidget* banner) {
    if (m_banner == banner) return;
    if (m_banner) {
        m_outer->removeWidget(m_banner);
        m_banner->hide();
        m_banner->setParent(nullptr);
    }
    m_banner = banner;
    if (!banner) return;
    m_outer->insertWidget(0, banner);
    banner->show();
}

void InspectorPanel::commit() { m_form->commit(); }

void InspectorPanel::focusFirstField() { m_form->focusFirst(); }

void InspectorPanel::editName() {
    if (!m_uid) return;
    m_scroll->verticalScrollBar()->setValue(0);
    m_head->editName();
}

QStringList InspectorPanel::openSections() const {
    QStringList ids;
    for (const auto& [id, head] : m_sections)
        if (head->isChecked()) ids << id;
    return ids;
}

void InspectorPanel::setOpenSections(const QStringList& ids) {
    for (const auto& [id, head] : m_sections) head->setChecked(ids.contains(id));
}

void InspectorPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void InspectorPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_F1) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit helpWanted(m_uid);
}

void InspectorPanel::retranslate() {
    setAccessibleName(tr("Inspector"));
    m_head->retranslate();
    m_form->retranslate();
    m_formula->retranslate();
    m_weightsSection->retranslate();
    m_training->retranslate();
    m_summary->retranslate();
    showMessages();
}

} // namespace lamina
