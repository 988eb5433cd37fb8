#pragma once
// The examples inside the product: readable JSON in resources/examples, turned into projects when opened.

#include "core/model/language_texts.h"
#include "core/model/project.h"

#include <string>
#include <vector>

namespace lamina {

struct Example {
    std::string id;            // of the file: "mnist-cnn"
    int order = 0;             // in lists
    LanguageTexts title, help; // help: one or two sentences
    Project project;

    const std::string& titleIn(const std::string& language) const; // English where the language is missing
    const std::string& helpIn(const std::string& language) const;
};

// All of them in order; read once. Throws Error: the resources are missing or damaged. Any thread.
const std::vector<Example>& examples();
const Example* findExample(const std::string& id); // nullptr if there is none

} // namespace lamina
