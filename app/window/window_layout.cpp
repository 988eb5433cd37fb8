// Which panel lies in which dock: two layouts, and a narrow form of each.
//
//   playground   Layers | canvas | Lens, Inspector (wide)     Training, Problems | How it learns | Runs
//   workbench    Layers | canvas | Inspector                  Training, Problems | Runs, How it learns | Lens
//   narrow       the panels of the lower row are tabs of one dock
//   projector    narrow, and the list of layers gives its place to the canvas: "/" and a button find them

#include "app/window/main_window.h"
#include "app/window/panel_dock.h"
#include "app/window/preferences.h"
#include "app/window/training_panels.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/theme.h"

#include <QTimer>

namespace lamina {

namespace {
constexpr double kNarrowWidth = 1280.0 / 13; // em
} // namespace

void MainWindow::arrange() {
    Layout layout = m_layout;
    if (layout == Layout::automatic) {
        // Points in the plane are there to be played with; everything else is worked on.
        const DataInfo* data = m_document.dataInfo();
        if (!data && m_data.isLoading() && !m_arrangement.isEmpty()) return; // known in a moment
        const bool isPlane =
            data && !data->inputs.empty() && data->inputs.size() == 1 && data->inputs.front() == Shape{2};
        layout = isPlane ? Layout::playground : Layout::workbench;
    }
    const bool isNarrow = width() < em(1) * kNarrowWidth;
    const bool foldsLayers = isNarrow && Theme::instance().isProjector();
    const QString arrangement =
        QStringLiteral("%1%2").arg(layout == Layout::playground ? "playground" : "workbench", foldsLayers ? ".projector"
                                                                                              : isNarrow  ? ".narrow"
                                                                                                          : "");
    if (arrangement == m_arrangement) return;
    rememberDockSizes();
    m_arrangement = arrangement;
    m_shownLayout = layout;

    TrainingPanels& p = *m_panels;
    const QList<Panel*> curves{p.trainingPanel(), p.ratePanel(), p.problemsPanel()};
    QList<Panel*> right{m_inspectorPanel};
    std::array<QList<Panel*>, 3> bottom;
    if (layout == Layout::playground) {
        right = {m_lensPanel, m_inspectorPanel};
        bottom = {curves, QList<Panel*>{p.settingsPanel()}, QList<Panel*>{p.runsPanel()}};
    } else {
        bottom = {curves, QList<Panel*>{p.runsPanel(), p.settingsPanel()}, QList<Panel*>{m_lensPanel}};
    }
    if (isNarrow) {
        bottom[0] = bottom[0] + bottom[1] + bottom[2];
        bottom[1].clear();
        bottom[2].clear();
    }
    setUpdatesEnabled(false);
    for (PanelDock* dock : {m_left, m_right, m_bottom[0], m_bottom[1], m_bottom[2]}) dock->setPanels({});
    m_left->setPanels({m_layersPanel});
    m_left->setVisible(!foldsLayers);
    m_canvas->zoomBar()->addButton()->setVisible(foldsLayers);
    m_right->setPanels(right);
    for (std::size_t i = 0; i < m_bottom.size(); ++i) {
        m_bottom[i]->setPanels(bottom[i]);
        m_bottom[i]->setVisible(!bottom[i].isEmpty());
    }
    if (layout == Layout::playground) m_right->show("lens");
    scheduleSizes();
    setUpdatesEnabled(true);
}

void MainWindow::scheduleSizes() {
    m_areSizesDue = true;
    if (!isVisible()) return;
    setDockSizes();
    // Once more when the docks that were shown or hidden have found their place.
    QTimer::singleShot(0, this, [this] { setDockSizes(); });
}

void MainWindow::setDockSizes() {
    const Theme& theme = Theme::instance();
    const bool isPlayground = m_shownLayout == Layout::playground;
    const bool isNarrow = m_bottom[1]->isHidden();
    // The canvas keeps room for a column of layers whatever the size of the type.
    const int left = theme.size("dock.layers");
    const int room = width() - (m_left->isHidden() ? 0 : left) - em(30);
    const int right = std::min(theme.size(isPlayground ? "dock.lensWide" : "dock.inspector"), std::max(em(16), room));
    const int bottom = std::min(theme.size("dock.bottom"), height() * 2 / 5);
    const int second = isPlayground ? em(29.3) : theme.size("dock.runs");
    const int third = isPlayground ? right : theme.size("dock.lens");
    m_plannedSizes = {left - 1, right - 1, bottom - 1, width() - second - third - 2, second, third - 1};
    // What a person dragged comes back, as long as it leaves the canvas its room.
    if (const QList<double> kept = Preferences::dockSizes(m_arrangement); kept.size() == m_plannedSizes.size()) {
        QList<int> sizes;
        for (const double size : kept) sizes << static_cast<int>(em(1) * size);
        if (sizes[0] + sizes[1] + em(20) <= width() && sizes[2] <= height() * 3 / 4) m_plannedSizes = sizes;
    }
    resizeDocks({m_left, m_right}, m_plannedSizes.mid(0, 2), Qt::Horizontal);
    resizeDocks({m_bottom[0]}, m_plannedSizes.mid(2, 1), Qt::Vertical);
    if (!isNarrow) resizeDocks({m_bottom[0], m_bottom[1], m_bottom[2]}, m_plannedSizes.mid(3), Qt::Horizontal);
    m_plannedWidth = width();
    m_areSizesDue = false;
}

// Only what differs from the plan was a person's wish; a window that was merely made smaller is none.
void MainWindow::rememberDockSizes() {
    if (m_arrangement.isEmpty() || m_areSizesDue || m_plannedSizes.isEmpty() || !isVisible()) return;
    const QList<int> now = {m_left->width(),      m_right->width(),     m_bottom[0]->height(),
                            m_bottom[0]->width(), m_bottom[1]->width(), m_bottom[2]->width()};
    const int near = em(0.5);
    bool isMoved = false;
    for (const int i : {0, 1, 2, 4}) isMoved |= std::abs(now[i] - m_plannedSizes[i]) > near && now[i] > 0;
    if (!isMoved || m_plannedWidth != width() || m_bottom[1]->isHidden()) return;
    QList<double> sizes;
    for (const int size : now) sizes << static_cast<double>(size) / em(1);
    Preferences::setDockSizes(m_arrangement, sizes);
}

bool MainWindow::showPanel(const QString& id) {
    for (PanelDock* dock : {m_left, m_right, m_bottom[0], m_bottom[1], m_bottom[2]})
        if (dock->show(id)) {
            dock->setVisible(true);
            return true;
        }
    return false;
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_panels) arrange();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_areSizesDue) scheduleSizes();
}

} // namespace lamina
