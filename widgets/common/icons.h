#pragma once
// SVG line icons, tinted when painted. The files say stroke="currentColor"; the colour comes from a theme
// role, so one QIcon serves both themes and a change of theme is nothing but a repaint.

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPainter>

namespace lamina {

namespace Icons {
// role: normal colour; onRole: colour while the button is checked (nullptr = the same).
QIcon icon(const QString& name, ColourRole role = &Colours::icon, ColourRole onRole = nullptr);
// Paints straight on to a canvas; sharp at any zoom and device scale.
void paint(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour, qreal strokeWidth = 1.5);
int cachedPixmaps(); // for the measurements
} // namespace Icons

} // namespace lamina
