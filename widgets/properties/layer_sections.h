#pragma once
// The foldable parts of the inspector below the form, but for the weights.

#include "core/model/graph_check.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace lamina {

class FormulaView;
class SectionHead;

// A head that folds what is below it, and remembers that for the next layer.
class Section : public QWidget {
    Q_OBJECT

public:
    Section(std::function<QString()> title, bool isOpen, QWidget* parent = nullptr);
    SectionHead* head() const { return m_head; }
    QVBoxLayout* body() const { return m_body; }

private:
    SectionHead* m_head;
    QVBoxLayout* m_body;
};

// What the layer computes and how many parameters that takes.
class FormulaSection : public Section {
    Q_OBJECT

public:
    explicit FormulaSection(QWidget* parent = nullptr);
    void showNode(const Node& node, const NodeFacts* facts);
    QString arithmetic() const; // "3·3·32·32 + 32 = 9 248"; empty without weights
    void retranslate();

private:
    FormulaView* m_formula;
    QLabel *m_shapes, *m_arithmetic;
    std::vector<WeightSpec> m_weights;
    std::int64_t m_parameters = 0, m_trainable = 0;
};

class TrainingSection : public Section {
    Q_OBJECT

public:
    explicit TrainingSection(QWidget* parent = nullptr);
    void showNode(const Node& node, const Node* weightsOwner);
    QCheckBox* frozen() const { return m_frozen; }
    void retranslate();

signals:
    void trainableChanged(bool isTrainable);

private:
    QCheckBox* m_frozen;
    QLabel* m_note;
    QString m_owner;
};

} // namespace lamina
