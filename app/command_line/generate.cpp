// lamina generate FILE [--prompt TEXT] [--length N] …: text that the network writes

#include "core/training/generate.h"
#include "app/command_line/verbs.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <optional>

namespace lamina {

namespace {
struct GenerateCall {
    std::string file, prompt;
    GenerateOptions options;
    std::optional<int> threads;
};

int runGenerate(const GenerateCall& call) {
    const LoadedProject loaded = loadProject(call.file);
    if (!loaded.weights)
        throw Error(call.file, TEXT("cli", "the network has no weights yet"),
                    TEXT("cli", "Train it first: `lamina train %1`.").arg(call.file));
    ThreadPool pool(call.threads.value_or(ThreadPool::cores()));
    std::fputs(call.prompt.c_str(), stdout);
    generate(loaded.project, *loaded.weights, call.prompt, call.options, pool, [](const std::string& piece) {
        std::fwrite(piece.data(), 1, piece.size(), stdout);
        return std::fflush(stdout) == 0;
    });
    std::fputc('\n', stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
} // namespace

Action declareGenerate(CLI::App& app) {
    auto call = std::make_shared<GenerateCall>();
    const auto text = [](const Text& help) { return help.shown(); };
    app.add_option("file", call->file, text(TEXT("cli", "a project file")))->required();
    app.add_option("--prompt", call->prompt, text(TEXT("cli", "the beginning, which the network continues")))
        ->type_name("TEXT");
    app.add_option("--length", call->options.tokens, text(TEXT("cli", "tokens to write; default: 300")))
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    app.add_option("--temperature", call->options.temperature,
                   text(TEXT("cli", "below 1 bolder, above 1 more careless, 0 always the likeliest; default: 0.8")))
        ->check(CLI::Range(0.0, 10.0));
    app.add_option("--top-k", call->options.topK,
                   text(TEXT("cli", "draw from so many of the likeliest tokens only; default: all")))
        ->check(CLI::Range(0, 1'000'000));
    app.add_option("--seed", call->options.seed, text(TEXT("cli", "another seed, another text; default: 42")));
    app.add_option("--threads", call->threads, text(TEXT("cli", "threads to compute with; default: all cores")))
        ->check(CLI::Range(1, 1024));
    return [call] { return runGenerate(*call); };
}

} // namespace lamina
