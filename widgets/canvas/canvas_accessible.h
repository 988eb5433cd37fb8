#pragma once
// Layers for screen readers: a QGraphicsView shows them none.

namespace lamina {

void installCanvasAccessibility(); // once; a second call does nothing

} // namespace lamina
