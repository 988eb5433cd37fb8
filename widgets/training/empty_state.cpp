#include "widgets/training/empty_state.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lamina {

namespace {
class Symbol : public QWidget {
public:
    explicit Symbol(const QString& icon) : m_icon(icon) {
        onThemeChange(this, [this] { setFixedSize(em(2.3), em(2.3)); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        Icons::paint(&painter, rect(), m_icon, colours().text3);
    }

private:
    QString m_icon;
};
} // namespace

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_sentence(new QLabel), m_button(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(new Symbol(icon), 0, Qt::AlignHCenter);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_button->hide();
    onThemeChange(this, [this, column] {
        m_title->setFont(Theme::instance().text(1, Theme::SemiBold));
        m_sentence->setFont(Theme::instance().text());
        column->setContentsMargins(em(1.5), em(0.5), em(1.5), em(0.5));
        column->setSpacing(em(0.6));
        setTextColour(m_sentence, &Colours::text2);
    });
}

void EmptyState::setTexts(const QString& title, const QString& sentence, const QString& button) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace lamina
