#pragma once
// The numbers a layer has learnt so far: mean, spread, ends and their distribution.

#include "core/model/graph_check.h"
#include "core/model/project.h"
#include "widgets/common/widgets.h"

namespace lamina {

struct WeightSummary {
    std::size_t count = 0; // finite numbers
    double mean = 0, deviation = 0, least = 0, most = 0;
    double reach = 0;         // the histogram goes from -reach to +reach
    std::vector<double> bins; // shares of the highest, zero lies between the two middle ones
};

// Of one array; NaN and infinite numbers are left out. bins is even.
WeightSummary summarise(const std::vector<float>& values, int bins = 48);

class WeightHistogram : public QWidget {
    Q_OBJECT

public:
    explicit WeightHistogram(QWidget* parent = nullptr);
    void setSummary(const WeightSummary& summary);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WeightSummary m_summary;
};

class WeightsSection : public QWidget {
    Q_OBJECT

public:
    explicit WeightsSection(QWidget* parent = nullptr);
    // facts: nullptr or without shape: their number is not known yet.
    void setLayer(Uid uid, const NodeFacts* facts, const WeightsPointer& weights);
    QString note() const { return m_note; }           // shape of the shown weight, for the head of the section
    ChoiceButton* choice() const { return m_choice; } // which weight; hidden where there is one only
    QString emptyText() const;                        // empty if numbers are shown

signals:
    void noteChanged();

private:
    void refresh();

    Uid m_uid = 0;
    NodeFacts m_facts;
    bool m_isKnown = false;
    WeightsPointer m_weights;
    std::string m_shownWeight;
    QString m_note;
    WeightSummary m_summary;
    ChoiceButton* m_choice;
    QLabel* m_empty;
    QWidget* m_figures;
    RichLine* m_statistics[4];
    WeightHistogram* m_histogram;
};

} // namespace lamina
