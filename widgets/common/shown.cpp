#include "widgets/common/shown.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QRegularExpression>

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

QString withEvenShapes(const QString& plain) {
    QString rich = plain.toHtmlEscaped();
    const Theme& theme = Theme::instance();
    if (!theme.isChinese()) return rich;
    static const QRegularExpression shape(QStringLiteral("(\\d+(?:×\\d+)+)"));
    return rich.replace(
        shape, QStringLiteral("<span style=\"font-family:'%1'\">\\1</span>").arg(theme.mono().families().constFirst()));
}

QString elided(const QString& text, const QFont& font, qreal width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace lamina
