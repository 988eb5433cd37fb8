#pragma once
// Every command of the window once: its words in both places, its shortcuts, its icon. Who carries it out connects to it.

#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace lamina {

class Canvas;

class Actions : public QObject {
    Q_OBJECT

public:
    // What the canvas can do it does itself: its commands stand in the menus as they are.
    Actions(QWidget* window, const Canvas& canvas);

    QAction *newProject, *open, *save, *saveAs, *exportCharts, *close, *quit;
    QAction *undo, *redo, *find, *settings;
    QAction *wheelZooms, *resetLayout, *fullScreen;
    QAction *fixAll, *fitToData;
    QAction *chooseData, *reloadData;
    QAction *train, *step, *reset, *stop;
    QAction *layerHelp, *shortcuts, *about, *aboutQt;
    QList<QAction*> themes;        // system, light, dark
    QList<QAction*> languages;     // in their own names
    QList<QAction*> presentations; // 100, 125, 150, 200
    QList<QAction*> layouts;       // automatic, playground, workbench
    QMenu *recentFiles, *builtinData, *speeds, *panels;

    void makeMenus(QMenuBar* bar);
    void setUndoTexts(const QString& undoLabel, const QString& redoLabel);

private:
    using Words = std::function<QString()>;
    // keys: shortcuts, the first one is shown. toolText: without mnemonic, for buttons and tool-tips.
    QAction* add(const char* name, Words words, const QList<QKeySequence>& keys = {}, const char* icon = nullptr);
    QMenu* addMenu(Words words);
    void retranslate();

    QWidget* m_window;
    const Canvas& m_canvas;
    std::vector<std::pair<QAction*, Words>> m_actions;
    std::vector<std::pair<QMenu*, Words>> m_menus;
    QString m_undoLabel, m_redoLabel;
};

// Without the mnemonic: "&Undo" and "撤销(&U)" → "Undo", "撤销".
QString withoutMnemonic(QString words);

} // namespace lamina
