#pragma once
// The languages of the window.

#include <QList>
#include <QString>

namespace lamina {

struct LanguageName {
    QString code, name; // "zh_CN", in its own language
};
const QList<LanguageName>& languages();

QString currentLanguage();              // "en" or "zh_CN"
void noteLanguage(const QString& code); // by Appearance, which changes it

} // namespace lamina
