#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/node_item.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace lamina {

namespace {
class LayerInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    LayerInterface(Canvas* canvas, Uid uid) : m_canvas(canvas), m_uid(uid) {}

    bool isValid() const override { return m_canvas && m_canvas->drawn().graph.find(m_uid); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        const NodeItem* item = m_canvas->nodeItem(m_uid);
        if (!item) return {};
        const QRect area = m_canvas->mapFromScene(QRectF(item->pos(), QSizeF(kNodeWidth, kNodeHeight))).boundingRect();
        return {m_canvas->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? m_canvas->describe(m_uid) : QString();
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const NodeItem* item = m_canvas->nodeItem(m_uid);
        state.selectable = state.focusable = true;
        state.selected = item && item->isSelected();
        state.expandable = state.collapsed = m_canvas->drawn().isBlock(m_uid);
        state.focused = state.selected && m_canvas->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString& name) override {
        if (m_canvas->drawn().isBlock(m_uid)) {
            m_canvas->setSelection(m_canvas->drawn().layersOf(m_uid));
            if (name == pressAction()) m_canvas->foldBlock(m_uid, false);
            return;
        }
        m_canvas->reveal(m_uid);
        if (name == pressAction()) emit m_canvas->propertiesWanted(m_uid);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<Canvas> m_canvas;
    Uid m_uid;
};

class CanvasInterface : public QAccessibleWidget {
public:
    explicit CanvasInterface(Canvas* canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(canvas) {}
    ~CanvasInterface() override {
        for (const auto& [uid, id] : m_ids) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(m_canvas->drawn().graph.nodes().size()); }
    QAccessibleInterface* child(int index) const override {
        const std::vector<Uid> order = m_canvas->drawn().graph.topologicalOrder();
        if (index < 0 || static_cast<std::size_t>(index) >= order.size()) return nullptr;
        const Uid uid = order[static_cast<std::size_t>(index)];
        if (const auto known = m_ids.find(uid); known != m_ids.end())
            return QAccessible::accessibleInterface(known->second);
        auto* layer = new LayerInterface(m_canvas, uid);
        m_ids[uid] = QAccessible::registerAccessibleInterface(layer);
        return layer;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child) return i;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface* layer = child(i); layer->rect().contains(x, y)) return layer;
        return nullptr;
    }

private:
    Canvas* m_canvas;
    mutable std::map<Uid, QAccessible::Id> m_ids; // Qt owns the interfaces
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new CanvasInterface(canvas) : nullptr;
}
} // namespace

void installCanvasAccessibility() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)isInstalled;
}

} // namespace lamina
