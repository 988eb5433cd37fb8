#include "widgets/common/widgets.h"

#include "widgets/common/shown.h"

#include <QAction>
#include <QFontMetricsF>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace lamina {

void setTextColour(QWidget* label, ColourRole role) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colours().*role);
    label->setPalette(palette);
}

// ---------------- lines of text ----------------

QFont Run::font() const {
    const Theme& theme = Theme::instance();
    return mono ? theme.mono(em, weight) : theme.text(em, weight);
}

Run Run::figure(const QString& text, ColourRole colour, qreal em) { return {text, colour, em, true, Theme::Regular}; }

qreal runsWidth(const Runs& runs) {
    qreal width = 0;
    for (const Run& run : runs) width += QFontMetricsF(run.font()).horizontalAdvance(run.text);
    return width;
}

void drawRuns(QPainter* painter, QPointF baseline, const Runs& runs) {
    for (const Run& run : runs) {
        const QFont font = run.font();
        painter->setFont(font);
        painter->setPen(colours().*run.colour);
        painter->drawText(baseline, run.text);
        baseline.rx() += QFontMetricsF(font).horizontalAdvance(run.text);
    }
}

RichLine::RichLine(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); }

RichLine::RichLine(std::function<Runs()> make, QWidget* parent) : RichLine(parent) {
    onThemeChange(this, [this, make] { setRuns(make()); });
}

void RichLine::setRuns(const Runs& runs) {
    m_runs = runs;
    QString plain;
    for (const Run& run : runs) plain += run.text;
    setAccessibleName(plain);
    updateGeometry();
    update();
}

void RichLine::setIcon(const QString& name, ColourRole role) {
    m_icon = name;
    m_iconRole = role;
    updateGeometry();
}

QSize RichLine::sizeHint() const {
    qreal height = 0;
    for (const Run& run : m_runs) height = qMax(height, run.em);
    return {qCeil(indent() + runsWidth(m_runs)), em(1.4 * height)};
}

void RichLine::paintEvent(QPaintEvent*) {
    QPainter p(this);
    if (m_runs.isEmpty()) return;
    const QFontMetricsF fm(m_runs.first().font());
    if (const qreal size = em(1.15); !m_icon.isEmpty())
        Icons::paint(&p, QRectF(0, (height() - size) / 2, size, size), m_icon, colours().*m_iconRole);
    drawRuns(&p, {indent(), (height() + fm.capHeight()) / 2}, m_runs);
}

// ---------------- dock title ----------------

DockTitle::DockTitle(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(em(0.6));
    row->setContentsMargins(em(0.9), 0, em(0.46), 1);
    m_left = new QHBoxLayout;
    m_left->setSpacing(em(0.6));
    m_right = new QHBoxLayout;
    m_right->setSpacing(2);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DockTitle::addTitle(std::function<QString()> title, const QString& count) {
    m_left->addWidget(new RichLine([title, count] {
        Runs runs{{title(), &Colours::text, 1, false, Theme::SemiBold}};
        if (!count.isEmpty()) runs << Run{QStringLiteral("\u2002") + count, &Colours::text2};
        return runs;
    }));
}

QTabBar* DockTitle::addTabs() {
    auto* tabs = new QTabBar;
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setElideMode(Qt::ElideNone);
    tabs->setUsesScrollButtons(false);
    layout()->setContentsMargins(em(0.15), 0, em(0.46), 0);
    m_left->addWidget(tabs);
    return tabs;
}

void DockTitle::addLeft(QWidget* widget) { m_left->addWidget(widget); }

void DockTitle::addTool(QWidget* widget) { m_right->addWidget(widget); }

QSize DockTitle::sizeHint() const { return {layout()->sizeHint().width(), Theme::instance().size("dockTitle")}; }

void DockTitle::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), colours().panel);
    p.fillRect(0, height() - 1, width(), 1, colours().sep);
}

// ---------------- fields ----------------

KeyCap::KeyCap(const QString& key, QWidget* parent) : QWidget(parent), m_key(key) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyCap::sizeHint() const {
    return {qCeil(QFontMetricsF(Theme::instance().text(0.85)).horizontalAdvance(m_key)) + em(0.85), em(1.23)};
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(colours().ctl);
    p.setBrush(colours().panel);
    p.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 3.5, 3.5);
    p.setFont(Theme::instance().text(0.85));
    p.setPen(colours().text2);
    p.drawText(rect(), Qt::AlignCenter, m_key);
}

