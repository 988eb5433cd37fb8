#include "core/model/lens_data.h"

namespace lamina {

namespace {
// (height, width) of the input where the target is a class at each of its pixels, (steps) of a sequence
bool isMask(const DataInfo& data) {
    const Shape& input = data.inputs.front();
    const Shape& target = data.targets.front().shape;
    if (data.continuesText || target.count() < 2) return false;
    if (target.rank() == 1) return input.rank() >= 1 && input[0] == target[0];
    const bool isFlat = target.rank() == 2 || (target.rank() == 3 && target.last() == 1);
    return isFlat && input.rank() == 3 && input[0] == target[0] && input[1] == target[1];
}

bool isReconstruction(const DataInfo& data) {
    const Shape& target = data.targets.front().shape;
    if (data.isSeries) return false;
    const bool isPicture = target.rank() == 3 && (target.last() == 1 || target.last() == 3) && target.count() > 16;
    return isPicture || (target == data.inputs.front() && target.count() > 3);
}
} // namespace

std::vector<LensKind> lensesFor(const DataInfo& data) {
    if (data.inputs.empty() || data.targets.empty()) return {};
    constexpr std::int64_t kMostClassesOfAMatrix = 200;
    const TargetInfo& target = data.targets.front();
    std::vector<LensKind> kinds;
    if (data.inputs.size() == 1 && data.inputs.front() == Shape{2} && target.shape.count() == 1)
        kinds.push_back(LensKind::decisionBoundary);
    if (target.kind == TargetInfo::Kind::values) {
        kinds.push_back(isReconstruction(data) ? LensKind::reconstruction : LensKind::curve);
        return kinds;
    }
    if (data.continuesText) kinds.push_back(LensKind::text);
    if (isMask(data)) kinds.push_back(LensKind::masks);
    if (!data.continuesText || target.classes <= kMostClassesOfAMatrix) kinds.push_back(LensKind::confusionMatrix);
    if (data.tokens > 0 && !data.continuesText && data.inputs.size() == 1) kinds.push_back(LensKind::text);
    return kinds;
}

} // namespace lamina
