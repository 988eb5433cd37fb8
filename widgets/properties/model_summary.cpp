#include "widgets/properties/model_summary.h"

#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/training/figures.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lamina {

namespace {
constexpr std::size_t kMostProblems = 6, kMostNames = 12;

template <class Layout>
void empty(Layout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the sender
        }
        delete item;
    }
}
} // namespace

void dressStrip(MessageStrip* strip, Severity severity) {
    switch (severity) {
    case Severity::error:
        strip->setKind(QStringLiteral("error"), &Colours::err, &Colours::errSoft);
        break;
    case Severity::warning:
        strip->setKind(QStringLiteral("warning"), &Colours::warn, &Colours::warnSoft);
        break;
    case Severity::hint:
        strip->setKind(QStringLiteral("info"), &Colours::text2, &Colours::alt);
        break;
    }
}

ModelSummary::ModelSummary(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_sentence(new QLabel),
      m_problemTitle(new QLabel),
      m_grid(new QGridLayout),
      m_problems(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    m_sentence->setWordWrap(true);
    m_title->setWordWrap(true);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addLayout(m_grid);
    column->addWidget(m_problemTitle);
    column->addLayout(m_problems);
    onThemeChange(this, [this, column] {
        column->setContentsMargins(em(0.92), em(0.77), em(0.15), em(0.62));
        m_grid->setContentsMargins(0, em(0.77), 0, em(0.77));
        m_grid->setHorizontalSpacing(em(0.62));
        m_grid->setVerticalSpacing(em(0.15));
        m_problems->setSpacing(em(0.46));
        m_title->setFont(Theme::instance().text(1.15, Theme::SemiBold));
        m_sentence->setFont(Theme::instance().text(0.92));
        m_problemTitle->setFont(Theme::instance().text(1, Theme::SemiBold));
        m_problemTitle->setFixedHeight(em(2.15));
        setTextColour(m_sentence, &Colours::text2);
        retranslate();
    });
}

QString ModelSummary::title() const { return m_title->text(); }

void ModelSummary::showSelection(const Graph& graph, const GraphFacts& facts, const std::vector<Uid>& selection) {
    m_graph = graph;
    m_facts = facts;
    m_selection = selection;
    retranslate();
}

void ModelSummary::add(const QString& label, const QString& value) { m_rows.emplace_back(label, value); }

void ModelSummary::addTotals(std::int64_t parameters, std::int64_t trainable, std::int64_t macs, bool isKnown) {
    const QString dash(QChar(0x2013));
    add(tr("Parameters"), isKnown ? groupedNumber(parameters) : dash);
    if (isKnown && trainable != parameters) add(tr("Trainable"), groupedNumber(trainable));
    const ScaledNumber scaled = scaledNumber(static_cast<double>(macs));
    add(tr("Multiply-adds per sample"), !isKnown                ? dash
                                        : scaled.unit.isEmpty() ? groupedNumber(macs)
                                                                : scaled.figure + QChar(0x202f) + scaled.unit);
}

namespace {
constexpr int kLineLength = 20; // characters of a name and a shape that fit beside each other
} // namespace

void ModelSummary::summarizeModel() {
    m_title->setText(tr("Nothing selected"));
    m_sentence->setText(m_graph.isEmpty() ? tr("There are no layers yet.")
                                          : tr("Click a layer to see its properties. This is the whole model:"));
    if (m_graph.isEmpty()) return;
    const auto shapes = [this](const std::vector<Uid>& uids) {
        QStringList list;
        for (const Uid uid : uids) {
            const auto known = m_facts.nodes.find(uid);
            const Node* node = m_graph.find(uid);
            if (!node || list.size() >= 4) continue;
            const bool hasShape = known != m_facts.nodes.end() && known->second.hasShape;
            const QString name = QString::fromStdString(node->name);
            const QString shape =
                hasShape ? QString::fromStdString(known->second.output.text()) : QString(QChar(0x2013));
            list << name + QLatin1String(name.size() + shape.size() > kLineLength ? "\n" : "  ") + shape;
        }
        if (uids.size() > 4) list << QString(QChar(0x2026));
        return list.join(QLatin1Char('\n'));
    };
    add(tr("Layers"), groupedNumber(static_cast<std::int64_t>(m_graph.nodes().size())));
    const bool isKnown = std::all_of(m_graph.nodes().begin(), m_graph.nodes().end(), [this](const Node& node) {
        const auto known = m_facts.nodes.find(node.uid);
        return known != m_facts.nodes.end() && known->second.hasShape;
    });
    addTotals(m_facts.parameters, m_facts.trainableParameters, m_facts.macs, isKnown);
    if (const auto inputs = m_graph.inputNodes(); !inputs.empty())
        add(inputs.size() == 1 ? tr("Input") : tr("Inputs"), shapes(inputs));
    const auto sinks = m_graph.sinks();
    add(sinks.size() == 1 ? tr("Output") : tr("Outputs"), shapes(sinks));
}

const Group* ModelSummary::selectedBlock() const {
    const Uid block = m_graph.commonGroup(m_selection);
    const Group* group = m_graph.findGroup(block);
    return group && m_graph.membersOf(block).size() == m_selection.size() ? group : nullptr;
}

void ModelSummary::summarizeSelection() {
    const Group* block = selectedBlock();
    m_title->setText(block ? QString::fromStdString(block->name)
                           : tr("%n layer(s) selected", nullptr, static_cast<int>(m_selection.size())));
    QStringList names;
    std::int64_t parameters = 0, trainable = 0, macs = 0;
    std::size_t frozen = 0;
    bool isKnown = true, isOneType = true;
    const Node* first = m_graph.find(m_selection.front());
    for (const Uid uid : m_selection) {
        const Node* node = m_graph.find(uid);
        if (names.size() < static_cast<int>(kMostNames)) names << QString::fromStdString(node->name);
        isOneType = isOneType && node->type == first->type;
        frozen += !node->isTrainable;
        const auto known = m_facts.nodes.find(uid);
        isKnown = isKnown && known != m_facts.nodes.end() && known->second.hasShape;
        if (known == m_facts.nodes.end()) continue;
        parameters += known->second.parameters;
        trainable += known->second.trainableParameters;
        macs += known->second.macs;
    }
    QString list = names.join(QStringLiteral(", "));
    if (m_selection.size() > kMostNames) list += QStringLiteral(", …");
    m_sentence->setText(list);
    if (block) {
        add(tr("Kind"), tr("block"));
        add(tr("Layers"), groupedNumber(static_cast<std::int64_t>(m_selection.size())));
        if (const int inside = static_cast<int>(std::count_if(m_graph.groups().begin(), m_graph.groups().end(),
                                                              [&](const Group& g) { return g.parent == block->uid; })))
            add(tr("Blocks inside"), groupedNumber(inside));
    } else {
        add(tr("Kind"), isOneType ? labelOfType(first->type) : tr("different"));
    }
    addTotals(parameters, trainable, macs, isKnown);
    if (frozen > 0) add(tr("Frozen"), tr("%1 of %2").arg(frozen).arg(m_selection.size()));
}

void ModelSummary::retranslate() {
    m_rows.clear();
    if (m_selection.empty())
        summarizeModel();
    else
        summarizeSelection();
    empty(m_grid);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto *label = new QLabel(m_rows[i].first), *value = new QLabel(m_rows[i].second);
        setTextColour(label, &Colours::text2);
        label->setMinimumHeight(em(1.7));
        const bool isWord = m_rows[i].first == tr("Kind");
        value->setFont(isWord ? Theme::instance().text() : Theme::instance().mono());
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setMinimumWidth(em(2));
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        value->setToolTip(m_rows[i].second);
        value->setAccessibleName(m_rows[i].first + QStringLiteral(": ") + m_rows[i].second);
        m_grid->addWidget(label, static_cast<int>(i), 0, Qt::AlignTop);
        m_grid->addWidget(value, static_cast<int>(i), 1);
    }
    showProblems();
}