SearchField::SearchField(const QString& key, QWidget* parent) : QLineEdit(parent), m_keyCap(new KeyCap(key, this)) {
    LaminaStyle::setLook(this, Look::Tile); // button radius
    addAction(Icons::icon("search", &Colours::text3), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_keyCap->setVisible(typed.isEmpty()); });
    onThemeChange(this, [this] { setFixedHeight(Theme::instance().size("button")); });
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    const QSize s = m_keyCap->sizeHint();
    m_keyCap->setVisible(text().isEmpty());
    m_keyCap->setGeometry(width() - s.width() - em(0.55), (height() - s.height()) / 2, s.width(), s.height());
    setTextMargins(-em(0.3), 0, s.width() + em(0.3), 0);
}

// ---------------- cards and messages ----------------

Card::Card(ColourRole fill, ColourRole border, const char* radius, QWidget* parent)
    : QWidget(parent), m_fill(fill), m_border(border), m_radius(radius) {}

void Card::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(colours().*m_fill);
    p.setPen(m_border ? QPen(colours().*m_border, 1) : QPen(Qt::NoPen));
    const qreal half = m_border ? 0.5 : 0;
    const int r = Theme::instance().radius(m_radius);
    p.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), r, r);
}

void Card::setColours(ColourRole fill, ColourRole border) {
    m_fill = fill;
    m_border = border;
    update();
}

class MessageStrip::Symbol : public QWidget {
public:
    Symbol() {
        onThemeChange(this, [this] { setFixedSize(em(1.23), em(1.38)); });
    }
    void set(const QString& name, ColourRole role) {
        m_name = name;
        m_role = role;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        if (!m_name.isEmpty())
            Icons::paint(&p, QRectF(0, (height() - width()) / 2.0, width(), width()), m_name, colours().*m_role);
    }

private:
    QString m_name;
    ColourRole m_role = &Colours::icon;
};

MessageStrip::MessageStrip(QWidget* parent)
    : Card(&Colours::alt, nullptr, "message", parent),
      m_symbol(new Symbol),
      m_sentence(new QLabel),
      m_action(new QPushButton),
      m_grid(new QGridLayout(this)) {
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_symbol, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_sentence, 0, 1);
    setMessage({});
    onThemeChange(this, [this] { restyle(); });
}

void MessageStrip::setKind(const QString& icon, ColourRole colour, ColourRole ground) {
    m_symbol->set(icon, colour);
    setColours(ground, nullptr);
}

void MessageStrip::setMessage(const QString& sentence, const QString& action, bool asButton) {
    m_plain = sentence;
    m_sentence->setText(withEvenShapes(sentence));
    m_sentence->setAccessibleName(sentence);
    m_asButton = asButton;
    m_grid->removeWidget(m_action);
    if (asButton)
        m_grid->addWidget(m_action, 1, 1, Qt::AlignLeft);
    else
        m_grid->addWidget(m_action, 0, 2, Qt::AlignTop);
    LaminaStyle::setLook(m_action, asButton ? Look::Normal : Look::Link);
    m_action->setCursor(asButton ? Qt::ArrowCursor : Qt::PointingHandCursor);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    restyle();
}

void MessageStrip::restyle() {
    m_sentence->setFont(Theme::instance().text(0.92));
    m_action->setFont(Theme::instance().text(m_asButton ? 0.92 : 0.9));
    m_action->setFixedHeight(m_asButton ? em(1.85) : em(1.38));
    m_grid->setContentsMargins(em(0.62), em(m_asButton ? 0.54 : 0.31), em(0.62), em(m_asButton ? 0.62 : 0.31));
    m_grid->setHorizontalSpacing(em(0.54));
    m_grid->setVerticalSpacing(em(0.46));
}

// ---------------- choice button ----------------

ChoiceButton::ChoiceButton(const QString& icon, std::function<QString()> caption, std::function<QString()> value,
                           QWidget* parent)
    : QToolButton(parent), m_icon(icon), m_caption(std::move(caption)), m_value(std::move(value)) {
    setPopupMode(QToolButton::InstantPopup);
    onThemeChange(this, [this] { refresh(); });
}

void ChoiceButton::refresh() {
    setAccessibleName((m_caption() + ' ' + m_value()).trimmed());
    setFixedSize(sizeHint());
    update();
}

