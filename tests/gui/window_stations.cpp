// Pictures of what a user comes past, in both languages and both themes, for people to look at: build/…/screenshots. Checks
// what a program can see on the way: nothing is cut off, and every dialog says something about its data.

#include "app/dialogs/data_dialog.h"
#include "app/dialogs/help_dialogs.h"
#include "app/dialogs/new_dialog.h"
#include "app/window/appearance.h"
#include "app/window/training_panels.h"
#include "core/data/dataset.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/settings_panel.h"
#include "widgets/training/training_view.h"
#include "workbench.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <cmath>

using namespace lamina;

namespace {
void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// One second of a tone: 16 bit, mono.
QByteArray tone(double frequency) {
    constexpr quint32 kRate = 8000;
    QByteArray sound;
    for (quint32 i = 0; i < kRate; ++i) {
        const auto value = static_cast<qint16>(12'000 * std::sin(2 * M_PI * frequency * i / kRate));
        sound.append(static_cast<char>(value & 255)).append(static_cast<char>(value >> 8));
    }
    const auto word = [](quint32 value, int bytes) {
        QByteArray made;
        for (int i = 0; i < bytes; ++i) made.append(static_cast<char>(value >> (8 * i) & 255));
        return made;
    };
    return "RIFF" + word(36 + sound.size(), 4) + "WAVEfmt " + word(16, 4) + word(1, 2) + word(1, 2) + word(kRate, 4) +
           word(2 * kRate, 4) + word(2, 2) + word(16, 2) + "data" + word(sound.size(), 4) + sound;
}

QByteArray picture(const QColor& colour, int size) {
    QImage image(size, size, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setBrush(colour);
    painter.drawEllipse(size / 4, size / 4, size / 2, size / 2);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}
} // namespace

class WindowStations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void mistakes_data() { looks(); }
    void mistakes();
    void runs_data() { looks(); }
    void runs();
    void blocks_data() { looks(); }
    void blocks();
    void smallWindow_data() { looks(); }
    void smallWindow();
    void dialogs_data() { looks(); }
    void dialogs();
    void ownData_data() { looks(); }
    void ownData();

private:
    static void looks();
    bool save(QWidget& widget, const char* name);
    bool saveDialog(const char* name, const std::function<void()>& open); // a dialog that waits for its answer

    QTemporaryDir m_data;
};

void WindowStations::looks() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light-en") << "en" << false;
    QTest::newRow("dark-en") << "en" << true;
    QTest::newRow("light-zh_CN") << "zh_CN" << false;
    QTest::newRow("dark-zh_CN") << "zh_CN" << true;
}

void WindowStations::initTestCase() {
    QDir().mkpath(QStringLiteral(LAMINA_BUILD_DIR "/screenshots/"));
    const auto at = [this](const QString& name) { return m_data.filePath(name); };
    QByteArray flowers = "length,width,colour,when,price\n", series = "month,sold\n";
    for (int i = 0; i < 60; ++i) {
        flowers += QByteArray::number(4 + i * 0.1) + ',' + (i % 9 == 4 ? "?" : QByteArray::number(2 + i % 7)) + ',' +
                   (i % 3 == 0   ? "红色"
                    : i % 3 == 1 ? "blue"
                                 : "white") +
                   ",2024-01-" + QByteArray::number(1 + i % 28).rightJustified(2, '0') + ',' +
                   QByteArray::number(10 + i * i * 0.01) + '\n';
        series += "20" + QByteArray::number(10 + i / 12) + '-' + QByteArray::number(1 + i % 12).rightJustified(2, '0') +
                  ',' + QByteArray::number(100 + i + 20 * std::sin(i / 2.0)) + '\n';
    }
    write(at("flowers.csv"), flowers);
    write(at("series.csv"), series);
    write(at("broken.csv"), "a,b,c\n1,2,3\n4,5\n");
    QByteArray poem;
    for (int i = 0; i < 400; ++i) poem += "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n";
    write(at("poem.txt"), poem);
    QByteArray verse, prose;
    for (int i = 0; i < 40; ++i) {
        verse += "The moon is bright before my bed tonight " + QByteArray::number(i) + "\n";
        prose += "He said that he would come tomorrow at " + QByteArray::number(i) + "\n";
    }
    write(at("texts/verse.txt"), verse);
    write(at("texts/prose.txt"), prose);
    for (int i = 0; i < 12; ++i) {
        const QString number = QString::number(i);
        write(at("sounds/low/" + number + ".wav"), tone(220 + 5 * i));
        write(at("sounds/high/" + number + ".wav"), tone(880 + 5 * i));
        write(at("pictures/red/" + number + ".png"), picture(Qt::red, 24));
        write(at("pictures/blue/" + number + ".png"), picture(Qt::blue, 24));
    }
}

