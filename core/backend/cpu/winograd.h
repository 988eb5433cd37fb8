#pragma once
// What Winograd's convolution takes: 3×3, stride 1, enough channels and tiles that the transforms pay.

#include "core/backend/backend.h"

namespace lamina::cpu {

bool acceptsWinograd(const Instruction& instruction);              // the geometry, for any of the three directions
bool acceptsWinogradForward(const Instruction& instruction);       // with what may follow the sum
bool acceptsWinogradInputGradient(const Instruction& instruction); // … and the slope of an activation

bool poolsByTwo(const Window2d& pool);        // 2 × 2 windows side by side, no padding
bool isLargeForWinograd(const Shape& kernel); // its transform is better made anew, part by part, than stored

} // namespace lamina::cpu
