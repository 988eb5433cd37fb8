// lamina templates [--json]

#include "app/command_line/verbs.h"
#include "core/model/examples.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace lamina {

Action declareTemplates(CLI::App& app) {
    auto asJson = std::make_shared<bool>(false);
    app.add_flag("--json", *asJson, "One JSON object a line");
    return [asJson] {
        for (const Example& example : examples()) {
            if (*asJson)
                std::cout << nlohmann::ordered_json{{"id", example.id},
                                                    {"title", example.title},
                                                    {"help", example.help}}
                                 .dump()
                          << '\n';
            else
                std::cout << fmt::format("{:<22} {}\n", example.id, example.titleIn("en"));
        }
        return 0;
    };
}

} // namespace lamina
