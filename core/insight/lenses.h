#pragma once
// The figures of each lens, computed at once; Probe calls them from its thread.

#include "core/insight/lens_network.h"

namespace lamina {

DecisionBoundary decisionBoundary(LensNetwork& network, int size);
// Rows of a part, all or `maximum` of them spread evenly.
std::vector<std::int64_t> rowsToLookAt(const Dataset& data, Part part, std::int64_t maximum);
// Targets with classes. loss: of these rows.
ConfusionMatrix confusionMatrix(LensNetwork& network, Part part, std::int64_t maximumSamples, double& loss);
// Targets with numbers. figuresOf: the part rmse, r2 and loss are about.
LensCurve lensCurve(LensNetwork& network, Part figuresOf, std::int64_t maximumSamples, double& loss);
double lossOf(LensNetwork& network, Part part, std::int64_t maximumSamples);

// One whole answer. Throws Error and ProbeCancelled.
LensData computeLens(LensNetwork& network, const LensRequest& request);

} // namespace lamina
