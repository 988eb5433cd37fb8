#include "widgets/palette/palette_panel.h"

#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/layer_search.h"
#include "widgets/common/layer_look.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"

#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace lamina {

namespace {
constexpr int kTypeRole = Qt::UserRole + 1, kCategoryRole = Qt::UserRole + 2;
constexpr int kBlocksCategory = static_cast<int>(kLastCategory) + 1; // behind those of layers

bool isLayer(const QModelIndex& index) { return index.parent().isValid(); }

// What tells GlobalAveragePool 1D from its brothers stays, wherever it stands.
QString shortened(const QString& name, const QFont& font, int width) {
    static const QRegularExpression axes(QStringLiteral("\\dD"));
    const QFontMetricsF metrics(font);
    const QString right = metrics.elidedText(name, Qt::ElideRight, width);
    const QString which = axes.match(name).captured();
    return which.isEmpty() || right.contains(which) ? right : metrics.elidedText(name, Qt::ElideMiddle, width);
}

// Group rows and layer rows; selection and hover come from the style.
class LayerDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {em(8), Theme::instance().size(isLayer(index) ? "listRow" : "groupRow")};
    }

    void paint(QPainter* p, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const Colours& c = theme.colours();
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QRect r = option.rect;
        const auto text = [&](const QFont& font, const QColor& colour, int left) {
            const QRect area = r.adjusted(left, 0, -em(0.3), 0);
            p->setFont(font);
            p->setPen(colour);
            p->drawText(area, Qt::AlignVCenter, shortened(option.text, font, area.width()));
        };
        if (!isLayer(index)) {
            if (option.state & QStyle::State_HasFocus)
                option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, p, option.widget);
            const auto* tree = static_cast<const QTreeView*>(option.widget);
            const int s = em(1);
            Icons::paint(p, QRectF(em(0.62), r.center().y() - s / 2 + 1, s, s),
                         tree->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                         c.text2);
            text(theme.text(0.88, Theme::SemiBold), c.text2, em(1.92));
            return;
        }
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, p, option.widget);
        const int s = em(1.38);
        option.icon.paint(p, QRect(em(1.54), r.top() + (r.height() - s) / 2, s, s));
        text(theme.text(), c.text, em(1.54) + s + em(0.69));
    }
};

// What hangs on the pointer: icon and name as they stand in the list.
QPixmap dragPicture(const QModelIndex& layer, qreal scale) {
    const Theme& theme = Theme::instance();
    const QString name = layer.data().toString();
    const int height = theme.size("listRow"), icon = em(1.38);
    const int width = em(0.6) + icon + em(0.5) + qCeil(QFontMetricsF(theme.text()).horizontalAdvance(name)) + em(0.8);
    QPixmap picture((QSizeF(width, height) * scale).toSize());
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter p(&picture);
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(theme.colours().node);
    p.setPen(theme.colours().accent);
    p.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), theme.radius("node"), theme.radius("node"));
    const auto type = layer.data(kTypeRole).toString().toStdString();
    if (const LayerSpec* spec = findSpec(type))
        Icons::paint(&p, QRectF(em(0.6), (height - icon) / 2.0, icon, icon), QString::fromStdString(spec->icon),
                     theme.colours().*colourOf(spec->category));
    p.setFont(theme.text());
    p.setPen(theme.colours().text);
    p.drawText(QRect(em(0.6) + icon + em(0.5), 0, width, height), Qt::AlignVCenter, name);
    return picture;
}
} // namespace

class PalettePanel::View : public QTreeView {
public:
    explicit View(PalettePanel* panel) : m_panel(panel) {}

protected:
    void startDrag(Qt::DropActions) override { m_panel->startDrag(currentIndex()); }
    void keyPressEvent(QKeyEvent* event) override {
        const QModelIndex current = currentIndex();
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!current.isValid()) break;
            if (isLayer(current))
                m_panel->chooseAt(current);
            else
                m_panel->fold(current);
            return;
        case Qt::Key_Left:
            if (isLayer(current))
                setCurrentIndex(current.parent());
            else if (current.isValid() && isExpanded(current))
                m_panel->fold(current);
            return;
        case Qt::Key_Right:
            if (current.isValid() && !isLayer(current) && !isExpanded(current)) m_panel->fold(current);
            return;
        case Qt::Key_Slash:
            m_panel->focusSearch();
            return;
        default:
            break;
        }
        QTreeView::keyPressEvent(event);
    }

