#pragma once
// What the parts of the style share: variants of a button, framed boxes, labels. For widgets/common/style_*.cpp only.

#include "widgets/common/style.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>

namespace lamina::style {

inline constexpr char lookKey[] = "lamina.look";
inline constexpr char faultyKey[] = "lamina.faulty";
inline constexpr char segmentKey[] = "lamina.segment";
inline constexpr char roundedKey[] = "lamina.roundedRows";
struct PainterState {
    explicit PainterState(QPainter* p) : painter(p) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { painter->restore(); }
    QPainter* painter;
};
struct ButtonPaint {
    QColor fill, border, text;
    qreal width = 1;
};
struct Label {
    QIcon icon;
    QSize iconSize;
    QString text;
    bool arrow = false;
    bool iconOnly = false;
};
inline constexpr int iconGap = 6;
inline constexpr int arrowSize = 15;

Look look(const QWidget* w);
void box(QPainter* p, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border = {}, qreal width = 1);
void glyph(QPainter* p, const QRectF& area, const char* name, qreal size, const QColor& colour);
ButtonPaint buttonPaint(const QStyleOption* o, Look variant);
// Rounded only at the ends of a row of joined buttons.
void segmentBox(QPainter* p, QRectF rect, int segment, qreal radius, const ButtonPaint& b);
int labelWidth(const Label& l, const QFontMetrics& fm);
void drawLabel(const QStyle* style, QPainter* p, const QRect& rect, const Label& l, const QStyleOption* o,
               const QColor& colour, const QFont& font);
Label labelOf(const QStyleOptionButton* b);
Label labelOf(const QStyleOptionToolButton* b);
bool isPrimary(const QStyleOptionButton* b, const QWidget* w);
Look variantOf(const QStyleOptionButton* b, const QWidget* w);
Look variantOf(const QStyleOptionToolButton* b, const QWidget* w);
QFont semiBold(QFont f);
void fieldBox(QPainter* p, const QRect& rect, const QStyleOption* o, const QWidget* w);
void hLine(QPainter* p, const QRect& r, int y, const QColor& colour);

} // namespace lamina::style
