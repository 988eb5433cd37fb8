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
    case Category::pooling:
        return TEXT("category", "Pooling");
    case Category::activation:
        return TEXT("category", "Activation");
    case Category::normalization:
        return TEXT("category", "Normalisation");
    case Category::regularization:
        return TEXT("category", "Regularisation");
    case Category::recurrent:
        return TEXT("category", "Recurrent");
    case Category::attention:
        return TEXT("category", "Attention");
    case Category::shape:
        return TEXT("category", "Shape");
    case Category::merge:
        return TEXT("category", "Merge");
    case Category::augmentation:
        return TEXT("category", "Augmentation");
    }
    return {};
}

const Property* LayerSpec::findProperty(const std::string& name) const {
    for (const Property& property : properties)
        if (property.name == name) return &property;
    return nullptr;
}

} // namespace lamina
