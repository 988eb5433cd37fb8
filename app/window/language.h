#pragma once
// The language of the window, changed while it runs.

#include <QString>
#include <QStringList>

namespace lamina {

// "en" or "zh_CN"; everything else means the language of the system. Loads the sentences, tells the theme which fonts to
// take, and thereby makes every widget say its texts again. GUI thread, after the theme was loaded.
void setLanguage(const QString& code);
QString currentLanguage(); // "en" or "zh_CN"

struct LanguageName {
    QString code, name; // in its own language
};
const QList<LanguageName>& languages();

} // namespace lamina
