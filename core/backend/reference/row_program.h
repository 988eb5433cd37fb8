#pragma once
// The op rowProgram, for tests of the kernels that carry it out in one pass; plans for this back-end are not made of it.

#include "core/backend/backend.h"

namespace lamina::reference {

std::unique_ptr<Kernel> bindRowProgram(const Instruction& instruction, const Backend& backend, ThreadPool& pool);

} // namespace lamina::reference
