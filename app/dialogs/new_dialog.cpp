#include "app/dialogs/new_dialog.h"

#include "app/window/language.h"
#include "core/base/error.h"
#include "core/model/architectures/architectures.h"
#include "core/model/examples.h"
#include "widgets/common/shown.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/training/figures.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <cmath>

namespace lamina {

namespace {
enum Role { idRole = Qt::UserRole, helpRole };

// The title, and below it what it teaches.
class ExampleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QListView*>(option.widget);
        const qreal width = (list ? list->viewport()->width() : em(40)) - 2 * em(kSide);
        const QFontMetricsF metrics(Theme::instance().text(kHelp));
        const QString help = index.data(helpRole).toString();
        const QRectF text = metrics.boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, help);
        return {em(20), em(kHelpTop + 0.5) + static_cast<int>(std::ceil(text.height()))};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const Theme& theme = Theme::instance();
        const QRectF r = QRectF(option.rect).adjusted(em(kSide), 0, -em(kSide), 0);
        painter->setFont(theme.text(1, Theme::SemiBold));
        painter->setPen(theme.colours().text);
        painter->drawText(QPointF(r.left(), r.top() + em(1.45)), index.data().toString());
        painter->setFont(theme.text(kHelp));
        painter->setPen(theme.colours().text2);
        painter->drawText(r.adjusted(0, em(kHelpTop), 0, 0), Qt::TextWordWrap, index.data(helpRole).toString());
    }

private:
    static constexpr qreal kSide = 0.9, kHelpTop = 2.05, kHelp = 0.9; // em
};
} // namespace

NewDialog::NewDialog(QWidget* parent) : QDialog(parent), m_list(new QListWidget) {
    setWindowTitle(tr("New network"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.2), em(1.2), em(1.2), em(1.2));
    column->setSpacing(em(0.9));
    auto* head = new QLabel(
        tr("Start from an example that trains at once, from an architecture of the literature, or from nothing."));
    column->addWidget(head);
    column->addWidget(m_list, 1);
    m_list->setObjectName("new.list");
    m_list->setResizeMode(QListView::Adjust); // lines break anew
    // A bar that comes later would make the lines shorter than they were measured.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setItemDelegate(new ExampleDelegate(m_list));
    m_list->setAccessibleName(tr("Examples"));
    const std::string language = currentLanguage().toStdString();
    const auto add = [this](const QString& title, const QString& help, const QString& id) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(idRole, id);
        item->setData(helpRole, help);
    };
    try {
        for (const Example& example : examples())
            add(QString::fromStdString(example.titleIn(language)), QString::fromStdString(example.helpIn(language)),
                QString::fromStdString(example.id));
    } catch (const Error& error) {
        head->setText(QString::fromStdString(error.shown()));
    }
    for (const Architecture& architecture : architectures())
        add(tr("%1: architecture, %2 weights")
                .arg(QString::fromStdString(architecture.titleIn(language)), groupedNumber(architecture.parameters)),
            QString::fromStdString(architecture.helpIn(language)), QString::fromStdString(architecture.id));
    add(tr("Empty network"), tr("An input, and everything else by your own hand."), {});
    m_list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    resize(em(46), em(42));
}

QString NewDialog::chosenExample() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(idRole).toString() : QString();
}

void NewDialog::choose(const QString& id) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(idRole).toString() == id) m_list->setCurrentRow(row);
}

} // namespace lamina
