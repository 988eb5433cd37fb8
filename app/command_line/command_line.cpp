#include "app/command_line/command_line.h"

#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/layers/all.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <new>

namespace lamina {

namespace {
constexpr const char* kVersion = LAMINA_VERSION;

const Verb* findVerb(const std::string& name) {
    const auto& table = verbs();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Verb& verb) { return verb.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::vector<std::string> verbNames() {
    std::vector<std::string> names;
    for (const Verb& verb : verbs()) names.emplace_back(verb.name);
    return names;
}

[[noreturn]] void refuseVerb(const std::string& word) {
    const std::string meant = nearest(word, verbNames());
    throw CallError(word, TEXT("cli", "there is no such verb and no such file"),
                    meant.empty() ? TEXT("cli", "`lamina help` lists the verbs.")
                                  : TEXT("cli", "Did you mean `lamina %1`?").arg(meant));
}

// What the parser found wrong with a call, in our words.
[[noreturn]] void refuseCall(const CLI::App& parser, const CLI::ParseError& failure) {
    const std::string verb = parser.get_name();
    const Text remedy = TEXT("cli", "`lamina help %1` shows how to call it.").arg(verb);
    if (dynamic_cast<const CLI::ExtrasError*>(&failure)) {
        const std::vector<std::string> rest = parser.remaining();
        const std::string word = rest.empty() ? std::string() : rest.front();
        if (!word.starts_with("-"))
            throw CallError(verb, TEXT("cli", "expected nothing more, got '%1'").arg(word), remedy);
        std::vector<std::string> known;
        for (const CLI::Option* option : parser.get_options())
            for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
        const std::string meant = nearest(word, known);
        throw CallError(verb, TEXT("cli", "there is no option %1").arg(word),
                        meant.empty() ? remedy : TEXT("cli", "Did you mean %1?").arg(meant));
    }
    std::string what = failure.what();
    if (dynamic_cast<const CLI::RequiredError*>(&failure)) {
        for (const CLI::Option* option : parser.get_options())
            if (option->get_required() && option->count() == 0)
                throw CallError(verb, TEXT("cli", "expected %1, got nothing").arg(option->get_name(true)), remedy);
    }
    std::replace(what.begin(), what.end(), '\n', ' ');
    throw CallError(verb, TEXT("cli", "the call does not fit: %1").arg(what), remedy);
}

int carryOut(const Verb& verb, int argc, char** argv) {
    CLI::App parser(verb.help.shown(), verb.name);
    parser.set_help_flag("-h,--help", TEXT("cli", "explain this verb").shown());
    const Action action = verb.declare(parser);
    try {
        parser.parse(argc - 1, argv + 1);
    } catch (const CLI::CallForHelp&) {
        std::string help = parser.help("lamina " + std::string(verb.name));
        std::fwrite(help.data(), 1, help.size(), stdout);
        return 0;
    } catch (const CLI::ParseError& failure) {
        refuseCall(parser, failure);
    }
    return action();
}

int run(int argc, char** argv, Output& output) {
    const std::string word = argc > 1 ? argv[1] : "help";
    if (word == "--version") {
        output.line(std::string("lamina ") + kVersion);
        return 0;
    }
    const Verb* verb = findVerb(word == "--help" || word == "-h" ? "help" : word);
    if (!verb) refuseVerb(word);
    return carryOut(*verb, argc, argv);
}
} // namespace

bool isCommandLine(int argc, char** argv) {
    if (argc < 2) return false;
    const std::string word = argv[1];
    if (word == "--help" || word == "-h" || word == "--version" || findVerb(word)) return true;
    if (word.starts_with("-")) return false; // options of the window
    std::error_code ignored;
    const bool looksLikeFile =
        word.find_first_of("./\\:") != std::string::npos || std::filesystem::exists(word, ignored);
    return !looksLikeFile;
}

int runCommandLine(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_DFL); // `lamina … | head` ends quietly
    bool wantsJson = false;        // known before the options are read, for errors in them
    for (int i = 2; i < argc; ++i) wantsJson = wantsJson || std::string(argv[i]) == "--json";
    Output output(wantsJson);
    try {
        registerAll();
        return run(argc, argv, output);
    } catch (const CallError& error) {
        output.error(error);
        return 2;
    } catch (const Error& error) {
        output.error(error);
    } catch (const std::bad_alloc&) {
        output.error(Error({}, TEXT("cli", "there is not enough memory"),
                           TEXT("cli", "Close other programs, or use a smaller network or batch.")));
    } catch (const std::exception& error) {
        output.error(Error({}, TEXT("cli", "an unforeseen fault: %1").arg(error.what()),
                           TEXT("cli", "Please report this with the project file.")));
    }
    return 1;
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t least = 3; // more edits than two are another word
    for (const std::string& candidate : known) {
        // Levenshtein: one row of the table at a time
        std::vector<std::size_t> row(candidate.size() + 1);
        for (std::size_t j = 0; j <= candidate.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= candidate.size(); ++j) {
                const std::size_t above = row[j];
                row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (word[i - 1] != candidate[j - 1])});
                diagonal = above;
            }
        }
        if (row.back() < least && row.back() < candidate.size()) {
            least = row.back();
            best = candidate;
        }
    }
    return best;
}

} // namespace lamina
