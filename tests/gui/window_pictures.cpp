// Screenshots of the main window in both languages and themes, for people to look at: build/…/screenshots. Checks what a
// program can see: nothing is empty, and the way to the other theme and language and back leaves no trace.

#include "app/window/appearance.h"
#include "app/window/training_panels.h"
#include "widgets/common/theme.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/training_view.h"
#include "workbench.h"

#include <QDir>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QToolBar>

using namespace lamina;

namespace {
// Pixels that differ from the most frequent one: an empty panel has next to none.
double inkOf(const QImage& image) {
    QHash<QRgb, int> counts;
    int sampled = 0;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2) {
            ++counts[image.pixel(x, y)];
            ++sampled;
        }
    int most = 0;
    for (const int count : counts) most = std::max(most, count);
    return 1.0 - double(most) / sampled;
}

double differing(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return 1;
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) sum += a.pixel(x, y) != b.pixel(x, y);
    return double(sum) / (double(a.width()) * a.height());
}
} // namespace

class WindowPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesOfBothLanguagesAndThemes_data();
    void picturesOfBothLanguagesAndThemes();
    void switchingThereAndBackLeavesNoTrace();
    void presentationSizeReachesEverything();
};

void WindowPictures::picturesOfBothLanguagesAndThemes_data() {
    QTest::addColumn<QString>("example");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("em");
    QTest::newRow("spiral") << "spiral" << QSize(1600, 1000) << 13.0;
    QTest::newRow("spiral-small") << "spiral" << QSize(1280, 720) << 13.0;
    QTest::newRow("spiral-projector") << "spiral" << QSize(1600, 1000) << 19.5;
    QTest::newRow("iris") << "iris" << QSize(1600, 1000) << 13.0;
}

void WindowPictures::picturesOfBothLanguagesAndThemes() {
    QFETCH(QString, example);
    QFETCH(QSize, size);
    QFETCH(double, em);
    const QString folder = QStringLiteral(LAMINA_BUILD_DIR "/screenshots/");
    QDir().mkpath(folder);
    Workbench w(example);
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) {
        p.training.epochs = 20;
        p.training.stepsPerSecond = 0;
    });
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    w->resize(size);
    const std::uint64_t before = w->lensController().answers();
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > before; }));
    for (const bool isDark : {false, true})
        for (const char* language : {"en", "zh_CN"}) {
            Theme& theme = Theme::instance();
            Appearance::instance().setLanguage(language);
            theme.apply(isDark, theme.language(), em);
            QTest::qWait(100);
            const QImage picture = w->grab().toImage();
            QVERIFY(picture.save(QStringLiteral("%1%2-%3-%4.png")
                                     .arg(folder, QTest::currentDataTag(), isDark ? "dark" : "light", language)));
            QCOMPARE(picture.size(), size * picture.devicePixelRatio());
            for (QWidget* part : {static_cast<QWidget*>(w->panels().curves()->lossChart()), w->centralWidget(),
                                  static_cast<QWidget*>(w->menuBar())})
                QVERIFY2(inkOf(part->grab().toImage()) > 0.005, part->metaObject()->className());
        }
    Theme::instance().apply(false, Theme::Language::English, 13);
    Appearance::instance().setLanguage("en");
}

void WindowPictures::switchingThereAndBackLeavesNoTrace() {
    Workbench w("spiral");
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > 0; }));
    QTest::qWait(300);
    // Without the status bar: the memory that the program needs follows what the other language's fonts took.
    const QRect above(0, 0, w->width(), w->statusBar()->y());
    const QImage before = w->grab(above).toImage();
    Theme& theme = Theme::instance();
    Appearance::instance().setLanguage("zh_CN");
    theme.apply(true, Theme::Language::Chinese, 13);
    QTest::qWait(100);
    QVERIFY(differing(before, w->grab(above).toImage()) > 0.2);
    Appearance::instance().setLanguage("en");
    theme.apply(false, Theme::Language::English, 13);
    QTest::qWait(300);
    const QImage after = w->grab(above).toImage();
    if (differing(before, after) >= 0.001) { // to be looked at
        before.save(QStringLiteral(LAMINA_BUILD_DIR "/screenshots/there-and-back-before.png"));
        after.save(QStringLiteral(LAMINA_BUILD_DIR "/screenshots/there-and-back-after.png"));
    }
    QVERIFY2(differing(before, after) < 0.001, qPrintable(QString::number(differing(before, after))));
}

// Heights and tabs follow the size of the type while the program runs.
void WindowPictures::presentationSizeReachesEverything() {
    Workbench w("mnist-mlp");
    for (const double em : {19.5, 26.0, 13.0}) {
        Theme::instance().apply(false, Theme::Language::English, em);
        QTest::qWait(100);
        const Theme& theme = Theme::instance();
        QCOMPARE(w->findChild<QToolBar*>()->height(), theme.size("toolBar"));
        QCOMPARE(w->menuBar()->height(), theme.size("menuBar"));
        QCOMPARE(w->statusBar()->height(), theme.size("statusBar"));
        for (QTabBar* tabs : w->findChildren<QTabBar*>()) {
            if (!tabs->isVisible()) continue;
            QCOMPARE(tabs->height(), theme.size("dockTitle"));
            QVERIFY(tabs->width() >= tabs->sizeHint().width() ||
                    tabs->parentWidget()->width() < tabs->sizeHint().width() + 200);
        }
    }
}

LAMINA_GUI_TEST_MAIN(WindowPictures)
#include "window_pictures.moc"
