#pragma once
// A layer's formula as a book sets it, with the activation that is chosen in place of f.

#include "core/model/graph.h"

#include <QStringList>
#include <QWidget>

namespace lamina {

class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);
    void setFormula(const QString& notation); // three spaces begin a new line
    QString formula() const { return m_lines.join(QStringLiteral("   ")); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_lines;
};

// "a = f(x W + b)" with relu → "a = ReLU(x W + b)"; with linear → "a = x W + b".
QString formulaOf(const Node& node);

} // namespace lamina
