#pragma once
// Docks that hold panels: one panel with a title, or several as tabs in the same row, with the panel's tools at the right.
// Panels move between docks when the layout changes; they never know where they are.

#include "widgets/common/theme.h"

#include <QDockWidget>
#include <QList>

#include <functional>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace lamina {

class RichLine;

class Panel : public QObject {
    Q_OBJECT

public:
    struct Pill {
        int count;
        ColourRole ground, text;
    };
    // title: asked for again after a change of language. tools and choice may be nullptr.
    Panel(QString id, std::function<QString()> title, QWidget* body, QWidget* tools = nullptr,
          QWidget* choice = nullptr, QObject* parent = nullptr);

    QString id;
    std::function<QString()> title;
    QWidget *body, *tools, *choice;

    void setCount(const QString& count); // beside the title: "3"
    void setPills(const QList<Pill>& pills);
    const QString& count() const { return m_count; }
    const QList<Pill>& pills() const { return m_pills; }

signals:
    void changed();

private:
    QString m_count;
    QList<Pill> m_pills;
};

class PanelTitle;

class PanelDock : public QDockWidget {
    Q_OBJECT

public:
    explicit PanelDock(const QString& name, QWidget* parent = nullptr);
    void setPanels(const QList<Panel*>& panels);
    const QList<Panel*>& panels() const { return m_panels; }
    Panel* current() const;
    bool show(const QString& panelId); // false: it is not here
    QTabBar* tabs() const;

signals:
    void currentChanged();

private:
    void release(Panel* panel);
    void showCurrent();

    QList<Panel*> m_panels;
    QString m_current;
    PanelTitle* m_title;
    QStackedWidget* m_stack;
};

} // namespace lamina