void ModelSummary::showProblems() {
    empty(m_problems);
    m_strips.clear();
    std::vector<Diagnostic> list;
    for (const Diagnostic& d : m_facts.diagnostics)
        if (m_selection.empty() || std::find(m_selection.begin(), m_selection.end(), d.node) != m_selection.end())
            list.push_back(d);
    std::stable_sort(list.begin(), list.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.severity < b.severity; });
    m_problemTitle->setVisible(!m_graph.isEmpty());
    const auto hints = static_cast<int>(
        std::count_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.severity == Severity::hint; }));
    const int problems = static_cast<int>(list.size()) - hints;
    m_problemTitle->setText(problems > 0 ? tr("%n problem(s)", nullptr, problems)
                            : hints > 0  ? tr("%n hint(s)", nullptr, hints)
                                         : tr("No problems"));
    for (std::size_t i = 0; i < std::min(list.size(), kMostProblems); ++i) {
        const Diagnostic& d = list[i];
        auto* strip = new MessageStrip;
        dressStrip(strip, d.severity);
        const Node* node = m_graph.find(d.node);
        const QString words = shown(d.text);
        const Uid uid = d.node;
        if (node) {
            strip->setMessage(tr("%1: %2").arg(QString::fromStdString(node->name), withFullStop(words)), tr("Show"));
            connect(strip->action(), &QPushButton::clicked, this, [this, uid] { emit layerWanted(uid); });
        } else if (!d.fixes.empty()) {
            strip->setMessage(fullSentence(words), shown(d.fixes.front().label), true);
            connect(strip->action(), &QPushButton::clicked, this,
                    [this, uid, fix = d.fixes.front()] { emit fixChosen(uid, fix); });
        } else {
            strip->setMessage(fullSentence(words));
        }
        m_problems->addWidget(strip);
        m_strips.push_back(strip);
    }
    if (list.size() > kMostProblems) {
        auto* more = new QLabel(tr("and %n more", nullptr, static_cast<int>(list.size() - kMostProblems)));
        setTextColour(more, &Colours::text2);
        m_problems->addWidget(more);
    }
}

} // namespace lamina
