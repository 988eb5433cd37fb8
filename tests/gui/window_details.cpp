// Small things that a user of the window notices, each once missed: what is in front, what is named, what a field does when
// the window goes.

#include "app/dialogs/data_dialog.h"
#include "app/dialogs/help_dialogs.h"
#include "app/dialogs/new_dialog.h"
#include "app/dialogs/sample_preview.h"
#include "app/window/appearance.h"
#include "app/window/training_panels.h"
#include "core/data/dataset.h"
#include "widgets/canvas/block_frame.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/search_box.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/theme.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/properties/inspector_panel.h"
#include "widgets/training/number_box.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_panel.h"
#include "widgets/training/transport.h"
#include "workbench.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace lamina;

namespace {
// Controls that can get the focus and that a screen reader has no name for.
QStringList nameless(QWidget& root) {
    QStringList found;
    QList<QWidget*> all = root.findChildren<QWidget*>();
    all << &root;
    for (QWidget* widget : all) {
        if (widget->isWindow() || widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&root)) continue;
        if (widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_"))) continue;
        if (QLatin1String(widget->metaObject()->className()).startsWith(QLatin1String("QComboBox")) &&
            !qobject_cast<QComboBox*>(widget))
            continue; // the list that a box unfolds
        if (qobject_cast<QLineEdit*>(widget) && qobject_cast<QAbstractSpinBox*>(widget->parentWidget())) continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || !face->text(QAccessible::Name).trimmed().isEmpty()) continue;
        QString path = QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        for (QWidget* at = widget->parentWidget(); at && at != &root; at = at->parentWidget())
            path.prepend(QLatin1String(at->metaObject()->className()) + QLatin1Char('/'));
        found << path;
    }
    return found;
}

void typeInto(QWidget* field, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(field) ? qobject_cast<QLineEdit*>(field) : field->findChild<QLineEdit*>();
    QVERIFY(line);
    field->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}
} // namespace

class WindowDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup(); // nothing of a window outlives it
    void everyControlHasAName_data();
    void everyControlHasAName();
    void ownDataStayChosen();
    void generatedDataAreShown();
    void aSeriesOpensAsOne();
    void aBannerGivesItsPlaceBack();
    void aChosenLayerShowsItsProperties();
    void editedLayersCarryAClock();
    void aSelectedBlockIsMarkedOnce();
    void goesWithHalfTypedNumbers();
    void settingsFollowTheirOwnLanguage();
    void theProjectorFoldsTheLayers();
    void theTrainButtonKeepsItsPlace();
    void runsSayWhatSetsThemApart();
};

void WindowDetails::cleanup() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QStringList left;
    for (const QWidget* widget : QApplication::allWidgets())
        if (!widget->parentWidget() &&
            QLatin1String(widget->metaObject()->className()).startsWith(QLatin1String("lamina::")))
            left << QLatin1String(widget->metaObject()->className());
    QCOMPARE(left.join(' '), QString());
}

void WindowDetails::everyControlHasAName_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("zh_CN") << "zh_CN";
}

