// Combo boxes, spin boxes, sliders, scroll bars.
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

void LaminaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* o, QPainter* p,
                                     const QWidget* w) const {
    const Colours& c = colours();
    const bool enabled = o->state & State_Enabled;
    switch (control) {
    case CC_ComboBox:
        if (const auto* b = qstyleoption_cast<const QStyleOptionComboBox*>(o)) {
            if (b->frame) fieldBox(p, b->rect, o, w);
            glyph(p, subControlRect(control, o, SC_ComboBoxArrow, w), "chevron-down", em(1.1),
                  enabled ? c.text2 : c.text3);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* s = qstyleoption_cast<const QStyleOptionSpinBox*>(o)) {
            if (s->frame) fieldBox(p, s->rect, o, w);
            if (s->buttonSymbols == QAbstractSpinBox::NoButtons) return;
            PainterState state(p);
            for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
                const bool up = part == SC_SpinBoxUp;
                const bool can =
                    enabled &&
                    (s->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled));
                const bool hot = can && (s->activeSubControls & part) && (s->state & (State_MouseOver | State_Sunken));
                const QRectF r = subControlRect(control, o, part, w);
                const qreal u = em(1) / 13.0;
                const QPointF tip(r.center().x(), up ? r.bottom() - 5 * u : r.top() + 5 * u);
                const qreal dy = up ? 3 * u : -3 * u;
                p->setPen(QPen(hot   ? c.accent
                               : can ? c.text2
                                     : c.text3,
                               1.3 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                p->drawPolyline(QPolygonF({tip + QPointF(-3 * u, dy), tip, tip + QPointF(3 * u, dy)}));
            }
            return;
        }
        break;
    case CC_Slider:
        if (const auto* s = qstyleoption_cast<const QStyleOptionSlider*>(o); s && s->orientation == Qt::Horizontal) {
            const QRectF groove = s->rect, handle = subControlRect(control, o, SC_SliderHandle, w);
            const qreal t = 3, y = groove.center().y() + 0.5, inset = handle.width() / 2;
            box(p, QRectF(groove.left() + inset - t, y - t / 2, groove.width() - 2 * inset + 2 * t, t), t / 2, c.ctl);
            if (enabled)
                box(p, QRectF(groove.left() + inset - t, y - t / 2, handle.center().x() - groove.left() - inset + t, t),
                    t / 2, c.accentFill);
            const bool hot = (s->state & State_MouseOver) || (s->state & State_Sunken);
            const bool focus = (s->state & State_HasFocus) && (s->state & State_KeyboardFocusChange);
            QRectF knob(0, 0, em(1), em(1));
            knob.moveCenter(QPointF(handle.center().x(), y));
            box(p, knob, knob.width() / 2, c.field, focus || hot ? c.accent : c.ctlStrong, focus ? 2 : 1);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* s = qstyleoption_cast<const QStyleOptionSlider*>(o)) {
            if (s->minimum == s->maximum) return;
            QRectF r = subControlRect(control, o, SC_ScrollBarSlider, w);
            const bool hot =
                (s->activeSubControls & SC_ScrollBarSlider) && (s->state & (State_MouseOver | State_Sunken));
            if (s->orientation == Qt::Vertical)
                r.adjust(2, 0, -2, 0);
            else
                r.adjust(0, 2, 0, -2);
            box(p, r, qMin(r.width(), r.height()) / 2, hot ? c.ctlStrong : c.ctl);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(o)) {
            drawPrimitive(PE_PanelButtonTool, o, p, w);
            QStyleOptionToolButton label = *b;
            drawControl(CE_ToolButtonLabel, &label, p, w);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, o, p, w);
}

QRect LaminaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* o, SubControl part,
                                  const QWidget* w) const {
    const QRect r = o->rect;
    switch (control) {
    case CC_ComboBox: {
        const int arrow = em(1.6);
        if (part == SC_ComboBoxArrow)
            return visualRect(o->direction, r, QRect(r.right() - arrow - 1, r.top(), arrow, r.height()));
        if (part == SC_ComboBoxEditField) return visualRect(o->direction, r, r.adjusted(em(0.62), 1, -arrow, -1));
        if (part == SC_ComboBoxListBoxPopup) return r.adjusted(0, 0, 0, 2);
        break;
    }
    case CC_SpinBox:
        if (const auto* s = qstyleoption_cast<const QStyleOptionSpinBox*>(o)) {
            const int buttons = s->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : em(1.6);
            if (part == SC_SpinBoxFrame) return r;
            if (part == SC_SpinBoxEditField)
                return visualRect(o->direction, r, r.adjusted(em(0.46), 1, -buttons - 1, -1));
            if (part == SC_SpinBoxUp)
                return visualRect(o->direction, r,
                                  QRect(r.right() - buttons - 2, r.top() + 1, buttons, r.height() / 2 - 1));
            if (part == SC_SpinBoxDown)
                return visualRect(
                    o->direction, r,
                    QRect(r.right() - buttons - 2, r.top() + r.height() / 2, buttons, r.height() - r.height() / 2 - 1));
        }
        break;
    case CC_ScrollBar:
        if (const auto* s = qstyleoption_cast<const QStyleOptionSlider*>(o)) {
            const bool vertical = s->orientation == Qt::Vertical;
            const int length = vertical ? r.height() : r.width();
            const int range = s->maximum - s->minimum;
            const int slider =
                range > 0 ? qBound(em(2), int(qint64(s->pageStep) * length / (range + s->pageStep)), length) : length;
            const int start =
                sliderPositionFromValue(s->minimum, s->maximum, s->sliderPosition, length - slider, s->upsideDown);
            const auto span = [&](int from, int count) {
                return vertical ? QRect(r.left(), r.top() + from, r.width(), count)
                                : QRect(r.left() + from, r.top(), count, r.height());
            };
            switch (part) {
            case SC_ScrollBarSlider:
                return span(start, slider);
            case SC_ScrollBarSubPage:
                return span(0, start);
            case SC_ScrollBarAddPage:
                return span(start + slider, length - start - slider);
            case SC_ScrollBarGroove:
                return r;
            default:
                return {}; // no arrow buttons
            }
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, o, part, w);
}

QRect LaminaStyle::subElementRect(SubElement element, const QStyleOption* o, const QWidget* w) const {
    switch (element) {
    case SE_LineEditContents:
        if (const auto* f = qstyleoption_cast<const QStyleOptionFrame*>(o); f && f->lineWidth > 0)
            return visualRect(o->direction, o->rect, o->rect.adjusted(em(0.46), 1, -em(0.46), -1));
        return o->rect;
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return o->rect;
    case SE_TabBarTabText:
        return o->rect;
    default:
        return QProxyStyle::subElementRect(element, o, w);
    }
}

} // namespace lamina
