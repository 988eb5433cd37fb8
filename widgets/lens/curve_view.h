#pragma once
// Truth and prediction in the units of the data: over time for a series, against each other otherwise.

#include "core/model/lens_data.h"

#include <qcustomplot.h>

namespace lamina {

class CurveView : public QCustomPlot {
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);
    void setData(const LensCurve& data);
    const LensCurve& data() const { return m_data; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void restyle();
    void fill();

    LensCurve m_data;
    QCPGraph *m_truth, *m_training, *m_unseen, *m_diagonal;
    QCPItemText* m_note;
    QCPItemRect* m_testGround;
};

} // namespace lamina
