#include "widgets/lens/text_view.h"

#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCharFormat>
#include <QTextCursor>

#include <algorithm>

namespace lamina {

namespace {
constexpr int kLaterMilliseconds = 200;
constexpr int kWrittenTokens = 200;

// Signs that have no shape of their own
QString visible(const std::string& token) {
    QString text = QString::fromStdString(token);
    text.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
    text.replace(QLatin1Char('\t'), QStringLiteral("⇥"));
    text.replace(QLatin1Char(' '), QStringLiteral("␣"));
    return text.isEmpty() ? QStringLiteral("∅") : text;
}
} // namespace

ChanceBars::ChanceBars(QWidget* parent) : QWidget(parent) {
    onThemeChange(this, [this] {
        setAccessibleName(tr("Probabilities"));
        update();
    });
}

QSize ChanceBars::minimumSizeHint() const { return {em(10), em(5)}; }

void ChanceBars::setChances(const LensText& text) {
    m_text = text;
    if (!text.chances.empty()) {
        const auto likeliest = std::max_element(text.chances.begin(), text.chances.end(),
                                                [](const auto& a, const auto& b) { return a.second < b.second; });
        setAccessibleDescription(
            tr("most likely: %1, %2 %").arg(visible(likeliest->first)).arg(100 * likeliest->second, 0, 'f', 0));
    }
    update();
}

void ChanceBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::instance();
    const Colours& c = theme.colours();
    m_shown = 0;
    painter.setFont(theme.text(0.85));
    painter.setPen(c.text2);
    const QString title = m_text.isContinued ? tr("What comes next") : tr("Classes");
    painter.drawText(QRectF(0, 0, width(), em(1.6)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, width()));
    const QFont names = m_text.isContinued ? theme.mono(0.94) : theme.text(0.92), figures = theme.mono(0.85);
    const QFontMetricsF metrics(names), numbers(figures);
    const double line = em(1.6), figure = numbers.horizontalAdvance(QStringLiteral("100.0 %")) + em(0.3);
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (height() - em(1.8)) / line));
    const std::size_t count = std::min(m_text.chances.size(), fitting);
    double name = em(1.6);
    for (std::size_t i = 0; i < count; ++i) {
        const QString text =
            m_text.isContinued ? visible(m_text.chances[i].first) : QString::fromStdString(m_text.chances[i].first);
        name = std::max(name, metrics.horizontalAdvance(text));
    }
    name = std::min(name, width() * 0.4);
    const double left = name + em(0.6), room = std::max<double>(em(1), width() - left - figure - em(0.4));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [token, chance] = m_text.chances[i];
        const double y = em(1.8) + double(i) * line;
        const QString text = m_text.isContinued ? visible(token) : QString::fromStdString(token);
        painter.setFont(names);
        painter.setPen(c.text);
        painter.drawText(QRectF(0, y, name, line), Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetricsF(names).elidedText(text, Qt::ElideRight, name));
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.press);
        painter.drawRoundedRect(QRectF(left, y + em(0.35), room, line - em(0.7)), 2, 2);
        painter.setBrush(c.train);
        painter.drawRoundedRect(QRectF(left, y + em(0.35), std::max(2.0, room * chance), line - em(0.7)), 2, 2);
        painter.setFont(figures);
        painter.setPen(c.text2);
        painter.drawText(QRectF(left + room, y, figure, line), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1 %").arg(100 * chance, 0, 'f', 1));
        ++m_shown;
    }
}

