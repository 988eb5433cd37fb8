#pragma once
// A spin box for numbers of any size: shows the shortest form ("0.001", "1e-05"), steps by one or, for rates, along 1-2-5.

#include <QAbstractSpinBox>

namespace lamina {

class NumberBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    enum class Kind { integer, real, rate }; // rate: steps 0.001, 0.002, 0.005, 0.01, …
    explicit NumberBox(Kind kind, QWidget* parent = nullptr);

    void setRange(double minimum, double maximum);
    void setValue(double value); // does not emit
    double value() const { return m_value; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void valueChanged(double value); // by the user: each step, and what was typed when it is complete

protected:
    StepEnabled stepEnabled() const override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override; // only with the focus: scrolling a panel must not change a number

private:
    void commit();
    void change(double value);
    static QString textOf(double value);

    Kind m_kind;
    double m_value = 0, m_minimum = -1e300, m_maximum = 1e300;
};

} // namespace lamina
