// A whole story through the real window, with real clicks and keys: build, make a mistake, mend it, train, undo, save, open
// again, in both languages; and what must not be lost on the way.

#include "app/controllers/editing_controller.h"
#include "app/controllers/recovery.h"
#include "app/window/appearance.h"
#include "app/window/training_panels.h"
#include "app/window_application.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/mistake_card.h"
#include "widgets/canvas/search_box.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/number_box.h"
#include "widgets/training/problems_panel.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_panel.h"
#include "widgets/training/status_content.h"
#include "widgets/training/training_view.h"
#include "widgets/training/transport.h"
#include "workbench.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace lamina;

class WindowStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstStartIsReadyToTrain();
    void anIdleWindowIsQuiet();
    void chartsAreDrawnAFewTimesASecond();
    void addsLayersByKeysAndPalette();
    void fixesAMistakeWithOneClick();
    void trainsAndFillsTheCharts();
    void stepsOnce();
    void keysAreSilentWhileTyping();
    void learningRateActsAtOnce();
    void undoAndRedoEverything();
    void savesAndOpensAgain();
    void switchesTheLanguageWhileRunning();
    void deletesTheSelectedLayerWhileTraining();
    void editsWaitForTheNextStart();
    void resetsWhileTraining();
    void asksBeforeClosingWhileTraining();
    void asksBeforeOpeningOverUnsavedWork();
    void recoversUnsavedWork();
    void copiesWhatARunLearned();
    void survivesAFileThatIsNone();
};

void WindowStory::firstStartIsReadyToTrain() {
    Workbench w;
    QCOMPARE(w->document().shownName(), QString("spiral"));
    QVERIFY(w->training().canTrain());
    QVERIFY(w->transport().trainButton()->isEnabled());
    QCOMPARE(w.problems(), QStringList());
    QCOMPARE(int(w->shownLayout()), int(MainWindow::Layout::playground));
    QVERIFY(w->lens().isVisible());
    // Opening speed: it lasts long enough to be watched.
    const TransportState& state = w->transport().state();
    QVERIFY2(state.secondsExpected >= 15 && state.secondsExpected <= 30,
             qPrintable(QString::number(state.secondsExpected)));
}

void WindowStory::anIdleWindowIsQuiet() {
    Workbench w("spiral");
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > 0; }));
    auto* application = static_cast<WindowApplication*>(qApp);
    for (const char* panel : {"inspector", "lens"}) {
        w->showPanel(panel);
        w->resize(w->width() - 10, w->height());
        QTest::qWait(300);
        application->startTiming();
        QTest::qWait(500);
        // Two layouts that answer each other would post thousands.
        QVERIFY2(application->handledEvents() < 300, qPrintable(QString::number(application->handledEvents())));
    }
}

void WindowStory::chartsAreDrawnAFewTimesASecond() {
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Speed"), [](Project& p) {
        p.training.stepsPerSecond = 0; // a hundred thousand steps a second
        p.training.epochs = 1'000'000;
    });
    const int before = w->panels().curves()->lossChart()->replots();
    QElapsedTimer spent;
    spent.start();
    w.trainButton();
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().step > 5000; }));
    QTest::qWait(500);
    const int frames = w->panels().curves()->lossChart()->replots() - before;
    QVERIFY(frames > 0);
    QVERIFY2(frames <= spent.elapsed() / 33 + 5, qPrintable(QString::number(frames)));
}

