#pragma once
// The figures of each lens, computed at once; Probe calls them from its thread.

#include "core/insight/lens_network.h"

namespace lamina {

DecisionBoundary decisionBoundary(LensNetwork& network, int size);
// Rows of a part, all or `maximum` of them spread evenly.
std::vector<std::int64_t> rowsToLookAt(const Dataset& data, Part part, std::int64_t maximum);
// Targets with classes. loss: of these rows. More than a thousand classes are only counted: classes is 0 then.
ConfusionMatrix confusionMatrix(LensNetwork& network, Part part, std::int64_t maximumSamples, double& loss);
// Targets with numbers. figuresOf: the part rmse, r2 and loss are about.
LensCurve lensCurve(LensNetwork& network, Part figuresOf, std::int64_t maximumSamples, double& loss);
// Targets with a class at each pixel or step, numbers in the shape of a picture or of the input; their first samples.
LensMasks lensMasks(LensNetwork& network, Part part);
LensReconstruction lensReconstruction(LensNetwork& network, Part part);
// How the query's text goes on, token by token, or which class it is of. Throws Error where network and text do not fit.
LensText lensText(LensNetwork& network, const TextQuery& query);
double lossOf(LensNetwork& network, Part part, std::int64_t maximumSamples);

// One whole answer. Throws Error and ProbeCancelled.
LensData computeLens(LensNetwork& network, const LensRequest& request);

} // namespace lamina
