#pragma once
// Mathematical notation drawn by a few nested boxes: "a = f(Σ_u Σ_v x[i+u, j+v] W[u, v] + b)" with subscripts, sums with
// their range below, fractions and roots.

#include <QString>

#include <memory>

class QPainter;
class QColor;

namespace lamina::formula {

class Box {
public:
    virtual ~Box() = default;
    double width = 0, ascent = 0, descent = 0; // from the base line
    virtual void draw(QPainter& painter, double x, double baseline) const = 0;
};

// pixels: size of the letters. What it does not understand it draws as it stands.
std::unique_ptr<Box> layOut(const QString& notation, double pixels);

} // namespace lamina::formula
