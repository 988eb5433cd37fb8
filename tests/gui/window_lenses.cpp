// The lenses for masks, sequences, reconstructions and texts in the window, under both themes and languages. Pictures of them
// are kept for people to look at: build/…/screenshots/lens-*.png.

#include "app/controllers/lens_controller.h"
#include "app/window/appearance.h"
#include "widgets/common/theme.h"
#include "widgets/lens/confusion_view.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/lens/mask_view.h"
#include "widgets/lens/reconstruction_view.h"
#include "widgets/lens/text_view.h"
#include "workbench.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace lamina;

class WindowLenses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void masksOfPictures();
    void stepsOfSequences();
    void inputsAndOutputs();
    void aTextIsWrittenOn();
    void aSentenceIsJudged();
    void itSaysThatItIsComputing();

private:
    void keep(QWidget& view, const char* name) const {
        const QString folder = QStringLiteral(LAMINA_BUILD_DIR "/screenshots/");
        QDir().mkpath(folder);
        const QString tag = Theme::instance().isDark() ? QStringLiteral("dark-zh") : QStringLiteral("light-en");
        QVERIFY(view.grab().save(folder + QStringLiteral("lens-%1-%2.png").arg(QLatin1String(name), tag)));
    }
    // Small as in the window, and alone on a large ground.
    template <class View>
    void keepBoth(Workbench& w, View& view, const char* name) const {
        w->showPanel("lens");
        QTest::qWait(20);
        keep(w->lens(), name);
        View large;
        large.setData(view.data());
        large.resize(1100, 620);
        large.setAutoFillBackground(true);
        keep(large, (std::string(name) + "-large").c_str());
        QVERIFY(large.shownSamples() >= view.shownSamples());
    }
};

void WindowLenses::initTestCase_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light-en") << false;
    QTest::newRow("dark-zh") << true;
}

void WindowLenses::init() {
    QFETCH_GLOBAL(bool, dark);
    Theme::instance().apply(dark, dark ? Theme::Language::Chinese : Theme::Language::English, 13);
}

void WindowLenses::masksOfPictures() {
    Workbench w("unet-shapes");
    QCOMPARE(w->lens().currentLens(), QStringLiteral("masks"));
    QVERIFY(Workbench::waitFor([&] { return !w->lens().masks()->data().samples.empty(); }));
    w->showPanel("lens");
    QVERIFY(Workbench::waitFor([&] { return w->lens().masks()->isVisible(); }));
    keepBoth(w, *w->lens().masks(), "masks");
    w->lens().choose("confusion");
    QVERIFY(Workbench::waitFor([&] { return w->lens().confusion()->isVisible(); }));
    w->lens().choose("masks");
    QVERIFY(Workbench::waitFor([&] { return w->lens().masks()->isVisible(); }));
}

void WindowLenses::stepsOfSequences() {
    Workbench w("rnn-sequence");
    QVERIFY(Workbench::waitFor([&] { return !w->lens().masks()->data().samples.empty(); }));
    const LensMasks& data = w->lens().masks()->data();
    QCOMPARE(data.height, std::int64_t{1});
    QCOMPARE(data.samples.front().steps.size(), data.samples.front().truth.size());
    for (std::size_t i = 3; i < data.samples.front().truth.size(); ++i) // the symbol of three steps ago
        QCOMPARE(data.samples.front().truth[i], data.samples.front().steps[i - 3]);
    keepBoth(w, *w->lens().masks(), "steps");
}

void WindowLenses::inputsAndOutputs() {
    Workbench w("autoencoder-mnist");
    QCOMPARE(w->lens().currentLens(), QStringLiteral("reconstruction"));
    QVERIFY(Workbench::waitFor([&] { return !w->lens().reconstruction()->data().samples.empty(); }));
    keepBoth(w, *w->lens().reconstruction(), "reconstruction");

    LensReconstruction rows; // numbers that are no picture
    rows.input = rows.output = Shape{30};
    for (int i = 0; i < 5; ++i) {
        LensReconstruction::Sample sample;
        for (int k = 0; k < 30; ++k) {
            sample.input.push_back(float(std::sin(0.3 * k + i)));
            sample.output.push_back(float(0.8 * std::sin(0.3 * k + i + 0.2)));
        }
        rows.samples.push_back(sample);
    }
    rows.least = -1;
    ReconstructionView view;
    view.setData(rows);
    view.resize(405, 220);
    view.setAutoFillBackground(true);
    keep(view, "rows");
    QVERIFY(view.shownSamples() > 1);
}

void WindowLenses::aTextIsWrittenOn() {
    Workbench w("char-gpt");
    QCOMPARE(w->lens().currentLens(), QStringLiteral("text"));
    TextView& text = *w->lens().text();
    QVERIFY(Workbench::waitFor([&] { return text.bars()->shownBars() > 0 || !w->lens().isVisible(); }));
    w->showPanel("lens");
    QVERIFY(Workbench::waitFor([&] { return text.isVisible() && text.bars()->shownBars() > 1; }));
    QTest::keyClicks(text.field(), "ROMEO: I");
    Workbench::click(text.button());
    QVERIFY(Workbench::waitFor([&] { return text.written().size() > 100; }));
    QVERIFY(text.written().startsWith(QStringLiteral("ROMEO: I")));
    QVERIFY(text.button()->isEnabled());
    keep(w->lens(), "text");
    const QString first = text.written();
    QTest::keyClick(text.field(), Qt::Key_Return); // another one
    QVERIFY(Workbench::waitFor([&] { return text.written() != first && text.button()->isEnabled(); }));

    // While it trains the question is answered, too.
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    const QString second = text.written();
    Workbench::click(text.button());
    QVERIFY(Workbench::waitFor([&] { return text.written() != second && text.button()->isEnabled(); }));
    w.trainButton();
    QVERIFY(w.waitForState(RunState::paused));
}

void WindowLenses::aSentenceIsJudged() {
    Workbench w("ci-or-analects");
    w->showPanel("lens");
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > 0; }));
    w->lens().choose("text");
    TextView& text = *w->lens().text();
    QVERIFY(Workbench::waitFor([&] { return text.isVisible(); }));
    QVERIFY(!text.button()->isVisible()); // nothing is written here
    text.field()->setText(QStringLiteral("子曰學而時習之"));
    QVERIFY(Workbench::waitFor([&] { return text.bars()->shownBars() == 2; }));
    keep(w->lens(), "sentence");
}

void WindowLenses::itSaysThatItIsComputing() {
    LensPanel panel;
    DataInfo info;
    info.inputs = {Shape{2}};
    TargetInfo target;
    target.kind = TargetInfo::Kind::binary;
    target.shape = Shape{1};
    target.classes = 2;
    info.targets = {target};
    panel.setData(&info);
    panel.resize(400, 220);
    const QImage idle = panel.grab().toImage();
    panel.setComputing(true);
    const QImage computing = panel.grab().toImage();
    QVERIFY(idle != computing);
    panel.setComputing(false);
    QCOMPARE(panel.grab().toImage(), idle);
}

LAMINA_GUI_TEST_MAIN(WindowLenses)
#include "window_lenses.moc"
