// Labels, menus, headers, tabs, progress.
#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/style_paint.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPainterPath>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>

namespace lamina {

using namespace style;

void LaminaStyle::drawControl(ControlElement element, const QStyleOption* o, QPainter* p, const QWidget* w) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    switch (element) {
    case CE_PushButtonBevel: // the base would add a second menu arrow
        drawPrimitive(PE_PanelButtonCommand, o, p, w);
        return;
    case CE_PushButtonLabel:
        if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(o)) {
            const Look variant = variantOf(b, w);
            const bool strong =
                variant == Look::Primary || (w && w->property(segmentKey).toInt() && o->state & State_On);
            drawLabel(this, p, o->rect, labelOf(b), o, buttonPaint(o, variant).text,
                      strong ? semiBold(w ? w->font() : p->font())
                      : w    ? w->font()
                             : p->font());
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(o)) {
            if (b->features & QStyleOptionToolButton::Arrow && b->toolButtonStyle == Qt::ToolButtonIconOnly) break;
            const bool strong = w && w->property(segmentKey).toInt() && o->state & State_On;
            drawLabel(this, p, o->rect, labelOf(b), o, buttonPaint(o, variantOf(b, w)).text,
                      strong ? semiBold(b->font) : b->font);
            return;
        }
        break;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(o)) {
            drawItemText(p, b->rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, b->palette,
                         b->state & State_Enabled, b->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* b = qstyleoption_cast<const QStyleOptionComboBox*>(o)) {
            if (b->editable) return;
            QRect r = proxy()->subControlRect(CC_ComboBox, b, SC_ComboBoxEditField, w);
            if (!b->currentIcon.isNull()) {
                b->currentIcon.paint(p, QRect(r.left(), r.top(), b->iconSize.width(), r.height()), Qt::AlignCenter,
                                     o->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
                r.setLeft(r.left() + b->iconSize.width() + iconGap);
            }
            p->setPen(o->state & State_Enabled ? c.text : c.text3);
            p->drawText(r, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                        b->fontMetrics.elidedText(b->currentText, Qt::ElideRight, r.width()));
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto* b = qstyleoption_cast<const QStyleOptionProgressBar*>(o)) {
            QRectF r = b->rect;
            const qreal h = qMin(r.height(), qreal(em(0.46)));
            r.adjust(0, (r.height() - h) / 2, 0, -(r.height() - h) / 2);
            box(p, r, h / 2, c.press);
            const qreal span = b->maximum - b->minimum;
            qreal part = span > 0 ? (b->progress - b->minimum) / span : 1;
            if (part > 0) {
                r.setWidth(qMax(h, r.width() * qMin(part, 1.0)));
                box(p, r, h / 2, c.accentFill);
            }
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* t = qstyleoption_cast<const QStyleOptionTab*>(o); t && t->state & State_Selected) {
            const int width =
                QFontMetrics(semiBold(w ? w->font() : p->font())).horizontalAdvance(QString(t->text).remove('&')) + 4;
            const bool below = t->shape == QTabBar::RoundedSouth || t->shape == QTabBar::TriangularSouth;
            p->fillRect(
                QRect(t->rect.center().x() - width / 2 + 1, below ? t->rect.top() : t->rect.bottom() - 1, width, 2),
                t->state & State_Enabled ? c.accent : c.ctl);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto* t = qstyleoption_cast<const QStyleOptionTab*>(o)) {
            const bool selected = t->state & State_Selected;
            p->save();
            QFont f = w ? w->font() : p->font();
            f.setWeight(selected ? QFont::DemiBold : QFont::Medium);
            p->setFont(f);
            p->setPen(!(t->state & State_Enabled)                ? c.text3
                      : selected || (t->state & State_MouseOver) ? c.text
                                                                 : c.text2);
            p->drawText(t->rect.adjusted(0, 0, -t->rightButtonSize.width(), -1),
                        Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, t->text);
            p->restore();
            return;
        }
        break;
    case CE_DockWidgetTitle:
        if (const auto* d = qstyleoption_cast<const QStyleOptionDockWidget*>(o)) {
            p->fillRect(d->rect, c.panel);
            hLine(p, d->rect, d->rect.bottom(), c.sep);
            p->save();
            p->setFont(semiBold(w ? w->font() : p->font()));
            p->setPen(c.text);
            const QRect r = d->rect.adjusted(theme.space(3), 0, -em(5), 0);
            p->drawText(r, Qt::AlignLeft | Qt::AlignVCenter,
                        QFontMetrics(p->font()).elidedText(d->title, Qt::ElideRight, r.width()));
            p->restore();
            return;
        }
        break;
    case CE_Splitter:
        p->fillRect(o->rect, c.sep);
        return;
    case CE_ToolBar:
        p->fillRect(o->rect, c.window);
        hLine(p, o->rect, o->rect.bottom(), c.sep);
        return;
    case CE_MenuBarEmptyArea:
        p->fillRect(o->rect, c.window);
        return;
    case CE_MenuBarItem:
        if (const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(o)) {
            p->fillRect(m->rect, c.window);
            if (m->state & State_Selected)
                box(p, m->rect.adjusted(1, 2, -1, -2), 4, m->state & State_Sunken ? c.press : c.hover);
            p->setPen(m->state & State_Enabled ? c.text : c.text3);
            p->drawText(
                m->rect,
                Qt::AlignCenter | Qt::TextSingleLine |
                    (proxy()->styleHint(SH_UnderlineShortcut, o, w) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                m->text);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(o)) {
            if (m->menuItemType == QStyleOptionMenuItem::Separator) {
                hLine(p, m->rect.adjusted(8, 0, -8, 0), m->rect.center().y(), c.sep);
                return;
            }
            const bool enabled = m->state & State_Enabled;
            if (m->state & State_Selected && enabled)
                box(p, m->rect.adjusted(1, 0, -1, 0), theme.radius("field"), c.soft);
            QRect r = m->rect.adjusted(theme.space(2), 0, -theme.space(3), 0);
            const int icon = theme.size("iconSmall") + 2;
            const QRect mark(r.left(), r.top(), icon, r.height());
            if (m->checkType != QStyleOptionMenuItem::NotCheckable && m->checked)
                glyph(p, mark, "check", icon, enabled ? c.accent : c.text3);
            else if (!m->icon.isNull())
                m->icon.paint(p, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
            r.setLeft(mark.right() + theme.space(2));
            const QStringList parts = m->text.split('\t');
            p->save();
            p->setFont(m->font);
            p->setPen(enabled ? c.text : c.text3);
            p->drawText(r, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, parts.first());
            if (parts.size() > 1) {
                p->setPen(enabled ? c.text2 : c.text3);
                p->drawText(r, Qt::AlignRight | Qt::AlignVCenter, parts.last());
            }
            p->restore();
            if (m->menuItemType == QStyleOptionMenuItem::SubMenu)
                glyph(p, QRect(r.right() - icon, r.top(), icon, r.height()), "chevron-right", icon, c.text2);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        p->fillRect(o->rect, c.panel);
        hLine(p, o->rect, o->rect.bottom(), c.sep);
        return;
    case CE_HeaderLabel:
        if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(o)) {
            p->save();
            p->setPen(c.text2);
            // Margins here and not in SE_HeaderLabel: QCommonStyle asks itself for that one, not the proxy.
            const bool first = h->position == QStyleOptionHeader::Beginning,
                       last = h->position == QStyleOptionHeader::End;
            const int own = pixelMetric(PM_HeaderMargin, o, w);
            const QRect r = h->rect.adjusted(em(first ? 0.92 : 0.62) - own, 0, own - em(last ? 0.92 : 0.62), 0);
            p->drawText(r, int(h->textAlignment) | Qt::AlignVCenter,
                        h->fontMetrics.elidedText(h->text, Qt::ElideRight, r.width() + 2));
            p->restore();
            return;
        }
        break;
    case CE_RubberBand: {
        QColor fill = c.accent;
        fill.setAlphaF(0.12);
        box(p, o->rect, 2, fill, c.accent);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, o, p, w);
}

} // namespace lamina
