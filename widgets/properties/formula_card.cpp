#include "widgets/properties/formula_card.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/properties/formula_layout.h"
#include "widgets/training/figures.h"

#include <QPainter>

namespace lamina {

namespace {
constexpr qreal kFormula = 1.3, kFoot = 0.85; // em

QString activationLabel(const std::string& name) {
    for (const ActivationName& known : activationNames())
        if (known.name == name) return shown(known.label);
    return QString::fromStdString(name);
}

// f becomes the activation that is set; linear takes it away with its brackets.
QString withActivation(QString formula, const std::string& name) {
    const qsizetype at = formula.indexOf(QStringLiteral("f("));
    if (at < 0) return formula;
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
} // namespace

FormulaCard::FormulaCard(QWidget* parent) : Card(&Colours::field, &Colours::sep, "message", parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onThemeChange(this, [this] { updateGeometry(); });
}

void FormulaCard::setLayer(const Node& node, const NodeFacts* facts) {
    const LayerSpec* spec = findLayer(node.type);
    m_formula.clear();
    m_foot.clear();
    if (spec) {
        m_formula = QString::fromStdString(spec->formulaText);
        const Options options(spec->properties, node.properties);
        if (spec->findProperty("activation")) m_formula = withActivation(m_formula, options.text("activation"));
        if (facts && facts->hasShape && !facts->weights.empty()) {
            QStringList terms;
            for (const WeightSpec& weight : facts->weights) {
                QStringList factors;
                for (const std::int64_t extent : weight.shape.extents()) factors << QString::number(extent);
                terms << (factors.isEmpty() ? QStringLiteral("1") : factors.join(QStringLiteral("·")));
            }
            m_foot = terms.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + groupedNumber(facts->parameters);
        } else {
            m_foot = QString::fromStdString(spec->shapesText);
        }
    }
    setAccessibleName(m_formula + QStringLiteral("; ") + m_foot);
    setVisible(!m_formula.isEmpty());
    updateGeometry();
    update();
}

QSize FormulaCard::sizeHint() const {
    const auto box = formula::layOut(m_formula, Theme::instance().emPixels() * kFormula);
    return {em(20), qCeil(box->ascent + box->descent) + em(m_foot.isEmpty() ? 0.9 : 2.2)};
}

void FormulaCard::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(colours().text);
    const double room = width() - em(1.2);
    double pixels = Theme::instance().emPixels() * kFormula;
    auto box = formula::layOut(m_formula, pixels);
    if (box->width > room) box = formula::layOut(m_formula, std::max(pixels * room / box->width, pixels * 0.6));
    const double foot = m_foot.isEmpty() ? 0 : em(1.35);
    const double top = std::max(double(em(0.4)), (height() - foot - box->ascent - box->descent) / 2);
    box->draw(p, (width() - box->width) / 2, top + box->ascent);
    if (m_foot.isEmpty()) return;
    const QFont font = Theme::instance().mono(kFoot);
    p.setFont(font);
    p.setPen(colours().text2);
    p.drawText(QRectF(em(0.6), height() - em(1.65), room, em(1.3)), Qt::AlignCenter, elided(m_foot, font, room));
}

} // namespace lamina
