#pragma once
// The few widgets that stock Qt does not have. All colours and sizes come from the theme at paint time.

#include "widgets/common/icons.h"
#include "widgets/common/style.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QVector>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace lamina {

// The colour of a label's own text, as the theme has it now: to be called again when the theme changes.
void setTextColour(QWidget* label, ColourRole role);

// A piece of text on a line of mixed fonts and colours.
struct Run {
    QString text;
    ColourRole colour = &Colours::text;
    qreal em = 1;
    bool mono = false;
    int weight = Theme::Regular;

    QFont font() const;
    static Run figure(const QString& text, ColourRole colour = &Colours::text, qreal em = 0.94);
};
using Runs = QVector<Run>;

qreal runsWidth(const Runs& runs);
void drawRuns(QPainter* painter, QPointF baseline, const Runs& runs);

// One line of runs on a common baseline: what a QLabel with rich text would do with a whole text document.
class RichLine : public QWidget {
    Q_OBJECT
public:
    explicit RichLine(QWidget* parent = nullptr);
    explicit RichLine(std::function<Runs()> make, QWidget* parent = nullptr);
    void setRuns(const Runs& runs);
    void setIcon(const QString& name, ColourRole role);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    qreal indent() const { return m_icon.isEmpty() ? 0 : em(1.4); }
    Runs m_runs;
    QString m_icon;
    ColourRole m_iconRole = &Colours::icon;
};

// Title row of a dock: a title or tabs at the left, tools at the right. It ignores mouse presses, so
// QDockWidget keeps dragging and double-click floating.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QWidget* parent = nullptr);
    void addTitle(std::function<QString()> title, const QString& count = {});
    QTabBar* addTabs();
    void addLeft(QWidget* widget);
    void addTool(QWidget* widget);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {em(4), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QHBoxLayout *m_left, *m_right;
};

// A field with a leading icon and a key cap at its end.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& key, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    QWidget* m_keyCap;
};

class KeyCap : public QWidget {
    Q_OBJECT
public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_key;
};

// A rounded ground with an optional border: cards, messages.
class Card : public QWidget {
    Q_OBJECT
public:
    Card(ColourRole fill, ColourRole border, const char* radius, QWidget* parent = nullptr);
    void setColours(ColourRole fill, ColourRole border);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    ColourRole m_fill, m_border;
    const char* m_radius;
};

// Symbol, a sentence that wraps, and one thing to do: a link at its end or a button below it.
class MessageStrip : public Card {
    Q_OBJECT

public:
    explicit MessageStrip(QWidget* parent = nullptr);
    void setKind(const QString& icon, ColourRole colour, ColourRole ground);
    // action: empty for none. asButton: below the sentence, for a fix; otherwise a link at its end.
    void setMessage(const QString& sentence, const QString& action = {}, bool asButton = false);
    QString sentence() const { return m_plain; }
    QPushButton* action() const { return m_action; }

private:
    void restyle();
    class Symbol;
    Symbol* m_symbol;
    QLabel* m_sentence;
    QPushButton* m_action;
    QGridLayout* m_grid;
    QString m_plain;
    bool m_asButton = false;
};

// "Data  MNIST v": a tool button with a caption, framed like a combo box.
class ChoiceButton : public QToolButton {
    Q_OBJECT
public:
    ChoiceButton(const QString& icon, std::function<QString()> caption, std::function<QString()> value,
                 QWidget* parent = nullptr);
    QSize sizeHint() const override;
    void refresh();                  // after the value has changed
    void setCompact(bool isCompact); // lower, for the head of a section

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Runs runs() const;
    QString m_icon;
    bool m_isCompact = false;
    std::function<QString()> m_caption, m_value;
};

// Head of a foldable section: chevron, title, note; anything at the right end.
class SectionHead : public QAbstractButton {
    Q_OBJECT
public:
    SectionHead(std::function<QString()> title, const QString& note, bool open, QWidget* parent = nullptr);
    void addRight(QWidget* widget);
    void setNote(const QString& note);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    std::function<QString()> m_title;
    QString m_note;
    QHBoxLayout* m_row;
};

// A row of joined buttons, one of which may be checked.
class SegmentedRow : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedRow(QWidget* parent = nullptr);
    QToolButton* add(const QString& iconName, const QString& text = {}, bool mono = false);
    void finish(); // after the last add()

private:
    QHBoxLayout* m_row;
    QVector<QToolButton*> m_buttons;
};

QToolButton* smallTool(const QString& icon, qreal size = 1.23, ColourRole role = &Colours::text2);

} // namespace lamina
