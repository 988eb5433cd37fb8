#include "widgets/common/style_paint.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainterPath>

namespace lamina::style {

Look look(const QWidget* w) { return w ? Look(w->property(lookKey).toInt()) : Look::Normal; }

void box(QPainter* p, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border, qreal width) {
    PainterState state(p);
    const bool framed = border.isValid() && border.alpha();
    const qreal half = framed ? width / 2 : 0;
    p->setPen(framed ? QPen(border, width) : QPen(Qt::NoPen));
    p->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal r = qMax(0.0, radius - half);
    p->drawRoundedRect(rect.adjusted(half, half, -half, -half), r, r);
}

void glyph(QPainter* p, const QRectF& area, const char* name, qreal size, const QColor& colour) {
    QRectF r(0, 0, size, size);
    r.moveCenter(area.center());
    Icons::paint(p, r, QLatin1String(name), colour);
}

ButtonPaint buttonPaint(const QStyleOption* o, Look variant) {
    const Colours& c = colours();
    const bool enabled = o->state & QStyle::State_Enabled;
    const bool down = o->state & QStyle::State_Sunken;
    const bool hover = enabled && (o->state & QStyle::State_MouseOver);
    const bool checked = o->state & QStyle::State_On;
    const bool focus = (o->state & QStyle::State_HasFocus) && (o->state & QStyle::State_KeyboardFocusChange);
    ButtonPaint b;
    if (!enabled) {
        b.text = c.text3;
        if (variant == Look::Normal || variant == Look::Primary) b.fill = c.hover;
    } else if (variant == Look::Primary) {
        b.fill = hover || down ? c.accentHover : c.accentFill;
        b.text = c.onAccent;
    } else if (checked) {
        b.fill = c.soft;
        b.text = c.accent;
        if (variant == Look::Normal) b.border = c.softBd;
    } else if (variant == Look::Link) {
        b.text = c.accent;
    } else if (variant == Look::Flat || variant == Look::Tile) {
        b.fill = down ? c.press : hover ? c.hover : QColor();
        b.text = c.text;
    } else {
        b.fill = down ? c.press : hover ? c.hover : c.field;
        b.border = hover ? c.ctlStrong : c.ctl;
        b.text = c.text;
    }
    if (focus) {
        b.border = variant == Look::Primary ? c.text : c.accent;
        b.width = 2;
    }
    return b;
}

// Rounded only at the ends of a row of joined buttons.
void segmentBox(QPainter* p, QRectF rect, int segment, qreal radius, const ButtonPaint& b) {
    PainterState state(p);
    const qreal left = segment & LaminaStyle::First ? radius : 0;
    const qreal right = segment & LaminaStyle::Last ? radius : 0;
    rect.adjust(0.5, 0.5, segment & LaminaStyle::Last ? -0.5 : 0.5, -0.5);
    QPainterPath path;
    path.moveTo(rect.left() + left, rect.top());
    path.lineTo(rect.right() - right, rect.top());
    path.arcTo(rect.right() - 2 * right, rect.top(), 2 * right, 2 * right, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - right);
    path.arcTo(rect.right() - 2 * right, rect.bottom() - 2 * right, 2 * right, 2 * right, 0, -90);
    path.lineTo(rect.left() + left, rect.bottom());
    path.arcTo(rect.left(), rect.bottom() - 2 * left, 2 * left, 2 * left, 270, -90);
    path.lineTo(rect.left(), rect.top() + left);
    path.arcTo(rect.left(), rect.top(), 2 * left, 2 * left, 180, -90);
    p->setBrush(b.fill);
    p->setPen(QPen(colours().ctl, 1));
    p->drawPath(path);
}

int labelWidth(const Label& l, const QFontMetrics& fm) {
    int w = 0;
    if (!l.icon.isNull()) w += l.iconSize.width();
    if (!l.text.isEmpty() && !l.iconOnly) w += (w ? iconGap : 0) + fm.horizontalAdvance(QString(l.text).remove('&'));
    if (l.arrow) w += 2 + arrowSize;
    return w;
}

void drawLabel(const QStyle* style, QPainter* p, const QRect& rect, const Label& l, const QStyleOption* o,
               const QColor& colour, const QFont& font) {
    const QFontMetrics fm(font);
    const QIcon::Mode mode = o->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
    const QIcon::State on = o->state & QStyle::State_On ? QIcon::On : QIcon::Off;
    int x = rect.left() + (rect.width() - labelWidth(l, fm)) / 2;
    if (!l.icon.isNull()) {
        const QRect r(QPoint(x, rect.top() + (rect.height() - l.iconSize.height()) / 2), l.iconSize);
        l.icon.paint(p, r, Qt::AlignCenter, mode, on);
        x += l.iconSize.width() + iconGap;
    }
    if (!l.text.isEmpty() && !l.iconOnly) {
        p->save();
        p->setFont(font);
        p->setPen(colour);
        const int w = fm.horizontalAdvance(QString(l.text).remove('&'));
        const int flags =
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine |
            (style->styleHint(QStyle::SH_UnderlineShortcut, o) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
        p->drawText(QRect(x, rect.top(), w + 1, rect.height()), flags, l.text);
        p->restore();
        x += w;
    }
    if (l.arrow)
        glyph(p, QRectF(x + 2, rect.top(), arrowSize, rect.height()), "chevron-down", arrowSize,
              mode == QIcon::Disabled ? colours().text3 : colours().text2);
}

Label labelOf(const QStyleOptionButton* b) {
    return {b->icon, b->iconSize, b->text, bool(b->features & QStyleOptionButton::HasMenu), false};
}

Label labelOf(const QStyleOptionToolButton* b) {
    const bool hasText = b->toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool hasIcon = b->toolButtonStyle != Qt::ToolButtonTextOnly && !b->icon.isNull();
    return {hasIcon ? b->icon : QIcon(), b->iconSize, b->text,
            bool(b->features & QStyleOptionToolButton::HasMenu) && hasText, !hasText};
}

bool isPrimary(const QStyleOptionButton* b, const QWidget* w) {
    return look(w) == Look::Primary || (b->features & QStyleOptionButton::DefaultButton);
}

Look variantOf(const QStyleOptionButton* b, const QWidget* w) {
    if (isPrimary(b, w)) return Look::Primary;
    return b->features & QStyleOptionButton::Flat && look(w) == Look::Normal ? Look::Flat : look(w);
}

Look variantOf(const QStyleOptionToolButton* b, const QWidget* w) {
    return look(w) == Look::Normal && (b->state & QStyle::State_AutoRaise) ? Look::Flat : look(w);
}

QFont semiBold(QFont f) {
    f.setWeight(QFont::DemiBold);
    return f;
}

void fieldBox(QPainter* p, const QRect& rect, const QStyleOption* o, const QWidget* w) {
    const Colours& c = colours();
    const bool enabled = o->state & QStyle::State_Enabled;
    const bool faulty = w && w->property(faultyKey).toBool();
    const bool focus = enabled && (o->state & QStyle::State_HasFocus);
    const bool hover = enabled && (o->state & QStyle::State_MouseOver);
    const QColor border = faulty ? c.errFill : focus ? c.accent : hover ? c.ctlStrong : c.ctl;
    const QColor fill = faulty ? c.errSoft : enabled ? c.field : QColor(Qt::transparent);
    const bool asButton = w && look(w) == Look::Tile;
    box(p, rect, Theme::instance().radius(asButton ? "button" : "field"), fill, border, focus ? 2 : 1);
}

void hLine(QPainter* p, const QRect& r, int y, const QColor& colour) {
    p->fillRect(QRect(r.left(), y, r.width(), 1), colour);
}

} // namespace lamina::style
