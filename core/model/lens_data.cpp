#include "core/model/lens_data.h"

namespace lamina {

std::vector<LensKind> lensesFor(const DataInfo& data) {
    if (data.inputs.empty() || data.targets.empty()) return {};
    const TargetInfo& target = data.targets.front();
    std::vector<LensKind> kinds;
    if (data.inputs.size() == 1 && data.inputs.front() == Shape{2} && target.shape.count() == 1)
        kinds.push_back(LensKind::decisionBoundary);
    if (target.kind == TargetInfo::Kind::values)
        kinds.push_back(LensKind::curve);
    else
        kinds.push_back(LensKind::confusionMatrix);
    return kinds;
}

} // namespace lamina
