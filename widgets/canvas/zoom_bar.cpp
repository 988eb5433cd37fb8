#include "widgets/canvas/zoom_bar.h"

#include "widgets/common/widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lamina {

ZoomBar::ZoomBar(QWidget* parent)
    : QWidget(parent), m_fit(new QPushButton), m_tidy(new QPushButton), m_add(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->setSizeConstraint(QLayout::SetFixedSize); // follows its texts by itself
    auto* zoom = new SegmentedRow;
    m_minus = zoom->add(QStringLiteral("minus"));
    m_percent = zoom->add({}, QStringLiteral("100 %"), true);
    m_plus = zoom->add(QStringLiteral("plus"));
    zoom->finish();
    row->addWidget(zoom);
    row->addWidget(m_fit);
    row->addWidget(m_tidy);
    row->addWidget(m_add);
    m_add->hide();
    m_add->setIcon(Icons::icon(QStringLiteral("add")));
    m_fit->setIcon(Icons::icon(QStringLiteral("fit")));
    m_tidy->setIcon(Icons::icon(QStringLiteral("tidy")));
    for (QWidget* button : std::initializer_list<QWidget*>{m_minus, m_percent, m_plus, m_fit, m_tidy, m_add})
        button->setFocusPolicy(Qt::NoFocus);
    onThemeChange(this, [this] {
        const auto name = [](QWidget* button, const QString& words, const QString& key) {
            button->setAccessibleName(words);
            button->setToolTip(words + QStringLiteral("  (") + key + QLatin1Char(')'));
        };
        name(m_minus, tr("Zoom out"), QStringLiteral("Ctrl+−"));
        name(m_percent, tr("Actual size"), QStringLiteral("Ctrl+0"));
        name(m_plus, tr("Zoom in"), QStringLiteral("Ctrl++"));
        name(m_fit, tr("Fit everything"), QStringLiteral("F"));
        name(m_tidy, tr("Tidy"), QStringLiteral("Ctrl+L"));
        name(m_add, tr("Add layer"), QStringLiteral("/"));
        m_add->setText(tr("Layer"));
        m_percent->setFixedWidth(em(4.2));
        for (QPushButton* button : {m_fit, m_tidy, m_add}) {
            button->setIconSize({em(1.23), em(1.23)});
            button->setFixedHeight(em(2));
        }
    });
}

// Layers may pass below in a narrow window.
void ZoomBar::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(colours().canvas);
    p.drawRoundedRect(rect(), Theme::instance().radius("button"), Theme::instance().radius("button"));
}

void ZoomBar::setZoom(double zoom) { m_percent->setText(QStringLiteral("%1 %").arg(qRound(zoom * 100))); }

CanvasEmptyState::CanvasEmptyState(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_sentence(new QLabel),
      m_data(new QPushButton),
      m_example(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->addSpacing(em(3.2)); // the symbol
    for (QLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_data);
    buttons->addWidget(m_example);
    buttons->addStretch(1);
    column->addSpacing(em(0.6));
    column->addLayout(buttons);
    LaminaStyle::setLook(m_example, Look::Link);
    onThemeChange(this, [this, buttons] {
        buttons->setSpacing(em(1.2));
        m_title->setFont(Theme::instance().text(1, Theme::SemiBold));
        m_title->setText(tr("Start with data or with a layer"));
        m_sentence->setText(tr("Drag a layer here from the left, or press / to find one."));
        m_data->setText(tr("Choose data"));
        m_example->setText(tr("Open example"));
        setTextColour(m_sentence, &Colours::text2);
        setFixedSize(em(26), layout()->heightForWidth(em(26)) > 0 ? layout()->heightForWidth(em(26)) : em(12));
    });
}

void CanvasEmptyState::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const int size = em(2.3);
    Icons::paint(&p, QRectF((width() - size) / 2.0, em(0.6), size, size), QStringLiteral("add"), colours().text3);
}

} // namespace lamina
