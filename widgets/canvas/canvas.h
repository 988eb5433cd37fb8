#pragma once
// The canvas: the network as it is drawn, and everything that hands and keys can do to it.
//
// It shows the graph it was given and never changes it. What a person does comes out as one signal, edited(), with the whole
// graph afterwards: the document makes one undo step of it, checks it, and gives it back through setGraph(). Selecting is no
// edit. GUI thread only.

#include "core/model/graph_check.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/drawn_graph.h"
#include "widgets/canvas/layer_search.h"

#include <QGraphicsView>
#include <QPixmap>

#include <map>
#include <optional>
#include <set>
#include <vector>

class QAction;
class QLineEdit;

namespace lamina {

class BlockFrame;
class CanvasEmptyState;
class CanvasScene;
class MistakeCard;
class NodeItem;
class SearchBox;
class WireItem;
class ZoomBar;

class Canvas : public QGraphicsView {
    Q_OBJECT

public:
    // Ready for menus, with their shortcuts; texts follow the language, enabled follows selection and clipboard.
    enum class Command {
        cut,
        copy,
        paste,
        duplicate,
        selectAll,
        remove,
        removeAndCut,
        rename,
        freeze,
        group,
        ungroup,
        repeat,
        fold,
        addLayer,
        tidy,
        fit,
        fitSelection,
        actualSize,
        zoomIn,
        zoomOut
    };

    explicit Canvas(QWidget* parent = nullptr);
    ~Canvas() override;

    void setGraph(const Graph& graph, const GraphFacts& facts);
    const Graph& graph() const { return m_graph; }
    const GraphFacts& facts() const { return m_facts; }
    // Layers edited while a run goes on without these edits: they say so.
    void setPending(const std::vector<Uid>& uids);

    // Layers, in the order of the network; a selected block counts as all of its layers.
    std::vector<Uid> selection() const;
    void setSelection(const std::vector<Uid>& uids);
    Uid selectedBlock() const; // the one that is selected as a whole; 0: none or more
    void reveal(Uid uid);      // selects it and scrolls there; opens the blocks around it
    const DrawnGraph& drawn() const;

    QAction* action(Command command) const { return m_actions.at(command); }
    ZoomBar* zoomBar() const { return m_zoomBar; } // overlay buttons; more can be added at the right of it
    SearchBox* searchBox() const { return m_search; }
    MistakeCard* mistakeCard() const { return m_card; }
    NodeItem* nodeItem(Uid uid) const;      // of a layer that is seen or of a closed block; nullptr if there is none
    BlockFrame* frameItem(Uid block) const; // of an open block
    const std::vector<WireItem*>& wireItems() const;
    void setBanner(QWidget* banner); // one line over the canvas ("Your first network is ready"); nullptr takes it away

    // Adds as the palette does on a click: below the selection, wired.
    void addLayer(const QString& type);
    // The drop half of dragging from the palette, also without QDrag. Positions in the viewport.
    void dragLayerOver(const QString& type, QPoint position);
    void dropLayer(const QString& type, QPoint position);
    void cancelDrag();
    // Copies of the selected block in a row; asks for the number where none is given.
    void repeatSelected(int copies = 0);
    void foldBlock(Uid block, bool isCollapsed);
    // Opens the search box for what is selected.
    void openSearch();

    double zoom() const { return m_zoom; } // 1 = 100 %
    void setZoom(double zoom, std::optional<QPoint> fixedPoint = {});
    void fitAll();
    void goHome();                                     // 100 %, upper left; for a network just opened
    void setWheelZooms(bool on) { m_wheelZooms = on; } // plain wheel zooms, Ctrl+wheel scrolls

