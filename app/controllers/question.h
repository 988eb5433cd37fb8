#pragma once
// A question to the user with named buttons.

#include <QMessageBox>
#include <QPushButton>

namespace lamina {

class Question : public QMessageBox {
public:
    Question(Icon icon, const QString& title, const QString& text, QWidget* window)
        : QMessageBox(icon, title, text, NoButton, window) {}

    QPushButton* answer(const QString& text, ButtonRole role, const char* name) {
        QPushButton* made = addButton(text, role);
        made->setObjectName(QLatin1String(name));
        return made;
    }
    // Waits for the answer; Return means usual, Escape means escape.
    QAbstractButton* ask(QPushButton* usual, QPushButton* escape) {
        setDefaultButton(usual);
        setEscapeButton(escape);
        exec();
        return clickedButton();
    }
};

} // namespace lamina
