#include "app/window/language.h"

#include "widgets/common/language.h"

#include <QLocale>

namespace lamina {

namespace {
QString g_language = QStringLiteral("en");
} // namespace

const QList<LanguageName>& languages() {
    static const QList<LanguageName> list{{QStringLiteral("en"), QStringLiteral("English")},
                                          {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return list;
}

QString currentLanguage() { return g_language; }

void setLanguage(const QString& code) {
    g_language = code;
    if (code != QLatin1String("en") && code != QLatin1String("zh_CN"))
        g_language = QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    const Theme::Language language =
        g_language == QLatin1String("zh_CN") ? Theme::Language::Chinese : Theme::Language::English;
    useLanguage(language);
    Theme& theme = Theme::instance();
    theme.apply(theme.isDark(), language, theme.emPixels());
}

} // namespace lamina
