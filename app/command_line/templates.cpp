// lamina templates [--json]

#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/model/architectures/architectures.h"
#include "core/model/examples.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace lamina {

namespace {
int runTemplates(const Output& output) {
    // The titles stand in the examples themselves, by language: this "sentence" says which one the program speaks.
    const std::string language = TEXT("cli", "en").shown();
    std::vector<std::vector<std::string>> rows;
    for (const Example& example : examples()) {
        rows.push_back({example.id, example.titleIn(language)});
        if (output.isJson())
            output.json({{"id", example.id}, {"kind", "example"}, {"title", example.title}, {"help", example.help}});
    }
    for (const Architecture& architecture : architectures()) {
        rows.push_back(
            {architecture.id, TEXT("cli", "%1 (architecture, no data)").arg(architecture.titleIn(language)).shown()});
        if (!output.isJson()) continue;
        output.json({{"id", architecture.id},
                     {"kind", "architecture"},
                     {"title", architecture.title},
                     {"help", architecture.help}});
    }
    if (!output.isJson()) output.table(rows);
    return 0;
}
} // namespace

Action declareTemplates(CLI::App& parser) {
    const auto output = std::make_shared<Output>();
    output->addJsonOption(parser);
    return [output] { return runTemplates(*output); };
}

} // namespace lamina
