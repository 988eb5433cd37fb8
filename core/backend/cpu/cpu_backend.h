#pragma once
// The back-end for processors with its lists of kernels laid open, for tests and `lamina selftest`.

#include "core/backend/backend.h"

#include <optional>
#include <string>
#include <vector>

namespace lamina::cpu {

// Names of everything that can carry out this instruction, in order of preference; the last is "reference".
std::vector<std::string> implementationsOf(const Instruction& instruction);
// LAMINA_CHECK: 0 ≤ index < implementationsOf(instruction).size()
std::int64_t scratchBytesOf(const Instruction& instruction, std::size_t index);
std::int64_t keptBytesOf(const Instruction& instruction, std::size_t index);
std::unique_ptr<Kernel> bindImplementation(const Instruction& instruction, ThreadPool& pool, std::size_t index);

// "avx512", "avx2", "sse4": every instruction set that this machine and build have, the best first.
std::vector<std::string> instructionSets();
// Kernels bound from now on use this one; an empty name goes back to the best. LAMINA_CHECK: it is one of the list.
// Not while another thread binds.
void useInstructionSet(const std::string& name);

// Whether Adam estimates its roots (implementation.h); nothing: as this processor does best.
void useEstimates(std::optional<bool> wanted);

} // namespace lamina::cpu