private:
    PalettePanel* m_panel;
};

PalettePanel::PalettePanel(QWidget* parent)
    : QWidget(parent),
      m_search(new SearchField(QStringLiteral("/"))),
      m_view(new View(this)),
      m_model(new QStandardItemModel(this)),
      m_nothing(new QLabel),
      m_runDrag([](QDrag* drag) { drag->exec(Qt::CopyAction); }) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inset = new QVBoxLayout;
    inset->addWidget(m_search);
    inset->addWidget(m_nothing);
    column->addLayout(inset);
    column->addWidget(m_view, 1);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::RichText);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->hide();

    for (int category = 0; category <= kBlocksCategory; ++category) {
        auto* head = new QStandardItem;
        head->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        head->setData(category, kCategoryRole);
        for (const LayerSpec* spec : allSpecs()) {
            const int own = blockOfType(spec->type) ? kBlocksCategory : static_cast<int>(spec->category);
            if (own != category) continue;
            auto* item = new QStandardItem(
                Icons::icon(spec->icon.empty() ? QStringLiteral("help") : QString::fromStdString(spec->icon),
                            colourOf(spec->category)),
                {});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
            item->setData(QString::fromStdString(spec->type), kTypeRole);
            head->appendRow(item);
        }
        if (head->rowCount() > 0)
            m_model->appendRow(head);
        else
            delete head;
    }
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LayerDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setDragEnabled(true);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    LaminaStyle::setRoundedRows(m_view, true);
    setFocusProxy(m_search);
    setTabOrder(m_search, m_view);

    // A double click gives one clicked() only, so it adds one layer, too.
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (isLayer(index))
            chooseAt(index);
        else
            fold(index);
    });
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_nothing, &QLabel::linkActivated, this, [this](const QString& name) { m_search->setText(name); });
    m_search->installEventFilter(this);
    onThemeChange(this, [this, inset] {
        inset->setContentsMargins(em(0.77), em(0.62), em(0.77), em(0.46));
        inset->setSpacing(em(0.8));
        m_nothing->setFont(Theme::instance().text(0.92));
        retranslate();
    });
}

void PalettePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QStringList PalettePanel::listedTypes() const {
    QStringList types;
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex head = m_model->index(g, 0);
        for (int i = 0; i < m_model->rowCount(head); ++i)
            if (!m_view->isRowHidden(i, head)) types << m_model->index(i, 0, head).data(kTypeRole).toString();
    }
    return types;
}

bool PalettePanel::setCurrentType(const QString& type) {
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex head = m_model->index(g, 0);
        for (int i = 0; i < m_model->rowCount(head); ++i) {
            const QModelIndex layer = m_model->index(i, 0, head);
            if (layer.data(kTypeRole).toString() != type || m_view->isRowHidden(i, head)) continue;
            if (!m_view->isExpanded(head)) fold(head);
            m_view->setCurrentIndex(layer);
            m_view->scrollTo(layer);
            return true;
        }
    }
    return false;
}

QRect PalettePanel::rowOf(const QString& type) {
    if (!setCurrentType(type)) return {};
    const QRect row = m_view->visualRect(m_view->currentIndex());
    return {m_view->viewport()->mapTo(this, row.topLeft()), row.size()};
}

void PalettePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool PalettePanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Return || key == Qt::Key_Enter ||
            (key == Qt::Key_Escape && !m_search->text().isEmpty())) {
            onSearchKey(key);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void PalettePanel::onSearchKey(int key) {
    if (key == Qt::Key_Escape) {
        m_search->clear();
        return;
    }
    const QStringList types = listedTypes();
    const QString current = m_view->currentIndex().data(kTypeRole).toString();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (types.contains(current)) emit layerChosen(current);
        return;
    }
    const auto at = types.indexOf(current) + (key == Qt::Key_Down ? 1 : -1);
    if (at >= 0 && at < types.size()) setCurrentType(types[at]);
}