void WindowStations::init() {
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    Appearance::instance().setLanguage(language);
    Theme::instance().apply(isDark, Theme::instance().language(), 13);
}

void WindowStations::cleanupTestCase() {
    Theme::instance().apply(false, Theme::Language::English, 13);
    Appearance::instance().setLanguage("en");
}

bool WindowStations::save(QWidget& widget, const char* name) {
    QTest::qWait(150);
    return widget.grab().toImage().save(
        QStringLiteral(LAMINA_BUILD_DIR "/screenshots/%1-%2.png").arg(name, QTest::currentDataTag()));
}

bool WindowStations::saveDialog(const char* name, const std::function<void()>& open) {
    bool isSaved = false;
    QTimer::singleShot(200, this, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog) return;
        isSaved = save(*dialog, name);
        dialog->close();
    });
    open();
    return isSaved;
}

// A layer in the inspector, a mistake with its card, the search box, all settings unfolded.
void WindowStations::mistakes() {
    Workbench w("mnist-cnn");
    QVERIFY(Workbench::waitFor([&] { return w->lensController().answers() > 0; }));
    w.select("conv_2");
    QVERIFY(save(w.window(), "layer"));
    w.select("flatten_1");
    w.key("Del");
    w.select("dense_1");
    w->showPanel("problems");
    QVERIFY(save(w.window(), "mistake"));
    w.select("conv_2");
    w.key("/");
    QTest::keyClicks(QApplication::focusWidget(), "fla");
    QVERIFY(save(w.window(), "search"));
    QTest::keyClicks(QApplication::focusWidget(), "xyz");
    QVERIFY(save(w.window(), "search-nothing"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    w.key("Ctrl+A");
    QVERIFY(save(w.window(), "all-selected"));
    w->showPanel("settings");
    for (SectionHead* head : w->panels().settings()->findChildren<SectionHead*>()) head->setChecked(true);
    QVERIFY(save(w.window(), "settings"));
    w->panels().settings()->window()->resize(1600, 1000);
    for (auto* area : w->panels().settings()->findChildren<QScrollArea*>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QVERIFY(save(w.window(), "settings-end"));
    w->files().newProject();
    QVERIFY(save(w.window(), "new-network"));
}

// Several runs, a run with edits that wait, the curve of the learning rate, one that diverged.
void WindowStations::runs() {
    Workbench w("iris");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) {
        p.training.epochs = 12;
        p.training.schedule = "cosine_decay";
        p.training.stepsPerSecond = 0;
    });
    for (const double rate : {0.01, 0.1, 0.003}) {
        w->document().edit(TEXT("edit", "Learning rate"),
                           [&](Project& p) { p.training.optimizerOptions.set("learning_rate", rate); });
        w.trainButton();
        QVERIFY(w.waitUntilIdle());
    }
    QVERIFY(save(w.window(), "runs"));
    w->showPanel("rate");
    QVERIFY(save(w.window(), "rate"));
    w->showPanel("training");
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) {
        p.training.epochs = 100'000;
        p.training.stepsPerSecond = 500;
    });
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w->document().edit(TEXT("edit", "Units"),
                       [&](Project& p) { p.graph.setProperty(w.uid("dense_1"), "units", std::int64_t{5}); });
    QVERIFY(Workbench::waitFor([&] { return w->training().progress().step > 200; }));
    QVERIFY(save(w.window(), "pending"));
    w.leaveDialogs();
    QVERIFY(saveDialog("close-while-training", [&] { w->close(); }));
    w->training().stop();
    QVERIFY(w.waitUntilIdle());
    QVERIFY(saveDialog("close-unsaved", [&] { w->close(); }));
    w->document().edit(TEXT("edit", "Learning rate"), [&](Project& p) {
        p.training.optimizer = "sgd";
        p.training.schedule = "constant";
        p.training.optimizerOptions.set("learning_rate", 1e30);
    });
    w.trainButton();
    QVERIFY(w.waitUntilIdle());
    QVERIFY(save(w.window(), "diverged"));
}

