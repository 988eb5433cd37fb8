#pragma once
// What an empty panel says: a symbol, one bold line, one sentence, at most one button.

#include <QWidget>

class QLabel;
class QPushButton;

namespace lamina {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& sentence, const QString& button = {});
    QPushButton* button() const { return m_button; }

private:
    QLabel *m_title, *m_sentence;
    QPushButton* m_button;
};

} // namespace lamina
