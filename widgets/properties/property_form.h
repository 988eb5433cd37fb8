#pragma once
// The options of one layer as a form, generated from its declaration: name at the left, field at the right, what is wrong
// with an input below it; the advanced ones folded away.

#include "core/model/graph.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace lamina {

class PropertyField;
class SectionHead;

class PropertyForm : public QWidget {
    Q_OBJECT

public:
    explicit PropertyForm(QWidget* parent = nullptr);

    // Builds the fields where layer or type changed, otherwise only updates the values. No signals.
    void showNode(const Node& node);
    void clear();
    PropertyField* field(const std::string& name) const; // nullptr if there is none
    QString messageOf(const std::string& name) const;    // what is expected, where the input is faulty
    SectionHead* advancedHead() const { return m_advancedHead; }
    void commit();
    void focusFirst();
    void retranslate();

signals:
    void edited(const QString& name, const lamina::PropertyValue& value, bool isStep);

private:
    struct Row {
        PropertyField* field;
        QWidget* label;
        QLabel* message;
    };
    void build(const Node& node);
    void addRow(const Property& property);
    void showFault(const Row& row);

    Uid m_uid = 0;
    std::string m_type;
    std::vector<Row> m_rows;
    QGridLayout *m_grid, *m_advancedGrid;
    SectionHead* m_advancedHead;
    QWidget* m_advanced;
};

} // namespace lamina
