#pragma once
// The kernels of gru and gruGradient, in the list of recurrent.cpp.

#include "core/backend/backend.h"

namespace lamina::cpu {

std::int64_t gruScratch(const Instruction& instruction);
std::unique_ptr<Kernel> bindGru(const Instruction& instruction, ThreadPool& pool);

} // namespace lamina::cpu