void WindowStory::addsLayersByKeysAndPalette() {
    Workbench w("spiral");
    w.select("dense_1");
    w.key("/");
    QVERIFY(w->canvas().searchBox()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), "drop");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(w.layers(), QString("input_1 dense_1 dropout_1 dense_2 dense_3"));
    w.select("dense_2");
    emit w->palette().layerChosen("Dense"); // as a click in the palette does
    QCOMPARE(w.layers(), QString("input_1 dense_1 dropout_1 dense_2 dense_4 dense_3"));
    QCOMPARE(w.problems(), QStringList());
    // Deleting joins the neighbours again.
    w.select("dropout_1");
    w.key("Del");
    QCOMPARE(w.layers(), QString("input_1 dense_1 dense_2 dense_4 dense_3"));
    w.key("Ctrl+Z");
    w.key("Ctrl+Z");
    w.key("Ctrl+Z");
    QCOMPARE(w.layers(), QString("input_1 dense_1 dense_2 dense_3"));
    QVERIFY(!w->document().isModified());
}

void WindowStory::fixesAMistakeWithOneClick() {
    Workbench w("mnist-cnn");
    w.select("flatten_1");
    w.key("Del");
    QCOMPARE(w.problems().size(), 1);
    QVERIFY2(w.problems().front().startsWith("dense_1: "), qPrintable(w.problems().front()));
    QVERIFY(!w->transport().trainButton()->isEnabled());
    QVERIFY(w->transport().progressText().contains('1'));
    w->showPanel("problems");
    QPushButton* fix = w->panels().problems()->fixButton(w.uid("dense_1"));
    QVERIFY(fix);
    Workbench::click(fix);
    QCOMPARE(w->panels().problems()->count(Severity::error), 0);
    QVERIFY(w.layers().contains("flatten_"));
    QVERIFY(w->transport().trainButton()->isEnabled());
    w->canvas().setFocus();
    w.key("Ctrl+Z");
    QCOMPARE(w->panels().problems()->count(Severity::error), 1);
}

void WindowStory::trainsAndFillsTheCharts() {
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Speed"), [](Project& p) {
        p.training.stepsPerSecond = 0;
        p.training.epochs = 60;
    });
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    QVERIFY2(w->document().project().runs.size() == 1, qPrintable(w->status().text()));
    const RunRecord& run = w->document().project().runs.front();
    QCOMPARE(run.reason, std::string("finished"));
    QCOMPARE(run.epochs.size(), std::size_t(60));
    QCOMPARE(run.number, 1);
    QVERIFY(run.epochs.back().loss < run.epochs.front().loss);
    QVERIFY(w->document().weights());
    QCOMPARE(w->panels().curves()->lossChart()->validation().size(), std::size_t(60));
    QCOMPARE(w->panels().runs()->model()->rowCount(), 1);
    QVERIFY(w->document().isModified());
    const std::uint64_t answers = w->lensController().answers();
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > answers || answers > 1; }));
}

void WindowStory::stepsOnce() {
    Workbench w("spiral");
    w->canvas().setFocus();
    w.key(".");
    QVERIFY(w.waitForState(RunState::paused));
    QCOMPARE(w->training().progress().step, 1);
    w.key(".");
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().step == 2; }));
    w.key("Space");
    QVERIFY(w.waitForState(RunState::running));
    w.key("Space");
    QVERIFY(w.waitForState(RunState::paused));
    w.key("R");
    QVERIFY(w.waitUntilIdle());
    QVERIFY(!w->document().weights());
    QCOMPARE(w->document().training().seed, 42U);
}

void WindowStory::keysAreSilentWhileTyping() {
    Workbench w("spiral");
    w->palette().focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), "r . r");
    QCOMPARE(int(w->training().state()), int(RunState::idle));
    auto* rate = w->panels().settings()->learningRate();
    rate->setFocus();
    QTest::keyClick(rate, Qt::Key_Space);
    QTest::keyClick(rate, Qt::Key_Period);
    QCOMPARE(int(w->training().state()), int(RunState::idle));
}

void WindowStory::learningRateActsAtOnce() {
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 100'000; });
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().step > 3; }));
    const std::int64_t step = w->training().progress().step;
    NumberBox* rate = w->panels().settings()->learningRate();
    const double before = rate->value();
    rate->stepBy(1);
    QVERIFY(rate->value() > before);
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().learningRate == rate->value(); }));
    QVERIFY(w->training().progress().step >= step); // never a reset
    QVERIFY(!w->training().hasPendingEdits());
    QCOMPARE(w->document().training().learningRate(), rate->value());
}

