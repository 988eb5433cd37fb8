#include "widgets/common/language.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lamina {

void useLanguage(Theme::Language language) {
    static QTranslator own, qt;
    static const bool isCoreConnected = [] {
        installTranslator([](const std::string& context, const std::string& source) {
            return QCoreApplication::translate(context.c_str(), source.c_str()).toStdString();
        });
        return true;
    }();
    Q_UNUSED(isCoreConnected)
    const bool isChinese = language == Theme::Language::Chinese;
    QLocale::setDefault(QLocale(isChinese ? QLocale::Chinese : QLocale::English));
    for (QTranslator* translator : {&own, &qt}) QCoreApplication::removeTranslator(translator);
    if (own.load(QStringLiteral(":/i18n/lamina_%1.qm").arg(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"))))
        QCoreApplication::installTranslator(&own);
    if (isChinese && qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

} // namespace lamina
