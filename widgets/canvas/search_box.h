#pragma once
// The box that finds a layer and puts it at a place: a field, the layers that match with what they would yield there.

#include "widgets/canvas/layer_search.h"
#include "widgets/common/widgets.h"

class QLineEdit;

namespace lamina {

class SearchBox : public QWidget {
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);
    // The place is named at the right of the field: "after conv_2".
    void open(const Graph& graph, const GraphFacts& facts, const InsertPlace& place, const QString& placeName);
    const InsertPlace& place() const { return m_place; }
    QLineEdit* field() const { return m_field; }
    const std::vector<LayerProposal>& proposals() const { return m_proposals; }
    int currentRow() const { return m_current; }
    QSize sizeHint() const override;

signals:
    void chosen(const QString& type);
    void closed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void search();
    void setCurrent(int row);
    void accept();
    void leave();
    QRect rowRect(int visibleRow) const;
    int rowAt(QPoint position) const; // -1: none
    int visibleRows() const;
    void paintRow(QPainter& painter, const QRect& rect, const LayerProposal& proposal, bool isCurrent) const;
    void paintFoot(QPainter& painter, const QRect& rect) const;

    Graph m_graph;
    GraphFacts m_facts;
    InsertPlace m_place;
    QString m_placeName;
    QLineEdit* m_field;
    std::vector<LayerProposal> m_proposals;
    QStringList m_nearest;
    int m_current = 0, m_first = 0;
    bool m_isLeaving = false;
};

} // namespace lamina
