#include "app/window/tool_bar.h"

#include "app/window/actions.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/transport.h"

#include <QAction>
#include <QLayout>

namespace lamina {

namespace {
QWidget* stretch() {
    auto* widget = new QWidget;
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

QWidget* gap(double size) {
    auto* widget = new QWidget;
    onThemeChange(widget, [widget, size] { widget->setFixedWidth(em(size)); });
    return widget;
}
} // namespace

ToolBar::ToolBar(Actions& actions, QWidget* parent) : QToolBar(parent), m_transport(new Transport) {
    setObjectName("toolbar.main");
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addWidget(gap(0.46));
    addActions({actions.newProject, actions.open, actions.save});
    addSeparator();
    addActions({actions.undo, actions.redo});
    addSeparator();
    m_data = new ChoiceButton(
        QStringLiteral("data"), [this] { return m_level < 2 ? tr("Data") : QString(); },
        [this] {
            if (m_dataName.isEmpty()) return tr("none");
            return m_dataName;
        });
    m_data->setObjectName("toolbar.data");
    connect(m_data, &QToolButton::clicked, this, &ToolBar::dataClicked);
    addWidget(m_data);
    addWidget(stretch());
    addWidget(m_transport);
    addWidget(stretch());
    m_device = new ChoiceButton(
        QStringLiteral("cpu"), [this] { return m_level < 1 ? tr("Device") : QString(); },
        [this] { return m_deviceName; });
    m_device->setObjectName("toolbar.device");
    connect(m_device, &QToolButton::clicked, this, &ToolBar::deviceClicked);
    addWidget(m_device);
    addWidget(gap(0.46));
    onThemeChange(this, [this] {
        setWindowTitle(tr("Tools"));
        const int icon = Theme::instance().size("iconTool");
        setIconSize({icon, icon}); // an explicit size is not re-read from the style on a font change
        updateGeometry();
        m_data->setToolTip(tr("Choose the data the network learns from"));
        m_device->setToolTip(tr("Where the training runs"));
        fitToWidth();
    });
}

QSize ToolBar::sizeHint() const { return {QToolBar::sizeHint().width(), Theme::instance().size("toolBar")}; }
QSize ToolBar::minimumSizeHint() const { return {em(4), Theme::instance().size("toolBar")}; }

void ToolBar::setDataName(const QString& name) {
    if (name == m_dataName) return;
    m_dataName = name;
    m_data->refresh();
    fitToWidth();
}

void ToolBar::setDevice(const QString& name) {
    if (name == m_deviceName) return;
    m_deviceName = name;
    m_device->refresh();
    fitToWidth();
}

void ToolBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    fitToWidth();
}

void ToolBar::fitToWidth() {
    if (m_isFitting || !m_transport || width() < 10) return;
    m_isFitting = true;
    const auto wanted = [this] {
        // Everything but the two stretches, whose hint is zero.
        int sum = 0;
        for (QAction* action : actions())
            if (QWidget* widget = widgetForAction(action); widget && action->isVisible())
                sum += widget->sizeHint().expandedTo(widget->minimumSize()).width() + layout()->spacing();
        return sum + em(0.5);
    };
    for (m_level = 0; m_level < 4; ++m_level) {
        m_transport->setCompact(m_level >= 2);
        m_transport->setSpeedCaption(m_level < 1);
        for (QAction* action : actions())
            if (widgetForAction(action) == m_device) action->setVisible(m_level < 3);
        m_data->refresh();
        m_device->refresh();
        m_transport->layout()->activate();
        if (wanted() <= width()) break;
    }
    m_isFitting = false;
}

} // namespace lamina