void PalettePanel::fold(const QModelIndex& category) {
    const bool isOpen = m_view->isExpanded(category);
    m_view->setExpanded(category, !isOpen);
    if (!m_search->text().trimmed().isEmpty()) return;
    if (isOpen)
        m_folded.insert(category.data(kCategoryRole).toInt());
    else
        m_folded.remove(category.data(kCategoryRole).toInt());
}

void PalettePanel::chooseAt(const QModelIndex& layer) { emit layerChosen(layer.data(kTypeRole).toString()); }

void PalettePanel::startDrag(const QModelIndex& layer) {
    if (!layer.isValid() || !isLayer(layer)) return;
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(QLatin1String(kLayerTypeMime), layer.data(kTypeRole).toString().toUtf8());
    drag->setMimeData(data);
    const QPixmap picture = dragPicture(layer, devicePixelRatioF());
    drag->setPixmap(picture);
    drag->setHotSpot({-em(0.9), -em(0.5)}); // beside the pointer: the place it falls to stays in view
    m_runDrag(drag);
}

void PalettePanel::filter() {
    const QString words = m_search->text().trimmed();
    int bestScore = 0;
    QModelIndex best;
    QHash<QModelIndex, int> scores;
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex head = m_model->index(g, 0);
        for (int i = 0; i < m_model->rowCount(head); ++i) {
            const QModelIndex layer = m_model->index(i, 0, head);
            const int score = matchLayer(*findSpec(layer.data(kTypeRole).toString().toStdString()), words).score;
            scores[layer] = score;
            if (score > bestScore) {
                bestScore = score;
                best = layer;
            }
        }
    }
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex head = m_model->index(g, 0);
        int matches = 0;
        for (int i = 0; i < m_model->rowCount(head); ++i) {
            const bool isShown = isListed(scores.value(m_model->index(i, 0, head)), bestScore);
            m_view->setRowHidden(i, head, !isShown);
            matches += isShown;
        }
        m_view->setRowHidden(g, {}, matches == 0);
        m_view->setExpanded(head, !words.isEmpty() || !m_folded.contains(head.data(kCategoryRole).toInt()));
    }
    // What Enter would add is marked; without words nothing is proposed.
    m_view->setCurrentIndex(words.isEmpty() ? QModelIndex() : best);
    if (!words.isEmpty() && best.isValid()) m_view->scrollTo(best);
    m_nothing->setVisible(bestScore == 0);
    m_view->setVisible(bestScore > 0);
    static_cast<QVBoxLayout*>(layout())->setStretch(0, bestScore > 0 ? 0 : 1);
    if (bestScore > 0) return;
    QStringList links;
    for (const QString& name : nearestNames(words))
        links << QStringLiteral("<a href=\"%1\">%1</a>").arg(name.toHtmlEscaped());
    const QString mark = words.size() > 30 ? words.left(30) + QChar(0x2026) : words;
    m_nothing->setText(QStringLiteral("<p><b>%1</b></p><p>%2<br>%3</p>")
                           .arg(tr("No layer called “%1”").arg(mark).toHtmlEscaped(), tr("The nearest names:"),
                                links.join(QStringLiteral("<br>"))));
    m_nothing->setAccessibleName(tr("No layer called “%1”").arg(mark));
}

void PalettePanel::retranslate() {
    m_search->setPlaceholderText(tr("Find a layer"));
    m_search->setAccessibleName(tr("Find a layer"));
    m_view->setAccessibleName(tr("Layers"));
    for (int g = 0; g < m_model->rowCount(); ++g) {
        QStandardItem* head = m_model->item(g);
        const int category = head->data(kCategoryRole).toInt();
        head->setText(category == kBlocksCategory ? tr("Blocks") : shown(labelOf(static_cast<Category>(category))));
        for (int i = 0; i < head->rowCount(); ++i) {
            QStandardItem* item = head->child(i);
            const LayerSpec* spec = findSpec(item->data(kTypeRole).toString().toStdString());
            item->setText(shown(spec->label));
            item->setToolTip(QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                                 .arg(shown(spec->label).toHtmlEscaped(), shown(spec->help).toHtmlEscaped()));
            item->setAccessibleText(shown(spec->label));
            item->setAccessibleDescription(shown(spec->help));
        }
    }
    const QString current = m_view->currentIndex().data(kTypeRole).toString();
    filter();
    if (!current.isEmpty()) setCurrentType(current);
}

} // namespace lamina
