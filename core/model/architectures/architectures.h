#pragma once
// Networks from the literature, built by a few lines of code each: they stand beside the examples, without data of their own.
// Their parameters are those that were published.

#include "core/model/language_texts.h"
#include "core/model/project.h"

#include <optional>
#include <string>
#include <vector>

namespace lamina {

struct Architecture {
    std::string id;                 // "resnet-50"; never that of an example
    LanguageTexts title, help;      // as of an example
    std::int64_t parameters = 0;    // trained ones where trainedOnly, else all
    bool countsTrainedOnly = false; // literature leaves the statistics of batch normalisation out
    Graph (*build)() = nullptr;
    std::string loss; // for its only output; empty: chosen by the data
    int batchSize = 32;

    const std::string& titleIn(const std::string& language) const; // English where the language is missing
    const std::string& helpIn(const std::string& language) const;
    Project project() const;
};

// In the order of lists: from the oldest, family by family. Any thread.
const std::vector<Architecture>& architectures();
// By id; "resnet50" and "ResNet_50" mean "resnet-50". nullptr if there is none.
const Architecture* findArchitecture(const std::string& id);

// The example or architecture of this name; nothing if there is none. Throws Error as examples() does.
std::optional<Project> templateProject(const std::string& id);
// The ids of both, for messages.
std::vector<std::string> templateIds();

// The families, each in a file of its own
Graph lenet5();
Graph alexnet();
Graph alexnetSmall();
Graph vgg16();
Graph resnet18();
Graph resnet34();
Graph resnet50();
Graph resnet18Small();
Graph resnet20Small();
Graph mobilenet();
Graph autoencoder();
Graph variationalAutoencoder();
Graph unet();
Graph bertBase();
Graph gpt2Small();
Graph gpt3();
Graph gptMini();
Graph sequenceToSequence();

} // namespace lamina
