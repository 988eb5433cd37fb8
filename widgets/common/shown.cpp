#include "widgets/common/shown.h"

#include <QFontMetricsF>

#include <algorithm>

namespace lamina {

QString fullSentence(const QString& words) {
    QString sentence = withFullStop(words);
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString withFullStop(const QString& words) {
    static const QString ends = QStringLiteral(".?!。？！");
    if (words.isEmpty() || ends.contains(words.back())) return words;
    const bool isChinese =
        std::any_of(words.begin(), words.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return words + (isChinese ? QChar(0x3002) : QLatin1Char('.'));
}

QString elided(const QString& text, const QFont& font, qreal width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace lamina
