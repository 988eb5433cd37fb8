#pragma once
// Activation functions over a stretch of numbers, for the epilogues of other kernels.

#include "core/ops/op.h"

namespace lamina::cpu {

using MapStretch = void (*)(const float* x, float* y, long count, float alpha);                    // y may be x
using SlopeStretch = void (*)(const float* r, const float* d, float* dx, long count, float alpha); // dx = d · f'
MapStretch mapStretch(Function function); // for the instruction set in use
SlopeStretch slopeStretch(Function function);

} // namespace lamina::cpu
