#include "widgets/properties/inspector_head.h"

#include "widgets/common/icons.h"
#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"

#include <QPainter>

namespace lamina {

InspectorHead::InspectorHead(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        setFixedHeight(em(3.85));
        update();
    });
}

void InspectorHead::setContent(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection) {
    m_type.clear();
    m_words.clear();
    m_shapes.clear();
    if (selection.size() == 1) {
        const Node& node = *graph.find(selection.front());
        m_type = node.type;
        m_title = QString::fromStdString(node.name);
        m_words = labelOfType(node.type);
        const auto known = facts.nodes.find(node.uid);
        if (known != facts.nodes.end()) {
            QStringList inputs;
            for (const Shape& input : known->second.inputs) inputs << QString::fromStdString(input.text());
            if (inputs.size() > 2) inputs = {inputs.front(), QStringLiteral("…")};
            const QString output =
                known->second.hasShape ? QString::fromStdString(known->second.output.text()) : QStringLiteral("?");
            m_shapes = inputs.isEmpty() ? output : inputs.join(QStringLiteral(", ")) + QStringLiteral(" → ") + output;
            m_words += Theme::instance().isChinese() ? QStringLiteral("  ") : QStringLiteral(" · ");
        }
    } else if (selection.size() > 1) {
        m_title = tr("%1 layers").arg(selection.size());
        m_words = tr("selected together");
    } else {
        m_title = tr("Network");
        m_words = tr("Nothing selected: click a layer");
    }
    setAccessibleName(m_title + QStringLiteral(", ") + m_words + m_shapes);
    update();
}

void InspectorHead::paintEvent(QPaintEvent*) {
    const qreal u = Theme::instance().unit();
    QPainter p(this);
    const QString icon = m_type.empty() ? QStringLiteral("tidy") : iconOfType(m_type);
    Icons::paint(&p, QRectF(12 * u, 13 * u, 24 * u, 24 * u), icon,
                 m_type.empty() ? colours().text2 : colours().*colourOfType(m_type));
    const QFont titleFont = Theme::instance().text(1.15, Theme::SemiBold);
    drawRuns(&p, {46 * u, 23 * u},
             {{elided(m_title, titleFont, width() - 56 * u), &Colours::text, 1.15, false, Theme::SemiBold}});
    Runs line{{m_words, &Colours::text2, 0.9}};
    const qreal room = width() - 56 * u - runsWidth(line);
    if (!m_shapes.isEmpty())
        line << Run::figure(elided(m_shapes, Theme::instance().mono(0.85), room), &Colours::text2, 0.85);
    drawRuns(&p, {46 * u, 40 * u}, line);
}

} // namespace lamina
