#pragma once
// The message over the canvas at the first start: what to press now. The canvas gives it its place.

#include "widgets/common/widgets.h"

namespace lamina {

class WelcomeStrip : public Card {
    Q_OBJECT

public:
    explicit WelcomeStrip(QWidget* parent = nullptr);
    QPushButton* dataLink() const { return m_data; }
    QToolButton* closeButton() const { return m_close; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitWords();

    RichLine* m_text;
    QPushButton* m_data;
    QToolButton* m_close;
};

} // namespace lamina
