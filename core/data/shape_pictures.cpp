#include "core/data/shape_pictures.h"

#include <algorithm>
#include <cmath>

namespace lamina {

void drawShape(std::uint8_t* out, std::int64_t size, ShapeKind kind, double noise, RandomStream& random) {
    double ground[3], colour[3], contrast = 0;
    do { // a shape that can be seen
        contrast = 0;
        for (int c = 0; c < 3; ++c) {
            ground[c] = random.uniform();
            colour[c] = random.uniform();
            contrast += std::abs(ground[c] - colour[c]);
        }
    } while (contrast < 0.6);
    const double side = static_cast<double>(size), half = side * random.uniform(0.16, 0.34);
    const double x = random.uniform(half + 1, side - half - 1), y = random.uniform(half + 1, side - half - 1);
    for (std::int64_t row = 0; row < size; ++row)
        for (std::int64_t column = 0; column < size; ++column) {
            const double dx = static_cast<double>(column) + 0.5 - x, dy = static_cast<double>(row) + 0.5 - y;
            // Distance to the edge, positive outside; one pixel wide it becomes the share that is covered.
            const double distance =
                kind == ShapeKind::circle ? std::hypot(dx, dy) - half : std::max(std::abs(dx), std::abs(dy)) - half;
            const double covered = std::clamp(0.5 - distance, 0.0, 1.0);
            for (int c = 0; c < 3; ++c) {
                const double value =
                    ground[c] + covered * (colour[c] - ground[c]) + (noise > 0 ? noise * random.normal() : 0);
                *out++ = static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5, 0.0, 255.0));
            }
        }
}

void drawScene(std::uint8_t* out, std::int32_t* pixels, std::int64_t size, double noise, RandomStream& random) {
    double colours[3][3], x[2], y[2], half[2];
    const auto differ = [&](int a, int b) {
        double contrast = 0;
        for (int c = 0; c < 3; ++c) contrast += std::abs(colours[a][c] - colours[b][c]);
        return contrast > 0.5;
    };
    do { // both shapes can be seen
        for (auto& colour : colours)
            for (double& channel : colour) channel = random.uniform();
    } while (!differ(0, 1) || !differ(0, 2));
    const double side = static_cast<double>(size);
    for (int k = 0; k < 2; ++k) {
        half[k] = side * random.uniform(0.12, 0.26);
        x[k] = random.uniform(half[k], side - half[k]);
        y[k] = random.uniform(half[k], side - half[k]);
    }
    const int front = random.uniform() < 0.5 ? 0 : 1;
    for (std::int64_t row = 0; row < size; ++row)
        for (std::int64_t column = 0; column < size; ++column) {
            int shown = 0;
            for (const int k : {1 - front, front}) {
                const double dx = static_cast<double>(column) + 0.5 - x[k], dy = static_cast<double>(row) + 0.5 - y[k];
                const double reach = k == 0 ? std::hypot(dx, dy) : std::max(std::abs(dx), std::abs(dy));
                if (reach <= half[k]) shown = k + 1;
            }
            *pixels++ = shown;
            for (const double channel : colours[shown]) {
                const double value = channel + (noise > 0 ? noise * random.normal() : 0);
                *out++ = static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5, 0.0, 255.0));
            }
        }
}

} // namespace lamina
