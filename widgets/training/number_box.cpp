#include "widgets/training/number_box.h"

#include "core/base/text.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lamina {

NumberBox::NumberBox(Kind kind, QWidget* parent) : QAbstractSpinBox(parent), m_kind(kind) {
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &NumberBox::commit);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        bool isNumber = false;
        const double typed = text.trimmed().toDouble(&isNumber);
        LaminaStyle::setFaulty(this, !isNumber || typed < m_minimum || typed > m_maximum);
    });
    onThemeChange(this, [this] {
        setFont(Theme::instance().mono());
        lineEdit()->setFont(Theme::instance().mono());
        setFixedHeight(Theme::instance().size("field"));
    });
}

QSize NumberBox::sizeHint() const { return {em(6), Theme::instance().size("field")}; }

void NumberBox::setRange(double minimum, double maximum) {
    m_minimum = minimum;
    m_maximum = maximum;
}

QString NumberBox::textOf(double value) { return QString::fromStdString(shortNumber(value)); }

void NumberBox::setValue(double value) {
    m_value = value;
    const QString text = textOf(value);
    if (lineEdit()->text() != text && !(lineEdit()->hasFocus() && lineEdit()->text().toDouble() == value))
        lineEdit()->setText(text);
    LaminaStyle::setFaulty(this, false);
}

void NumberBox::change(double value) {
    value = std::clamp(value, m_minimum, m_maximum);
    if (m_kind == Kind::integer) value = std::round(value);
    const bool isNew = value != m_value;
    m_value = value;
    lineEdit()->setText(textOf(value));
    LaminaStyle::setFaulty(this, false);
    if (isNew) emit valueChanged(value);
}

void NumberBox::commit() {
    bool isNumber = false;
    const double typed = lineEdit()->text().trimmed().toDouble(&isNumber);
    change(isNumber && std::isfinite(typed) ? typed : m_value);
}

void NumberBox::stepBy(int steps) {
    commit();
    double value = m_value;
    if (m_kind != Kind::rate) {
        const double size =
            m_kind == Kind::integer ? 1 : std::pow(10, std::floor(std::log10(std::max(0.01, std::abs(value)))));
        change(value + steps * std::max(size, m_kind == Kind::integer ? 1.0 : 0.01));
        return;
    }
    for (; steps != 0; steps += steps > 0 ? -1 : 1) {
        if (!(value > 0)) value = 1e-6;
        const double power = std::pow(10, std::floor(std::log10(value) + 1e-9));
        const double digit = value / power;
        if (steps > 0)
            value = power * (digit < 1.999 ? 2 : digit < 4.999 ? 5 : 10);
        else
            value = power * (digit > 5.001 ? 5 : digit > 2.001 ? 2 : digit > 1.001 ? 1 : 0.5);
    }
    change(std::stod(shortNumber(value)));
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (isReadOnly()) return enabled;
    if (m_value < m_maximum) enabled |= StepUpEnabled;
    if (m_value > m_minimum) enabled |= StepDownEnabled;
    return enabled;
}

QValidator::State NumberBox::validate(QString&, int&) const { return QValidator::Acceptable; }

void NumberBox::focusOutEvent(QFocusEvent* event) {
    commit();
    QAbstractSpinBox::focusOutEvent(event);
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace lamina
