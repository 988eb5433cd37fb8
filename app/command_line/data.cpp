// lamina data FILE --out X.npz: what the network really sees, after the recipe

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/data/numpy_writer.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <numeric>

namespace lamina {

namespace {
struct DataCall {
    std::string file, out;
    Output output;
};

// x (one input) or x0, x1, …; the training part without a suffix, so that `train --data X.npz` reads it again.
std::string nameFor(const char* letter, std::size_t index, std::size_t count, const char* suffix) {
    return letter + (count == 1 ? std::string() : std::to_string(index)) + suffix;
}

template <class Number>
NamedArray targetArray(const Dataset& data, Part part, std::size_t index, const std::vector<std::int64_t>& rows) {
    const Shape shape = data.info().targets[index].shape.withFirst(static_cast<std::int64_t>(rows.size()));
    std::vector<Number> values(static_cast<std::size_t>(shape.count()));
    data.targetRows(part, static_cast<int>(index), rows.data(), static_cast<std::int64_t>(rows.size()), values.data());
    return {{}, shape, std::move(values)};
}

void addPart(std::vector<NamedArray>& arrays, const Dataset& data, Part part, const char* suffix) {
    const DataInfo& info = data.info();
    std::vector<std::int64_t> rows(static_cast<std::size_t>(data.samples(part)));
    std::iota(rows.begin(), rows.end(), 0);
    const auto samples = static_cast<std::int64_t>(rows.size());
    for (std::size_t i = 0; i < info.inputs.size(); ++i) {
        std::vector<float> values(static_cast<std::size_t>(checkedProduct(samples, info.inputs[i].count())));
        data.inputRows(part, static_cast<int>(i), rows.data(), samples, values.data());
        arrays.push_back(
            {nameFor("x", i, info.inputs.size(), suffix), info.inputs[i].withFirst(samples), std::move(values)});
    }
    for (std::size_t i = 0; i < info.targets.size(); ++i) {
        const bool areClasses = info.targets[i].kind == TargetInfo::Kind::classIndex;
        arrays.push_back(areClasses ? targetArray<std::int32_t>(data, part, i, rows)
                                    : targetArray<float>(data, part, i, rows));
        arrays.back().name = nameFor("y", i, info.targets.size(), suffix);
    }
}

int runData(const DataCall& call) {
    if (!call.out.ends_with(".npz")) throw CallError(call.out, TEXT("cli", "expected a name that ends with .npz"));
    requireNoProject(call.out);
    const Project project = projectNamed(call.file);
    const std::shared_ptr<const Dataset> data = loadDataset(project.data, folderOf(call.file));
    std::vector<NamedArray> arrays;
    addPart(arrays, *data, Part::train, "");
    addPart(arrays, *data, Part::validation, "_validation");
    addPart(arrays, *data, Part::test, "_test");
    writeNpz(call.out, arrays);
    std::vector<std::vector<std::string>> rows;
    for (const NamedArray& array : arrays) {
        const char* type = std::holds_alternative<std::vector<float>>(array.values) ? "float32" : "int32";
        rows.push_back({array.name, array.shape.text(), type});
        if (call.output.isJson())
            call.output.json({{"array", array.name}, {"shape", array.shape.extents()}, {"type", type}});
    }
    if (!call.output.isJson()) call.output.table(rows);
    return 0;
}
} // namespace

Action declareData(CLI::App& parser) {
    const auto call = std::make_shared<DataCall>();
    parser.add_option("file", call->file, TEXT("cli", "a project file, or the name of an example").shown())->required();
    parser.add_option("--out", call->out, TEXT("cli", "the .npz file to write").shown())->required()->type_name("PATH");
    call->output.addJsonOption(parser);
    return [call] { return runData(*call); };
}

} // namespace lamina
