// lamina plot FILE OUT.png|svg|csv: the loss curves of its runs

#include "app/command_line/plot_picture.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <set>

namespace lamina {

namespace {

std::string cell(double value) { return std::isfinite(value) ? fmt::format("{}", value) : std::string(); }

std::string cell(const std::map<std::string, double>& metrics, const std::string& name) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? std::string() : cell(found->second);
}

std::string asTable(const std::vector<RunRecord>& runs) {
    std::set<std::string> metrics;
    for (const RunRecord& run : runs)
        for (const EpochRecord& epoch : run.epochs)
            for (const auto& [name, value] : epoch.metrics) metrics.insert(name);
    std::string text = "run,epoch,loss,val_loss";
    for (const std::string& name : metrics) text += fmt::format(",{0},val_{0}", name);
    text += ",learning_rate,seconds\n";
    for (const RunRecord& run : runs)
        for (const EpochRecord& epoch : run.epochs) {
            text += fmt::format("{},{},{},{}", run.number, epoch.epoch, cell(epoch.loss), cell(epoch.validationLoss));
            for (const std::string& name : metrics)
                text += fmt::format(",{},{}", cell(epoch.metrics, name), cell(epoch.validationMetrics, name));
            text += fmt::format(",{},{}\n", cell(epoch.learningRate), cell(epoch.seconds));
        }
    return text;
}

int runPlot(const std::string& file, const std::string& out) {
    const std::size_t dot = out.rfind('.');
    const std::string format = dot == std::string::npos ? std::string() : out.substr(dot + 1);
    if (format != "png" && format != "svg" && format != "csv")
        throw CallError(out, TEXT("cli", "expected a name that ends with .png, .svg or .csv"));
    const Project project = loadProject(file).project;
    bool isEmpty = true;
    for (const RunRecord& run : project.runs) isEmpty = isEmpty && run.epochs.empty();
    if (isEmpty)
        throw Error(file, TEXT("cli", "there is no run to plot"),
                    TEXT("cli", "Train it first: `lamina train %1`.").arg(file));
    if (format != "csv") {
        plotPicture(project.runs, project.name, out, format);
        return 0;
    }
    std::ofstream stream(out, std::ios::binary | std::ios::trunc);
    if (!(stream << asTable(project.runs)) || !stream.flush())
        throw Error(out, TEXT("cli", "the file cannot be written"),
                    TEXT("cli", "Check the folder and the free space."));
    return 0;
}

} // namespace

Action declarePlot(CLI::App& app) {
    struct Call {
        std::string file, out;
    };
    auto call = std::make_shared<Call>();
    app.add_option("file", call->file, TEXT("cli", "a project file").shown())->required();
    app.add_option("out", call->out, TEXT("cli", "the chart to write: .png, .svg or .csv").shown())->required();
    return [call] { return runPlot(call->file, call->out); };
}

} // namespace lamina
