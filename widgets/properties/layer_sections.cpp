#include "widgets/properties/layer_sections.h"

#include "core/model/registry.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/formula_view.h"
#include "widgets/training/figures.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace lamina {

Section::Section(std::function<QString()> title, bool isOpen, QWidget* parent)
    : QWidget(parent), m_head(new SectionHead(std::move(title), {}, isOpen)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* body = new QWidget;
    m_body = new QVBoxLayout(body);
    m_body->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(body);
    body->setVisible(isOpen);
    connect(m_head, &SectionHead::toggled, body, &QWidget::setVisible);
    // At the right the scroll bar has its own column.
    onThemeChange(this, [this] { m_body->setContentsMargins(em(0.92), 0, em(0.15), em(0.62)); });
}

// ---------------- formula ----------------

FormulaSection::FormulaSection(QWidget* parent)
    : Section([] { return tr("Formula"); }, true, parent),
      m_formula(new FormulaView),
      m_shapes(new QLabel),
      m_arithmetic(new QLabel) {
    auto* card = new Card(&Colours::field, &Colours::sep, "message");
    auto* column = new QVBoxLayout(card);
    column->setSpacing(0);
    column->addWidget(m_formula);
    for (QLabel* label : {m_shapes, m_arithmetic}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    body()->addWidget(card);
    onThemeChange(this, [this, column] {
        column->setContentsMargins(em(0.5), em(0.3), em(0.5), em(0.46));
        for (QLabel* label : {m_shapes, m_arithmetic}) {
            label->setFont(Theme::instance().mono(0.85));
            label->setMargin(em(0.08));
            setTextColour(label, &Colours::text2);
        }
        retranslate();
    });
}

void FormulaSection::showNode(const Node& node, const NodeFacts* facts) {
    const LayerSpec* spec = findLayer(node.type);
    setVisible(spec && !spec->formulaText.empty());
    if (!spec) return;
    m_formula->setFormula(formulaOf(node));
    QString shapes = QString::fromStdString(spec->shapesText);
    // A line break may stand between two variables, not inside one.
    shapes.replace(QStringLiteral("   "), QStringLiteral("\n")).replace(QLatin1Char(' '), QChar(0xa0));
    m_shapes->setText(shapes.replace(QLatin1Char('\n'), QStringLiteral("  ")));
    m_shapes->setVisible(!shapes.isEmpty());
    m_weights = facts ? facts->weights : std::vector<WeightSpec>();
    m_parameters = facts ? facts->parameters : 0;
    m_trainable = facts ? facts->trainableParameters : 0;
    retranslate();
}

QString FormulaSection::arithmetic() const {
    QStringList terms;
    for (const WeightSpec& weight : m_weights) {
        QStringList factors;
        for (const std::int64_t extent : weight.shape.extents()) factors << QString::number(extent);
        terms << (factors.isEmpty() ? QStringLiteral("1") : factors.join(QStringLiteral("·")));
    }
    if (terms.isEmpty()) return {};
    const QString sum = terms.join(QStringLiteral(" + "));
    const QString total = groupedNumber(m_parameters);
    return sum == total ? sum : sum + QStringLiteral(" = ") + total;
}

void FormulaSection::retranslate() {
    QString line = arithmetic();
    if (!line.isEmpty() && m_trainable != m_parameters)
        line += QLatin1Char('\n') + tr("%1 of them trainable").arg(groupedNumber(m_trainable));
    m_arithmetic->setText(line);
    m_arithmetic->setVisible(!line.isEmpty());
    m_arithmetic->setAccessibleName(tr("Parameters: %1").arg(line));
}

// ---------------- training ----------------

TrainingSection::TrainingSection(QWidget* parent)
    : Section([] { return tr("Training"); }, true, parent), m_frozen(new QCheckBox), m_note(new QLabel) {
    m_note->setWordWrap(true);
    body()->addWidget(m_frozen);
    body()->addWidget(m_note);
    connect(m_frozen, &QCheckBox::clicked, this, [this](bool isFrozen) { emit trainableChanged(!isFrozen); });
    onThemeChange(this, [this] {
        m_note->setFont(Theme::instance().text(0.9));
        setTextColour(m_note, &Colours::text2);
        retranslate();
    });
}

void TrainingSection::showNode(const Node& node, const Node* weightsOwner) {
    const LayerSpec* spec = findLayer(node.type);
    setVisible(spec && spec->weightRule);
    m_frozen->setChecked(!node.isTrainable);
    m_owner = weightsOwner ? QString::fromStdString(weightsOwner->name) : QString();
    retranslate();
}

void TrainingSection::retranslate() {
    m_frozen->setText(tr("Freeze this layer"));
    m_frozen->setAccessibleName(tr("Freeze this layer"));
    const QString frozen = tr("Training leaves the weights of a frozen layer as they are.");
    m_note->setText(m_owner.isEmpty() ? frozen
                                      : tr("It uses the weights of %1.").arg(m_owner) + QLatin1Char(' ') + frozen);
}

} // namespace lamina
