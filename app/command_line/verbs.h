#pragma once
// The table of verbs. A new one is a file with a declare function, a line below and a row in verbs.cpp.

#include "core/base/error.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lamina {

// What is to be done once the options are read; returns the exit status.
using Action = std::function<int()>;

struct Verb {
    const char* name;
    Text help;                           // one line
    Action (*declare)(CLI::App& parser); // adds the verb's options to its parser
};

const std::vector<Verb>& verbs(); // in the order in which help shows them

// Thrown where the call itself is wrong, not the work: exit status 2.
class CallError : public Error {
    using Error::Error;
};

// The known word that a mistyped one most likely means; empty if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

Action declareTemplates(CLI::App& parser);
Action declareNew(CLI::App& parser);
Action declareTrain(CLI::App& parser);
Action declareEvaluate(CLI::App& parser);
Action declarePredict(CLI::App& parser);
Action declareGenerate(CLI::App& parser);
Action declareSummary(CLI::App& parser);
Action declareData(CLI::App& parser);
Action declareExport(CLI::App& parser);
Action declarePlot(CLI::App& parser);
Action declareLayers(CLI::App& parser);
Action declareSelftest(CLI::App& parser);
Action declareBench(CLI::App& parser);
Action declareHelp(CLI::App& parser);

} // namespace lamina
