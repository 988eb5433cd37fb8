#include "app/window/main_window.h"

#include "app/controllers/editing_controller.h"
#include "app/dialogs/data_dialog.h"
#include "app/window/panel_dock.h"
#include "app/window/preferences.h"
#include "app/window/tool_bar.h"
#include "app/window/training_panels.h"
#include "app/window/transport_keys.h"
#include "app/window/welcome_strip.h"
#include "core/data/dataset.h"
#include "core/model/fit_learning.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/properties/inspector_panel.h"
#include "widgets/training/settings_panel.h"
#include "widgets/training/status_content.h"
#include "widgets/training/training_view.h"
#include "widgets/training/transport.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace lamina {

namespace {
const QString kFirstExample = QStringLiteral("spiral");
constexpr int kTitleMilliseconds = 30'000; // "saved 2 min ago"
} // namespace

// Name and state of the document at the right end of the menu bar, as wide as the menus leave room: what does not depend
// on its text, because a menu bar does not follow a corner widget that grows.
class DocumentLabel : public QWidget {
public:
    void setText(const QString& text) {
        m_text = text;
        setAccessibleName(text);
        update();
    }
    QSize sizeHint() const override {
        const auto* bar = qobject_cast<const QMenuBar*>(parentWidget());
        if (!bar) return {em(30), em(2)};
        int menus = em(2);
        for (const QAction* menu : bar->actions())
            menus += bar->fontMetrics().horizontalAdvance(menu->text().remove('&')) + em(1.6);
        return {std::clamp(bar->width() - menus, em(4), em(30)), em(2)};
    }
    QSize minimumSizeHint() const override { return {em(4), em(2)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QFont font = Theme::instance().text();
        painter.setFont(font);
        painter.setPen(colours().text2);
        const QRectF area = QRectF(rect()).adjusted(0, em(0.3), -em(1.2), 0); // corner widgets are not centred
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, elided(m_text, font, area.width()));
    }

private:
    QString m_text;
};

MainWindow::MainWindow() {
    setObjectName("mainWindow");
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setDocumentMode(true);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setAcceptDrops(true);
    resize(1600, 1000);

    m_editing = new EditingController(m_document, m_training, this);
    m_canvas = m_editing->canvas();
    m_palette = m_editing->palette();
    m_inspector = m_editing->inspector();
    setCentralWidget(m_canvas);
    m_actions = new Actions(this, *m_canvas);
    m_actions->makeMenus(menuBar());
    m_toolBar = new ToolBar(*m_actions, this);
    addToolBar(m_toolBar);
    m_status = new StatusContent;
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    m_titleLabel = new DocumentLabel;
    menuBar()->setCornerWidget(m_titleLabel);

    m_files = new FileController(m_document, m_training, this);
    makePanels();
    makeChoices();
    connectActions();

    connect(&m_document, &Document::changed, this, [this] {
        refreshDataMenu();
        refreshEditActions();
        arrange();
    });
    connect(&m_document, &Document::titleChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::selectionChanged, this, &MainWindow::refreshEditActions);
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshEditActions);
    connect(&m_data, &DataController::loadingChanged, this, [this] {
        // "Use my data": the network follows as soon as the shapes are known, as one more undo step.
        if (!m_data.isLoading() && m_fitWhenLoaded && m_document.dataInfo()) {
            m_fitWhenLoaded = false;
            m_document.edit(TEXT("edit", "Fit to the data"), [this](Project& project) {
                fitToData(project.graph, project.training, *m_document.dataInfo());
                fitLearning(project, *m_document.dataInfo());
            });
        }
    });
    auto* titleTimer = new QTimer(this);
    connect(titleTimer, &QTimer::timeout, this, &MainWindow::refreshTitle);
    titleTimer->start(kTitleMilliseconds);
    m_training.beforeRun = [this] {
        commitTyping();
        m_files->autosave();
    };
    m_training.checkpointPlace = [this] { return m_files->checkpointPlace(); };
    // What a run learns can be saved while it lasts.
    connect(&m_training, &TrainingController::stateChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::selectionChanged, this, &MainWindow::followSelection);
    connect(&m_training, &TrainingController::runStarted, this, [this] {
        if (m_hidesLens) showPanel("lens"); // "watch the boundary bend"
        m_hidesLens = false;
    });
    onThemeChange(this, [this] {
        menuBar()->setFixedHeight(Theme::instance().size("menuBar"));
        statusBar()->setFixedHeight(Theme::instance().size("statusBar"));
        refreshChoices();
        refreshDataMenu();
        refreshTitle();
        refreshEditActions();
        m_arrangement.clear();
        arrange();
    });
}

