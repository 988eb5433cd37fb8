#include "widgets/properties/number_entry.h"

#include "core/base/text.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
constexpr double kExact = 9007199254740992.0; // integers up to here are exact in a double
} // namespace

NumberEntry::NumberEntry(bool isInteger, double minimum, double maximum, QWidget* parent)
    : QAbstractSpinBox(parent),
      m_isInteger(isInteger),
      m_minimum(isInteger ? std::max(minimum, -kExact) : minimum),
      m_maximum(isInteger ? std::min(maximum, kExact) : maximum) {
    setFocusPolicy(Qt::StrongFocus);
    m_text = textOf(m_number);
    lineEdit()->setText(m_text);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberEntry::check);
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberEntry::commit);
    onThemeChange(this, [this] {
        setFont(Theme::instance().mono());
        setFixedHeight(Theme::instance().size("field"));
    });
}

void NumberEntry::setWordsForZero(const QString& words) {
    m_mayBeEmpty = true;
    lineEdit()->setPlaceholderText(words);
    const bool isShown = lineEdit()->text() == m_text;
    m_text = textOf(m_number);
    if (isShown) lineEdit()->setText(m_text);
}

QString NumberEntry::textOf(double number) const {
    if (m_mayBeEmpty && number == 0) return {};
    QString text =
        m_isInteger ? QString::number(static_cast<qint64>(number)) : QString::fromStdString(shortNumber(number));
    if (text.startsWith(QLatin1Char('-'))) text[0] = QChar(0x2212);
    return text;
}

std::optional<double> NumberEntry::typed() const {
    QString text = lineEdit()->text().simplified();
    if (text.isEmpty() && m_mayBeEmpty) return 0;
    text.replace(QChar(0x2212), QLatin1Char('-')).remove(QChar(0x202f)).remove(QChar(0xa0));
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number) || number < m_minimum || number > m_maximum) return {};
    if (m_isInteger && std::nearbyint(number) != number) return {};
    return number;
}

void NumberEntry::setNumber(double number) {
    const bool isTyping = lineEdit()->text() != m_text, isNew = number != m_number;
    m_number = number;
    m_text = textOf(number);
    if (isTyping && (hasFocus() || !isNew)) return;
    if (lineEdit()->text() != m_text) lineEdit()->setText(m_text);
    setFaulty(false);
}

void NumberEntry::check() { setFaulty(!typed()); }

void NumberEntry::setFaulty(bool isFaulty) {
    if (m_isFaulty == isFaulty) return;
    m_isFaulty = isFaulty;
    LaminaStyle::setFaulty(this, isFaulty);
    emit faultChanged(isFaulty);
}

void NumberEntry::commit() {
    if (lineEdit()->text() == m_text) return;
    const std::optional<double> number = typed();
    setFaulty(!number);
    if (!number) return;
    const bool isNew = *number != m_number;
    m_number = *number;
    m_text = textOf(m_number);
    lineEdit()->setText(m_text);
    if (isNew) emit edited(m_number, false);
}

// A hundredth of what is there, rounded down to a power of ten; near a limit such as 1 of the way to it.
double NumberEntry::stepSize() const {
    if (m_isInteger) return 1;
    double size = std::abs(m_number);
    if (m_maximum < 1e299 && m_number <= m_maximum) size = std::min(size, m_maximum - m_number);
    if (size <= 0) size = m_maximum - m_minimum < 1e299 ? std::min(1.0, (m_maximum - m_minimum) / 10) : 1;
    return std::pow(10, std::floor(std::log10(size) + 1e-9) - 1);
}

void NumberEntry::stepBy(int steps) {
    const std::optional<double> from = typed();
    if (from) m_number = *from;
    const double step = stepSize();
    const double raw = m_isInteger ? m_number + steps : (std::round(m_number / step) + steps) * step;
    const double next = std::clamp(raw, m_minimum, m_maximum);
    m_number = m_isInteger ? next : std::stod(shortNumber(next));
    m_text = textOf(m_number);
    lineEdit()->setText(m_text);
    setFaulty(false);
    emit edited(m_number, true);
}

QAbstractSpinBox::StepEnabled NumberEntry::stepEnabled() const {
    StepEnabled steps;
    if (m_number < m_maximum) steps |= StepUpEnabled;
    if (m_number > m_minimum) steps |= StepDownEnabled;
    return steps;
}

void NumberEntry::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != m_text) {
        lineEdit()->setText(m_text);
        setFaulty(false);
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

// The wheel scrolls the panel unless the field was chosen before.
void NumberEntry::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

QSize NumberEntry::sizeHint() const { return {em(6), Theme::instance().size("field")}; }
QSize NumberEntry::minimumSizeHint() const { return {em(4), Theme::instance().size("field")}; }

} // namespace lamina
