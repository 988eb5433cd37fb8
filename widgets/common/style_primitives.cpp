// Frames, panels, indicators.
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

void LaminaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* o, QPainter* p, const QWidget* w) const {
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(o)) {
            const ButtonPaint paint = buttonPaint(o, variantOf(b, w));
            if (const int segment = w ? w->property(segmentKey).toInt() : 0)
                segmentBox(p, o->rect, segment, theme.radius("button"), paint);
            else
                box(p, o->rect, theme.radius("button"), paint.fill, paint.border, paint.width);
            return;
        }
        break;
    case PE_PanelButtonTool: {
        const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(o);
        const ButtonPaint paint = buttonPaint(o, b ? variantOf(b, w) : Look::Flat);
        if (const int segment = w ? w->property(segmentKey).toInt() : 0)
            segmentBox(p, o->rect, segment, theme.radius("button"), paint);
        else
            box(p, o->rect, theme.radius("button"), paint.fill, paint.border, paint.width);
        return;
    }
    case PE_PanelLineEdit:
        if (const auto* f = qstyleoption_cast<const QStyleOptionFrame*>(o); f && f->lineWidth > 0)
            fieldBox(p, o->rect, o, w);
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect: // focus is the 2 px accent border, drawn with the control
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonTool:
    case PE_FrameWindow:
    case PE_FrameDockWidget:
    case PE_FrameTabWidget:
    case PE_IndicatorToolBarHandle:
    case PE_IndicatorTabTearLeft:
    case PE_IndicatorTabTearRight:
        return;
    case PE_Frame:
        if (const auto* f = qstyleoption_cast<const QStyleOptionFrame*>(o); f && f->lineWidth > 0)
            box(p, o->rect, 0, {}, c.sep);
        return;
    case PE_FrameGroupBox:
        box(p, o->rect, theme.radius("card"), c.field, c.sep);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelMenu:
        p->fillRect(o->rect, c.field);
        box(p, o->rect, theme.radius("popup"), c.field, c.ctl);
        return;
    case PE_PanelTipLabel:
        p->fillRect(o->rect, c.field);
        box(p, o->rect, theme.radius("field"), c.field, c.ctl);
        return;
    case PE_PanelMenuBar:
    case PE_PanelToolBar:
        return;
    case PE_PanelStatusBar:
        p->fillRect(o->rect, c.window);
        hLine(p, o->rect, o->rect.top(), c.sep);
        return;
    case PE_FrameTabBarBase:
        hLine(p, o->rect, o->rect.bottom(), c.sep);
        return;
    case PE_IndicatorToolBarSeparator: {
        const int h = em(1.7);
        p->fillRect(QRect(o->rect.center().x(), o->rect.center().y() - h / 2, 1, h), c.ctl);
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle:
        p->fillRect(o->rect, o->state & State_MouseOver ? c.accent : c.sep);
        return;
    case PE_IndicatorCheckBox: {
        const bool enabled = o->state & State_Enabled, on = o->state & (State_On | State_NoChange);
        const bool focus = (o->state & State_HasFocus) && (o->state & State_KeyboardFocusChange);
        const bool hover = enabled && (o->state & State_MouseOver);
        const QColor fill = on ? (enabled ? c.accentFill : c.ctl) : enabled ? c.field : QColor(Qt::transparent);
        box(p, o->rect, 3.5, fill, focus ? c.accent : on ? QColor() : hover ? c.ctlStrong : c.ctl, focus ? 2 : 1);
        if (on) {
            PainterState state(p);
            const qreal s = o->rect.width() / 16.0;
            p->translate(o->rect.topLeft());
            p->scale(s, s);
            p->setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (o->state & State_NoChange)
                p->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
            else
                p->drawPolyline(QPolygonF({{4, 8.3}, {6.8, 11.1}, {12, 5.2}}));
        }
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool enabled = o->state & State_Enabled, on = o->state & State_On;
        const qreal r = o->rect.width() / 2.0;
        box(p, o->rect, r, on ? (enabled ? c.accentFill : c.ctl) : c.field, on ? QColor() : c.ctlStrong);
        if (on) box(p, QRectF(o->rect).adjusted(r * .62, r * .62, -r * .62, -r * .62), r, c.onAccent);
        return;
    }
    case PE_IndicatorBranch:
        if (o->state & State_Children)
            glyph(p, o->rect, o->state & State_Open ? "chevron-down" : "chevron-right", em(1), c.text2);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        static const QHash<int, const char*> names{{PE_IndicatorArrowDown, "chevron-down"},
                                                   {PE_IndicatorArrowUp, "chevron-up"},
                                                   {PE_IndicatorArrowLeft, "chevron-left"},
                                                   {PE_IndicatorArrowRight, "chevron-right"}};
        glyph(p, o->rect, names[element], qMin(o->rect.width(), em(1.15)),
              o->state & State_Enabled ? c.text2 : c.text3);
        return;
    }
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelItemViewItem: {
        const auto* v = qstyleoption_cast<const QStyleOptionViewItem*>(o);
        const bool rounded = w && w->property(roundedKey).toBool();
        QColor fill;
        if (v && v->state & State_Selected)
            fill = c.soft;
        else if (v && (v->state & State_MouseOver) && (v->state & State_Enabled))
            fill = c.hover;
        else if (v && v->backgroundBrush.style() != Qt::NoBrush)
            fill = v->backgroundBrush.color();
        if (!fill.isValid()) return;
        if (rounded)
            box(p, o->rect.adjusted(4, 0, -4, 0), theme.radius("field"), fill);
        else
            p->fillRect(o->rect, fill);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, o, p, w);
}

} // namespace lamina