MainWindow::~MainWindow() {
    // A field that loses the focus on its way out would send what was typed to a document that is gone.
    for (QWidget* typing = focusWidget(); typing && typing != this; typing = typing->parentWidget())
        typing->blockSignals(true);
    if (QWidget* typing = focusWidget()) typing->clearFocus();
    // The controllers speak to widgets that the base class takes down.
    delete m_lensController;
    delete m_files;
}

void MainWindow::makePanels() {
    m_panels = new TrainingPanels(m_document, m_training, m_data, *m_toolBar, *m_status, this);
    m_lens = new LensPanel;
    m_lensController = new LensController(m_document, m_training, *m_lens, this);
    connect(m_lensController, &LensController::baselineFound, this,
            [this](double loss, double accuracy) { m_panels->setBaseline(loss, accuracy); });
    connect(m_lensController, &LensController::baselineLost, this,
            [this] { m_panels->setBaseline(std::numeric_limits<double>::quiet_NaN(), -1); });

    m_layersPanel = new Panel(
        "layers", [] { return tr("Layers"); }, m_palette, nullptr, nullptr, this);
    m_inspectorPanel = new Panel(
        "inspector", [] { return tr("Inspector"); }, m_inspector, nullptr, nullptr, this);
    m_lensPanel = new Panel(
        "lens", [] { return tr("Lens"); }, m_lens, m_lens->tools(), m_lens->choice(), this);
    onThemeChange(m_lensPanel, [this] {
        for (Panel* panel : {m_layersPanel, m_inspectorPanel, m_lensPanel}) emit panel->changed();
    });
    m_left = new PanelDock("layers", this);
    m_right = new PanelDock("right", this);
    addDockWidget(Qt::LeftDockWidgetArea, m_left);
    addDockWidget(Qt::RightDockWidgetArea, m_right);
    for (std::size_t i = 0; i < m_bottom.size(); ++i) {
        m_bottom[i] = new PanelDock(QStringLiteral("bottom.%1").arg(i), this);
        addDockWidget(Qt::BottomDockWidgetArea, m_bottom[i]);
        if (i > 0) splitDockWidget(m_bottom[i - 1], m_bottom[i], Qt::Horizontal);
    }
    connect(m_editing, &EditingController::inspectorWanted, this, [this] { showPanel("inspector"); });
    connect(m_editing, &EditingController::chooseDataWanted, this, &MainWindow::chooseData);
    connect(m_editing, &EditingController::openExampleWanted, m_actions->newProject, &QAction::trigger);
    connect(m_panels, &TrainingPanels::nodeChosen, m_editing, &EditingController::goTo);
    connect(m_status, &StatusContent::problemsClicked, this, [this] { showPanel("problems"); });
    connect(m_files, &FileController::message, m_panels, &TrainingPanels::setMessage);
    connect(m_files, &FileController::saved, this, [this](const QString& path) {
        m_panels->setMessage(tr("Saved: %1").arg(path), false);
        refreshTitle();
    });
    connect(m_files, &FileController::opened, this, [this] {
        m_canvas->setBanner(nullptr);
        m_canvas->goHome();
    });
    auto* keys = new TransportKeys(this);
    connect(keys, &TransportKeys::trainPressed, m_actions->train, &QAction::trigger);
    connect(keys, &TransportKeys::stepPressed, m_actions->step, &QAction::trigger);
    connect(keys, &TransportKeys::resetPressed, m_actions->reset, &QAction::trigger);
}

Transport& MainWindow::transport() { return *m_toolBar->transport(); }
WelcomeStrip* MainWindow::welcome() const { return m_welcome; }

// ---------------- starting and closing ----------------

void MainWindow::restorePlace() {
    if (restoreGeometry(Preferences::geometry())) return;
    const QSize usual(1600, 1000), frame(16, 48), available = screen()->availableSize(); // frame: with the title bar
    resize(usual.boundedTo(available - frame));
    if ((usual + frame).boundedTo(available) != usual + frame) setWindowState(Qt::WindowMaximized);
}

