#include "app/window/appearance.h"

#include "app/window/language.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QScreen>

#include <algorithm>

namespace lamina {

namespace {
constexpr char kPortal[] = "org.freedesktop.portal.Desktop";
constexpr char kPath[] = "/org/freedesktop/portal/desktop";
constexpr char kInterface[] = "org.freedesktop.portal.Settings";
constexpr char kGroup[] = "org.freedesktop.appearance";
constexpr char kKey[] = "color-scheme";
constexpr uint kPrefersDark = 1;

// The portal wraps the number in one variant or two.
uint numberIn(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

Theme::Language themeLanguage(const QString& code) {
    return code == QLatin1String("zh_CN") ? Theme::Language::Chinese : Theme::Language::English;
}
} // namespace

Appearance& Appearance::instance() {
    static Appearance look;
    return look;
}

void Appearance::start(const Fixed& fixed) {
    m_fixed = fixed;
    m_isSystemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    if (const QScreen* screen = QGuiApplication::primaryScreen())
        m_baseEm = 13 * std::clamp(screen->logicalDotsPerInch() / 96, 1.0, 2.0);
    useLanguage(themeLanguage(language()));
    Theme::start(isDark(), themeLanguage(language()), emPixels());
    noteLanguage(language());
    askSystem();
}

bool Appearance::isDark() const {
    if (m_fixed.isDark) return *m_fixed.isDark;
    switch (Preferences::theme()) {
    case Preferences::ThemeChoice::light:
        return false;
    case Preferences::ThemeChoice::dark:
        return true;
    case Preferences::ThemeChoice::system:
        break;
    }
    return m_isSystemDark;
}

QString Appearance::language() const {
    const QString wanted = m_fixed.language ? *m_fixed.language : Preferences::language();
    if (wanted == QLatin1String("en") || wanted == QLatin1String("zh_CN")) return wanted;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

double Appearance::emPixels() const {
    return m_fixed.em ? *m_fixed.em : m_baseEm * Preferences::presentationPercent() / 100;
}

void Appearance::apply() {
    Theme& theme = Theme::instance();
    theme.setAnimated(Preferences::isAnimated());
    if (currentLanguage() != language()) {
        useLanguage(themeLanguage(language()));
        noteLanguage(language());
    }
    theme.apply(isDark(), themeLanguage(language()), emPixels());
    emit changed();
}

void Appearance::setTheme(Preferences::ThemeChoice choice) {
    m_fixed.isDark.reset();
    Preferences::setTheme(choice);
    apply();
}

void Appearance::setLanguage(const QString& code) {
    m_fixed.language.reset();
    Preferences::setLanguage(code);
    apply();
}

void Appearance::setPresentation(int percent) {
    m_fixed.em.reset();
    Preferences::setPresentationPercent(percent);
    apply();
}

// Asks the desktop whether it is dark, without waiting for the answer, and listens to changes.
void Appearance::askSystem() {
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage question = QDBusMessage::createMethodCall(kPortal, kPath, kInterface, QStringLiteral("Read"));
    question << QLatin1String(kGroup) << QLatin1String(kKey);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError()) return;
        m_isSystemDark = numberIn(QVariant::fromValue(reply.value())) == kPrefersDark;
        if (isDark() != Theme::instance().isDark()) apply();
    });
    bus.connect(kPortal, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void Appearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != QLatin1String(kGroup) || key != QLatin1String(kKey)) return;
    m_isSystemDark = numberIn(value.variant()) == kPrefersDark;
    if (isDark() != Theme::instance().isDark()) apply();
}

} // namespace lamina