void WindowStory::undoAndRedoEverything() {
    Workbench w("spiral");
    const Graph graph = w->document().graph();
    const TrainingConfig training = w->document().training();
    w->panels().settings()->batchSize()->stepBy(3);
    w->panels().settings()->epochs()->stepBy(-2);
    w.select("dense_2");
    w.key("Ctrl+D");
    w.key("Del");
    QVERIFY(w->document().undoStack().count() >= 4);
    while (w->document().undoStack().canUndo()) w->actions().undo->trigger();
    QVERIFY(w->document().graph() == graph);
    QVERIFY(w->document().training() == training);
    QCOMPARE(w->panels().settings()->batchSize()->value(), double(training.batchSize));
}

void WindowStory::savesAndOpensAgain() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("我的 网络.h5"));
    Workbench w("iris");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 3; });
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    const Graph graph = w->document().graph();
    const Weights weights = *w->document().weights();
    w->files().saveTo(path);
    QVERIFY(w.waitUntilIdle());
    QVERIFY(!w->document().isModified());
    QVERIFY(w->windowTitle().startsWith(QString::fromUtf8("我的 网络.h5")));
    w.restart(path);
    QCOMPARE(w->document().path(), path);
    QVERIFY(w->document().graph() == graph);
    QVERIFY(w->document().weights());
    for (const WeightArray& array : weights) {
        const WeightArray* read = findWeight(*w->document().weights(), array.node, array.name);
        QVERIFY(read);
        QVERIFY(read->values == array.values);
    }
    QCOMPARE(w->document().project().runs.size(), std::size_t(1));
    QVERIFY(w.waitForData());
    QVERIFY(w->training().canTrain());
    QVERIFY(!w->document().isModified());
}

void WindowStory::switchesTheLanguageWhileRunning() {
    Workbench w("mnist-cnn");
    w.select("flatten_1");
    w.key("Del"); // a message that was made before the switch
    const QString english = w->transport().trainButton()->text(), problem = w.problems().front();
    Appearance::instance().setLanguage("zh_CN");
    QVERIFY(w->transport().trainButton()->text() != english);
    QVERIFY(w.problems().front() != problem);
    QVERIFY(w->menuBar()->actions().front()->text() != "&File");
    QVERIFY(!w->actions().newProject->iconText().contains('('));
    Appearance::instance().setLanguage("en");
    QCOMPARE(w->transport().trainButton()->text(), english);
    QCOMPARE(w.problems().front(), problem);
}

void WindowStory::deletesTheSelectedLayerWhileTraining() {
    Workbench w("spiral");
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w.select("dense_2");
    w.key("Del");
    QCOMPARE(w.layers(), QString("input_1 dense_1 dense_3"));
    QVERIFY(w->training().hasPendingEdits());
    QCOMPARE(int(w->training().state()), int(RunState::running)); // the run goes on with its own copy
    const Uid first = w.uid("dense_1");
    w->training().stop();
    QVERIFY(w.waitUntilIdle());
    QVERIFY(findWeight(*w->document().weights(), first, "kernel")); // weights went to the layers that are still there
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(!w->training().hasPendingEdits());
}

void WindowStory::editsWaitForTheNextStart() {
    Workbench w("spiral");
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w->document().edit(TEXT("edit", "Units"),
                       [&](Project& p) { p.graph.setProperty(w.uid("dense_1"), "units", std::int64_t{5}); });
    QVERIFY(w->training().hasPendingEdits());
    QVERIFY(w->training().pendingNodes() == std::vector<Uid>{w.uid("dense_1")});
    auto* strip = w->findChild<QWidget*>("pending");
    QVERIFY(strip && strip->isVisible());
    // Undone, nothing waits any more.
    w->actions().undo->trigger();
    QVERIFY(!w->training().hasPendingEdits());
    w->actions().redo->trigger();
    w->training().restart();
    QVERIFY(Workbench::waitFor(
        [&] { return w->training().state() == RunState::running && !w->training().hasPendingEdits(); }));
    QCOMPARE(w->document().project().runs.size(), std::size_t(1)); // the first one was kept
}

