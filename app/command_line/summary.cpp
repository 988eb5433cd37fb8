// lamina summary FILE [--json] [--plan]

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/model/graph_check.h"
#include "core/plan/plan.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace lamina {

namespace {
struct SummaryCall {
    std::string file;
    bool showsPlan = false;
    int threads = 1;
    Output output;
};

std::string planOf(const Project& project, const GraphFacts& facts, int threads) {
    const std::unique_ptr<Backend> backend = makeCpuBackend();
    ThreadPool pool(threads);
    auto parameters = std::make_shared<Parameters>(project.graph, facts, updateRuleOf(project.training));
    CompileOptions options;
    options.batch = project.training.batchSize;
    return Plan::compile(project.graph, project.training, nullptr, *backend, pool, parameters, options)
        ->text(project.name);
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string bytesText(std::int64_t bytes) {
    const auto count = static_cast<double>(bytes);
    return bytes < 1'000'000           ? fmt::format("{:.1f} kB", count * 1e-3)
           : bytes < 1'000'000'000     ? fmt::format("{:.1f} MB", count * 1e-6)
           : bytes < 1'000'000'000'000 ? fmt::format("{:.2f} GB", count * 1e-9)
                                       : fmt::format("{:.2f} TB", count * 1e-12);
}

nlohmann::ordered_json jsonOf(const Project& project, const GraphFacts& facts, std::int64_t memory) {
    nlohmann::ordered_json layers = nlohmann::ordered_json::array();
    for (const Uid uid : facts.order) {
        const Node& node = *project.graph.find(uid);
        const NodeFacts& known = facts.nodes.at(uid);
        nlohmann::ordered_json blocks = nlohmann::ordered_json::array();
        for (const Uid block : project.graph.groupsOf(uid)) blocks.push_back(project.graph.findGroup(block)->name);
        layers.push_back({{"name", node.name},
                          {"type", node.type},
                          {"output_shape", known.output.extents()},
                          {"parameters", known.parameters},
                          {"macs", known.macs}});
        if (!blocks.empty()) layers.back()["blocks"] = std::move(blocks);
    }
    return {{"name", project.name},
            {"parameters", facts.parameters},
            {"trainable_parameters", facts.trainableParameters},
            {"macs_per_sample", facts.macs},
            {"memory_bytes", memory},
            {"layers", std::move(layers)}};
}

void showTable(const Output& output, const Project& project, const GraphFacts& facts, std::int64_t memory) {
    std::vector<std::vector<std::string>> rows = {{TEXT("cli", "layer").shown(), TEXT("cli", "type").shown(),
                                                   TEXT("cli", "output").shown(), TEXT("cli", "parameters").shown(),
                                                   TEXT("cli", "multiply-adds").shown()}};
    for (const Uid uid : facts.order) {
        const Node& node = *project.graph.find(uid);
        const NodeFacts& known = facts.nodes.at(uid);
        rows.push_back(
            {node.name, node.type, "N×" + known.output.text(), grouped(known.parameters), grouped(known.macs)});
    }
    output.table(rows, {false, false, false, true, true});
    output.line("");
    output.line(TEXT("cli", "%1 parameters (%2 trained), %3 multiply-adds for one sample, %4 of memory to train with "
                            "batches of %5")
                    .arg(grouped(facts.parameters))
                    .arg(grouped(facts.trainableParameters))
                    .arg(grouped(facts.macs))
                    .arg(bytesText(memory))
                    .arg(project.training.batchSize)
                    .shown());
}

int runSummary(const SummaryCall& call) {
    const Project project = projectNamed(call.file);
    const GraphFacts facts = checkGraph(project.graph, project.training);
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = project.graph.find(error->node);
        throw Error(node ? node->name : call.file, error->text);
    }
    const std::string plan = call.showsPlan ? planOf(project, facts, call.threads) : std::string();
    const auto memory = [&] {
        return foretellMemory(project.graph, project.training, nullptr, project.training.batchSize);
    };
    if (call.output.isJson()) {
        nlohmann::ordered_json object = jsonOf(project, facts, memory());
        if (call.showsPlan) object["plan"] = linesOf(plan);
        call.output.json(object);
    } else if (call.showsPlan)
        for (const std::string& line : linesOf(plan)) call.output.line(line);
    else
        showTable(call.output, project, facts, memory());
    return 0;
}
} // namespace

Action declareSummary(CLI::App& parser) {
    const auto call = std::make_shared<SummaryCall>();
    parser.add_option("file", call->file, TEXT("cli", "a project or Keras file, or the name of an example").shown())
        ->required();
    parser.add_flag("--plan", call->showsPlan,
                    TEXT("cli", "show the plan that training would run, a line a step").shown());
    parser.add_option("--threads", call->threads, TEXT("cli", "threads of that plan").shown())
        ->check(CLI::Range(1, 1024));
    call->output.addJsonOption(parser);
    return [call] { return runSummary(*call); };
}

} // namespace lamina
