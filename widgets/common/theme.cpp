#include "widgets/common/theme.h"

#include "core/base/error.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace lamina {

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

static QStringList strings(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& v : value.toArray()) list << v.toString();
    return list;
}

void Theme::start(bool dark, Language language, qreal emPixels) {
    softenStemDarkening();
    for (const char* name : {"Inter-Regular", "Inter-SemiBold", "JetBrainsMono-Regular", "JetBrainsMono-SemiBold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(name)));
    instance().load(QStringLiteral(":/themes/theme.json"));
    QApplication::setStyle(new LaminaStyle);
    instance().apply(dark, language, emPixels);
}

void Theme::load(const QString& fileName) {
    const auto fail = [&fileName](const std::string& what) {
        throw Error(fileName.toStdString(), TEXT("theme", "is no theme of Lamina: %1").arg(what),
                    TEXT("theme", "Reset the theme in the settings."));
    };
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) fail(file.errorString().toStdString());
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (root.isEmpty()) fail(parse.errorString().toStdString());
    for (int dark = 0; dark < 2; ++dark) {
        const QJsonObject set = root[QLatin1String(dark ? "dark" : "light")].toObject();
        const QJsonObject names = set[QLatin1String("colours")].toObject();
        Colours& c = m_sets[dark];
#define X(name)                                                                                                        \
    c.name = QColor(names[QLatin1String(#name)].toString());                                                           \
    if (!c.name.isValid()) fail("colour \"" #name "\"");
        LAMINA_COLOURS(X)
#undef X
        c.bandAlpha = set[QLatin1String("alpha")][QLatin1String("band")].toDouble(0.2);
        c.haloAlpha = set[QLatin1String("alpha")][QLatin1String("halo")].toDouble(0.28);
    }
    const QJsonObject sizes = root[QLatin1String("em")].toObject();
    for (auto it = sizes.begin(); it != sizes.end(); ++it) m_emSizes[it.key()] = it.value().toDouble();
    const QJsonObject radii = root[QLatin1String("radius")].toObject();
    for (auto it = radii.begin(); it != radii.end(); ++it) m_radii[it.key()] = it.value().toInt();
    const QJsonObject motion = root[QLatin1String("motion")].toObject();
    for (auto it = motion.begin(); it != motion.end(); ++it) m_motion[it.key()] = it.value().toInt();
    const QJsonObject fonts = root[QLatin1String("fonts")].toObject();
    m_english = strings(fonts[QLatin1String("en")]);
    m_chinese = strings(fonts[QLatin1String("zh")]);
    // Only the first installed one: a second mono family would answer for U+202F with a full-width gap.
    m_mono = installed(strings(fonts[QLatin1String("mono")])).mid(0, 1);
    m_serif = strings(fonts[QLatin1String("serif")]);
    m_space = root[QLatin1String("space")].toDouble(0.3);
    m_shown = m_sets[m_isDark];
}

int Theme::motion(const char* key) const {
    return m_isAnimated && QGuiApplication::platformName() != QLatin1String("offscreen")
               ? m_motion.value(QLatin1String(key))
               : 0;
}

void Theme::setUsesSystemFont(bool on) { m_usesSystemFont = on; }

QStringList Theme::installed(const QStringList& families) {
    const QStringList known = QFontDatabase::families();
    QStringList found;
    for (const QString& family : families)
        if (known.contains(family)) found << family;
    return found.isEmpty() ? families : found;
}

QFont Theme::font(const QStringList& families, qreal factor, int weight) const {
    QFont f;
    f.setFamilies(families);
    // Qt 6.4 rounds to whole pixels anyway, even from setPointSizeF; so do it here, where it can be seen.
    f.setPixelSize(qMax(1, px(factor)));
    f.setWeight(QFont::Weight(weight));
    // Unhinted advances: text keeps its width at every scale and the line breaks of the design hold.
    f.setHintingPreference(QFont::PreferNoHinting);
    return f;
}

QFont Theme::text(qreal factor, int weight) const {
    if (m_usesSystemFont)
        return font(QFontDatabase::systemFont(QFontDatabase::GeneralFont).families() +
                        (isChinese() ? m_chinese : m_english),
                    factor, weight);
    return font(isChinese() ? m_chinese : m_english, factor, weight);
}

QFont Theme::mono(qreal factor, int weight) const {
    // A text family must follow: JetBrains Mono lacks U+202F, the thin group separator of "9 248".
    QFont f = font(m_mono + (isChinese() ? m_chinese : m_english), factor, weight);
    f.setFixedPitch(true);
    f.setStyleStrategy(QFont::PreferNoShaping); // no "->" or ">=" ligatures in figures and shapes
    return f;
}

QFont Theme::formula(qreal factor, bool italic) const {
    QFont f = font(m_serif, factor, Regular);
    f.setItalic(italic);
    return f;
}

QPalette Theme::palette() const {
    const Colours& c = colours();
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::Base, c.field);
    p.setColor(QPalette::AlternateBase, c.alt);
    p.setColor(QPalette::Button, c.field);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                      QPalette::HighlightedText, QPalette::BrightText})
        p.setColor(role, c.text);
    p.setColor(QPalette::Highlight, c.soft); // a calm selected row: text and icons keep their colour
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::PlaceholderText, c.text3);
    p.setColor(QPalette::ToolTipBase, c.field);
    p.setColor(QPalette::Light, c.panel);
    p.setColor(QPalette::Midlight, c.sep);
    p.setColor(QPalette::Mid, c.ctl);
    p.setColor(QPalette::Dark, c.ctlStrong);
    p.setColor(QPalette::Shadow, c.ctlStrong);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c.text3);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    p.setColor(QPalette::Disabled, QPalette::Button, c.hover);
    p.setColor(QPalette::Inactive, QPalette::Highlight, c.soft); // the row stays selected when focus moves on
    return p;
}

