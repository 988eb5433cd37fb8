#include "app/window/welcome_strip.h"

#include <QHBoxLayout>

namespace lamina {

WelcomeStrip::WelcomeStrip(QWidget* parent)
    : Card(&Colours::field, &Colours::softBd, "card", parent),
      m_text(new RichLine),
      m_data(new QPushButton),
      m_close(smallTool(QStringLiteral("close"), 1.1)) {
    setObjectName("welcome");
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_data);
    row->addWidget(m_close);
    LaminaStyle::setLook(m_data, Look::Link);
    m_text->setIcon(QStringLiteral("info"), &Colours::accent);
    onThemeChange(this, [this, row] {
        row->setContentsMargins(em(1.2), 0, em(0.6), 0);
        row->setSpacing(em(0.8));
        m_data->setText(tr("Use my data"));
        m_close->setAccessibleName(tr("Close"));
        m_close->setToolTip(tr("Close"));
        fitWords();
        updateGeometry();
    });
}

QSize WelcomeStrip::sizeHint() const { return {em(40), em(3.2)}; }
QSize WelcomeStrip::minimumSizeHint() const { return {em(10), em(3.2)}; }

// The long sentence where there is room for it, otherwise the short one.
void WelcomeStrip::fitWords() {
    const Runs full{{tr("Your first network is ready."), &Colours::text, 1, false, Theme::SemiBold},
                    {QStringLiteral("  ") + tr("Press Train (Space) and watch the boundary bend."), &Colours::text}};
    const Runs brief{{tr("Press Train (Space)."), &Colours::text, 1, false, Theme::SemiBold}};
    const double room = width() - m_data->sizeHint().width() - em(6.5);
    m_text->setRuns(runsWidth(full) <= room ? full : brief);
}

void WelcomeStrip::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fitWords();
}

} // namespace lamina
