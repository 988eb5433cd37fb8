#include "app/command_line/command_line.h"

#include "app/command_line/call.h"
#include "app/command_line/output.h"
#include "app/command_line/verbs.h"
#include "core/layers/all.h"

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

int run(int argc, char** argv, Output& output) {
    const std::string word = argc > 1 ? argv[1] : "help";
    if (word == "--version") {
        output.line(std::string("lamina ") + kVersion);
        return 0;
    }
    const Verb* verb = findVerb(word == "--help" || word == "-h" ? "help" : word);
    if (!verb) refuseVerb(word);
    const int status = readCall(*verb, argc, argv)();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        throw Error(TEXT("cli", "standard output").shown(), TEXT("cli", "it cannot be written"),
                    TEXT("cli", "Check the free space of the disk."));
    return status;
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

} // namespace lamina
