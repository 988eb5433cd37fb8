#include "widgets/properties/formula_view.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/theme.h"
#include "widgets/properties/formula_layout.h"

#include <QPainter>

#include <algorithm>

namespace lamina {

namespace {
constexpr double kLetters = 1.3, kSmallest = 0.6; // em; share of it

QString activationLabel(const std::string& name) {
    for (const ActivationName& known : activationNames())
        if (known.name == name) return QString::fromStdString(known.label.english());
    return QString::fromStdString(name);
}
} // namespace

QString formulaOf(const Node& node) {
    const LayerSpec* spec = findLayer(node.type);
    if (!spec) return {};
    QString formula = QString::fromStdString(spec->formulaText);
    const qsizetype at = formula.indexOf(QStringLiteral("f("));
    if (at < 0 || !spec->findProperty("activation")) return formula;
    const std::string name = Options(spec->properties, node.properties).text("activation");
    if (name != "linear") return formula.replace(at, 1, activationLabel(name));
    int depth = 0;
    for (qsizetype i = at + 1; i < formula.size(); ++i) {
        depth += formula[i] == QLatin1Char('(') ? 1 : formula[i] == QLatin1Char(')') ? -1 : 0;
        if (depth == 0) {
            formula.remove(i, 1);
            return formula.remove(at, 2);
        }
    }
    return formula;
}

FormulaView::FormulaView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onThemeChange(this, [this] {
        updateGeometry();
        update();
    });
}

void FormulaView::setFormula(const QString& notation) {
    const QStringList lines = notation.split(QStringLiteral("   "), Qt::SkipEmptyParts);
    if (lines == m_lines) return;
    m_lines = lines;
    setAccessibleName(notation);
    updateGeometry();
    update();
}

QSize FormulaView::sizeHint() const {
    double height = 0;
    for (const QString& line : m_lines) {
        const auto box = formula::layOut(line, Theme::instance().emPixels() * kLetters);
        height += box->ascent + box->descent + em(0.5);
    }
    return {em(18), static_cast<int>(height) + 1};
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(colours().text);
    const double pixels = Theme::instance().emPixels() * kLetters;
    double top = 0;
    for (const QString& line : m_lines) {
        auto box = formula::layOut(line, pixels);
        const double height = box->ascent + box->descent + em(0.5);
        if (box->width > width()) box = formula::layOut(line, pixels * std::max(kSmallest, width() / box->width));
        box->draw(p, std::max(0.0, (width() - box->width) / 2),
                  top + (height - box->ascent - box->descent) / 2 + box->ascent);
        top += height;
    }
}

} // namespace lamina