void Theme::apply(bool dark, Language language, qreal emPixels) {
    // One repaint instead of several: hold back all windows while palette, font and texts change.
    QWidgetList held;
    for (QWidget* w : QApplication::topLevelWidgets())
        if (w->isVisible() && w->updatesEnabled()) {
            w->setUpdatesEnabled(false);
            held << w;
        }
    m_isDark = dark;
    m_language = language;
    m_em = qBound(8.0, emPixels, 64.0);
    m_shown = m_sets[dark];
    if (isProjector()) { // seen from the last row
        m_shown.ctl = m_shown.ctlStrong;
        m_shown.nodeBd = m_shown.ctlStrong;
        m_shown.text2 = m_shown.text;
    }
    QApplication::setPalette(palette());
    const QFont f = text();
    if (QApplication::font() != f) QApplication::setFont(f);
    emit changed();
    for (QWidget* w : held) w->setUpdatesEnabled(true);
}

QColor Theme::mix(const QColor& a, const QColor& b, qreal t) {
    const auto lerp = [t](int x, int y) { return qRound(x + (y - x) * t); };
    return QColor(lerp(a.red(), b.red()), lerp(a.green(), b.green()), lerp(a.blue(), b.blue()));
}

QRgb Theme::diverging(qreal v) const {
    const Colours& c = colours();
    return mix(c.zero, v < 0 ? c.neg : c.pos, qMin(qAbs(v), 1.0)).rgb();
}

QRgb Theme::sequential(qreal v) const { return mix(colours().seqLow, colours().seq, qBound(0.0, v, 1.0)).rgb(); }

QRgb Theme::grey(qreal v) const { return mix(colours().imageLow, colours().imageHigh, qBound(0.0, v, 1.0)).rgb(); }

void onThemeChange(QObject* context, const std::function<void()>& fn) {
    fn();
    QObject::connect(&Theme::instance(), &Theme::changed, context, fn);
}

} // namespace lamina
