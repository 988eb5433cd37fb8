#include "widgets/training/status_content.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/figures.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace lamina {

namespace {
// A 1 px line between two entries.
class Divider : public QWidget {
public:
    Divider() {
        onThemeChange(this, [this] { setFixedSize(em(1.9), em(1.08)); });
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(width() / 2, 0, 1, height(), colours().ctl); }
};

Run words(const QString& text) { return {text, &Colours::text2, 0.92}; }
Run figure(const QString& text) { return Run::figure(text, &Colours::text, 0.865); }

// "%1 parameters" with the number in figures.
Runs sentence(const QString& pattern, const QString& number) {
    const qsizetype at = pattern.indexOf(QLatin1String("%1"));
    if (at < 0) return {words(pattern)};
    Runs runs;
    if (at > 0) runs << words(pattern.left(at));
    runs << figure(number);
    runs << words(pattern.mid(at + 2));
    return runs;
}
} // namespace

StatusContent::StatusContent(QWidget* parent)
    : QWidget(parent),
      m_parameters(new RichLine),
      m_macs(new RichLine),
      m_memory(new RichLine),
      m_samples(new RichLine),
      m_seed(new RichLine),
      m_problems(smallTool({})),
      m_language(smallTool({})) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    const auto add = [this, row](QWidget* entry, bool hasDivider) {
        if (hasDivider) {
            m_dividers.push_back(new Divider);
            row->addWidget(m_dividers.back());
        }
        row->addWidget(entry);
    };
    add(m_parameters, false);
    add(m_macs, true);
    add(m_memory, true);
    add(m_samples, true);
    row->addStretch(1);
    add(m_problems, false);
    add(m_seed, true);
    add(m_language, true);
    m_problems->setObjectName("status.problems");
    m_language->setObjectName("status.language");
    for (QToolButton* button : {m_problems, m_language}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_language->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_problems, &QToolButton::clicked, this, &StatusContent::problemsClicked);
    connect(m_language, &QToolButton::clicked, this, &StatusContent::languageClicked);
    onThemeChange(this, [this, row] {
        row->setContentsMargins(em(0.85), 0, em(0.5), 0);
        for (QToolButton* button : {m_problems, m_language}) button->setFont(Theme::instance().text(0.92));
        show();
    });
}

void StatusContent::setFigures(const StatusFigures& figures) {
    if (figures == m_figures) return;
    m_figures = figures;
    show();
}

void StatusContent::show() {
    const StatusFigures& f = m_figures;
    const QString none = QStringLiteral("–");
    const bool hasMessage = !f.message.isEmpty();
    if (hasMessage) {
        m_parameters->setRuns({{f.message, f.isError ? &Colours::err : &Colours::text, 0.92}});
    } else {
        m_parameters->setRuns(f.hasShapes ? sentence(tr("%1 parameters"), groupedNumber(f.parameters))
                                          : sentence(tr("%1 parameters (shapes do not fit yet)"), none));
        const ScaledNumber macs = scaledNumber(static_cast<double>(f.macs));
        m_macs->setRuns(
            sentence(tr("%1 %2MAC per sample").arg(QStringLiteral("%1"), f.hasShapes ? macs.unit : QString()),
                     f.hasShapes ? macs.figure : none));
        const ScaledNumber memory = scaledBytes(f.memoryBytes);
        m_memory->setRuns(
            sentence(tr("needs %1 %2").arg(QStringLiteral("%1"), f.memoryBytes >= 0 ? memory.unit : QString()),
                     f.memoryBytes >= 0 ? memory.figure : none));
        if (f.samplesPerSecond > 0)
            m_samples->setRuns(
                sentence(tr("%1 samples/s"), groupedNumber(static_cast<std::int64_t>(f.samplesPerSecond))));
        else
            m_samples->setRuns(sentence(tr("%1 training samples, "), groupedNumber(f.train)) +
                               sentence(tr("%1 validation"), groupedNumber(f.validation)));
    }
    m_macs->setVisible(!hasMessage);
    m_memory->setVisible(!hasMessage && f.memoryBytes != 0);
    m_samples->setVisible(!hasMessage && (f.train > 0 || f.samplesPerSecond > 0));
    m_dividers[0]->setVisible(m_macs->isVisibleTo(this));
    m_dividers[1]->setVisible(m_memory->isVisibleTo(this));
    m_dividers[2]->setVisible(m_samples->isVisibleTo(this));

    QStringList problems;
    if (f.errors) problems << tr("%n error(s)", nullptr, f.errors);
    if (f.warnings) problems << tr("%n warning(s)", nullptr, f.warnings);
    m_problems->setText(problems.isEmpty() ? tr("No problems") : problems.join(tr(", ")));
    m_problems->setIcon(f.errors     ? Icons::icon(QStringLiteral("error"), &Colours::err)
                        : f.warnings ? Icons::icon(QStringLiteral("warning"), &Colours::warn)
                                     : Icons::icon(QStringLiteral("check"), &Colours::ok));
    m_problems->setToolTip(tr("Show the problems"));
    m_seed->setRuns({words(tr("Seed %1").arg(f.seed))});
    m_language->setText(tr("English", "the name of the language of the window, in that language"));
    m_language->setToolTip(tr("Change the language"));
    m_language->setAccessibleName(tr("Language"));
}

QString StatusContent::text() const {
    QStringList parts;
    for (const RichLine* line : {m_parameters, m_macs, m_memory, m_samples})
        if (line->isVisibleTo(this)) parts << line->accessibleName();
    return parts.join(QStringLiteral(" · "));
}

} // namespace lamina
