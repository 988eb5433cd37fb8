#pragma once
// Which theme, language and size the window has: what the user chose, or the system says.

#include "app/window/preferences.h"

#include <QObject>

#include <optional>

class QDBusVariant;

namespace lamina {

class Appearance : public QObject {
    Q_OBJECT

public:
    // Overrides for one run of the program, from its command line; nothing is remembered.
    struct Fixed {
        std::optional<bool> isDark;
        std::optional<QString> language;
        std::optional<double> em;
    };
    static Appearance& instance();

    void start(const Fixed& fixed); // once, after QApplication; throws Error if the theme file is damaged
    void apply();                   // after a preference was changed

    bool isDark() const;
    QString language() const; // "en", "zh_CN"
    double emPixels() const;

    void setTheme(Preferences::ThemeChoice choice);
    void setLanguage(const QString& code);
    void setPresentation(int percent);

signals:
    void changed(); // after the theme has told everybody

private Q_SLOTS: // by name, over the bus
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    Appearance() = default;
    void askSystem();

    Fixed m_fixed;
    bool m_isSystemDark = false;
    double m_baseEm = 13; // at 100 %
};

} // namespace lamina