void MainWindow::start(const QString& file, bool offersRecovery) {
    openFirstExample();
    if (!file.isEmpty()) m_files->open(file);
    if (offersRecovery) QTimer::singleShot(0, this, [this] { m_files->offerRecovery(); });
}

void MainWindow::openFirstExample() {
    m_files->openExample(kFirstExample);
    if (Preferences::welcomeWasClosed()) return;
    m_welcome = new WelcomeStrip;
    connect(m_welcome->dataLink(), &QPushButton::clicked, this, &MainWindow::chooseData);
    connect(m_welcome->closeButton(), &QToolButton::clicked, this, [this] {
        Preferences::setWelcomeWasClosed();
        m_canvas->setBanner(nullptr);
    });
    m_canvas->setBanner(m_welcome);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_isClosing) {
        rememberDockSizes();
        Preferences::setGeometry(saveGeometry());
        event->accept();
        return;
    }
    event->ignore();
    commitTyping();
    m_files->leave(tr("Stop training and close the window?"), [this] {
        m_isClosing = true;
        m_files->clearRecovery();
        m_files->waitUntilIdle(); // a save that is under way
        // Not from inside this handler: the dialog may have been opened by it.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

// Fields keep what is typed until they lose the focus.
void MainWindow::commitTyping() {
    m_inspector->commit();
    QWidget* focus = focusWidget();
    if (focus && m_panels->settings()->isAncestorOf(focus)) m_canvas->setFocus();
}

// A layer that is chosen shows its properties, also where the lens lies over them; with nothing chosen the lens comes back.
void MainWindow::followSelection() {
    const bool isChosen = !m_document.selection().empty();
    if (isChosen && m_right->current() == m_lensPanel && m_right->panels().contains(m_inspectorPanel)) {
        m_hidesLens = showPanel("inspector");
    } else if (!isChosen && m_hidesLens) {
        if (m_right->current() == m_inspectorPanel) showPanel("lens");
        m_hidesLens = false;
    }
}

// ---------------- title ----------------

QString MainWindow::documentTitle() const {
    QString state;
    if (m_document.isModified())
        state = tr("edited");
    else if (m_document.savedAt().isValid()) {
        const qint64 minutes = m_document.savedAt().secsTo(QDateTime::currentDateTime()) / 60;
        state = minutes < 1    ? tr("saved just now")
                : minutes < 60 ? tr("saved %n min ago", nullptr, static_cast<int>(minutes))
                               : tr("saved");
    }
    return state.isEmpty() ? m_document.shownName() : tr("%1 · %2").arg(m_document.shownName(), state);
}

void MainWindow::refreshTitle() {
    setWindowTitle(m_document.shownName() + QStringLiteral("[*]"));
    setWindowModified(m_document.isModified());
    m_titleLabel->setText(documentTitle());
    m_actions->save->setEnabled(m_document.isModified() || m_document.isUntitled() || m_training.isActive());
}

// ---------------- files from the desktop ----------------

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = event->mimeData()->urls().front().toLocalFile();
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("h5") || suffix == QLatin1String("hdf5") || suffix == QLatin1String("keras")) {
        m_files->open(path);
        return;
    }
    try {
        DataRecipe recipe;
        recipe.source = sourceForPath(path.toStdString());
        DataDialog dialog(recipe, m_document.folder(), this);
        if (dialog.exec() == QDialog::Accepted) useData(dialog.recipe(), dialog.fitsNetwork());
    } catch (const Error& error) {
        m_panels->setMessage(QString::fromStdString(error.shown()), true);
    }
}

// ---------------- data ----------------

void MainWindow::chooseData() {
    DataDialog dialog(m_document.project().data, m_document.folder(), this);
    if (dialog.exec() == QDialog::Accepted) useData(dialog.recipe(), dialog.fitsNetwork());
}

void MainWindow::useData(const DataRecipe& recipe, bool fitsNetwork) {
    m_fitWhenLoaded = fitsNetwork;
    m_canvas->setBanner(nullptr);
    m_document.edit(TEXT("edit", "Choose data"), [&](Project& project) { project.data = recipe; });
    if (!m_data.isLoading()) m_fitWhenLoaded = false; // they were there already
}

} // namespace lamina
