#include "app/window/panel_dock.h"

#include "app/window/panel_title.h"
#include "widgets/common/widgets.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lamina {

Panel::Panel(QString newId, std::function<QString()> newTitle, QWidget* newBody, QWidget* newTools, QWidget* newChoice,
             QObject* parent)
    : QObject(parent),
      id(std::move(newId)),
      title(std::move(newTitle)),
      body(newBody),
      tools(newTools),
      choice(newChoice) {}

void Panel::setCount(const QString& count) {
    if (count == m_count) return;
    m_count = count;
    emit changed();
}

void Panel::setPills(const QList<Pill>& pills) {
    const auto isSame = [](const Pill& a, const Pill& b) { return a.count == b.count && a.ground == b.ground; };
    if (std::equal(pills.begin(), pills.end(), m_pills.begin(), m_pills.end(), isSame)) return;
    m_pills = pills;
    emit changed();
}

PanelDock::PanelDock(const QString& name, QWidget* parent)
    : QDockWidget(parent), m_title(new PanelTitle(this)), m_stack(new QStackedWidget) {
    setObjectName("dock." + name);
    setFeatures(DockWidgetMovable | DockWidgetFloatable);
    setTitleBarWidget(m_title);
    auto* ground = new Card(&Colours::panel, nullptr, "tile");
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setWidget(ground);
    connect(m_title, &PanelTitle::chosen, this, [this](const QString& id) { show(id); });
    onThemeChange(this, [this] {
        if (Panel* panel = current()) setWindowTitle(panel->title());
    });
}

QTabBar* PanelDock::tabs() const { return m_title->tabs(); }

Panel* PanelDock::current() const {
    for (Panel* panel : m_panels)
        if (panel->id == m_current) return panel;
    return m_panels.isEmpty() ? nullptr : m_panels.front();
}

void PanelDock::release(Panel* panel) {
    m_stack->removeWidget(panel->body);
    for (QWidget* widget : {panel->body, panel->tools, panel->choice}) {
        if (!widget) continue;
        if (widget != panel->body) widget->hide(); // or a queued show() of its layout makes a window of it
        widget->setParent(widget == panel->body ? nullptr : panel->body);
    }
}

void PanelDock::setPanels(const QList<Panel*>& panels) {
    if (panels == m_panels) return;
    m_title->setCurrent(nullptr);
    for (Panel* panel : m_panels)
        // Another dock may have taken it already.
        if (!panels.contains(panel) && m_stack->indexOf(panel->body) >= 0) release(panel);
    m_panels = panels;
    for (Panel* panel : panels)
        if (m_stack->indexOf(panel->body) < 0) m_stack->addWidget(panel->body);
    m_title->setPanels(panels, m_current);
    showCurrent();
}

bool PanelDock::show(const QString& panelId) {
    const auto isIt = [&](const Panel* panel) { return panel->id == panelId; };
    if (std::none_of(m_panels.begin(), m_panels.end(), isIt)) return false;
    m_current = panelId;
    showCurrent();
    return true;
}

void PanelDock::showCurrent() {
    Panel* panel = current();
    if (!panel) return;
    m_stack->setCurrentWidget(panel->body);
    m_title->setCurrent(panel);
    setWindowTitle(panel->title());
    emit currentChanged();
}

} // namespace lamina
