#pragma once
// Colours, sizes and fonts of the look. One instance, loaded from resources/themes/theme.json; everything that paints asks it
// when it paints, so that a change of theme, language or font size is a repaint and needs no second set of objects.
// GUI thread only.

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QStringList>

#include <functional>

namespace lamina {

// The names are the keys of theme.json.
// clang-format off
#define LAMINA_COLOURS(X)                                                                                              \
    X(window) X(panel) X(field) X(alt) X(canvas) X(dots) X(node) X(nodeBd) X(sep) X(ctl) X(ctlStrong) X(hover)        \
    X(press) X(text) X(text2) X(text3) X(icon) X(accent) X(accentFill) X(accentHover) X(onAccent) X(soft) X(softBd)   \
    X(err) X(errFill) X(errSoft) X(warn) X(warnFill) X(warnSoft) X(ok) X(okFill) X(okSoft) X(wire) X(axis) X(grid)    \
    X(plot) X(train) X(val) X(c3) X(c4) X(c5) X(c6) X(pos) X(zero) X(neg) X(seqLow) X(seq) X(catIO) X(catCore)        \
    X(catConv) X(catAct) X(catNorm) X(catRec) X(catMerge) X(imageLow) X(imageHigh)
// clang-format on

struct Colours {
#define X(name) QColor name;
    LAMINA_COLOURS(X)
#undef X
    qreal bandAlpha = 0.2;
    qreal haloAlpha = 0.28;
};

// A colour by its role: resolved when painting, never stored.
using ColourRole = QColor Colours::*;

class Theme : public QObject {
    Q_OBJECT

public:
    enum class Language { English, Chinese };
    enum Weight { Regular = QFont::Normal, Medium = QFont::Medium, SemiBold = QFont::DemiBold };

    static Theme& instance();

    // Once, after the QApplication was made and before the first text: fonts, theme.json, style, and the first apply().
    // Throws Error if the theme file is damaged.
    static void start(bool dark, Language language, qreal emPixels = 13);
    // Reads another theme file; throws Error that names what is missing.
    void load(const QString& fileName);
    // Sets palette and font of the application, then tells everybody once. emPixels: size of the application font,
    // 13 at 96 dpi; from 16 on it is the projector (look.md 8): stronger borders, no dots.
    void apply(bool dark, Language language, qreal emPixels);
    void setUsesSystemFont(bool on); // instead of Inter; takes effect with the next apply()
    void setAnimated(bool on) { m_isAnimated = on; }

    const Colours& colours() const { return m_shown; }
    const Colours& colours(bool dark) const { return m_sets[dark]; } // exports are always light
    bool isDark() const { return m_isDark; }
    bool isChinese() const { return m_language == Language::Chinese; }
    bool isProjector() const { return m_em >= 16; }
    Language language() const { return m_language; }
    qreal emPixels() const { return m_em; }
    qreal unit() const { return m_em / 13; } // of a design drawn in pixels at em = 13

    int px(qreal em) const { return qRound(em * m_em); }
    int size(const char* key) const { return px(m_emSizes.value(QLatin1String(key))); }
    int radius(const char* key) const { return m_radii.value(QLatin1String(key)); }
    int space(int units) const { return qRound(units * m_space * m_em); }
    int motion(const char* key) const; // ms; 0 when animations are off or nobody looks (offscreen)

    QFont text(qreal em = 1, int weight = Regular) const;
    QFont mono(qreal em = 0.94, int weight = Regular) const;
    QFont formula(qreal em = 1.15, bool italic = true) const;
    QPalette palette() const;

    static QColor mix(const QColor& a, const QColor& b, qreal t);
    QRgb diverging(qreal v) const;  // -1 … 1
    QRgb sequential(qreal v) const; // 0 … 1
    QRgb grey(qreal v) const;       // 0 … 1

signals:
    void changed();

private:
    QFont font(const QStringList& families, qreal em, int weight) const;
    static QStringList installed(const QStringList& families);
    static void softenStemDarkening(); // textweight.cpp

    Colours m_sets[2], m_shown;
    QHash<QString, qreal> m_emSizes;
    QHash<QString, int> m_radii, m_motion;
    QStringList m_english, m_chinese, m_mono, m_serif;
    qreal m_space = 0.3;
    qreal m_em = 13;
    bool m_isDark = false, m_usesSystemFont = false, m_isAnimated = true;
    Language m_language = Language::English;
};

inline const Colours& colours() { return Theme::instance().colours(); }
inline int em(qreal factor) { return Theme::instance().px(factor); }

// Runs fn now and after every change of theme, language or font size, as long as context lives.
void onThemeChange(QObject* context, const std::function<void()>& fn);

} // namespace lamina
