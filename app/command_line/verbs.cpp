#include "app/command_line/verbs.h"

namespace lamina {

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> table = {
        {"templates", TEXT("cli", "list the built-in examples"), declareTemplates},
        {"new", TEXT("cli", "make a project from an example, with its data or your own"), declareNew},
        {"train", TEXT("cli", "train a project, without a window"), declareTrain},
        {"evaluate", TEXT("cli", "loss and metrics on the test split"), declareEvaluate},
        {"predict", TEXT("cli", "what the network answers, as CSV"), declarePredict},
        {"generate", TEXT("cli", "text that the network writes"), declareGenerate},
        {"summary", TEXT("cli", "layers, shapes, parameters, multiply-adds and memory of a project"), declareSummary},
        {"data", TEXT("cli", "write what the network really sees, after the recipe, as .npz"), declareData},
        {"export", TEXT("cli", "write the model for another program"), declareExport},
        {"plot", TEXT("cli", "draw the loss curves of the runs"), declarePlot},
        {"layers", TEXT("cli", "list all layers, losses, optimizers, metrics and initializers with their options"),
         declareLayers},
        {"selftest", TEXT("cli", "check every op against the textbook loops on this machine"), declareSelftest},
        {"bench", TEXT("cli", "time the reference networks"), declareBench},
        {"help", TEXT("cli", "explain a verb"), declareHelp},
    };
    return table;
}

} // namespace lamina
