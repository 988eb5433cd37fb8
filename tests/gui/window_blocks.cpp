// Blocks in the whole window: opened architectures, the inspector of a block, undo, and a network that no computer holds.
// Leaves pictures in build/…/screenshots.

#include "app/dialogs/new_dialog.h"
#include "app/window/appearance.h"
#include "app/window/training_panels.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/theme.h"
#include "widgets/properties/inspector_panel.h"
#include "widgets/properties/model_summary.h"
#include "workbench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QTest>

using namespace lamina;

namespace {
Uid blockOf(const Graph& graph, const std::string& name) {
    for (const Group& group : graph.groups())
        if (group.name == name) return group.uid;
    return 0;
}

bool hasAction(const QWidget& window, const QString& text) {
    for (const QAction* action : window.findChildren<QAction*>())
        if (action->text().remove('&') == text && action->isEnabled()) return true;
    return false;
}
} // namespace

class WindowBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAndUndoesInTheWindow() {
        Workbench w("mnist-cnn");
        Canvas& canvas = w->canvas();
        const Graph before = w->document().graph();
        canvas.setSelection({w.uid("conv_1"), w.uid("conv_2")});
        QVERIFY(hasAction(w.window(), "Group layers"));
        w.key("Ctrl+G");
        QCOMPARE(w->document().graph().groups().size(), std::size_t(1));
        QVERIFY(hasAction(w.window(), "Ungroup"));
        QVERIFY(w->document().selection().size() == 2);
        ModelSummary* summary = w.window().findChild<ModelSummary*>();
        QVERIFY(summary);
        QCOMPARE(summary->title(), QStringLiteral("block_1"));
        w.key("Ctrl+Z");
        QVERIFY(w->document().graph() == before);
        w.key("Ctrl+Y");
        QCOMPARE(w->document().graph().groups().size(), std::size_t(1));
        w.key("Ctrl+Z");
    }

    void everyArchitectureStandsInTheDialog() {
        NewDialog dialog;
        for (const char* id : {"lenet-5", "resnet-50", "gpt-3", "spiral"}) {
            dialog.choose(id);
            QCOMPARE(dialog.chosenExample(), QString(id));
        }
    }

    void aNetworkThatNoComputerHoldsIsShownAndCounted() {
        Workbench w;
        w->files().openExample("gpt-3");
        QVERIFY(w.waitUntilIdle());
        QCOMPARE(w->document().facts().parameters, std::int64_t(174604259328));
        QVERIFY(w->canvas().drawn().graph.nodes().size() < 10);
        const QStringList problems = w.problems();
        QVERIFY2(problems.join('\n').contains("GB of memory"), qPrintable(problems.join('\n')));
        const Uid stack = blockOf(w->document().graph(), "decoder");
        QElapsedTimer spent;
        spent.start();
        w->canvas().foldBlock(stack, false);
        QTest::qWait(1);
        qInfo("opening 96 blocks: %lld ms", static_cast<long long>(spent.elapsed()));
        QCOMPARE(w->canvas().drawn().graph.nodes().size(), std::size_t(6 + 96));
        spent.restart();
        w->canvas().foldBlock(stack, true);
        qInfo("closing: %lld ms", static_cast<long long>(spent.elapsed()));
        QVERIFY(w->canvas().drawn().graph.nodes().size() < 10);
    }

    void pictures() {
        const QString folder = QStringLiteral(LAMINA_BUILD_DIR "/screenshots/");
        QDir().mkpath(folder);
        for (const bool isDark : {false, true}) {
            Appearance::instance().setLanguage(isDark ? "zh_CN" : "en");
            Theme::instance().apply(isDark, Theme::instance().language(), 13);
            const auto save = [&](QWidget& widget, const char* name) {
                QTest::qWait(200);
                QVERIFY(widget.grab().toImage().save(
                    QStringLiteral("%1blocks-%2-%3.png").arg(folder, name, isDark ? "dark-zh_CN" : "light-en")));
            };
            Workbench w;
            w->resize(1600, 1000);
            w->files().openExample("resnet-18-small");
            QVERIFY(w.waitUntilIdle());
            const Uid stage = blockOf(w->document().graph(), "stage1");
            w->canvas().foldBlock(stage, false);
            w->canvas().foldBlock(blockOf(w->document().graph(), "stage1_block1"), false);
            w->canvas().setSelection(w->document().graph().membersOf(blockOf(w->document().graph(), "stage1_block2")));
            save(w.window(), "resnet");
            w->files().openExample("gpt-3");
            QVERIFY(w.waitUntilIdle());
            QTest::qWait(500);
            w->canvas().setSelection(w->document().graph().membersOf(blockOf(w->document().graph(), "decoder")));
            save(w.window(), "gpt3");
            NewDialog dialog;
            dialog.choose("resnet-50");
            dialog.show();
            save(dialog, "new");
        }
        Theme::instance().apply(false, Theme::Language::English, 13);
        Appearance::instance().setLanguage("en");
    }
};

LAMINA_GUI_TEST_MAIN(WindowBlocks)
#include "window_blocks.moc"
