#include "core/training/generate.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/tokenizer.h"
#include "core/plan/plan.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

namespace {
constexpr std::uint64_t kPurpose = 0x6e6e'0007; // keeps these random numbers apart from all others of a seed

// Logits or probabilities of one place → weights to draw by.
std::vector<double> drawingWeights(const float* row, std::int64_t tokens, const GenerateOptions& options) {
    std::vector<double> logits(row, row + tokens);
    const double sum = std::accumulate(logits.begin(), logits.end(), 0.0);
    const bool areProbabilities = std::abs(sum - 1) < 1e-3 && *std::min_element(logits.begin(), logits.end()) >= 0;
    if (areProbabilities)
        for (double& value : logits) value = std::log(std::max(value, 1e-30));
    if (options.topK > 0 && options.topK < tokens) {
        std::vector<double> sorted = logits;
        std::nth_element(sorted.begin(), sorted.begin() + options.topK - 1, sorted.end(), std::greater<>());
        const double least = sorted[static_cast<std::size_t>(options.topK) - 1];
        for (double& value : logits)
            if (value < least) value = -INFINITY;
    }
    const double largest = *std::max_element(logits.begin(), logits.end());
    const double temperature = std::max(options.temperature, 1e-3);
    for (double& value : logits) value = std::exp((value - largest) / temperature);
    return logits;
}

std::int32_t drawn(const std::vector<double>& weights, RandomStream& random) {
    double left = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0) return static_cast<std::int32_t>(i);
    return static_cast<std::int32_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
}
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
    auto parameters = std::make_shared<Parameters>(project.graph, facts, UpdateRule{}, backend->realType());
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
        const std::vector<double> chances = drawingWeights(row, tokenizer.size(), options);
        tokens.push_back(
            options.temperature > 0
                ? drawn(chances, random)
                : static_cast<std::int32_t>(std::max_element(chances.begin(), chances.end()) - chances.begin()));
        if (onToken && !onToken(tokenizer.textOf(tokens.back()))) break;
    }
    return prompt + tokenizer.decode({tokens.begin() + static_cast<std::ptrdiff_t>(given), tokens.end()});
}

} // namespace lamina
