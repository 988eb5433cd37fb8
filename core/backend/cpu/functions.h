#pragma once
// Activation functions over a stretch of numbers, for the epilogues of other kernels.

#include "core/ops/op.h"

namespace lamina::cpu {

using MapStretch = void (*)(const float* x, float* y, long count, float alpha); // y may be x
MapStretch mapStretch(Function function);                                       // for the instruction set in use

} // namespace lamina::cpu
