#include "widgets/common/shown.h"

#include <QFontMetricsF>

#include <algorithm>

namespace lamina {

QString fullSentence(const QString& words) {
    if (words.isEmpty()) return words;
    QString sentence = words;
    sentence[0] = sentence[0].toUpper();
    const QChar last = sentence.back();
    if (last == QLatin1Char('.') || last == QLatin1Char('?') || last == QLatin1Char('!') || last == QChar(0x3002))
        return sentence;
    const bool isChinese =
        std::any_of(sentence.begin(), sentence.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return sentence + (isChinese ? QChar(0x3002) : QLatin1Char('.'));
}

QString elided(const QString& text, const QFont& font, qreal width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace lamina
