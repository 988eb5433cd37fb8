#pragma once
// What the kernels of direct convolution take.

#include "core/backend/backend.h"

namespace lamina::cpu {

bool acceptsConvolution(const Instruction& instruction); // a convolution or one of its gradients:
                                                         // any stride, dilation, groups
bool poolsSideBySide(const Window2d& pool);              // whole windows that do not overlap, no padding

} // namespace lamina::cpu