void WindowDetails::everyControlHasAName() {
    QFETCH(QString, language);
    Appearance::instance().setLanguage(language);
    {
        Workbench w("mnist-cnn");
        for (const char* layer : {"conv_2", "dense_1"}) {
            w.select(layer);
            QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
        }
        w.select("flatten_1");
        w.key("Del"); // a mistake: card, problems
        w.select("dense_1");
        w->showPanel("problems");
        QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
        w.key("/");
        QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
        for (const char* panel : {"layers", "inspector", "lens", "training", "rate", "problems", "settings", "runs"}) {
            w->showPanel(panel);
            QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
        }
        w->files().newProject();
        QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
    }
    {
        Workbench w("spiral");
        w.select("dense_1");
        QVERIFY2(nameless(w.window()).isEmpty(), qPrintable(nameless(w.window()).join('\n')));
    }
    for (const char* id : {"iris", "spirals", "mnist"}) {
        DataDialog data(startingRecipe(id), QDir::homePath());
        data.show();
        QVERIFY(Workbench::waitFor([&] { return !data.isReading(); }));
        QVERIFY2(nameless(data).isEmpty(), qPrintable(nameless(data).join('\n')));
    }
    NewDialog fresh;
    QVERIFY2(nameless(fresh).isEmpty(), qPrintable(nameless(fresh).join('\n')));
    for (const auto open : {&showSettingsDialog, &showAboutDialog, &showShortcutsDialog}) {
        QStringList found{"never shown"};
        QTimer::singleShot(50, this, [&] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                found = nameless(*dialog);
                dialog->close();
            }
        });
        open(nullptr);
        QCOMPARE(found.join('\n'), QString());
    }
    Appearance::instance().setLanguage("en");
}

// The list of built-in sets makes its first row current when it gets the focus: that is no choice.
void WindowDetails::ownDataStayChosen() {
    QTemporaryDir folder;
    const QString path = folder.filePath("own.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n2,4\n3,6\n4,8\n5,10\n6,12\n7,14\n8,16\n9,18\n10,20\n");
    file.close();
    DataRecipe recipe;
    recipe.source = sourceForPath(path.toStdString());
    DataDialog dialog(recipe, folder.path());
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>("data.sources");
    list->setFocus();
    QVERIFY(Workbench::waitFor([&] { return !dialog.isReading(); }));
    QCOMPARE(dialog.recipe().source.path, path.toStdString());
    QVERIFY(dialog.preview() && dialog.preview()->columns.size() == 2);
    // A click is one.
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(list->item(0)).center());
    QVERIFY(Workbench::waitFor([&] { return !dialog.isReading(); }));
    QCOMPARE(dialog.recipe().source.id, list->item(0)->data(Qt::UserRole).toString().toStdString());
    // And back to a file of one's own, without a row being chosen.
    dialog.openPath(path);
    QVERIFY(list->selectedItems().isEmpty());
    list->clearFocus();
    list->setFocus();
    QVERIFY(Workbench::waitFor([&] { return !dialog.isReading(); }));
    QCOMPARE(dialog.recipe().source.path, path.toStdString());
}

void WindowDetails::generatedDataAreShown() {
    for (const BuiltinData& data : builtinData()) {
        if (data.kind != "generator") continue;
        DataDialog dialog(startingRecipe(data.id), QDir::homePath());
        dialog.show();
        QVERIFY(Workbench::waitFor([&] { return !dialog.isReading(); }));
        QVERIFY2(dialog.preview(), data.id.c_str());
        bool showsSomething = dialog.findChild<PointsView*>()->isVisible();
        for (const QLabel* label : dialog.findChildren<QLabel*>("data.shown"))
            showsSomething |=
                label->isVisible() && (!label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull());
        QVERIFY2(showsSomething, data.id.c_str());
    }
}

