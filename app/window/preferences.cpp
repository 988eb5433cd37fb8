#include "app/window/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace lamina {

namespace {
constexpr int kRecentFiles = 10;

QSettings store() {
    return {QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/lamina.ini"),
            QSettings::IniFormat};
}

template <class T>
T read(const char* key, const T& otherwise) {
    return store().value(QLatin1String(key), otherwise).template value<T>();
}

void write(const char* key, const QVariant& value) { store().setValue(QLatin1String(key), value); }
} // namespace

QString Preferences::language() { return read<QString>("language", {}); }
void Preferences::setLanguage(const QString& code) { write("language", code); }

Preferences::ThemeChoice Preferences::theme() { return static_cast<ThemeChoice>(std::clamp(read("theme", 0), 0, 2)); }
void Preferences::setTheme(ThemeChoice choice) { write("theme", static_cast<int>(choice)); }

int Preferences::presentationPercent() {
    const int percent = read("presentation", 100);
    return percent == 125 || percent == 150 || percent == 200 ? percent : 100;
}
void Preferences::setPresentationPercent(int percent) { write("presentation", percent); }

bool Preferences::wheelZooms() { return read("wheelZooms", false); }
void Preferences::setWheelZooms(bool zooms) { write("wheelZooms", zooms); }

bool Preferences::isAnimated() { return read("animated", true); }
void Preferences::setAnimated(bool isAnimated) { write("animated", isAnimated); }

bool Preferences::welcomeWasClosed() { return read("welcomeClosed", false); }
void Preferences::setWelcomeWasClosed() { write("welcomeClosed", true); }

QStringList Preferences::recentFiles() {
    QStringList files = read<QStringList>("recent", {});
    files.erase(
        std::remove_if(files.begin(), files.end(), [](const QString& path) { return !QFileInfo::exists(path); }),
        files.end());
    return files;
}

void Preferences::addRecentFile(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty()) return;
    QStringList files = recentFiles();
    files.removeAll(canonical);
    files.prepend(canonical);
    write("recent", QStringList(files.mid(0, kRecentFiles)));
    setLastFolder(QFileInfo(canonical).absolutePath());
}

QString Preferences::lastFolder() {
    const QString folder = read<QString>("folder", {});
    return QDir(folder).exists() && !folder.isEmpty()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
void Preferences::setLastFolder(const QString& folder) { write("folder", folder); }

QByteArray Preferences::geometry() { return read<QByteArray>("geometry", {}); }
void Preferences::setGeometry(const QByteArray& geometry) { write("geometry", geometry); }

QList<double> Preferences::dockSizes(const QString& arrangement) {
    QList<double> sizes;
    for (const QVariant& size : store().value(QStringLiteral("docks/") + arrangement).toList())
        if (const double em = size.toDouble(); em > 1 && em < 1000) sizes << em;
    return sizes;
}
void Preferences::setDockSizes(const QString& arrangement, const QList<double>& sizes) {
    QVariantList list;
    for (const double size : sizes) list << size;
    store().setValue(QStringLiteral("docks/") + arrangement, list);
}

} // namespace lamina
