#pragma once
// A canvas with the smallest document behind it: every edit is kept, so that the tests can count and undo the steps.

#include "tests/widgets/sample_networks.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/common/language.h"

#include <QApplication>
#include <QTest>

namespace lamina {

class CanvasBench {
public:
    explicit CanvasBench(const Graph& start, bool withData = false) : m_graph(start), m_withData(withData) {
        canvas.resize(1040, 760);
        show();
        canvas.show();
        QTest::qWait(1);
        canvas.setFocus();
        QObject::connect(&canvas, &Canvas::edited, &canvas, [this](const CanvasEdit& edit) {
            if (!edit.isView) {
                steps.push_back(m_graph);
                labels << QString::fromStdString(edit.label.english());
            }
            m_graph = edit.graph;
            show();
        });
        QObject::connect(&canvas, &Canvas::fixChosen, &canvas, [this](Uid uid, const Fix& fix) {
            steps.push_back(m_graph);
            TrainingConfig training;
            applyFix(fix, uid, m_graph, training);
            show();
        });
    }

    const Graph& graph() const { return m_graph; }
    Uid uid(const char* name) const { return samples::uidOf(m_graph, name); }
    bool has(const char* name) const { return m_graph.find(std::string(name)); }
    // Names of the layers that a layer reads, by port.
    QStringList inputsOf(const char* name) const {
        QStringList names;
        for (const Uid from : m_graph.inputsOf(uid(name))) names << QString::fromStdString(m_graph.find(from)->name);
        return names;
    }
    QStringList selected() const {
        QStringList names;
        for (const Uid chosen : canvas.selection()) names << QString::fromStdString(m_graph.find(chosen)->name);
        return names;
    }
    void undo() {
        m_graph = steps.back();
        steps.pop_back();
        show();
    }
    QPoint at(const char* name) const { return canvas.viewPosition(uid(name)); }
    QPoint output(const char* name) const { return canvas.mapFromScene(canvas.nodeItem(uid(name))->outputPort()); }
    QPoint input(const char* name) const { return canvas.mapFromScene(canvas.nodeItem(uid(name))->inputPort()); }
    QPoint wire(const char* from, const char* to) const {
        for (const WireItem* item : canvas.wireItems())
            if (item->edge().from == uid(from) && item->edge().to == uid(to))
                return canvas.mapFromScene(item->middle());
        return {};
    }

    void click(QPoint where, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, modifiers, where);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mousePress(canvas.viewport(), button, {}, from);
        QTest::mouseMove(canvas.viewport(), (from + to) / 2);
        move(from, (from + to) / 2, button);
        move(from, to, button);
        QTest::mouseRelease(canvas.viewport(), button, {}, to);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(qApp->focusWidget() ? qApp->focusWidget() : &canvas, Qt::Key(key), modifiers);
    }
    void type(const QString& words) { QTest::keyClicks(qApp->focusWidget(), words); }

    // QTest::mouseMove carries no buttons.
    void move(QPoint, QPoint to, Qt::MouseButton button = Qt::LeftButton) {
        QMouseEvent event(QEvent::MouseMove, to, canvas.viewport()->mapToGlobal(QPointF(to)), Qt::NoButton, button, {});
        QApplication::sendEvent(canvas.viewport(), &event);
    }

    Canvas canvas;
    std::vector<Graph> steps;
    QStringList labels;

private:
    void show() { canvas.setGraph(m_graph, samples::facts(m_graph, m_withData)); }

    Graph m_graph;
    bool m_withData;
};

} // namespace lamina
