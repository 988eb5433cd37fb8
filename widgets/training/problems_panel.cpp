#include "widgets/training/problems_panel.h"

#include "widgets/common/icons.h"
#include "widgets/common/shown.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/empty_state.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lamina {

namespace {
struct SeveritySymbol {
    const char* icon;
    ColourRole colour;
};

SeveritySymbol symbolOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return {"error", &Colours::err};
    case Severity::warning:
        return {"warning", &Colours::warn};
    case Severity::hint:
        break;
    }
    return {"info", &Colours::text2};
}

// One line: symbol, layer, sentence, button. Enter or a click goes to the layer.
class ProblemRow : public QWidget {
public:
    ProblemRow(Severity severity, const QString& name, const QString& sentence, std::function<void()> go)
        : m_severity(severity), m_name(name), m_sentence(new QLabel(sentence)), m_go(std::move(go)) {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(name.isEmpty() ? sentence : name + QStringLiteral(": ") + sentence);
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setWordWrap(true);
        m_row = new QHBoxLayout(this);
        m_row->addWidget(m_sentence, 1);
        onThemeChange(this, [this] {
            m_row->setContentsMargins(em(2.7) + em(7.4), em(0.35), em(0.92), em(0.35));
            m_row->setSpacing(em(0.6));
            m_sentence->setFont(Theme::instance().text());
            setMinimumHeight(Theme::instance().size("tableRow"));
        });
    }
    void add(QPushButton* button) { m_row->addWidget(button); }
    void setCurrent(bool isCurrent) {
        m_isCurrent = isCurrent;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Colours& c = colours();
        if (m_isCurrent)
            painter.fillRect(rect(), c.soft);
        else if (underMouse())
            painter.fillRect(rect(), c.hover);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(c.accent, 1.5));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const double size = em(1.23);
        const SeveritySymbol symbol = symbolOf(m_severity);
        Icons::paint(&painter, QRectF(em(0.92), (height() - size) / 2, size, size), QLatin1String(symbol.icon),
                     c.*symbol.colour);
        painter.setFont(Theme::instance().text(1, Theme::SemiBold));
        painter.setPen(c.text);
        painter.drawText(QRectF(em(2.7), 0, em(7), height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, em(7)));
    }
    void mousePressEvent(QMouseEvent* event) override {
        setFocus();
        event->accept();
    }
    void mouseReleaseEvent(QMouseEvent*) override { m_go(); }
    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_go();
            break;
        case Qt::Key_Up:
            focusPreviousChild();
            break;
        case Qt::Key_Down:
            focusNextChild();
            break;
        default:
            QWidget::keyPressEvent(event);
        }
    }

private:
    Severity m_severity;
    QString m_name;
    QLabel* m_sentence;
    std::function<void()> m_go;
    QHBoxLayout* m_row;
    bool m_isCurrent = false;
};
} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("check"))),
      m_scroll(new QScrollArea),
      m_summary(new RichLine),
      m_fixAll(new QPushButton),
      m_footer(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* body = new QWidget;
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its rows have it
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* list = new QWidget;
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_scroll, 1);
    listColumn->addWidget(m_footer);
    auto* foot = new QHBoxLayout(m_footer);
    foot->addWidget(m_summary);
    foot->addStretch(1);
    foot->addWidget(m_fixAll);
    LaminaStyle::setLook(m_fixAll, Look::Link);
    connect(m_fixAll, &QPushButton::clicked, this, &ProblemsPanel::fixAllChosen);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(list);
    column->addWidget(m_stack);
    onThemeChange(this, [this, foot] {
        foot->setContentsMargins(em(0.92), 0, em(0.46), 0);
        m_footer->setFixedHeight(em(2.55));
        m_empty->setTexts(tr("No problems"), tr("The network fits its data."));
        m_fixAll->setText(tr("Fix all that have one answer"));
        m_fixAll->setFont(Theme::instance().text(0.9));
        rebuild();
    });
}

void ProblemsPanel::setProblems(const Graph& graph, const std::vector<Diagnostic>& problems) {
    m_problems.clear();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        for (const Diagnostic& problem : problems) {
            if (problem.severity != severity) continue;
            const Node* node = graph.find(problem.node);
            m_problems.push_back({problem.node, node ? node->name : std::string(), problem});
        }
    rebuild();
}

int ProblemsPanel::count(Severity severity) const {
    int sum = 0;
    for (const Row& row : m_problems) sum += row.problem.severity == severity;
    return sum;
}

QStringList ProblemsPanel::sentences() const {
    QStringList list;
    for (const Row& row : m_problems)
        list << (row.name.empty() ? QString() : QString::fromStdString(row.name) + QStringLiteral(": ")) +
                    shown(row.problem.text);
    return list;
}

QPushButton* ProblemsPanel::fixButton(Uid node) const {
    for (std::size_t i = 0; i < m_problems.size(); ++i)
        if (m_problems[i].node == node)
            if (auto* button = m_rows[i]->findChild<QPushButton*>()) return button;
    return nullptr;
}

void ProblemsPanel::setCurrentNode(Uid uid) {
    m_current = uid;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        static_cast<ProblemRow*>(m_rows[i])->setCurrent(uid != 0 && m_problems[i].node == uid);
}

void ProblemsPanel::rebuild() {
    // The rows may be in the middle of a click on their own button: they go when that is over.
    while (QLayoutItem* item = m_list->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows.clear();
    int single = 0;
    for (const Row& row : m_problems) {
        auto* line =
            new ProblemRow(row.problem.severity, row.name.empty() ? tr("network") : QString::fromStdString(row.name),
                           fullSentence(shown(row.problem.text)), [this, uid = row.node] { emit nodeChosen(uid); });
        single += row.problem.fixes.size() == 1 && row.problem.severity != Severity::hint;
        if (!row.problem.fixes.empty()) {
            const Fix fix = row.problem.fixes.front();
            auto* button = new QPushButton(shown(fix.label), line);
            button->setFocusPolicy(Qt::StrongFocus);
            connect(button, &QPushButton::clicked, this, [this, fix, uid = row.node] { emit fixChosen(uid, fix); });
            line->add(button);
        }
        m_list->addWidget(line);
        m_rows.push_back(line);
    }
    m_list->addStretch(1);
    const int errors = count(Severity::error), warnings = count(Severity::warning), hints = count(Severity::hint);
    QStringList parts;
    if (errors) parts << tr("%n error(s)", nullptr, errors);
    if (warnings) parts << tr("%n warning(s)", nullptr, warnings);
    if (hints) parts << tr("%n hint(s)", nullptr, hints);
    QString summary = parts.join(tr(", ")) + tr(".");
    if (errors) summary += ' ' + tr("Training starts as soon as the errors are solved.");
    m_summary->setRuns({{summary, &Colours::text2, 0.9}});
    m_fixAll->setVisible(single > 0);
    m_stack->setCurrentIndex(m_problems.empty() ? 0 : 1);
    setCurrentNode(m_current);
}

} // namespace lamina
