#pragma once
// The lens: one way of looking at what the network says about its data, chosen from those that fit.

#include "core/model/lens_data.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace lamina {

class BoundaryView;
class ChoiceButton;
class ConfusionView;
class CurveView;
class EmptyState;
class MaskView;
class ReconstructionView;
class RichLine;
class SampleTiles;
class TextView;

class LensPanel : public QWidget {
    Q_OBJECT

public:
    explicit LensPanel(QWidget* parent = nullptr);

    // Which lenses fit: with the data, before any figure is there.
    void setData(const DataInfo* data);
    void setLens(const LensData& lens);
    void setSamples(const ConfusionMatrix& some); // pictures of the data themselves: classes, names, shape, gallery
    void setTrained(bool isTrained);     // before training a classifier shows its data instead of a matrix of guesses
    void setComputing(bool isComputing); // figures are on their way
    void clear();

    QWidget* choice() const; // stands beside the title
    QWidget* tools() const;  // stands at the right end of the title row
    BoundaryView* boundary() const { return m_boundary; }
    ConfusionView* confusion() const { return m_confusion; }
    CurveView* curve() const { return m_curve; }
    MaskView* masks() const { return m_masks; }
    ReconstructionView* reconstruction() const { return m_reconstruction; }
    TextView* text() const { return m_text; }
    // "boundary", "confusion", "samples", "curve", "masks", "reconstruction", "text", "none"
    QString currentLens() const;
    LensKind currentKind() const; // what has to be computed for it
    void choose(const QString& lens);

signals:
    void lensChosen();                      // by the user: another kind of figures is needed
    void textAsked(const TextQuery& query); // of the text lens

private:
    QString nameOf(const QString& id) const;
    void rebuildChoices();
    void showCurrent();
    void exportPicture();

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    BoundaryView* m_boundary;
    ConfusionView* m_confusion;
    SampleTiles* m_samples;
    CurveView* m_curve;
    MaskView* m_masks;
    ReconstructionView* m_reconstruction;
    TextView* m_text;
    ChoiceButton* m_choice;
    QWidget* m_tools;
    RichLine* m_part;
    std::optional<LensData> m_lens;
    std::optional<DataInfo> m_data;
    QStringList m_fitting;
    QString m_chosen; // by the user; empty: the best that fits
    bool m_isTrained = false, m_hasSamples = false, m_isComputing = false;
};

} // namespace lamina
