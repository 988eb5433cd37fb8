#include "core/backend/cpu/cpu_backend.h"

#include "core/backend/cpu/implementation.h"
#include "core/base/error.h"

#include "hwy/targets.h"

#include <cstdlib>

namespace lamina {

namespace cpu {

namespace {

struct InstructionSet {
    const char* name; // as in LAMINA_SIMD
    const char* shown;
    std::int64_t target;
};
constexpr InstructionSet kSets[] = {
    {"avx512", "AVX-512", HWY_AVX3},
    {"avx2", "AVX2", HWY_AVX2},
    {"sse4", "SSE4", HWY_SSE4},
    {"neon", "NEON", HWY_NEON},
};
std::string g_forced; // name of the set in use, if not the best

bool hasVectors() { // the kernels' lowest instruction set
#if defined(__x86_64__)
    return __builtin_cpu_supports("sse4.2") != 0;
#else
    return true;
#endif
}

std::span<const Implementation> listOf(int family) {
    using List = std::span<const Implementation> (*)();
    constexpr List kFamilies[] = {
        rowProductList,    productList,       productUpdateList, rowProgramList,  productUpdateBothList,
        crossEntropyList,  metricList,        elementwiseList,   movementList,    reductionList,
        lossList,          dropoutList,       updateList,        ctcList,         depthwiseList,
        largeWinogradList, winogradList,      winogradBackList,  convolutionList, convolutionBackList,
        poolingList,       normalizationList, recurrentList,     gatherList,      layerNormList,
        batchProductList,  attentionList,     randomList,        warpList,        eigenList};
    return family < static_cast<int>(std::size(kFamilies)) ? kFamilies[family]() : std::span<const Implementation>();
}

template <class Visit> // visit(implementation) → true: go on
void forEachFitting(const Instruction& instruction, const Visit& visit) {
    if (!hasVectors()) return;
    for (int family = 0;; ++family) {
        const std::span<const Implementation> list = listOf(family);
        if (list.empty()) return;
        for (const Implementation& candidate : list)
            if (candidate.op == instruction.op && candidate.accepts(instruction) && !visit(candidate)) return;
    }
}

const Implementation* implementationAt(const Instruction& instruction, std::size_t index) {
    const Implementation* found = nullptr;
    forEachFitting(instruction, [&](const Implementation& candidate) {
        if (index == 0) found = &candidate;
        return index-- > 0;
    });
    return found;
}

const Backend& reference() {
    static const std::unique_ptr<Backend> backend = makeReferenceBackend();
    return *backend;
}

} // namespace

std::vector<std::string> implementationsOf(const Instruction& instruction) {
    std::vector<std::string> names;
    forEachFitting(instruction, [&](const Implementation& candidate) {
        names.emplace_back(candidate.name);
        return true;
    });
    names.emplace_back("reference");
    return names;
}

std::int64_t scratchBytesOf(const Instruction& instruction, std::size_t index) {
    const Implementation* chosen = implementationAt(instruction, index);
    if (!chosen) return reference().scratchBytes(instruction);
    return chosen->scratchBytes ? chosen->scratchBytes(instruction) : 0;
}

std::int64_t keptBytesOf(const Instruction& instruction, std::size_t index) {
    const Implementation* chosen = implementationAt(instruction, index);
    return instruction.weightsStay && chosen && chosen->keptBytes ? chosen->keptBytes(instruction) : 0;
}

std::unique_ptr<Kernel> bindImplementation(const Instruction& instruction, ThreadPool& pool, std::size_t index) {
    const Implementation* chosen = implementationAt(instruction, index);
    if (!chosen) return reference().bind(instruction, pool);
    LAMINA_CHECK(scratchBytesOf(instruction, index) == 0 || instruction.scratch != nullptr);
    return chosen->bind(instruction, pool);
}

std::vector<std::string> instructionSets() {
    std::vector<std::string> names;
    hwy::SetSupportedTargetsForTest(0);
    const std::int64_t supported = hwy::SupportedTargets();
    for (const InstructionSet& set : kSets)
        if (supported & set.target & HWY_TARGETS) names.emplace_back(set.name); // what the kernels were compiled for
    useInstructionSet(g_forced);
    return names;
}

void useInstructionSet(const std::string& name) {
    hwy::SetSupportedTargetsForTest(0);
    g_forced = name;
    if (name.empty()) {
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        return;
    }
    const auto set =
        std::find_if(std::begin(kSets), std::end(kSets), [&](const InstructionSet& s) { return name == s.name; });
    LAMINA_CHECK(set != std::end(kSets) && (hwy::SupportedTargets() & set->target));
    hwy::SetSupportedTargetsForTest(set->target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

namespace {
bool isIntel() {
#if defined(__x86_64__)
    return __builtin_cpu_is("intel") != 0;
#else
    return false;
#endif
}
bool g_estimatesRoots = isIntel();
} // namespace

bool estimatesRoots() { return g_estimatesRoots; }
void useEstimates(std::optional<bool> wanted) { g_estimatesRoots = wanted.value_or(isIntel()); }

const char* targetName() {
    const std::int64_t supported = hwy::SupportedTargets();
    for (const InstructionSet& set : kSets)
        if (supported & set.target) return set.shown;
    return "portable";
}

// LAMINA_SIMD=avx2 and the like, for comparisons; an unknown or missing set is ignored.
void obeyEnvironment() {
    const char* wanted = std::getenv("LAMINA_SIMD");
    if (!wanted) return;
    const std::vector<std::string> sets = instructionSets();
    if (std::find(sets.begin(), sets.end(), wanted) != sets.end()) useInstructionSet(wanted);
}

} // namespace cpu

namespace {

class CpuBackend : public Backend {
public:
    CpuBackend() {
        static const bool once = (cpu::obeyEnvironment(), true);
        (void)once;
    }

    std::string name() const override {
        return std::string("cpu ") + (cpu::hasVectors() ? cpu::targetName() : "portable");
    }
    bool supports(const Instruction& instruction) const override {
        // What the passes join must be worth it: the reference's loops are not.
        const bool isJoined = instruction.op == Op::conv2dPool || instruction.op == Op::maxUnpool2d ||
                              instruction.op == Op::conv2dGradients ||
                              ((instruction.op == Op::conv2dBias || instruction.op == Op::conv2dInputGradient ||
                                instruction.op == Op::batchNorm || instruction.op == Op::batchNormGradient) &&
                               (instruction.inputs.size() > 2 || instruction.attributes.function != Function::linear));
        return cpu::implementationsOf(instruction).size() > 1 || (!isJoined && cpu::reference().supports(instruction));
    }
    std::int64_t scratchBytes(const Instruction& instruction) const override {
        return cpu::scratchBytesOf(instruction, 0);
    }
    std::int64_t keptBytes(const Instruction& instruction) const override { return cpu::keptBytesOf(instruction, 0); }
    // The kernels read each number before they write its place, like the reference's loops.
    bool mayOverwrite(const Instruction& instruction, int input) const override {
        return cpu::reference().mayOverwrite(instruction, input);
    }
    std::unique_ptr<Kernel> bind(const Instruction& instruction, ThreadPool& pool) const override {
        return cpu::bindImplementation(instruction, pool, 0);
    }
};

} // namespace

std::unique_ptr<Backend> makeCpuBackend() { return std::make_unique<CpuBackend>(); }

} // namespace lamina
