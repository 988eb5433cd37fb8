#include "app/controllers/editing_controller.h"

#include "app/controllers/training_controller.h"
#include "core/insight/layer_example.h"
#include "core/model/registry.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/properties/inspector_panel.h"

#include <QMessageBox>
#include <QPointer>

namespace lamina {

EditingController::EditingController(Document& document, TrainingController& training, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_training(training),
      m_canvas(new Canvas),
      m_palette(new PalettePanel),
      m_inspector(new InspectorPanel) {
    connectCanvas();
    connectPalette();
    connectInspector();
    connect(&m_document, &Document::changed, this, &EditingController::showDocument);
    connect(&m_document, &Document::selectionChanged, this, &EditingController::showSelection);
    connect(&m_document, &Document::weightsChanged, this, &EditingController::showDocument);
    connect(&m_training, &TrainingController::pendingEditsChanged, this, &EditingController::showPendingEdits);
    connect(&m_training, &TrainingController::weightsArrived, this, &EditingController::showWeights);
    connect(&m_training, &TrainingController::stateChanged, this, [this] {
        if (!m_training.isActive()) m_shownWeights.reset();
    });
    onThemeChange(this, [this] { showPendingEdits(); });
}

void EditingController::connectCanvas() {
    connect(m_canvas, &Canvas::edited, this, [this](const CanvasEdit& edit) {
        if (edit.isView) return m_document.showBlocks(edit.graph, edit.selection);
        m_document.edit(
            edit.label, [&](Project& project) { project.graph = edit.graph; }, edit.mergeKey, edit.selection);
    });
    connect(m_canvas, &Canvas::fixChosen, this, &EditingController::applyFix);
    connect(m_canvas, &Canvas::selectionChanged, this, [this] {
        if (!m_isShowing) m_document.select(m_canvas->selection());
    });
    connect(m_canvas, &Canvas::propertiesWanted, this, &EditingController::inspectorWanted);
    connect(m_canvas, &Canvas::helpWanted, this, &EditingController::showHelp);
    connect(m_canvas, &Canvas::chooseDataWanted, this, &EditingController::chooseDataWanted);
    connect(m_canvas, &Canvas::openExampleWanted, this, &EditingController::openExampleWanted);
}

void EditingController::showDocument() {
    // Drawing the new graph changes the canvas's selection on the way; the document's is the one that counts.
    m_isShowing = true;
    m_canvas->setGraph(m_document.graph(), m_document.facts());
    m_canvas->setSelection(m_document.selection());
    m_isShowing = false;
    showSelection();
}

void EditingController::applyFix(Uid node, const Fix& fix) {
    m_document.edit(fix.label, [&](Project& project) { lamina::applyFix(fix, node, project.graph, project.training); });
}

void EditingController::goTo(Uid uid) {
    if (!m_document.graph().find(uid)) return;
    m_document.select({uid});
    m_canvas->reveal(uid);
    m_canvas->setFocus();
}

void EditingController::connectPalette() {
    connect(m_palette, &PalettePanel::layerChosen, m_canvas, &Canvas::addLayer);
}

void EditingController::connectInspector() {
    const auto edit = [this](Text label, const std::function<void(Graph&)>& change, const QString& mergeKey = {}) {
        m_document.edit(
            label, [&](Project& project) { change(project.graph); }, mergeKey);
    };
    connect(m_inspector, &InspectorPanel::propertyEdited, this,
            [this, edit](Uid uid, const QString& name, const PropertyValue& value, const QString& mergeKey) {
                const Node* node = m_document.graph().find(uid);
                const LayerSpec* spec = node ? findLayer(node->type) : nullptr;
                const Property* property = spec ? spec->findProperty(name.toStdString()) : nullptr;
                edit(
                    TEXT("edit", "%1 of %2")
                        .arg(property ? property->label.shown() : name.toStdString())
                        .arg(node ? node->name : ""),
                    [&](Graph& graph) { graph.setProperty(uid, name.toStdString(), value); }, mergeKey);
            });
    connect(m_inspector, &InspectorPanel::renamed, this, [edit](Uid uid, const QString& name) {
        edit(TEXT("edit", "Rename"), [&](Graph& graph) { graph.rename(uid, name.toStdString()); });
    });
    connect(m_inspector, &InspectorPanel::layerWanted, this, &EditingController::goTo);
    connect(m_inspector, &InspectorPanel::trainableEdited, this,
            [edit](const std::vector<Uid>& uids, bool isTrainable) {
                edit(isTrainable ? TEXT("edit", "Unfreeze") : TEXT("edit", "Freeze"), [&](Graph& graph) {
                    for (const Uid uid : uids) graph.setTrainable(uid, isTrainable);
                });
            });
    connect(m_inspector, &InspectorPanel::fixChosen, this, &EditingController::applyFix);
    connect(m_inspector, &InspectorPanel::helpWanted, this, &EditingController::showHelp);
    connect(m_canvas, &Canvas::propertiesWanted, m_inspector, &InspectorPanel::focusFirstField);
}

void EditingController::showSelection() {
    if (m_canvas->selection() != m_document.selection()) {
        m_isShowing = true;
        m_canvas->setSelection(m_document.selection());
        m_isShowing = false;
    }
    m_inspector->setContent(m_document.graph(), m_document.facts(), m_document.selection(),
                            m_shownWeights ? m_shownWeights : m_document.weights());
}

// Weights of the run in progress, for the inspector.
void EditingController::showWeights(const WeightsPointer& weights) {
    m_shownWeights = weights;
    if (m_inspector->isVisible()) showSelection();
}

// Edits made while training wait for the next start; the canvas names the layers they stand on.
void EditingController::showPendingEdits() {
    m_canvas->setPending(m_training.hasPendingEdits() ? m_training.pendingNodes() : std::vector<Uid>());
    if (!m_training.hasPendingEdits()) {
        if (m_pending) m_canvas->setBanner(nullptr);
        return;
    }
    if (!m_pending) {
        m_pending = new MessageStrip;
        m_pending->setObjectName("pending");
        m_pending->setKind(QStringLiteral("info"), &Colours::accent, &Colours::soft);
        connect(m_pending->action(), &QPushButton::clicked, this, [this] { m_training.restart(); });
        m_canvas->setBanner(m_pending);
    }
    QStringList names;
    for (const Uid uid : m_training.pendingNodes())
        if (const Node* node = m_document.graph().find(uid)) names << QString::fromStdString(node->name);
    constexpr int kNamed = 4;
    if (names.size() > kNamed) names = names.mid(0, kNamed) << QStringLiteral("…");
    m_pending->setMessage(names.isEmpty() ? tr("Your edits apply at the next start.")
                                          : tr("Your edits of %1 apply at the next start.").arg(names.join(tr(", "))),
                          tr("Start again now"));
}

void EditingController::showHelp(Uid uid) {
    const Node* node = m_document.graph().find(uid);
    const LayerSpec* spec = node ? findLayer(node->type) : nullptr;
    if (!spec) return;
    QString text = QStringLiteral("<p>%1</p>").arg(shown(spec->help).toHtmlEscaped());
    if (!spec->formulaText.empty())
        text += QStringLiteral("<p><i>%1</i><br><small>%2</small></p>")
                    .arg(QString::fromStdString(spec->formulaText).toHtmlEscaped(),
                         QString::fromStdString(spec->shapesText).toHtmlEscaped());
    const LayerExample example = layerExample(*spec);
    if (!example.lines.empty()) {
        text += QStringLiteral("<p><b>%1</b>")
                    .arg(example.hasWeights ? tr("Example, with weights drawn at random") : tr("Example"));
        for (const auto& [name, numbers] : example.lines)
            text +=
                QStringLiteral("<br><small><tt>%1 = %2</tt></small>")
                    .arg(QString::fromStdString(name).toHtmlEscaped(), QString::fromStdString(numbers).toHtmlEscaped());
        text += QStringLiteral("</p>");
    }
    text += QStringLiteral("<table cellpadding=3>");
    for (const Property& property : spec->properties)
        text += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(shown(property.label).toHtmlEscaped(), shown(property.help).toHtmlEscaped());
    text += QStringLiteral("</table>");
    QMessageBox box(QMessageBox::NoIcon, shown(spec->label), text, QMessageBox::Ok, m_canvas->window());
    box.setTextFormat(Qt::RichText);
    box.exec();
}

} // namespace lamina