// A table of months and one number is looked at through a window without being asked to.
void WindowDetails::aSeriesOpensAsOne() {
    QTemporaryDir folder;
    const QString path = folder.filePath("series.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("month,sold\n");
    for (int i = 0; i < 60; ++i)
        file.write(QStringLiteral("20%1-%2,%3\n")
                       .arg(10 + i / 12)
                       .arg(1 + i % 12, 2, 10, QLatin1Char('0'))
                       .arg(100 + i + i % 7)
                       .toUtf8());
    file.close();
    DataDialog dialog(DataRecipe(), folder.path());
    dialog.show();
    dialog.openPath(path);
    QVERIFY(Workbench::waitFor([&] { return !dialog.isReading() && dialog.preview(); }));
    QVERIFY2(!dialog.preview()->hasProblem, dialog.preview()->problem.shown().c_str());
    QVERIFY(dialog.preview()->info.isSeries);
    QCOMPARE(dialog.recipe().series.window, 12);
}

void WindowDetails::aChosenLayerShowsItsProperties() {
    Workbench w;
    QVERIFY(w->lens().isVisible());
    w.select("dense_1");
    QVERIFY(w->inspector().isVisible());
    w.key("Esc");
    QVERIFY(w->lens().isVisible());
    w.select("dense_2");
    QVERIFY(w->inspector().isVisible());
    w.trainButton(); // the boundary is to be watched
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(w->lens().isVisible());
    // Who fetched the inspector keeps it.
    w.key("Esc");
    w->showPanel("inspector");
    w.select("dense_1");
    w.key("Esc");
    QVERIFY(w->inspector().isVisible());
}

void WindowDetails::aBannerGivesItsPlaceBack() {
    Workbench w("iris");
    const QPoint before = w->canvas().viewPosition(w.uid("dense_1"));
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 1'000'000; });
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w->document().edit(TEXT("edit", "Units"),
                       [&](Project& p) { p.graph.setProperty(w.uid("dense_1"), "units", std::int64_t{5}); });
    QVERIFY(w->canvas().viewPosition(w.uid("dense_1")).y() > before.y());
    // One line is one line in both languages, and nothing lies below it.
    auto* strip = w->findChild<QWidget*>("pending");
    const int height = strip->height();
    QVERIFY2(height < 40, qPrintable(QString::number(height)));
    Appearance::instance().setLanguage("zh_CN");
    QTest::qWait(50);
    QVERIFY2(strip->height() < 40, qPrintable(QString::number(strip->height())));
    Appearance::instance().setLanguage("en");
    QTest::qWait(50);
    QCOMPARE(strip->height(), height);
    w->canvas().fitAll();
    QVERIFY(w->canvas().viewPosition(w.uid("input_1")).y() > strip->geometry().bottom());
    w->canvas().goHome();
    w->training().stop();
    QVERIFY(w.waitUntilIdle());
    QCOMPARE(w->canvas().viewPosition(w.uid("dense_1")), before);
}

void WindowDetails::editedLayersCarryAClock() {
    Workbench w("spiral");
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    QVERIFY(!w->canvas().nodeItem(w.uid("dense_1"))->look().isPending);
    w->document().edit(TEXT("edit", "Units"),
                       [&](Project& p) { p.graph.setProperty(w.uid("dense_1"), "units", std::int64_t{5}); });
    QVERIFY(w->canvas().nodeItem(w.uid("dense_1"))->look().isPending);
    QVERIFY(!w->canvas().nodeItem(w.uid("dense_3"))->look().isPending);
    QVERIFY(w->canvas().describe(w.uid("dense_1")).contains("next start"));
    w->actions().undo->trigger();
    QVERIFY(!w->canvas().nodeItem(w.uid("dense_1"))->look().isPending);
    w->actions().redo->trigger();
    w->training().stop();
    QVERIFY(w.waitUntilIdle());
    QVERIFY(!w->canvas().nodeItem(w.uid("dense_1"))->look().isPending);
}

void WindowDetails::aSelectedBlockIsMarkedOnce() {
    Workbench w("mnist-cnn");
    Canvas& canvas = w->canvas();
    canvas.setSelection({w.uid("conv_1"), w.uid("conv_2")});
    w.key("Ctrl+G");
    const Uid block = w->document().graph().groups().front().uid;
    canvas.foldBlock(block, false);
    QVERIFY(canvas.frameItem(block) && canvas.frameItem(block)->isSelected());
    QVERIFY(canvas.nodeItem(w.uid("conv_1"))->isSelected() && canvas.nodeItem(w.uid("conv_1"))->isCovered());
    canvas.setSelection({w.uid("conv_1")});
    QVERIFY(!canvas.nodeItem(w.uid("conv_1"))->isCovered());
}

