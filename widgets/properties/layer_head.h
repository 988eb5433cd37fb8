#pragma once
// Who this is: icon, name, kind, and the shapes that go in and come out. A double click renames.

#include "core/model/graph_check.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace lamina {

class LayerHead : public QWidget {
    Q_OBJECT

public:
    explicit LayerHead(QWidget* parent = nullptr);
    void showNode(const Node& node, const NodeFacts* facts);
    void editName();
    QLineEdit* nameField() const { return m_edit; }
    QString kindLine() const { return m_kind; }    // "Conv2D"
    QString shapeLine() const { return m_shapes; } // "14×14×32 → 14×14×32"
    void retranslate();

signals:
    void renamed(const QString& name);
    void helpWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void finish(bool accept);
    Node m_node;
    QString m_kind, m_shapes;
    QLineEdit* m_edit;
    QToolButton* m_help;
};

} // namespace lamina