void ChoiceButton::setCompact(bool isCompact) {
    m_isCompact = isCompact;
    refresh();
}

Runs ChoiceButton::runs() const {
    Runs runs;
    if (const QString caption = m_caption(); !caption.isEmpty())
        runs << Run{caption + QStringLiteral("\u2002"), &Colours::text2};
    runs << Run{m_value(), isEnabled() ? &Colours::text : &Colours::text3};
    return runs;
}

QSize ChoiceButton::sizeHint() const {
    return {qCeil(runsWidth(runs())) + em(0.77 + 0.46 + 1.15 + 0.46) + (m_icon.isEmpty() ? 0 : em(1.31 + 0.46)),
            m_isCompact ? em(1.69) : Theme::instance().size("button")};
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    QPainter p(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_AutoRaise; // QToolBar sets it on every tool button it gets
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &p, this);
    qreal x = em(0.77);
    if (!m_icon.isEmpty()) {
        const int size = em(1.31);
        Icons::paint(&p, QRectF(x, (height() - size) / 2, size, size), m_icon, colours().icon);
        x += size + em(0.46);
    }
    const QFontMetricsF fm(Theme::instance().text());
    drawRuns(&p, {x, (height() + fm.capHeight()) / 2}, runs());
    const int arrow = em(1.15);
    Icons::paint(&p, QRectF(width() - arrow - em(0.46), (height() - arrow) / 2, arrow, arrow), "chevron-down",
                 colours().text2);
}

// ---------------- section head ----------------

SectionHead::SectionHead(std::function<QString()> title, const QString& note, bool open, QWidget* parent)
    : QAbstractButton(parent), m_title(std::move(title)), m_note(note), m_row(new QHBoxLayout(this)) {
    setCheckable(true);
    setChecked(open);
    setAttribute(Qt::WA_Hover);
    m_row->setContentsMargins(0, 1, em(0.15), 0); // beside the scroll bar's own column
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onThemeChange(this, [this] { setText(m_title()); });
}

void SectionHead::addRight(QWidget* widget) { m_row->addWidget(widget); }

void SectionHead::setNote(const QString& note) {
    m_note = note;
    update();
}

QSize SectionHead::sizeHint() const { return {em(10), Theme::instance().size("section")}; }

void SectionHead::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(0, 0, width(), 1, colours().sep);
    const int s = em(1.08);
    Icons::paint(&p, QRectF(em(0.62), (height() - s) / 2 + 1, s, s), isChecked() ? "chevron-down" : "chevron-right",
                 underMouse() ? colours().text : colours().text2);
    Runs runs{{text(), &Colours::text, 1, false, Theme::SemiBold}};
    if (!m_note.isEmpty())
        runs << Run{QStringLiteral("\u2004"), &Colours::text2} << Run::figure(m_note, &Colours::text2);
    const QFontMetricsF fm(Theme::instance().text());
    drawRuns(&p, {qreal(em(0.62) + s + em(0.38)), (height() + 1 + fm.capHeight()) / 2}, runs);
}

// ---------------- joined buttons ----------------

SegmentedRow::SegmentedRow(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setSpacing(0);
    m_row->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QToolButton* SegmentedRow::add(const QString& iconName, const QString& text, bool mono) {
    auto* button = new QToolButton;
    if (!iconName.isEmpty()) button->setIcon(Icons::icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    LaminaStyle::setSegment(button, LaminaStyle::Middle);
    onThemeChange(button, [button, mono] {
        button->setIconSize({em(1.15), em(1.15)});
        button->setFont(mono ? Theme::instance().mono() : Theme::instance().text());
    });
    m_row->addWidget(button);
    m_buttons << button;
    return button;
}

void SegmentedRow::finish() {
    for (int i = 0; i < m_buttons.size(); ++i)
        LaminaStyle::setSegment(m_buttons[i], LaminaStyle::Middle | (i == 0 ? LaminaStyle::First : 0) |
                                                  (i == m_buttons.size() - 1 ? LaminaStyle::Last : 0));
}

QToolButton* smallTool(const QString& icon, qreal size, ColourRole role) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(icon, role, &Colours::accent));
    onThemeChange(button, [button, size] { button->setIconSize({em(size), em(size)}); });
    return button;
}

} // namespace lamina