// A field sends what was typed when it loses the focus; by then nobody may be there to hear it.
void WindowDetails::goesWithHalfTypedNumbers() {
    for (const bool inInspector : {false, true}) {
        Workbench w("iris");
        QWidget* field = nullptr;
        if (inInspector) {
            w.select("dense_1");
            for (QAbstractSpinBox* box : w->inspector().findChildren<QAbstractSpinBox*>())
                if (box->isVisible() && !field) field = box;
        } else {
            w->showPanel("settings");
            field = w->panels().settings()->learningRate();
        }
        QVERIFY(field);
        typeInto(field, "0.0");
        typeInto(field, "7");
        w.restart();
        QVERIFY(w->isVisible());
    }
}

void WindowDetails::settingsFollowTheirOwnLanguage() {
    QStringList titles;
    QTimer::singleShot(50, this, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        titles << dialog->windowTitle();
        Appearance::instance().setLanguage("zh_CN");
        titles << dialog->windowTitle();
        for (const QLabel* label : dialog->findChildren<QLabel*>()) titles << label->text();
        dialog->close();
    });
    showSettingsDialog(nullptr);
    Appearance::instance().setLanguage("en");
    QVERIFY(titles.size() > 3);
    QCOMPARE(titles[0], QString("Settings"));
    QVERIFY(titles[1] != titles[0]);
    QVERIFY(!titles.contains("Language") && !titles.contains("Theme"));
}

// On a projector the canvas needs the room of the list; "/" and a button find the layers.
void WindowDetails::theProjectorFoldsTheLayers() {
    Workbench w("iris");
    QPushButton* add = w->canvas().zoomBar()->addButton();
    QVERIFY(w->palette().isVisible() && !add->isVisible());
    Theme::instance().apply(false, Theme::Language::English, 19.5);
    QTest::qWait(50);
    QVERIFY(!w->palette().isVisible() && add->isVisible());
    Workbench::click(add);
    QVERIFY(w->canvas().searchBox()->isVisible());
    w.key("Esc");
    QVERIFY(!w->canvas().searchBox()->isVisible());
    w->showPanel("layers"); // whoever wants the list has it
    QVERIFY(w->palette().isVisible());
    Theme::instance().apply(false, Theme::Language::English, 13);
    QTest::qWait(50);
    QVERIFY(w->palette().isVisible() && !add->isVisible());
}

void WindowDetails::theTrainButtonKeepsItsPlace() {
    Workbench w("spiral");
    const auto place = [&] {
        QTest::qWait(50);
        QPushButton* button = w->transport().trainButton();
        return QRect(button->mapTo(&w.window(), QPoint()), button->size());
    };
    const QRect train = place();
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    QCOMPARE(place(), train);
    w.trainButton();
    QVERIFY(w.waitForState(RunState::paused));
    QCOMPARE(place(), train);
}

void WindowDetails::runsSayWhatSetsThemApart() {
    Workbench w("iris");
    for (const double rate : {0.01, 0.1}) {
        w->document().edit(TEXT("edit", "Learning rate"), [&](Project& p) {
            p.training.epochs = 2;
            p.training.optimizerOptions.set("learning_rate", rate);
        });
        w.trainButton();
        QVERIFY(w.waitUntilIdle());
    }
    const RunsModel& runs = *w->panels().runs()->model();
    QCOMPARE(runs.special(0), QString("Adam 0.1"));
    QCOMPARE(runs.special(1), QString("Adam 0.01"));
    w->document().edit(TEXT("edit", "Epochs"), [](Project& p) { p.training.epochs = 100'000; });
    w.trainButton();
    QVERIFY(w.waitForState(RunState::running));
    w.trainButton();
    QVERIFY(w.waitForState(RunState::paused));
    QVERIFY(runs.isRunning(0) && runs.isPaused());
}

LAMINA_GUI_TEST_MAIN(WindowDetails)
#include "window_details.moc"
