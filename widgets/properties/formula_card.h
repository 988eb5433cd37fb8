#pragma once
// The formula of a layer, and below it how many parameters that makes.

#include "core/model/graph_check.h"
#include "widgets/common/widgets.h"

namespace lamina {

class FormulaCard : public Card {
    Q_OBJECT

public:
    explicit FormulaCard(QWidget* parent = nullptr);
    // facts: nullptr where nothing is known; then the shapes stand in place of the arithmetic.
    void setLayer(const Node& node, const NodeFacts* facts);
    QString formula() const { return m_formula; } // with the activation that is set: "a = ReLU(x W + b)"
    QString foot() const { return m_foot; }       // "3·3·32·32 + 32 = 9 248"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {em(8), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_formula, m_foot;
};

} // namespace lamina
