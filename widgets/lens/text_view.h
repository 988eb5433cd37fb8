#pragma once
// Text of one's own: how the network goes on with it, and what it thinks comes next; or which class it is of.

#include "core/model/lens_data.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lamina {

// Names with the length of a bar for each probability, likeliest on top.
class ChanceBars : public QWidget {
    Q_OBJECT

public:
    explicit ChanceBars(QWidget* parent = nullptr);
    void setChances(const LensText& text);
    int shownBars() const { return m_shown; } // of the last painting, for tests
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    LensText m_text;
    int m_shown = 0;
};

class TextView : public QWidget {
    Q_OBJECT

public:
    explicit TextView(QWidget* parent = nullptr);
    void setContinues(bool continues); // a text to be continued; else one to be classified
    void setAnswer(const LensText& answer);
    TextQuery query() const; // what stands in the field; tokens 0
    ChanceBars* bars() const { return m_bars; }
    QLineEdit* field() const { return m_field; }
    QPushButton* button() const { return m_write; }
    QString written() const; // the text so far, for tests

signals:
    void asked(const TextQuery& query);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void write();
    void showWritten();
    void arrange();

    QLineEdit* m_field;
    QPushButton* m_write;
    QPlainTextEdit* m_out;
    ChanceBars* m_bars;
    QBoxLayout* m_body;
    QTimer m_later; // a question rarely ends with the first letter
    LensText m_answer;
    TextQuery m_writtenFor;
    QString m_prompt, m_continuation;
    std::uint64_t m_seed = 0;
    bool m_continues = true, m_isWriting = false;
};

} // namespace lamina
