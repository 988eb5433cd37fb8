#include "widgets/canvas/mistake_card.h"

#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/training/figures.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lamina {

namespace {
constexpr qreal kCardWidth = 32.6, kTip = 10; // em, pixels

QString strong(const QString& figure) {
    return QStringLiteral("<span style=\"font-weight:600\">") + figure + QStringLiteral("</span>");
}
} // namespace

MistakeCard::MistakeCard(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_outcome(new QLabel),
      m_fix(new QPushButton),
      m_others(new QPushButton),
      m_why(new QPushButton),
      m_menu(new QMenu(this)) {
    auto* grid = new QGridLayout(this);
    for (QLabel* label : {m_title, m_outcome}) label->setWordWrap(true);
    for (QLabel* label : {m_title, m_outcome}) label->setTextFormat(Qt::RichText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_fix);
    buttons->addWidget(m_others);
    buttons->addStretch(1);
    buttons->addWidget(m_why);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_outcome, 1, 1);
    grid->addLayout(buttons, 2, 1);
    grid->setColumnStretch(1, 1);
    LaminaStyle::setLook(m_fix, Look::Primary);
    LaminaStyle::setLook(m_why, Look::Link);
    m_why->setCursor(Qt::PointingHandCursor);
    m_others->setMenu(m_menu);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (m_mistake.fixes.empty()) return;
        const Fix fix = m_mistake.fixes.front(); // the card changes while it is carried out
        emit fixChosen(m_uid, fix);
    });
    connect(m_why, &QPushButton::clicked, this, [this] { emit whyAsked(m_uid); });
    hide();
    onThemeChange(this, [this, grid] {
        grid->setContentsMargins(em(1.1) + static_cast<int>(kTip), em(0.8), em(1.1), em(0.9));
        grid->setColumnMinimumWidth(0, em(1.7));
        grid->setHorizontalSpacing(0);
        grid->setVerticalSpacing(em(0.3));
        grid->setRowMinimumHeight(2, em(2.6));
        m_title->setFont(Theme::instance().text(1, Theme::SemiBold));
        m_outcome->setFont(Theme::instance().text(0.92));
        setFixedWidth(em(kCardWidth));
        retranslate();
    });
}

void MistakeCard::showFor(const Graph& graph, const GraphFacts& facts, Uid uid) {
    const auto mistake = std::find_if(facts.diagnostics.begin(), facts.diagnostics.end(), [uid](const Diagnostic& d) {
        return d.node == uid && d.severity == Severity::error;
    });
    if (uid == 0 || mistake == facts.diagnostics.end()) {
        m_uid = 0;
        hide();
        return;
    }
    m_graph = graph;
    m_facts = facts;
    m_mistake = *mistake;
    m_uid = uid;
    retranslate();
    show();
}

void MistakeCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

QString MistakeCard::outcome() const {
    if (m_mistake.fixes.empty()) return {};
    const Fix& fix = m_mistake.fixes.front();
    Graph after = m_graph;
    TrainingConfig training;
    applyFix(fix, m_uid, after, training);
    const GraphFacts facts = checkGraph(after, training);
    const auto known = facts.nodes.find(m_uid);
    const QString name = QString::fromStdString(m_graph.find(m_uid)->name);
    if (known == facts.nodes.end() || !known->second.hasShape) return {};
    const QString parameters = strong(groupedNumber(known->second.parameters));
    if (fix.kind == FixKind::insertBefore) {
        for (const Node& node : after.nodes()) {
            const auto added = facts.nodes.find(node.uid);
            if (m_graph.find(node.uid) || added == facts.nodes.end() || !added->second.hasShape ||
                added->second.inputs.empty())
                continue;
            return tr("A %1 layer before it turns %2 into %3; %4 then has %5 parameters.")
                .arg(labelOfType(node.type).toHtmlEscaped(), withEvenShapes(shapeText(added->second.inputs[0])),
                     strong(withEvenShapes(shapeText(added->second.output))), name.toHtmlEscaped(), parameters);
        }
    }
    return tr("The output of %1 is then %2, with %3 parameters.")
        .arg(name.toHtmlEscaped(), strong(withEvenShapes(shapeText(known->second.output))), parameters);
}

void MistakeCard::retranslate() {
    m_why->setText(tr("Why?"));
    m_others->setText(tr("Other ways"));
    if (!m_uid || !m_graph.find(m_uid)) return;
    const QString name = QString::fromStdString(m_graph.find(m_uid)->name);
    m_sentence = name + QLatin1Char(' ') + withFullStop(shown(m_mistake.text));
    m_title->setText(withEvenShapes(m_sentence));
    const QString numbers = outcome();
    m_outcome->setText(numbers);
    m_outcome->setVisible(!numbers.isEmpty());
    m_fix->setVisible(!m_mistake.fixes.empty());
    m_menu->clear();
    if (!m_mistake.fixes.empty()) {
        const Fix& first = m_mistake.fixes.front();
        m_fix->setText(shown(first.label));
        m_fix->setIcon(first.layerType.empty() ? QIcon()
                                               : Icons::icon(iconOfType(first.layerType), &Colours::onAccent));
        for (std::size_t i = 1; i < m_mistake.fixes.size(); ++i) {
            const Fix fix = m_mistake.fixes[i];
            QAction* action = m_menu->addAction(shown(fix.label));
            if (!fix.layerType.empty())
                action->setIcon(Icons::icon(iconOfType(fix.layerType), colourOfType(fix.layerType)));
            connect(action, &QAction::triggered, this, [this, fix] {
                const Fix chosen = fix; // the menu is filled anew while it is carried out
                emit fixChosen(m_uid, chosen);
            });
        }
    }
    m_others->setVisible(m_mistake.fixes.size() > 1);
    setAccessibleName(m_sentence);
    setFixedHeight(heightForWidth(width()) > 0 ? heightForWidth(width()) : sizeHint().height());
    update();
}

void MistakeCard::placeBeside(const QRect& node, const QSize& room) {
    const int gap = em(2.4);
    int x = node.right() + gap;
    m_pointsLeft = x + width() <= room.width() - 8;
    if (!m_pointsLeft) x = std::max(8, std::min(node.left(), room.width() - width() - 8));
    int y = m_pointsLeft ? node.center().y() - em(1.9) - height() / 4 : node.bottom() + em(1.2);
    y = std::clamp(y, 8, std::max(8, room.height() - height() - 8));
    m_tipY = std::clamp(node.center().y() - y, em(1.2), std::max(em(1.2), height() - em(1.2)));
    move(x, y);
    update();
}

void MistakeCard::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(c.errFill, 1));
    p.setBrush(c.panel);
    const int r = Theme::instance().radius("card");
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(kTip + 0.5, 0.5, -0.5, -0.5), r, r);
    if (m_pointsLeft) {
        QPainterPath tip;
        tip.addPolygon(QPolygonF({{kTip + 1, m_tipY - 9.0},
                                  {1, m_tipY + 0.0},
                                  {kTip + 1, m_tipY + 9.0},
                                  {kTip + 4, m_tipY + 9.0},
                                  {kTip + 4, m_tipY - 9.0},
                                  {kTip + 1, m_tipY - 9.0}}));
        outline = outline.united(tip);
    }
    p.drawPath(outline);
    const qreal s = em(1.31);
    Icons::paint(&p, QRectF(kTip + em(0.95), em(0.85), s, s), QStringLiteral("error"), c.err);
}

} // namespace lamina
