// What the commands of the menus do.

#include "app/controllers/editing_controller.h"
#include "app/dialogs/help_dialogs.h"
#include "app/dialogs/new_dialog.h"
#include "app/window/appearance.h"
#include "app/window/language.h"
#include "app/window/main_window.h"
#include "app/window/panel_dock.h"
#include "app/window/preferences.h"
#include "app/window/tool_bar.h"
#include "app/window/training_panels.h"
#include "core/data/dataset.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/shown.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/properties/inspector_panel.h"
#include "widgets/training/status_content.h"
#include "widgets/training/training_view.h"
#include "widgets/training/transport.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <array>

namespace lamina {

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->newProject, [this] {
        NewDialog dialog(this);
        if (dialog.exec() != QDialog::Accepted) return;
        if (dialog.chosenExample().isEmpty())
            m_files->newProject();
        else
            m_files->openExample(dialog.chosenExample());
    });
    on(m_actions->open, [this] { m_files->openWithPicker(); });
    on(m_actions->save, [this] {
        commitTyping();
        m_files->save();
    });
    on(m_actions->saveAs, [this] {
        commitTyping();
        m_files->saveAs();
    });
    on(m_actions->exportCharts, [this] {
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Export the charts"), Preferences::lastFolder() + "/training.png",
                                         QStringLiteral("PNG (*.png);;SVG (*.svg);;CSV (*.csv)"));
        if (path.isEmpty()) return;
        const QString problem = m_panels->curves()->exportTo(path);
        m_panels->setMessage(problem.isEmpty() ? tr("Saved: %1").arg(path) : problem, !problem.isEmpty());
    });
    on(m_actions->close, [this] { close(); });
    on(m_actions->quit, [this] { close(); });
    connect(m_actions->recentFiles, &QMenu::aboutToShow, this, [this] {
        m_actions->recentFiles->clear();
        int number = 1;
        for (const QString& path : Preferences::recentFiles()) {
            QString name = QFileInfo(path).fileName();
            QAction* action =
                m_actions->recentFiles->addAction(QStringLiteral("&%1  %2").arg(number++).arg(name.replace('&', "&&")));
            action->setToolTip(path);
            connect(action, &QAction::triggered, this, [this, path] { m_files->open(path); });
        }
        if (number == 1) m_actions->recentFiles->addAction(tr("nothing yet"))->setEnabled(false);
    });

    on(m_actions->undo, [this] { m_document.undoStack().undo(); });
    on(m_actions->redo, [this] { m_document.undoStack().redo(); });
    on(m_actions->find, [this] {
        showPanel("layers");
        m_palette->focusSearch();
    });
    on(m_actions->settings, [this] { showSettingsDialog(this); });

    m_actions->wheelZooms->setChecked(Preferences::wheelZooms());
    m_canvas->setWheelZooms(Preferences::wheelZooms());
    on(m_actions->wheelZooms, [this](bool isOn) {
        Preferences::setWheelZooms(isOn);
        m_canvas->setWheelZooms(isOn);
    });
    on(m_actions->resetLayout, [this] {
        for (PanelDock* dock : {m_left, m_right, m_bottom[0], m_bottom[1], m_bottom[2]}) dock->setFloating(false);
        m_arrangement.clear();
        arrange();
    });
    on(m_actions->fullScreen, [this](bool isOn) {
        setWindowState(isOn ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    on(m_actions->fixAll, [this] { m_panels->fixAll(); });
    on(m_actions->fitToData, [this] {
        if (!m_document.dataInfo()) return;
        m_document.edit(TEXT("edit", "Fit to the data"), [this](Project& project) {
            fitToData(project.graph, project.training, *m_document.dataInfo());
        });
    });

    on(m_actions->chooseData, [this] { chooseData(); });
    on(m_actions->reloadData, [this] { m_data.reload(); });
    connect(m_toolBar, &ToolBar::dataClicked, this, &MainWindow::chooseData);

    on(m_actions->train, [this] { m_training.toggle(); });
    on(m_actions->step, [this] { m_training.step(); });
    on(m_actions->reset, [this] { m_training.reset(); });
    on(m_actions->stop, [this] { m_training.stop(); });
    connect(&transport(), &Transport::trainClicked, m_actions->train, &QAction::trigger);
    connect(&transport(), &Transport::stepClicked, m_actions->step, &QAction::trigger);
    connect(&transport(), &Transport::resetClicked, m_actions->reset, &QAction::trigger);

    on(m_actions->layerHelp, [this] {
        if (!m_document.selection().empty()) m_editing->showHelp(m_document.selection().back());
    });
    on(m_actions->shortcuts, [this] { showShortcutsDialog(this); });
    on(m_actions->about, [this] { showAboutDialog(this); });
    on(m_actions->aboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::makeChoices() {
    connect(m_actions->themes.front()->actionGroup(), &QActionGroup::triggered, this, [](const QAction* action) {
        Appearance::instance().setTheme(static_cast<Preferences::ThemeChoice>(action->data().toInt()));
    });
    connect(m_actions->languages.front()->actionGroup(), &QActionGroup::triggered, this,
            [](const QAction* action) { Appearance::instance().setLanguage(action->data().toString()); });
    connect(m_actions->presentations.front()->actionGroup(), &QActionGroup::triggered, this,
            [](const QAction* action) { Appearance::instance().setPresentation(action->data().toInt()); });
    connect(m_actions->layouts.front()->actionGroup(), &QActionGroup::triggered, this, [this](const QAction* action) {
        m_layout = static_cast<Layout>(action->data().toInt());
        arrange();
    });
    // The status bar names the language; a click takes the next one.
    connect(m_status, &StatusContent::languageClicked, this, [] {
        for (const LanguageName& language : languages())
            if (language.code != currentLanguage()) {
                Appearance::instance().setLanguage(language.code);
                return;
            }
    });
    connect(m_toolBar, &ToolBar::deviceClicked, this, [this] { showPanel("settings"); });
    // Panels that can be fetched by name: the ways to them are different in each layout.
    const std::pair<const char*, std::function<QString()>> panels[] = {{"layers", [] { return tr("Layers"); }},
                                                                       {"inspector", [] { return tr("Inspector"); }},
                                                                       {"lens", [] { return tr("Lens"); }},
                                                                       {"training", [] { return tr("Training"); }},
                                                                       {"rate", [] { return tr("Learning rate"); }},
                                                                       {"problems", [] { return tr("Problems"); }},
                                                                       {"settings", [] { return tr("How it learns"); }},
                                                                       {"runs", [] { return tr("Runs"); }}};
    int number = 1;
    for (const auto& [id, name] : panels) {
        QAction* action = m_actions->panels->addAction(QString());
        action->setObjectName(QStringLiteral("panel.") + QLatin1String(id));
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number++)));
        connect(action, &QAction::triggered, this, [this, id = QString::fromLatin1(id)] { showPanel(id); });
        onThemeChange(action, [action, name = name] { action->setText(name()); });
    }
}

void MainWindow::refreshChoices() {
    m_actions->themes[static_cast<int>(Preferences::theme())]->setChecked(true);
    for (QAction* action : m_actions->languages) action->setChecked(action->data().toString() == currentLanguage());
    for (QAction* action : m_actions->presentations)
        action->setChecked(action->data().toInt() == Preferences::presentationPercent());
    m_actions->layouts[static_cast<int>(m_layout)]->setChecked(true);
    m_actions->speeds->clear();
    const auto speeds = transport().speeds();
    for (const double speed : speeds)
        m_actions->speeds->addAction(Transport::speedText(speed), this, [this, speed] { m_panels->setSpeed(speed); });
}

void MainWindow::refreshDataMenu() {
    const DataSource& source = m_document.project().data.source;
    QString name;
    m_actions->builtinData->clear();
    for (const BuiltinData& data : builtinData()) {
        QAction* action = m_actions->builtinData->addAction(
            shown(data.label), this, [this, id = data.id] { useData(startingRecipe(id), true); });
        action->setToolTip(shown(data.help));
        action->setCheckable(true);
        action->setChecked(data.id == source.id);
        if (data.id == source.id) name = shown(data.label);
    }
    if (name.isEmpty() && !source.path.empty()) name = QFileInfo(QString::fromStdString(source.path)).fileName();
    m_toolBar->setDataName(name);
    m_actions->reloadData->setEnabled(!source.kind.empty());
}

void MainWindow::refreshEditActions() {
    m_actions->undo->setEnabled(m_document.undoStack().canUndo());
    m_actions->redo->setEnabled(m_document.undoStack().canRedo());
    m_actions->setUndoTexts(shown(m_document.undoLabel()), shown(m_document.redoLabel()));
    m_actions->fitToData->setEnabled(m_document.dataInfo() != nullptr);
    m_actions->layerHelp->setEnabled(!m_document.selection().empty());
}

} // namespace lamina
