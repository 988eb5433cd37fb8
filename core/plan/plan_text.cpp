// The plan as a table that a person can read, and its profile.

#include "core/plan/plan_impl.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace lamina {

namespace {
std::string bytesText(std::int64_t bytes) {
    return bytes >= 1'000'000 ? fmt::format("{:.1f} MB", static_cast<double>(bytes) * 1e-6)
                              : fmt::format("{:.1f} kB", static_cast<double>(bytes) * 1e-3);
}

// Columns are counted in characters, not bytes: "×" and "·" take two bytes.
std::string padded(const std::string& text, std::size_t width) {
    const auto characters = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    return characters >= width ? text : text + std::string(width - characters, ' ');
}
} // namespace

// "dense_1: y = relu(x · kernel + bias)" in the words of the op table
static std::string computes(const Plan::Impl& plan, std::size_t index);

std::string Plan::text(const std::string& title) const {
    const char* purpose = m->options.purpose == CompileOptions::Purpose::train      ? "train"
                          : m->options.purpose == CompileOptions::Purpose::evaluate ? "evaluate"
                                                                                    : "predict";
    std::string out = fmt::format("{} · {} · batch {} · {}, {} thread{} · arena {} (sum of activations {})\n", title,
                                  purpose, m->options.batch, m->backendName, m->threads, m->threads == 1 ? "" : "s",
                                  bytesText(m->memory.activationBytes), bytesText(m->memory.bytesWithoutReuse));
    out += fmt::format("{:>3}  {} {} {} {:>6}  {}\n", "#", padded("computes", 58), padded("shape", 20),
                       padded("kernel", 28), "slices", "at");
    for (std::size_t i = 0; i < m->kernels.size(); ++i) {
        const TraceOp& op = m->recording.trace.ops[static_cast<std::size_t>(m->opOfKernel[i])];
        std::string shape = "–", at = "–";
        if (!op.outputs.empty()) {
            const auto tensor = static_cast<std::size_t>(op.outputs.front());
            shape = m->recording.trace.tensors[tensor].shape.text();
            const Location& location = m->memory.tensors[tensor];
            const char* arena = location.arena == Location::Arena::gradients ? "gradients "
                                : location.arena == Location::Arena::state   ? "state "
                                                                             : "";
            at = fmt::format("{}{}", arena, location.offset);
        }
        out += fmt::format("{:>3}  {} {} {} {:>6}  {}\n", i + 1, padded(computes(*m, i), 58), padded(shape, 20),
                           padded(m->kernels[i]->name(), 28), m->kernels[i]->slices(), at);
    }
    return out;
}

std::vector<Plan::Timing> Plan::profile(const StepState& state, int repeats) {
    std::vector<Timing> timings;
    m->prepareWeights();
    if (!m->recording.weightsStay) m->parameters->noteChange();
    for (std::size_t i = 0; i < m->kernels.size(); ++i) {
        const TraceOp& op = m->recording.trace.ops[static_cast<std::size_t>(m->opOfKernel[i])];
        Timing timing{m->kernels[i]->name(), computes(*m, i), 0,
                      infoOf(op.op).multiplyAdds(op, m->recording.trace.tensors), 0};
        const Instruction& instruction = m->instructions[i];
        for (const auto* tensors : {&instruction.inputs, &instruction.outputs})
            for (const BoundTensor& tensor : *tensors) timing.bytes += tensor.count() * sizeOf(tensor.type);
        timings.push_back(std::move(timing));
    }
    for (int repeat = 0; repeat < repeats; ++repeat)
        for (std::size_t i = 0; i < m->kernels.size(); ++i) {
            const auto begin = std::chrono::steady_clock::now();
            m->kernels[i]->run(state);
            timings[i].seconds +=
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / repeats;
        }
    return timings;
}

static std::string computes(const Plan::Impl& plan, std::size_t index) {
    const auto opIndex = static_cast<std::size_t>(plan.opOfKernel[index]);
    const TraceOp& op = plan.recording.trace.ops[opIndex];
    const auto nameOfTensor = [&](int tensor) {
        const TraceTensor& t = plan.recording.trace.tensors[static_cast<std::size_t>(tensor)];
        return t.name.empty() ? fmt::format("t{}", tensor) : t.name;
    };
    std::string inputs;
    for (const int input : op.inputs) inputs += (inputs.empty() ? "" : ", ") + nameOfTensor(input);
    std::string name = nameOf(op.op);
    if (op.op == Op::map || op.op == Op::mapGradient || op.op == Op::dense || op.op == Op::conv2dBias)
        if (op.attributes.function != Function::linear) name += fmt::format("[{}]", nameOf(op.attributes.function));
    if (op.attributes.transposeA) name += " Aᵀ";
    if (op.attributes.transposeB) name += " Bᵀ";
    std::string result;
    for (const int output : op.outputs) result += (result.empty() ? "" : ", ") + nameOfTensor(output);
    for (const auto& [gradient, entry] : plan.recording.gradients)
        if (!op.outputs.empty() && gradient == op.outputs.front()) result = "d " + entry->spec.name;
    const std::string place = plan.nodeNames[opIndex].empty() ? "" : plan.nodeNames[opIndex] + ": ";
    if (op.op == Op::update) return fmt::format("update({} weights)", op.attributes.segments.size());
    if (op.op == Op::matmulUpdate || op.op == Op::matmulUpdateBoth) {
        for (const auto& [tensor, entry] : plan.recording.weights)
            if (!entry->isState && entry->offset == op.attributes.segments[0].offset)
                return fmt::format("{}{} updated by {}({})", place, entry->spec.name, name, inputs);
    }
    return fmt::format("{}{} = {}({})", place, result, name, inputs);
}

} // namespace lamina
