#pragma once
// The workbench: menus, tool bar, canvas, docks, status bar, and the controllers that connect them with the open document.

#include "app/controllers/data_controller.h"
#include "app/controllers/file_controller.h"
#include "app/controllers/lens_controller.h"
#include "app/controllers/training_controller.h"
#include "app/document/document.h"
#include "app/window/actions.h"

#include <QMainWindow>
#include <QPointer>

#include <array>

namespace lamina {

class Canvas;
class DocumentLabel;
class EditingController;
class InspectorPanel;
class LensPanel;
class PalettePanel;
class Panel;
class PanelDock;
class StatusContent;
class ToolBar;
class TrainingPanels;
class Transport;
class WelcomeStrip;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Layout { automatic, playground, workbench };

    MainWindow();
    ~MainWindow() override;

    // Opens FILE, or the first example with its welcome; then offers what a crash left behind. Call once, after show().
    void start(const QString& file, bool offersRecovery);
    void restorePlace(); // size and place of the last time
    void openFirstExample();

    Document& document() { return m_document; }
    TrainingController& training() { return m_training; }
    DataController& data() { return m_data; }
    FileController& files() { return *m_files; }
    Actions& actions() { return *m_actions; }
    EditingController& editing() { return *m_editing; }
    Canvas& canvas() { return *m_canvas; }
    PalettePanel& palette() { return *m_palette; }
    InspectorPanel& inspector() { return *m_inspector; }
    LensPanel& lens() { return *m_lens; }
    LensController& lensController() { return *m_lensController; }
    TrainingPanels& panels() { return *m_panels; }
    Transport& transport();
    StatusContent& status() { return *m_status; }
    WelcomeStrip* welcome() const; // nullptr: not shown
    QString documentTitle() const; // "digits-cnn.h5 · edited", at the right of the menu bar
    bool showPanel(const QString& id);
    Layout shownLayout() const { return m_shownLayout; } // playground or workbench

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; // files from the desktop
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void connectActions();
    void makeChoices(); // themes, languages, sizes, layouts
    void refreshChoices();
    void refreshDataMenu();
    void refreshTitle();
    void refreshEditActions();

    void arrange(); // panels into docks, by layout and width
    void setDockSizes();
    void scheduleSizes();
    void rememberDockSizes();
    void followSelection();
    void commitTyping(); // what was typed and not yet confirmed
    void chooseData();
    void useData(const DataRecipe& recipe, bool fitsNetwork);

    Document m_document;
    TrainingController m_training{m_document};
    DataController m_data{m_document};

    Actions* m_actions = nullptr;
    ToolBar* m_toolBar = nullptr;
    StatusContent* m_status = nullptr;
    Canvas* m_canvas = nullptr;
    PalettePanel* m_palette = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LensPanel* m_lens = nullptr;
    QPointer<WelcomeStrip> m_welcome;
    TrainingPanels* m_panels = nullptr;
    EditingController* m_editing = nullptr;
    FileController* m_files = nullptr;
    LensController* m_lensController = nullptr;

    Panel *m_layersPanel = nullptr, *m_inspectorPanel = nullptr, *m_lensPanel = nullptr;
    PanelDock *m_left = nullptr, *m_right = nullptr;
    std::array<PanelDock*, 3> m_bottom{};
    DocumentLabel* m_titleLabel = nullptr;
    Layout m_layout = Layout::automatic, m_shownLayout = Layout::workbench;
    QString m_arrangement;     // what arrange() did last
    QList<int> m_plannedSizes; // of the docks: left, right, height of the lower row, widths in it
    int m_plannedWidth = 0;    // of the window then
    bool m_isClosing = false, m_areSizesDue = true, m_fitWhenLoaded = false;
    bool m_hidesLens = false; // the inspector lies over it because a layer was chosen
};

} // namespace lamina
