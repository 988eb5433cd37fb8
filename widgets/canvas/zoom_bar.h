#pragma once
// The buttons over the upper edge of the canvas: zoom, fit, tidy.

#include "widgets/common/widgets.h"

namespace lamina {

class ZoomBar : public QWidget {
    Q_OBJECT

public:
    explicit ZoomBar(QWidget* parent = nullptr);
    void setZoom(double zoom);
    QToolButton* minusButton() const { return m_minus; }
    QToolButton* percentButton() const { return m_percent; }
    QToolButton* plusButton() const { return m_plus; }
    QPushButton* fitButton() const { return m_fit; }
    QPushButton* tidyButton() const { return m_tidy; }
    QPushButton* addButton() const { return m_add; } // shown where there is no list of layers

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton *m_minus, *m_percent, *m_plus;
    QPushButton *m_fit, *m_tidy, *m_add;
};

// What a canvas without layers says.
class CanvasEmptyState : public QWidget {
    Q_OBJECT

public:
    explicit CanvasEmptyState(QWidget* parent = nullptr);
    QPushButton* dataButton() const { return m_data; }
    QPushButton* exampleButton() const { return m_example; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel *m_title, *m_sentence;
    QPushButton *m_data, *m_example;
};

} // namespace lamina
