#include "app/window_application.h"

#include "core/base/error.h"

#include <QEvent>

#include <cstdio>

namespace lamina {

void WindowApplication::startTiming() {
    m_isTiming = true;
    m_longest = {};
    m_handled = 0;
}

bool WindowApplication::notify(QObject* receiver, QEvent* event) {
    if (!m_isTiming || m_depth > 0) return deliver(receiver, event);
    // The receiver may be gone afterwards.
    const char* className = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const int type = event->type();
    QElapsedTimer spent;
    spent.start();
    ++m_depth;
    const bool handled = deliver(receiver, event);
    --m_depth;
    const double milliseconds = static_cast<double>(spent.nsecsElapsed()) / 1e6;
    ++m_handled;
    if (milliseconds > m_longest.milliseconds)
        m_longest = {milliseconds, std::string(className) + (name.isEmpty() ? "" : " " + name.toStdString()), type};
    return handled;
}

// An exception must not leave an event handler: it would take the program down, and the user's work with it.
bool WindowApplication::deliver(QObject* receiver, QEvent* event) {
    QString text;
    try {
        return QApplication::notify(receiver, event);
    } catch (const Error& error) {
        text = QString::fromStdString(error.shown());
    } catch (const std::exception& error) {
        text = QString::fromUtf8(error.what());
    }
    std::fprintf(stderr, "lamina: %s\n", qPrintable(text));
    if (onError) onError(text);
    return true;
}

} // namespace lamina
