#include "core/plan/plan.h"

#include "core/base/error.h"
#include "core/plan/passes/passes.h"
#include "core/plan/plan_impl.h"

#include <algorithm>
#include <chrono>

namespace lamina {

namespace {
struct Draft {
    Recording recording;
    MemoryPlan memory;
};

Draft draftOf(const Graph& graph, const GraphFacts& facts, const TrainingConfig& training, const DataInfo* data,
              const ParameterLayout& layout, const UpdateRule& rule, const Backend& backend,
              const CompileOptions& options, int threads) {
    Draft draft{record(graph, facts, training, data, layout, rule, options), {}};
    draft.recording.useDirectConvolution = options.exact;
    draft.recording.threads = threads;
    draft.recording.weightsStay = options.purpose != CompileOptions::Purpose::train;
    passes::removeDeadOps(draft.recording);
    if (!options.forLooking) {
        passes::fuseBiasAndActivation(draft.recording, backend);
        passes::fuseNormalization(draft.recording, backend);
        passes::foldNormalization(draft.recording, backend);
        passes::fusePooling(draft.recording, backend);
        passes::fuseSlopes(draft.recording, backend);
        passes::fuseConvolutionGradients(draft.recording, backend);
        passes::fuseCrossEntropy(draft.recording, backend);
        passes::fuseSmallNetwork(draft.recording, backend);
        passes::updateInProducts(draft.recording, backend);
        passes::fuseDenseBackward(draft.recording, backend);
        passes::fuseAddends(draft.recording, backend);
        if (training.recomputesActivations) passes::recomputeActivations(draft.recording);
    }
    passes::markConstants(draft.recording);
    draft.memory = planMemory(draft.recording, backend, !options.forLooking);
    return draft;
}

// Refuses before anything is allocated, and says which batch would fit.
void checkMemory(const MemoryPlan& memory, const CompileOptions& options) {
    const std::int64_t needed = checkedSum(memory.keptBytes, checkedSum(memory.activationBytes, memory.scratchBytes));
    const std::int64_t limit = options.memoryLimit > 0 ? options.memoryLimit : freeMemory();
    if (needed <= limit) return;
    const std::int64_t fits =
        std::max<std::int64_t>(0, options.batch * (limit / 1024) / std::max<std::int64_t>(1, needed / 1024));
    throw Error({},
                TEXT("plan", "a batch of %1 needs %2 MB of memory, %3 MB are free")
                    .arg(static_cast<long long>(options.batch))
                    .arg(static_cast<long long>(needed / 1'000'000))
                    .arg(static_cast<long long>(limit / 1'000'000)),
                fits > 0 ? TEXT("plan", "A batch of %1 would fit.").arg(static_cast<long long>(fits))
                         : TEXT("plan", "Make the network smaller."));
}
} // namespace

std::byte* Plan::Impl::address(int tensor) const {
    const Location& location = memory.tensors[static_cast<std::size_t>(tensor)];
    std::byte* base = nullptr;
    switch (location.arena) {
    case Location::Arena::none:
        break;
    case Location::Arena::activations:
        base = const_cast<std::byte*>(arena.data());
        break;
    case Location::Arena::parameters:
        base = parameters->parameterArena().data();
        break;
    case Location::Arena::gradients:
        base = parameters->gradientArena().data();
        break;
    case Location::Arena::state:
        base = parameters->stateArena().data();
        break;
    }
    return base ? base + location.offset : nullptr;
}

Type Plan::Impl::typeOf(int tensor) const {
    const Type type = recording.trace.tensors[static_cast<std::size_t>(tensor)].type;
    return type == Type::f32 ? realType : type;
}

std::int64_t Plan::Impl::countOf(int tensor) const {
    return recording.trace.tensors[static_cast<std::size_t>(tensor)].shape.count();
}

BoundTensor Plan::Impl::bound(int tensor) const {
    return {address(tensor), recording.trace.tensors[static_cast<std::size_t>(tensor)].shape, typeOf(tensor)};
}

// Does this op write weights, statistics or the optimizer's state? What has no outputs does; so does what reads statistics or
// gives something other than an activation.
bool Plan::Impl::changesParameters(std::size_t op) const {
    const TraceOp& it = recording.trace.ops[op];
    const auto arenaOf = [&](int tensor) { return memory.tensors[static_cast<std::size_t>(tensor)].arena; };
    return it.outputs.empty() || it.op == Op::matmulUpdateBoth || it.op == Op::rowProgram ||
           std::any_of(it.inputs.begin(), it.inputs.end(),
                       [&](int t) { return arenaOf(t) == Location::Arena::state; }) ||
           std::any_of(it.outputs.begin(), it.outputs.end(), [&](int t) {
               return arenaOf(t) == Location::Arena::state || arenaOf(t) == Location::Arena::parameters;
           });
}

void Plan::Impl::bind(const Backend& backend, ThreadPool& pool) {
    const ParameterLayout& layout = parameters->layout();
    const auto wholeArena = [&](AlignedBuffer& buffer, std::int64_t numbers) {
        return BoundTensor{buffer.data(), Shape{numbers}, realType};
    };
    for (std::size_t i = 0; i < recording.trace.ops.size(); ++i) {
        const TraceOp& op = recording.trace.ops[i];
        if (op.op == Op::reshape) continue; // only another name
        Instruction instruction{op.op, op.attributes, {}, {}, scratch.data(), options.exact, threads};
        for (const int input : op.inputs) instruction.inputs.push_back(bound(input));
        for (const int output : op.outputs) instruction.outputs.push_back(bound(output));
        instruction.weightsStay = passes::instructionOf(recording, op, realType).weightsStay;
        if (const std::int64_t bytes = backend.keptBytes(instruction); bytes > 0) {
            kept.emplace_back(static_cast<std::size_t>(bytes));
            instruction.kept = kept.back().data();
            instruction.weightsVersion = parameters->versionAddress();
        }
        if (op.op == Op::update) {
            instruction.inputs = {wholeArena(parameters->parameterArena(), layout.trainedNumbers()),
                                  wholeArena(parameters->gradientArena(), layout.trainedNumbers())};
            for (int slot = 0; slot < parameters->slots(); ++slot)
                instruction.inputs.push_back(wholeArena(parameters->slotArena(slot), layout.trainedNumbers()));
            instruction.outputs = {instruction.inputs.front()};
        }
        if (op.op == Op::matmulUpdate || op.op == Op::matmulUpdateBoth) {
            instruction.inputs.push_back(wholeArena(parameters->parameterArena(), layout.trainedNumbers()));
            for (int slot = 0; slot < parameters->slots(); ++slot)
                instruction.inputs.push_back(wholeArena(parameters->slotArena(slot), layout.trainedNumbers()));
        }
        std::unique_ptr<Kernel> kernel = backend.bind(instruction, pool);
        LAMINA_CHECK(kernel);
        if (recording.isConstant[i]) {
            kernel->run({});
            continue;
        }
        if (recording.needsWeightsOnly[i]) {
            weightKernels.push_back(std::move(kernel));
            continue;
        }
        if (firstChange == kernels.size() && !changesParameters(i)) ++firstChange;
        kernels.push_back(std::move(kernel));
        instructions.push_back(std::move(instruction));
        opOfKernel.push_back(static_cast<int>(i));
    }
}

std::unique_ptr<Plan> Plan::compile(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                                    const Backend& backend, ThreadPool& pool, std::shared_ptr<Parameters> parameters,
                                    const CompileOptions& options) {
    LAMINA_CHECK(options.batch >= 1 && parameters && parameters->realType() == backend.realType());
    const GraphFacts facts = checkGraph(graph, training, data);
    Draft draft = draftOf(graph, facts, training, data, parameters->layout(), parameters->updateRule(), backend,
                          options, pool.threads());
    checkMemory(draft.memory, options);

    auto impl = std::make_unique<Impl>();
    impl->options = options;
    impl->recording = std::move(draft.recording);
    impl->memory = std::move(draft.memory);
    impl->parameters = std::move(parameters);
    impl->backendName = backend.name();
    impl->realType = backend.realType();
    impl->threads = pool.threads();
    for (const TraceOp& op : impl->recording.trace.ops) {
        const Node* node = graph.find(op.node);
        impl->nodeNames.push_back(node ? node->name : std::string());
    }
    impl->arena = AlignedBuffer(static_cast<std::size_t>(impl->memory.activationBytes));
    impl->scratch = AlignedBuffer(static_cast<std::size_t>(impl->memory.scratchBytes));
    impl->bind(backend, pool);
    return std::unique_ptr<Plan>(new Plan(std::move(impl)));
}

Plan::Plan(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Plan::~Plan() = default;

std::int64_t Plan::batch() const { return m->options.batch; }
int Plan::inputs() const { return static_cast<int>(m->recording.inputs.size()); }
int Plan::heads() const { return static_cast<int>(m->recording.heads.size()); }
int Plan::outputs() const { return static_cast<int>(m->recording.outputs.size()); }

BoundTensor Plan::input(int index) const { return m->bound(m->recording.inputs.at(static_cast<std::size_t>(index))); }
BoundTensor Plan::target(int head) const {
    return m->bound(m->recording.heads.at(static_cast<std::size_t>(head)).target);
}

BoundTensor Plan::weight(int head) const {
    const int tensor = m->recording.heads.at(static_cast<std::size_t>(head)).weight;
    return tensor < 0 ? BoundTensor() : m->bound(tensor);
}

namespace {
template <class From>
void fillNumbers(void* to, Type type, std::int64_t count, const From* values) {
    switch (type) {
    case Type::f32:
        std::copy_n(values, count, static_cast<float*>(to));
        break;
    case Type::f64:
        std::copy_n(values, count, static_cast<double*>(to));
        break;
    case Type::i32:
        std::copy_n(values, count, static_cast<std::int32_t*>(to));
        break;
    case Type::u8:
        std::copy_n(values, count, static_cast<std::uint8_t*>(to));
        break;
    }
}

std::vector<float> asFloats(const BoundTensor& tensor) {
    const auto count = static_cast<std::size_t>(tensor.count());
    switch (tensor.type) {
    case Type::f32:
        return {tensor.as<float>(), tensor.as<float>() + count};
    case Type::f64:
        return {tensor.as<double>(), tensor.as<double>() + count};
    case Type::i32:
        return {tensor.as<std::int32_t>(), tensor.as<std::int32_t>() + count};
    case Type::u8:
        return {tensor.as<std::uint8_t>(), tensor.as<std::uint8_t>() + count};
    }
    return {};
}
} // namespace

// Called before every step: without a copy of the shape, which would allocate.
void Plan::writeInput(int index, const float* rows) {
    const int tensor = m->recording.inputs.at(static_cast<std::size_t>(index));
    fillNumbers(m->address(tensor), m->typeOf(tensor), m->countOf(tensor), rows);
}

void Plan::writeTarget(int head, const void* rows) {
    const int tensor = m->recording.heads.at(static_cast<std::size_t>(head)).target;
    const Type type = m->typeOf(tensor);
    if (type == Type::i32)
        fillNumbers(m->address(tensor), type, m->countOf(tensor), static_cast<const std::int32_t*>(rows));
    else
        fillNumbers(m->address(tensor), type, m->countOf(tensor), static_cast<const float*>(rows));
}

void Plan::writeWeight(int head, const float* rows) {
    const int tensor = m->recording.heads.at(static_cast<std::size_t>(head)).weight;
    fillNumbers(m->address(tensor), m->typeOf(tensor), m->countOf(tensor), rows);
}

void Plan::Impl::prepareWeights() {
    if (hasPrepared && preparedVersion == parameters->version()) return;
    for (const std::unique_ptr<Kernel>& kernel : weightKernels) kernel->run({});
    hasPrepared = true;
    preparedVersion = parameters->version();
}

void Plan::run(const StepState& state) {
    m->prepareWeights();
    if (!m->recording.weightsStay) m->parameters->noteChange();
    for (const std::unique_ptr<Kernel>& kernel : m->kernels) kernel->run(state);
}

bool Plan::runUnless(const std::atomic<bool>& stop, const StepState& state) {
    m->prepareWeights();
    std::size_t next = 0;
    for (; next < m->firstChange; ++next) {
        if (stop.load(std::memory_order_relaxed)) return false;
        m->kernels[next]->run(state);
    }
    if (!m->recording.weightsStay) m->parameters->noteChange();
    for (; next < m->kernels.size(); ++next) m->kernels[next]->run(state);
    return true;
}

double Plan::loss() const {
    LAMINA_CHECK(m->recording.loss >= 0);
    const void* loss = m->address(m->recording.loss);
    return m->realType == Type::f64 ? *static_cast<const double*>(loss)
                                    : static_cast<double>(*static_cast<const float*>(loss));
}

std::vector<float> Plan::output(int index) const {
    return asFloats(m->bound(m->recording.outputs.at(static_cast<std::size_t>(index))));
}

const float* Plan::outputData(int index) const {
    const int tensor = m->recording.outputs.at(static_cast<std::size_t>(index));
    return m->realType == Type::f32 ? reinterpret_cast<const float*>(m->address(tensor)) : nullptr;
}

Shape Plan::outputShape(int index) const {
    const int tensor = m->recording.outputs.at(static_cast<std::size_t>(index));
    return m->recording.trace.tensors[static_cast<std::size_t>(tensor)].shape;
}

int Plan::metrics(int head) const {
    return static_cast<int>(m->recording.heads.at(static_cast<std::size_t>(head)).metrics.size());
}

const double* Plan::metricSums(int head, int metric) const {
    const auto& metrics = m->recording.heads.at(static_cast<std::size_t>(head)).metrics;
    return reinterpret_cast<const double*>(m->address(metrics.at(static_cast<std::size_t>(metric)).second));
}

std::int64_t Plan::metricSumCount(int head, int metric) const {
    const auto& metrics = m->recording.heads.at(static_cast<std::size_t>(head)).metrics;
    const int tensor = metrics.at(static_cast<std::size_t>(metric)).second;
    return m->recording.trace.tensors[static_cast<std::size_t>(tensor)].shape.count();
}

const MetricSpec& Plan::metricSpec(int head, int metric) const {
    const auto& metrics = m->recording.heads.at(static_cast<std::size_t>(head)).metrics;
    return *metrics.at(static_cast<std::size_t>(metric)).first;
}

std::vector<LookedAt> Plan::look() const {
    LAMINA_CHECK(m->options.forLooking);
    const Trace& trace = m->recording.trace;
    std::vector<LookedAt> values;
    for (const TraceOp& op : trace.ops)
        for (const int output : op.outputs) {
            const TraceTensor& tensor = trace.tensors[static_cast<std::size_t>(output)];
            LookedAt looked;
            looked.node = op.node;
            looked.op = nameOf(op.op);
            looked.isGradient = op.isBackward;
            looked.isOutput = std::any_of(m->recording.nodeOutputs.begin(), m->recording.nodeOutputs.end(),
                                          [&](const auto& pair) { return pair.second == output; });
            for (const auto& [gradient, entry] : m->recording.gradients)
                if (gradient == output) looked.name = entry->spec.name;
            looked.shape = tensor.shape;
            looked.values = asFloats(m->bound(output));
            values.push_back(std::move(looked));
        }
    return values;
}

std::int64_t Plan::arenaBytes() const {
    return m->memory.activationBytes + m->memory.scratchBytes + m->memory.keptBytes;
}
std::int64_t Plan::activationBytesWithoutReuse() const { return m->memory.bytesWithoutReuse; }

std::int64_t Plan::macs() const {
    std::int64_t sum = 0;
    for (const TraceOp& op : m->recording.trace.ops)
        sum = checkedSum(sum, infoOf(op.op).multiplyAdds(op, m->recording.trace.tensors));
    return sum;
}

std::int64_t foretellPlan(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                          const CompileOptions& options) {
    const GraphFacts facts = checkGraph(graph, training, data);
    const ParameterLayout layout(graph, facts);
    const std::unique_ptr<Backend> backend = makeCpuBackend();
    const int threads = training.threads > 0 ? training.threads : ThreadPool::defaultThreads();
    const Draft draft =
        draftOf(graph, facts, training, data, layout, updateRuleOf(training), *backend, options, threads);
    return checkedSum(draft.memory.keptBytes, checkedSum(draft.memory.activationBytes, draft.memory.scratchBytes));
}

std::int64_t foretellMemory(const Graph& graph, const TrainingConfig& training, const DataInfo* data,
                            std::int64_t batch) {
    const GraphFacts facts = checkGraph(graph, training, data);
    CompileOptions options;
    options.batch = batch;
    return checkedSum(ParameterLayout(graph, facts).bytes(updateRuleOf(training).slots),
                      foretellPlan(graph, training, data, options));
}

} // namespace lamina
