// Needs a real window: a layer is dragged from the palette on to a wire. QDrag does nothing on the offscreen platform, so
// this runs under Xvfb with a window manager; elsewhere it says that it was skipped.

#include "widgets/canvas/canvas.h"
#include "widgets/palette/palette_panel.h"
#include "workbench.h"

#include <QApplication>
#include <QDrag>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace lamina;

class WindowDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dragsALayerOnToAWire();
};

void WindowDrag::dragsALayerOnToAWire() {
    Workbench w("spiral");
    // A drag follows the pointer, not the keyboard: the window has to be shown, not to be the active one.
    QVERIFY(QTest::qWaitForWindowExposed(&w.window()));
    Canvas& canvas = w->canvas();
    const QRect row = w->palette().rowOf("Dropout");
    QVERIFY(row.isValid());
    const QPoint from = w->palette().mapTo(&w.window(), row.center());
    const QPoint wire = (canvas.viewPosition(w.uid("dense_1")) + canvas.viewPosition(w.uid("dense_2"))) / 2;
    const QPoint to = canvas.viewport()->mapTo(&w.window(), wire);
    QWindow* window = w->windowHandle();
    // The drag runs its own event loop: the way of the pointer is planned before it begins.
    int delay = 0;
    for (int step = 1; step <= 20; ++step) {
        delay += 40;
        QTimer::singleShot(delay, window, [=] { QTest::mouseMove(window, from + (to - from) * step / 20); });
    }
    QTimer::singleShot(delay + 120, window, [=] { QTest::mouseMove(window, to + QPoint(1, 1)); });
    QTimer::singleShot(delay + 240, window, [=] { QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, to); });
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(window, from + QPoint(12, 4));
    QTest::mouseMove(window, from + QPoint(30, 8));
    QVERIFY(Workbench::waitFor([&] { return w.layers().contains("dropout"); }));
    QCOMPARE(w.layers(), QString("input_1 dense_1 dropout_1 dense_2 dense_3"));
    w->actions().undo->trigger();
    QCOMPARE(w.layers(), QString("input_1 dense_1 dense_2 dense_3"));
}

int main(int argc, char** argv) {
    constexpr int kSkipped = 77;
    if (qEnvironmentVariableIsEmpty("DISPLAY") || qgetenv("QT_QPA_PLATFORM") == "offscreen") {
        std::fprintf(stderr, "skipped: there is no display; run it under Xvfb with openbox\n");
        return kSkipped;
    }
    return runGuiTest<WindowDrag>(argc, argv);
}
#include "window_drag.moc"
