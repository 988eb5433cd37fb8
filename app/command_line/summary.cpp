// lamina summary FILE [--json] [--plan]

#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/model/examples.h"
#include "core/model/graph_check.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"
#include "core/plan/recording.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace lamina {

namespace {
struct SummaryCall {
    std::string file;
    bool asJson = false, showsPlan = false;
    int threads = 1;
};

// A file, or the name of an example.
Project projectNamed(const std::string& name) {
    if (!std::filesystem::exists(name))
        if (const Example* example = findExample(name)) return example->project;
    return loadProject(name).project;
}

void printPlan(const Project& project, const GraphFacts& facts, int threads) {
    const std::unique_ptr<Backend> backend = makeCpuBackend();
    ThreadPool pool(threads);
    auto parameters = std::make_shared<Parameters>(project.graph, facts, updateRuleOf(project.training));
    CompileOptions options;
    options.batch = project.training.batchSize;
    const auto plan = Plan::compile(project.graph, project.training, nullptr, *backend, pool, parameters, options);
    std::cout << plan->text(project.name);
}

int runSummary(const SummaryCall& call) {
    const Project project = projectNamed(call.file);
    const GraphFacts facts = checkGraph(project.graph, project.training);
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = project.graph.find(error->node);
        throw Error(node ? node->name : call.file, error->text);
    }
    if (call.showsPlan) {
        printPlan(project, facts, call.threads);
        return 0;
    }
    const std::int64_t memory = foretellMemory(project.graph, project.training, nullptr, project.training.batchSize);
    if (call.asJson) {
        nlohmann::ordered_json layers = nlohmann::ordered_json::array();
        for (const Uid uid : facts.order) {
            const Node& node = *project.graph.find(uid);
            const NodeFacts& known = facts.nodes.at(uid);
            layers.push_back({{"name", node.name},
                              {"type", node.type},
                              {"output_shape", known.output.extents()},
                              {"parameters", known.parameters},
                              {"macs", known.macs}});
        }
        std::cout << nlohmann::ordered_json{{"name", project.name},
                                            {"parameters", facts.parameters},
                                            {"trainable_parameters", facts.trainableParameters},
                                            {"macs_per_sample", facts.macs},
                                            {"memory_bytes", memory},
                                            {"layers", std::move(layers)}}
                         .dump()
                  << '\n';
        return 0;
    }
    std::cout << fmt::format("{:<24} {:<24} {:<18} {:>12} {:>14}\n", "layer", "type", "output", "parameters",
                             "multiply-adds");
    for (const Uid uid : facts.order) {
        const Node& node = *project.graph.find(uid);
        const NodeFacts& known = facts.nodes.at(uid);
        std::cout << fmt::format("{:<24} {:<24} {:<18} {:>12} {:>14}\n", node.name, node.type,
                                 "N×" + known.output.text(), known.parameters,
                                 known.macs); // fmt counts columns, not bytes
    }
    std::cout << fmt::format("\n{} parameters ({} trained), {} multiply-adds for one sample, {:.1f} MB of memory to "
                             "train with batches of {}\n",
                             facts.parameters, facts.trainableParameters, facts.macs,
                             static_cast<double>(memory) * 1e-6, project.training.batchSize);
    return 0;
}
} // namespace

Action declareSummary(CLI::App& app) {
    auto call = std::make_shared<SummaryCall>();
    app.add_option("file", call->file, "A project or Keras file, or the name of an example")->required();
    app.add_flag("--json", call->asJson, "One JSON object");
    app.add_flag("--plan", call->showsPlan, "The plan that training would run, as a table");
    app.add_option("--threads", call->threads, "Threads of that plan")->check(CLI::Range(1, 1024));
    return [call] { return runSummary(*call); };
}

} // namespace lamina
