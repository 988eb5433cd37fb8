#pragma once
// The card beside a faulty layer: what is wrong, what the fix yields in numbers, the fix, other ways.

#include "core/model/graph_check.h"
#include "widgets/common/widgets.h"

class QMenu;

namespace lamina {

class MistakeCard : public QWidget {
    Q_OBJECT

public:
    explicit MistakeCard(QWidget* parent = nullptr);
    // Shows the first error of this layer; hides itself if there is none.
    void showFor(const Graph& graph, const GraphFacts& facts, Uid uid);
    Uid uid() const { return m_uid; }
    QPushButton* fixButton() const { return m_fix; }
    QPushButton* otherWays() const { return m_others; }
    const QString& sentence() const { return m_sentence; }
    // Stands at the right of this rectangle of the parent, or where there is room.
    void placeBeside(const QRect& node, const QSize& room);

signals:
    void fixChosen(Uid uid, const Fix& fix);
    void whyAsked(Uid uid);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString outcome() const; // of the first fix, in numbers
    bool m_pointsLeft = true;
    int m_tipY = 0;

    Graph m_graph;
    GraphFacts m_facts;
    Diagnostic m_mistake;
    Uid m_uid = 0;
    QString m_sentence;
    QLabel *m_title, *m_outcome;
    QPushButton *m_fix, *m_others, *m_why;
    QMenu* m_menu;
};

} // namespace lamina
