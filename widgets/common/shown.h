#pragma once
// From the texts of core to those of Qt.

#include "core/base/text.h"

#include <QString>

class QFont;

namespace lamina {

inline QString shown(const Text& text) { return QString::fromStdString(text.shown()); }

// A diagnostic as it stands on its own: "needs a flat input" → "Needs a flat input."
QString fullSentence(const QString& words);
QString withFullStop(const QString& words); // the same without the capital
// For labels that understand rich text: shapes in figures of even width, because the Chinese font draws × one em wide.
QString withEvenShapes(const QString& plain);
// As much of it as fits the width, "…" for the rest.
QString elided(const QString& text, const QFont& font, qreal width);

} // namespace lamina
