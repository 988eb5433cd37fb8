#pragma once
// The layers that are one activation and nothing else: names that people look for, Keras's Activation in files.

#include "core/layers/options.h"
#include "core/ops/scope.h"

namespace lamina {

inline LayerSpec activationLayer(const std::string& type, const std::string& activation, Text label, Text help) {
    return LayerSpec(type, Category::activation, std::move(label), std::move(help))
        .isActivation(activation)
        .withIcon("relu")
        .withId(activation)
        .rank(1, 8)
        .shape([](const Options&, const std::vector<Shape>& z) { return z[0]; })
        .forward([activation](Scope&, const Values& z) { return activate(activation, z[0]); });
}

} // namespace lamina
