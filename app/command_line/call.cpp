#include "app/command_line/call.h"

#include "app/command_line/output.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace lamina {

namespace {
// What the options accept, from the declarations that the parser itself checks: "INT:INT in [1 - 1024]", "TEXT:{cpu,cuda}".
struct Accepted {
    bool isFlag = false, isWhole = false, isNumber = false;
    std::string word;      // what help calls a value: "N", "PATH", "cpu|cuda"
    std::string low, high; // of a range, else empty
    std::string choices;   // "cpu, cuda", else empty
};

Accepted acceptedBy(const CLI::Option& option) {
    Accepted accepted;
    const std::string type = option.get_type_name();
    accepted.isFlag = option.get_items_expected_max() == 0;
    accepted.word = type.substr(0, type.find(':'));
    accepted.isWhole = accepted.word == "INT" || accepted.word == "UINT";
    accepted.isNumber = accepted.isWhole || accepted.word == "FLOAT";
    if (accepted.word == "UINT") accepted.low = "0";
    if (accepted.isNumber) accepted.word = accepted.isWhole ? "N" : "X";
    const std::size_t range = type.find(" in ["), minus = type.find(" - ", range), close = type.find(']', range);
    if (range != std::string::npos && minus != std::string::npos && close != std::string::npos) {
        accepted.low = type.substr(range + 5, minus - range - 5);
        accepted.high = type.substr(minus + 3, close - minus - 3);
    }
    const std::size_t open = type.find('{'), end = type.rfind('}');
    if (open != std::string::npos && end != std::string::npos && end > open) {
        accepted.word = type.substr(open + 1, end - open - 1);
        for (char& c : accepted.word) {
            accepted.choices += c == ',' ? std::string(", ") : std::string(1, c);
            if (c == ',') c = '|';
        }
    }
    return accepted;
}

Text expectationOf(const CLI::Option& option) {
    const Accepted accepted = acceptedBy(option);
    if (!accepted.choices.empty()) return TEXT("cli", "one of %1").arg(accepted.choices);
    if (!accepted.high.empty())
        return (accepted.isWhole ? TEXT("cli", "a whole number from %1 to %2") : TEXT("cli", "a number from %1 to %2"))
            .arg(accepted.low)
            .arg(accepted.high);
    if (!accepted.low.empty()) return TEXT("cli", "a whole number of at least %1").arg(accepted.low);
    if (accepted.isWhole) return TEXT("cli", "a whole number");
    if (accepted.isNumber) return TEXT("cli", "a number");
    return accepted.isFlag ? TEXT("cli", "no value") : TEXT("cli", "a value");
}

bool isFile(const CLI::Option& option) { return option.get_lnames().empty() && option.get_snames().empty(); }

// "FILE", "--epochs"
std::string nameOf(const CLI::Option& option) {
    std::string name = isFile(option) ? option.get_name(true) : option.get_name();
    if (isFile(option))
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
    return name;
}

std::string withValue(const CLI::Option& option) {
    const Accepted accepted = acceptedBy(option);
    return isFile(option) || accepted.isFlag ? nameOf(option) : nameOf(option) + " " + accepted.word;
}

void prepare(CLI::App& parser) { parser.set_help_flag("-h,--help", TEXT("cli", "explain this verb").shown()); }

[[noreturn]] void refuseExtra(const std::string& word, const CLI::App& parser, const Text& remedy) {
    if (!word.starts_with("-"))
        throw CallError(parser.get_name(), TEXT("cli", "expected nothing more, got '%1'").arg(word), remedy);
    std::vector<std::string> known;
    for (const CLI::Option* option : parser.get_options())
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    const std::string meant = nearest(word.substr(0, word.find('=')), known);
    throw CallError(parser.get_name(), TEXT("cli", "there is no option %1").arg(word),
                    meant.empty() ? remedy : TEXT("cli", "Did you mean %1?").arg(meant));
}

// The option that the parser's complaint is about: it names it, somewhere.
const CLI::Option* optionIn(const std::string& complaint, const CLI::App& parser) {
    const CLI::Option* best = nullptr;
    for (const CLI::Option* option : parser.get_options()) {
        const std::string name = option->get_name();
        if (complaint.find(name) == std::string::npos) continue;
        if (!best || best->get_name().size() < name.size()) best = option;
    }
    return best;
}

// What the parser found wrong with a call, in our words.
[[noreturn]] void refuseCall(const CLI::App& parser, const CLI::ParseError& failure) {
    const Text remedy = TEXT("cli", "`lamina help %1` shows how to call it.").arg(parser.get_name());
    if (dynamic_cast<const CLI::ExtrasError*>(&failure)) {
        const std::vector<std::string> rest = parser.remaining();
        // An unknown option explains the words behind it.
        const auto option =
            std::find_if(rest.begin(), rest.end(), [](const std::string& w) { return w.starts_with("-"); });
        refuseExtra(option != rest.end() ? *option : rest.empty() ? std::string() : rest.front(), parser, remedy);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&failure))
        for (const CLI::Option* option : parser.get_options())
            if (option->get_required() && option->count() == 0)
                throw CallError(parser.get_name(), TEXT("cli", "expected %1, got nothing").arg(withValue(*option)),
                                remedy);
    std::string complaint = failure.what();
    std::replace(complaint.begin(), complaint.end(), '\n', ' ');
    const CLI::Option* option = optionIn(complaint, parser);
    if (!option) throw CallError(parser.get_name(), TEXT("cli", "the call does not fit: %1").arg(complaint), remedy);
    const std::vector<std::string>& given = option->results();
    if (given.size() > 1)
        throw CallError(nameOf(*option), TEXT("cli", "expected it once, got it %1 times").arg(given.size()), remedy);
    throw CallError(nameOf(*option),
                    given.empty()
                        ? TEXT("cli", "expected %1, got nothing").arg(expectationOf(*option).shown())
                        : TEXT("cli", "expected %1, got '%2'").arg(expectationOf(*option).shown()).arg(given.front()),
                    remedy);
}
} // namespace

Action readCall(const Verb& verb, int argc, char** argv) {
    CLI::App parser("", verb.name);
    prepare(parser);
    Action action = verb.declare(parser);
    try {
        parser.parse(argc - 1, argv + 1);
    } catch (const CLI::CallForHelp&) {
        return [&verb] {
            explain(verb, Output());
            return 0;
        };
    } catch (const CLI::ParseError& failure) {
        refuseCall(parser, failure);
    }
    return action;
}

void explain(const Verb& verb, const Output& output) {
    CLI::App parser("", verb.name);
    prepare(parser);
    verb.declare(parser);
    std::string call = std::string("lamina ") + verb.name;
    std::vector<std::vector<std::string>> files, options;
    for (const CLI::Option* option : parser.get_options()) {
        const std::string name = withValue(*option);
        const bool isMany = isFile(*option) && option->get_expected_max() > 1;
        if (isFile(*option) || option->get_required())
            call += (option->get_required() ? " " + name : " [" + name + (isMany ? " …]" : "]"));
        (isFile(*option) ? files : options).push_back({"  " + name, option->get_description()});
    }
    std::rotate(options.begin(), options.begin() + 1, options.end()); // --help, which comes first by itself, last
    files.insert(files.end(), options.begin(), options.end());
    output.line(call + (options.size() > 1 ? " [" + TEXT("cli", "options").shown() + "]" : ""));
    output.line(verb.help.shown());
    output.line("");
    output.table(files);
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
