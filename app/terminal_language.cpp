#include "app/terminal_language.h"

#include "app/window/preferences.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace lamina {

void useTerminalLanguage() {
    QCoreApplication::setApplicationName(
        QStringLiteral("lamina")); // names the folder of the preferences, as in the window
    const QString chosen = Preferences::language();
    const bool isChinese =
        chosen.isEmpty() ? QLocale::system().language() == QLocale::Chinese : chosen == QLatin1String("zh_CN");
    static QTranslator translator; // never unloaded: errors are shown up to the end of main
    if (!isChinese || !translator.load(QStringLiteral(":/i18n/lamina_zh_CN.qm"))) return; // the sources are English
    installTranslator([](const std::string& context, const std::string& source) {
        const QString translated = translator.translate(context.c_str(), source.c_str());
        return translated.isEmpty() ? source : translated.toStdString();
    });
}

} // namespace lamina
