#pragma once
// One entry of the legend below the charts: the mark of the curve and what it means.

#include "widgets/common/theme.h"

#include <QWidget>

#include <functional>

namespace lamina {

class ChartLegend : public QWidget {
    Q_OBJECT

public:
    enum class Mark { training, validation, line };
    // text: asked for again after a change of language.
    ChartLegend(Mark mark, std::function<QString()> text, QWidget* parent = nullptr);
    void update(std::function<QString()> text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // The same on any painter, at its left end centred on `left`; returns the width used.
    static double paint(QPainter* painter, QPointF left, Mark mark, const QString& text, const Colours& colours);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Mark m_mark;
    std::function<QString()> m_text;
};

} // namespace lamina
