#include "app/window/actions.h"

#include "app/window/language.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace lamina {

QString withoutMnemonic(QString words) {
    static const QRegularExpression chinese(QStringLiteral("\\(&.\\)"));
    return words.remove(chinese).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QAction* Actions::add(const char* name, Words words, const QList<QKeySequence>& keys, const char* icon) {
    auto* action = new QAction(this);
    action->setObjectName(QStringLiteral("action.") + QLatin1String(name));
    action->setShortcuts(keys);
    if (icon) action->setIcon(Icons::icon(QLatin1String(icon)));
    m_window->addAction(action);
    m_actions.emplace_back(action, std::move(words));
    return action;
}

// The texts are functions so that a change of language asks for them again.
Actions::Actions(QWidget* window, const Canvas& canvas) : QObject(window), m_window(window), m_canvas(canvas) {
    using K = QKeySequence;
    newProject = add(
        "new", [] { return tr("&New…"); }, {K::New}, "new");
    open = add(
        "open", [] { return tr("&Open…"); }, {K::Open}, "open");
    save = add(
        "save", [] { return tr("&Save"); }, {K::Save}, "save");
    saveAs = add("saveAs", [] { return tr("Save &as…"); }, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    exportCharts = add(
        "exportCharts", [] { return tr("&Export the charts…"); }, {}, "export");
    close = add("close", [] { return tr("&Close"); }, {K::Close});
    quit = add("quit", [] { return tr("&Quit"); }, {K(Qt::CTRL | Qt::Key_Q)});

    undo = add(
        "undo", [this] { return m_undoLabel.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(m_undoLabel); },
        {K(Qt::CTRL | Qt::Key_Z)}, "undo");
    redo = add(
        "redo", [this] { return m_redoLabel.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(m_redoLabel); },
        {K(Qt::CTRL | Qt::Key_Y), K(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, "redo");
    find = add(
        "find", [] { return tr("&Find a layer"); }, {K::Find}, "search");
    settings = add("settings", [] { return tr("Se&ttings…"); }, {K(Qt::CTRL | Qt::Key_Comma)});

    wheelZooms = add("wheelZooms", [] { return tr("The &wheel zooms"); });
    wheelZooms->setCheckable(true);
    resetLayout = add("resetLayout", [] { return tr("&Reset the layout"); });
    fullScreen = add("fullScreen", [] { return tr("Full &screen"); }, {K(Qt::Key_F11)});
    fullScreen->setCheckable(true);

    fixAll = add("fixAll", [] { return tr("Fix &problems that have one answer"); });
    fitToData = add("fitToData", [] { return tr("Fit input and last layer to the &data"); });

    chooseData = add(
        "chooseData", [] { return tr("&Choose data…"); }, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, "data");
    reloadData = add("reloadData", [] { return tr("&Read again"); }, {K(Qt::Key_F5)});

    train = add(
        "train", [] { return tr("&Train or pause\tSpace"); }, {K(Qt::CTRL | Qt::Key_Return)}, "play");
    step = add(
        "step", [] { return tr("One &step\t."); }, {}, "step");
    reset = add(
        "reset", [] { return tr("&Reset\tR"); }, {}, "reset");
    stop = add("stop", [] { return tr("E&nd the run"); });

    // The canvas has the key: it opens only where the canvas has the focus.
    layerHelp = add(
        "layerHelp", [] { return tr("&Help on the layer\tF1"); }, {}, "help");
    shortcuts = add("shortcuts", [] { return tr("&Keyboard and mouse"); });
    about = add(
        "about", [] { return tr("&About Lamina"); }, {}, "info");
    aboutQt = add("aboutQt", [] { return tr("About &Qt"); });

    const auto choice = [this](QList<QAction*>& list, const char* name, Words words, const QVariant& data) {
        QAction* action = add(name, std::move(words));
        action->setCheckable(true);
        action->setData(data);
        if (list.isEmpty()) new QActionGroup(action);
        (list.isEmpty() ? action->findChild<QActionGroup*>() : list.front()->actionGroup())->addAction(action);
        list << action;
    };
    choice(
        themes, "theme.system", [] { return tr("As the &system"); }, 0);
    choice(
        themes, "theme.light", [] { return tr("&Light"); }, 1);
    choice(
        themes, "theme.dark", [] { return tr("&Dark"); }, 2);
    for (const LanguageName& language : lamina::languages())
        choice(
            languages, "language", [name = language.name] { return name; }, language.code);
    for (const int percent : {100, 125, 150, 200})
        choice(
            presentations, "presentation", [percent] { return QStringLiteral("%1 %").arg(percent); }, percent);
    choice(
        layouts, "layout.automatic", [] { return tr("By the &data"); }, 0);
    choice(
        layouts, "layout.playground", [] { return tr("&Playground: a large lens"); }, 1);
    choice(
        layouts, "layout.workbench", [] { return tr("&Workbench: a large inspector"); }, 2);
    onThemeChange(this, [this] { retranslate(); });
}

QMenu* Actions::addMenu(Words words) {
    auto* menu = new QMenu(m_window);
    menu->setToolTipsVisible(true);
    m_menus.emplace_back(menu, std::move(words));
    return menu;
}

void Actions::makeMenus(QMenuBar* bar) {
    const auto menu = [&](Words words) {
        QMenu* made = addMenu(std::move(words));
        bar->addMenu(made);
        return made;
    };
    QMenu* file = menu([] { return tr("&File"); });
    recentFiles = addMenu([] { return tr("Open &recent"); });
    file->addActions({newProject, open});
    file->addMenu(recentFiles);
    file->addSeparator();
    file->addActions({save, saveAs, exportCharts});
    file->addSeparator();
    file->addActions({close, quit});

    QMenu* edit = menu([] { return tr("&Edit"); });
    edit->addActions({undo, redo});
    edit->addSeparator();
    using Command = Canvas::Command;
    const auto drawing = [this](std::initializer_list<Command> commands) {
        QList<QAction*> list;
        for (const Command command : commands) list << m_canvas.action(command);
        return list;
    };
    edit->addActions(drawing(
        {Command::cut, Command::copy, Command::paste, Command::duplicate, Command::remove, Command::removeAndCut}));
    edit->addSeparator();
    edit->addActions(drawing({Command::group, Command::ungroup, Command::repeat, Command::fold}));
    edit->addSeparator();
    edit->addActions(drawing({Command::selectAll}));
    edit->addAction(find);
    edit->addSeparator();
    edit->addAction(settings);

    QMenu* view = menu([] { return tr("&View"); });
    view->addActions(drawing(
        {Command::zoomIn, Command::zoomOut, Command::actualSize, Command::fit, Command::fitSelection, Command::tidy}));
    view->addAction(wheelZooms);
    view->addSeparator();
    panels = addMenu([] { return tr("&Panels"); });
    view->addMenu(panels);
    const auto choices = [&](Words words, const QList<QAction*>& list) {
        QMenu* sub = addMenu(std::move(words));
        sub->addActions(list);
        view->addMenu(sub);
    };
    choices([] { return tr("&Layout"); }, layouts + QList<QAction*>{resetLayout});
    choices([] { return tr("&Theme"); }, themes);
    choices([] { return tr("Lan&guage"); }, languages);
    choices([] { return tr("&Presentation size"); }, presentations);
    view->addAction(fullScreen);

    QMenu* model = menu([] { return tr("&Model"); });
    model->addActions(drawing({Command::addLayer, Command::rename, Command::freeze}));
    model->addSeparator();
    model->addActions({fitToData, fixAll});

    QMenu* data = menu([] { return tr("&Data"); });
    builtinData = addMenu([] { return tr("Inside the &program"); });
    data->addAction(chooseData);
    data->addMenu(builtinData);
    data->addSeparator();
    data->addAction(reloadData);

    QMenu* training = menu([] { return tr("&Training"); });
    training->addActions({train, step, reset, stop});
    training->addSeparator();
    speeds = addMenu([] { return tr("S&peed"); });
    training->addMenu(speeds);

    QMenu* help = menu([] { return tr("&Help"); });
    help->addActions({layerHelp, shortcuts});
    help->addSeparator();
    help->addActions({about, aboutQt});
    retranslate();
}

void Actions::setUndoTexts(const QString& undoLabel, const QString& redoLabel) {
    m_undoLabel = undoLabel;
    m_redoLabel = redoLabel;
    for (const auto& [action, words] : m_actions)
        if (action == undo || action == redo) {
            action->setText(words());
            action->setToolTip(QStringLiteral("%1 (%2)").arg(withoutMnemonic(words()),
                                                             action->shortcut().toString(QKeySequence::NativeText)));
        }
}

void Actions::retranslate() {
    for (const auto& [action, words] : m_actions) {
        const QString text = words(), plain = withoutMnemonic(text.section(QLatin1Char('\t'), 0, 0));
        action->setText(text);
        action->setIconText(plain); // a button would show the "(F)" of a Chinese mnemonic
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, key));
    }
    for (const auto& [menu, words] : m_menus) menu->setTitle(words());
}

} // namespace lamina
