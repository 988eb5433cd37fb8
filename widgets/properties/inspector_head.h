#pragma once
// The head of the inspector: what is selected, and what goes in and comes out.

#include "core/model/graph_check.h"

#include <QWidget>

namespace lamina {

class InspectorHead : public QWidget {
    Q_OBJECT

public:
    explicit InspectorHead(QWidget* parent = nullptr);
    void setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection);
    QString title() const { return m_title; }
    QString subtitle() const { return m_words + m_shapes; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string m_type; // of the one layer; empty: none or several
    QString m_title, m_words, m_shapes;
};

} // namespace lamina
