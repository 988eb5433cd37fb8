#include "widgets/lens/lens_panel.h"

#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/lens/boundary_view.h"
#include "widgets/lens/confusion_view.h"
#include "widgets/lens/curve_view.h"
#include "widgets/lens/mask_view.h"
#include "widgets/lens/reconstruction_view.h"
#include "widgets/lens/sample_tiles.h"
#include "widgets/lens/text_view.h"
#include "widgets/training/empty_state.h"
#include "widgets/training/figures.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lamina {

LensPanel::LensPanel(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("eye"))),
      m_boundary(new BoundaryView),
      m_confusion(new ConfusionView),
      m_samples(new SampleTiles),
      m_curve(new CurveView),
      m_masks(new MaskView),
      m_reconstruction(new ReconstructionView),
      m_text(new TextView),
      m_tools(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (QWidget* view :
         {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_boundary), static_cast<QWidget*>(m_confusion),
          static_cast<QWidget*>(m_samples), static_cast<QWidget*>(m_curve), static_cast<QWidget*>(m_masks),
          static_cast<QWidget*>(m_reconstruction), static_cast<QWidget*>(m_text)})
        m_stack->addWidget(view);
    connect(m_text, &TextView::asked, this, &LensPanel::textAsked);

    m_choice = new ChoiceButton(
        {}, [] { return QString(); }, [this] { return nameOf(currentLens()); });
    m_choice->setObjectName("lens.choice");
    m_choice->setMenu(new QMenu(m_choice));
    onThemeChange(this, [this] {
        m_choice->setFixedHeight(em(1.85));
        rebuildChoices();
    });
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.3));
    m_part = new RichLine;
    row->addWidget(m_part);
    QToolButton* save = smallTool(QStringLiteral("export"), 1.23, &Colours::icon);
    connect(save, &QToolButton::clicked, this, &LensPanel::exportPicture);
    row->addWidget(save);
    onThemeChange(this, [this, save] {
        save->setToolTip(tr("Save the picture"));
        save->setAccessibleName(save->toolTip());
        showCurrent();
    });
}

QWidget* LensPanel::choice() const { return m_choice; }
QWidget* LensPanel::tools() const { return m_tools; }

QString LensPanel::nameOf(const QString& id) const {
    if (id == QLatin1String("boundary")) return tr("Decision boundary");
    if (id == QLatin1String("confusion")) return tr("Confusion matrix");
    if (id == QLatin1String("samples")) return tr("Data");
    if (id == QLatin1String("curve")) return m_data && m_data->isSeries ? tr("Series") : tr("Prediction against truth");
    if (id == QLatin1String("masks"))
        return m_data && m_data->targets.front().shape.rank() == 1 ? tr("Step by step") : tr("Masks");
    if (id == QLatin1String("reconstruction")) return tr("Input and output");
    if (id == QLatin1String("text")) return tr("Text of your own");
    return tr("nothing fits");
}

void LensPanel::setData(const DataInfo* data) {
    const std::optional<DataInfo> now = data ? std::optional<DataInfo>(*data) : std::nullopt;
    if (now == m_data) return;
    m_data = now;
    m_hasSamples = false;
    m_lens.reset();
    m_fitting.clear();
    if (m_data)
        for (const LensKind kind : lensesFor(*m_data)) {
            if (kind == LensKind::decisionBoundary) m_fitting << QStringLiteral("boundary");
            if (kind == LensKind::confusionMatrix) {
                m_fitting << QStringLiteral("confusion");
                const Shape& input = m_data->inputs.front();
                if (input.rank() >= 2 && !m_data->isSeries && m_data->targets.front().shape.count() == 1)
                    m_fitting << QStringLiteral("samples");
            }
            if (kind == LensKind::curve) m_fitting << QStringLiteral("curve");
            if (kind == LensKind::masks) m_fitting << QStringLiteral("masks");
            if (kind == LensKind::reconstruction) m_fitting << QStringLiteral("reconstruction");
            if (kind == LensKind::text) m_fitting << QStringLiteral("text");
        }
    if (m_data) m_text->setContinues(m_data->continuesText);
    if (!m_fitting.contains(m_chosen)) m_chosen.clear();
    rebuildChoices();
    showCurrent();
}

QString LensPanel::currentLens() const {
    if (m_fitting.isEmpty()) return QStringLiteral("none");
    if (!m_chosen.isEmpty()) return m_chosen;
    if (!m_isTrained && m_fitting.contains(QLatin1String("samples"))) return QStringLiteral("samples");
    return m_fitting.front();
}

void LensPanel::choose(const QString& lens) {
    if (!m_fitting.contains(lens)) return;
    m_chosen = lens;
    rebuildChoices();
    showCurrent();
    emit lensChosen();
}

