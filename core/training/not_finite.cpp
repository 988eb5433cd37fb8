#include "core/training/not_finite.h"

#include <algorithm>
#include <cmath>

namespace lamina {

namespace {
bool isFinite(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}
} // namespace

Text NotFinite::text(const Graph& graph) const {
    const Node* layer = graph.find(node);
    const std::string layerName = layer ? layer->name : std::string();
    switch (what) {
    case What::data:
        return TEXT("training",
                    "Step %1: the data contain a value that is not a finite number (input %2). Look for missing or "
                    "very large values in the data.")
            .arg(static_cast<long long>(step + 1))
            .arg(name);
    case What::output:
        if (!layer) break;
        return TEXT("training",
                    "Step %1: the output of %2 is no longer a finite number. Lower the learning rate or limit the "
                    "gradient with clipnorm.")
            .arg(static_cast<long long>(step + 1))
            .arg(layerName);
    case What::gradient:
        if (!layer) break;
        return TEXT("training",
                    "Step %1: the gradient in %2 is no longer a finite number. Lower the learning rate or limit the "
                    "gradient with clipnorm.")
            .arg(static_cast<long long>(step + 1))
            .arg(layerName);
    case What::weight:
        if (!layer) break;
        return TEXT("training",
                    "Step %1: the weight %3 of %2 is no longer a finite number. Lower the learning rate or limit the "
                    "gradient with clipnorm.")
            .arg(static_cast<long long>(step + 1))
            .arg(layerName)
            .arg(name);
    case What::loss:
        break;
    }
    return TEXT("training",
                "Step %1: the loss is no longer a finite number. Lower the learning rate or limit the gradient with "
                "clipnorm.")
        .arg(static_cast<long long>(step + 1));
}

std::optional<NotFinite> firstNotFinite(const Plan& plan, std::int64_t step) {
    for (int i = 0; i < plan.inputs(); ++i) {
        const BoundTensor input = plan.input(i);
        if (input.type != Type::f32) continue;
        const float* values = input.as<float>();
        if (!std::all_of(values, values + input.count(), [](float value) { return std::isfinite(value); }))
            return NotFinite{NotFinite::What::data, step, 0, std::to_string(i + 1)};
    }
    for (const LookedAt& value : plan.look())
        if (!isFinite(value.values))
            return NotFinite{value.isGradient ? NotFinite::What::gradient : NotFinite::What::output, step, value.node,
                             value.name};
    return std::nullopt;
}

} // namespace lamina
