#pragma once
// Everything that is wrong with the network or could be better, each with the button that mends it.

#include "core/model/graph_check.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace lamina {

class EmptyState;
class RichLine;

class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    void setProblems(const Graph& graph, const std::vector<Diagnostic>& problems);
    void setCurrentNode(Uid uid); // its rows are marked

    int count(Severity severity) const;
    QStringList sentences() const;          // "dense_1: needs …", for tests and for reading aloud
    QPushButton* fixButton(Uid node) const; // of the first problem of that layer that has one; nullptr if there is none

signals:
    void nodeChosen(Uid uid); // go there
    void fixChosen(Uid node, const Fix& fix);
    void fixAllChosen(); // all that have exactly one answer

private:
    void rebuild();

    struct Row {
        Uid node;
        std::string name;
        Diagnostic problem;
    };
    std::vector<Row> m_problems;
    std::vector<QWidget*> m_rows;
    Uid m_current = 0;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list;
    RichLine* m_summary;
    QPushButton* m_fixAll;
    QWidget* m_footer;
};

} // namespace lamina
