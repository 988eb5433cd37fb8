#pragma once
// Truth against prediction as a table of shades, the most confused pairs beside it, and the samples of a cell that is clicked.

#include "core/model/lens_data.h"

#include <QWidget>

namespace lamina {

class SampleTiles;

class ConfusionView : public QWidget {
    Q_OBJECT

public:
    explicit ConfusionView(QWidget* parent = nullptr);
    void setData(const ConfusionMatrix& data);
    const ConfusionMatrix& data() const { return m_data; }
    void showCell(int truth, int prediction);         // -1: back to the most confused pairs
    QRectF cellRect(int truth, int prediction) const; // for clicks and tests
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Pair {
        std::int64_t count;
        int truth, prediction;
    };
    std::int64_t count(int truth, int prediction) const;
    std::vector<Pair> mostConfused(std::size_t wanted) const;
    QString nameOf(int label) const;
    double sideLeft() const;
    double labelWidth() const; // left of the matrix
    void paintMatrix(QPainter& painter) const;
    void paintSide(QPainter& painter) const;
    bool cellAt(QPointF position, int& truth, int& prediction) const;
    void placeTiles();

    ConfusionMatrix m_data;
    int m_truth = -1, m_prediction = -1; // the cell whose samples are shown
    SampleTiles* m_tiles;
};

} // namespace lamina