TextView::TextView(QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit),
      m_write(new QPushButton),
      m_out(new QPlainTextEdit),
      m_bars(new ChanceBars) {
    m_field->setObjectName(QStringLiteral("lens.prompt"));
    m_write->setObjectName(QStringLiteral("lens.write"));
    m_out->setReadOnly(true);
    m_out->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_write);
    m_body = new QHBoxLayout;
    m_body->addWidget(m_out, 3);
    m_body->addWidget(m_bars, 2);
    column->addLayout(row);
    column->addLayout(m_body, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMilliseconds);
    connect(m_field, &QLineEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&m_later, &QTimer::timeout, this, [this] { emit asked(query()); });
    connect(m_field, &QLineEdit::returnPressed, this, &TextView::write);
    connect(m_write, &QPushButton::clicked, this, &TextView::write);
    onThemeChange(this, [this, column, row] {
        column->setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.6));
        column->setSpacing(em(0.6));
        row->setSpacing(em(0.6));
        m_body->setSpacing(em(0.9));
        m_out->setFont(Theme::instance().mono(0.94));
        m_out->setAccessibleName(tr("Written text"));
        setContinues(m_continues);
        showWritten();
        arrange();
    });
}

void TextView::setContinues(bool continues) {
    if (continues != m_continues) {
        m_continuation.clear();
        m_prompt.clear();
        m_isWriting = false;
    }
    m_continues = continues;
    m_write->setVisible(continues);
    m_out->setVisible(continues);
    m_write->setText(tr("Write on"));
    m_write->setToolTip(tr("Let the network go on with the text"));
    m_field->setPlaceholderText(continues ? tr("Type how the text begins") : tr("Type a sentence"));
    m_field->setAccessibleName(m_field->placeholderText());
    showWritten();
}

TextQuery TextView::query() const {
    TextQuery query;
    query.text = m_field->text().toStdString();
    query.seed = m_seed;
    return query;
}

void TextView::write() {
    m_later.stop();
    if (!m_continues) {
        emit asked(query());
        return;
    }
    ++m_seed; // another text each time
    m_writtenFor = query();
    m_writtenFor.tokens = kWrittenTokens;
    m_isWriting = true;
    m_write->setEnabled(false);
    showWritten();
    emit asked(m_writtenFor);
}

void TextView::setAnswer(const LensText& answer) {
    m_answer = answer;
    m_bars->setChances(answer);
    if (answer.query.tokens > 0) {
        m_prompt = QString::fromStdString(answer.query.text);
        m_continuation = QString::fromStdString(answer.continuation);
        m_isWriting = m_isWriting && !(answer.query == m_writtenFor);
        m_write->setEnabled(!m_isWriting);
    }
    QString unknown;
    for (const std::string& character : answer.unknown) unknown += visible(character) + QLatin1Char(' ');
    m_field->setToolTip(unknown.isEmpty() ? QString()
                                          : tr("Not in the text it learnt from, left out: %1").arg(unknown));
    showWritten();
}

QString TextView::written() const { return m_prompt + m_continuation; }

// The prompt in the colour of what is chosen, what the network wrote in that of text.
void TextView::showWritten() {
    const Colours& c = colours();
    m_out->clear();
    QTextCursor cursor(m_out->document());
    QTextCharFormat given, made, quiet;
    given.setForeground(c.accent);
    made.setForeground(c.text);
    quiet.setForeground(c.text2);
    const bool isEmpty = m_prompt.isEmpty() && m_continuation.isEmpty();
    if (m_isWriting)
        cursor.insertText(tr("Writing…"), quiet);
    else if (isEmpty)
        cursor.insertText(tr("What the network writes stands here."), quiet);
    else {
        cursor.insertText(m_prompt, given);
        cursor.insertText(m_continuation, made);
    }
    if (!m_answer.unknown.empty()) {
        QString unknown;
        for (const std::string& character : m_answer.unknown) unknown += visible(character) + QLatin1Char(' ');
        cursor.insertText(
            QStringLiteral("\n\n") + tr("Not in the text it learnt from, left out: %1").arg(unknown.trimmed()), quiet);
    }
}

// Beside each other where there is room, else the bars below.
void TextView::arrange() {
    m_body->setDirection(width() >= em(24) || !m_continues ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TextView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace lamina
