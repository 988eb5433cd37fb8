#pragma once
// A field for one number with steps. What is typed is sent when it is finished (Enter or leaving the field), a step at once;
// what is no number or out of range is marked and never sent.

#include <QAbstractSpinBox>

#include <optional>

namespace lamina {

class NumberEntry : public QAbstractSpinBox {
    Q_OBJECT

public:
    // Both ends belong to the range.
    NumberEntry(bool isInteger, double minimum, double maximum, QWidget* parent = nullptr);

    // An empty field stands for 0, which is shown as these words.
    void setWordsForZero(const QString& words);
    // Shows it without a signal. Leaves alone what somebody is typing here.
    void setNumber(double number);
    double number() const { return m_number; } // the last one that was shown or sent
    bool isFaulty() const { return m_isFaulty; }
    void commit(); // as Enter does

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(double number, bool isStep);
    void faultChanged(bool isFaulty);

protected:
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QString textOf(double number) const;
    std::optional<double> typed() const;
    void check();
    void setFaulty(bool isFaulty);
    double stepSize() const;

    bool m_isInteger, m_isFaulty = false, m_mayBeEmpty = false;
    double m_minimum, m_maximum, m_number = 0;
    QString m_text; // of m_number; another text in the field is being typed
};

} // namespace lamina
