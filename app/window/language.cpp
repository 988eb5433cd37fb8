#include "app/window/language.h"

namespace lamina {

namespace {
QString g_language = QStringLiteral("en");
}

const QList<LanguageName>& languages() {
    static const QList<LanguageName> list{{QStringLiteral("en"), QStringLiteral("English")},
                                          {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return list;
}

QString currentLanguage() { return g_language; }
void noteLanguage(const QString& code) { g_language = code; }

} // namespace lamina
