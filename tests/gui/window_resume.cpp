// A run that the window's end interrupts goes on to the same last bit, whether its project had a file or not.

#include "app/window/training_panels.h"
#include "core/training/checkpoint_files.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/training_view.h"
#include "workbench.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace lamina;

namespace {
constexpr int kEpochs = 60;

void setUp(Workbench& w, double stepsPerSecond) {
    w->document().edit(TEXT("edit", "Epochs"), [&](Project& p) {
        p.training.epochs = kEpochs;
        p.training.stepsPerSecond = stepsPerSecond;
    });
}

// By name, not by uid: a project that was opened again counts its layers anew.
std::map<std::string, std::vector<float>> weightsOf(Workbench& w) {
    std::map<std::string, std::vector<float>> all;
    if (const WeightsPointer weights = w->document().weights())
        for (const WeightArray& array : *weights)
            all[w->document().graph().find(array.node)->name + '/' + array.name] = array.values;
    return all;
}

// A crash takes the window without a word to the run; a window that goes in a test ends its run and with it the checkpoints.
// They are put back as a crash would have left them.
class Crash {
public:
    explicit Crash(const QString& folder) : m_folder(folder) {
        for (const QString& name : QDir(folder).entryList({"*checkpoint*"}, QDir::Files)) {
            QFile file(m_folder + '/' + name);
            if (file.open(QIODevice::ReadOnly)) m_files[name] = file.readAll();
        }
    }
    ~Crash() {
        for (auto it = m_files.begin(); it != m_files.end(); ++it) {
            QFile file(m_folder + '/' + it.key());
            if (file.open(QIODevice::WriteOnly)) file.write(it.value());
        }
    }
    bool hasCheckpoint() const { return !m_files.isEmpty(); }

private:
    QString m_folder;
    QMap<QString, QByteArray> m_files;
};

// Trains until a checkpoint lies in the folder and the run has gone on from there.
void trainPastACheckpoint(Workbench& w, const QString& folder) {
    w->training().checkpointSeconds = 0.1;
    w.trainButton();
    QVERIFY(Workbench::waitFor(
        [&] { return w->training().progress().epoch >= 3 && !QDir(folder).entryList({"*checkpoint*"}).isEmpty(); }));
}

void finish(Workbench& w) {
    w->training().setStepsPerSecond(0);
    QVERIFY(w.waitUntilIdle());
}
} // namespace

class WindowResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesOnWithoutAFile();
    void goesOnBesideItsFile();
    void escapeDecidesNothing();
    void doesNotAskAfterAnEnd();
    void doesNotOfferARunOfAnotherNetwork();

private:
    std::map<std::string, std::vector<float>> m_uninterrupted;
};

void WindowResume::initTestCase() {
    Workbench w("spiral");
    setUp(w, 0);
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    m_uninterrupted = weightsOf(w);
    QCOMPARE(m_uninterrupted.size(), std::size_t(6));
    w->files().clearRecovery();
}

void WindowResume::goesOnWithoutAFile() {
    for (const Recovery::Found& old : Recovery::orphans()) Recovery::remove(old);
    Workbench w("spiral");
    setUp(w, 200);
    trainPastACheckpoint(w, Recovery::folder());
    {
        const Crash crash(Recovery::folder());
        QVERIFY(crash.hasCheckpoint());
        w.restart();
    }
    QCOMPARE(w->training().isActive(), false);
    QCOMPARE(Recovery::orphans().size(), std::size_t(1));
    w.answer({"recovery.recover", "resume.goOn"});
    w->files().offerRecovery();
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(w.allAnswered());
    QVERIFY(w->training().resumedRecord().epochs.size() >= 1);
    QVERIFY(w->panels().curves()->lossChart()->validation().size() >= 1); // the curve is there from its beginning
    finish(w);
    QCOMPARE(w->document().project().runs.size(), std::size_t(1));
    QCOMPARE(w->document().project().runs.back().epochs.size(), std::size_t(kEpochs));
    QVERIFY(weightsOf(w) == m_uninterrupted);
    // Nothing is left to be offered.
    const QString folder = Recovery::folder();
    QCOMPARE(QDir(folder).entryList({"*checkpoint*"}).size(), 0);
}

void WindowResume::goesOnBesideItsFile() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("螺旋 1.h5"));
    Workbench w("spiral");
    setUp(w, 200);
    w->files().saveTo(path);
    QVERIFY(w.waitUntilIdle());
    trainPastACheckpoint(w, folder.path());
    QVERIFY(w->actions().save->isEnabled()); // what it has learned so far
    {
        const Crash crash(folder.path());
        QVERIFY(crash.hasCheckpoint());
        w.restart();
    }
    w.answer({"resume.goOn"});
    w->files().open(path);
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(w.allAnswered());
    finish(w);
    QVERIFY(weightsOf(w) == m_uninterrupted);
    QCOMPARE(w->document().project().runs.size(), std::size_t(1));
    QCOMPARE(QDir(folder.path()).entryList({"*checkpoint*"}).size(), 0);
}

// A dialog that was closed in passing comes again; "Skip" is remembered.
void WindowResume::escapeDecidesNothing() {
    for (const Recovery::Found& old : Recovery::orphans()) Recovery::remove(old);
    Workbench w("spiral");
    setUp(w, 0);
    w->files().autosave();
    QVERIFY(w.waitUntilIdle());
    w.restart();
    w.answer({"recovery.later"});
    w->files().offerRecovery();
    QCOMPARE(Recovery::orphans().size(), std::size_t(1));
    w.answer({"recovery.skip"});
    w->files().offerRecovery();
    QCOMPARE(Recovery::orphans().size(), std::size_t(0));
    QVERIFY(w.allAnswered());
}

void WindowResume::doesNotAskAfterAnEnd() {
    QTemporaryDir folder;
    const QString path = folder.filePath("spiral.h5");
    Workbench w("spiral");
    setUp(w, 0);
    w->files().saveTo(path);
    QVERIFY(w.waitUntilIdle());
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    QCOMPARE(QDir(folder.path()).entryList({"*checkpoint*"}).size(), 0);
    w->files().clearRecovery();
    w.restart(path);
    QTest::qWait(100);
    QVERIFY2(w.dialogsSeen().isEmpty(), qPrintable(w.dialogsSeen().join('\n')));
}

void WindowResume::doesNotOfferARunOfAnotherNetwork() {
    QTemporaryDir folder;
    const QString path = folder.filePath("spiral.h5");
    Workbench w("spiral");
    setUp(w, 200);
    w->files().saveTo(path);
    QVERIFY(w.waitUntilIdle());
    w->document().edit(TEXT("edit", "Units"),
                       [&](Project& p) { p.graph.setProperty(w.uid("dense_1"), "units", std::int64_t{5}); });
    trainPastACheckpoint(w, folder.path());
    {
        const Crash crash(folder.path());
        QVERIFY(crash.hasCheckpoint());
        w.restart();
    }
    w->files().open(path); // as it was saved: with 8 units
    QVERIFY(w.waitUntilIdle());
    QTest::qWait(100);
    QVERIFY2(w.dialogsSeen().isEmpty(), qPrintable(w.dialogsSeen().join('\n')));
    QVERIFY(!w->training().isActive());
}

LAMINA_GUI_TEST_MAIN(WindowResume)
#include "window_resume.moc"