    QPoint viewPosition(Uid uid) const; // centre of the layer in the viewport
    QString describe(Uid uid) const;    // a layer or block, for screen readers and tool-tips: one line

signals:
    void edited(const lamina::CanvasEdit& edit);
    void fixChosen(lamina::Uid uid, const lamina::Fix& fix);
    void selectionChanged();
    void propertiesWanted(lamina::Uid uid); // Enter or double click: go to the inspector
    void helpWanted(lamina::Uid uid);       // F1, "Why?"; 0: nothing selected
    void chooseDataWanted();                // from the empty state
    void openExampleWanted();
    void zoomChanged(double zoom);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Gesture { none, press, move, wire, band, pan };

    // canvas_actions.cpp
    void makeActions();
    void retranslate();
    void updateActions();
    std::vector<Uid> selectedItems() const; // nodes of the drawing
    std::vector<Uid> blocksToUngroup() const;
    QString nameOf(Uid uid) const;        // of a layer or block
    void perform(const CanvasEdit& edit); // emits edited() if it changes anything, then selects
    void copy() const;
    void paste();
    void renameSelected();
    void finishRename(bool accept);
    void openSearchAt(const InsertPlace& place, std::optional<QPoint> position);
    QString placeName(const InsertPlace& place) const;
    void insertFound(const QString& type);

    // canvas_pointer.cpp
    NodeItem* nodeAt(QPoint position) const;
    BlockFrame* titleAt(QPoint position) const;
    bool foldsAt(QPoint position); // a chevron is there: its block opens or closes
    WireItem* wireAt(QPoint position) const;
    bool isOnOutput(const NodeItem* node, QPoint position) const;
    std::optional<Edge> wireEndAt(QPoint position) const; // of the wire whose arrow is there
    Uid outputAt(QPoint position) const;
    void startWire(Uid from, std::optional<Edge> detached);
    void moveWire(QPoint position);
    void dropWire(QPoint position);
    void markTargets(Uid hot);
    void endGesture();
    void select(QGraphicsItem* item, Qt::KeyboardModifiers modifiers);
    void updateCursor(QPoint position);
    struct DropPlace {
        std::optional<Edge> wire;
        Uid branchFrom = 0;
    };
    DropPlace dropPlaceAt(QPoint position) const;

    // canvas_keys.cpp
    bool walk(int key, bool extend);
    bool walkWires(int key);
    bool handleWireMode(int key);
    void nudge(int key);
    void announce() const; // tells screen readers what is current

    // canvas.cpp
    void placeOverlays();
    void updateSceneRect();
    int homeY() const;
    int bannerHeight() const;
    void showCard();
    QString toolTipAt(QPoint position) const;

    Graph m_graph;
    GraphFacts m_facts;
    CanvasScene* m_scene;
    std::map<Command, QAction*> m_actions;
    ZoomBar* m_zoomBar;
    SearchBox* m_search;
    MistakeCard* m_card;
    CanvasEmptyState* m_empty;
    QWidget* m_banner = nullptr;
    QLineEdit* m_rename;
    Uid m_renamed = 0;
    QPixmap m_dots; // one period of the grid, for the current colours and scale
    quint64 m_dotsKey = 0;
    double m_zoom = 1;
    bool m_isUpdating = false, m_wheelZooms = false, m_isHome = true;

    Gesture m_gesture = Gesture::none;
    QPoint m_pressed, m_last, m_pointer;
    Qt::KeyboardModifiers m_pressModifiers;
    QGraphicsItem* m_pressedItem = nullptr;
    bool m_deselectOnRelease = false;
    std::map<Uid, QPointF> m_dragStart;
    bool m_spaceHeld = false;
    Uid m_wireFrom = 0, m_wireTarget = 0;
    std::set<Uid> m_wireTargets;    // that the wire may go to
    std::optional<Edge> m_detached; // of the drawing
    bool m_wireByKeys = false;
    QPointF m_wireEnd;
    QRectF m_band;
    std::vector<Uid> m_bandBase; // selected before the band was drawn
    Uid m_current = 0;           // where the keys are: a node of the drawing, or an open block
    InsertPlace m_insertPlace;
    std::optional<QPointF> m_insertPoint; // for a loose layer
};

} // namespace lamina
