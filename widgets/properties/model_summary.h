#pragma once
// What the inspector shows instead of one layer: the whole model if nothing is selected, otherwise what the selected layers
// amount to together.

#include "core/model/graph_check.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace lamina {

class MessageStrip;

class ModelSummary : public QWidget {
    Q_OBJECT

public:
    explicit ModelSummary(QWidget* parent = nullptr);
    void showSelection(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection);
    void retranslate();

    QString title() const;
    std::vector<std::pair<QString, QString>> rows() const { return m_rows; } // label, value; as shown
    const std::vector<MessageStrip*>& problems() const { return m_strips; }

signals:
    void layerWanted(lamina::Uid uid);
    void fixChosen(lamina::Uid uid, const lamina::Fix& fix);

private:
    void add(const QString& label, const QString& value);
    void addTotals(std::int64_t parameters, std::int64_t trainable, std::int64_t macs, bool isKnown);
    void summarizeModel();
    void summarizeSelection();
    const Group* selectedBlock() const; // the selection is all of it
    void showProblems();

    Graph m_graph;
    GraphFacts m_facts;
    std::vector<Uid> m_selection;
    std::vector<std::pair<QString, QString>> m_rows;
    QLabel *m_title, *m_sentence, *m_problemTitle;
    QGridLayout* m_grid;
    QVBoxLayout* m_problems;
    std::vector<MessageStrip*> m_strips;
};

// Symbol, colours and sentence of a diagnostic on a strip.
void dressStrip(MessageStrip* strip, Severity severity);

} // namespace lamina
