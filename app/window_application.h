#pragma once
// QApplication that survives an Error thrown by an action, and can time its event handlers.

#include <QApplication>
#include <QElapsedTimer>

#include <functional>
#include <string>

namespace lamina {

class WindowApplication : public QApplication {
    Q_OBJECT

public:
    WindowApplication(int& argc, char** argv) : QApplication(argc, argv) {}

    struct Longest {
        double milliseconds = 0;
        std::string receiver; // class and object name
        int event = 0;        // QEvent::Type
    };
    void startTiming();                                         // forgets what was measured before
    const Longest& longestHandler() const { return m_longest; } // outermost handlers only
    std::int64_t handledEvents() const { return m_handled; }

    // What to do with an Error that nobody caught; without one it is printed.
    std::function<void(const QString& text)> onError;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    bool deliver(QObject* receiver, QEvent* event);

    bool m_isTiming = false;
    int m_depth = 0;
    Longest m_longest;
    std::int64_t m_handled = 0;
};

} // namespace lamina