void WindowStations::blocks() {
    Workbench w;
    w->files().openExample("gpt-2");
    QVERIFY(w.waitUntilIdle());
    const Uid stack = w->document().graph().groups().front().uid;
    QVERIFY(save(w.window(), "blocks-closed"));
    for (const Group& group : w->document().graph().groups())
        if (group.name == "decoder") w->canvas().foldBlock(group.uid, false);
    for (const Group& group : w->document().graph().groups())
        if (group.name != "decoder") {
            w->canvas().foldBlock(group.uid, false);
            break;
        }
    QVERIFY(stack);
    QTest::qWait(300);
    w->canvas().goHome();
    QVERIFY(save(w.window(), "blocks-open"));
    w->canvas().fitAll();
    QVERIFY(save(w.window(), "blocks-fit"));
}

void WindowStations::smallWindow() {
    Workbench w("fashion-resnet");
    w->resize(1024, 700);
    w.select("add_1");
    QVERIFY(save(w.window(), "small"));
    w->showPanel("settings");
    QVERIFY(save(w.window(), "small-settings"));
    w->showPanel("lens");
    QVERIFY(save(w.window(), "small-lens"));
}

void WindowStations::dialogs() {
    Workbench w("iris");
    w.leaveDialogs();
    NewDialog fresh;
    fresh.show();
    QVERIFY(save(fresh, "new"));
    QVERIFY(saveDialog("shortcuts", [&] { showShortcutsDialog(&w.window()); }));
    QVERIFY(saveDialog("preferences", [&] { showSettingsDialog(&w.window()); }));
    QVERIFY(saveDialog("about", [&] { showAboutDialog(&w.window()); }));
    QVERIFY(saveDialog("layer-help", [&] {
        w.select("dense_1");
        w.key("F1");
    }));
    for (const char* id : {"iris", "mnist", "spirals", "shakespeare", "tones"}) {
        DataRecipe recipe;
        try {
            recipe = startingRecipe(id);
        } catch (const Error&) {
            continue;
        }
        DataDialog data(recipe, QDir::homePath());
        data.show();
        QVERIFY(Workbench::waitFor([&] { return !data.isReading(); }));
        QVERIFY(data.preview());
        QVERIFY(save(data, qPrintable(QStringLiteral("data-") + id)));
    }
}

void WindowStations::ownData() {
    for (const char* name : {"flowers.csv", "series.csv", "broken.csv", "poem.txt", "sounds", "pictures", "texts"}) {
        DataDialog data(DataRecipe(), m_data.path());
        data.show();
        data.openPath(m_data.filePath(name));
        QVERIFY(Workbench::waitFor([&] { return !data.isReading(); }));
        QVERIFY(save(data, qPrintable(QStringLiteral("own-") + QString(name).section('.', 0, 0))));
    }
}

LAMINA_GUI_TEST_MAIN(WindowStations)
#include "window_stations.moc"
