#pragma once
// The title row of a dock. It ignores mouse presses, so that the dock can still be dragged and torn off by it.

#include "app/window/panel_dock.h"

#include <QWidget>

class QMenu;

namespace lamina {

class PanelTitle : public QWidget {
    Q_OBJECT

public:
    explicit PanelTitle(QWidget* parent = nullptr);
    void setPanels(const QList<Panel*>& panels, const QString& currentId);
    void setCurrent(Panel* panel);
    void retranslate();
    QTabBar* tabs() const { return m_tabs; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString& panelId);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool event(QEvent* event) override;

private:
    void placeTools();
    void layOutNow();
    void refreshTab(int index);

    QList<Panel*> m_panels;
    Panel* m_current = nullptr;
    QHBoxLayout *m_row, *m_left, *m_right;
    RichLine* m_titleLine;
    QTabBar* m_tabs;
    QToolButton* m_overflow; // "…": the tools of a panel that has no room for them
    QMenu* m_overflowMenu;
    QWidget* m_overflowBody;
    bool m_isPlacing = false;
};

} // namespace lamina
