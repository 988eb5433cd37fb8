// lamina data FILE --out X.npz: what the network really sees, after the recipe

#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/data/numpy_writer.h"
#include "core/storage/project_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <numeric>

namespace lamina {

namespace {
struct DataCall {
    std::string file, out;
};

std::vector<std::int64_t> allRows(std::int64_t count) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

// x (one input) or x0, x1, …; the training part without a suffix, so that `train --data X.npz` reads it again.
std::string nameFor(const char* letter, std::size_t index, std::size_t count, const char* suffix) {
    return letter + (count == 1 ? std::string() : std::to_string(index)) + suffix;
}

int runData(const DataCall& call) {
    const Project project = loadProject(call.file).project;
    const std::shared_ptr<const Dataset> data = loadDataset(project.data, folderOf(call.file));
    const DataInfo& info = data->info();
    std::vector<NamedArray> arrays;
    const std::pair<Part, const char*> parts[] = {
        {Part::train, ""}, {Part::validation, "_validation"}, {Part::test, "_test"}};
    for (const auto& [part, suffix] : parts) {
        const std::int64_t samples = data->samples(part);
        const std::vector<std::int64_t> rows = allRows(samples);
        for (std::size_t i = 0; i < info.inputs.size(); ++i) {
            std::vector<float> values(static_cast<std::size_t>(checkedProduct(samples, info.inputs[i].count())));
            data->inputRows(part, static_cast<int>(i), rows.data(), samples, values.data());
            arrays.push_back(
                {nameFor("x", i, info.inputs.size(), suffix), info.inputs[i].withFirst(samples), std::move(values)});
        }
        for (std::size_t i = 0; i < info.targets.size(); ++i) {
            const TargetInfo& target = info.targets[i];
            const std::string name = nameFor("y", i, info.targets.size(), suffix);
            const auto count = static_cast<std::size_t>(checkedProduct(samples, target.shape.count()));
            if (target.kind == TargetInfo::Kind::classIndex) {
                std::vector<std::int32_t> values(count);
                data->targetRows(part, static_cast<int>(i), rows.data(), samples, values.data());
                arrays.push_back({name, target.shape.withFirst(samples), std::move(values)});
            } else {
                std::vector<float> values(count);
                data->targetRows(part, static_cast<int>(i), rows.data(), samples, values.data());
                arrays.push_back({name, target.shape.withFirst(samples), std::move(values)});
            }
        }
    }
    writeNpz(call.out, arrays);
    for (const NamedArray& array : arrays) std::cout << array.name << " " << array.shape.text() << '\n';
    return 0;
}
} // namespace

Action declareData(CLI::App& app) {
    auto call = std::make_shared<DataCall>();
    app.add_option("file", call->file, "A project file")->required();
    app.add_option("--out", call->out, "The .npz to write")->required();
    return [call] { return runData(*call); };
}

} // namespace lamina
