// lamina help [VERB]

#include "app/command_line/call.h"
#include "app/command_line/output.h"
#include "app/command_line/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace lamina {

namespace {
void listVerbs(const Output& output) {
    output.line(
        TEXT("cli", "Lamina: click a neural network together, watch it learn, look inside every number.").shown());
    output.line("");
    std::vector<std::vector<std::string>> rows = {{"  lamina [FILE]", TEXT("cli", "open the window").shown()}};
    for (const Verb& verb : verbs()) rows.push_back({std::string("  lamina ") + verb.name, verb.help.shown()});
    output.table(rows);
    output.line("");
    output.line(TEXT("cli", "`lamina help VERB` explains a verb.").shown());
}
} // namespace

Action declareHelp(CLI::App& parser) {
    auto name = std::make_shared<std::string>();
    parser.add_option("VERB", *name, TEXT("cli", "the verb to explain").shown());
    return [name] {
        const Output output;
        if (name->empty()) {
            listVerbs(output);
            return 0;
        }
        for (const Verb& verb : verbs()) {
            if (verb.name != *name) continue;
            explain(verb, output);
            return 0;
        }
        std::vector<std::string> names;
        for (const Verb& verb : verbs()) names.emplace_back(verb.name);
        const std::string meant = nearest(*name, names);
        throw CallError(*name, TEXT("cli", "there is no such verb"),
                        meant.empty() ? TEXT("cli", "`lamina help` lists the verbs.")
                                      : TEXT("cli", "Did you mean `lamina help %1`?").arg(meant));
    };
}

} // namespace lamina
