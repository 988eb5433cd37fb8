#include "core/model/layer_spec.h"

namespace lamina {

Text labelOf(Category category) {
    switch (category) {
    case Category::io:
        return TEXT("category", "Input and output");
    case Category::core:
        return TEXT("category", "Core");
    case Category::convolution:
        return TEXT("category", "Convolution");
    case Category::activation:
        return TEXT("category", "Activation");
    case Category::normalization:
        return TEXT("category", "Normalise, regularise");
    case Category::recurrent:
        return TEXT("category", "Recurrent, attention");
    case Category::merge:
        return TEXT("category", "Merge");
    }
    return {};
}

const Property* LayerSpec::findProperty(const std::string& name) const {
    for (const Property& property : properties)
        if (property.name == name) return &property;
    return nullptr;
}

} // namespace lamina
