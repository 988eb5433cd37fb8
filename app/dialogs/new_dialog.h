#pragma once
// "New": the examples with what they teach, and the empty network.

#include <QDialog>

class QListWidget;

namespace lamina {

class NewDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewDialog(QWidget* parent = nullptr);
    QString chosenExample() const; // empty: an empty network
    void choose(const QString& id);

private:
    QListWidget* m_list;
};

} // namespace lamina
