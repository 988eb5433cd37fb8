#include "app/window/transport_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

#include <utility>

namespace lamina {

TransportKeys::TransportKeys(QWidget* window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

bool TransportKeys::isFree(QObject* receiver) const {
    const auto* widget = qobject_cast<QWidget*>(receiver);
    if (!widget || widget->window() != m_window || QApplication::activePopupWidget() ||
        QApplication::activeModalWidget())
        return false;
    const QWidget* focus = QApplication::focusWidget();
    if (!focus) return true;
    // Anything that takes text, and every control: Space presses buttons, letters find rows of lists.
    if (focus->testAttribute(Qt::WA_InputMethodEnabled) && focus->inputMethodQuery(Qt::ImEnabled).toBool())
        return false;
    for (const QWidget* at = focus; at && at != m_window; at = at->parentWidget())
        if (qobject_cast<const QAbstractButton*>(at) || qobject_cast<const QLineEdit*>(at) ||
            qobject_cast<const QAbstractSpinBox*>(at) || qobject_cast<const QComboBox*>(at) ||
            qobject_cast<const QAbstractItemView*>(at) || qobject_cast<const QAbstractSlider*>(at) ||
            qobject_cast<const QTabBar*>(at) || qobject_cast<const QTextEdit*>(at) ||
            qobject_cast<const QPlainTextEdit*>(at))
            return false;
    return true;
}

bool TransportKeys::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->isAutoRepeat() || !watched->isWidgetType()) break;
        const bool isOurs = (key->key() == Qt::Key_Space || key->key() == Qt::Key_Period || key->key() == Qt::Key_R) &&
                            (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && isFree(watched);
        m_key = isOurs ? key->key() : 0;
        m_wasDragged = false;
        break;
    }
    case QEvent::MouseMove:
        if (QApplication::mouseButtons() != Qt::NoButton) m_wasDragged = true;
        break;
    case QEvent::MouseButtonPress:
        m_wasDragged = true;
        break;
    case QEvent::KeyRelease: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->isAutoRepeat() || m_key == 0 || key->key() != m_key || !watched->isWidgetType()) break;
        const int pressed = std::exchange(m_key, 0);
        if (m_wasDragged || !isFree(watched)) break;
        if (pressed == Qt::Key_Space) emit trainPressed();
        if (pressed == Qt::Key_Period) emit stepPressed();
        if (pressed == Qt::Key_R) emit resetPressed();
        break;
    }
    default:
        break;
    }
    return false; // the key goes on its way: Space also pans the canvas
}

} // namespace lamina