void WindowStory::resetsWhileTraining() {
    Workbench w("spiral");
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().step > 2; }));
    Workbench::click(reinterpret_cast<QWidget*>(w->transport().resetButton()));
    QVERIFY(w.waitForState(RunState::idle));
    QVERIFY(!w->document().weights());
    w->actions().undo->trigger(); // even that can be taken back
    QVERIFY(w->document().weights());
}

void WindowStory::asksBeforeClosingWhileTraining() {
    Workbench w("spiral");
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w.answer({"leave.stay"});
    w->close();
    QVERIFY(w->isVisible());
    QCOMPARE(int(w->training().state()), int(RunState::running));
    w.answer({"leave.stop", "leave.discard"});
    w->close();
    QVERIFY(Workbench::waitFor([&] { return !w->isVisible(); }));
    QVERIFY(!w->training().isActive());
    QVERIFY(w.allAnswered());
}

void WindowStory::asksBeforeOpeningOverUnsavedWork() {
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 7; });
    w.answer({"leave.cancel"});
    w->files().openExample("iris");
    QCOMPARE(w->document().training().epochs, 7);
    w.answer({"leave.discard"});
    w->files().openExample("iris");
    QCOMPARE(w->document().shownName(), QString("iris"));
}

void WindowStory::recoversUnsavedWork() {
    for (const Recovery::Found& old : Recovery::orphans()) Recovery::remove(old);
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 123; });
    w->files().autosave();
    QVERIFY(w.waitUntilIdle());
    QCOMPARE(Recovery::orphans().size(), std::size_t(0)); // its program still runs
    w.restart();                                          // as after a crash: nobody cleared it
    QCOMPARE(Recovery::orphans().size(), std::size_t(1));
    w.answer({"recovery.recover"});
    w->files().offerRecovery();
    QVERIFY(Workbench::waitFor([&] { return w->document().training().epochs == 123; }));
    QVERIFY(w->document().isModified()); // closing must ask
    QVERIFY(w.waitUntilIdle());
    QCOMPARE(Recovery::orphans().size(), std::size_t(0));
}

void WindowStory::copiesWhatARunLearned() {
    for (const Recovery::Found& old : Recovery::orphans()) Recovery::remove(old);
    Workbench w("spiral");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 1'000'000; });
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w->training().wantWeights();
    QVERIFY(Workbench::waitFor([&] { return w->training().newestWeights() != nullptr; }));
    w->files().autosave();
    QVERIFY(Workbench::waitFor([&] { return !w->files().isBusy(); }));
    w->training().stop();
    QVERIFY(w.waitUntilIdle());
    w.restart(); // as after a crash
    QCOMPARE(Recovery::orphans().size(), std::size_t(1));
    w.answer({"recovery.recover"});
    w->files().offerRecovery();
    QVERIFY(Workbench::waitFor([&] { return w->document().training().epochs == 1'000'000; }));
    QVERIFY(w->document().weights());
}

void WindowStory::survivesAFileThatIsNone() {
    QTemporaryDir folder;
    const QString path = folder.filePath("broken.h5");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no HDF5 file");
    file.close();
    Workbench w("spiral");
    w.answer({"OK"});
    w->files().open(path);
    QVERIFY(Workbench::waitFor([&] { return w.allAnswered() && !w->files().isBusy(); }));
    QCOMPARE(w->document().shownName(), QString("spiral")); // what was open stays open
}

LAMINA_GUI_TEST_MAIN(WindowStory)
#include "window_story.moc"
