#pragma once
// A small curve without axes, in the settings: how the learning rate goes, or the loss over it.

#include <QPointF>
#include <QVector>
#include <QWidget>

#include <optional>

namespace lamina {

class RateCurve : public QWidget {
    Q_OBJECT

public:
    explicit RateCurve(QWidget* parent = nullptr);
    // Points from left to right. logarithmic: x by its logarithm, all x above 0.
    void setCurve(const QVector<QPointF>& points, bool isLogarithmic = false);
    void setMark(std::optional<double> x); // a line at this x
    void setCaptions(const QString& left, const QString& right, const QString& top);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QVector<QPointF> m_points;
    bool m_isLogarithmic = false;
    std::optional<double> m_mark;
    QString m_left, m_right, m_top;
};

} // namespace lamina
