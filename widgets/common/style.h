#pragma once
// The look of all controls: Fusion underneath, everything visible drawn here from the theme.
//
// Variants are dynamic properties, set with setLook(): nothing but the style reads them.

#include <QProxyStyle>

namespace lamina {

enum class Look { Normal, Primary, Flat, Link, Tile };

class LaminaStyle : public QProxyStyle {
    Q_OBJECT
public:
    LaminaStyle();

    // A button's variant. Primary: one a window. Flat: no frame until hovered. Link: accent text. Tile:
    // square icon.
    static void setLook(QWidget* widget, Look look);
    // Marks a field as wrong (error border and ground) or right again.
    static void setFaulty(QWidget* field, bool faulty);
    // Position in a row of joined buttons.
    enum Segment { NoSegment = 0, First = 1, Last = 2, Middle = 4 };
    static void setSegment(QWidget* button, int segment);
    // Rows of an item view as rounded tiles (palette) instead of full-width bands (tables).
    static void setRoundedRows(QWidget* view, bool rounded);

    QPalette standardPalette() const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace lamina
