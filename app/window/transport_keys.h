#pragma once
// Space, '.', R without a modifier: they train, step and reset when the key goes up, unless something is being typed or
// dragged, or a control that has a use for the key holds the focus.

#include <QObject>

class QWidget;

namespace lamina {

class TransportKeys : public QObject {
    Q_OBJECT

public:
    explicit TransportKeys(QWidget* window); // listens to the whole application

signals:
    void trainPressed();
    void stepPressed();
    void resetPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isFree(QObject* receiver) const; // no control wants the key for itself

    QWidget* m_window;
    int m_key = 0; // that went down and is ours; 0: none
    bool m_wasDragged = false;
};

} // namespace lamina
