#include "core/training/generate.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/token_choice.h"
#include "core/data/tokenizer.h"
#include "core/plan/plan.h"
#include "core/training/trainer.h"

#include <algorithm>

namespace lamina {

namespace {
constexpr std::uint64_t kPurpose = 0x6e6e'0007; // keeps these random numbers apart from all others of a seed
} // namespace

std::string generate(const Project& project, const Weights& weights, const std::string& prompt,
                     const GenerateOptions& options, ThreadPool& pool,
                     const std::function<bool(const std::string& piece)>& onToken) {
    if (project.data.text.vocabulary.empty())
        throw Error("", TEXT("training", "the network has not learnt from text: it knows no vocabulary"),
                    TEXT("training", "Train it on text that is to be continued."));
    const Tokenizer tokenizer(project.data.text);
    const GraphFacts facts = checkGraph(project.graph, project.training);
    const std::unique_ptr<Backend> backend = makeBackend("cpu");
    auto parameters = std::make_shared<Parameters>(project.graph, facts, backend->realType());
    parameters->assign(weights);
    CompileOptions compile;
    compile.purpose = CompileOptions::Purpose::predict;
    compile.batch = 1;
    const std::unique_ptr<Plan> plan =
        Plan::compile(project.graph, project.training, nullptr, *backend, pool, parameters, compile);
    const std::int64_t window = plan->input(0).count();
    const Shape expected{1, window, tokenizer.size()};
    if (plan->inputs() != 1 || !(plan->outputShape(0) == expected))
        throw Error("",
                    TEXT("training", "expected an output for each token of the window, %1, got %2")
                        .arg(expected.withoutFirst().text())
                        .arg(plan->outputShape(0).withoutFirst().text()),
                    TEXT("training", "Only a network that continues text can write."));

    std::vector<std::int32_t> tokens = tokenizer.encode(prompt, "--prompt");
    const std::size_t given = tokens.size();
    std::vector<float> seen(static_cast<std::size_t>(window));
    RandomStream random(randomKey(options.seed, kPurpose));
    for (std::int64_t i = 0; i < options.tokens; ++i) {
        // Nothing written yet: the line before the text began.
        if (tokens.empty()) tokens.push_back(tokenizer.encode("\n", "\n").front());
        const std::size_t count = std::min(tokens.size(), static_cast<std::size_t>(window));
        std::fill(seen.begin(), seen.end(), 0.0f);
        std::copy(tokens.end() - static_cast<std::ptrdiff_t>(count), tokens.end(), seen.begin());
        plan->writeInput(0, seen.data());
        plan->run({});
        const std::vector<float> output = plan->output(0);
        const float* row = output.data() + (static_cast<std::int64_t>(count) - 1) * tokenizer.size();
        const std::vector<double> chances = drawingWeights(row, tokenizer.size(), options.temperature, options.topK);
        tokens.push_back(options.temperature > 0 ? drawnToken(chances, random) : likeliestToken(chances));
        if (onToken && !onToken(tokenizer.textOf(tokens.back()))) break;
    }
    return prompt + tokenizer.decode({tokens.begin() + static_cast<std::ptrdiff_t>(given), tokens.end()});
}

} // namespace lamina
