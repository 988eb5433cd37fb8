// lamina predict FILE --data PATH: one row of CSV for each sample, numbers in the units of the target, classes by name

#include "app/command_line/output.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/storage/project_file.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>

namespace lamina {

namespace {

struct PredictCall {
    std::string file, data, out;
    std::optional<int> threads;
    bool isExact = false;
    Output output; // for notes: the table itself goes to standard output
};

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

// The columns that one output of the network becomes.
class OutputColumns {
public:
    // target: nullptr where the project does not know what the output means
    OutputColumns(const Dataset& data, int index, const TargetInfo* target, const std::vector<float>& values,
                  std::int64_t samples, std::string name)
        : m_data(data),
          m_index(index),
          m_target(target),
          m_values(values),
          m_samples(samples),
          m_name(std::move(name)),
          m_width(samples > 0 ? static_cast<std::int64_t>(values.size()) / samples : 0) {
        if (!m_target || m_target->kind == TargetInfo::Kind::values) return;
        m_places = std::max<std::int64_t>(1, m_target->shape.count());
        m_classes = std::max<std::int64_t>(2, m_target->classes);
        // Rows without targets do not say at how many places a class is predicted: the output does.
        if (m_width > m_classes && m_width % m_classes == 0) m_places = m_width / m_classes;
    }

    std::vector<std::string> header() const {
        std::vector<std::string> names;
        if (m_classes == 0)
            for (std::int64_t i = 0; i < m_width; ++i)
                names.push_back(m_width == 1 ? m_name : fmt::format("{}_{}", m_name, i + 1));
        else if (m_places > 1)
            for (std::int64_t i = 0; i < m_places; ++i) names.push_back(fmt::format("{}_{}", m_name, i + 1));
        else {
            names.push_back(m_name);
            for (std::int64_t c = 0; c < m_classes; ++c) names.push_back("p_" + className(c));
        }
        return names;
    }

    std::vector<std::string> row(std::int64_t sample) const {
        std::vector<std::string> cells;
        const float* values = m_values.data() + sample * m_width;
        if (m_classes == 0) {
            for (std::int64_t i = 0; i < m_width; ++i) {
                const double value = values[i];
                // shortest text that reads back as the same float, or as the same double after the scaling is undone
                cells.push_back(m_target && m_data.targetsAreScaled(m_index)
                                    ? fmt::format("{:.9g}", m_data.inUnits(Part::test, m_index, sample, i, value))
                                    : fmt::format("{}", values[i]));
            }
            return cells;
        }
        const std::int64_t width = m_width / m_places;
        for (std::int64_t place = 0; place < m_places; ++place, values += width) {
            const std::int64_t winner =
                width == 1 ? (values[0] > 0.5f ? 1 : 0) : std::max_element(values, values + width) - values;
            cells.push_back(className(winner));
            if (m_places > 1) continue;
            if (width == 1) {
                cells.push_back(fmt::format("{}", 1 - values[0]));
                cells.push_back(fmt::format("{}", values[0]));
            } else
                for (std::int64_t c = 0; c < m_classes; ++c)
                    cells.push_back(c < width ? fmt::format("{}", values[c]) : "");
        }
        return cells;
    }

private:
    std::string className(std::int64_t number) const {
        return number < static_cast<std::int64_t>(m_target->classNames.size())
                   ? m_target->classNames[static_cast<std::size_t>(number)]
                   : std::to_string(number);
    }

    const Dataset& m_data;
    const int m_index;
    const TargetInfo* const m_target;
    const std::vector<float>& m_values;
    const std::int64_t m_samples;
    const std::string m_name;
    const std::int64_t m_width;
    std::int64_t m_places = 1, m_classes = 0; // classes 0: numbers
};

std::string table(const Dataset& data, const std::vector<std::vector<float>>& outputs) {
    const std::int64_t samples = data.samples(Part::test);
    std::vector<OutputColumns> columns;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto& targets = data.info().targets;
        const TargetInfo* target = i < targets.size() ? &targets[i] : nullptr;
        std::string name = target && !target->name.empty() ? target->name
                           : outputs.size() == 1           ? "y"
                                                           : fmt::format("y{}", i);
        columns.emplace_back(data, static_cast<int>(i), target, outputs[i], samples, std::move(name));
    }
    const bool isNamed = data.hasPictures() && samples > 0 && !data.sampleName(Part::test, 0).empty();
    std::string text;
    const auto addRow = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? "," : "") + quoted(cells[i]);
        text += '\n';
    };
    std::vector<std::string> header;
    if (isNamed) header.push_back("file");
    for (const OutputColumns& output : columns)
        for (std::string& name : output.header()) header.push_back(std::move(name));
    addRow(header);
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        std::vector<std::string> cells;
        if (isNamed) cells.push_back(data.sampleName(Part::test, sample));
        for (const OutputColumns& output : columns)
            for (std::string& cell : output.row(sample)) cells.push_back(std::move(cell));
        addRow(cells);
    }
    return text;
}

int runPredict(const PredictCall& call) {
    if (!call.out.empty()) requireNoProject(call.out);
    const LoadedProject loaded = loadProject(call.file);
    if (!loaded.weights)
        throw Error(call.file, TEXT("cli", "the network has no weights yet"),
                    TEXT("cli", "Train it first: `lamina train %1`.").arg(call.file));
    const std::shared_ptr<const Dataset> data =
        applyRecipe(loaded.project.data, sourceNamed(call.data), folderOf(call.file), false);
    for (const Text& note : data->notes()) call.output.note(note);
    ThreadPool pool(call.threads.value_or(ThreadPool::cores()));
    const std::string text = table(*data, predict(loaded.project.graph, loaded.project.training, *loaded.weights, *data,
                                                  Part::test, pool, call.isExact));
    if (call.out.empty()) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return std::fflush(stdout) == 0 ? 0 : 1;
    }
    std::ofstream file(call.out, std::ios::binary | std::ios::trunc);
    if (!(file << text) || !file.flush())
        throw Error(call.out, TEXT("cli", "the file cannot be written"),
                    TEXT("cli", "Check the folder and the free space."));
    return 0;
}

} // namespace

Action declarePredict(CLI::App& app) {
    auto call = std::make_shared<PredictCall>();
    const auto text = [](const Text& help) { return help.shown(); };
    app.add_option("file", call->file, text(TEXT("cli", "a project file")))->required();
    app.add_option("--data", call->data,
                   text(TEXT("cli", "the samples: CSV, IDX, .npy, .npz, text, a sound or picture or a folder of them")))
        ->required()
        ->type_name("PATH");
    app.add_option("--out", call->out, text(TEXT("cli", "the CSV file to write; default: standard output")))
        ->type_name("PATH");
    app.add_flag("--exact", call->isExact, text(TEXT("cli", "direct convolution, for comparing with other programs")));
    app.add_option("--threads", call->threads, text(TEXT("cli", "threads to compute with; default: all cores")))
        ->check(CLI::Range(1, 1024));
    return [call] { return runPredict(*call); };
}

} // namespace lamina
