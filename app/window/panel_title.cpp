#include "app/window/panel_title.h"

#include "widgets/common/style.h"
#include "widgets/common/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>
#include <QWidgetAction>

namespace lamina {

namespace {
// Coloured counts beside the word of a tab: errors, warnings.
class PillRow : public QWidget {
public:
    explicit PillRow(QList<Panel::Pill> pills) : m_pills(std::move(pills)) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFixedSize(em(0.4) + static_cast<int>(m_pills.size()) * (em(1.5) + 2), em(1.25));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::instance().text(0.77, Theme::SemiBold));
        double x = em(0.4);
        for (const Panel::Pill& pill : m_pills) {
            const QRectF r(x, 0.5, em(1.5), height() - 1);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours().*pill.ground);
            painter.drawRoundedRect(r, r.height() / 2, r.height() / 2);
            painter.setPen(colours().*pill.text);
            painter.drawText(r, Qt::AlignCenter, QString::number(pill.count));
            x += em(1.5) + 2;
        }
    }

private:
    QList<Panel::Pill> m_pills;
};
} // namespace

PanelTitle::PanelTitle(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_left(new QHBoxLayout),
      m_right(new QHBoxLayout),
      m_titleLine(new RichLine),
      m_tabs(new QTabBar),
      m_overflow(smallTool(QStringLiteral("more"), 1.23, &Colours::icon)),
      m_overflowMenu(new QMenu(this)),
      m_overflowBody(new QWidget) {
    m_row->addLayout(m_left);
    m_row->addStretch(1);
    m_row->addLayout(m_right);
    m_left->addWidget(m_titleLine);
    m_left->addWidget(m_tabs);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_overflow->setPopupMode(QToolButton::InstantPopup);
    m_overflow->setMenu(m_overflowMenu);
    auto* host = new QWidgetAction(m_overflowMenu);
    auto* inside = new QHBoxLayout(m_overflowBody);
    inside->setContentsMargins(8, 4, 8, 4);
    host->setDefaultWidget(m_overflowBody);
    m_overflowMenu->addAction(host);
    m_row->addWidget(m_overflow);
    m_overflow->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && index < m_panels.size()) emit chosen(m_panels[index]->id);
    });
    onThemeChange(this, [this] {
        m_row->setSpacing(em(0.5));
        m_left->setSpacing(em(0.5));
        m_right->setSpacing(em(0.3));
        retranslate();
        updateGeometry();
    });
}

void PanelTitle::setPanels(const QList<Panel*>& panels, const QString& currentId) {
    for (Panel* panel : m_panels) disconnect(panel, nullptr, this, nullptr);
    m_panels = panels;
    const QSignalBlocker blocked(m_tabs);
    while (m_tabs->count() > 0) m_tabs->removeTab(0);
    for (int i = 0; i < m_panels.size(); ++i) {
        m_tabs->addTab(QString());
        connect(m_panels[i], &Panel::changed, this, [this, panel = m_panels[i]] {
            if (m_panels.size() == 1) return retranslate();
            refreshTab(static_cast<int>(m_panels.indexOf(panel)));
            placeTools();
        });
        if (m_panels[i]->id == currentId) m_tabs->setCurrentIndex(i);
    }
    const bool hasTabs = m_panels.size() > 1;
    m_tabs->setVisible(hasTabs);
    m_titleLine->setVisible(!hasTabs);
    m_row->setContentsMargins(hasTabs ? em(0.15) : em(0.9), 0, em(0.46), hasTabs ? 0 : 1);
    retranslate();
    layOutNow();
}

void PanelTitle::refreshTab(int index) {
    if (index < 0) return;
    Panel* panel = m_panels[index];
    m_tabs->setTabText(index, panel->count().isEmpty() ? panel->title() : panel->title() + ' ' + panel->count());
    if (QWidget* old = m_tabs->tabButton(index, QTabBar::RightSide)) old->deleteLater();
    m_tabs->setTabButton(index, QTabBar::RightSide, panel->pills().isEmpty() ? nullptr : new PillRow(panel->pills()));
    m_tabs->updateGeometry();
}

void PanelTitle::retranslate() {
    for (int i = 0; i < m_panels.size() && m_panels.size() > 1; ++i) refreshTab(i);
    if (m_panels.size() == 1) {
        Runs runs{{m_panels.front()->title(), &Colours::text, 1, false, Theme::SemiBold}};
        if (!m_panels.front()->count().isEmpty())
            runs << Run{QStringLiteral("\u2002") + m_panels.front()->count(), &Colours::text2};
        m_titleLine->setRuns(runs);
    }
    m_tabs->setAccessibleName(tr("Panels"));
    m_overflow->setAccessibleName(tr("More"));
    m_overflow->setToolTip(tr("More"));
    placeTools();
}

void PanelTitle::setCurrent(Panel* panel) {
    if (m_current && m_current != panel)
        for (QWidget* widget : {m_current->choice, m_current->tools}) {
            if (!widget) continue;
            widget->hide();                     // said outright: a layout may still have its show() in the queue
            widget->setParent(m_current->body); // goes with its panel, also while another tab is in front
        }
    m_current = panel;
    const QSignalBlocker blocked(m_tabs);
    if (panel) m_tabs->setCurrentIndex(static_cast<int>(m_panels.indexOf(panel)));
    placeTools();
}

// The choice stands beside a single title, otherwise with the tools at the right; what has no room goes behind "…".
void PanelTitle::placeTools() {
    if (!m_current || m_isPlacing) return;
    m_isPlacing = true;
    const bool hasTabs = m_panels.size() > 1;
    int wanted = em(1.4) + (hasTabs ? m_tabs->sizeHint().width() : m_titleLine->sizeHint().width());
    for (QWidget* widget : {m_current->choice, m_current->tools})
        if (widget) wanted += widget->sizeHint().width() + em(0.5);
    const bool isOverflowing = m_current->tools && wanted > width();
    // Only what is not in its place is moved: every move asks for a new layout, which comes back here.
    bool hasMoved = false;
    const auto place = [&hasMoved](QLayout* layout, QWidget* widget) {
        if (!widget || (layout->indexOf(widget) >= 0 && !widget->isHidden())) return;
        layout->addWidget(widget);
        widget->show();
        hasMoved = true;
    };
    place(hasTabs ? m_right : m_left, m_current->choice);
    place(isOverflowing ? m_overflowBody->layout() : m_right, m_current->tools);
    if (m_overflow->isHidden() == isOverflowing) m_overflow->setVisible(isOverflowing);
    m_isPlacing = false;
    if (hasMoved) layOutNow();
}

// A dock that was just filled is drawn before its layout would hear of it.
void PanelTitle::layOutNow() {
    m_tabs->updateGeometry(); // a tab bar does not say that its size changed while it was hidden
    m_row->invalidate();
    m_row->activate();
}

QSize PanelTitle::sizeHint() const { return {em(12), Theme::instance().size("dockTitle")}; }
QSize PanelTitle::minimumSizeHint() const { return {em(4), Theme::instance().size("dockTitle")}; }

void PanelTitle::resizeEvent(QResizeEvent*) { placeTools(); }

bool PanelTitle::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) placeTools(); // a word grew or a tool came: is there still room?
    return handled;
}

void PanelTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().panel);
    painter.fillRect(0, height() - 1, width(), 1, colours().sep);
}

} // namespace lamina