LensKind LensPanel::currentKind() const {
    const QString id = currentLens();
    if (id == QLatin1String("boundary")) return LensKind::decisionBoundary;
    if (id == QLatin1String("confusion") || id == QLatin1String("samples")) return LensKind::confusionMatrix;
    if (id == QLatin1String("curve")) return LensKind::curve;
    if (id == QLatin1String("masks")) return LensKind::masks;
    if (id == QLatin1String("reconstruction")) return LensKind::reconstruction;
    return id == QLatin1String("text") ? LensKind::text : LensKind::none;
}

void LensPanel::setComputing(bool isComputing) {
    if (isComputing == m_isComputing) return;
    m_isComputing = isComputing;
    showCurrent();
}

void LensPanel::setTrained(bool isTrained) {
    if (isTrained == m_isTrained) return;
    m_isTrained = isTrained;
    rebuildChoices();
    showCurrent();
}

void LensPanel::setLens(const LensData& lens) {
    const bool isAnswerToText = lens.kind == LensKind::text && !lens.hasFigures && lens.error.empty();
    if (!m_lens || !isAnswerToText) m_lens = lens; // else the figures stay what they are
    if (lens.kind == LensKind::text && lens.error.empty()) m_text->setAnswer(lens.text);
    if (!lens.masks.samples.empty()) m_masks->setData(lens.masks);
    if (!lens.reconstruction.samples.empty()) m_reconstruction->setData(lens.reconstruction);
    if (lens.boundary.size > 0) m_boundary->setData(lens.boundary);
    if (lens.confusion.classes > 0) {
        m_confusion->setData(lens.confusion);
    }
    if (lens.kind == LensKind::curve) m_curve->setData(lens.curve);
    showCurrent();
}

void LensPanel::setSamples(const ConfusionMatrix& some) {
    m_hasSamples = !some.gallery.empty();
    m_samples->setByClass(some);
    showCurrent();
}

void LensPanel::clear() {
    m_lens.reset();
    showCurrent();
}

void LensPanel::rebuildChoices() {
    QMenu* menu = m_choice->menu();
    menu->clear();
    for (const QString& id : m_fitting) {
        QAction* action = menu->addAction(nameOf(id), this, [this, id] { choose(id); });
        action->setCheckable(true);
        action->setChecked(id == currentLens());
    }
    m_choice->setVisible(!m_fitting.isEmpty());
    m_choice->refresh();
}

void LensPanel::showCurrent() {
    const QString id = currentLens();
    QWidget* view = m_empty;
    if (m_lens && m_lens->error.empty()) {
        if (id == QLatin1String("boundary") && m_lens->boundary.size > 0) view = m_boundary;
        if (id == QLatin1String("confusion") && m_lens->confusion.classes > 0) view = m_confusion;
        if (id == QLatin1String("curve") && m_lens->kind == LensKind::curve) view = m_curve;
        if (id == QLatin1String("masks") && !m_lens->masks.samples.empty()) view = m_masks;
        if (id == QLatin1String("reconstruction") && !m_lens->reconstruction.samples.empty()) view = m_reconstruction;
        if (id == QLatin1String("text") && m_lens->kind == LensKind::text) view = m_text;
    }
    if (id == QLatin1String("samples") && m_hasSamples) view = m_samples;
    if (!m_data)
        m_empty->setTexts(tr("No data chosen"), tr("Choose data, and what the network says about them is shown here."));
    else if (m_fitting.isEmpty())
        m_empty->setTexts(tr("Nothing to show for this data"),
                          tr("There are lenses for points in the plane, classes, numbers, pictures and text."));
    else if (m_lens && !m_lens->error.empty())
        m_empty->setTexts(tr("The lens stays dark"), QString::fromStdString(m_lens->error));
    else if (m_isComputing)
        m_empty->setTexts(nameOf(id), tr("It is being computed…"));
    else
        m_empty->setTexts(nameOf(id), tr("Shown as soon as the network fits its data."));
    m_stack->setCurrentWidget(view);
    Runs part;
    if (m_lens && view != m_empty && view != m_samples && view != m_boundary && view != m_text)
        part << Run{m_lens->part == Part::test    ? tr("test set")
                    : m_lens->part == Part::train ? tr("training set")
                                                  : tr("validation set"),
                    &Colours::text2, 0.9};
    else if (m_data && view == m_samples)
        part << Run{
            tr("%1 training, %2 validation").arg(groupedNumber(m_data->train), groupedNumber(m_data->validation)),
            &Colours::text2, 0.9};
    m_part->setRuns(part);
}

void LensPanel::exportPicture() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the picture"), nameOf(currentLens()) + ".png",
                                                      tr("Pictures (*.png)"));
    if (!path.isEmpty()) m_stack->currentWidget()->grab().save(path, "PNG");
}

} // namespace lamina
