#include "widgets/properties/layer_head.h"

#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"

#include <QKeyEvent>
#include <QPainter>

namespace lamina {

LayerHead::LayerHead(QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_help(smallTool(QStringLiteral("help"), 1.31)) {
    m_help->setParent(this);
    m_edit->hide();
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { finish(true); });
    connect(m_help, &QToolButton::clicked, this, &LayerHead::helpWanted);
    onThemeChange(this, [this] {
        setFixedHeight(em(3.85));
        m_edit->setFont(Theme::instance().text(1.15, Theme::SemiBold));
        retranslate();
        resizeEvent(nullptr);
    });
}

void LayerHead::showNode(const Node& node, const NodeFacts* facts) {
    if (node.uid != m_node.uid) finish(false);
    m_node = node;
    const QString arrow = QStringLiteral(" \u2192 ");
    QStringList inputs;
    if (facts)
        for (const Shape& shape : facts->inputs) inputs << QString::fromStdString(shape.text());
    const QString output =
        facts && facts->hasShape ? QString::fromStdString(facts->output.text()) : QString(QChar(0x2013));
    m_shapes = inputs.isEmpty() ? output : inputs.join(QStringLiteral(", ")) + arrow + output;
    retranslate();
}

void LayerHead::retranslate() {
    m_kind = labelOfType(m_node.type);
    m_help->setToolTip(tr("What this layer does (F1)"));
    m_help->setAccessibleName(tr("Help"));
    m_edit->setAccessibleName(tr("Name of the layer"));
    setAccessibleName(QString::fromStdString(m_node.name) + QStringLiteral(", ") + m_kind + QStringLiteral(", ") +
                      m_shapes);
    setToolTip(tr("Double-click to rename"));
    update();
}

void LayerHead::editName() {
    m_edit->setText(QString::fromStdString(m_node.name));
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void LayerHead::finish(bool accept) {
    if (m_edit->isHidden()) return;
    m_edit->hide(); // first: losing the focus ends the editing once more
    const QString name = m_edit->text().trimmed();
    if (accept && !name.isEmpty() && name != QString::fromStdString(m_node.name)) emit renamed(name);
}

bool LayerHead::eventFilter(QObject* object, QEvent* event) {
    if (object == m_edit && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        finish(false);
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void LayerHead::mouseDoubleClickEvent(QMouseEvent*) { editName(); }

void LayerHead::resizeEvent(QResizeEvent*) {
    const int side = em(1.9);
    m_help->setGeometry(width() - side - em(0.15), em(0.62), side, side);
    m_edit->setGeometry(em(3.2), em(0.55), width() - em(3.2) - side - em(0.6), em(1.9));
}

void LayerHead::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const qreal u = theme.unit();
    QPainter p(this);
    Icons::paint(&p, QRectF(12 * u, 13 * u, 24 * u, 24 * u), iconOfType(m_node.type),
                 colours().*colourOfType(m_node.type));
    if (m_edit->isHidden()) {
        const QFont font = theme.text(1.15, Theme::SemiBold);
        drawRuns(&p, {46 * u, 23 * u},
                 {{elided(QString::fromStdString(m_node.name), font, m_help->x() - 50 * u), &Colours::text, 1.15, false,
                   Theme::SemiBold}});
    }
    const Run kind{m_kind + (theme.isChinese() ? QStringLiteral("\u3000") : QStringLiteral(" · ")), &Colours::text2,
                   0.9};
    const qreal left = width() - 46 * u - runsWidth({kind}) - em(0.3);
    drawRuns(&p, {46 * u, 40 * u},
             {kind, Run::figure(elided(m_shapes, theme.mono(0.85), left), &Colours::text2, 0.85)});
}

} // namespace lamina
