#pragma once
// Between the drawing side of the window and the document: every edit of canvas, palette and inspector becomes one undo step.

#include "app/document/document.h"

#include <QObject>
#include <QPointer>

namespace lamina {

class Canvas;
class InspectorPanel;
class MessageStrip;
class PalettePanel;
class TrainingController;

class EditingController : public QObject {
    Q_OBJECT

public:
    EditingController(Document& document, TrainingController& training, QObject* parent = nullptr);

    Canvas* canvas() const { return m_canvas; }
    PalettePanel* palette() const { return m_palette; }
    InspectorPanel* inspector() const { return m_inspector; }
    void applyFix(Uid node, const Fix& fix);
    void goTo(Uid uid); // selects the layer and scrolls there
    void showHelp(Uid uid);

signals:
    void inspectorWanted(); // a layer was opened for its properties
    void chooseDataWanted();
    void openExampleWanted();

private:
    void connectCanvas();
    void connectPalette();
    void connectInspector();
    void showDocument();
    void showSelection();
    void showPendingEdits();
    void showWeights(const WeightsPointer& weights);

    Document& m_document;
    TrainingController& m_training;
    Canvas* m_canvas;
    PalettePanel* m_palette;
    InspectorPanel* m_inspector;
    QPointer<MessageStrip> m_pending; // "edits apply at the next start"; the canvas owns it
    WeightsPointer m_shownWeights;    // of the run in progress
    bool m_isShowing = false;
};

} // namespace lamina
