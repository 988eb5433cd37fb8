#pragma once
// What the program remembers about its user: one INI file in the configuration folder.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lamina {

class Preferences {
public:
    enum class ThemeChoice { system, light, dark };

    static QString language(); // "en", "zh_CN"; empty: that of the system
    static void setLanguage(const QString& code);
    static ThemeChoice theme();
    static void setTheme(ThemeChoice choice);
    static int presentationPercent(); // 100, 125, 150, 200
    static void setPresentationPercent(int percent);
    static bool wheelZooms(); // plain wheel zooms and Ctrl+wheel scrolls
    static void setWheelZooms(bool zooms);
    static bool isAnimated();
    static void setAnimated(bool isAnimated);
    static bool welcomeWasClosed();
    static void setWelcomeWasClosed();

    static QStringList recentFiles(); // newest first, at most 10; files that are gone are left out
    static void addRecentFile(const QString& path);
    static QString lastFolder(); // of the file picker
    static void setLastFolder(const QString& folder);

    static QByteArray geometry();
    static void setGeometry(const QByteArray& geometry);
    // Widths and heights of the docks of one arrangement, in em; empty: not moved yet
    static QList<double> dockSizes(const QString& arrangement);
    static void setDockSizes(const QString& arrangement, const QList<double>& sizes);
};

} // namespace lamina
