#pragma once
// The numbers a layer has learnt: mean, spread, limits and a histogram that is split at zero.

#include "core/model/project.h"
#include "widgets/properties/layer_sections.h"

#include <vector>

class QComboBox;

namespace lamina {

class RichLine;

// Of the finite numbers. Bins are equally wide from −limit to limit, so that zero lies between two of them.
struct WeightStatistics {
    std::size_t count = 0, notFinite = 0;
    double mean = 0, deviation = 0, minimum = 0, maximum = 0, limit = 0;
    std::vector<std::size_t> bins;
};
WeightStatistics statisticsOf(const std::vector<float>& values, int binCount);

class WeightHistogram : public QWidget {
    Q_OBJECT

public:
    explicit WeightHistogram(QWidget* parent = nullptr);
    void show(const WeightStatistics& statistics);
    const WeightStatistics& statistics() const { return m_statistics; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WeightStatistics m_statistics;
};

class WeightsSection : public Section {
    Q_OBJECT

public:
    explicit WeightsSection(QWidget* parent = nullptr);
    // owner: the node that holds the weights, node itself or the one it shares them with.
    void showNode(const Node& node, Uid owner, const NodeFacts* facts, const WeightsPointer& weights);
    void retranslate();
    QString message() const; // why there are none; empty if there are
    WeightHistogram* histogram() const { return m_histogram; }
    QComboBox* choice() const { return m_choice; }

private:
    void showChosen();
    QComboBox* m_choice;
    QLabel* m_message;
    QWidget* m_figures;
    std::vector<RichLine*> m_lines; // μ σ min max
    WeightHistogram* m_histogram;
    WeightsPointer m_weights;
    std::vector<WeightSpec> m_specs;
    Uid m_owner = 0, m_uid = 0;
    bool m_isFitting = false;
    const WeightArray* m_shown = nullptr;
};

} // namespace lamina
